import type { Violation } from '../../core/violations/violation.js'

// HAR 1.2, http://www.softwareishard.com/blog/har-12-spec: what we write. Names with an underscore
// are ours, as the format lets them be.

/**
 * Traffic as HAR 1.2. Members whose names begin with an underscore are Quayside's own.
 *
 * @example
 * const har: Har = mock.journal.toHar()
 */
export interface Har<Notes = HarNotes> {
  readonly log: HarLog<Notes>
}

interface HarLog<Notes> {
  readonly version: '1.2'
  readonly creator: { readonly name: string; readonly version: string; readonly comment?: string }
  readonly entries: readonly HarEntry<Notes>[]
}

export interface HarPair {
  readonly name: string
  readonly value: string
}

export interface HarParam {
  readonly name: string
  /** Left out where the content of a file is not kept. */
  readonly value?: string
  readonly fileName?: string
  readonly contentType?: string
  readonly comment?: string
}

/** What we say of a body beside what the format has room for. */
export interface BodyNotes {
  readonly comment?: string
  /** Only the beginning of it stands there. */
  readonly _cut?: true
  /** None of it stands there, though one was sent. */
  readonly _notKept?: true
}

export interface HarPostData extends BodyNotes {
  readonly mimeType: string
  readonly text?: string
  readonly params?: readonly HarParam[]
}

interface HarMessage {
  readonly httpVersion: string
  readonly cookies: readonly HarPair[]
  readonly headers: readonly HarPair[]
  readonly headersSize: number
  readonly bodySize: number
}

interface HarRequest extends HarMessage {
  readonly method: string
  readonly url: string
  readonly queryString: readonly HarPair[]
  readonly postData?: HarPostData
}

export interface HarContent extends BodyNotes {
  readonly size: number
  readonly mimeType: string
  readonly text?: string
  /** How the text has bytes that are no text. */
  readonly encoding?: 'base64'
}

interface HarResponse extends HarMessage {
  readonly status: number
  readonly statusText: string
  readonly content: HarContent
  readonly redirectURL: string
}

/** What a mock knew of an exchange. */
export interface HarNotes {
  readonly sequence: number
  readonly scope: string
  readonly service: string | null
  readonly operation: string | null
  readonly fault: string | null
  readonly rules: readonly string[]
  readonly violations: readonly Violation[]
}

/** An exchange as HAR 1.2 has it. */
export interface HarEntry<Notes = HarNotes> {
  readonly startedDateTime: string
  readonly time: number
  readonly request: HarRequest
  readonly response: HarResponse
  readonly cache: Readonly<Record<string, never>>
  readonly timings: Readonly<Record<string, number>>
  readonly comment?: string
  readonly _quayside: Notes
}
