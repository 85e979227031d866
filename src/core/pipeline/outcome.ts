import type { RawExchange } from '../journal/exchange.js'
import type { MockResponse } from '../http/response.js'
import type { ApiError } from '../service/api-error.js'
import type { Violation } from '../violations/violation.js'

/** A reply as the steps before made it. */
export interface ResponseDraft {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** A fault's own reply, which the contract does not declare here. */
  readonly isFaulty?: boolean
  /** A refusal: the body is made of it. */
  readonly error?: ApiError
  /** Not the vendor's: nothing to check it against. */
  readonly own?: boolean
  /** What an operation threw that is no refusal. */
  readonly failure?: unknown
}

/** What becomes of a request: a reply, or the proof that we broke the contract ourselves. */
export type Outcome = (
  | { readonly kind: 'reply'; readonly reply: MockResponse; readonly exchange?: RawExchange }
  /** A fault drops the connection instead of a reply. */
  | { readonly kind: 'lost'; readonly end: 'close' | 'reset' }
  | {
      readonly kind: 'broken'
      readonly violations: readonly Violation[]
      readonly headers: MockResponse['headers']
    }
) & {
  /** How many milliseconds it is late. */
  readonly late?: number
}
