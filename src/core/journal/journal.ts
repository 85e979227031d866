import { NotThere } from '../util/errors.js'
import { truncatedText } from '../util/truncate.js'
import type { Violation } from '../violations/violation.js'
import type { ResponseWatcher } from '../http/fetch.js'
import type { Exchange, RawExchange, RecordedMessage, RecordedResponse } from './exchange.js'
import {
  containsText,
  mayContainText,
  summaryOf,
  type ExchangeSummary,
} from './exchange-summary.js'
import { maskBody, redactHeaders, redactUrl } from './redact.js'
import { KnownSecrets } from './redact-text.js'
import { requestSecrets, responseSecrets } from './secret-paths.js'
import { completeViolations, ignoredMembers } from './violation-details.js'

/** The longest body that is recorded whole, in bytes or characters. */
export const BODY_LIMIT = 64 * 1024
/** The longest URL that is recorded whole, in characters: that of a Node server is no longer. */
const URL_LIMIT = 16 * 1024

/**
 * The last exchanges of a scope. Secrets are masked when exchanges are read: that costs a request
 * nothing. Unmasked exchanges are for callers inside of the mock only.
 *
 * @example
 * mock.journal.exchanges().map((one) => one.operation) // ['CreateContainer']
 */
export class Journal {
  private readonly ring: (RawExchange | undefined)[] = []
  private readonly secrets = new KnownSecrets()
  private count = 0

  /** `onRecord` is called with each recorded exchange; `credentials` are secrets as well. */
  constructor(
    private readonly onRecord?: (raw: RawExchange, sequence: number) => void,
    private readonly capacity = 1000,
    private readonly credentials: () => Iterable<string> = () => [],
  ) {}

  /** Records an exchange and returns it, with large bodies truncated. */
  record(exchange: RawExchange): RawExchange {
    const raw = isLarge(exchange) ? this.truncated(exchange) : exchange
    this.ring[this.count++ % this.capacity] = raw
    this.onRecord?.(raw, this.count)
    return raw
  }

  /** The unmasked exchange with this sequence number, if it is still there. */
  raw(sequence: number): RawExchange | undefined {
    const { capacity, count, dropped } = this
    const isKept = sequence > dropped && sequence <= count
    return isKept ? this.ring[(sequence - 1) % capacity] : undefined
  }

  /** How many exchanges are no longer kept, since the last `clear`. */
  get dropped(): number {
    return Math.max(0, this.count - this.capacity)
  }

  /**
   * The unmasked exchange with this sequence number.
   *
   * @throws NotThere when there is none, or it is no longer kept
   */
  entry(sequence: number): NumberedExchange {
    const exchange = this.raw(sequence)
    if (exchange) return { sequence, exchange }
    const { count, dropped } = this
    const known =
      count === 0 ? 'the journal is empty' : `the journal has ${dropped + 1} to ${count}`
    throw new NotThere(`Exchange ${sequence} not found: ${known}`)
  }

  /** The unmasked exchanges with their sequence numbers, oldest first. */
  numbered(): NumberedExchange[] {
    const { count, capacity, dropped } = this
    return Array.from({ length: count - dropped }, (_, index) => ({
      sequence: dropped + index + 1,
      exchange: this.ring[(dropped + index) % capacity] as RawExchange,
    }))
  }

  /** The unmasked exchanges that match. */
  filter(matches: (exchange: RawExchange) => boolean): RawExchange[] {
    return this.ring.filter((raw) => raw !== undefined && matches(raw)) as RawExchange[]
  }

  /** The exchanges with secrets masked, oldest first. */
  exchanges(): Exchange[] {
    this.learnSecrets()
    return this.numbered().map(({ sequence, exchange: raw }) => {
      const exchange = maskExchange(sequence, raw, this.maskKnown)
      linkExchange(exchange, raw)
      return exchange
    })
  }

  /** An exchange with secrets masked. */
  read({ sequence, exchange }: NumberedExchange): Exchange {
    return maskExchange(sequence, exchange, this.masker())
  }

  /** One line about each exchange, oldest first; with a text, about those that contain it. */
  summaries(text = ''): ExchangeSummary[] {
    // Of bodies too: a URL may have the secret of one.
    this.learnSecrets()
    const wanted = this.numbered().filter(
      ({ sequence, exchange }) =>
        text === '' ||
        (mayContainText(withBodies(exchange), text) &&
          containsText(maskExchange(sequence, exchange, this.maskKnown), text)),
    )
    const summaries = wanted.map(({ sequence, exchange }) => summaryOf(sequence, exchange))
    // At once: what is looked for in each text takes longer than to look.
    const urls = this.secrets.mask(summaries.map(({ url }) => url))
    return summaries.map((one, index) => ({ ...one, url: urls[index] ?? '' }))
  }

  /** An exchange that was just recorded, masked: that takes longer than to answer the request. */
  masked(sequence: number, raw: RawExchange): Exchange {
    this.learn([raw])
    return maskExchange(sequence, raw, this.maskKnown)
  }

  /** One line about an exchange that was just recorded. */
  summary(sequence: number, raw: RawExchange): ExchangeSummary {
    this.learn([raw])
    const summary = summaryOf(sequence, raw)
    return { ...summary, url: this.secrets.mask(summary.url) }
  }

  /** The sequence number of an exchange, as `record` returned it; undefined if it is gone. */
  sequenceOf(raw: RawExchange): number | undefined {
    return this.numbered().findLast(({ exchange }) => exchange === raw)?.sequence
  }

  /** Masks the secrets of all exchanges so far in a value about one of them. */
  maskSecrets<T>(value: T): T {
    return this.masker()(value)
  }

  /** Returns a function that masks the secrets of all exchanges so far. */
  masker(): Mask {
    this.learnSecrets()
    return this.maskKnown
  }

  /** Returns a function that does so with as many asterisks: for texts whose length has to stay. */
  coverer(): (text: string) => string {
    this.learnSecrets()
    return (text) => this.secrets.cover(text)
  }

  /** The exchange without its long bodies, whose secrets can no longer be read afterwards. */
  private truncated(exchange: RawExchange): RawExchange {
    this.secrets.learn(exchange)
    const raw = truncateBodies(exchange, this.maskKnown)
    this.secrets.noteLearned(raw)
    return raw
  }

  private readonly maskKnown = <T>(value: T): T => this.secrets.mask(value)

  /** Learns the secrets of all exchanges so far, to mask them in each of them. */
  learnSecrets(): void {
    this.learn(this.ring)
  }

  /** The secrets that are known so far. */
  knownSecrets(): Iterable<string> {
    this.learnSecrets()
    return this.secrets.all()
  }

  private learn(exchanges: readonly (RawExchange | undefined)[]): void {
    for (const credential of this.credentials()) this.secrets.learnText(credential)
    for (const raw of exchanges) if (raw) this.secrets.learn(raw)
  }

  violations(): Violation[] {
    return this.exchanges().flatMap((exchange) => exchange.violations)
  }

  clear(): void {
    this.ring.length = 0
    this.count = 0
  }
}

/** An unmasked exchange with its sequence number in the journal. */
export interface NumberedExchange {
  readonly sequence: number
  readonly exchange: RawExchange
}

/** The unmasked body of a response; a large one is masked and truncated. */
export function responseBodyOf({ reply }: RawExchange): unknown {
  return bodyOf(reply?.body)
}

const bodyOf = (body: unknown) => (body instanceof TruncatedBody ? body.body : body)

/** The exchange with what is left of its large bodies. */
function withBodies(raw: RawExchange): RawExchange {
  if (!raw.isTruncated) return raw
  const { request, reply } = raw
  return {
    ...raw,
    request: { ...request, body: bodyOf(request.body) },
    reply: reply && { ...reply, body: bodyOf(reply.body) },
  }
}

/** Records that a test asserts on an exchange; what fails once has failed. */
export function markAsserted(exchange: RawExchange | undefined, isPassed = true): void {
  if (!exchange) return
  exchange.covered?.assert()
  if (exchange.assertion !== 'failed') exchange.assertion = isPassed ? 'passed' : 'failed'
}

// Of all mocks: only the order counts.
let answers = 0

/** How many responses were handed over so far. */
export function answersSoFar(): number {
  return answers
}

/** Records that the client has the response, or knows that there will be none. */
export function markAnswered(exchange: RawExchange | undefined): void {
  if (exchange) exchange.answered = ++answers
}

// The exchanges of objects that tests hold. Weak: an entry goes with its object.
const exchanges = new WeakMap<object, RawExchange>()

/** Links an object to its exchange: an entry of the journal, a Response or the body of one. */
function linkExchange(held: Exchange | Response | ReadableStream, exchange: RawExchange): void {
  exchanges.set(held, exchange)
}

/** Returns what links a Response and its body to `exchange`, and records there that it was read. */
export function exchangeLinker(exchange: RawExchange | undefined): ResponseWatcher | undefined {
  return exchange && new ExchangeLinker(exchange)
}

class ExchangeLinker implements ResponseWatcher {
  constructor(private readonly exchange: RawExchange) {}

  created(held: Response | ReadableStream): void {
    linkExchange(held, this.exchange)
    if (!('body' in held)) this.exchange.isRead ??= false
  }

  read(): void {
    this.exchange.isRead = true
  }
}

/** The exchange of a Response or a journal entry, if it came from a mock. */
export function linkedExchange(held: object): RawExchange | undefined {
  // msw creates another Response around the same body.
  const body = 'body' in held && typeof held.body === 'object' ? held.body : null
  return exchanges.get(held) ?? (body ? exchanges.get(body) : undefined)
}

/** Masks the secrets that are known in a value; the rest is shared. */
export type Mask = <T>(value: T) => T

/** A masked body, truncated where it was too long. */
class TruncatedBody {
  private constructor(
    readonly body: unknown,
    readonly isCut: boolean,
  ) {}

  static of(body: unknown, mask: Mask): TruncatedBody {
    const text = typeof body === 'string' ? body : (JSON.stringify(body) as string | undefined)
    if (text === undefined || text.length <= BODY_LIMIT)
      return new TruncatedBody(body ?? null, false)
    return new TruncatedBody(maskedStart(text, BODY_LIMIT, mask), true)
  }
}

/** The beginning of a text, masked first: of a secret that is cut, nothing tells that it is one. */
function maskedStart(text: string, limit: number, mask: Mask): string {
  return text.length > limit ? truncatedText(mask(text), limit) : text
}

/** Whether the journal has only the beginning of a request. */
export function isCutRequest({ url, body }: RawExchange['request']): boolean {
  return url.length > URL_LIMIT || (body instanceof TruncatedBody && body.isCut)
}

function isLarge({ request, reply }: RawExchange): boolean {
  return (
    request.bytes > BODY_LIMIT ||
    request.url.length > URL_LIMIT ||
    Number(reply?.headers['content-length'] ?? 0) > BODY_LIMIT
  )
}

/** Masks and truncates the bodies at once, so that the ring holds no large one. */
function truncateBodies(raw: RawExchange, mask: Mask): RawExchange {
  const { request, reply } = raw
  // A short one is kept as it was sent, so that the request can be sent again.
  const body = request.bytes > BODY_LIMIT ? truncatedRequestBody(raw, mask) : request.body
  return {
    ...raw,
    request: { ...request, url: truncatedUrl(request.url, mask), body },
    reply: reply && { ...reply, body: truncatedResponseBody(raw, reply, mask) },
    violations: violationsOf(raw, mask),
    ignored: raw.ignored.filter(({ at }) => at.pointer.length <= URL_LIMIT),
    isTruncated: true,
  }
}

/** Masked first: the name of a secret may be cut off its value. */
function truncatedUrl(url: string, mask: Mask): string {
  if (url.length <= URL_LIMIT) return url
  return truncatedText(mask(redactUrl(url)), URL_LIMIT)
}

function truncatedRequestBody(
  { service, operation, request: { body } }: RawExchange,
  mask: Mask,
): TruncatedBody {
  if (body instanceof TruncatedBody) return body
  return TruncatedBody.of(maskBody(body, requestSecrets(service, operation)), mask)
}

function truncatedResponseBody(
  { service, operation }: RawExchange,
  reply: RecordedResponse,
  mask: Mask,
): TruncatedBody {
  if (reply.body instanceof TruncatedBody) return reply.body
  const isKnown = service && operation
  const paths = isKnown ? responseSecrets(service.contract, operation, reply.status) : []
  return TruncatedBody.of(maskBody(reply.body, paths), mask)
}

/** A violation without long texts: its message, place and command may quote the request. */
function truncateViolation(violation: Violation, mask: Mask): Violation {
  const { at, message, curl, actual } = violation
  return {
    ...violation,
    at: { ...at, pointer: maskedStart(at.pointer, URL_LIMIT, mask) },
    message: maskedStart(message, URL_LIMIT, mask),
    actual: TruncatedBody.of(actual, mask).body,
    ...(curl !== undefined && { curl: maskedStart(curl, BODY_LIMIT, mask) }),
  }
}

function violationsOf(raw: RawExchange, mask: Mask): readonly Violation[] {
  // Those of a truncated exchange are truncated already: a second time would report the wrong length.
  if (raw.isTruncated) return raw.violations
  return completeViolations(raw, mask).map((one) => truncateViolation(one, mask))
}

/**
 * The exchange as it is read from the journal. `mask` masks secrets of this and other exchanges
 * wherever they occur in it.
 */
export function maskExchange(
  sequence: number,
  raw: RawExchange,
  mask: Mask = (value) => value,
): Exchange {
  const { service, operation, request, reply } = raw
  const { bytes: _bytes, base: _base, received, ...rest } = request
  return {
    sequence,
    scope: raw.scope,
    time: new Date(raw.time).toISOString(),
    service: service?.name ?? null,
    operation: operation?.id ?? null,
    ...mask({
      request: {
        ...rest,
        url: redactUrl(rest.url),
        ...maskMessage(request, truncatedRequestBody(raw, mask)),
        ...(received !== undefined && { received }),
      },
      reply: reply && { ...reply, ...maskMessage(reply, truncatedResponseBody(raw, reply, mask)) },
    }),
    rules: [...raw.rules],
    ...mask({ violations: violationsOf(raw, mask), ignored: ignoredMembers(raw) }),
    fault: raw.fault,
  }
}

function maskMessage(
  { headers }: RecordedMessage,
  { body, isCut }: TruncatedBody,
): RecordedMessage {
  return { headers: redactHeaders(headers), body, ...(isCut && { cut: true }) }
}
