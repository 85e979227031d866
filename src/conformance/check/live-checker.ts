import { examinePair } from './check.js'
import { type CheckOptions, type Place, Places } from './target.js'
import { gapsIn, isOutside, isRecorded, placeOf, type Skip } from './traffic.js'
import { completeViolations } from '../../core/journal/violation-details.js'
import { type RecordedBody, checkable } from './captured-body.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import type { PlainRequest } from '../../core/http/plain-message.js'
import { parseJson } from '../../core/util/parse-json.js'
import { maskBody } from '../../core/journal/redact.js'
import { createRedactor } from '../../core/journal/redact-text.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import { RequestContext } from '../../core/pipeline/request-context.js'
import type { Violation } from '../../core/violations/violation.js'

type Headers = Readonly<Record<string, string>>

/** A message as it went by: its body decoded, as far as it was kept. */
export interface HeardMessage {
  /** Names in lower case. */
  readonly headers: Headers
  readonly body: RecordedBody
  /** How many bytes of the body went by. */
  readonly bytes: number
}

/** An exchange that went by. */
export interface Heard {
  readonly method: string
  /** Where it went: absolute. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly request: HeardMessage
  /** Left out where none came. */
  readonly reply?: HeardMessage & { readonly status: number }
}

/** What is to be said of an exchange. */
export interface Verdict {
  readonly skip?: Skip
  readonly service: string | null
  readonly operation: string | null
  readonly violations: readonly Violation[]
  /** What could not be checked, such as `reply body too large`. */
  readonly unchecked: readonly string[]
  /** The exchange as a journal takes it. */
  readonly raw: RawExchange
  /** Text of ours about it without the credentials that the request came with. */
  readonly scrub: (text: string) => string
}

/** Checks exchanges as they go by, one after the other, in the order in which it is asked. */
export class LiveChecker {
  private readonly places: Places
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0

  constructor(private readonly options: CheckOptions) {
    this.places = new Places(options)
  }

  /** How many exchanges wait to be checked. */
  get backlog(): number {
    return this.waiting
  }

  check(heard: Heard): Promise<Verdict> {
    this.waiting++
    // Two checks at once would share a world.
    const verdict = this.last.then(() => this.checkNow(heard)).finally(() => this.waiting--)
    this.last = verdict.catch(() => undefined)
    return verdict
  }

  /** All that was asked for so far is checked. */
  async idle(): Promise<void> {
    await this.last
  }

  private async checkNow(heard: Heard): Promise<Verdict> {
    const { places } = this
    places.renew()
    const { request, reply } = heard
    const place = await placeOf(places, requestIn(heard))
    const skip = skipOf(heard, place)
    if (skip)
      return verdictOf(heard, new RequestContext(place.incoming, places.scope, undefined), { skip })
    const response = reply && { status: reply.status, ...decoded(reply) }
    const run = await examinePair(place, response, places, { trust: this.options.trust })
    const found = run.violations.filter((one) =>
      isRecorded(one, one.kind === 'reply' ? reply?.body : request.body),
    )
    run.violations.splice(0, Infinity, ...found)
    return verdictOf(heard, run, { unchecked: gapsIn(place, request.body, reply?.body) })
  }
}

function requestIn({ method, url, request }: Heard): PlainRequest {
  return { method, url, ...decoded(request) }
}

function decoded({ headers, body }: HeardMessage) {
  return { headers: checkable(headers, body), body: body.body }
}

function skipOf({ method, request: { headers } }: Heard, place: Place): Skip | undefined {
  const isAsked = headers['access-control-request-method'] !== undefined
  if (method === 'OPTIONS' && isAsked) return 'preflight'
  return isOutside(place) ? 'outside' : undefined
}

function verdictOf(
  heard: Heard,
  run: RequestContext,
  { skip, unchecked = [] }: { skip?: Skip; unchecked?: readonly string[] },
): Verdict {
  const raw = rawOf(heard, run)
  return {
    ...(skip && { skip }),
    service: run.service?.name ?? null,
    operation: run.operation?.id ?? null,
    violations: completeViolations(raw),
    unchecked,
    raw,
    scrub: createRedactor(raw),
  }
}

/** The exchange with what of its bodies may be kept. */
function rawOf({ request, reply, time }: Heard, run: RequestContext): RawExchange {
  const isKnown = run.operation !== undefined && request.body.state === 'whole'
  const none = request.bytes > 0 ? null : undefined
  const kept = isKnown ? {} : { body: none, bytes: 0 }
  // A body that is not kept is one that nobody read.
  const made = run.exchange(reply ? keptReply(reply, run) : null)
  return { ...made, time, request: { ...made.request, ...kept } }
}

function keptReply(reply: NonNullable<Heard['reply']>, run: RequestContext): RawExchange['reply'] {
  const { status, headers, body } = reply
  const length = body.body instanceof Uint8Array ? body.body.byteLength : reply.bytes
  // As long as it is where it stands, whatever it was on the wire.
  const told = length > 0 ? { 'content-length': String(length) } : {}
  return { status, headers: { ...checkable(headers, body), ...told }, body: keptBody(reply, run) }
}

/** Of files, and of what no contract knows, no bytes are kept: who can say what is secret there? */
function keptBody(
  reply: NonNullable<Heard['reply']>,
  { service, operation }: RequestContext,
): unknown {
  const { status, body, bytes } = reply
  if (bytes === 0) return null
  const media = Object.values(operation?.node.responses[String(status)]?.content ?? {})
  const isFile = media.some(({ schema }) => schema.format === 'binary')
  if (!service || !operation || isFile || !(body.body instanceof Uint8Array)) return bytesOf(reply)
  const text = new TextDecoder().decode(body.body)
  const { value = text } = parseJson(text)
  return maskBody(value, responseSecrets(service.contract, operation, status))
}

function bytesOf({ headers, bytes }: HeardMessage) {
  const type = headers['content-type']
  return { bytes, ...(type !== undefined && { contentType: type }) }
}
