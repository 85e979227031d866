import type { StoredBytes } from '../state/blob.js'
import { parseRange } from './range.js'
import type { Download } from './response.js'

/** The kind of entity tag that a response with bytes has. */
export type EntityTag = 'strong' | 'weak' | 'none'

/** The response to a request for bytes: all of them, the requested range, or range not satisfiable. */
type DownloadResponse =
  | { readonly status: 200 | 206; readonly headers: Headers; readonly body: Download }
  | { readonly status: 416; readonly headers: Headers }

type Headers = Readonly<Record<string, string>>

// Enough hexadecimal digits of the digest to tell files apart.
const TAG_DIGITS = 32

/**
 * Returns the response to a request for bytes, by its headers Range and If-Range.
 *
 * @example
 * downloadOf(bytes, { range: 'bytes=0-9' }, 'strong').status // 206
 */
export function downloadOf(
  bytes: StoredBytes,
  requestHeaders: Headers,
  kind: EntityTag,
): DownloadResponse {
  const { size } = bytes
  const tag = entityTagOf(bytes, kind)
  const condition = requestHeaders['if-range']
  const usesRange = condition === undefined || matchesTag(condition, tag)
  const range = parseRange(usesRange ? requestHeaders['range'] : undefined, size)
  const accepted = { 'accept-ranges': 'bytes' }
  if (range.kind === 'unsatisfiable') {
    return { status: 416, headers: { ...accepted, 'content-range': `bytes */${size}` } }
  }
  const headers = { ...accepted, ...(tag !== undefined && { etag: tag }) }
  if (range.kind === 'whole') return { status: 200, headers, body: { bytes, start: 0, end: size } }
  const { start, end } = range
  const contentRange = { 'content-range': `bytes ${start}-${end}/${size}` }
  return {
    status: 206,
    headers: { ...headers, ...contentRange },
    body: { bytes, start, end: end + 1 },
  }
}

function entityTagOf(bytes: StoredBytes, kind: EntityTag): string | undefined {
  if (kind === 'none') return undefined
  const tag = `"${bytes.digest.slice(0, TAG_DIGITS)}"`
  return kind === 'weak' ? `W/${tag}` : tag
}

/**
 * Whether the condition of If-Range holds, by RFC 9110 section 13.1.5. A weak tag never matches, as
 * ranges of two such representations may not fit together. A date never does, as responses have no
 * Last-Modified.
 */
function matchesTag(condition: string, tag: string | undefined): boolean {
  return condition === tag && !tag.startsWith('W/')
}
