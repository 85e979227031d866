import * as kinds from '../util/options.js'
import { UsageError } from '../util/errors.js'
import type { Model } from './mswjs-data.js'
import type { TableDefinition } from './table-definition.js'

/**
 * The queries of one table: those of its @mswjs/data model, without the writes.
 *
 * Records are written by requests, seeds and `state.add`. The model's own `update` would not do: it
 * drops changes of fields that hold an object. What a query returns is a frozen copy.
 *
 * A query reads the whole table; one that matches a field never matches a record in which the field
 * is null or missing, not even `notEquals`.
 *
 * @example
 * const files: ModelQueries = mock.state.models.openai.files
 */
export interface ModelQueries<R extends object = Record<string, unknown>> {
  /**
   * Returns the records that match, in the order of their creation or in that of `orderBy`.
   *
   * @throws UsageError when an option or a field does not exist
   * @example
   * mock.state.models.openai.containers.findMany({
   *   where: { status: { equals: 'running' }, expires_after: { minutes: { lte: 20 } } },
   *   orderBy: { last_active_at: 'desc' },
   *   take: 10,
   * })
   */
  findMany(query?: ModelQuery<R>): ReadonlyRecord<R>[]
  /**
   * Returns the first record that matches, or null.
   *
   * @throws UsageError when an option or a field does not exist
   * @example
   * mock.state.models.openai.files.findFirst({ where: { path: { contains: 'report' } } })
   */
  findFirst(query?: Pick<ModelQuery<R>, 'where' | 'orderBy'>): ReadonlyRecord<R> | null
  /**
   * Returns the number of records that match; without a query, of all.
   *
   * @throws UsageError when an option or a field does not exist
   * @example
   * mock.state.models.openai.files.count({ where: { bytes: { gt: 1024 } } })
   */
  count(query?: Pick<ModelQuery<R>, 'where'>): number
  /**
   * Returns all records in the order of their creation.
   *
   * @example
   * mock.state.models.openai.containers.getAll()
   */
  getAll(): ReadonlyRecord<R>[]
}

/**
 * Conditions, order and limits of a query.
 *
 * @example
 * const query: ModelQuery = { where: { status: { equals: 'running' } }, take: 10 }
 */
export interface ModelQuery<R extends object = Record<string, unknown>> {
  /** Conditions by field; a record has to meet all of them. */
  readonly where?: Where<R> | undefined
  /** One field and its direction; of a list, each one orders what is equal by those before it. */
  readonly orderBy?: OrderBy<R> | readonly OrderBy<R>[] | undefined
  /** The number of records to return at most. */
  readonly take?: number | undefined
  /** The number of records to leave out at the start. */
  readonly skip?: number | undefined
}

/**
 * Conditions by field. A field that holds an object takes the conditions of its own fields; one
 * that holds a list of objects takes those that one of them has to meet.
 *
 * @example
 * const idle: Where<Container> = {
 *   name: { contains: 'report' },
 *   expires_after: { minutes: { between: [1, 10] } },
 * }
 */
export type Where<R> = { readonly [Field in keyof R]?: Condition<R[Field]> | undefined }

/**
 * A record as a query returns it: frozen at any depth.
 *
 * @example
 * const first: ReadonlyRecord<{ id: string }> | null = mock.state.models.openai.files.findFirst()
 */
export type ReadonlyRecord<R> = R extends readonly (infer Item)[]
  ? readonly ReadonlyRecord<Item>[]
  : R extends object
    ? { readonly [Field in keyof R]: ReadonlyRecord<R[Field]> }
    : R

/** One field and its direction. */
type OrderBy<R> = {
  [Field in keyof R]-?: { readonly [One in Field]: 'asc' | 'desc' } & {
    readonly [Other in Exclude<keyof R, Field>]?: never
  }
}[keyof R]

/** The comparators of a field, by the type of its values. */
type Condition<Value> = unknown extends Value
  ? UnknownCondition
  : | Comparators<Extract<Value, string>, StringComparators<Extract<Value, string>>>
    | Comparators<Extract<Value, number>, NumberComparators<Extract<Value, number>>>
    | Comparators<Extract<Value, boolean>, Equality<Extract<Value, boolean>>>
    | ObjectCondition<Extract<Value, object>>

type Comparators<Value, Known> = [Value] extends [never] ? never : Partial<Known>

// A list of strings or numbers has no conditions: the library's comparators never match its items.
type ObjectCondition<Value> = Value extends readonly (infer Item)[]
  ? ObjectCondition<Extract<Item, object>>
  : Value extends object
    ? Where<Value>
    : never

/** The conditions of a field whose type is unknown: those of any type. */
type UnknownCondition =
  | Partial<StringComparators<string>>
  | Partial<NumberComparators<number>>
  | Partial<Equality<boolean>>
  | { readonly [field: string]: UnknownCondition | undefined }

interface Equality<Value> {
  readonly equals: Value
  readonly notEquals: Value
}

interface Comparison<Value, Bound> extends Equality<Value> {
  readonly in: readonly Value[]
  readonly notIn: readonly Value[]
  readonly gt: Bound
  readonly gte: Bound
  readonly lt: Bound
  readonly lte: Bound
}

interface StringComparators<Value> extends Comparison<Value, string> {
  readonly contains: string
  readonly notContains: string
}

interface NumberComparators<Value> extends Comparison<Value, number> {
  /** From the first to the second number, both included. */
  readonly between: readonly [from: number, to: number]
  readonly notBetween: readonly [from: number, to: number]
}

const PART_OPTIONS = { take: kinds.nonNegativeInteger, skip: kinds.nonNegativeInteger }
const WHERE = { where: kinds.object('{ id: { equals: "a" } }') }
const ORDER = { orderBy: kinds.anything }

/**
 * Returns the queries of a table; each calls `model` for the current model.
 *
 * @internal
 */
export function modelQueries<R extends object>(
  name: string,
  fields: TableDefinition['fields'],
  model: () => Model,
): ModelQueries<R> {
  const assertQuery = (query: ModelQuery, known: Readonly<Record<string, kinds.OptionType>>) => {
    kinds.assertOptions(`query ${name}`, query, known)
    const named = [query.where ?? {}, ...[query.orderBy ?? []].flat()].flatMap(Object.keys)
    const wrong = named.find((field) => !Object.hasOwn(fields, field))
    if (wrong === undefined) return
    const all = Object.keys(fields).join(', ')
    throw new UsageError(`Failed to query ${name}: it has no field "${wrong}", only ${all}`)
  }
  const queries: ModelQueries = {
    findMany(query = {}) {
      assertQuery(query, { ...WHERE, ...ORDER, ...PART_OPTIONS })
      // The library treats 0 as no limit.
      return query.take === 0 ? [] : model().findMany(query).map(frozenCopy)
    },
    findFirst(query = {}) {
      assertQuery(query, { ...WHERE, ...ORDER })
      const found = model().findFirst(query)
      return found ? frozenCopy(found) : null
    },
    count(query = {}) {
      assertQuery(query, WHERE)
      return model().count(query)
    },
    getAll: () => model().getAll().map(frozenCopy),
  }
  return Object.freeze(queries) as ModelQueries<R>
}

/** A copy without the prototype that marks entities of the library; its members are frozen already. */
function frozenCopy(record: object): Record<string, unknown> {
  return Object.freeze({ ...record })
}
