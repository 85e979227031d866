import { RuleSet, type Rules } from './contract/rules.js'
import { readTrust } from './contract/trust-options.js'
import type { EngineOptions } from './engine-options.js'
import { chaosFault } from './faults/chaos.js'
import type { MockRequest, Target } from './http/request.js'
import { EventBus } from './journal/event-bus.js'
import type { NearOperation } from './pipeline/near-operations.js'
import type { Outcome } from './pipeline/outcome.js'
import { handle } from './pipeline/pipeline.js'
import { neutralResponse } from './pipeline/respond.js'
import { Routes } from './pipeline/route-table.js'
import type { Route, Router } from './pipeline/router.js'
import { recordUnhandled } from './pipeline/unmatched-request.js'
import { Callers } from './scopes/callers.js'
import { keyOf, scopeOfKey } from './scopes/api-key-scope.js'
import { Recording } from './scopes/recording.js'
import { retentionOf } from './scopes/retention.js'
import { Scopes, type Scope } from './scopes/scopes.js'
import type { SeedChecks, WorldDocument } from './seeding/document-types.js'
import { applyDocuments, latestStart } from './seeding/document.js'
import { reseed, type Reseeded } from './seeding/reseed.js'
import { assertServices } from './service/base-urls.js'
import type { Service } from './service/service.js'
import { Environment, timeOf } from './state/environment.js'
import { UsageError } from './util/errors.js'
import { initialWorldAt, initialWorldNow, type InitialWorld } from './world/initial-world.js'
import { World } from './world/world.js'

export type { EngineOptions }

/** The services, routes and scopes of a mock. Every entry point (msw, Node, CLI) drives one. */
export class Engine {
  readonly scopes: Scopes
  readonly events = new EventBus()
  /** Records what a trace is made from, if the mock was made to. */
  readonly recording: Recording | undefined
  /** Created on first use: few mocks are explored. */
  private runs: Callers | undefined
  private readonly rules: RuleSet
  private readonly routes: Routes
  /** Built in the constructor, so that a wrong seed fails there; scopes start as forks of it. */
  private seededWorld: World
  private seeds: readonly WorldDocument[]
  /** How strictly seeds are checked. */
  readonly seedChecks: SeedChecks
  private initialWorld: InitialWorld

  constructor(
    readonly services: readonly Service[],
    readonly options: EngineOptions,
    forkedFrom?: { readonly world: World; readonly routes: Routes },
  ) {
    this.seedChecks = options.allowInvalid ? 'off' : 'strict'
    assertServices(services, Object.keys(options.baseUrls ?? {}))
    const rules = Object.assign({}, ...services.map((one) => one.rules as Rules)) as Rules
    this.rules = new RuleSet(rules).with(options.rules ?? {})
    this.routes = forkedFrom?.routes ?? new Routes(services, options.baseUrls)
    this.seeds = [options.seed ?? []].flat()
    this.seededWorld = forkedFrom?.world ?? this.buildSeeded(this.seeds)
    this.initialWorld = forkedFrom ? initialWorldAt(this.seededWorld) : this.createInitialWorld()
    const trust = options.trust === undefined ? undefined : readTrust(options.trust)
    const start = (scope: string) => this.startOfScope(scope)
    const { events } = this
    const { onViolations, maxBody, pact: keepsWorlds = false } = options
    const limits = { trust, maxBody, keep: retentionOf(options.keep) }
    const recording = options.trace ? new Recording(limits.keep.exchanges) : undefined
    // What runs of explore do is not part of it.
    const recordingOf = (scope: string) =>
      this.runs?.ownNameOf(scope) === undefined ? recording : undefined
    this.recording = recording
    this.scopes = new Scopes(start, limits, { events, onViolations, keepsWorlds, recordingOf })
  }

  /** Routes by path only, for requests to the mock's own server. */
  get paths(): Router {
    return this.routes.paths
  }

  /** Routes by origin, for requests in process. */
  get origins(): ReadonlyMap<string, Router> {
    return this.routes.origins
  }

  /** The first base URL of each service in process. */
  get baseUrls(): ReadonlyMap<Service, URL> {
    return this.routes.baseUrls
  }

  /** Whether a service has operations at origins that depend on its records. */
  get hasRecordOrigins(): boolean {
    return this.routes.dynamicOrigins.size > 0
  }

  /**
   * The scope of a request: from its path prefix, else its header, else as option `scopeBy` says.
   * Within a run of `explore`, it is that of the run.
   *
   * @throws UsageError when it cannot be told whether it belongs to a run
   */
  scopeOf(target: Pick<Target, 'scope'>, headers: Readonly<Record<string, string>>): string {
    return this.scopeForCaller(this.requestedScope(target, headers))
  }

  /** Runs of code whose requests go to scopes of their own. */
  get callers(): Callers {
    return (this.runs ??= new Callers())
  }

  /** The run of `explore` that the calling code belongs to. */
  get callerRun(): string | undefined {
    return this.runs?.current
  }

  /** The name of a scope for the calling code: within a run, that of the run's own scope. */
  scopeForCaller(name: string): string {
    return this.runs ? this.runs.scopeNameOf(name) : name
  }

  /** The same for a scope that is used other than by a request. @throws UsageError when the run has ended */
  usableScope(name: string): string {
    return this.runs ? this.runs.usableScopeOf(name) : name
  }

  /** The scope that a request asks for, whatever code has sent it. */
  requestedScope(target: Pick<Target, 'scope'>, headers: Readonly<Record<string, string>>): string {
    const key = this.options.scopeBy === 'api-key' ? keyOf(headers) : undefined
    return namedScope(target, headers) ?? (key === undefined ? 'default' : scopeOfKey(key))
  }

  /** Adds a request that matches no operation to the journal, with the nearest operations. */
  unhandled(incoming: MockRequest, near: readonly NearOperation[]): void {
    recordUnhandled(incoming, this.scopes.get(incoming.scope), near)
  }

  /**
   * The seed of the ids of a scope; undefined for the default scope, which continues after the
   * seeds.
   */
  idSeedOf(scope: string): string | undefined {
    return scope === 'default' ? undefined : `${this.randomSeed}/${scope}`
  }

  /**
   * Replaces the seeds. Each scope gets the records of the new seeds and keeps the records that
   * calls created. A reset returns to the new seeds.
   *
   * @throws InvalidWorld when a seed is invalid; nothing is changed then
   */
  reseed(seeds: readonly WorldDocument[]): Reseeded {
    const next = this.buildSeeded(seeds)
    const before = this.seededWorld
    this.seeds = seeds
    this.seededWorld = next
    this.initialWorld = this.createInitialWorld()
    const results = Array.from(this.scopes.all(), (scope) => {
      const world = this.initialWorld.world(this.idSeedOf(scope.name))
      const result = reseed(scope.world, before, world)
      scope.world = world
      return result
    })
    const kept = results.reduce((sum, one) => sum + one.kept, 0)
    return { kept, leftOut: results.flatMap(({ leftOut }) => leftOut) }
  }

  private buildSeeded(seeds: readonly WorldDocument[]): World {
    const { chaos } = this.options
    const world = this.build(seeds)
    if (chaos) world.faults.add(chaosFault(this.services, chaos), world.environment.now())
    return world
  }

  private createInitialWorld(): InitialWorld {
    const isFixed = !this.options.realTime || this.startOf(this.seeds) !== undefined
    return isFixed
      ? initialWorldAt(this.seededWorld)
      : initialWorldNow(this.seededWorld, () => this.buildSeeded(this.seeds))
  }

  private get randomSeed(): string {
    return String(this.options.randomSeed ?? 'quayside')
  }

  /** A copy of this engine, in which every scope starts as the default scope is now. */
  fork(): Engine {
    const { routes, scopes, services, options } = this
    return new Engine(services, options, { world: scopes.get('default').world.fork(), routes })
  }

  /**
   * Builds a new world from documents; no scope uses it. @throws InvalidWorld when one is invalid
   */
  build(documents: readonly WorldDocument[], checks = this.seedChecks): World {
    const { realTime, blobStore, onRecord, keep } = this.options
    const now = this.startOf(documents)
    const environment = new Environment({ now, seed: this.randomSeed, realTime })
    const world = World.empty(this.services, environment, this.rules, {
      blobStore,
      deletedKeys: keep?.deletedKeys,
    })
    world.lifecycle.set(this.options.lifecycle ?? {})
    applyDocuments(world, documents, checks, onRecord)
    return world
  }

  /**
   * The start time of a world of these documents in ms: from a document, else from option `now`.
   */
  private startOf(documents: readonly WorldDocument[]): number | undefined {
    const { now } = this.options
    return latestStart(documents) ?? (now === undefined ? undefined : timeOf(now))
  }

  /** The routes of an origin in process; undefined if the origin belongs to no service. */
  routerOf(origin: string, scope: () => string): Router | undefined {
    const router = this.origins.get(origin)
    if (router || !this.hasRecordOrigins) return router
    // Called for every request of the process, so it must not create a scope.
    const world = this.scopes.peek(scope())?.world ?? this.seededWorld
    const service = [...this.routes.dynamicOrigins.keys()].find((one) =>
      one.hosts?.(world.model(one), origin),
    )
    return service && this.routes.dynamicOrigins.get(service)
  }

  private startOfScope(scope: string): World {
    const own = this.runs?.ownNameOf(scope)
    // A run's own scope starts where that of the mock is.
    const open = own === undefined ? undefined : this.scopes.peek(own)
    return open ? open.world.fork() : this.initialWorld.world(this.idSeedOf(own ?? scope))
  }

  /** Answers a request that matched a route. That of a run that has ended never gets a response. */
  handle(incoming: MockRequest, route: Route): Outcome | Promise<Outcome> {
    if (this.runs?.admits(incoming.scope) === false) return new Promise(() => {})
    let scope: Scope
    try {
      scope = this.scopes.get(incoming.scope)
    } catch (error) {
      if (error instanceof UsageError) return neutralResponse(400, error.message, incoming)
      throw error
    }
    return handle(incoming, route, scope)
  }
}

/** The scope that a request names in its path prefix or, without one, in its header. */
export function namedScope(
  target: Pick<Target, 'scope'>,
  headers: Readonly<Record<string, string>>,
): string | undefined {
  return target.scope ?? headers['x-mock-scope']
}
