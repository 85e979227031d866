import type { StoredBytes } from './blobs.js'
import type { ContractDocument, SchemaNode } from './contract-document.js'
import { UsageError } from './errors.js'

type Body = Readonly<Record<string, unknown>>

/** How one table of a service stands in a world file. */
export interface SeedTable<Model> {
  /** The contract's schema whose properties a record has, if it is one that the wire shows. */
  readonly component?: string
  /** Properties that the wire hides, as JSON Schemas. */
  readonly hidden: Readonly<Record<string, SchemaNode>>
  readonly required: readonly string[]
  /** By operationId: the records that a reply shows in another form than the component's. */
  readonly seen?: Readonly<Record<string, (body: Body) => readonly Body[]>>
  /**
   * Completes a record and puts it into the world.
   *
   * @throws SeedRefusal when it contradicts what is there already
   */
  admit(model: Model, record: Record<string, unknown>, content: StoredBytes | undefined): void
  /** The records as a world file holds them, with their bytes apart. */
  dump(
    model: Model,
  ): Iterable<{ record: Record<string, unknown>; content?: StoredBytes | undefined }>
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

/** One mistake in a world: where it stands and why it is refused. */
export interface WorldProblem {
  readonly pointer: string
  readonly reason: string
}

/** A world was refused whole: nothing of it was applied. */
export class InvalidWorld extends UsageError {
  override readonly name = 'InvalidWorld'

  constructor(
    readonly problems: readonly WorldProblem[],
    /** Which of several worlds it was, from 0. */
    readonly index = 0,
  ) {
    const lines = problems.slice(0, 20).map((one) => `  ${one.pointer || '/'}: ${one.reason}`)
    const more = problems.length > 20 ? [`  and ${String(problems.length - 20)} more`] : []
    super(
      [`Failed to load world ${String(index + 1)}: nothing was applied`, ...lines, ...more].join(
        '\n',
      ),
    )
  }
}

/** A file's bytes in a world: as text, as base64, or as a path that the door reads. */
export const CONTENT_SCHEMA: SchemaNode = {
  type: 'object',
  properties: { text: { type: 'string' }, base64: { type: 'string' }, path: { type: 'string' } },
  minProperties: 1,
  maxProperties: 1,
}

/** The JSON Schema of a service's part of a world, made from the contract's own schemas. */
export function seedSchema(document: ContractDocument, tables: SeedTables<never>): SchemaNode {
  const properties = Object.entries(tables).map(([name, table]) => {
    const wire = table.component ? document.components.schemas[table.component] : undefined
    const items = {
      type: 'object',
      properties: { ...wire?.properties, ...table.hidden },
      required: table.required,
    }
    return [name, { type: 'array', items }]
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as SchemaNode['properties'],
  } as SchemaNode
}
