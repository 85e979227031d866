import type { RawExchange } from './exchange.js'

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
