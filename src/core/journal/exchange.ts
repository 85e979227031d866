import type { ContractOperation } from '../contract/contract.js'
import type { Location, Problem } from '../contract/problem.js'
import type { Delivery } from '../http/response.js'
import type { Service } from '../service/service.js'
import type { Violation } from '../violations/violation.js'
import type { WorldSnapshot } from '../world/snapshot.js'

/**
 * A recorded request with its response. Secrets are masked and long bodies truncated.
 *
 * @example
 * const [last]: Exchange[] = mock.journal.exchanges().slice(-1)
 */
export interface Exchange {
  readonly sequence: number
  readonly scope: string
  /** ISO 8601, by the mock's clock. */
  readonly time: string
  readonly service: string | null
  readonly operation: string | null
  readonly request: RecordedRequest
  /** The response; null when none was sent: an unhandled request, or a response that broke the contract. */
  readonly reply: RecordedResponse | null
  readonly rules: readonly string[]
  readonly violations: readonly Violation[]
  /** Undeclared members and parameters that the service ignores: often they are misspelt. */
  readonly ignored: readonly Ignored[]
  readonly fault: string | null
}

/** An exchange before secrets are masked. Nothing is copied. */
export interface RawExchange {
  readonly scope: string
  readonly time: number
  readonly service: Service | undefined
  readonly operation: ContractOperation | undefined
  readonly request: RecordedRequest & {
    /** The part before `url` in the full URL. */
    readonly base: string
    /** The approximate size of its body in memory. */
    readonly bytes: number
  }
  /** Set to null if the client disconnects before the response is sent. */
  reply: RecordedResponse | null
  readonly rules: ReadonlySet<string>
  readonly violations: readonly Violation[]
  readonly ignored: readonly Pick<Problem, 'at'>[]
  readonly fault: string | null
  /** By how many ms a fault has moved the mock's clock before the response; part of `time`. */
  readonly clockMoved?: number
  /** Whether its long bodies, and what it quotes of them, were masked and truncated. */
  readonly isTruncated?: true
  /** Where a fault cut the body of the response. */
  readonly cut?: Delivery['cut']
  /** The id of an expired record that the request asked for in vain. */
  readonly lateUse?: string | undefined
  /** How many responses had been handed over when the request arrived; see `answered`. */
  readonly arrivedAfter?: number
  /**
   * The number of its response among those handed over. A later request may follow from it only if
   * it arrived after that: requests that are sent at the same time do not.
   */
  answered?: number | undefined
  /** Whether the body of the response was read or cancelled; undefined if unknown, such as over HTTP. */
  isRead?: boolean | undefined
  /** The world before the request, if the scope keeps it. */
  readonly before?: WorldSnapshot | undefined
  /** Marks the response as covered once a test asserts on it. */
  readonly covered?: { assert(): void } | undefined
  /** What became of the assertions of a test on it; undefined without one. */
  assertion?: 'passed' | 'failed' | undefined
}

export interface RecordedMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** The body was too long: `body` is its beginning, as text. */
  readonly cut?: true
}

export interface RecordedRequest extends RecordedMessage {
  readonly method: string
  readonly url: string
  /** How many bytes of the body were read, as sent, if it broke off under a fault. */
  readonly received?: number | undefined
}

export type RecordedResponse = RecordedMessage & { readonly status: number }

/**
 * An undeclared member or query parameter that was ignored, with the declared names most like it.
 *
 * @example
 * const ignored: Ignored[] = mock.journal.exchanges().flatMap((one) => one.ignored)
 */
export interface Ignored {
  readonly at: Location
  readonly nearest: readonly string[]
}
