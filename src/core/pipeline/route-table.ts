import type { ContractOperation } from '../contract/contract.js'
import { baseUrlsOf, defaultUrl } from '../service/base-urls.js'
import type { Service } from '../service/service.js'
import { Router } from './router.js'

type BaseUrls = string | readonly string[]

/** The routes of all services. They never change, so the forks of an engine share them. */
export class Routes {
  /** Routes by path alone, for requests to the mock's own server. */
  readonly paths = new Router()
  /** Routes by origin, for requests in process. */
  readonly origins = new Map<string, Router>()
  /** Routes of operations whose origins are in the records of a world, such as a storage host. */
  readonly dynamicOrigins = new Map<Service, Router>()
  /** The first base URL of each service, for requests in process. */
  readonly baseUrls = new Map<Service, URL>()

  /** `baseUrls` replace the vendor's base URLs, by name of the service. */
  constructor(services: readonly Service[], baseUrls: Readonly<Record<string, BaseUrls>> = {}) {
    for (const service of services) this.mount(service, baseUrls[service.name])
  }

  private mount(service: Service, given: BaseUrls | undefined): void {
    const all = [...service.contract.operations.values()]
    const atBaseUrl = all.filter(({ server }) => server === undefined)
    for (const prefix of service.prefixes) this.paths.mount(service, prefix, atBaseUrl)
    const urls = baseUrlsOf(service, given)
    for (const url of urls) this.mountUrl(url, service, atBaseUrl)
    this.baseUrls.set(service, urls[0])
    for (const operation of all) this.mountOwnServer(service, operation)
    const atOwnServer = all.filter(({ server }) => server !== undefined)
    // A base URL of the user has all operations, also those with a server of their own.
    for (const url of given === undefined ? [] : urls) this.mountUrl(url, service, atOwnServer)
  }

  /** Mounts an operation with a server of its own; on the mock's server it is at the root. */
  private mountOwnServer(service: Service, operation: ContractOperation): void {
    const { server } = operation
    if (!server) return
    this.paths.mount(service, '', [operation])
    this.mountUrl(new URL(defaultUrl(server)), service, [operation])
    if (!server.variables) return
    const router = this.dynamicOrigins.get(service) ?? new Router()
    this.dynamicOrigins.set(service, router)
    router.mount(service, '', [operation])
  }

  private mountUrl(url: URL, service: Service, operations: readonly ContractOperation[]): void {
    const router = this.origins.get(url.origin) ?? new Router()
    this.origins.set(url.origin, router)
    router.mount(service, url.pathname.replace(/\/$/, ''), operations)
  }
}
