import type { ContractOperation } from './contract.js'
import { baseUrlsOf, defaultUrl } from './base-urls.js'
import { UsageError } from './errors.js'
import { Environment } from './environment.js'
import { Events } from './events.js'
import type { Incoming } from './http.js'
import type { Exchange } from './journal.js'
import type { NearOperation } from './near-operations.js'
import { nearest } from './nearest.js'
import { handle } from './pipeline.js'
import { readTrust, type TrustOptions } from './trust.js'
import { journalUnhandled } from './unrouted.js'
import { neutral, type Outcome } from './respond.js'
import type { Grade } from './provenance.js'
import { Router, type Route } from './router.js'
import { RuleBook, type Rules, type RuleValue } from './rules.js'
import { Scopes, type Scope } from './scopes.js'
import type { Service } from './service.js'
import { applyDocument, startOf, type WorldDocument } from './world-document.js'
import { World } from './world.js'

export interface EngineOptions {
  /** A world, or several that are loaded one after the other. */
  readonly seed?: WorldDocument | readonly WorldDocument[]
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
  /** Told of every exchange with violations, as soon as it is journalled. */
  readonly onViolations?: (exchange: Exchange) => void
}

/** Services, routes and scopes: all that the doors share. */
export class Engine {
  readonly scopes: Scopes
  readonly events = new Events()
  /** Routes by path alone, for requests to an origin of our own. */
  readonly paths = new Router()
  /** Routes of each origin that a service has in process. */
  readonly origins = new Map<string, Router>()
  /** Routes of the operations that are wherever the records of a world say. */
  private readonly roaming = new Map<Service, Router>()
  /** The base URL of each service in process. */
  readonly baseUrls = new Map<Service, URL>()
  private readonly rules: RuleBook
  // Refuses a wrong seed when the mock is made; scopes start as forks of it.
  private readonly first: World

  constructor(
    readonly services: readonly Service[],
    private readonly options: EngineOptions,
    private readonly origin?: World,
  ) {
    assertNames(services, Object.keys(options.baseUrls ?? {}))
    this.rules = new RuleBook(ledgerOf(services)).with(options.rules ?? {})
    for (const service of services) this.mount(service)
    this.first = origin ?? this.build(this.seeds)
    const trust = options.trust === undefined ? undefined : readTrust(options.trust)
    this.scopes = new Scopes((name) => this.start(name), trust, {
      events: this.events,
      onViolations: options.onViolations,
    })
  }

  /** Whether some operations are wherever the records of a world say. */
  get roams(): boolean {
    return this.roaming.size > 0
  }

  /** Journals a request that no operation answers, with the nearest ones. */
  unhandled(incoming: Incoming, near: readonly NearOperation[]): void {
    journalUnhandled(incoming, this.scopes.get(incoming.scope), near)
  }

  /** What a scope starts from, and what its reset goes back to. */
  private start(scope: string): World {
    // In real time, what a seed makes "now" would have expired since: it is read again.
    const isStale = this.options.realTime === true && !this.origin
    const world = isStale ? this.build(this.seeds) : this.first
    return world.fork(scope === 'default' ? undefined : `${this.randomSeed}/${scope}`)
  }

  private get seeds(): readonly WorldDocument[] {
    return [this.options.seed ?? []].flat()
  }

  private get randomSeed(): string {
    return String(this.options.randomSeed ?? 'quayside')
  }

  /** An engine whose scopes all start as this one's default scope is now. */
  fork(): Engine {
    return new Engine(this.services, this.options, this.scopes.get('default').world.fork())
  }

  /** A fresh world made of the documents; nothing else knows it yet. */
  build(documents: readonly WorldDocument[]): World {
    const { now, realTime } = this.options
    const start =
      documents.map((document) => startOf(document)).findLast((time) => time !== undefined) ??
      toMs(now)
    const environment = new Environment({ now: start, seed: this.randomSeed, realTime })
    const world = World.empty(this.services, environment, this.rules)
    for (const [index, document] of documents.entries()) applyDocument(world, document, index)
    return world
  }

  /** The routes of an origin that a service has in process; undefined for any other one. */
  routerOf(origin: string, scope: () => string): Router | undefined {
    const router = this.origins.get(origin)
    if (router || !this.roams) return router
    // Asked about every request that leaves the process: no scope is made for it.
    const world = this.scopes.peek(scope())?.world ?? this.first
    const host = [...this.roaming.keys()].find((one) => one.hosts?.(world.model(one), origin))
    return host && this.roaming.get(host)
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

  private mount(service: Service): void {
    const all = [...service.contract.operations.values()]
    const own = all.filter(({ server }) => server === undefined)
    for (const prefix of service.prefixes) this.paths.mount(service, prefix, own)
    const urls = baseUrlsOf(service, this.options.baseUrls?.[service.name])
    for (const url of urls) this.mountAt(url, service, own)
    this.baseUrls.set(service, urls[0])
    for (const operation of all) this.mountElsewhere(service, operation)
  }

  /** An operation that has a server of its own; on ours it is at the root. */
  private mountElsewhere(service: Service, operation: ContractOperation): void {
    const { server } = operation
    if (!server) return
    this.paths.mount(service, '', [operation])
    this.mountAt(new URL(defaultUrl(server)), service, [operation])
    // Behind an address of the user's own everything is at one place.
    const { [service.name]: given = [] } = this.options.baseUrls ?? {}
    for (const url of [given].flat()) this.mountAt(new URL(url), service, [operation])
    if (!server.variables) return
    const router = this.roaming.get(service) ?? new Router()
    this.roaming.set(service, router)
    router.mount(service, '', [operation])
  }

  private mountAt(url: URL, service: Service, operations: readonly ContractOperation[]): void {
    const router = this.origins.get(url.origin) ?? new Router()
    this.origins.set(url.origin, router)
    router.mount(service, url.pathname.replace(/\/$/, ''), operations)
  }
}

/** The scope that a request chooses: by path prefix, else by header. */
export function scopeOf(
  target: { readonly scope: string | undefined },
  headers: Readonly<Record<string, string>>,
): string {
  return target.scope ?? headers['x-mock-scope'] ?? 'default'
}

function assertNames(services: readonly Service[], named: readonly string[]): void {
  const known = services.map(({ name }) => name)
  const twice = known.find((name, index) => known.indexOf(name) < index)
  if (twice !== undefined) {
    throw new UsageError(`Failed to make a mock: two of its services are called "${twice}"`)
  }
  const stranger = named.find((name) => !known.includes(name))
  if (stranger === undefined) return
  const near = nearest(stranger, known, 1).join('')
  throw new UsageError(
    `Failed to set the base URL of "${stranger}": there is no such service. Did you mean "${near}"?`,
  )
}

function ledgerOf(services: readonly Service[]): Rules {
  return Object.assign({}, ...services.map((service) => service.rules as Rules)) as Rules
}

function toMs(now: EngineOptions['now']): number | undefined {
  if (now === undefined) return undefined
  const ms = new Date(now).getTime()
  if (!Number.isNaN(ms)) return ms
  throw new UsageError(`Failed to set the clock: ${JSON.stringify(now)} is no time`)
}
