import type { Violation } from '../violations/violation.js'
import type { Exchange } from './exchange.js'

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
  | {
      /** Scheduled work that is due, such as an expiry. */
      readonly type: 'due'
      readonly scope: string
      /** When it was due: ISO 8601, by the mock's clock. */
      readonly time: string
      readonly service: string
      readonly task: string
      readonly key: string
    }

// Kept, because a test may replace it with a fake, which would swallow the error of a listener.
const { queueMicrotask } = globalThis

type Listener = (event: MockEvent) => void

/**
 * The listeners to the events of all scopes of a mock.
 *
 * @example
 * const stop = mock.events.subscribe(({ type, scope }) => console.log(type, scope))
 */
export class EventBus {
  readonly listeners: Set<Listener> = new Set()

  /** Returns a function that unsubscribes. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Emits an exchange, then each of its violations. */
  emitExchange(exchange: Exchange): void {
    const { scope, sequence, violations } = exchange
    this.emit({ type: 'exchange', scope, exchange })
    for (const violation of violations) {
      this.emit({ type: 'violation', scope, sequence, violation })
    }
  }

  emit(event: MockEvent): void {
    for (const listener of this.listeners) {
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
}
