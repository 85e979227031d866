import { assertScopeBy, keyOf, scopeOfKey } from './credential.js'
import { UsageError } from './errors.js'
import { Environment, toMs } from './environment.js'
import { Events } from './events.js'
import { chaosFault, type Chaos } from './faults/chaos.js'
import type { Incoming, Target } from './http.js'
import type { Exchange } from './journal.js'
import type { LifecyclePolicy } from './lifecycle/policy.js'
import type { NearOperation } from './near-operations.js'
import { handle } from './pipeline.js'
import { readTrust, type TrustOptions } from './trust.js'
import { journalUnhandled } from './unrouted.js'
import { neutral, type Outcome } from './respond.js'
import type { Grade } from './provenance.js'
import type { Route, Router } from './router.js'
import { Routes } from './routes.js'
import { RuleBook, type Rules, type RuleValue } from './rules.js'
import { Scopes, type Scope } from './scopes.js'
import { assertNames } from './service-names.js'
import type { Service } from './service.js'
import { startAt, startNow, type Start } from './start.js'
import { applyDocuments, lastStart, type WorldDocument } from './world-document.js'
import type { Leniency } from './doubts.js'
import { World } from './world.js'

export interface EngineOptions {
  /** A world, or several that are loaded one after the other. */
  readonly seed?: WorldDocument | readonly WorldDocument[]
  /** Also takes seeds that break a rule of their service, but no reply. Default: false. */
  readonly allowInvalid?: boolean
  readonly rules?: Readonly<Record<string, RuleValue>>
  /** The time at which the clock starts. Default: 2025-01-01T00:00:00Z, or now in real time. */
  readonly now?: Date | string | number
  /** Seeds every id. Default: `quayside`. */
  readonly randomSeed?: string | number
  /** Whether the clock ticks by itself. Default: false. */
  readonly realTime?: boolean
  /** Makes a violation of every call that leans on something less well known. */
  readonly trust?: Grade | TrustOptions
  /** By service: the base URL that it has in process, or several, instead of its vendor's. */
  readonly baseUrls?: Readonly<Record<string, string | readonly string[]>>
  /** Faults by chance, in every scope. */
  readonly chaos?: Chaos
  /** By kind, such as `openai/container`: how long it takes until one that is made is ready. */
  readonly lifecycle?: Readonly<Record<string, LifecyclePolicy>>
  /**
   * What chooses the scope of a request that names none: with `api-key`, each credential has a world
   * of its own. Default: `name`, so that all those share the default scope.
   */
  readonly scopeBy?: 'name' | 'api-key'
  /**
   * Keeps for each exchange the world before it, for `journal.toPact`. A request then costs a fork,
   * and what was deleted is kept as long as its exchange is. Default: false.
   */
  readonly pact?: boolean
  /** Told of every exchange with violations, as soon as it is journalled. */
  readonly onViolations?: (exchange: Exchange) => void
}

/** Services, routes and scopes: all that the doors share. */
export class Engine {
  readonly scopes: Scopes
  readonly events = new Events()
  private readonly rules: RuleBook
  private readonly routes: Routes
  // Refuses a wrong seed when the mock is made; scopes start as forks of it.
  private readonly first: World
  /** How seeds are taken. */
  readonly leniency: Leniency
  private readonly start: Start

  constructor(
    readonly services: readonly Service[],
    private readonly options: EngineOptions,
    origin?: { readonly world: World; readonly routes: Routes },
  ) {
    this.leniency = options.allowInvalid ? 'anything' : 'strict'
    assertNames(services, Object.keys(options.baseUrls ?? {}))
    assertScopeBy(options.scopeBy)
    const ledger = Object.assign({}, ...services.map((one) => one.rules as Rules)) as Rules
    this.rules = new RuleBook(ledger).with(options.rules ?? {})
    this.routes = origin?.routes ?? new Routes(services, options.baseUrls)
    this.first = origin?.world ?? this.seeded()
    const isFixed = !options.realTime || origin || this.startOf(this.seeds) !== undefined
    this.start = isFixed ? startAt(this.first) : startNow(this.first, () => this.seeded())
    const trust = options.trust === undefined ? undefined : readTrust(options.trust)
    const start = (scope: string) => this.start.world(this.idsOf(scope))
    const { events } = this
    const { onViolations, pact: keepsWorlds = false } = options
    this.scopes = new Scopes(start, trust, { events, onViolations, keepsWorlds })
  }

  /** Routes by path alone, for requests to an origin of our own. */
  get paths(): Router {
    return this.routes.paths
  }

  /** Routes of each origin that a service has in process. */
  get origins(): ReadonlyMap<string, Router> {
    return this.routes.origins
  }

  /** The base URL of each service in process. */
  get baseUrls(): ReadonlyMap<Service, URL> {
    return this.routes.baseUrls
  }

  /** Whether some operations are wherever the records of a world say. */
  get roams(): boolean {
    return this.routes.roaming.size > 0
  }

  /** The scope that a request chooses: by path prefix, else by header, else as it was asked for. */
  scopeOf(target: Pick<Target, 'scope'>, headers: Readonly<Record<string, string>>): string {
    const key = this.options.scopeBy === 'api-key' ? keyOf(headers) : undefined
    return namedScope(target, headers) ?? (key === undefined ? 'default' : scopeOfKey(key))
  }

  /** Journals a request that no operation answers, with the nearest ones. */
  unhandled(incoming: Incoming, near: readonly NearOperation[]): void {
    journalUnhandled(incoming, this.scopes.get(incoming.scope), near)
  }

  /** What seeds the ids of a scope; the default one goes on with those of the seeds. */
  private idsOf(scope: string): string | undefined {
    return scope === 'default' ? undefined : `${this.randomSeed}/${scope}`
  }

  private seeded(): World {
    const { chaos } = this.options
    const world = this.build(this.seeds)
    if (chaos) world.faults.add(chaosFault(this.services, chaos), world.environment.now())
    return world
  }

  private get seeds(): readonly WorldDocument[] {
    return [this.options.seed ?? []].flat()
  }

  private get randomSeed(): string {
    return String(this.options.randomSeed ?? 'quayside')
  }

  /** An engine whose scopes all start as this one's default scope is now. */
  fork(): Engine {
    const { routes, scopes, services, options } = this
    return new Engine(services, options, { world: scopes.get('default').world.fork(), routes })
  }

  /** A fresh world made of the documents; nothing else knows it yet. */
  build(documents: readonly WorldDocument[], leniency = this.leniency): World {
    const { realTime } = this.options
    const now = this.startOf(documents)
    const environment = new Environment({ now, seed: this.randomSeed, realTime })
    const world = World.empty(this.services, environment, this.rules)
    world.lifecycle.set(this.options.lifecycle ?? {})
    applyDocuments(world, documents, leniency)
    return world
  }

  /** The time at which the clock of a world of these documents starts, if they or an option say. */
  private startOf(documents: readonly WorldDocument[]): number | undefined {
    return lastStart(documents) ?? toMs(this.options.now)
  }

  /** The routes of an origin that a service has in process; undefined for any other one. */
  routerOf(origin: string, scope: () => string): Router | undefined {
    const router = this.origins.get(origin)
    if (router || !this.roams) return router
    // Asked about every request that leaves the process: no scope is made for it.
    const world = this.scopes.peek(scope())?.world ?? this.first
    const host = [...this.routes.roaming.keys()].find((one) =>
      one.hosts?.(world.model(one), origin),
    )
    return host && this.routes.roaming.get(host)
  }

  handle(incoming: Incoming, route: Route): Promise<Outcome> {
    let scope: Scope
    try {
      scope = this.scopes.get(incoming.scope)
    } catch (error) {
      if (error instanceof UsageError) return Promise.resolve(neutral(400, error.message))
      throw error
    }
    return handle(incoming, route, scope)
  }
}

/** The scope that a request names: by path prefix, else by header. */
export function namedScope(
  target: Pick<Target, 'scope'>,
  headers: Readonly<Record<string, string>>,
): string | undefined {
  return target.scope ?? headers['x-mock-scope']
}
