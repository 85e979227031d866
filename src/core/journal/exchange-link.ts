import type { Exchange, RawExchange } from './exchange.js'

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
