import type { Scalar } from '../util/scalar.js'
import type { FieldKind, TableDefinition } from './table-definition.js'

const STORED = Symbol('stored')

/** The index values of every record in a table without indexes. */
const NO_VALUES: readonly Scalar[] = []

/** Whether this is a record as a table stores it: frozen, with all that it contains. */
export function isStoredRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && STORED in value
}

/**
 * Returns a frozen copy of a stored record with some scalar fields changed, which counts as a stored
 * record too; no table has it.
 */
export function shownRecord<R extends object>(record: R, changes: Partial<R>): R {
  const prototype = Object.getPrototypeOf(record) as object
  return Object.freeze({ __proto__: prototype, ...record, ...changes })
}

/**
 * What the records of one table have in common; shared by all forks of a world.
 *
 * @example
 * const shape = new RecordShape('openai/files', definition, hidden)
 * const stored = shape.freeze({ id: 'cfile_1', bytes: 3 }) // a frozen copy
 */
export class RecordShape<R extends object> {
  readonly name: string
  readonly #key: keyof R & string
  readonly #names: readonly string[]
  readonly #kinds: readonly FieldKind[]
  // A Map, because a field called "constructor" would be found on any object literal.
  readonly #places: ReadonlyMap<string, number>
  /** By the place of a field, the last object that a record had in it. */
  readonly #lastValues: (object | undefined)[]
  readonly #order: (record: R) => Scalar
  readonly #indexes: readonly (readonly [string, (record: R) => Scalar | undefined])[]
  readonly #marks: readonly symbol[]
  /** The prototype of writable copies: it marks them as entities of @mswjs/data. */
  readonly #entityPrototype: object
  /** The prototype of stored records. */
  readonly #storedPrototype: object

  /**
   * `hidden` are the properties that mark a record as an entity of @mswjs/data. Records inherit
   * them: defining them on each record takes longer than all else that a write does.
   */
  constructor(name: string, definition: TableDefinition<R>, hidden: PropertyDescriptorMap) {
    this.name = name
    this.#key = definition.key
    const { fields } = definition
    this.#names = Object.keys(fields)
    this.#kinds = Object.values(fields)
    this.#places = new Map(this.#names.map((name, place) => [name, place]))
    this.#lastValues = this.#names.map(() => undefined)
    this.#order = definition.order ?? (() => 0)
    this.#indexes = Object.entries(definition.indexes ?? {})
    this.#marks = Object.getOwnPropertySymbols(hidden)
    this.#entityPrototype = Object.create(Object.prototype, hidden) as object
    this.#storedPrototype = Object.create(this.#entityPrototype, {
      [STORED]: { value: true },
    }) as object
    if (!this.#places.has(definition.key)) {
      throw new Error(`Failed to define ${name}: its key "${definition.key}" is not a field`)
    }
  }

  get indexNames(): string[] {
    return this.#indexes.map(([name]) => name)
  }

  /** @throws Error when the key is not a non-empty string */
  keyOf(record: R): string {
    const key: unknown = record[this.#key]
    if (typeof key === 'string' && key !== '') return key
    throw this.failure('insert', key, `its key "${this.#key}" must be a non-empty string`)
  }

  /** Returns a deep, frozen copy, so that neither the writer nor a reader can change the record. */
  freeze(record: R, previous?: R): R {
    if (Object.getPrototypeOf(record) === this.#storedPrototype) return record
    // With its prototype named in the literal, a frozen copy has the hidden class of all others like
    // it. Had it been set later, or not at all, V8 would make a class for each: four times slower.
    const stored = { __proto__: this.#storedPrototype, ...this.#unmarked(record) } as Fields
    const before = previous as Readonly<Fields> | undefined
    let place = -1
    for (const name in stored) {
      const value = stored[name]
      if (value === undefined) return this.freeze(definedFields(record), previous)
      // Records mostly have their fields in the order of the definition.
      if (this.#names[++place] !== name) place = this.#places.get(name) ?? -1
      const problem = this.#problem(place, name, value)
      if (problem) throw this.failure(previous ? 'replace' : 'insert', record[this.#key], problem)
      // An unchanged value is shared with the previous record: it is frozen already.
      if (isObject(value) && value !== before?.[name])
        stored[name] = this.#frozenValue(place, value)
    }
    return Object.freeze(stored) as R
  }

  /** Returns a writable copy, for callers that set properties on what they are given. */
  writableCopy(record: R): R {
    return { __proto__: this.#entityPrototype, ...record }
  }

  /** The value that a record is sorted by. */
  rank(record: R): Scalar {
    return this.#sortable(record, 'order', this.#order(record))
  }

  /** The value of a record in each index, in the order of `indexNames`. */
  indexValues(record: R): readonly (Scalar | undefined)[] {
    if (this.#indexes.length === 0) return NO_VALUES
    return this.#indexes.map(([name, valueOf]) => this.#sortable(record, name, valueOf(record)))
  }

  failure(action: string, key: unknown, problem: string): Error {
    return new Error(`Failed to ${action} "${String(key)}" in ${this.name}: ${problem}`)
  }

  /** The record without its own marks of an entity, which a stored record inherits. */
  #unmarked(record: R): R {
    for (const mark of this.#marks) if (Object.hasOwn(record, mark)) return definedFields(record)
    return record
  }

  #problem(place: number, name: string, value: unknown): string | undefined {
    const kind = this.#kinds[place]
    if (kind === undefined) return `"${name}" is not a field of this table`
    if (value === null || kind === 'any' || typeof value === kind) return undefined
    return `"${name}" must be a ${kind}, not a ${typeof value}`
  }

  /** A frozen copy, or that of the last record if it is equal: many have the same in a field. */
  #frozenValue(place: number, value: object): object {
    if (!Array.isArray(value)) assertPlain(value)
    const last = this.#lastValues[place]
    if (last && isShallowEqual(last, value)) return last
    return (this.#lastValues[place] = frozenCopy(value) as object)
  }

  #sortable<T extends Scalar | undefined>(record: R, index: string, value: T): T {
    // NaN is neither before nor after anything: it would break the order of the entries around it.
    if (!Number.isNaN(value)) return value
    throw this.failure('insert', record[this.#key], `its "${index}" is NaN`)
  }
}

type Fields = Record<string, unknown>

/** A copy without undefined fields, and without properties that are symbols. */
function definedFields<R extends object>(record: R): R {
  const defined: Fields = {}
  for (const [name, value] of Object.entries(record)) if (value !== undefined) defined[name] = value
  return defined as R
}

/** Whether two objects are both lists or not, and have the same members in the same order. */
function isShallowEqual(a: object, b: object): boolean {
  const [names, others] = [Object.keys(a), Object.keys(b)]
  if (names.length !== others.length || Array.isArray(a) !== Array.isArray(b)) return false
  return names.every((name, at) => {
    return name === others[at] && (a as Fields)[name] === (b as Fields)[name]
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function frozenCopy(value: unknown): unknown {
  if (!isObject(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy))
  assertPlain(value)
  // The prototype is named for the sake of the hidden class, as above.
  const copy = { __proto__: Object.prototype, ...value } as Fields
  for (const name in copy) {
    const member = copy[name]
    if (isObject(member)) copy[name] = frozenCopy(member)
  }
  return Object.freeze(copy)
}

/** @throws Error for a Date, bytes or another class: a copy of it would be an empty object */
function assertPlain(value: object): void {
  const prototype = Object.getPrototypeOf(value) as object | null
  // Of any realm: a test runner may have an Object.prototype of its own.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return
  throw new Error(`Failed to store a ${value.constructor.name}: records hold only JSON values`)
}
