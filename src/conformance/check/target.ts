import type { ContractOperation } from '../../core/contract/contract.js'
import { METHODS } from '../../core/contract/openapi.js'
import { Engine, type EngineOptions } from '../../core/engine.js'
import { UsageError } from '../../core/util/errors.js'
import {
  createRequest,
  originOf,
  parseTarget,
  targetOf,
  type MockRequest,
} from '../../core/http/request.js'
import { nearest } from '../../core/util/edit-distance.js'
import { provenanceOf, type Grade } from '../../core/contract/provenance.js'
import type { Route } from '../../core/pipeline/router.js'
import { RequestContext } from '../../core/pipeline/request-context.js'
import type { Scope } from '../../core/scopes/scopes.js'
import type { Service } from '../../core/service/service.js'
import type { Violation } from '../../core/violations/violation.js'
import type { World } from '../../core/world/world.js'
import type { TrustOptions } from '../../core/contract/trust-options.js'

/** A message that is looked at, and the operation that it is about. */
export interface Place {
  readonly incoming: MockRequest
  readonly route: Route
  /** It is about another operation than it has to be. */
  readonly misnamed?: Violation
}

interface Named {
  readonly service: Service
  readonly operation: ContractOperation
}

/** Where messages belong among the services that they are checked against. */
export class Places {
  /** An empty world, which nobody keeps. */
  readonly scope: Scope
  private readonly engine: Engine
  private readonly wanted: Named | undefined
  private readonly empty: World

  constructor({ services, operation, rules, baseUrls }: CheckOptions) {
    const options = { ...(rules && { rules }), ...(baseUrls && { baseUrls }) }
    this.engine = new Engine([services].flat(), options)
    this.scope = this.engine.scopes.get('default')
    this.empty = this.scope.world.fork()
    if (operation !== undefined) this.wanted = named(this.engine.services, operation)
  }

  of(method: string, url: string, headers: MockRequest['headers'], body: Uint8Array | null): Place {
    const incoming = incomingAt(method.toUpperCase(), url, headers, body)
    const route = this.find(incoming)
    const { wanted } = this
    if (!wanted || (route.kind === 'operation' && route.operation === wanted.operation)) {
      return { incoming, route }
    }
    // Behind a proxy an operation may be anywhere, but not where another one is.
    const isElsewhere = route.kind === 'unknown' || route.kind === 'malformed'
    return isElsewhere
      ? { incoming, route: { kind: 'operation', ...wanted, params: {} } }
      : { incoming, route, misnamed: this.misnaming(wanted, incoming) }
  }

  /** Makes the world as empty as it was. */
  renew(): void {
    this.scope.world = this.empty.fork()
  }

  /** Whether a URL leads to a service, wherever it goes from there. */
  knows(url: string): boolean {
    return this.engine.routerOf(originOf(url), () => 'default') !== undefined
  }

  /** All that a reply from a URL may be about, whatever the method was. */
  ofReply(url: string, isEmpty: boolean): Place[] {
    if (url === '' && !this.wanted) {
      throw new UsageError(
        'Failed to check a reply: it has no URL. ' +
          'Say which operation it is of, or give it with its request: { request, response }',
      )
    }
    const address = url === '' ? '/' : url
    const methods = METHODS.filter((method) => isEmpty || method !== 'head')
    const places = methods.map((method) => this.of(method, address, {}, null))
    const known = places.filter(({ route, misnamed }) => route.kind === 'operation' && !misnamed)
    return known.length > 0 ? known : places.slice(0, 1)
  }

  /** The breach of an exchange that is about another operation than it has to be. */
  misnamed(operation: string | null, method: string, url: string): Violation[] {
    const { wanted } = this
    if (!wanted || wanted.operation.id === operation) return []
    return [this.misnaming(wanted, incomingAt(method, url, {}, null))]
  }

  private find({ method, base, path }: MockRequest): Route {
    return (this.engine.routerOf(base, () => 'default') ?? this.engine.paths).find(method, path)
  }

  private misnaming({ service, operation }: Named, { method, path }: MockRequest): Violation {
    const run = new RequestContext(incomingAt(method, path, {}, null), this.scope, service)
    run.operation = operation
    const expected = `${operation.method} ${operation.path}`
    return run.createViolation('unhandled', {
      at: { in: 'path', pointer: '' },
      keyword: 'unknown-path',
      message: `${method} ${path} is not ${operation.id}`,
      expected,
      actual: `${method} ${path}`,
      mark: provenanceOf(operation.node),
    })
  }
}

function named(services: readonly Service[], id: string): Named {
  const found = services.flatMap((service) => {
    const operation = service.contract.operations.get(id)
    return operation ? [{ service, operation }] : []
  })
  const [only, other] = found
  if (only && !other) return only
  if (other) {
    const owners = found.map(({ service }) => service.name).join(' and ')
    throw new UsageError(
      `Failed to check against "${id}": ${owners} have one each. Give one service`,
    )
  }
  const known = services.flatMap(({ contract }) => [...contract.operations.keys()])
  const near = nearest(id, known, 1).join('')
  throw new UsageError(`Failed to check against "${id}": no such operation. Did you mean ${near}?`)
}

function incomingAt(
  method: string,
  url: string,
  headers: MockRequest['headers'],
  body: Uint8Array | null,
): MockRequest {
  // A journal has the target alone.
  if (!URL.canParse(url, 'http://localhost')) {
    throw new UsageError(`Failed to check a message: ${JSON.stringify(url)} is no URL`)
  }
  const { href } = new URL(url, 'http://localhost')
  const sent = { method, headers, body: () => body, served: false, origin: originOf(href) }
  return createRequest({ ...parseTarget(targetOf(href)), scope: undefined }, 'default', sent)
}

/**
 * What `check` checks messages against.
 *
 * @example
 * const options: CheckOptions = { services: openai, operation: 'RetrieveContainer' }
 */
export interface CheckOptions extends Pick<EngineOptions, 'rules' | 'baseUrls'> {
  /** Whose contracts they are; which operation it is about, method and URL tell. */
  readonly services: Service | readonly Service[]
  /** The operationId, where they do not tell, or where it has to be that one. */
  readonly operation?: string | undefined
  /** How well known every field has to be of a reply that a mock sent. */
  readonly trust?: Grade | TrustOptions | undefined
}
