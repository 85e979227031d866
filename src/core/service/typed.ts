import type { LifecyclePolicy } from './lifecycle-policy.js'
import type { Service, Unchecked } from './service.js'

// What users may write for the services of their mock. Of services that the compiler knows nothing of
// (`Service` itself), every name and value is allowed, and checked at run time alone.

/** Whether the names of the services are unknown to the compiler. */
export type IsUntyped<S extends Service> = string extends S['name'] ? true : false

type TypesOf<S extends Service> = NonNullable<S['types']>

// One object type with the members of all: it keeps the doc comments, which a mapped type loses.
type All<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer A,
) => void
  ? A
  : never

/**
 * The values of rules, by rule id.
 *
 * @example
 * const values: RuleValues<typeof openai> = { 'openai/limit-zero': 'empty-page' }
 */
export type RuleValues<S extends Service = Unchecked> =
  IsUntyped<S> extends true ? Readonly<Record<string, Unchecked>> : All<TypesOf<S>['rules']>

/** The ids of the rules of a mock. */
export type RuleId<S extends Service = Unchecked> =
  IsUntyped<S> extends true ? Unchecked : keyof RuleValues<S> & string

/** The kinds of lifecycles, such as `openai/container`, with their policies. */
export type LifecyclePolicies<S extends Service = Unchecked> =
  IsUntyped<S> extends true
    ? Readonly<Record<string, LifecyclePolicy<Unchecked>>>
    : All<S extends unknown ? OwnPolicies<S['name'], TypesOf<S>['lifecycles']> : never>

type OwnPolicies<Name extends string, Kinds> = {
  readonly [Kind in keyof Kinds as `${Name}/${Kind & string}`]?: LifecyclePolicy<
    Kinds[Kind] & string
  >
}

/** The records of a world document, by service and table. */
export type WorldRecords<S extends Service = Unchecked> =
  IsUntyped<S> extends true
    ? { readonly [service: string]: Unchecked }
    : { readonly [One in S as One['name']]?: TypesOf<One>['world'] }

/** The keys of records by service and table, or the values in them that change. */
export type RecordParts<S extends Service, Key = never> =
  IsUntyped<S> extends true
    ? Readonly<Record<string, Readonly<Record<string, readonly Unchecked[]>>>>
    : {
        readonly [One in S as One['name']]?: {
          readonly [Table in keyof TypesOf<One>['world']]?: readonly (
            Key | Partial<ItemOf<TypesOf<One>['world'][Table]>>
          )[]
        }
      }

/** The item of a table that may be missing. */
export type ItemOf<Table> = Table extends readonly (infer Item)[] ? Item : never

/** The operationIds of a mock. */
export type OperationId<S extends Service = Unchecked> =
  IsUntyped<S> extends true ? Unchecked : TypesOf<S>['operations']

/** The operations of a mock, such as `openai/CreateContainer`. */
type OperationPath<S extends Service> = S extends unknown
  ? `${S['name']}/${TypesOf<S>['operations']}`
  : never

/** What a fault acts on: an operation, by its path or by an id that only one service has, or several. */
export type FaultOperation<S extends Service = Unchecked> =
  IsUntyped<S> extends true ? Unchecked : OperationPath<S> | OwnId<S> | `${S['name']}/*` | '*'

type OwnId<S extends Service, Each extends Service = S> = Each extends unknown
  ? Exclude<TypesOf<Each>['operations'], TypesOf<Exclude<S, Each>>['operations']>
  : never

/** The errors that a fault can choose for an operation. */
export type ErrorName<S extends Service, Operation extends string> =
  IsUntyped<S> extends true
    ? Unchecked
    : S extends unknown
      ? Operation extends '*' | `${S['name']}/${string}` | TypesOf<S>['operations']
        ? TypesOf<S>['errors']
        : never
      : never

/** One base URL or more, by service. */
export type BaseUrls<S extends Service = Unchecked> =
  IsUntyped<S> extends true
    ? Readonly<Record<string, string | readonly string[]>>
    : { readonly [Name in S['name']]?: string | readonly string[] }
