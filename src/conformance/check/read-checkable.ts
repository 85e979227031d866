import {
  isRequest,
  isResponse,
  type Pair,
  type PlainRequest,
  type PlainResponse,
} from '../../core/http/plain-message.js'
import type { Exchange, RawExchange } from '../../core/journal/exchange.js'
import { linkedExchange } from '../../core/journal/journal.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { describeValue } from '../../core/util/options.js'
import { readClientResult, type ClientResult } from './client-results.js'

/**
 * What can be checked: a request, a response, both, an exchange of a mock's journal, or what another
 * client than `fetch` gave.
 *
 * @example
 * const anything: Checkable[] = [request, response, { request, response }, ...mock.journal.exchanges()]
 */
export type Checkable = Request | Response | Pair | Exchange | ClientResult

/** What was handed in to be checked, once it was read. */
export type ReadCheckable =
  /** A mock of this process has recorded it. */
  | { readonly kind: 'recorded'; readonly exchange: RawExchange; readonly isResponse: boolean }
  /** An exchange that a mock of another process recorded. */
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'response'; readonly response: Response | PlainResponse; readonly url: string }
  | {
      readonly kind: 'pair'
      readonly request: Request | PlainRequest
      readonly response: Pair['response']
      /** Whether it is known what was sent as the body of the request. */
      readonly isBodyKnown: boolean
    }

type Members = Readonly<Record<string, unknown>>

/** @throws UsageError that says what to hand in, when it is none of these */
export async function readCheckable(what: unknown): Promise<ReadCheckable> {
  if (typeof what !== 'object' || what === null) throw refusal(describeValue(what))
  const exchange = recordedExchange(what)
  if (exchange) return { kind: 'recorded', exchange, isResponse: isResponse(what) }
  const members = what as Members
  if (isResponse(what)) {
    const response = readResponse(members, 'the response')
    return { kind: 'response', response, url: textOf(what.url) }
  }
  if (isRequest(what)) return pairOf(readRequest(members), undefined)
  if ('sequence' in what) return { kind: 'exchange', exchange: readExchange(members) }
  const result = await readClientResult(members)
  if (result) {
    const { request, response, isBodyKnown } = result
    if (!request) return { kind: 'response', response, url: '' }
    return { kind: 'pair', request, response, isBodyKnown }
  }
  const others = Object.keys(what).filter((name) => name !== 'request' && name !== 'response')
  if (!('request' in what) || others.length > 0) throw refusal(namesOf(what))
  const { request, response } = members
  const given = response === undefined ? undefined : await responseOf(response)
  return pairOf(readRequest(request), given)
}

/** The exchange of a mock in this process that a response or a journal entry belongs to. */
export function recordedExchange(what: unknown): RawExchange | undefined {
  if (typeof what !== 'object' || what === null || isRequest(what)) return undefined
  const held: unknown = 'response' in what ? what.response : what
  return typeof held === 'object' && held !== null ? linkedExchange(held) : undefined
}

function pairOf(request: Request | PlainRequest, response: Pair['response']): ReadCheckable {
  return { kind: 'pair', request, response, isBodyKnown: true }
}

/** The response of a pair: that of `fetch`, plain data, or what another client gave. */
async function responseOf(given: unknown): Promise<Response | PlainResponse> {
  if (typeof given !== 'object' || given === null) return readResponse(given, 'response')
  const result = isResponse(given) ? undefined : await readClientResult(given as Members)
  return result ? result.response : readResponse(given, 'response')
}

function readRequest(given: unknown): Request | PlainRequest {
  if (typeof given !== 'object' || given === null) {
    throw refusal(`request is ${describeValue(given)}`)
  }
  const { method, url } = given as Members
  if (typeof method !== 'string' || method === '') {
    throw refusal(`request.method is ${describeValue(method)}`)
  }
  const href = typeof url === 'object' && url !== null && 'href' in url ? url.href : url
  if (typeof href !== 'string') throw refusal(`request.url is ${describeValue(url)}`)
  if (isRequest(given)) return given
  assertMembers(given, 'request', ['method', 'url', 'headers', 'body'])
  return { ...(given as PlainRequest), url: href }
}

function readResponse(given: unknown, name: string): Response | PlainResponse {
  if (typeof given !== 'object' || given === null) {
    throw refusal(`${name} is ${describeValue(given)}`)
  }
  const { status } = given as Members
  const isStatus =
    Number.isInteger(status) && (status as number) >= 100 && (status as number) < 1000
  if (!isStatus) throw refusal(`${name}.status is ${describeValue(status)}`)
  if (isResponse(given)) return given
  assertMembers(given, name, ['status', 'statusText', 'headers', 'body'])
  return given as PlainResponse
}

/** Other members than these would not be read, and so not be checked. */
function assertMembers(given: object, name: string, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown === undefined) return
  throw refusal(`${name} has ${JSON.stringify(unknown)}, which is not one of ${known.join(', ')}`)
}

function readExchange(given: Members): Exchange {
  const { request, violations, operation, reply } = given
  const isMessage =
    isRecord(request) && ['method', 'url'].every((key) => typeof request[key] === 'string')
  const areViolations =
    Array.isArray(violations) &&
    (violations as unknown[]).every(
      (one) => isRecord(one) && typeof one['code'] === 'string' && isRecord(one['at']),
    )
  const isOperation = operation === null || typeof operation === 'string'
  const isReply = reply === null || isRecord(reply)
  if (isMessage && areViolations && isOperation && isReply) return given as unknown as Exchange
  throw refusal('an object with sequence that is no exchange of a journal')
}

function namesOf(value: object): string {
  const names = Object.keys(value)
  if (Array.isArray(value)) return 'an array'
  if (names.length === 0) return 'an object without members'
  const more = names.length > 6 ? ` and ${String(names.length - 6)} more` : ''
  return `an object with ${names
    .slice(0, 6)
    .map((name) => name.slice(0, 40))
    .join(', ')}${more}`
}

function refusal(actual: string): UsageError {
  return new UsageError(
    'Failed to check: expected a Request or a Response of fetch, { request, response }, an exchange ' +
      'of the journal, or what axios, superagent, supertest, got, undici or node:http gave, but ' +
      `${/^(?:request|response|the response)\b/.test(actual) ? actual : `got ${actual}`}. Of any ` +
      'other client, pass { request: { method, url, headers, body }, response: { status, headers, body } }',
  )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
