import type { Service } from '../service/service.js'
import type { Location, Problem } from '../contract/problem.js'
import type { ContractOperation } from '../contract/contract.js'
import type { Violation } from '../violations/violation.js'
import type { WorldSnapshot } from '../world/snapshot.js'

/**
 * A request and the reply it got, as sent; bodies bounded, secrets masked.
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
  readonly request: Message & { readonly method: string; readonly url: string }
  /** Null when nothing was sent: an unhandled request, or a reply that broke the contract. */
  readonly reply: Reply | null
  readonly rules: readonly string[]
  readonly violations: readonly Violation[]
  /** What was sent and let pass unread: often it is misspelt. */
  readonly ignored: readonly Ignored[]
  readonly fault: string | null
}

/** What the pipeline hands in: nothing copied, nothing masked yet. */
export interface RawExchange {
  readonly scope: string
  readonly time: number
  readonly service: Service | undefined
  readonly operation: ContractOperation | undefined
  readonly request: Message & {
    readonly method: string
    readonly url: string
    /** What its URL is relative to. */
    readonly base: string
    /** How much of its body is kept in memory, about. */
    readonly bytes: number
  }
  readonly reply: Reply | null
  readonly rules: ReadonlySet<string>
  readonly violations: readonly Violation[]
  readonly ignored: readonly Pick<Problem, 'at'>[]
  readonly fault: string | null
  /** The world before it, where that is kept. */
  readonly before?: WorldSnapshot | undefined
  /** The reply, until a test asserts on it. */
  readonly covered?: { assert(): void } | undefined
}

export interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** The body was longer than is kept: its beginning is shown, as text. */
  readonly cut?: true
}

export type Reply = Message & { readonly status: number }
// What only a reader of a violation needs is made when one reads it: a request pays nothing for it.
/**
 * A member or query parameter that the contract does not declare, and what may have been meant.
 *
 * @example
 * const ignored: Ignored[] = mock.journal.exchanges().flatMap((one) => one.ignored)
 */
export interface Ignored {
  readonly at: Location
  readonly nearest: readonly string[]
}
