import type { RawExchange } from '../journal/exchange.js'
import type { Journal } from '../journal/journal.js'
import { WorldSnapshot } from '../world/snapshot.js'
import type { World } from '../world/world.js'

/** The worlds of several scopes at one moment, by the name of the scope. */
export type Worlds = ReadonlyMap<string, WorldSnapshot>

/** A piece of scheduled work that has run. */
export interface RanWork {
  readonly scope: string
  /** Milliseconds since 1970 by the clock of the scope. */
  readonly at: number
  readonly service: string
  readonly task: string
  readonly key: string
}

/** An exchange with the worlds around it. The world of its scope before it is `exchange.before`. */
export interface RecordedStep {
  readonly exchange: RawExchange
  /** The worlds of all scopes right after it; only that of its own scope was changed by it. */
  readonly after: Worlds
  /** The scheduled work of all scopes that ran since the step before. */
  readonly due: readonly RanWork[]
}

/** A scope that is recorded. */
interface RecordedScope {
  readonly name: string
  readonly world: World
  readonly journal: Journal
}

/**
 * Records the exchanges of several scopes, in the order in which they ended, with the worlds around
 * each. A world costs little to keep: it shares its records with those before and after it.
 *
 * @example
 * const recording = new Recording(1000)
 * scopes.open('a', start, { recording })
 * recording.steps // after the requests
 */
export class Recording {
  #steps: RecordedStep[] = []
  #due: RanWork[] = []
  #dropped = 0
  #end: Worlds | undefined
  readonly #scopes = new Map<string, RecordedScope>()
  readonly #journals = new Set<Journal>()

  /** `capacity`: how many steps are kept; older ones are dropped. */
  constructor(private readonly capacity: number) {}

  /** Oldest first. */
  get steps(): readonly RecordedStep[] {
    return this.#steps
  }

  /** How many steps are no longer kept. */
  get dropped(): number {
    return this.#dropped
  }

  /** The work that ran after the last step. */
  get due(): readonly RanWork[] {
    return this.#due
  }

  /** The worlds of all scopes now or, after `end`, as they were then. */
  worlds(): Worlds {
    if (this.#end) return this.#end
    return new Map(
      Array.from(this.#scopes, ([name, { world }]) => [name, new WorldSnapshot(world)] as const),
    )
  }

  /** Adds a scope, which has its world by now. */
  open(scope: RecordedScope): void {
    this.#scopes.set(scope.name, scope)
    this.#journals.add(scope.journal)
  }

  /** The secrets of the exchanges of all scopes so far. */
  *secrets(): Iterable<string> {
    for (const journal of this.#journals) yield* journal.knownSecrets()
  }

  /** Forgets a scope that is closed, but not its steps. */
  close(scope: string): void {
    this.#scopes.delete(scope)
  }

  /** Keeps the worlds as they are now: the scopes are about to be closed. */
  end(): void {
    this.#end = this.worlds()
  }

  /** Adds an exchange that has just ended. */
  add(exchange: RawExchange): void {
    this.#steps.push({ exchange, after: this.worlds(), due: this.#due })
    this.#due = []
    if (this.#steps.length <= this.capacity) return
    this.#steps.shift()
    this.#dropped++
  }

  ran(work: RanWork): void {
    this.#due.push(work)
  }

  /** Forgets the steps of a scope that starts anew. */
  clear(scope: string): void {
    this.#steps = this.#steps.filter(({ exchange }) => exchange.scope !== scope)
    this.#due = this.#due.filter((one) => one.scope !== scope)
  }
}
