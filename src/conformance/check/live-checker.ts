import type { PlainRequest } from '../../core/http/plain-message.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import { createRedactor } from '../../core/journal/redact-text.js'
import { maskBody } from '../../core/journal/redact.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import { completeViolations } from '../../core/journal/violation-details.js'
import { RequestContext } from '../../core/pipeline/request-context.js'
import { parseJson } from '../../core/util/parse-json.js'
import type { Violation } from '../../core/violations/violation.js'
import { decodedHeaders, type RecordedBody } from './captured-body.js'
import { examinePair } from './check.js'
import { CheckTargets, type CheckOptions, type CheckTarget } from './target.js'
import {
  isOutsideContract,
  isRecorded,
  resolveTarget,
  uncheckedBodies,
  type Skip,
} from './traffic.js'

/** A message that was passed on. */
export interface ObservedMessage {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The decoded body, as far as it was kept. */
  readonly body: RecordedBody
  /** The length of the body on the wire. */
  readonly bytes: number
}

/** An exchange that was passed on. */
export interface ObservedExchange {
  readonly method: string
  /** Absolute. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly request: ObservedMessage
  /** Absent when no reply came. */
  readonly reply?: ObservedMessage & { readonly status: number }
}

/** The result of checking an exchange. */
export interface CheckResult {
  /** Why it was not checked. */
  readonly skip?: Skip
  /** What went wrong, when the check failed. */
  readonly reason?: string
  readonly service: string | null
  readonly operation: string | null
  readonly violations: readonly Violation[]
  /** What could not be checked, such as `reply body too large`. */
  readonly unchecked: readonly string[]
  /** The exchange as a journal records it. */
  readonly raw: RawExchange
  /** Masks the credentials of the request in a text. */
  readonly scrub: (text: string) => string
}

/** Checks live exchanges one after the other, in the order of the calls. */
export class LiveChecker {
  private readonly targets: CheckTargets
  private last: Promise<unknown> = Promise.resolve()
  private pending = 0

  constructor(private readonly options: CheckOptions) {
    this.targets = new CheckTargets(options)
  }

  /** How many exchanges have not been checked yet. */
  get backlog(): number {
    return this.pending
  }

  check(exchange: ObservedExchange): Promise<CheckResult> {
    this.pending++
    // Two checks at the same time would share a world.
    const result = this.last
      .then(() => this.checkNow(exchange))
      .catch((error: unknown) => this.failed(exchange, error))
      .finally(() => this.pending--)
    this.last = result
    return result
  }

  /** The result when the check itself failed: what is passed on must not depend on it. */
  private failed(exchange: ObservedExchange, error: unknown): CheckResult {
    const target = this.targets.resolve(exchange.method, '/', exchange.request.headers, null)
    const context = new RequestContext(target.request, this.targets.scope, undefined)
    return resultOf(exchange, context, { skip: 'failed', reason: String(error) })
  }

  /** Resolves when all exchanges so far are checked. */
  async idle(): Promise<void> {
    await this.last
  }

  private async checkNow(exchange: ObservedExchange): Promise<CheckResult> {
    const { targets } = this
    targets.resetWorld()
    const { request, reply } = exchange
    const target = await resolveTarget(targets, plainRequest(exchange))
    const skip = skipOf(exchange, target)
    if (skip) {
      const context = new RequestContext(target.request, targets.scope, undefined)
      return resultOf(exchange, context, { skip })
    }
    const response = reply && { status: reply.status, ...decoded(reply) }
    const context = await examinePair(target, response, targets, { trust: this.options.trust })
    const found = context.violations.splice(0)
    for (const one of found) {
      if (isRecorded(one, one.kind === 'reply' ? reply?.body : request.body)) {
        context.violations.push(one)
      }
    }
    const unchecked = uncheckedBodies(target, request.body, reply?.body)
    return resultOf(exchange, context, { unchecked })
  }
}

function plainRequest({ method, url, request }: ObservedExchange): PlainRequest {
  return { method, url, ...decoded(request) }
}

function decoded({ headers, body }: ObservedMessage) {
  return { headers: decodedHeaders(headers, body), body: body.body }
}

function skipOf(
  { method, request: { headers } }: ObservedExchange,
  target: CheckTarget,
): Skip | undefined {
  const asksForMethod = headers['access-control-request-method'] !== undefined
  if (method === 'OPTIONS' && asksForMethod) return 'preflight'
  return isOutsideContract(target) ? 'outside' : undefined
}

function resultOf(
  exchange: ObservedExchange,
  context: RequestContext,
  { skip, reason, unchecked = [] }: Partial<Pick<CheckResult, 'skip' | 'reason' | 'unchecked'>>,
): CheckResult {
  const raw = rawOf(exchange, context)
  return {
    ...(skip && { skip }),
    ...(reason !== undefined && { reason }),
    service: context.service?.name ?? null,
    operation: context.operation?.id ?? null,
    violations: completeViolations(raw),
    unchecked,
    raw,
    scrub: createRedactor(raw),
  }
}

/** The exchange as a journal records it. */
function rawOf({ request, reply, time }: ObservedExchange, context: RequestContext): RawExchange {
  const isKnown = context.operation !== undefined && request.body.state === 'whole'
  // A body that is not kept is recorded as one that was not read.
  const notRead = { body: request.bytes > 0 ? null : undefined, bytes: 0 }
  const raw = context.exchange(reply ? recordedReply(reply, context) : null)
  return { ...raw, time, request: { ...raw.request, ...(isKnown ? {} : notRead) } }
}

type ObservedReply = NonNullable<ObservedExchange['reply']>

function recordedReply(reply: ObservedReply, context: RequestContext): RawExchange['reply'] {
  const { status, headers, body } = reply
  // The length of the decoded body, not that on the wire.
  const length = ArrayBuffer.isView(body.body) ? body.body.byteLength : reply.bytes
  const lengthHeader = length > 0 ? { 'content-length': String(length) } : {}
  return {
    status,
    headers: { ...decodedHeaders(headers, body), ...lengthHeader },
    body: recordedBody(reply, context),
  }
}

/**
 * The body of a reply with its secrets masked. Of files, and where no contract says what is secret,
 * only the number of bytes is recorded.
 */
function recordedBody(reply: ObservedReply, { service, operation }: RequestContext): unknown {
  const { status, body, bytes } = reply
  if (bytes === 0) return null
  const media = Object.values(operation?.node.responses[String(status)]?.content ?? {})
  const isFile = media.some(({ schema }) => schema.format === 'binary')
  if (!service || !operation || isFile || !ArrayBuffer.isView(body.body)) {
    return byteCount(reply)
  }
  const text = new TextDecoder().decode(body.body)
  const { value = text } = parseJson(text)
  return maskBody(value, responseSecrets(service.contract, operation, status))
}

function byteCount({ headers, bytes }: ObservedMessage) {
  const type = headers['content-type']
  return { bytes, ...(type !== undefined && { contentType: type }) }
}
