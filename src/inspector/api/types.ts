/** What the admin API answers: the types of the server, and the objects around them. */
import type { ExchangeSummary } from '../../core/journal/exchange-summary.js'
import type {
  FaultTargetView,
  RecordChange,
  RecordView,
  RuleView,
  ServiceView,
  TableView,
} from '../../core/views/types.js'

export type { Location } from '../../core/contract/problem.js'
export type { Grade } from '../../core/contract/provenance.js'
export type { RuleValue } from '../../core/contract/rules.js'
export type { FaultAction, PlannedFault } from '../../core/faults/fault.js'
export type { ExchangeSummary } from '../../core/journal/exchange-summary.js'
export type { Exchange } from '../../core/journal/exchange.js'
export type { Violation } from '../../core/violations/violation.js'
export type * from '../../core/views/types.js'

/** `GET /services` */
export interface ServicesReply {
  readonly version: string
  readonly services: readonly ServiceView[]
}

/** `GET /scopes` */
export interface ScopesReply {
  readonly scopes: readonly { readonly name: string; readonly now: string }[]
}

/** `GET /requests?format=summary`, oldest first */
export interface RequestsReply {
  readonly exchanges: readonly ExchangeSummary[]
  /** How many exchanges the journal no longer has. */
  readonly dropped: number
}

/** `GET /rules` */
export interface RulesReply {
  readonly rules: readonly RuleView[]
}

/** `GET /records` */
export interface TablesReply {
  readonly tables: readonly TableView[]
}

/** `GET /records/{service}/{table}` */
export interface RecordsReply {
  readonly count: number
  readonly records: readonly RecordView[]
}

/** `GET /snapshots/{name}/changes` */
export interface ChangesReply {
  readonly changes: readonly RecordChange[]
}

/** `GET /fault-targets` */
export interface FaultTargetsReply {
  readonly operations: readonly FaultTargetView[]
}

/** What `GET /events?format=summary` sends. */
export type LiveEvent =
  | { readonly type: 'exchange'; readonly scope: string; readonly summary: ExchangeSummary }
  | { readonly type: 'violation'; readonly scope: string; readonly sequence: number }
  | {
      readonly type: 'due'
      readonly scope: string
      readonly time: string
      readonly service: string
      readonly task: string
      readonly key: string
      /** Where its record is, and what a person calls it; null once it is gone, or of an event. */
      readonly table: string | null
      readonly title: string | null
    }
  /** A world was changed by other means than a request of the API. */
  | { readonly type: 'world'; readonly scope: string }
