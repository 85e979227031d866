import { keyOf, scopeOfKey } from './scopes/api-key-scope.js'
import type { EngineOptions } from './engine-options.js'
import { UsageError } from './util/errors.js'
import { Environment, timeOf } from './state/environment.js'
import { EventBus } from './journal/event-bus.js'
import { reseed, type Reseeded } from './seeding/reseed.js'
import { chaosFault } from './faults/chaos.js'
import type { MockRequest, Target } from './http/request.js'
import type { NearOperation } from './pipeline/near-operations.js'
import { handle } from './pipeline/pipeline.js'
import { readTrust } from './contract/trust-options.js'
import { recordUnhandled } from './pipeline/unmatched-request.js'
import { neutralResponse } from './pipeline/respond.js'
import type { Outcome } from './pipeline/outcome.js'
import type { Route, Router } from './pipeline/router.js'
import { Routes } from './pipeline/route-table.js'
import { RuleSet, type Rules } from './contract/rules.js'
import { Scopes, type Scope } from './scopes/scopes.js'
import { assertServices } from './service/base-urls.js'
import type { Service } from './service/service.js'
import { initialWorldAt, initialWorldNow, type InitialWorld } from './world/initial-world.js'
import { applyDocuments, latestStart } from './seeding/document.js'
import type { SeedChecks, WorldDocument } from './seeding/document-types.js'
import { World } from './world/world.js'

export type { EngineOptions }

/** Services, routes and scopes: all that the doors share. */
export class Engine {
  readonly scopes: Scopes
  readonly events = new EventBus()
  private readonly rules: RuleSet
  private readonly routes: Routes
  // Refuses a wrong seed when the mock is made; scopes start as forks of it.
  private seededWorld: World
  private seeds: readonly WorldDocument[]
  /** How seeds are taken. */
  readonly seedChecks: SeedChecks
  private initialWorld: InitialWorld

  constructor(
    readonly services: readonly Service[],
    private readonly options: EngineOptions,
    origin?: { readonly world: World; readonly routes: Routes },
  ) {
    this.seedChecks = options.allowInvalid ? 'off' : 'strict'
    assertServices(services, Object.keys(options.baseUrls ?? {}))
    const ledger = Object.assign({}, ...services.map((one) => one.rules as Rules)) as Rules
    this.rules = new RuleSet(ledger).with(options.rules ?? {})
    this.routes = origin?.routes ?? new Routes(services, options.baseUrls)
    this.seeds = [options.seed ?? []].flat()
    this.seededWorld = origin?.world ?? this.buildSeeded(this.seeds)
    this.initialWorld = origin ? initialWorldAt(this.seededWorld) : this.createInitialWorld()
    const trust = options.trust === undefined ? undefined : readTrust(options.trust)
    const start = (scope: string) => this.initialWorld.world(this.idSeedOf(scope))
    const { events } = this
    const { onViolations, maxBody, pact: keepsWorlds = false } = options
    this.scopes = new Scopes(start, { trust, maxBody }, { events, onViolations, keepsWorlds })
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
  get hasRecordOrigins(): boolean {
    return this.routes.dynamicOrigins.size > 0
  }

  /** The scope that a request chooses: by path prefix, else by header, else as it was asked for. */
  scopeOf(target: Pick<Target, 'scope'>, headers: Readonly<Record<string, string>>): string {
    const key = this.options.scopeBy === 'api-key' ? keyOf(headers) : undefined
    return namedScope(target, headers) ?? (key === undefined ? 'default' : scopeOfKey(key))
  }

  /** Journals a request that no operation answers, with the nearest ones. */
  unhandled(incoming: MockRequest, near: readonly NearOperation[]): void {
    recordUnhandled(incoming, this.scopes.get(incoming.scope), near)
  }

  /** What seeds the ids of a scope; the default one goes on with those of the seeds. */
  idSeedOf(scope: string): string | undefined {
    return scope === 'default' ? undefined : `${this.randomSeed}/${scope}`
  }

  /**
   * Takes other seeds in place of those there are. Each scope has what they hold from now on, and
   * keeps what calls have made; a reset goes back to them.
   *
   * @throws InvalidWorld when one is wrong: nothing is changed then
   */
  reseed(seeds: readonly WorldDocument[]): Reseeded {
    const next = this.buildSeeded(seeds)
    const before = this.seededWorld
    this.seeds = seeds
    this.seededWorld = next
    this.initialWorld = this.createInitialWorld()
    const carried = Array.from(this.scopes.all(), (scope) => {
      const world = this.initialWorld.world(this.idSeedOf(scope.name))
      const result = reseed(scope.world, before, world)
      scope.world = world
      return result
    })
    const kept = carried.reduce((sum, one) => sum + one.kept, 0)
    return { kept, leftOut: carried.flatMap(({ leftOut }) => leftOut) }
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

  /** An engine whose scopes all start as this one's default scope is now. */
  fork(): Engine {
    const { routes, scopes, services, options } = this
    return new Engine(services, options, { world: scopes.get('default').world.fork(), routes })
  }

  /** A fresh world made of the documents; nothing else knows it yet. */
  build(documents: readonly WorldDocument[], checks = this.seedChecks): World {
    const { realTime, blobStore, onRecord } = this.options
    const now = this.startOf(documents)
    const environment = new Environment({ now, seed: this.randomSeed, realTime })
    const world = World.empty(this.services, environment, this.rules, blobStore)
    world.lifecycle.set(this.options.lifecycle ?? {})
    applyDocuments(world, documents, checks, onRecord)
    return world
  }

  /** The time at which the clock of a world of these documents starts, if they or an option say. */
  private startOf(documents: readonly WorldDocument[]): number | undefined {
    const { now } = this.options
    return latestStart(documents) ?? (now === undefined ? undefined : timeOf(now))
  }

  /** The routes of an origin that a service has in process; undefined for any other one. */
  routerOf(origin: string, scope: () => string): Router | undefined {
    const router = this.origins.get(origin)
    if (router || !this.hasRecordOrigins) return router
    // Asked about every request that leaves the process: no scope is made for it.
    const world = this.scopes.peek(scope())?.world ?? this.seededWorld
    const host = [...this.routes.dynamicOrigins.keys()].find((one) =>
      one.hosts?.(world.model(one), origin),
    )
    return host && this.routes.dynamicOrigins.get(host)
  }

  handle(incoming: MockRequest, route: Route): Outcome | Promise<Outcome> {
    let scope: Scope
    try {
      scope = this.scopes.get(incoming.scope)
    } catch (error) {
      if (error instanceof UsageError) return neutralResponse(400, error.message)
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
