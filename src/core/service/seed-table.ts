import type { ContractDocument, SchemaNode } from '../contract/openapi.js'
import type { StoredBytes } from '../state/blob.js'

/** The callbacks of `SeedTable.admit`: what it reports about a record that it inserts. */
export interface Admission {
  /**
   * No sequence of calls creates a record like this; with `reachable`, one does if rules or limits
   * change in between. `pointer` leads into the record.
   */
  warn(pointer: string, reason: string, how?: { readonly reachable?: boolean }): void
  /** The record refers to a record of another table that does not exist, or is not loaded yet. */
  missingReference(pointer: string, table: string, key: string, how?: MissingReferenceOptions): void
  /** A key was generated for a record that had none. */
  generatedKey(key: string): void
}

interface MissingReferenceOptions {
  readonly reachable?: boolean
  /** What the reference names, for the message. Default: container. */
  readonly what?: string
}

/** A record as a world document holds it. */
export type WorldRecord = Readonly<Record<string, unknown>>

/** A record as a world document holds it, with its bytes separate. */
export interface WorldRow {
  readonly record: Record<string, unknown>
  readonly content?: StoredBytes | undefined
}

/** The name, the argument and the result of a builder. */
export interface BuilderTypes {
  readonly name: string
  readonly given: object
  readonly built: object
}

/** How the records of one table are loaded from and written to world documents. */
export interface SeedTable<Model, Build extends BuilderTypes = BuilderTypes> {
  /** The component schema of the contract that describes a record in responses, if there is one. */
  readonly component?: string
  /** JSON Schemas of the properties that responses do not contain. */
  readonly hidden: Readonly<Record<string, SchemaNode>>
  readonly required: readonly string[]
  /** The records are credentials. */
  readonly credentials?: true
  /**
   * The singular name of the records, which names their builder; without it there is no builder.
   */
  readonly singular?: Build['name']
  /** A description of the table. */
  readonly description?: string
  /** The properties that identify a record; references from other records use the first one. */
  readonly key?: readonly string[]
  /**
   * By operationId: extracts records from responses that do not have the form of the component. Each
   * body was checked: it keeps the contract.
   */
  readonly seen?: Readonly<Record<string, (body: WorldRecord) => readonly WorldRecord[]>>
  /**
   * Completes a record and inserts it into the world.
   *
   * @throws SeedRefusal when it conflicts with an existing record, or would make responses invalid
   */
  admit(
    model: Model,
    record: Record<string, unknown>,
    content: StoredBytes | undefined,
    admission: Admission,
  ): void
  /**
   * All records as a world document holds them, with their bytes separate; with `records`, only these
   * of the table of the same name.
   */
  dump(model: Model, records?: Iterable<never>): Iterable<WorldRow>
  /** The types of its builder; only a type, never set. */
  readonly types?: Build
}

export type SeedTables<Model> = Readonly<Record<string, SeedTable<Model>>>

/** A record cannot be inserted; `pointer` leads into the record. */
export class SeedRefusal extends Error {
  override readonly name = 'SeedRefusal' as const

  /** By its name: a module of the user may have another copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'SeedRefusal'
  }

  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(message)
  }
}

/** @throws SeedRefusal when the table has the key already; `displayed` is the key in the message */
export function assertUnique(
  table: { has(key: string): boolean },
  property: string,
  key: string,
  displayed = key,
): void {
  if (table.has(key)) throw new SeedRefusal(`/${property}`, `"${displayed}" already exists`)
}

/**
 * The key of a new record: `given` or, if undefined, a generated one.
 *
 * @throws SeedRefusal when the table has the given key already
 */
export function claimKey(
  table: { has(key: string): boolean },
  property: string,
  given: string | undefined,
  admission: Admission,
  generate: () => string,
): string {
  if (given !== undefined) {
    assertUnique(table, property, given)
    return given
  }
  const key = generate()
  admission.generatedKey(key)
  return key
}

/** The bytes of a file in a world document. */
export type WorldContent =
  { readonly text: string } | { readonly base64: string } | { readonly path: string }

/** The schema of a non-empty string. */
export function nonEmptyString(description: string): SchemaNode {
  return { type: 'string', minLength: 1, description }
}

/** The schema of the bytes of a file. Paths are read before the document reaches the engine. */
export const CONTENT_SCHEMA: SchemaNode = {
  type: 'object',
  description: 'The bytes of the file, in one of three forms.',
  properties: {
    text: { type: 'string', description: 'Text, stored as UTF-8.' },
    base64: { type: 'string', description: 'Base64.' },
    path: {
      type: 'string',
      description:
        'The path of a file, relative to the world file; only for worlds read from files.',
    },
  },
  minProperties: 1,
  maxProperties: 1,
}

/**
 * The JSON Schema of a service's part of a world document, built from the schemas of the contract.
 */
export function seedSchema(document: ContractDocument, tables: SeedTables<never>): SchemaNode {
  const properties = Object.entries(tables).map(([name, table]) => {
    const component = table.component ? document.components.schemas[table.component] : undefined
    const items = {
      type: 'object',
      ...(component?.['description'] !== undefined && { description: component['description'] }),
      properties: { ...component?.properties, ...table.hidden },
      required: table.required,
    }
    const description = table.description ?? `The ${name} at the start.`
    return [name, { type: 'array', description, items }]
  })
  return {
    type: 'object',
    description: document.info.title,
    properties: Object.fromEntries(properties) as SchemaNode['properties'],
  } as SchemaNode
}

/** The identity of a record in its table: its key values as JSON; undefined if one is missing. */
export function identityOf(
  { key }: Pick<SeedTable<never>, 'key'>,
  record: WorldRecord,
): string | undefined {
  const values = key?.map((name) => record[name])
  return values?.every((value) => typeof value === 'string') ? JSON.stringify(values) : undefined
}
