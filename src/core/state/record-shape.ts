import { WHOLE } from './sorted-index.js'
import type { Scalar } from '../util/sorted-map.js'
import type { FieldKind, TableDefinition } from './table-definition.js'

const KEPT = Symbol('kept')

/** What a table without indexes files each of its records under. */
const IN_ORDER: readonly Scalar[] = [WHOLE]

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
export class RecordShape<R extends object> {
  readonly name: string
  readonly #key: keyof R & string
  // A Map, because a field called "constructor" would be found on any object literal.
  readonly #fields: ReadonlyMap<string, FieldKind>
  readonly #order: (record: R) => Scalar
  readonly #indexes: readonly (readonly [string, (record: R) => Scalar | undefined])[]
  readonly #marks: readonly symbol[]
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
    this.#marks = Object.getOwnPropertySymbols(hidden)
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
    // With its prototype named in the literal, a frozen copy has the hidden class of all others like
    // it. Had it been set later, or not at all, V8 would make a class for each: four times slower.
    const kept = { __proto__: this.#kept, ...this.#pure(record) } as Record<string, unknown>
    const before = previous as Readonly<Record<string, unknown>> | undefined
    for (const name in kept) {
      const value = kept[name]
      const problem = this.#problem(name, value)
      if (problem) throw this.failure(previous ? 'replace' : 'insert', record[this.#key], problem)
      // What did not change is shared with the previous record: it is frozen already.
      if (isObject(value) && value !== before?.[name]) kept[name] = frozen(value)
    }
    return Object.freeze(kept) as R
  }

  /** A writable copy, for callers that set properties on what they are given. */
  loosen(record: R): R {
    return { __proto__: this.#loose, ...record }
  }

  rank(record: R): Scalar {
    return this.#sortable(record, 'order', this.#order(record))
  }

  /** What each index files the record under, in the order of `indexNames`. */
  indexValues(record: R): readonly (Scalar | undefined)[] {
    if (this.#indexes.length === 1) return IN_ORDER
    return this.#indexes.map(([name, valueOf]) => this.#sortable(record, name, valueOf(record)))
  }

  failure(act: string, key: unknown, problem: string): Error {
    return new Error(`Failed to ${act} "${String(key)}" in ${this.name}: ${problem}`)
  }

  /** The record without undefined fields and marks of an entity: those of a kept one are inherited. */
  #pure(record: R): object {
    const given = record as Readonly<Record<string, unknown>>
    let isPure = !this.#marks.some((mark) => Object.hasOwn(record, mark))
    for (const name in given) isPure &&= given[name] !== undefined
    if (isPure) return record
    const pure: Record<string, unknown> = {}
    for (const name in given) if (given[name] !== undefined) pure[name] = given[name]
    return pure
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
  // The prototype is named for the sake of the hidden class, as above.
  const copy = { __proto__: Object.prototype, ...value } as Record<string, unknown>
  for (const name in copy) {
    const member = copy[name]
    if (isObject(member)) copy[name] = frozen(member)
  }
  return Object.freeze(copy)
}

/** A copy of a Date or of bytes would be an empty object. */
function assertPlain(value: object): void {
  const prototype = Object.getPrototypeOf(value) as object | null
  // Of any realm: a test runner may have an Object.prototype of its own.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return
  throw new Error(`Failed to keep a ${value.constructor.name}: a record holds JSON values alone`)
}
