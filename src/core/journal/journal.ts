import type { Violation } from '../violations/violation.js'
import type { Exchange, RawExchange, RecordedMessage, RecordedResponse } from './exchange.js'
import { maskBody, redactHeaders, redactPaths, redactUrl } from './redact.js'
import { requestSecrets, responseSecrets } from './secret-paths.js'
import { completeViolations, ignoredMembers } from './violation-details.js'

const CAPACITY = 1000
/** The longest body that is recorded whole, in bytes or characters. */
export const BODY_LIMIT = 64 * 1024

/**
 * The last 1000 exchanges of a scope. Secrets are masked when exchanges are read: that costs a request
 * nothing. Unmasked exchanges are for callers inside of the mock only.
 *
 * @example
 * mock.journal.exchanges().map((one) => one.operation) // ['CreateContainer']
 */
export class Journal {
  private readonly ring: (RawExchange | undefined)[] = []
  private count = 0

  /** `onRecord` is called with each recorded exchange and a function that returns it masked. */
  constructor(private readonly onRecord?: (raw: RawExchange, masked: () => Exchange) => void) {}

  /** Records an exchange and returns it, with large bodies truncated. */
  record(exchange: RawExchange): RawExchange {
    const raw = isLarge(exchange) ? truncateBodies(exchange) : exchange
    this.ring[this.count++ % CAPACITY] = raw
    const sequence = this.count
    this.onRecord?.(raw, () => maskExchange(sequence, raw))
    return raw
  }

  /** The unmasked exchange with this sequence number, if it is still there. */
  raw(sequence: number): RawExchange | undefined {
    return sequence > this.count - CAPACITY ? this.ring[(sequence - 1) % CAPACITY] : undefined
  }

  /** The unmasked exchanges that match. */
  filter(matches: (exchange: RawExchange) => boolean): RawExchange[] {
    return this.ring.filter((raw) => raw !== undefined && matches(raw)) as RawExchange[]
  }

  /** The exchanges with secrets masked, oldest first. */
  exchanges(): Exchange[] {
    const first = Math.max(0, this.count - CAPACITY)
    return Array.from({ length: this.count - first }, (_, offset) => {
      const index = first + offset
      const raw = this.ring[index % CAPACITY] as RawExchange
      const exchange = maskExchange(index + 1, raw)
      linkExchange(exchange, raw)
      return exchange
    })
  }

  violations(): Violation[] {
    return this.exchanges().flatMap((exchange) => exchange.violations)
  }

  clear(): void {
    this.ring.length = 0
    this.count = 0
  }
}

/** The unmasked body of a response; a large one is masked and truncated. */
export function responseBodyOf({ reply }: RawExchange): unknown {
  return reply?.body instanceof TruncatedBody ? reply.body.body : reply?.body
}

// The exchanges of objects that tests hold. Weak: an entry goes with its object.
const exchanges = new WeakMap<object, RawExchange>()

/** Links an object to its exchange: an entry of the journal, a Response or the body of one. */
function linkExchange(held: Exchange | Response | ReadableStream, exchange: RawExchange): void {
  exchanges.set(held, exchange)
}

/** Returns a callback that links an object to `exchange`. */
export function exchangeLinker(
  exchange: RawExchange | undefined,
): ((held: Response | ReadableStream) => void) | undefined {
  return exchange && ((held) => linkExchange(held, exchange))
}

/** The exchange of a Response or a journal entry, if it came from a mock. */
export function linkedExchange(held: object): RawExchange | undefined {
  // msw creates another Response around the same body.
  const body = 'body' in held && typeof held.body === 'object' ? held.body : null
  return exchanges.get(held) ?? (body ? exchanges.get(body) : undefined)
}

/** A masked body, truncated where it was too long. */
class TruncatedBody {
  private constructor(
    readonly body: unknown,
    readonly isCut: boolean,
  ) {}

  static of(body: unknown): TruncatedBody {
    const text = typeof body === 'string' ? body : (JSON.stringify(body) as string | undefined)
    if (text === undefined || text.length <= BODY_LIMIT)
      return new TruncatedBody(body ?? null, false)
    const start = text.slice(0, BODY_LIMIT)
    return new TruncatedBody(`${start}… (${String(text.length)} characters)`, true)
  }
}

function isLarge({ request, reply }: RawExchange): boolean {
  return request.bytes > BODY_LIMIT || Number(reply?.headers['content-length'] ?? 0) > BODY_LIMIT
}

/** Masks and truncates the bodies at once, so that the ring holds no large one. */
function truncateBodies(raw: RawExchange): RawExchange {
  const { request, reply } = raw
  return {
    ...raw,
    request: { ...request, body: truncatedRequestBody(raw) },
    reply: reply && { ...reply, body: truncatedResponseBody(raw, reply) },
    violations: violationsOf(raw),
  }
}

function truncatedRequestBody({
  service,
  operation,
  request: { body },
}: RawExchange): TruncatedBody {
  if (body instanceof TruncatedBody) return body
  return TruncatedBody.of(maskBody(body, requestSecrets(service, operation)))
}

function truncatedResponseBody(
  { service, operation }: RawExchange,
  reply: RecordedResponse,
): TruncatedBody {
  if (reply.body instanceof TruncatedBody) return reply.body
  const isKnown = service && operation
  const paths = isKnown ? responseSecrets(service.contract, operation, reply.status) : []
  return TruncatedBody.of(redactPaths(reply.body, paths))
}

function truncateActual(violation: Violation): Violation {
  return { ...violation, actual: TruncatedBody.of(violation.actual).body }
}

function violationsOf(raw: RawExchange): readonly Violation[] {
  // Those of a truncated exchange are truncated already: a second time would report the wrong length.
  return raw.request.body instanceof TruncatedBody
    ? raw.violations
    : completeViolations(raw).map(truncateActual)
}

/** The exchange as it is read from the journal. */
export function maskExchange(sequence: number, raw: RawExchange): Exchange {
  const { service, operation, request, reply } = raw
  const { bytes: _bytes, base: _base, ...rest } = request
  return {
    sequence,
    scope: raw.scope,
    time: new Date(raw.time).toISOString(),
    service: service?.name ?? null,
    operation: operation?.id ?? null,
    request: {
      ...rest,
      url: redactUrl(rest.url),
      ...maskMessage(request, truncatedRequestBody(raw)),
    },
    reply: reply && { ...reply, ...maskMessage(reply, truncatedResponseBody(raw, reply)) },
    rules: [...raw.rules],
    violations: violationsOf(raw),
    ignored: ignoredMembers(raw),
    fault: raw.fault,
  }
}

function maskMessage(
  { headers }: RecordedMessage,
  { body, isCut }: TruncatedBody,
): RecordedMessage {
  return { headers: redactHeaders(headers), body, ...(isCut && { cut: true }) }
}
