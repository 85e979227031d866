import { exchangeLinker } from '../core/journal/journal.js'
import { RequestHandler } from 'msw'
import { BodyLost } from '../core/http/body-errors.js'
import type { Engine } from '../core/engine.js'
import { UsageError } from '../core/util/errors.js'
import { waitForDelay } from '../core/pipeline/fault-in-process.js'
import { headersOf, toMockRequest, toResponse } from '../core/http/fetch.js'
import { originOf, parseTarget, targetOf, type Target } from '../core/http/request.js'
import type { ContractOperation } from '../core/contract/contract.js'
import type { Route } from '../core/pipeline/router.js'
import type { Service } from '../core/service/service.js'

interface RunArguments {
  readonly request: Request
  readonly requestId: string
}

interface Located {
  readonly target: Target
  readonly route: Route
}

/** Where requests go in process: only to the origins and base paths that services have there. */
export class Locator {
  // Every handler of a chain asks about the same request.
  private readonly known = new WeakMap<Request, Located | null>()

  constructor(
    readonly engine: Engine,
    /** Which scope a request belongs to that asks for one, or for `default`. */
    private readonly choose: (scope: string) => string = (scope) => scope,
  ) {}

  scopeOf(target: Target, headers: Readonly<Record<string, string>>): string {
    return this.choose(this.engine.scopeOf(target, headers))
  }

  locate(request: Request): Located | null {
    let located = this.known.get(request)
    if (located === undefined) {
      located = this.find(request)
      this.known.set(request, located)
    }
    return located
  }

  async answer(request: Request, { target, route }: Located): Promise<Response> {
    const headers = headersOf(request.headers)
    const incoming = toMockRequest(request, target, headers, this.scopeOf(target, headers), false)
    const outcome = await this.engine.handle(incoming, route)
    // A thrown error would become a 500, which clients retry; this is a failed fetch.
    if (outcome.delayMs !== undefined) await waitForDelay(outcome.delayMs, request.signal)
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
 * One msw handler over the pipeline. It replaces msw's `run` whole: that clones every request,
 * which keeps a large body in memory twice.
 */
abstract class PipelineHandler extends RequestHandler {
  constructor(
    info: { header: string },
    protected readonly locator: Locator,
  ) {
    super({ info, resolver: () => undefined })
  }

  override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
    const located = this.locator.locate(args.request)
    if (!located || !this.handles(located)) return null
    const response = await this.respond(args.request, located).catch((error: unknown) =>
      unanswerable(error, args.request),
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
    // The journal has it all; msw calls this for its browser console alone.
  }

  protected abstract handles(located: Located): boolean

  protected respond(request: Request, located: Located): Promise<Response | null> {
    return this.locator.answer(request, located)
  }
}

/** The reply where the pipeline makes none: the server's own, or a failed fetch. */
export function unanswerable(error: unknown, { signal }: Request): Response {
  // Of a client that left nobody hears: msw would print what is thrown here.
  if (error instanceof BodyLost || signal.aborted) return Response.error()
  if (!(error instanceof UsageError)) throw error
  const body = JSON.stringify({ message: error.message })
  // One that Node makes of text could not be read where a test has fakes for timers.
  return toResponse({ status: 400, headers: { 'content-type': 'application/json' }, body })
}

/** Answers one operation of one service. */
export class OperationHandler extends PipelineHandler {
  constructor(
    locator: Locator,
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
 * Stands last for one origin of a service, or for all hosts that a world names. A known path with a
 * wrong method gets the service's own answer; an unknown path is journalled and left to msw's
 * `onUnhandledRequest`, so that other paths of the host can be mocked beside ours.
 */
export class Observer extends PipelineHandler {
  constructor(
    locator: Locator,
    private readonly origin?: string,
  ) {
    super({ header: `* ${origin ?? '(hosts that the world names)'}/*` }, locator)
  }

  protected override handles({ route }: Located): boolean {
    return route.kind !== 'operation'
  }

  override async run(args: RunArguments): ReturnType<RequestHandler['run']> {
    const origin = originOf(args.request.url)
    const isElsewhere = !this.locator.engine.origins.has(origin)
    const isMine = this.origin === undefined ? isElsewhere : origin === this.origin
    return isMine ? super.run(args) : null
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
