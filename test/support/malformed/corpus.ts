import type { RuleValue } from '../../../src/core/contract/rules.js'
import type { WorldDocument } from '../../../src/core/seeding/document-types.js'
import type { HeaderFields } from '../api.js'

/** A request as data. */
export interface WrittenRequest {
  readonly name: string
  readonly method: string
  /** Path and query behind the base URL, as written. */
  readonly path: string
  /** The host that the path is at, where it is not behind the base URL. */
  readonly origin?: string
  readonly headers: HeaderFields
  /** Text is sent as UTF-8; without a body nothing is sent. */
  readonly body?: string | { readonly base64: string }
}

/** A request that must be refused: what is sent, and what must come back. */
export interface MalformedRequest extends WrittenRequest {
  /** Which of the corpus' `worlds` it is sent to. */
  readonly world: string
  /** Name of the error in the contract's x-errors. */
  readonly error: string
  readonly status: number
  /** What stands in the body, by its place: `error.code`, `errors[0].field`; undefined for nothing. */
  readonly shows: Readonly<Record<string, unknown>>
  /** Source of a regular expression that the message matches. */
  readonly message?: string
  /** What the journal says of it: nothing, where only the world or the caller is at fault. */
  readonly violation: 'request' | 'unhandled' | null
  /** No operation has its path: in process msw decides what becomes of it. */
  readonly isUnknownPath?: true
  /** Longer than what node:http reads of a request's head: 431 through a socket. */
  readonly isTooLongForHttp?: true
  readonly why: string
}

/** A request that must be accepted. */
export interface AcceptedRequest extends WrittenRequest {
  readonly status: number
}

/** A request that no client library would send, as the bytes on the wire. */
export interface RawRequest {
  readonly name: string
  readonly raw: true
  /** The whole request, one character per byte (latin1). */
  readonly bytes: string
  readonly status: number
  /** Name of the error in x-errors; null where the reply is the server's own, with a message. */
  readonly error: string | null
  /** Source of a regular expression that the message matches. */
  readonly message: string
  readonly why: string
}

type Settings = Readonly<Record<string, RuleValue>>

/** All that is done wrong to one service. */
export interface Corpus {
  /** A world with something of everything. A refused request that counts as a use would show. */
  readonly seed: WorldDocument
  /** The rules that each mock has; a request names the one that it is for. */
  readonly worlds: Readonly<Record<string, Settings> & Record<'usual', Settings>>
  /** Where a refusal has its message: `error.message`. */
  readonly messageAt: string
  /** Every one of them is refused, by name, through every door, and nothing comes of it. */
  readonly malformed: readonly MalformedRequest[]
  /** To be sent to a server on a socket, as they are. */
  readonly onTheWire: readonly RawRequest[]
  /** Requests that use each limit to the full, and are accepted by the usual world. */
  readonly accepted: readonly AcceptedRequest[]
  /** Errors that no request alone causes. */
  readonly faultsOnly: readonly string[]
  /** Ways to break a body, as `/items/0 maxLength`, that are tested apart or cannot be taken. */
  readonly apart: readonly string[]
}

/** The bytes of a body. As a string, fetch would say that it is text/plain. */
export function bytesOf({ body }: WrittenRequest): Uint8Array<ArrayBuffer> | null {
  if (body === undefined) return null
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.base64, 'base64')
  return Uint8Array.from(bytes)
}

export function isJsonType(headers: HeaderFields): boolean {
  return headers['content-type'] === 'application/json'
}
