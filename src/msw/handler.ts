import { RequestHandler } from 'msw'
import type { ContractOperation } from '../core/contract/contract.js'
import type { Engine } from '../core/engine.js'
import { BodyLost } from '../core/http/body-errors.js'
import { headersOf, toMockRequest, toResponse } from '../core/http/fetch.js'
import { originOf, parseTarget, targetOf, type Target } from '../core/http/request.js'
import { exchangeLinker, markAnswered } from '../core/journal/journal.js'
import { waitForDelay } from '../core/pipeline/fault-in-process.js'
import type { Route } from '../core/pipeline/router.js'
import type { Service } from '../core/service/service.js'
import { UsageError } from '../core/util/errors.js'

interface RunArguments {
  readonly request: Request
  readonly requestId: string
}

/** Where a request to a service leads: its path, and the operation or the lack of one. */
interface Located {
  readonly target: Target
  readonly route: Route
}

/**
 * Finds the service and operation of a request by its origin and base path, and answers it. Requests
 * to other origins are not the mock's.
 */
export class RequestLocator {
  // Every handler of the list is asked about the same request.
  private readonly cache = new WeakMap<Request, Located | null>()

  constructor(
    readonly engine: Engine,
    /** Maps the scope that a request names, or `default`, to the engine's name of the scope. */
    private readonly chooseScope = (scope: string) => engine.scopeForCaller(scope),
  ) {}

  scopeOf(target: Target, headers: Readonly<Record<string, string>>): string {
    return this.chooseScope(this.engine.requestedScope(target, headers))
  }

  /** Null if the request is to no service. */
  locate(request: Request): Located | null {
    let located = this.cache.get(request)
    if (located === undefined) {
      located = this.find(request)
      this.cache.set(request, located)
    }
    return located
  }

  async respond(request: Request, { target, route }: Located): Promise<Response> {
    const headers = headersOf(request.headers)
    const incoming = toMockRequest(request, target, headers, this.scopeOf(target, headers), false)
    const outcome = await this.engine.handle(incoming, route)
    if (outcome.delayMs !== undefined) await waitForDelay(outcome, request.signal)
    markAnswered(outcome.exchange)
    // A failed fetch: msw would turn a thrown error into a 500, which clients retry.
    if (outcome.kind !== 'reply') return Response.error()
    return toResponse(outcome.reply, exchangeLinker(outcome.exchange))
  }

  private find({ url, method, headers }: Request): Located | null {
    const target = parseTarget(targetOf(url))
    const scope = () => this.scopeOf(target, headersOf(headers))
    const router = this.engine.routerOf(originOf(url), scope)
    return router ? { target, route: router.find(method, target.path) } : null
  }
}

/**
 * An msw handler that runs the pipeline. It overrides `run` of msw, which clones every request and so
 * keeps a large body in memory twice.
 */
abstract class PipelineHandler extends RequestHandler {
  constructor(
    info: { header: string },
    protected readonly locator: RequestLocator,
  ) {
    super({ info, resolver: () => undefined })
  }

  override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
    const located = this.locator.locate(args.request)
    if (!located || !this.handles(located)) return null
    const response = await this.respond(args.request, located).catch((error: unknown) =>
      errorResponse(error, args.request),
    )
    this.isUsed = true
    return response && { handler: this, request: args.request, requestId: args.requestId, response }
  }

  /** Called by msw only when it looks for a matching handler without running it. */
  override predicate({ request }: { request: Request }): boolean {
    const located = this.locator.locate(request)
    return located !== null && this.handles(located)
  }

  override log(): void {
    // msw calls this only for the console of a browser; the journal has every exchange.
  }

  protected abstract handles(located: Located): boolean

  protected respond(request: Request, located: Located): Promise<Response | null> {
    return this.locator.respond(request, located)
  }
}

/**
 * The response to a request that failed in the pipeline: 400 for a UsageError, and a failed fetch if
 * the client aborted it. Other errors are thrown.
 */
export function errorResponse(error: unknown, { signal }: Request): Response {
  // Nobody reads a response to an aborted request, but msw would print a thrown error.
  if (error instanceof BodyLost || signal.aborted) return Response.error()
  if (!(error instanceof UsageError)) throw error
  const body = JSON.stringify({ message: error.message })
  // Not Response.json: its body cannot be read while a test fakes timers.
  return toResponse({ status: 400, headers: { 'content-type': 'application/json' }, body })
}

/**
 * Whether a request needs no server. Clients probe features of fetch with data URLs, such as the
 * openai package before an upload.
 */
export function isDataUrl({ url }: Request): boolean {
  return url.startsWith('data:')
}

/** What a handler returns so that msw performs the request as it is, and does not report it. */
export function performed(
  handler: RequestHandler,
  { request, requestId }: RunArguments,
): Awaited<ReturnType<RequestHandler['run']>> {
  return { handler, request, requestId }
}

/** Answers one operation of one service. */
export class OperationHandler extends PipelineHandler {
  constructor(
    locator: RequestLocator,
    private readonly service: Service,
    private readonly operation: ContractOperation,
  ) {
    const base = String(locator.engine.baseUrls.get(service)).replace(/\/$/, '')
    super({ header: `${operation.method} ${base}${operation.path}` }, locator)
  }

  protected override handles({ route }: Located): boolean {
    return (
      route.kind === 'operation' &&
      route.operation === this.operation &&
      route.service === this.service
    )
  }
}

/**
 * Handles requests that match no operation, at one origin of a service or, without an origin, at the
 * hosts that records of the world name. A known path with a wrong method gets the service's own
 * reply. An unknown path is recorded in the journal and left to msw's `onUnhandledRequest`, so that
 * other handlers can mock other paths of the host.
 */
export class FallbackHandler extends PipelineHandler {
  constructor(
    locator: RequestLocator,
    private readonly origin?: string,
  ) {
    super({ header: `* ${origin ?? '(hosts of records)'}/*` }, locator)
  }

  protected override handles({ route }: Located): boolean {
    return route.kind !== 'operation'
  }

  override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
    if (isDataUrl(args.request)) return performed(this, args)
    const origin = originOf(args.request.url)
    const isOfService = this.locator.engine.origins.has(origin)
    const matches = this.origin === undefined ? !isOfService : origin === this.origin
    return matches ? super.run(args) : null
  }

  protected override async respond(request: Request, located: Located): Promise<Response | null> {
    if (located.route.kind !== 'unknown') return super.respond(request, located)
    const { engine } = this.locator
    const headers = headersOf(request.headers)
    const scope = this.locator.scopeOf(located.target, headers)
    const incoming = toMockRequest(request, located.target, headers, scope, false)
    engine.unhandled(incoming, located.route.nearest())
    return null
  }
}
