import { Bounded, BODY_LIMIT } from './truncated-body.js'
import { completed, ignoredBy } from './violation-details.js'
import { maskBody, redactHeaders, redactPaths, redactUrl } from './redact.js'
import { replySecretsOf, requestSecrets } from './secret-paths.js'
import type { Violation } from '../violations/violation.js'
import type { Exchange, Message, RawExchange, Reply } from './exchange.js'

const CAPACITY = 1000

/**
 * A ring of the last exchanges. Masking is done when it is read: that costs nothing
 * per request, and nothing but this class can reach what is not masked.
 *
 * @example
 * mock.journal.exchanges().map((one) => one.operation) // ['CreateContainer']
 */
export class Journal {
  private readonly ring: (RawExchange | undefined)[] = []
  private count = 0

  /** `onRecord` is told of each exchange, with what shows it as it is read here. */
  constructor(private readonly onRecord?: (kept: RawExchange, shown: () => Exchange) => void) {}

  /** Returns the exchange as it is kept. */
  record(exchange: RawExchange): RawExchange {
    const kept = isLarge(exchange) ? condense(exchange) : exchange
    this.ring[this.count++ % CAPACITY] = kept
    const sequence = this.count
    this.onRecord?.(kept, () => render(sequence, kept))
    return kept
  }

  /** The exchange of this number as it is kept, if it still is. */
  raw(sequence: number): RawExchange | undefined {
    return sequence > this.count - CAPACITY ? this.ring[(sequence - 1) % CAPACITY] : undefined
  }

  /** Those exchanges as they are kept, that fit. */
  filter(fits: (exchange: RawExchange) => boolean): RawExchange[] {
    return this.ring.filter((raw) => raw !== undefined && fits(raw)) as RawExchange[]
  }

  exchanges(): Exchange[] {
    const first = Math.max(0, this.count - CAPACITY)
    return Array.from({ length: this.count - first }, (_, offset) => {
      const index = first + offset
      const raw = this.ring[index % CAPACITY] as RawExchange
      const exchange = render(index + 1, raw)
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

/** The body of a reply as it was sent; of a large one, as it is kept. */
export function replyBodyOf({ reply }: RawExchange): unknown {
  return reply?.body instanceof Bounded ? reply.body.body : reply?.body
}

function isLarge({ request, reply }: RawExchange): boolean {
  return request.bytes > BODY_LIMIT || Number(reply?.headers['content-length'] ?? 0) > BODY_LIMIT
}

/** Masks and cuts the bodies now, so that the ring holds no large one. */
function condense(raw: RawExchange): RawExchange {
  const { request, reply } = raw
  return {
    ...raw,
    request: { ...request, body: boundRequest(raw) },
    reply: reply && { ...reply, body: boundReply(raw, reply) },
    violations: violationsOf(raw),
  }
}

function boundRequest({ service, operation, request: { body } }: RawExchange): Bounded {
  if (body instanceof Bounded) return body
  return Bounded.of(maskBody(body, requestSecrets(service, operation)))
}

function boundReply({ service, operation }: RawExchange, reply: Reply): Bounded {
  if (reply.body instanceof Bounded) return reply.body
  const isKnown = service && operation
  const paths = isKnown ? replySecretsOf(service.contract, operation, reply.status) : []
  return Bounded.of(redactPaths(reply.body, paths))
}

function boundActual(violation: Violation): Violation {
  return { ...violation, actual: Bounded.of(violation.actual).body }
}

function violationsOf(raw: RawExchange): readonly Violation[] {
  // Cut once more, a text would tell the length of what was left of it.
  return raw.request.body instanceof Bounded ? raw.violations : completed(raw).map(boundActual)
}

function render(sequence: number, raw: RawExchange): Exchange {
  const { service, operation, request, reply } = raw
  const { bytes: _bytes, base: _base, ...asked } = request
  return {
    sequence,
    scope: raw.scope,
    time: new Date(raw.time).toISOString(),
    service: service?.name ?? null,
    operation: operation?.id ?? null,
    request: { ...asked, url: redactUrl(asked.url), ...show(request, boundRequest(raw)) },
    reply: reply && { ...reply, ...show(reply, boundReply(raw, reply)) },
    rules: [...raw.rules],
    violations: violationsOf(raw),
    ignored: ignoredBy(raw),
    fault: raw.fault,
  }
}

function show({ headers }: Message, { body, isCut }: Bounded): Message {
  return { headers: redactHeaders(headers), body, ...(isCut && { cut: true }) }
}

// What a test holds of an exchange. Weak: it goes with what it belongs to.
const exchanges = new WeakMap<object, RawExchange>()
/** Remembers what leads back to an exchange: its entry in a journal, its reply, or the body of that. */
export function linkExchange(
  held: Exchange | Response | ReadableStream,
  exchange: RawExchange,
): void {
  exchanges.set(held, exchange)
}

/** A callback that ties what it is given to `exchange`. */
export function exchangeLinker(
  exchange: RawExchange | undefined,
): ((held: Response | ReadableStream) => void) | undefined {
  return exchange && ((held) => linkExchange(held, exchange))
}

/** The exchange that a reply or an entry of a journal belongs to, if it is one of ours. */
export function linkedExchange(held: object): RawExchange | undefined {
  // msw hands out a Response of its own around our body.
  const body = 'body' in held && typeof held.body === 'object' ? held.body : null
  return exchanges.get(held) ?? (body ? exchanges.get(body) : undefined)
}
