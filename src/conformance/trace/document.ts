import type { RuleValue } from '../../core/contract/rules.js'
import type { Finding } from '../../core/conduct/finding.js'
import type { LearnedDocument } from '../../core/learned/document.js'
import type { WorldRecord } from '../../core/service/seed-table.js'
import type { ExchangeDetail, RecordChange } from '../../core/views/types.js'
import type { ExploreFinding } from '../explore/report.js'

/**
 * What a test did, step by step, with the worlds around each step: JSON that `quayside trace` makes a
 * page of and `quayside serve --trace` starts from. Secrets are masked.
 *
 * @example
 * const trace: TraceDocument = mock.trace()
 * writeFileSync('trace.json', JSON.stringify(trace))
 */
export interface TraceDocument {
  /** The version of this format. */
  readonly quaysideTrace: 1
  /** The version of the package that wrote it. */
  readonly version: string
  /** The names of the services of the mock. */
  readonly services: readonly string[]
  /** The options of the mock that a server needs to answer as it did. */
  readonly settings: TraceSettings
  /** The test; null if none was named. */
  readonly test: TraceTest | null
  /** The exchanges in the order in which they ended. */
  readonly steps: readonly TraceStep[]
  /** The scheduled work that ran after the last step. */
  readonly due: readonly TraceDue[]
  readonly states: TraceStates
  /** What `explore` found in the test. */
  readonly findings: readonly ExploreFinding[]
  /** What the clients did that no response refuses, as `mock.conduct` tells it. */
  readonly conduct: readonly Finding[]
  /** What was too much to be written; null if nothing was. */
  readonly truncated: TraceTruncation | null
}

/**
 * The options of a mock that a trace keeps.
 *
 * @example
 * const settings: TraceSettings = mock.trace().settings
 */
export interface TraceSettings {
  /** Whether the clock ran by itself. */
  readonly realTime: boolean
  readonly scopeBy: 'name' | 'api-key'
  readonly allowInvalid: boolean
  readonly maxBody?: number
  readonly learned?: LearnedDocument
}

/**
 * The test that a trace is of.
 *
 * @example
 * const test: TraceTest | null = mock.trace().test
 */
export interface TraceTest {
  /** Its name with those of the suites around it. */
  readonly name: string
  readonly file?: string
  readonly status: 'passed' | 'failed'
  readonly errors: readonly TraceError[]
}

/**
 * Why a test failed.
 *
 * @example
 * const errors: readonly TraceError[] = mock.trace().test?.errors ?? []
 */
export interface TraceError {
  readonly message: string
  /** What was expected and what was there, line by line. */
  readonly diff?: string
  /** The place in the test, such as `report.test.ts:12`. */
  readonly at?: string
}

/**
 * One exchange.
 *
 * @example
 * const steps: readonly TraceStep[] = mock.trace().steps
 */
export interface TraceStep {
  /** The scope that answered it. */
  readonly scope: string
  readonly detail: ExchangeDetail
  /** What became of assertions on it, such as `toMatchContract`; null without one. */
  readonly assertion: 'passed' | 'failed' | null
  /** The scheduled work that ran between the step before and this one. */
  readonly due: readonly TraceDue[]
  /** The records that the test itself, or due work, changed between the step before and this one. */
  readonly between: readonly TraceChange[]
  /** The records that this step changed. */
  readonly changes: readonly TraceChange[]
  /** The index of the state before it in `states.list`; null if it was left out. */
  readonly before: number | null
  /** The index of the state after it. */
  readonly after: number | null
}

/**
 * A change of a record, and the scope that it happened in.
 *
 * @example
 * const changes: readonly TraceChange[] = mock.trace().steps.flatMap((one) => one.changes)
 */
export interface TraceChange extends RecordChange {
  readonly scope: string
}

/**
 * Scheduled work that ran.
 *
 * @example
 * const due: readonly TraceDue[] = mock.trace().due
 */
export interface TraceDue {
  readonly scope: string
  /** ISO 8601, by the mock's clock. */
  readonly time: string
  /** `world` for an event of a world. */
  readonly service: string
  readonly task: string
  readonly key: string
}

/**
 * The states of a trace. What several have in common stands once, and is referred to by its index.
 *
 * @example
 * const states: TraceStates = mock.trace().states
 */
export interface TraceStates {
  /** Each state: by scope, the index of a world. */
  readonly list: readonly Readonly<Record<string, number>>[]
  readonly worlds: readonly TraceWorld[]
  /** Each table: the indices of its records, in their order. */
  readonly tables: readonly (readonly number[])[]
  readonly records: readonly TraceRecord[]
  readonly contents: readonly TraceContent[]
  /** The index of the state when the trace was written; null if it was left out. */
  readonly end: number | null
}

/**
 * The world of one scope.
 *
 * @example
 * const worlds: readonly TraceWorld[] = mock.trace().states.worlds
 */
export interface TraceWorld {
  /** All that a world document has beside the records. */
  readonly settings: TraceWorldSettings
  /** By service and table, the index of the table. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** The scheduled work that is due next, earliest first; at most 20. */
  readonly due: readonly Omit<TraceDue, 'scope'>[]
  /** Why a server that starts from it may answer otherwise, beside what its records say. */
  readonly notes?: readonly string[]
}

/**
 * The members of a world document that name no service.
 *
 * @example
 * const settings: TraceWorldSettings | undefined = mock.trace().states.worlds[0]?.settings
 */
export interface TraceWorldSettings {
  /** The time of the clock, ISO 8601. */
  readonly now: string
  readonly rules: Readonly<Record<string, RuleValue>>
  /** The state of the id generator. */
  readonly ids: string
  readonly [setting: string]: unknown
}

/**
 * A record as a world document has it, without its bytes.
 *
 * @example
 * const records: readonly TraceRecord[] = mock.trace().states.records
 */
export interface TraceRecord {
  /** What identifies it among the records of its table; missing where nothing does. */
  readonly key?: string
  readonly record: WorldRecord
  /** The index of its bytes, if it has any. */
  readonly content?: number
  /** Something in it is masked. */
  readonly masked?: true
}

/**
 * The bytes of a file or, of one that was left out, how many they were.
 *
 * @example
 * const contents: readonly TraceContent[] = mock.trace().states.contents
 */
export type TraceContent = { readonly text: string } | { readonly base64: string } | OmittedContent

/**
 * Bytes that are not in a trace.
 *
 * @example
 * const omitted: OmittedContent = { omitted: 'large', bytes: 5_000_000 }
 */
export interface OmittedContent {
  readonly omitted: 'large' | 'secret'
  readonly bytes: number
  /** The SHA-256 in hex; of bytes with a secret, and of more than 16 MB, it is left out. */
  readonly sha256?: string
}

/**
 * What was left out of a trace.
 *
 * @example
 * const truncated: TraceTruncation | null = mock.trace().truncated
 */
export interface TraceTruncation {
  /** How many of the first steps are missing. */
  readonly steps: number
  /** How many of the first steps have no state and no changes, as their worlds are too large. */
  readonly states: number
  /** Why, as a sentence. */
  readonly reason: string
}
