import type { Contract, ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import type { ContractDocument, ErrorNode } from '../contract/openapi.js'
import type { CoverageSamples } from './coverage-samples.js'
import type { ApiError } from './api-error.js'
import type { FaultHooks } from './fault-hooks.js'
import type { LifecycleKinds } from './lifecycle-policy.js'
import type { RuleReader, Rules } from '../contract/rules.js'
import type { Builders } from './builders.js'
import type { SeedTables } from './seed-table.js'
import type { RecordHooks } from './record-hooks.js'
import type { SeedSamples } from './seed-samples.js'
import type { TableDefinition } from '../state/table-definition.js'
import type { LeakRules } from './leak-rules.js'
import type { VerifySteps } from './verify-steps.js'
import type { ServiceState } from './state.js'
import type { Download } from '../http/response.js'

/** The types of one operation, as generated from its contract. */
export interface OperationTypes {
  readonly parameters: { readonly path?: unknown; readonly query?: unknown }
  readonly requestBody?: unknown
  readonly responses: object
}

type PathOf<Op> = Op extends { parameters: { path: infer P } } ? P : object
type QueryOf<Op> = Op extends { parameters: { query?: infer Q } } ? Q : object
type ContentOf<Op> = Op extends { requestBody?: { content: infer C } } ? C[keyof C] : undefined

type WithDefaults<Query, Names> = Query & {
  readonly [Name in Names & keyof Query]-?: Exclude<Query[Name], undefined>
}

/**
 * What an operation is called with: already authenticated, read and checked.
 * `Defaults` names the query parameters that the contract gives a default.
 */
export interface Call<
  Op = OperationTypes,
  Model = unknown,
  R extends Rules = Rules,
  Defaults = never,
> {
  readonly params: PathOf<Op>
  readonly query: WithDefaults<QueryOf<Op>, Defaults>
  /** The JSON body, or the fields and files of a multipart one. */
  readonly body: ContentOf<Op>
  readonly headers: Readonly<Record<string, string>>
  /** What stands before the path in URLs that lead back here. */
  readonly base: string
  /** The path that was asked for, behind the base. */
  readonly path: string
  /** Whether only the head of the reply is wanted: nothing is handed over. */
  readonly isHead: boolean
  /** Whether it came to a server of our own, not to a vendor's address in process. */
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

/** What an operation returns: one of its declared successes. Refusals are thrown. */
export type ReplyOf<Op> = Op extends { responses: infer Replies }
  ? {
      [S in keyof Replies & Success]: {
        readonly status: S
        readonly body: BodyOf<Replies[S]>
        readonly headers?: Readonly<Record<string, string>>
      }
    }[keyof Replies & Success]
  : never

/** One function per operationId: a missing, misspelt or ill-typed one does not compile. */
export type Operations<Ops, Defaults extends Record<keyof Ops, unknown>, Model, R extends Rules> = {
  readonly [Id in keyof Ops]: (call: Call<Ops[Id], Model, R, Defaults[Id]>) => ReplyOf<Ops[Id]>
}

/**
 * What `defineService` makes a service of.
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
  /** Lower-case name: the first part of its rule ids, its key in a world, its file names. */
  readonly name: string
  readonly document: ContractDocument
  /** Path prefixes under which a server answers; in process it is the contract's own URL. */
  readonly prefixes: readonly string[]
  readonly tables: Readonly<Record<string, TableDefinition>>
  readonly rules: R
  /** What a world file may hold of this service, in the order in which it is loaded. */
  readonly seeds: Seeds
  /** Records for worlds of any size. */
  readonly seedSamples?: SeedSamples
  /** What can become of what it holds, by name: the line of a test that makes it so. */
  readonly transitions?: Readonly<Record<Transition, string>>
  /** What its clients make and have to put away. */
  readonly leaks?: LeakRules
  /** What the hints of coverage send where schemas do not say enough. */
  readonly samples?: CoverageSamples
  /** What is tried with a live one, to learn whether it does what is said of it here. */
  readonly story?: VerifySteps
  /** By table: what else becomes of a world when an event takes out or changes a record. */
  readonly changes?: Readonly<Record<string, RecordHooks<Model>>>
  /** What faults need to know of it. */
  readonly faults?: FaultHooks<Model>
  /** What is slow in reality, by kind: its operations that need one that is ready. */
  readonly lifecycles?: LifecycleKinds
  /** The domain over one world's tables: made once for each world. It notes its transitions. */
  model(state: ServiceState, rule: RuleReader<R>, note: (transition: Transition) => void): Model
  /** @throws ApiError when the caller is not let in */
  authenticate(caller: Caller<Model>): void
  /** The same where there is no operation, in a service that tells strangers nothing at all. */
  challenge?(caller: Omit<Caller<Model>, 'operation'>): void
  readonly operations: Operations<Ops, Defaults, Model, R>
  /** Due work by name. While it runs, the clock shows the time at which it was due. */
  readonly tasks: Readonly<Record<string, (model: Model, key: string) => void>>
  /** Turns a request that breaks the contract into the vendor's own refusal. */
  refuse(problem: Problem, rule: RuleReader<R>): ApiError
  /** Keeps a declared but undocumented freedom: whether this problem is let pass. */
  tolerates(problem: Problem, rule: RuleReader<R>): boolean
  /** The vendor's error body around the filled fields of an `x-errors` entry. */
  envelope(fields: ErrorNode['error']): unknown
  /** Headers that the vendor puts on every reply. */
  headers(state: ServiceState): Record<string, string>
  /** Whether this origin is one of those of operations whose contract leaves the host open. */
  hosts?(model: Model, origin: string): boolean
  /** The longest request body, in bytes. */
  maxBytes(rule: RuleReader<R>): number
}

/**
 * A service as the core runs it: the definition, its types erased, with its contract.
 *
 * @example
 * const services: readonly Service[] = [openai, carrierx, locktera]
 */
export interface Service extends Omit<
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- erases what only the service itself knows
  ServiceDefinition<any, any, any, any, any, any>,
  'operations' | 'seeds'
> {
  readonly contract: Contract
  readonly seeds: SeedTables<unknown>
  /** Makes whole records, by what one is called. */
  readonly build: Builders<SeedTables<never>>
  readonly operations: Readonly<Record<string, (call: Call) => OperationResult>>
}

/** A service whose name and types of records the compiler knows. */
export interface TypedService<
  Name extends string,
  Tables extends Service['tables'],
> extends Service {
  readonly name: Name
  readonly tables: Tables
}

/** An operation's reply with its types erased. */
export interface OperationResult {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Who is asking: what authentication sees. */
export interface Caller<Model> {
  readonly headers: Readonly<Record<string, string>>
  readonly operation: ContractOperation
  readonly model: Model
}
