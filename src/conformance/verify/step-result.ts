import { readText } from '../../core/http/body.js'
import { UnavailableValue, type Step, type StepRequest } from '../../core/service/verify-steps.js'
import { valueAt } from '../../core/util/json-pointer.js'
import { parseJson } from '../../core/util/parse-json.js'
import type { IdAliases } from './id-aliases.js'
import type { ReceivedResponse, SentRequest } from './request.js'

/** The result of one step on one side: the live service or the mock. */
export interface StepResult {
  readonly step: Step
  /** When the request was sent, in ms since 1970 by the clock of this process. */
  readonly sentAt: number
  readonly outcome: Outcome
  /** Ids that the response gave to something new although they already named something else. */
  readonly reused: readonly { readonly pointer: string; readonly id: string; readonly of: string }[]
}

export type Outcome =
  | {
      readonly kind: 'reply'
      readonly sent: SentRequest
      readonly reply: ReceivedResponse
      readonly json: unknown
    }
  /** The request was sent and no response came: what it did is unknown. */
  | { readonly kind: 'lost'; readonly sent: SentRequest; readonly why: string }
  /** The request was not sent, because a value that it needs is not available. */
  | { readonly kind: 'not-sent'; readonly why: string }

/** The request of a step, or the value that it needs and that is not available. */
export function stepRequestOf(step: Step, aliases: IdAliases): StepRequest | UnavailableValue {
  try {
    return step.ask(aliases)
  } catch (error) {
    if (error instanceof UnavailableValue) return error
    throw error
  }
}

/** The JSON of a response; undefined when its body is empty or not JSON. */
export function jsonOf({ body, headers }: ReceivedResponse): unknown {
  if (!/\bjson\b/i.test(headers['content-type'] ?? '') || body.length === 0) return undefined
  try {
    return parseJson(readText(body)).value
  } catch {
    return undefined
  }
}

export function isSuccess({ status }: Pick<ReceivedResponse, 'status'>): boolean {
  return status >= 200 && status < 300
}

/** Adds the ids of a response to the aliases. Returns those given to something new a second time. */
export function recordIds(
  { keep = {} }: Step,
  json: unknown,
  aliases: IdAliases,
  { method }: SentRequest,
): StepResult['reused'] {
  return Object.entries(keep).flatMap(([name, pointer]) => {
    const id = valueAt(json, pointer)
    if ((typeof id !== 'string' && typeof id !== 'number') || !isSegment(String(id))) return []
    // Only a POST creates something: the first item of a list may be known already.
    const isNew = method === 'POST'
    const of = aliases.add(name, String(id), isNew)
    return isNew && of !== undefined ? [{ pointer, id: String(id), of }] : []
  })
}

/**
 * Whether an id of the service can be a segment of a path. An empty one or `..` would lead to another
 * resource than its own, which a step might delete.
 */
function isSegment(id: string): boolean {
  return !/^\.{0,2}$/.test(id) && !/\p{Surrogate}/u.test(id)
}
