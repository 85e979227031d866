/** What the admin API answers: the types of the server, and the objects around them. */
import type { PageEvent } from '../../core/journal/event-bus.js'
import type { ExchangeSummary } from '../../core/journal/exchange-summary.js'
import type {
  DueWork,
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

type DueEvent = Extract<PageEvent, { readonly type: 'due' }>

/** What `GET /events?format=summary` sends. */
export type LiveEvent =
  | Exclude<PageEvent, DueEvent>
  /** With the table of its record, and what a person calls it; null once it is gone, or of an event. */
  | (DueEvent & Pick<DueWork, 'table'> & { readonly title: string | null })
