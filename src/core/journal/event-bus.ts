import type { Violation } from '../violations/violation.js'
import type { Exchange } from './exchange.js'
import type { ExchangeSummary } from './exchange-summary.js'

/** Scheduled work that is due, such as an expiry. */
interface DueEvent {
  readonly type: 'due'
  readonly scope: string
  /** When it was due: ISO 8601, by the mock's clock. */
  readonly time: string
  readonly service: string
  readonly task: string
  readonly key: string
}

/** An event in any scope of a mock. */
export type MockEvent =
  | { readonly type: 'exchange'; readonly scope: string; readonly exchange: Exchange }
  | {
      readonly type: 'violation'
      readonly scope: string
      /** The sequence number of its exchange in the journal. */
      readonly sequence: number
      readonly violation: Violation
    }
  | DueEvent

/** An event in any scope of a mock, as a page wants to know of it: short, and what else has changed. */
export type PageEvent =
  | { readonly type: 'exchange'; readonly scope: string; readonly summary: ExchangeSummary }
  | DueEvent
  /** The world was changed other than by a request. */
  | { readonly type: 'world'; readonly scope: string }

// Kept, because a test may replace it with a fake, which would swallow the error of a listener.
const { queueMicrotask } = globalThis

type Listener<Event> = (event: Event) => void

/**
 * The listeners to the events of all scopes of a mock.
 *
 * @example
 * const stop = mock.events.subscribe(({ type, scope }) => console.log(type, scope))
 */
export class EventBus {
  readonly listeners: Set<Listener<MockEvent>> = new Set()
  readonly pages: Set<Listener<PageEvent>> = new Set()

  /** Returns a function that unsubscribes. */
  subscribe(listener: Listener<MockEvent>): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The same for what pages want to know. */
  subscribePage(listener: Listener<PageEvent>): () => void {
    this.pages.add(listener)
    return () => this.pages.delete(listener)
  }

  /** Emits an exchange, then each of its violations. It is read as far as somebody listens. */
  emitExchange(
    scope: string,
    reader: { readonly masked: () => Exchange; readonly summary: () => ExchangeSummary },
  ): void {
    if (this.pages.size > 0) {
      emit(this.pages, { type: 'exchange', scope, summary: reader.summary() })
    }
    if (this.listeners.size === 0) return
    const exchange = reader.masked()
    const { sequence, violations } = exchange
    emit(this.listeners, { type: 'exchange', scope, exchange })
    for (const violation of violations) {
      emit(this.listeners, { type: 'violation', scope, sequence, violation })
    }
  }

  emitDue(event: Omit<DueEvent, 'type'>): void {
    emit(this.listeners, { type: 'due', ...event })
    emit(this.pages, { type: 'due', ...event })
  }

  emitWorld(scope: string): void {
    emit(this.pages, { type: 'world', scope })
  }
}

function emit<Event>(listeners: ReadonlySet<Listener<Event>>, event: Event): void {
  for (const listener of listeners) {
    try {
      listener(event)
    } catch (error) {
      // The error of a listener must not fail the request, and must not get lost.
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
