import type { Scalar } from './sorted-tree.js'

/** What a property holds when it is not null; lists count as objects. */
export type FieldKind = 'string' | 'number' | 'boolean' | 'object' | 'any'

/**
 * What a service says of one table.
 *
 * @example
 * const files: TableDefinition<File> = {
 *   key: 'id',
 *   fields: { id: 'string', container_id: 'string', bytes: 'number', created_at: 'number' },
 *   order: (file) => file.created_at,
 *   indexes: { container: (file) => file.container_id },
 * }
 */
// A definition takes its record in, so only `any` can stand for "of whatever record".
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface TableDefinition<R extends object = any> {
  /** The property that holds the primary key. */
  readonly key: keyof R & string
  /** Every property that a record may have. Each may be null, and each but the key absent. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** What the list is sorted by; insertion breaks ties and is the default order. */
  readonly order?: (record: R) => Scalar
  /** Groups that are looked up without a scan; undefined keeps a record out of the index. */
  readonly indexes?: Readonly<Record<string, (record: R) => Scalar | undefined>>
}
