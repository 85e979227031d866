import type { Contract, ContractOperation } from '../contract/contract.js'
import type { ContractDocument, ErrorNode } from '../contract/openapi.js'
import type { Problem } from '../contract/problem.js'
import type { RuleReader, Rules } from '../contract/rules.js'
import type { Download } from '../http/response.js'
import type { TableDefinition } from '../state/table-definition.js'
import type { ApiError } from './api-error.js'
import type { ConformCheck } from './conform-checks.js'
import type { CoverageSamples } from './coverage-samples.js'
import type { FaultHooks } from './fault-hooks.js'
import type { LeakRules } from './leak-rules.js'
import type { LifecycleKinds } from './lifecycle-policy.js'
import type { RecordHooks } from './record-hooks.js'
import type { SeedSamples } from './seed-samples.js'
import type { SeedTables } from './seed-table.js'
import type { ServiceState } from './state.js'
import type { VerifySteps } from './verify-steps.js'
import type { WorldComparison } from './world-comparison.js'

/** The types of one operation, as generated from its contract. */
export interface OperationTypes {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown }
  readonly requestBody?: unknown
  readonly responses: object
}

/** The one type or, for operations without types of their own, the other. */
type Typed<Op, Known, Otherwise> = 0 extends 1 & Op ? Otherwise : Known

type PathOf<Op> = Typed<Op, Op extends { parameters: { path: infer P } } ? P : object, Unchecked>
type QueryOf<Op> = Typed<Op, Op extends { parameters: { query?: infer Q } } ? Q : object, Unchecked>
type ContentOf<Op> = Typed<
  Op,
  Op extends { requestBody?: { content: infer C } } ? C[keyof C] : undefined,
  Unchecked
>

type WithDefaults<Query, Names> = Query & {
  readonly [Name in Names & keyof Query]-?: Exclude<Query[Name], undefined>
}

/**
 * A request as an operation receives it: authenticated, parsed and validated. `Defaults` names the
 * query parameters that have a default in the contract.
 */
export interface Call<
  Op = OperationTypes,
  Model = unknown,
  R extends Rules = Rules,
  Defaults = never,
> {
  readonly params: PathOf<Op>
  readonly query: WithDefaults<QueryOf<Op>, Defaults>
  /** The JSON body, or the fields and files of a multipart body. */
  readonly body: ContentOf<Op>
  readonly headers: Readonly<Record<string, string>>
  /** The base URL of the service for this client, for URLs in responses. */
  readonly base: string
  /** The path of the request, without the base. */
  readonly path: string
  /** Whether the request is a HEAD request, whose response has no body. */
  readonly isHead: boolean
  /** Whether the request reached the mock's own server, not the vendor's URL in process. */
  readonly served: boolean
  readonly model: Model
  readonly rule: RuleReader<R>
}

type Success = 200 | 201 | 202 | 204 | 206
type BodyOf<Reply> = Reply extends { content: { 'application/json': infer Json } }
  ? Json
  : Reply extends { content?: never }
    ? null
    : Download

/**
 * What an operation returns: one of its declared success responses. Errors are thrown as ApiError.
 */
export type ReplyOf<Op> = Typed<
  Op,
  Op extends { responses: infer Replies }
    ? {
        [S in keyof Replies & Success]: {
          readonly status: S
          readonly body: BodyOf<Replies[S]>
          readonly headers?: Readonly<Record<string, string>>
        }
      }[keyof Replies & Success]
    : never,
  OperationResult
>

/**
 * One function for each operationId. A missing, misspelt or wrongly typed one does not compile.
 *
 * @example
 * const some: Partial<Operations<operations, defaults, unknown, typeof rules>> = {}
 */
export type Operations<Ops, Defaults extends Record<keyof Ops, unknown>, Model, R extends Rules> = {
  readonly [Id in keyof Ops]: (call: Call<Ops[Id], Model, R, Defaults[Id]>) => ReplyOf<Ops[Id]>
}

/**
 * All that a service declares.
 *
 * @example
 * const definition: ServiceDefinition<operations, defaults, Containers, typeof rules> = {
 *   name: 'openai',
 *   ...parts,
 * }
 */
export interface ServiceDefinition<
  Ops,
  Defaults extends Record<keyof Ops, unknown>,
  Model,
  R extends Rules,
  Transition extends string = string,
  Seeds extends SeedTables<Model> = SeedTables<Model>,
> {
  /** A lower-case name, also used in rule ids, world documents and file names. */
  readonly name: string
  /** The contract, an OpenAPI document. */
  readonly document: ContractDocument
  /**
   * The path prefixes of the service on a server, the usual one first. In process it has the base
   * URLs of its contract.
   */
  readonly prefixes: readonly string[]
  /** The environment variable in which the vendor's clients look for a base URL. */
  readonly baseUrlVariable?: string
  /** The environment variable in which the vendor's clients look for a key. */
  readonly apiKeyVariable?: string
  /** The tables that hold the records of the service, by name. */
  readonly tables: Readonly<Record<string, TableDefinition>>
  /** The rules, by id: behaviour that no schema can express. */
  readonly rules: R
  /** How records are loaded from and written to world documents, by table, in loading order. */
  readonly seeds: Seeds
  /** Generates records for worlds of any size. */
  readonly seedSamples?: SeedSamples
  /** State changes that tests should cover, by name: a line of test code that causes each. */
  readonly transitions?: Readonly<Record<Transition, string>>
  /** Which resources clients should delete, for the report of leaks. */
  readonly leaks?: LeakRules
  /** Sample values for the requests in coverage hints, where schemas are not specific enough. */
  readonly samples?: CoverageSamples
  /**
   * Loads the requests of `quayside verify`, which compares a live service with the mock. Loaded on
   * demand, as no mock needs them.
   */
  readonly story?: () => Promise<VerifySteps>
  /** Loads what `quayside conform` checks of a server beside the story. */
  readonly conformChecks?: () => Promise<readonly ConformCheck[]>
  /** By table: how events delete and update records. */
  readonly changes?: Readonly<Record<string, RecordHooks<Model>>>
  /** What faults need from the service. */
  readonly faults?: FaultHooks<Model>
  /** What counts when `explore` compares two worlds. */
  readonly comparison?: WorldComparison<Model>
  /** Kinds of records that may not be ready at once, by name. */
  readonly lifecycles?: LifecycleKinds
  /**
   * Creates the domain model over the tables of one world, once for each world. The model calls
   * `note` for each state change in `transitions`.
   */
  model(state: ServiceState, rule: RuleReader<R>, note: (transition: Transition) => void): Model
  /** Checks the credentials of a request. @throws ApiError when they are missing or not accepted */
  authenticate(caller: Caller<Model>): void
  /**
   * Checks the credentials of a request that matches no operation. Only for services that reject
   * unauthenticated requests even then.
   */
  challenge?(caller: Omit<Caller<Model>, 'operation'>): void
  /** The implementation: one function for each operationId. */
  readonly operations: Operations<Ops, Defaults, Model, R>
  /** Scheduled work by name. While a task runs, the clock shows the time at which it was due. */
  readonly tasks: Readonly<Record<string, (model: Model, key: string) => void>>
  /** The vendor's error for a request that breaks the contract; without an operation, it matches none. */
  refuse(problem: Problem, rule: RuleReader<R>, operation?: ContractOperation): ApiError
  /** Whether to accept a request despite this problem. */
  tolerates(problem: Problem, rule: RuleReader<R>): boolean
  /**
   * The vendor's error body. `fields` are those of an `x-errors` entry, with all placeholders
   * filled.
   */
  envelope(fields: ErrorNode['error']): unknown
  /** The headers that the vendor adds to every response with this status to such a request. */
  headers(
    state: ServiceState,
    status: number,
    requestHeaders: Readonly<Record<string, string>>,
  ): Record<string, string>
  /** The number of spaces that JSON bodies are indented by. Default: they have no white space. */
  indent?(rule: RuleReader<R>): number
  /** Whether operations read the `contentHashOf` uploads, which is computed while they arrive then. */
  readonly hashesUploads?: boolean
  /** Whether an origin serves the operations whose contract has a variable host. */
  hosts?(model: Model, origin: string): boolean
  /** The largest request body in bytes. */
  maxBytes(rule: RuleReader<R>): number
  /** The largest JSON body, and the largest field of a form, in bytes. Default: 4 MiB. */
  maxJsonBytes?(rule: RuleReader<R>): number
  /** Whether bodies with a content encoding are decoded instead of refused. Default: they are. */
  decodesBodies?(rule: RuleReader<R>): boolean
}

/**
 * A service as the engine runs it: the definition with its types erased, and the contract.
 *
 * @example
 * const services: readonly Service[] = [openai, carrierx, locktera]
 */
export interface Service extends Omit<
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- erases types that only the service knows
  ServiceDefinition<any, any, any, any, any, any>,
  'operations' | 'seeds'
> {
  readonly contract: Contract
  readonly seeds: SeedTables<unknown>
  /** Builders that complete records, by the singular name of the records. */
  readonly build: Readonly<Record<string, (given?: Unchecked) => object>>
  readonly operations: Readonly<Record<string, (call: Call) => OperationResult>>
  /** What the compiler knows of it; only a type, never set. */
  readonly types?: ServiceTypes
}

/** What the compiler is not to check. A mock of such services takes the place of every mock, and any of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- no other type goes both ways
export type Unchecked = any

/**
 * What the compiler knows of a service, so that options, worlds and faults can be checked against it.
 *
 * @example
 * interface NotesTypes extends ServiceTypes {
 *   readonly operations: 'CreateNote' | 'RetrieveNote'
 * }
 */
export interface ServiceTypes {
  /** The values of its rules, by id. */
  readonly rules: object
  /** Its records in a world document, by table. */
  readonly world: object
  /** Its operationIds. */
  readonly operations: string
  /** The names of its errors in `x-errors`. */
  readonly errors: string
  /** The errors that each kind of its lifecycles can fail with. */
  readonly lifecycles: object
}

/**
 * The types of a service of which the compiler knows no rule, record, operation or error.
 *
 * @example
 * const loose: TypedService<'openai', typeof openai.tables, AnyTypes> = openai
 */
export interface AnyTypes extends ServiceTypes {
  readonly rules: Readonly<Record<string, Unchecked>>
  readonly world: Readonly<Record<string, readonly Unchecked[]>>
  readonly operations: Unchecked
  readonly errors: Unchecked
  readonly lifecycles: Readonly<Record<string, Unchecked>>
}

/**
 * A service whose name and types are known to the compiler.
 *
 * @example
 * const named: TypedService<'openai', typeof openai.tables> = openai
 */
export interface TypedService<
  Name extends string,
  Tables extends Service['tables'],
  Types extends ServiceTypes = AnyTypes,
> extends Service {
  readonly name: Name
  readonly tables: Tables
  readonly types?: Types
}

/** The response of an operation, with its types erased. */
export interface OperationResult {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The request data that authentication can use. */
export interface Caller<Model> {
  readonly headers: Readonly<Record<string, string>>
  readonly operation: ContractOperation
  readonly model: Model
}
