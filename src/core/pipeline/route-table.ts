import { baseUrlsOf, defaultUrl } from '../service/base-urls.js'
import type { ContractOperation } from '../contract/contract.js'
import { Router } from './router.js'
import type { Service } from '../service/service.js'

type Given = string | readonly string[]

/** Where the operations of services are. They stay there, so forks of an engine share them. */
export class Routes {
  /** By path alone, for requests to an origin of our own. */
  readonly paths = new Router()
  /** Of each origin that a service has in process. */
  readonly origins = new Map<string, Router>()
  /** Of the operations that are wherever the records of a world say. */
  readonly roaming = new Map<Service, Router>()
  /** The base URL of each service in process. */
  readonly baseUrls = new Map<Service, URL>()

  /** `baseUrls` are those that a service has instead of its vendor's, by its name. */
  constructor(services: readonly Service[], baseUrls: Readonly<Record<string, Given>> = {}) {
    for (const service of services) this.mount(service, baseUrls[service.name])
  }

  private mount(service: Service, given: Given | undefined): void {
    const all = [...service.contract.operations.values()]
    const own = all.filter(({ server }) => server === undefined)
    for (const prefix of service.prefixes) this.paths.mount(service, prefix, own)
    const urls = baseUrlsOf(service, given)
    for (const url of urls) this.mountAt(url, service, own)
    this.baseUrls.set(service, urls[0])
    for (const operation of all) this.mountElsewhere(service, operation)
    const elsewhere = all.filter(({ server }) => server !== undefined)
    // Behind an address of the user's own everything is at one place.
    for (const url of given === undefined ? [] : urls) this.mountAt(url, service, elsewhere)
  }

  /** An operation that has a server of its own; on ours it is at the root. */
  private mountElsewhere(service: Service, operation: ContractOperation): void {
    const { server } = operation
    if (!server) return
    this.paths.mount(service, '', [operation])
    this.mountAt(new URL(defaultUrl(server)), service, [operation])
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
