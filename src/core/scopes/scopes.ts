import type { TrustOptions } from '../contract/trust-options.js'
import { Coverage } from '../coverage/coverage.js'
import type { EventBus } from '../journal/event-bus.js'
import type { Exchange, RawExchange } from '../journal/exchange.js'
import { Journal } from '../journal/journal.js'
import { nearest } from '../util/edit-distance.js'
import { NotThere, UsageError } from '../util/errors.js'
import { assertName } from '../util/names.js'
import type { Violation } from '../violations/violation.js'
import { credentialsOf } from '../world/credentials.js'
import type { WorldSnapshot } from '../world/snapshot.js'
import type { World } from '../world/world.js'
import { LeakTracker } from './leaks.js'
import type { Recording } from './recording.js'
import type { Retention } from './retention.js'
import { Snapshots } from './snapshots.js'

/** What observes the exchanges of all scopes of a mock. */
interface Observers {
  readonly events: EventBus
  readonly onViolations?: ((exchange: Exchange) => void) | undefined
  /** Whether each exchange keeps the world before it. */
  readonly keepsWorlds: boolean
  /** What records a scope that is opened by its name. */
  readonly recordingOf?: ((scope: string) => Recording | undefined) | undefined
}

/** The limits of all scopes of a mock. */
export interface ScopeLimits {
  /** The weakest grade that a request may rely on without a violation; undefined for any. */
  readonly trust: Required<TrustOptions> | undefined
  /** The longest request body, in bytes. */
  readonly maxBody?: number | undefined
  /** How much is remembered of what is over. */
  readonly keep: Retention
}

/** What somebody who opens a scope wants to know of it. */
export interface ScopeHooks {
  /** Called with each world that the scope gets, from the first one on, before a request sees it. */
  readonly onWorld?: (world: World) => void
  /** Called with each exchange when it is recorded: the journal may be cleared. */
  readonly onExchange?: (exchange: RawExchange) => void
  /** Records the scope. */
  readonly recording?: Recording | undefined
}

/** One isolated world with its own journal; `reset` goes back to its seeds. */
export class Scope {
  /** Not affected by `reset`. */
  readonly coverage = new Coverage()
  readonly journal: Journal
  readonly snapshots = new Snapshots()
  readonly leaks: LeakTracker
  /** The first violations by the mock's own responses. The journal keeps only the last exchanges. */
  readonly ownViolations: Violation[] = []
  /** By message: how often requests relied on each thing below the grade of `trust`. Kept by `reset`. */
  readonly trustViolations = new Map<string, number>()
  /** What records its exchanges, if anything does. */
  readonly recording: Recording | undefined
  #world: World

  constructor(
    readonly name: string,
    private readonly start: () => World,
    readonly limits: ScopeLimits,
    private readonly observers: Observers,
    private readonly hooks: ScopeHooks = {},
  ) {
    this.leaks = new LeakTracker(limits.keep)
    this.recording = hooks.recording
    this.journal = new Journal(
      (...recorded) => this.notify(...recorded),
      limits.keep.exchanges,
      () => credentialsOf(this.#world),
    )
    this.#world = this.track(start())
    this.recording?.open(this)
  }

  addOwnViolations(violations: readonly Violation[]): void {
    const free = this.limits.keep.lateUses - this.ownViolations.length
    this.ownViolations.push(...violations.slice(0, free))
  }

  countTrustViolations(violations: readonly Violation[]): void {
    for (const { message } of violations) {
      this.trustViolations.set(message, (this.trustViolations.get(message) ?? 0) + 1)
    }
  }

  get keepsWorlds(): boolean {
    return this.observers.keepsWorlds || this.recording !== undefined
  }

  get world(): World {
    return this.#world
  }

  set world(world: World) {
    const { store } = this.#world.blobs
    this.#world = this.track(world)
    store.released?.()
    this.noteChange()
  }

  /**
   * Goes back to a snapshot of this or another scope. The planned faults stay as they are.
   *
   * @throws UsageError when the snapshot has other services
   */
  goBackTo(snapshot: WorldSnapshot): void {
    const { services, faults } = this.#world
    this.world = snapshot.worldOf(services, faults)
  }

  reset(): void {
    this.world = this.start()
    this.journal.clear()
    this.recording?.clear(this.name)
    this.ownViolations.length = 0
    this.leaks.clear()
  }

  private track(world: World): World {
    const { events } = this.observers
    this.hooks.onWorld?.(world)
    this.leaks.follow(world)
    world.transitions = this.coverage.transitions
    world.onDue = ({ at, event: _, ...due }) => {
      this.recording?.ran({ scope: this.name, at, ...due })
      if (events.listeners.size + events.pages.size === 0) return
      const time = new Date(at).toISOString()
      events.emitDue({ scope: this.name, time, ...due })
    }
    return world
  }

  private notify(raw: RawExchange, sequence: number): void {
    const { events, onViolations } = this.observers
    this.hooks.onExchange?.(raw)
    this.recording?.add(raw)
    if (raw.violations.length > 0) onViolations?.(this.journal.masked(sequence, raw))
    if (events.listeners.size + events.pages.size === 0) return
    events.emitExchange(this.name, {
      masked: () => this.journal.masked(sequence, raw),
      summary: () => this.journal.summary(sequence, raw),
    })
  }

  /** Tells pages that the world was changed other than by a request. */
  noteChange(): void {
    this.observers.events.emitWorld(this.name)
  }
}

/** The scopes of a mock by name, each created on first use. */
export class Scopes {
  private readonly scopes = new Map<string, Scope>()
  /** What was exercised in scopes that were closed. */
  private readonly closedCoverage = new Coverage()
  /** The trust violations of scopes that were closed, by name of the scope. */
  private readonly closedTrustViolations: (readonly [string, ReadonlyMap<string, number>])[] = []

  constructor(
    private readonly start: (name: string) => World,
    private readonly limits: ScopeLimits,
    private readonly observers: Observers,
  ) {}

  all(): IterableIterator<Scope> {
    return this.scopes.values()
  }

  /** The coverage of all open scopes and all closed ones. */
  *coverages(): Iterable<{ readonly coverage: Coverage }> {
    yield { coverage: this.closedCoverage }
    yield* this.scopes.values()
  }

  /** The scope of this name, if it is open. */
  peek(name: string): Scope | undefined {
    return this.scopes.get(name)
  }

  /**
   * The scope of this name, opened if it is not.
   *
   * @throws UsageError when the name is not 1 to 128 letters, digits, `.`, `_`, `~` or `-`
   */
  get(name: string): Scope {
    const open = this.scopes.get(name)
    if (open) return open
    const recording = this.observers.recordingOf?.(name)
    return this.open(name, () => this.start(name), { recording })
  }

  /** Opens a scope whose world, also after each reset, is the one that `start` returns. */
  open(name: string, start: () => World, hooks?: ScopeHooks): Scope {
    assertName('open scope', name)
    const scope = new Scope(name, start, this.limits, this.observers, hooks)
    this.scopes.set(name, scope)
    return scope
  }

  /** Closes a scope, and keeps its coverage: `get` opens a new one under that name. */
  close(name: string): void {
    const scope = this.scopes.get(name)
    if (!scope) return
    this.scopes.delete(name)
    scope.recording?.close(name)
    scope.world.blobs.store.released?.()
    this.closedCoverage.merge(scope.coverage)
    if (scope.trustViolations.size > 0)
      this.closedTrustViolations.push([name, scope.trustViolations])
  }

  /** Closes a scope and the further ones of the same run, without their coverage. */
  discard(run: string): void {
    for (const [name, { world }] of this.scopes) {
      if (name !== run && !name.startsWith(`${run}~`)) continue
      this.scopes.delete(name)
      world.blobs.store.released?.()
    }
  }

  /**
   * Closes a scope on a user's request.
   *
   * @throws UsageError for the default scope, NotThere for one that is not open
   */
  closeNamed(name: string): void {
    if (name === 'default') {
      throw new UsageError('Failed to close scope "default": it cannot be closed; reset it instead')
    }
    if (!this.scopes.has(name)) {
      const near = nearest(name, [...this.scopes.keys()], 3).join(', ')
      const quoted = JSON.stringify(name.slice(0, 140))
      throw new NotThere(`Failed to close scope ${quoted}: it is not open; open are ${near}`)
    }
    this.close(name)
  }

  /** The trust violations of all scopes, open or closed: name of the scope, then count by message. */
  *allTrustViolations(): Generator<readonly [string, ReadonlyMap<string, number>]> {
    yield* this.closedTrustViolations
    for (const { name, trustViolations } of this.scopes.values()) yield [name, trustViolations]
  }
}
