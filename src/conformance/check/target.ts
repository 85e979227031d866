import type { ContractOperation } from '../../core/contract/contract.js'
import { METHODS } from '../../core/contract/openapi.js'
import { provenanceOf, type Grade } from '../../core/contract/provenance.js'
import type { TrustOptions } from '../../core/contract/trust-options.js'
import { Engine, type EngineOptions } from '../../core/engine.js'
import { createRequest, parseTarget, targetOf, type MockRequest } from '../../core/http/request.js'
import { RequestContext } from '../../core/pipeline/request-context.js'
import type { Route } from '../../core/pipeline/router.js'
import type { Scope } from '../../core/scopes/scopes.js'
import type { Service } from '../../core/service/service.js'
import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import type { Violation } from '../../core/violations/violation.js'
import type { World } from '../../core/world/world.js'

/**
 * What `check` checks messages against.
 *
 * @example
 * const options: CheckOptions = { services: openai, operation: 'RetrieveContainer' }
 */
export interface CheckOptions extends Pick<EngineOptions, 'rules' | 'baseUrls'> {
  /** The services whose contracts apply. Method and URL tell which operation a message is about. */
  readonly services: Service | readonly Service[]
  /** The operationId, when method and URL do not tell it, or when it must be this one. */
  readonly operation?: string | undefined
  /** The grade that each field of a mock's response must have at least. */
  readonly trust?: Grade | TrustOptions | undefined
}

/** A request to check, and the operation that it is about. */
export interface CheckTarget {
  readonly request: MockRequest
  readonly route: Route
  /** Set when it is about another operation than `CheckOptions.operation`. */
  readonly wrongOperation?: Violation
}

interface NamedOperation {
  readonly service: Service
  readonly operation: ContractOperation
}

type Headers = MockRequest['headers']

/** Finds the operations that messages are about, among the services of the options. */
export class CheckTargets {
  /** A scope with an empty world, in which requests are checked. */
  readonly scope: Scope
  private readonly engine: Engine
  private readonly required: NamedOperation | undefined
  private readonly emptyWorld: World

  /** @throws UsageError when there is no operation of that name, or more than one */
  constructor({ services, operation, rules, baseUrls }: CheckOptions) {
    const options = { ...(rules && { rules }), ...(baseUrls && { baseUrls }) }
    this.engine = new Engine([services].flat(), options)
    this.scope = this.engine.scopes.get('default')
    this.emptyWorld = this.scope.world.fork()
    if (operation !== undefined) this.required = findOperation(this.engine.services, operation)
  }

  /** The target of a request. @throws UsageError when `url` is not a URL */
  resolve(method: string, url: string, headers: Headers, body: Uint8Array | null): CheckTarget {
    const request = requestTo(method.toUpperCase(), url, headers, body)
    const route = this.routeOf(request)
    const { required } = this
    if (!required || (route.kind === 'operation' && route.operation === required.operation)) {
      return { request, route }
    }
    // Behind a proxy the operation may have any URL, except that of another operation.
    const isUnknown = route.kind === 'unknown' || route.kind === 'malformed'
    return isUnknown
      ? { request, route: { kind: 'operation', ...required, params: {} } }
      : { request, route, wrongOperation: this.wrongOperation(required, request) }
  }

  /**
   * The targets that a response from a URL may belong to, one for each method with an operation.
   *
   * @throws UsageError when neither the URL nor the operation is known
   */
  candidates(url: string, isEmpty: boolean): CheckTarget[] {
    if (url === '' && !this.required) {
      throw new UsageError(
        'Failed to check a response: it has no URL. ' +
          'Name the operation, or pass the request too: { request, response }',
      )
    }
    const address = url === '' ? '/' : url
    const methods = METHODS.filter((method) => isEmpty || method !== 'head')
    const targets = methods.map((method) => this.resolve(method, address, {}, null))
    const known = targets.filter(
      ({ route, wrongOperation }) => route.kind === 'operation' && !wrongOperation,
    )
    return known.length > 0 ? known : targets.slice(0, 1)
  }

  /** Whether a URL begins with a base URL of a service. */
  isServiceUrl(url: string): boolean {
    if (!URL.canParse(url)) return false
    return this.engine.routerOf(new URL(url).origin, () => 'default') !== undefined
  }

  /** A violation when an exchange is about another operation than the required one. */
  wrongOperations(operation: string | null, method: string, url: string): Violation[] {
    const { required } = this
    if (!required || required.operation.id === operation) return []
    return [this.wrongOperation(required, requestTo(method, url, {}, null))]
  }

  /** Empties the world, which checked requests may have changed. */
  resetWorld(): void {
    this.scope.world = this.emptyWorld.fork()
  }

  private routeOf({ method, base, path }: MockRequest): Route {
    return (this.engine.routerOf(base, () => 'default') ?? this.engine.paths).find(method, path)
  }

  private wrongOperation(
    { service, operation }: NamedOperation,
    { method, path }: MockRequest,
  ): Violation {
    const request = requestTo(method, path, {}, null)
    const context = new RequestContext(request, this.scope, service)
    context.operation = operation
    return context.createViolation('unhandled', {
      at: { in: 'path', pointer: '' },
      keyword: 'unknown-path',
      message: `${method} ${path} is not ${operation.id}`,
      expected: `${operation.method} ${operation.path}`,
      actual: `${method} ${path}`,
      mark: provenanceOf(operation.node),
    })
  }
}

function findOperation(services: readonly Service[], id: string): NamedOperation {
  const found = services.flatMap((service) => {
    const operation = service.contract.operations.get(id)
    return operation ? [{ service, operation }] : []
  })
  const [only, other] = found
  if (only && !other) return only
  if (other) {
    const owners = found.map(({ service }) => service.name).join(' and ')
    throw new UsageError(
      `Failed to check against "${id}": it is an operation of ${owners}. Pass only one of them`,
    )
  }
  const known = services.flatMap(({ contract }) => [...contract.operations.keys()])
  const near = nearest(id, known, 1).join('')
  throw new UsageError(
    `Failed to check against "${id}": operation not found. Did you mean ${near}?`,
  )
}

function requestTo(
  method: string,
  url: string,
  headers: Headers,
  body: Uint8Array | null,
): MockRequest {
  // Exchanges of a journal have a path and a query in the place of a URL.
  if (!URL.canParse(url, 'http://localhost')) {
    throw new UsageError(`Failed to check a message: ${JSON.stringify(url)} is not a URL`)
  }
  const { href, origin } = new URL(url, 'http://localhost')
  const parts = { method, headers, body: () => body, served: false, origin }
  return createRequest({ ...parseTarget(targetOf(href)), scope: undefined }, 'default', parts)
}
