import { Coverage } from '../coverage/coverage.js'
import { NotThere, UsageError } from '../util/errors.js'
import type { EventBus } from '../journal/event-bus.js'
import { Journal } from '../journal/journal.js'
import type { Exchange, RawExchange } from '../journal/exchange.js'
import { assertName } from '../util/names.js'
import { nearest } from '../util/edit-distance.js'
import { Snapshots } from './snapshots.js'
import type { TrustOptions } from '../contract/trust-options.js'
import { LeakTracker } from './leaks.js'
import type { Violation } from '../violations/violation.js'
import type { World } from '../world/world.js'

/** Who is told of what happens in the scopes of a mock. */
interface Observers {
  readonly events: EventBus
  readonly onViolations?: ((exchange: Exchange) => void) | undefined
  /** Whether each exchange keeps the world before it. */
  readonly keepsWorlds: boolean
}

/** What all scopes of a mock are held to. */
export interface ScopeLimits {
  /** How well known everything has to be that a call leans on, if that is asked. */
  readonly trust: Required<TrustOptions> | undefined
  /** The longest request body, in bytes. */
  readonly maxBody?: number | undefined
}

/** One isolated world with its own journal; `reset` goes back to its seeds. */
export class Scope {
  /** It goes on over resets. */
  readonly coverage = new Coverage()
  readonly journal: Journal
  readonly snapshots = new Snapshots()
  readonly leaks = new LeakTracker()
  #world: World
  /** Our own broken replies: outside the journal's ring, so that none is ever lost. */
  readonly broken: Violation[] = []

  constructor(
    readonly name: string,
    private readonly start: () => World,
    readonly limits: ScopeLimits,
    private readonly observers: Observers,
  ) {
    this.journal = new Journal((kept, shown) => this.tell(kept, shown))
    this.#world = this.tracked(start())
  }

  /** How often each thing was leant on that is not trusted, since the start. */
  readonly trustViolations = new Map<string, number>()

  countTrustViolations(violations: readonly Violation[]): void {
    for (const { message } of violations) {
      this.trustViolations.set(message, (this.trustViolations.get(message) ?? 0) + 1)
    }
  }

  get keepsWorlds(): boolean {
    return this.observers.keepsWorlds
  }

  get world(): World {
    return this.#world
  }

  set world(world: World) {
    const { store } = this.#world.blobs
    this.#world = this.tracked(world)
    store.released?.()
  }

  reset(): void {
    this.world = this.start()
    this.journal.clear()
    this.broken.length = 0
    this.leaks.clear()
  }

  private tracked(world: World): World {
    const { events } = this.observers
    this.leaks.follow(world)
    world.transitions = this.coverage.transitions
    world.onDue = ({ at, event: _, ...due }) => {
      if (events.listeners.size === 0) return
      const time = new Date(at).toISOString()
      events.emit({ type: 'due', scope: this.name, time, ...due })
    }
    return world
  }

  // Shown to those alone who want to see it: that costs more than to answer.
  private tell({ violations }: RawExchange, shown: () => Exchange): void {
    const { events, onViolations } = this.observers
    if (violations.length > 0) onViolations?.(shown())
    if (events.listeners.size > 0) events.tellOf(shown())
  }
}

/** The scopes of a mock by name, each made when it is first asked for. */
export class Scopes {
  private readonly scopes = new Map<string, Scope>()
  // What was exercised in scopes that are closed.
  private readonly past = new Coverage()
  // What was leant on without being trusted there.
  private readonly distrusted: (readonly [string, ReadonlyMap<string, number>])[] = []

  constructor(
    private readonly start: (name: string) => World,
    private readonly limits: ScopeLimits,
    private readonly observers: Observers,
  ) {}

  all(): IterableIterator<Scope> {
    return this.scopes.values()
  }

  /** What was exercised in any scope there is or was. */
  *coverages(): Iterable<{ readonly coverage: Coverage }> {
    yield { coverage: this.past }
    yield* this.scopes.values()
  }

  /** The scope of that name, if it was asked for before. */
  peek(name: string): Scope | undefined {
    return this.scopes.get(name)
  }

  /** @throws UsageError when the name is not 1 to 128 letters, digits, `.`, `_`, `~` or `-` */
  get(name: string): Scope {
    return this.scopes.get(name) ?? this.open(name, () => this.start(name))
  }

  /** A new scope that starts, and after each reset starts again, from a world of its own. */
  open(name: string, start: () => World): Scope {
    assertName('open scope', name)
    const scope = new Scope(name, start, this.limits, this.observers)
    this.scopes.set(name, scope)
    return scope
  }

  /** Forgets a scope, save what it has exercised: who asks for it again gets a new one. */
  close(name: string): void {
    const scope = this.scopes.get(name)
    if (!scope) return
    this.scopes.delete(name)
    scope.world.blobs.store.released?.()
    this.past.absorb(scope.coverage)
    if (scope.trustViolations.size > 0) this.distrusted.push([name, scope.trustViolations])
  }

  /**
   * The same for who names one.
   *
   * @throws UsageError for the default scope, NotThere for one that is not there
   */
  closeNamed(name: string): void {
    if (name === 'default') {
      throw new UsageError('Failed to close scope "default": it stays; reset it instead')
    }
    if (!this.scopes.has(name)) {
      const near = nearest(name, [...this.scopes.keys()], 3).join(', ')
      const shown = JSON.stringify(name.slice(0, 140))
      throw new NotThere(`Failed to close scope ${shown}: it is not open; open are ${near}`)
    }
    this.close(name)
  }

  /** By scope, also of those that were closed: how often each thing was leant on untrusted. */
  *allTrustViolations(): Generator<readonly [string, ReadonlyMap<string, number>]> {
    yield* this.distrusted
    for (const { name, trustViolations } of this.scopes.values()) yield [name, trustViolations]
  }
}
