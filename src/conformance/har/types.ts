import type { Content, Entry, Har as Har12, Log, PostDataCommon } from 'har-format'
import type { PostDataParams, PostDataText, Request, Response } from 'har-format'
import type { Violation } from '../../core/violations/violation.js'

// HAR 1.2 as Quayside writes it, on the types of `@types/har-format`. Members whose names begin with
// an underscore are custom fields, which the format allows.

/**
 * A HAR 1.2 document. Each entry has what Quayside knows of the exchange, in `_quayside`.
 *
 * @example
 * const har: Har = mock.journal.toHar()
 */
export interface Har<Notes = HarNotes> extends Omit<Har12, 'log'> {
  log: HarLog<Notes>
}

interface HarLog<Notes> extends Omit<Log, 'entries'> {
  version: '1.2'
  entries: HarEntry<Notes>[]
}

/** An exchange as an entry of HAR 1.2. */
export interface HarEntry<Notes = HarNotes> extends Omit<Entry, 'request' | 'response'> {
  request: HarRequest
  response: HarResponse
  _quayside: Notes
}

export interface HarRequest extends Omit<Request, 'postData'> {
  postData?: HarPostData
}

export interface HarResponse extends Response {
  content: HarContent
}

/** Says that a body, or the rest of it, is not in the HAR. */
interface OmittedBody {
  /** The text is only the beginning of the body. */
  _cut?: true
  /** A body was sent, and none of it is in the HAR. */
  _notKept?: true
}

/**
 * The body of a request. A body that is not in the HAR has neither `text` nor `params`, which
 * `PostData` of `har-format` does not provide for.
 */
export type HarPostData = PostDataCommon &
  OmittedBody &
  (PostDataText | PostDataParams | { text?: never; params?: never; _notKept: true })

/** The body of a response. */
export interface HarContent extends Content, OmittedBody {
  encoding?: 'base64'
}

/** What the mock that wrote an entry knew of the exchange. */
export interface HarNotes {
  readonly sequence: number
  readonly scope: string
  readonly service: string | null
  readonly operation: string | null
  readonly fault: string | null
  readonly rules: readonly string[]
  readonly violations: readonly Violation[]
}
