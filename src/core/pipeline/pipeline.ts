import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { runOperation } from './run-operation.js'
import { BodyLost } from '../http/body-errors.js'
import { ApiError } from '../service/api-error.js'
import { faultDelay, faultResponse, decideFault } from './apply-fault.js'
import type { MockRequest } from '../http/request.js'
import { RequestUploads } from '../state/uploads.js'
import { corsPreflight } from './cors-preflight.js'
import { readQuery } from './read-query.js'
import { readBody } from './read-body.js'
import type { Body } from './request-body.js'
import { maskSecrets } from '../journal/redact.js'
import { errorResponse } from './error-response.js'
import { finish } from './respond.js'
import { journal } from './record-exchange.js'
import type { ResponseDraft, Outcome } from './outcome.js'
import type { Route } from './router.js'
import { RequestContext } from './request-context.js'
import type { Scope } from '../scopes/scopes.js'
import type { Service } from '../service/service.js'
import { untolerated } from './tolerate.js'
import { unmatchedError, unmatchedErrorFor } from './unmatched-request.js'

/**
 * The life of a request, from what a door hands in to what it sends: at once where there is no body
 * to wait for. Reads top to bottom; step 1 (the scope) and 2 (the route) are the caller's.
 *
 * @throws BodyLost when the client leaves before its body is complete: nothing is done then
 */
export function handle(
  incoming: MockRequest,
  route: Route,
  scope: Scope,
): Outcome | Promise<Outcome> {
  const context = new RequestContext(incoming, scope, route.service)
  let draft: ResponseDraft | Promise<ResponseDraft>
  try {
    settle(context)
    context.keepWorld()
    draft = corsPreflight(context, route) ?? answer(context, route)
  } catch (error) {
    draft = errorResponse(context, error)
  }
  if (!(draft instanceof Promise)) return conclude(context, draft)
  return draft.then(
    (late) => conclude(context, late),
    (error: unknown) => conclude(context, failed(context, error)),
  )
}

/** @throws BodyLost when it was the client who broke off */
function failed(context: RequestContext, error: unknown): ResponseDraft {
  if (!(error instanceof BodyLost)) return errorResponse(context, error)
  context.uploads?.close()
  journal(context, null)
  throw error
}

function conclude(context: RequestContext, draft: ResponseDraft): Outcome {
  context.uploads?.close()
  const late = faultDelay(context)
  const outcome = finish(context, draft)
  return late > 0 ? { ...outcome, late } : outcome
}

/**
 * What the contract has against a request, wherever it is sent. It is treated as in `handle`, but
 * by a world that nobody keeps, and whoever asks is let in.
 *
 * @throws BodyLost when the body breaks off
 */
export async function examine(
  incoming: MockRequest,
  route: Route,
  scope: Scope,
): Promise<RequestContext> {
  const context = new RequestContext(incoming, scope, route.service)
  try {
    await serve(context, enter(context, route, unmatchedError))
  } catch (error) {
    if (error instanceof BodyLost) throw error
    // What is missing from this world may be in that of whoever answered.
    const isMissing = error instanceof ApiError && error.options.breach?.isMissing
    if (!isMissing) errorResponse(context, error)
  } finally {
    context.uploads?.close()
  }
  return context
}

function answer(context: RequestContext, route: Route): ResponseDraft | Promise<ResponseDraft> {
  const service = enter(context, route, unmatchedErrorFor)
  decideFault(context)
  const struck = faultResponse(context, service)
  if (struck) return struck
  context.noting(() => admit(context, service))
  return serve(context, service)
}

/** @throws ApiError what `refuse` makes of a route to no operation */
function enter(context: RequestContext, route: Route, refuse: typeof unmatchedError): Service {
  if (route.kind !== 'operation') throw context.noting(() => refuse(context, route))
  context.operation = route.operation
  context.params = route.params
  return route.service
}

function serve(context: RequestContext, service: Service): ResponseDraft | Promise<ResponseDraft> {
  const inTarget = readTarget(context, service)
  if (!context.operation?.mediaTypes.length) return act(context, service, inTarget)
  const body = read(context, service)
  if (!(body instanceof Promise))
    return act(context, service, [...inTarget, ...keep(context, body)])
  return body.then((read) => {
    const problems = [...inTarget, ...keep(context, read)]
    return act(context, service, problems, { hasWaited: true })
  })
}

/** Steps 6 and 7, once the request is read. */
function act(
  context: RequestContext,
  service: Service,
  problems: readonly Problem[],
  { hasWaited = false } = {},
): ResponseDraft {
  decideFault(context, { value: context.body })
  const struck = faultResponse(context, service)
  if (struck) return struck
  // While its body came, others may have been at work.
  if (hasWaited) context.keepWorld()
  return context.noting(() => {
    check(context, service, problems)
    return runOperation(context, service)
  })
}

/** Step 3: the clock is settled, so that what is due by now has happened. */
function settle(context: RequestContext): void {
  for (const rule of context.world.runDueWork()) context.rules.add(rule)
}

/** Step 4: who is asking. */
function admit(context: RequestContext, service: Service): void {
  const { world, operation, request } = context
  if (!operation) return
  service.authenticate({ headers: request.headers, operation, model: world.model(service) })
}

/** Step 5, the part before the body. */
function readTarget(context: RequestContext, service: Service): readonly Problem[] {
  const { operation, request } = context
  if (!operation) return []
  const { validator } = service.contract
  const query = readQuery(request.search, operation, validator)
  context.query = query.values
  return query.problems
}

/** Step 5, the body. */
function read(context: RequestContext, service: Service): Body | Promise<Body> {
  const { request, world } = context
  const operation = context.operation as ContractOperation
  const { 'content-type': contentType, 'content-length': contentLength } = request.headers
  context.uploads = new RequestUploads(world.blobs.store, contentLength)
  const { maxBody = Infinity } = context.scope.limits
  const source = {
    bytes: request.body(),
    contentType,
    contentLength,
    maxBytes: Math.min(service.maxBytes(world.rule), maxBody),
    intake: context.uploads,
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

/** Step 6: the first thing wrong is refused in the vendor's words; the others are journalled too. */
function check(context: RequestContext, service: Service, problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const standing = untolerated(context, service, problems)
  const [first] = standing
  if (!first) return
  const shown = maskSecrets(standing, context)
  context.violations.push(...shown.map((one) => context.violation('request', one, one.rule)))
  throw service.refuse(first, context.world.rule)
}
