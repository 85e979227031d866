import type { StoredBytes } from '../state/blob.js'
import type { ContractDocument, SchemaNode } from '../contract/openapi.js'

interface MissingReferenceOptions {
  readonly reachable?: boolean
  /** What there is none of. Default: container. */
  readonly what?: string
}

/** Told of what is doubtful about a record while it is let in; it is let in all the same. */
export interface Admission {
  /**
   * No calls make a record like this, or only some that change what was right when it was made:
   * those are `reachable`. `pointer` leads into the record.
   */
  warn(pointer: string, reason: string, how?: { readonly reachable?: boolean }): void
  /** The record names one of another table by its key, and that is not there; it may yet come. */
  missingReference(pointer: string, table: string, key: string, how?: MissingReferenceOptions): void
  /** A key was drawn for a record that came without. */
  generatedKey(key: string): void
}

/** A record as a world file has it. */
export type WorldRecord = Readonly<Record<string, unknown>>

/** What a builder is called, what it takes and what it makes. */
export interface BuilderTypes {
  readonly name: string
  readonly given: object
  readonly built: object
}

/** How one table of a service stands in a world file. */
export interface SeedTable<Model, Build extends BuilderTypes = BuilderTypes> {
  /** The contract's schema whose properties a record has, if it is one that the wire shows. */
  readonly component?: string
  /** Properties that the wire hides, as JSON Schemas. */
  readonly hidden: Readonly<Record<string, SchemaNode>>
  readonly required: readonly string[]
  /** Its records let somebody in. */
  readonly credentials?: true
  /** What one record is called, and so its builder; there is none without it. */
  readonly singular?: Build['name']
  /** What the records are. */
  readonly description?: string
  /** The properties that tell one record from another, the one that others name first. */
  readonly key?: readonly string[]
  /** By operationId: the records that a reply shows in another form than the component's. */
  readonly seen?: Readonly<Record<string, (body: WorldRecord) => readonly WorldRecord[]>>
  /**
   * Completes a record and puts it into the world.
   *
   * @throws SeedRefusal when it contradicts what is there already, or would break replies
   */
  admit(
    model: Model,
    record: Record<string, unknown>,
    content: StoredBytes | undefined,
    admission: Admission,
  ): void
  /** The records as a world file holds them, with their bytes apart. */
  dump(
    model: Model,
  ): Iterable<{ record: Record<string, unknown>; content?: StoredBytes | undefined }>
  /** The types of its builder; there is no such value. */
  readonly types?: Build
}

export type SeedTables<Model> = Readonly<Record<string, SeedTable<Model>>>

/** A record that cannot be admitted; `pointer` leads into the record. */
export class SeedRefusal extends Error {
  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(message)
  }
}

/** Refuses a record whose key is taken. */
export function assertUnique(
  table: { has(key: string): boolean },
  property: string,
  key: string,
  shown = key,
): void {
  if (table.has(key)) throw new SeedRefusal(`/${property}`, `"${shown}" is there already`)
}

/** The key of a record: its own, which has to be free, or a free one that is drawn for it. */
export function claimKey(
  table: { has(key: string): boolean },
  property: string,
  own: string | undefined,
  admission: Admission,
  draw: () => string,
): string {
  if (own !== undefined) {
    assertUnique(table, property, own)
    return own
  }
  const key = draw()
  admission.generatedKey(key)
  return key
}

/** The bytes of a file as a world has them. */
export type WorldContent =
  { readonly nonEmptyString: string } | { readonly base64: string } | { readonly path: string }

/** The schema of a text that is not empty. */
export function text(description: string): SchemaNode {
  return { type: 'string', minLength: 1, description }
}

/** A file's bytes in a world: as text, as base64, or as a path that the door reads. */
export const CONTENT_SCHEMA: SchemaNode = {
  type: 'object',
  description: 'The bytes of the file, in one of three ways.',
  properties: {
    text: { type: 'string', description: 'As text, which is kept as UTF-8.' },
    base64: { type: 'string', description: 'As base64.' },
    path: {
      type: 'string',
      description: 'Of a file to read, relative to the world; for worlds that are read from files.',
    },
  },
  minProperties: 1,
  maxProperties: 1,
}

/** The JSON Schema of a service's part of a world, made from the contract's own schemas. */
export function seedSchema(document: ContractDocument, tables: SeedTables<never>): SchemaNode {
  const properties = Object.entries(tables).map(([name, table]) => {
    const wire = table.component ? document.components.schemas[table.component] : undefined
    const items = {
      type: 'object',
      ...(wire?.['description'] !== undefined && { description: wire['description'] }),
      properties: { ...wire?.properties, ...table.hidden },
      required: table.required,
    }
    const description = table.description ?? `The ${name} that there are.`
    return [name, { type: 'array', description, items }]
  })
  return {
    type: 'object',
    description: document.info.title,
    properties: Object.fromEntries(properties) as SchemaNode['properties'],
  } as SchemaNode
}

/** What tells a record from the others of its table; undefined where it does not say. */
export function identityOf(
  { key }: Pick<SeedTable<never>, 'key'>,
  record: WorldRecord,
): string | undefined {
  const values = key?.map((name) => record[name])
  return values?.every((value) => typeof value === 'string') ? JSON.stringify(values) : undefined
}
