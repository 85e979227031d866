import type { Scalar } from './sorted-tree.js'
import type { FieldKind, TableDefinition } from './table-definition.js'

/** The index that every record is in under the same value: the table's own order. */
export const WHOLE = ''

const KEPT = Symbol('kept')

/** Whether this is a record as a table keeps it: it will never change, nor will anything in it. */
export function isKept(value: unknown): value is object {
  return typeof value === 'object' && value !== null && KEPT in value
}

/**
 * What the records of one table have in common; shared by all forks of a world.
 *
 * @example
 * const shape = new Shape('openai/files', definition, hidden)
 * const kept = shape.keep({ id: 'cfile_1', bytes: 3 }) // a frozen copy
 */
export class Shape<R extends object> {
  readonly name: string
  readonly #key: keyof R & string
  // A Map, because a field called "constructor" would be found on any object literal.
  readonly #fields: ReadonlyMap<string, FieldKind>
  readonly #order: (record: R) => Scalar
  readonly #indexes: readonly (readonly [string, (record: R) => Scalar | undefined])[]
  readonly #loose: object
  readonly #kept: object

  /**
   * `hidden` are the properties that mark a record as one of @mswjs/data's entities. Records inherit
   * them: to define them on each takes longer than all else that a write does.
   */
  constructor(name: string, definition: TableDefinition<R>, hidden: PropertyDescriptorMap) {
    this.name = name
    this.#key = definition.key
    this.#fields = new Map(Object.entries(definition.fields))
    this.#order = definition.order ?? (() => 0)
    this.#indexes = [[WHOLE, () => WHOLE], ...Object.entries(definition.indexes ?? {})]
    this.#loose = Object.create(Object.prototype, hidden) as object
    this.#kept = Object.create(this.#loose, { [KEPT]: { value: true } }) as object
    if (!this.#fields.has(definition.key)) {
      throw new Error(`Failed to define ${name}: its key "${definition.key}" is not a field`)
    }
  }

  get indexNames(): string[] {
    return this.#indexes.map(([name]) => name)
  }

  keyOf(record: R): string {
    const key: unknown = record[this.#key]
    if (typeof key === 'string' && key !== '') return key
    throw this.failure('insert', key, `its key "${this.#key}" has to be a text that is not empty`)
  }

  /** A deep, frozen copy, so that neither who wrote a record nor who reads it can change it. */
  keep(record: R, previous?: R): R {
    if (Object.getPrototypeOf(record) === this.#kept) return record
    // Field by field, V8 would make a dictionary of more than a dozen, ten times slower to copy.
    const kept = { ...record } as Record<PropertyKey, unknown>
    const before = previous as Readonly<Record<string, unknown>> | undefined
    // The marks of an entity of @mswjs/data are inherited.
    const needless: PropertyKey[] = Object.getOwnPropertySymbols(kept)
    for (const name in kept) {
      const value = kept[name]
      const problem = this.#problem(name, value)
      if (problem) throw this.failure(previous ? 'replace' : 'insert', record[this.#key], problem)
      if (value === undefined) needless.push(name)
      // What did not change is shared with the previous record: it is frozen already.
      else if (isObject(value) && value !== before?.[name]) kept[name] = frozen(value)
    }
    // From the last one on: to take another one away would make a dictionary, too.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    for (const name of needless.reverse()) delete kept[name]
    // Named in the literal, V8 would copy the fields one by one.
    return Object.freeze(Object.setPrototypeOf(kept, this.#kept)) as R
  }

  /** A writable copy, for callers that set properties on what they are given. */
  loosen(record: R): R {
    return { __proto__: this.#loose, ...record }
  }

  rank(record: R): Scalar {
    return this.#sortable(record, 'order', this.#order(record))
  }

  /** What each index files the record under, in the order of `indexNames`. */
  indexValues(record: R): (Scalar | undefined)[] {
    return this.#indexes.map(([name, valueOf]) => this.#sortable(record, name, valueOf(record)))
  }

  failure(act: string, key: unknown, problem: string): Error {
    return new Error(`Failed to ${act} "${String(key)}" in ${this.name}: ${problem}`)
  }

  #problem(name: string, value: unknown): string | undefined {
    const kind = this.#fields.get(name)
    if (kind === undefined) return `"${name}" is not one of its fields`
    if (value === undefined || value === null || kind === 'any') return undefined
    return typeof value === kind ? undefined : `"${name}" is a ${typeof value}, not a ${kind}`
  }

  #sortable<T extends Scalar | undefined>(record: R, index: string, value: T): T {
    // NaN is neither before nor after anything: it would break the tree for its neighbours.
    if (!Number.isNaN(value)) return value
    throw this.failure('insert', record[this.#key], `its "${index}" is NaN`)
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function frozen(value: unknown): unknown {
  if (!isObject(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozen))
  assertPlain(value)
  const copy: Record<string, unknown> = { ...value }
  for (const name of Object.keys(copy)) copy[name] = frozen(copy[name])
  return Object.freeze(copy)
}

/** A copy of a Date or of bytes would be an empty object. */
function assertPlain(value: object): void {
  const prototype = Object.getPrototypeOf(value) as object | null
  // Of any realm: a test runner may have an Object.prototype of its own.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return
  throw new Error(`Failed to keep a ${value.constructor.name}: a record holds JSON values alone`)
}
