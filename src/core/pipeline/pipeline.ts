import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { BodyLost } from '../http/body-errors.js'
import type { MockRequest } from '../http/request.js'
import { maskSecrets } from '../journal/redact.js'
import type { Scope } from '../scopes/scopes.js'
import { ApiError } from '../service/api-error.js'
import type { Call, OperationResult, Service } from '../service/service.js'
import { RequestUploads } from '../state/uploads.js'
import type { World } from '../world/world.js'
import {
  decideFault,
  expireDownloaded,
  faultDelay,
  faultResponse,
  withoutCoverage,
} from './apply-fault.js'
import { corsPreflight } from './cors-preflight.js'
import { errorResponse } from './error-response.js'
import type { Outcome, ResponseDraft } from './outcome.js'
import { readBody } from './read-body.js'
import { readQuery } from './read-query.js'
import type { Body } from './request-body.js'
import { RequestContext } from './request-context.js'
import { finish } from './respond.js'
import type { Route } from './router.js'
import { untolerated } from './tolerate.js'
import { unmatchedError, unmatchedErrorFor } from './unmatched-request.js'

const NO_PROBLEMS: readonly Problem[] = []

/**
 * Answers a request: the life of a request, top to bottom, from what a door hands in to what it
 * sends. Returns a promise only where there is a body to wait for. Steps 1 (the scope) and 2 (the
 * route) are the caller's.
 *
 * @throws BodyLost when the client leaves before its body is complete; nothing is done then
 */
export function handle(
  request: MockRequest,
  route: Route,
  scope: Scope,
): Outcome | Promise<Outcome> {
  const context = new RequestContext(request, scope, route.service)
  let draft: ResponseDraft | Promise<ResponseDraft>
  try {
    settle(context)
    context.keepWorld()
    draft = preflight(context, route) ?? answer(context, route)
  } catch (error) {
    draft = errorResponse(context, error)
  }
  if (!(draft instanceof Promise)) return conclude(context, draft)
  return draft.then(
    (late) => conclude(context, late),
    (error: unknown) => conclude(context, failed(context, error)),
  )
}

/**
 * Checks a request against the contract, wherever it was sent, without answering it. It is treated
 * as in `handle`, in a world that is thrown away, and its caller is not authenticated.
 *
 * @throws BodyLost when the body breaks off
 */
export async function examine(
  request: MockRequest,
  route: Route,
  scope: Scope,
): Promise<RequestContext> {
  const context = new RequestContext(request, scope, route.service)
  try {
    await serve(context, enter(context, route, unmatchedError))
  } catch (error) {
    if (error instanceof BodyLost) throw error
    // A record that this world lacks may exist in the service that answered.
    const isMissing = error instanceof ApiError && error.options.breach?.isMissing
    if (!isMissing) errorResponse(context, error)
  } finally {
    context.uploads?.close()
  }
  return context
}

/** Step 3: the clock is settled, so that what is due by now has happened. */
function settle({ world, rules }: RequestContext): void {
  for (const rule of world.runDueWork()) rules.add(rule)
}

function preflight(context: RequestContext, route: Route): ResponseDraft | undefined {
  return context.request.method === 'OPTIONS' ? corsPreflight(context, route) : undefined
}

function answer(context: RequestContext, route: Route): ResponseDraft | Promise<ResponseDraft> {
  const service = enter(context, route, unmatchedErrorFor)
  const fault = faultBefore(context, service)
  if (fault) return fault
  context.noting(() => authenticate(context, service))
  return serve(context, service)
}

/** @throws ApiError what `refuse` makes of a route to no operation */
function enter(context: RequestContext, route: Route, refuse: typeof unmatchedError): Service {
  if (route.kind !== 'operation') throw context.noting(() => refuse(context, route))
  context.operation = route.operation
  context.params = route.params
  return route.service
}

/** A planned fault that answers before the operation; with `body`, one that matches on the body. */
function faultBefore(
  context: RequestContext,
  service: Service,
  body?: { readonly value: unknown },
): ResponseDraft | undefined {
  if (context.world.faults.plans.length === 0) return undefined
  decideFault(context, body)
  return faultResponse(context, service)
}

/** Step 4: who is calling. */
function authenticate({ world, operation, request }: RequestContext, service: Service): void {
  if (!operation) return
  service.authenticate({ headers: request.headers, operation, model: world.model(service) })
}

function serve(context: RequestContext, service: Service): ResponseDraft | Promise<ResponseDraft> {
  const inTarget = readTarget(context, service)
  if (!context.operation?.mediaTypes.length) return act(context, service, inTarget)
  const body = read(context, service)
  if (!(body instanceof Promise)) {
    return act(context, service, [...inTarget, ...keep(context, body)])
  }
  return body.then((arrived) => {
    const problems = [...inTarget, ...keep(context, arrived)]
    return act(context, service, problems, { hasWaited: true })
  })
}

/** Step 5, the part before the body. */
function readTarget(context: RequestContext, service: Service): readonly Problem[] {
  const { operation, request } = context
  if (!operation || (request.search.length <= 1 && operation.query.isEmpty)) return NO_PROBLEMS
  const query = readQuery(request.search, operation, service.contract.validator)
  context.query = query.values
  return query.problems
}

/** Step 5, the body. */
function read(context: RequestContext, service: Service): Body | Promise<Body> {
  const { request, world } = context
  const operation = context.operation as ContractOperation
  const { 'content-type': contentType, 'content-length': contentLength } = request.headers
  const { maxBody = Infinity } = context.scope.limits
  const source = {
    bytes: request.body(),
    contentType,
    contentLength,
    maxBytes: Math.min(service.maxBytes(world.rule), maxBody),
    uploads: () => (context.uploads ??= new RequestUploads(world.blobs.store, contentLength)),
  }
  return readBody(source, operation, service.contract)
}

function keep(
  context: RequestContext,
  { value, media, shown, bytes = 0, problems }: Body,
): readonly Problem[] {
  context.body = value
  context.media = media
  context.shownBody = shown
  context.bodyBytes = bytes
  return problems
}

/** Steps 6 and 7, once the request is read. */
function act(
  context: RequestContext,
  service: Service,
  problems: readonly Problem[],
  { hasWaited = false } = {},
): ResponseDraft {
  const fault = faultBefore(context, service, { value: context.body })
  if (fault) return fault
  // Other requests may have been answered while the body arrived.
  if (hasWaited) context.keepWorld()
  return context.noting(() => {
    check(context, service, problems)
    return runOperation(context, service)
  })
}

/** Step 6: the first problem is refused in the vendor's words; the others are journalled too. */
function check(context: RequestContext, service: Service, problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const standing = untolerated(context, service, problems)
  const [first] = standing
  if (!first) return
  const shown = maskSecrets(standing, context)
  context.violations.push(...shown.map((one) => context.violation('request', one, one.rule)))
  throw service.refuse(first, context.world.rule)
}

/** Step 7: synchronous on the tables, therefore atomic. */
function runOperation(context: RequestContext, service: Service): ResponseDraft {
  const { operation } = context
  const run = operation && service.operations[operation.id]
  if (!run) throw new Error(`No function for ${String(operation?.id)}`)
  if (context.world.faults.plans.length === 0) {
    return draftOf(run(callOf(context, service, context.world)))
  }
  const world = context.decision?.past?.fork() ?? context.world
  world.reads = context.rules
  const deleted = context.world.faults.beforeDelete({ service, operation }, context.world)
  const result = withoutCoverage(context, () => run(callOf(context, service, world)))
  deleted?.()
  expireDownloaded(context, service)
  return draftOf(result)
}

function draftOf({ status, headers = {}, body }: OperationResult): ResponseDraft {
  return { status, headers, body }
}

function callOf(context: RequestContext, service: Service, world: World): Call {
  const { request } = context
  return {
    params: context.params,
    query: context.query,
    body: context.body as undefined,
    base: request.base,
    path: request.path,
    served: request.served,
    isHead: context.isHead,
    // A range is for GET alone: RFC 9110, section 14.2.
    headers: context.isHead ? { ...request.headers, range: '' } : request.headers,
    model: world.model(service),
    rule: world.rule,
  }
}

/** @throws BodyLost when the client broke off the request */
function failed(context: RequestContext, error: unknown): ResponseDraft {
  if (!(error instanceof BodyLost)) return errorResponse(context, error)
  context.uploads?.close()
  context.record(null)
  throw error
}

function conclude(context: RequestContext, draft: ResponseDraft): Outcome {
  context.uploads?.close()
  const late = context.decision ? faultDelay(context.decision, context.world) : 0
  const outcome = finish(context, draft)
  return late > 0 ? { ...outcome, late } : outcome
}
