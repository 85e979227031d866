import type { MockResponse } from '../http/response.js'
import { markAnswered } from '../journal/journal.js'
import type { RawExchange } from '../journal/exchange.js'
import type { ApiError } from '../service/api-error.js'
import type { Violation } from '../violations/violation.js'

/** A response before it is checked, recorded and serialized. */
export interface ResponseDraft {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** Made by a fault, and not declared by the contract: it is not checked. */
  readonly isFaulty?: boolean
  /** The vendor's error: the body is made from it. */
  readonly error?: ApiError
  /** Made by the mock itself, such as a CORS preflight: no contract applies. */
  readonly isFromMock?: boolean
  /** What the operation threw, if not an ApiError: a bug of the mock. */
  readonly failure?: unknown
}

/** The result of a request. */
export type Outcome = (
  | { readonly kind: 'reply'; readonly reply: MockResponse }
  /** A fault drops the connection before a response. */
  | { readonly kind: 'lost'; readonly end: 'close' | 'reset' }
  /** The mock's own response breaks the contract, and is not sent. */
  | {
      readonly kind: 'broken'
      readonly violations: readonly Violation[]
      readonly headers: MockResponse['headers']
    }
) & {
  /** As it was recorded in the journal. */
  readonly exchange?: RawExchange
  /** The real time to wait before it is sent. */
  readonly delayMs?: number
}

/** Records that a response was not sent: the client disconnected before. */
export function recordUnsent(outcome: Outcome): void {
  if (outcome.kind === 'reply' && outcome.exchange) outcome.exchange.reply = null
  markAnswered(outcome.exchange)
}
