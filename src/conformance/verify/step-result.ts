import { valueAt } from '../../core/util/json-pointer.js'
import { readText } from '../../core/http/body.js'
import { parseJson } from '../../core/util/parse-json.js'
import type { Book } from './id-aliases.js'
import type { Received, Sent } from './request.js'
import { UnavailableValue, type StepRequest, type Step } from '../../core/service/verify-steps.js'

/** What became of one step on one side. */
export type Outcome =
  | {
      readonly kind: 'reply'
      readonly sent: Sent
      readonly reply: Received
      readonly json: unknown
    }
  /** It was sent, and no reply came: nobody knows what it did. */
  | { readonly kind: 'lost'; readonly sent: Sent; readonly why: string }
  /** It was not sent, as it needs what no reply has given. */
  | { readonly kind: 'untold'; readonly why: string }

/** One step as it was told on one side. */
export interface Telling {
  readonly step: Step
  /** When it was sent, in ms since 1970 by the clock of whoever tells. */
  readonly sentAt: number
  readonly outcome: Outcome
  /** Ids that the reply gave to something new, and that named something else already. */
  readonly reused: readonly { readonly pointer: string; readonly id: string; readonly of: string }[]
}

/** What a step asks for; undefined where it needs what is not there. */
export function askedBy(step: Step, book: Book): StepRequest | UnavailableValue {
  try {
    return step.ask(book)
  } catch (error) {
    if (error instanceof UnavailableValue) return error
    throw error
  }
}

/** The JSON of a reply; undefined where it is none. */
export function jsonOf({ body, headers }: Received): unknown {
  if (!/\bjson\b/i.test(headers['content-type'] ?? '') || body.length === 0) return undefined
  try {
    return parseJson(readText(body)).value
  } catch {
    return undefined
  }
}

export function isSuccess({ status }: Pick<Received, 'status'>): boolean {
  return status >= 200 && status < 300
}

/** Keeps the ids that a step's reply gives; those that it gives to something new are told apart. */
export function keepIds(
  { keep = {} }: Step,
  json: unknown,
  book: Book,
  { method }: Sent,
): Telling['reused'] {
  return Object.entries(keep).flatMap(([name, pointer]) => {
    const id = valueAt(json, pointer)
    if (typeof id !== 'string' && typeof id !== 'number') return []
    // What a list shows first may well be known, and somebody else's.
    const isNew = method === 'POST'
    const of = book.keep(name, String(id), isNew)
    return isNew && of !== undefined ? [{ pointer, id: String(id), of }] : []
  })
}
