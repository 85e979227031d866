import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { behave } from './run-operation.js'
import { BodyLost } from '../http/body-errors.js'
import { ApiError } from '../service/api-error.js'
import { delayed, refused, strike } from './apply-fault.js'
import type { Incoming } from '../http/request.js'
import { Intake } from '../state/uploads.js'
import { preflight } from './cors-preflight.js'
import { readQuery } from './read-query.js'
import { readBody } from './read-body.js'
import type { Body } from './request-body.js'
import { maskSecrets } from '../journal/redact.js'
import { refusal } from './error-response.js'
import { finish } from './respond.js'
import { journal } from './record-exchange.js'
import type { Draft, Outcome } from './outcome.js'
import type { Route } from './router.js'
import { Run } from './request-context.js'
import type { Scope } from '../scopes/scopes.js'
import type { Service } from '../service/service.js'
import { sift } from './tolerate.js'
import { misrouted, turnAway } from './unmatched-request.js'

/**
 * The life of a request, from what a door hands in to what it sends: at once where there is no body
 * to wait for. Reads top to bottom; step 1 (the scope) and 2 (the route) are the caller's.
 *
 * @throws BodyLost when the client leaves before its body is complete: nothing is done then
 */
export function handle(incoming: Incoming, route: Route, scope: Scope): Outcome | Promise<Outcome> {
  const run = new Run(incoming, scope, route.service)
  let draft: Draft | Promise<Draft>
  try {
    settle(run)
    run.keepWorld()
    draft = preflight(run, route) ?? answer(run, route)
  } catch (error) {
    draft = refusal(run, error)
  }
  if (!(draft instanceof Promise)) return conclude(run, draft)
  return draft.then(
    (late) => conclude(run, late),
    (error: unknown) => conclude(run, failed(run, error)),
  )
}

/** @throws BodyLost when it was the client who broke off */
function failed(run: Run, error: unknown): Draft {
  if (!(error instanceof BodyLost)) return refusal(run, error)
  run.intake?.close()
  journal(run, null)
  throw error
}

function conclude(run: Run, draft: Draft): Outcome {
  run.intake?.close()
  const late = delayed(run)
  const outcome = finish(run, draft)
  return late > 0 ? { ...outcome, late } : outcome
}

/**
 * What the contract has against a request, wherever it is sent. It is treated as in `handle`, but
 * by a world that nobody keeps, and whoever asks is let in.
 *
 * @throws BodyLost when the body breaks off
 */
export async function examine(incoming: Incoming, route: Route, scope: Scope): Promise<Run> {
  const run = new Run(incoming, scope, route.service)
  try {
    await serve(run, enter(run, route, misrouted))
  } catch (error) {
    if (error instanceof BodyLost) throw error
    // What is missing from this world may be in that of whoever answered.
    const isMissing = error instanceof ApiError && error.options.breach?.isMissing
    if (!isMissing) refusal(run, error)
  } finally {
    run.intake?.close()
  }
  return run
}

function answer(run: Run, route: Route): Draft | Promise<Draft> {
  const service = enter(run, route, turnAway)
  strike(run)
  const struck = refused(run, service)
  if (struck) return struck
  run.noting(() => admit(run, service))
  return serve(run, service)
}

/** @throws ApiError what `refuse` makes of a route to no operation */
function enter(run: Run, route: Route, refuse: typeof misrouted): Service {
  if (route.kind !== 'operation') throw run.noting(() => refuse(run, route))
  run.operation = route.operation
  run.params = route.params
  return route.service
}

function serve(run: Run, service: Service): Draft | Promise<Draft> {
  const inTarget = readTarget(run, service)
  if (!run.operation?.media.length) return act(run, service, inTarget)
  const body = read(run, service)
  if (!(body instanceof Promise)) return act(run, service, [...inTarget, ...keep(run, body)])
  return body.then((read) => {
    const problems = [...inTarget, ...keep(run, read)]
    return act(run, service, problems, { hasWaited: true })
  })
}

/** Steps 6 and 7, once the request is read. */
function act(
  run: Run,
  service: Service,
  problems: readonly Problem[],
  { hasWaited = false } = {},
): Draft {
  strike(run, { value: run.body })
  const struck = refused(run, service)
  if (struck) return struck
  // While its body came, others may have been at work.
  if (hasWaited) run.keepWorld()
  return run.noting(() => {
    check(run, service, problems)
    return behave(run, service)
  })
}

/** Step 3: the clock is settled, so that what is due by now has happened. */
function settle(run: Run): void {
  for (const rule of run.world.settle()) run.rules.add(rule)
}

/** Step 4: who is asking. */
function admit(run: Run, service: Service): void {
  const { world, operation, incoming } = run
  if (!operation) return
  service.authenticate({ headers: incoming.headers, operation, model: world.model(service) })
}

/** Step 5, the part before the body. */
function readTarget(run: Run, service: Service): readonly Problem[] {
  const { operation, incoming } = run
  if (!operation) return []
  const { checker } = service.contract
  const query = readQuery(incoming.search, operation, checker)
  run.query = query.values
  return query.problems
}

/** Step 5, the body. */
function read(run: Run, service: Service): Body | Promise<Body> {
  const { incoming, world } = run
  const operation = run.operation as ContractOperation
  const { 'content-type': contentType, 'content-length': contentLength } = incoming.headers
  run.intake = new Intake(world.blobs.store, contentLength)
  const { maxBody = Infinity } = run.scope.limits
  const source = {
    bytes: incoming.body(),
    contentType,
    contentLength,
    maxBytes: Math.min(service.maxBytes(world.rule), maxBody),
    intake: run.intake,
  }
  return readBody(source, operation, service.contract)
}

function keep(run: Run, { value, media, shown, bytes = 0, problems }: Body): readonly Problem[] {
  run.body = value
  run.media = media
  run.shownBody = shown
  run.bodyBytes = bytes
  return problems
}

/** Step 6: the first thing wrong is refused in the vendor's words; the others are journalled too. */
function check(run: Run, service: Service, problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const standing = sift(run, service, problems)
  const [first] = standing
  if (!first) return
  const shown = maskSecrets(standing, run)
  run.violations.push(...shown.map((one) => run.violation('request', one, one.rule)))
  throw service.refuse(first, run.world.rule)
}
