import type { Exchange } from './exchange.js'
import type { Violation } from '../violations/violation.js'

/** What happens in a mock, as it happens. */
export type MockEvent =
  | { readonly type: 'exchange'; readonly scope: string; readonly exchange: Exchange }
  | {
      readonly type: 'violation'
      readonly scope: string
      /** The number of its exchange in the journal. */
      readonly sequence: number
      readonly violation: Violation
    }
  | {
      /** Work that fell due by the clock, such as an expiry. */
      readonly type: 'due'
      readonly scope: string
      /** When it was due: ISO 8601, by the mock's clock. */
      readonly time: string
      readonly service: string
      readonly task: string
      readonly key: string
    }

// A test may put fakes in the place of timers, and would never learn of the error.
const { queueMicrotask } = globalThis

type Listener = (event: MockEvent) => void

/**
 * Who wants to hear what happens in any scope of a mock.
 *
 * @example
 * const stop = mock.events.subscribe(({ type, scope }) => console.log(type, scope))
 */
export class EventBus {
  readonly listeners: Set<Listener> = new Set()

  /** Gives back what ends it. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** An exchange, then each of its violations. */
  tellOf(exchange: Exchange): void {
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
        // A request must not fail with who watches it; nor may the mistake go unseen.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
