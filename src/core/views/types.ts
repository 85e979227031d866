import type { Grade } from '../contract/provenance.js'
import type { RuleValue } from '../contract/rules.js'
import type { FaultAction, PlannedFault } from '../faults/fault.js'
import type { Exchange } from '../journal/exchange.js'
import type { WorldRecord } from '../service/seed-table.js'
import type { ViolationValues } from '../violations/format-violation.js'

// What the pages show: the inspector by the admin API, and the trace of a test. Secrets are masked in
// all of it.

/** A recorded exchange with what a person wants to know of it. */
export interface ExchangeDetail {
  readonly exchange: Exchange
  /** One for each code among its violations, in their order. */
  readonly explanations: readonly CodeExplanation[]
  /** What each of its violations expected and found, as text, in their order. */
  readonly values: readonly ViolationValues[]
  /** The rules that the response relied on, with their values now. */
  readonly rules: readonly RuleView[]
  /** The fault that acted; null if none did, or it is no longer planned. */
  readonly fault: PlannedFault | null
  /** A curl command that repeats the request; files are given by name. */
  readonly curl: string
  /** The JavaScript source of a `fetch` call that repeats the request. */
  readonly fetch: string
}

/** An exchange of a mock that still runs, with what leads from it to its world. */
export interface LiveExchangeDetail extends ExchangeDetail {
  /** The records that its path and its response name by their keys, as far as they are there. */
  readonly records: readonly NamedRecord[]
}

/** A record by what a person calls it, and where it is. */
export interface NamedRecord {
  readonly service: string
  readonly table: string
  /** As in a `RecordView`. */
  readonly key: string
  /** Such as `container named report`. */
  readonly title: string
}

/** What the code of a violation means. */
export interface CodeExplanation {
  /** Such as `QS2041`. */
  readonly code: string
  /** Such as `request, maximum`. */
  readonly title: string
  /** Several paragraphs, each with a heading on a line of its own. */
  readonly text: string
}

/** A rule of a service, with its value in one scope. */
export interface RuleView {
  /** Such as `openai/expiry-minutes-max`. */
  readonly id: string
  readonly service: string
  /** Completes the phrase "decides ...". */
  readonly decides: string
  /** The value in this scope. */
  readonly value: RuleValue
  readonly default: RuleValue
  /** All other values or, with `any`, examples of them. */
  readonly alternatives: readonly RuleValue[]
  /** Any non-negative integer or number is allowed as well. */
  readonly any?: 'integer' | 'number'
  readonly grade: Grade
  readonly source: string
  readonly sourceTitle: string | null
  /** The operations that read it in the exchanges of the journal; others may read it too. */
  readonly reads: readonly string[]
}

/** A service of the mock. */
export interface ServiceView {
  readonly name: string
  readonly title: string
  /** Its path on the mock's own server, such as `/openai/v1`. */
  readonly baseUrl: string
  /** The vendor's origin, such as `https://api.openai.com`. */
  readonly origin: string
  /** The number of its operations. */
  readonly operations: number
  /** The number of its operations by grade. */
  readonly grades: Readonly<Record<Grade, number>>
}

/** A table of records. */
export interface TableView {
  readonly service: string
  readonly table: string
  /** What its records are called, such as `platform files`. */
  readonly title: string
  /** The number of its records. */
  readonly count: number
  /** Whether its records have a key of their own: those can be changed and deleted. */
  readonly keyed: boolean
}

/** One record of a table. */
export interface RecordView {
  /** Names the record in the table. Of a credential it is a digest, which does not tell it. */
  readonly key: string
  /** The record as in a world document, without its bytes. */
  readonly record: WorldRecord
  /** Its bytes; null if it has none. */
  readonly content: ContentView | null
  /** The work that is scheduled for it, earliest first. */
  readonly due: readonly { readonly time: string; readonly task: string }[]
}

/** The bytes of a file, as a view tells of them. */
export interface ContentView {
  /** The number of bytes. */
  readonly bytes: number
  /** The media type: what the record says, or what the name suggests. */
  readonly contentType: string
  /** The name of the file, without folders. */
  readonly name: string
}

/** A record that differs between two worlds. */
export interface RecordChange {
  readonly kind: 'added' | 'changed' | 'deleted'
  readonly service: string
  readonly table: string
  /** As in a `RecordView`. */
  readonly key: string
  /** What a person calls the record, such as `container named report`. */
  readonly title: string
  /** The fields that differ, in the order of the record; of other bytes, `content`. */
  readonly fields: readonly FieldChange[]
}

/** A field that differs: `before` is missing if there was none, `after` if there is none. */
export interface FieldChange {
  readonly name: string
  readonly before?: unknown
  readonly after?: unknown
}

/** What is going to happen in a scope by itself. */
export interface TimelineView {
  /** The time of the clock, as ISO 8601. */
  readonly now: string
  /** Whether the clock runs by itself. */
  readonly runs: boolean
  /** The number of all that is scheduled. */
  readonly count: number
  /** The earliest of it. */
  readonly work: readonly DueWork[]
}

/** A piece of scheduled work: a task of a record, or an event of a world. */
export interface DueWork {
  /** ISO 8601, by the mock's clock. */
  readonly time: string
  /** The service; `world` for an event. */
  readonly service: string
  /** The task; `event` for an event. */
  readonly task: string
  /** The table of the record; null for an event. */
  readonly table: string | null
  /** The key of the record, as in a `RecordView`; empty for an event. */
  readonly key: string
  /** What a person calls the record, such as `container named report`; null for an event. */
  readonly title: string | null
  /** The event as a world document has it. */
  readonly event?: unknown
}

/** An operation as a target of faults, and what each allows. */
export interface FaultTargetView {
  readonly service: string
  readonly operation: string
  readonly method: string
  /** The path template. */
  readonly path: string
  /** The statuses that `do.status` may have. */
  readonly statuses: readonly number[]
  /** The names of errors that `do.code` may have. */
  readonly codes: readonly string[]
  /** The members of an action that can be applied to it. */
  readonly actions: readonly (keyof FaultAction)[]
}
