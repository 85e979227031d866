import type { MalformedRequest } from '../../support/malformed/corpus.js'
import type { worlds } from './world.js'

/** Status and message of each error, written down apart from the contract; null for any message. */
const REFUSALS = {
  bad_request: [400, 'No JSON object could be decoded'],
  malformed_request: [400, 'Bad Request'],
  invalid_query: [400, null],
  invalid_filter: [400, null],
  invalid_multipart: [400, null],
  validation_as_400: [400, 'object validation error'],
  unauthorized: [401, 'Unauthorized'],
  bad_credentials: [401, 'Bad credentials'],
  forbidden: [403, 'Forbidden'],
  not_found: [404, 'Cannot find item by SID'],
  unknown_url: [404, 'Not Found'],
  method_not_allowed: [405, 'Method Not Allowed'],
  conflict: [409, null],
  payload_too_large: [413, null],
  unsupported_media_type: [415, 'Unsupported media type'],
  range_not_satisfiable: [416, 'Range Not Satisfiable'],
  validation: [422, 'object validation error'],
  duplicate_keys: [422, 'object validation error'],
} as const

export type Refusal = keyof typeof REFUSALS

/** What a request is sent to. */
export interface Target {
  readonly method: string
  readonly path: string
  readonly origin?: string
}

export interface Details extends Partial<
  Pick<MalformedRequest, 'headers' | 'body' | 'message' | 'isTooLongForHttp'>
> {
  /** The whole message, where the error alone does not say it. */
  readonly says?: string
  /** The one entry of the list of errors. */
  readonly fault?: Fault
  readonly world?: keyof typeof worlds
}

/** The world lacks something, or the caller is unknown: nothing about the request is wrong. */
const BLAMELESS: ReadonlySet<Refusal> = new Set([
  ...(['unauthorized', 'bad_credentials', 'forbidden', 'not_found'] as const),
  'range_not_satisfiable',
])
const UNHANDLED: ReadonlySet<Refusal> = new Set(['unknown_url', 'method_not_allowed'])

export const KEY = { authorization: 'Bearer sk-test' }
export const AS_JSON = { 'content-type': 'application/json' }

export function refused(
  error: Refusal,
  name: string,
  target: Target,
  why: string,
  { headers = {}, fault, says, world = 'usual', ...details }: Details = {},
): MalformedRequest {
  const [status, words] = REFUSALS[error]
  const message = says ?? words
  const [field, detail, reference_sid] = fault ?? []
  const entry = { field, message: detail, ...(reference_sid !== undefined && { reference_sid }) }
  const kind = UNHANDLED.has(error) ? 'unhandled' : 'request'
  return {
    ...{ name, ...target, why, ...details, world, error, status },
    headers: 'authorization' in headers ? headers : { ...KEY, ...headers },
    shows: { ...(message !== null && { message }), errors: fault ? [entry] : [] },
    violation: BLAMELESS.has(error) ? null : kind,
    ...(error === 'unknown_url' && { isUnknownPath: true }),
  }
}

export type Fault = readonly [field: string, message: string, reference_sid?: string]

/** A refusal of an attribute of an object that is sent as JSON. */
export function invalid(
  name: string,
  target: Target,
  json: string | object,
  fault: Fault,
  why: string,
  details: Details = {},
): MalformedRequest {
  const body = typeof json === 'string' ? json : JSON.stringify(json)
  return refused('validation', name, target, why, { headers: AS_JSON, body, fault, ...details })
}

/** One request for each of several targets, by what is done there. */
export function ofEach(
  targets: Readonly<Record<string, Target>>,
  make: (what: string, target: Target) => MalformedRequest | readonly MalformedRequest[],
): MalformedRequest[] {
  return Object.entries(targets).flatMap(([what, target]) => make(what, target))
}

/**
 * All mistakes at the first of several targets. At the others the same code judges: some of them
 * are enough.
 */
export function spread<T>(
  targets: Readonly<Record<string, Target>>,
  mistakes: readonly T[],
  some: number,
  make: (what: string, target: Target, mistake: T) => MalformedRequest,
): MalformedRequest[] {
  return Object.entries(targets).flatMap(([what, target], index) =>
    mistakes.slice(0, index === 0 ? undefined : some).map((mistake) => make(what, target, mistake)),
  )
}

/** What a text is called in a name, if it is a long one. */
export function short(text: string, most = 30): string {
  return text.length > most ? `${text.slice(0, 12)}… (${String(text.length)})` : text
}

/** Bytes that are no text, one character each. */
export function bytes(latin1: string): { base64: string } {
  return { base64: Buffer.from(latin1, 'latin1').toString('base64') }
}
