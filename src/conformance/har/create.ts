import type { Header, Param, QueryString } from 'har-format'
import { VERSION } from '../../core/util/version.js'
import type { Har, HarContent, HarEntry, HarPostData, HarRequest, HarResponse } from './types.js'

// The one place that knows how HAR 1.2 is written, whatever the exchanges come from: a journal, a
// proxy, or the steps of `verify`. Secrets are masked before they get here.

/** The MIME type of content whose type is not known. */
export const UNKNOWN_TYPE = 'x-unknown'

type Headers = Readonly<Record<string, string>>

/** An exchange to be written. */
export interface ExchangeParts<Notes> {
  /** When the request was sent: ISO 8601. */
  readonly time: string
  readonly request: {
    readonly method: string
    /** Absolute. */
    readonly url: string
    readonly headers: Headers
    /** Undefined when no body was sent. */
    readonly postData: HarPostData | undefined
    readonly bodySize: number
  }
  /** Undefined when no response came. */
  readonly response:
    | {
        readonly status: number
        readonly headers: Headers
        readonly content: HarContent
        readonly bodySize: number
      }
    | undefined
  readonly comment?: string
  readonly notes: Notes
}

/** A HAR of these entries; `comment` says how they were recorded. */
export function createHar<Notes>(entries: HarEntry<Notes>[], comment: string): Har<Notes> {
  return {
    log: { version: '1.2', creator: { name: 'Quayside', version: VERSION, comment }, entries },
  }
}

/** One exchange as an entry of a HAR. */
export function createHarEntry<Notes>({
  time,
  request,
  response,
  comment,
  notes,
}: ExchangeParts<Notes>): HarEntry<Notes> {
  return {
    startedDateTime: time,
    time: 0,
    request: requestOf(request),
    response: responseOf(response),
    cache: {},
    // The clock of a mock does not advance while it answers; nothing is known of a connection.
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0 },
    ...(comment !== undefined && { comment }),
    _quayside: notes,
  }
}

/** A file in a form, without its bytes. */
export function fileParam(file: Omit<Param, 'value' | 'comment'>, bytes: number): Param {
  return { ...file, comment: omittedBytes(bytes) }
}

/** The comment on bytes that are not in the HAR. */
export function omittedBytes(bytes: number): string {
  return `${String(bytes)} bytes, which are not kept`
}

/** The number of bytes that such a comment tells; undefined for another comment. */
export function bytesOmitted(comment: unknown): number | undefined {
  const [, bytes] = /^(\d+) bytes, which are not kept$/.exec(String(comment)) ?? []
  return bytes === undefined ? undefined : Number(bytes)
}

type RequestParts = ExchangeParts<unknown>['request']

function requestOf({ method, url, headers, postData, bodySize }: RequestParts): HarRequest {
  return {
    method,
    url,
    ...messageOf(headers),
    queryString: queryOf(url),
    ...(postData && { postData }),
    bodySize,
  }
}

function responseOf(response: ExchangeParts<unknown>['response']): HarResponse {
  const { status = 0, headers = {}, bodySize = -1 } = response ?? {}
  return {
    status,
    statusText: '',
    ...messageOf(headers),
    content: response?.content ?? { size: 0, mimeType: UNKNOWN_TYPE },
    redirectURL: headers['location'] ?? '',
    bodySize,
  }
}

function messageOf(headers: Headers) {
  const list: Header[] = Object.entries(headers).map(([name, value]) => ({ name, value }))
  return { httpVersion: 'HTTP/1.1', cookies: [], headers: list, headersSize: -1 }
}

/** The query parameters of a URL, in order; a name may occur more than once. */
function queryOf(url: string): QueryString[] {
  const start = url.indexOf('?')
  if (start === -1) return []
  const pairs = new URLSearchParams(url.slice(start + 1))
  return [...pairs].map(([name, value]) => ({ name, value }))
}
