import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { BodyLost } from '../http/body-errors.js'
import type { FaultTarget } from '../faults/targets.js'
import { MAX_CHUNK } from '../http/body.js'
import type { MockRequest } from '../http/request.js'
import { BODY_LIMIT } from '../journal/journal.js'
import { maskRequestProblems } from '../journal/redact.js'
import type { Scope } from '../scopes/scopes.js'
import { ApiError } from '../service/api-error.js'
import type { Call, OperationResult, Service } from '../service/service.js'
import { RequestUploads } from '../state/uploads.js'
import { sleep } from '../util/sleep.js'
import type { World } from '../world/world.js'
import {
  applyDelay,
  decideFault,
  expireDownloadedRecord,
  takeAwayNamed,
  earlyResponse,
  withoutCoverage,
} from './decide-fault.js'
import { corsPreflight } from './cors-preflight.js'
import { errorResponse } from './error-response.js'
import { bodyUnderFault } from './fault-in-body.js'
import type { Outcome, ResponseDraft } from './outcome.js'
import { MAX_JSON_BYTES, readBody } from './read-body.js'
import { readQuery } from './read-query.js'
import type { RequestBody } from './request-body.js'
import { RequestContext } from './request-context.js'
import { finishResponse } from './respond.js'
import type { Route } from './router.js'
import { untolerated } from './tolerate.js'
import { unmatchedError, unmatchedErrorAfterChallenge } from './unmatched-request.js'

const NO_PROBLEMS: readonly Problem[] = []
/** Bodies of usual requests in process are there at once; those that a test holds back never are. */
const BODY_WAIT_MS = 50

/**
 * Answers a request. The caller does step 1, the scope, and step 2, the route; the others are the
 * functions below, in their order. Returns a promise only if there is a body to wait for.
 *
 * @throws BodyLost when the client disconnects before its body is complete; nothing is changed then
 */
export function handle(
  request: MockRequest,
  route: Route,
  scope: Scope,
): Outcome | Promise<Outcome> {
  const context = new RequestContext(request, scope, route.service)
  let draft: ResponseDraft | Promise<ResponseDraft>
  try {
    runDueWork(context)
    context.keepWorld()
    draft = preflight(context, route) ?? runRoute(context, route)
  } catch (error) {
    draft = errorResponse(context, error)
  }
  if (!(draft instanceof Promise)) return complete(context, draft)
  return draft.then(
    (afterBody) => context.outcome ?? complete(context, afterBody),
    (error: unknown) => complete(context, errorAfterBody(context, error)),
  )
}

/**
 * Checks a request against the contract without answering it, wherever it was sent. It runs as in
 * `handle`, in a world that is thrown away, and without authentication.
 *
 * @throws BodyLost when the body ends early
 */
export async function examine(
  request: MockRequest,
  route: Route,
  scope: Scope,
): Promise<RequestContext> {
  const context = new RequestContext(request, scope, route.service)
  context.isAnswered = false
  try {
    await readAndRun(context, requireOperation(context, route, unmatchedError))
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

/** Step 3: scheduled work that is due runs before the request. */
function runDueWork({ world, rules }: RequestContext): void {
  for (const rule of world.runDueWork()) rules.add(rule)
}

function preflight(context: RequestContext, route: Route): ResponseDraft | undefined {
  return context.request.method === 'OPTIONS' ? corsPreflight(context, route) : undefined
}

function runRoute(context: RequestContext, route: Route): ResponseDraft | Promise<ResponseDraft> {
  const service = requireOperation(context, route, unmatchedErrorAfterChallenge)
  const fault = faultBeforeOperation(context, service)
  if (fault) return recordBody(context, service, fault)
  context.trackingRules(() => authenticate(context, service))
  return readAndRun(context, service)
}

/**
 * Reads the body for the journal alone, as a fault answers: whether a later request repeats it shows
 * there. The answer waits for a short body that the client has declared. In process no length is
 * declared: it does not wait for long, and the rest is read meanwhile.
 */
function recordBody(
  context: RequestContext,
  service: Service,
  fault: ResponseDraft,
): ResponseDraft | Promise<ResponseDraft> {
  const { operation, request } = context
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers
  const isRead = length === undefined ? chunked === undefined : Number(length) <= BODY_LIMIT
  if (!operation?.mediaTypes.length || !isRead) return fault
  const body = keepBody(context, service)
  if (!body) return fault
  const answer = () => {
    context.keepWorld()
    return completeNow(context, fault)
  }
  if (length !== undefined) return body.then(answer)
  const there = new AbortController()
  void body.then(() => there.abort())
  return sleep(BODY_WAIT_MS, there.signal).then(answer)
}

/** @throws BodyLost when the body ends early; whatever else is wrong with it is of no interest */
function keepBody(context: RequestContext, service: Service): Promise<void> | undefined {
  const keep = ({ recorded, size = 0 }: RequestBody) => context.recordBody(recorded, size)
  const ignore = (error: unknown) => {
    const isDeclared = context.request.headers['content-length'] !== undefined
    if (error instanceof BodyLost && isDeclared) throw error
  }
  try {
    const body = readRequestBody(context, service)
    // They are not those of the request, which may be answered before.
    const { uploads } = context
    context.uploads = undefined
    if (body instanceof Promise)
      return body
        .then(keep)
        .catch(ignore)
        .finally(() => uploads?.close())
    uploads?.close()
    keep(body)
  } catch (error) {
    ignore(error)
  }
  return undefined
}

/** @throws ApiError what `errorOf` returns for a route to no operation */
function requireOperation(
  context: RequestContext,
  route: Route,
  errorOf: typeof unmatchedError,
): Service {
  if (route.kind !== 'operation') throw context.trackingRules(() => errorOf(context, route))
  context.operation = route.operation
  context.params = route.params
  return route.service
}

/** The response of a planned fault that replaces the operation; `body` once it has been read. */
function faultBeforeOperation(
  context: RequestContext,
  service: Service,
  body?: { readonly value: unknown },
): ResponseDraft | undefined {
  if (!context.decision) {
    if (context.world.faults.plans.length === 0) return undefined
    decideFault(context, body)
  }
  return earlyResponse(context, service)
}

/** Step 4. @throws ApiError when the caller is not authenticated */
function authenticate({ world, operation, request }: RequestContext, service: Service): void {
  if (!operation) return
  const caller = { headers: request.headers, operation, model: world.model(service) }
  world.atomically(() => service.authenticate(caller))
}

function readAndRun(
  context: RequestContext,
  service: Service,
): ResponseDraft | Promise<ResponseDraft> {
  const queryProblems = readTarget(context, service)
  if (!context.operation?.mediaTypes.length) return checkAndRun(context, service, queryProblems)
  const body = readRequestBody(context, service)
  if (!(body instanceof Promise)) {
    return checkAndRun(context, service, [...queryProblems, ...storeBody(context, body)])
  }
  return body.then((arrived) => {
    const problems = [...queryProblems, ...storeBody(context, arrived)]
    return completeNow(context, checkAndRun(context, service, problems, { hasWaited: true }))
  })
}

/** Step 5, the query. */
function readTarget(context: RequestContext, service: Service): readonly Problem[] {
  const { operation, request } = context
  if (!operation || (request.search.length <= 1 && operation.query.isEmpty)) return NO_PROBLEMS
  const query = readQuery(request.search, operation, service.contract.validator)
  context.query = query.values
  return query.problems
}

/** Step 5, the body. */
function readRequestBody(
  context: RequestContext,
  service: Service,
): RequestBody | Promise<RequestBody> {
  const { request, world } = context
  const operation = context.operation as ContractOperation
  const { 'content-type': contentType, 'content-encoding': contentEncoding } = request.headers
  // Limits count decoded bytes, and this length counts encoded ones.
  const contentLength =
    contentEncoding === undefined ? request.headers['content-length'] : undefined
  const { maxBody = Infinity } = context.scope.limits
  const [due] = context.dueFaults
  const maxBytes = Math.min(service.maxBytes(world.rule), maxBody)
  const input = {
    bytes: due ? bodyUnderFault(context, due) : request.body(),
    contentType,
    contentLength,
    contentEncoding,
    maxBytes,
    maxJsonBytes: Math.min(service.maxJsonBytes?.(world.rule) ?? MAX_JSON_BYTES, maxBytes),
    decodes: () => context.trackingRules(() => service.decodesBodies?.(world.rule) ?? true),
    uploads: () =>
      (context.uploads ??= new RequestUploads(world.blobs.store, {
        contentLength,
        hashed: service.hashesUploads,
      })),
  }
  return readBody(input, operation, service.contract)
}

function storeBody(
  context: RequestContext,
  { value, mediaType, recorded, size = 0, problems, suspicions = NO_PROBLEMS }: RequestBody,
): readonly Problem[] {
  for (const one of suspicions) context.violations.push(context.createViolation('request', one))
  context.received = undefined
  context.body = value
  context.mediaType = mediaType
  context.recordedBody = recorded
  context.bodySize = size
  // Smaller bodies would be accepted whatever the limit is.
  if (size > MAX_CHUNK)
    context.trackingRules(() => context.service?.maxJsonBytes?.(context.world.rule))
  return problems
}

function checkAndRun(
  context: RequestContext,
  service: Service,
  problems: readonly Problem[],
  { hasWaited = false } = {},
): ResponseDraft {
  const fault = faultBeforeOperation(context, service, { value: context.body })
  if (fault) return fault
  // Other requests may have been answered while the body arrived.
  if (hasWaited) context.keepWorld()
  return context.trackingRules(() => {
    checkRequest(context, service, problems)
    return runOperation(context, service)
  })
}

/** Step 6. The first problem becomes the vendor's error; all of them become violations. */
function checkRequest(
  context: RequestContext,
  service: Service,
  problems: readonly Problem[],
): void {
  if (problems.length === 0) return
  const rejected = untolerated(context, service, problems)
  const [first] = rejected
  if (!first) return
  const masked = maskRequestProblems(rejected, context)
  context.violations.push(...masked.map((one) => context.createViolation('request', one, one.rule)))
  throw service.refuse(first, context.world.rule, context.operation)
}

/** Step 7: synchronous on the tables, and undone if it throws; therefore atomic. */
function runOperation(context: RequestContext, service: Service): ResponseDraft {
  const { operation } = context
  const run = operation && service.operations[operation.id]
  if (!run) throw new Error(`No function for ${String(operation?.id)}`)
  const hasFaults = context.world.faults.plans.length > 0
  // Not undone when the operation then fails.
  if (hasFaults) takeAwayNamed(context, service)
  return context.world.atomically<ResponseDraft>(
    () =>
      draftOf(
        hasFaults
          ? runUnderFaults(context, { service, operation }, run)
          : run(callOf(context, service, context.world)),
      ),
    context.isAnswered ? (error) => errorResponse(context, error) : undefined,
  )
}

function runUnderFaults(
  context: RequestContext,
  { service, operation }: FaultTarget,
  run: (call: Call) => OperationResult,
): OperationResult {
  const world = context.decision?.past?.fork() ?? context.world
  world.reads = context.rules
  const afterDelete = context.world.faults.beforeDelete({ service, operation }, context.world)
  const result = withoutCoverage(context, () => run(callOf(context, service, world)))
  afterDelete?.()
  expireDownloadedRecord(context, service)
  return result
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
    // Only a GET has a range: RFC 9110, section 14.2.
    headers: context.isHead ? { ...request.headers, range: '' } : request.headers,
    model: world.model(service),
    rule: world.rule,
  }
}

/** The response to an error after a body was waited for. @throws BodyLost if the body ended early */
function errorAfterBody(context: RequestContext, error: unknown): ResponseDraft {
  context.keepWorld()
  if (!(error instanceof BodyLost)) return errorResponse(context, error)
  const fault = context.service && earlyResponse(context, context.service)
  if (fault) return fault
  context.uploads?.close()
  context.record(null)
  throw error
}

/**
 * Completes the response to a body that was waited for, at once: before the next step of a promise,
 * other requests may run, and what is recorded as the world around this one would be theirs.
 */
function completeNow(context: RequestContext, draft: ResponseDraft): ResponseDraft {
  if (context.isAnswered) context.outcome = complete(context, draft)
  return draft
}

/** Steps 8 to 10 are in `finishResponse`. */
function complete(context: RequestContext, draft: ResponseDraft): Outcome {
  context.uploads?.close()
  const delayMs = context.decision ? applyDelay(context.decision.delay, context.world) : 0
  const outcome = finishResponse(context, draft)
  return delayMs > 0 ? { ...outcome, delayMs } : outcome
}
