import type { StoredBytes } from '../state/blob.js'
import { parseRange } from './range.js'
import type { Download } from './response.js'

/** Whether bytes have an entity tag, and of which kind. */
export type EntityTag = 'strong' | 'weak' | 'none'

/** What a request for bytes gets: all of them, the part that it asks for, or that there is none. */
type Part =
  | { readonly status: 200 | 206; readonly headers: Headers; readonly body: Download }
  | { readonly status: 416; readonly headers: Headers }

type Headers = Readonly<Record<string, string>>

// As many digits as tell bytes apart.
const DIGITS = 32

/**
 * Answers a request for bytes by its headers Range and If-Range.
 *
 * @example
 * downloadOf(bytes, { range: 'bytes=0-9' }, 'strong').status // 206
 */
export function downloadOf(bytes: StoredBytes, asked: Headers, kind: EntityTag): Part {
  const { size } = bytes
  const tag = tagOf(bytes, kind)
  const isSame = asked['if-range'] === undefined || isStillSame(asked['if-range'], tag)
  const range = parseRange(isSame ? asked['range'] : undefined, size)
  const accepted = { 'accept-ranges': 'bytes' }
  if (range.kind === 'unsatisfiable') {
    return { status: 416, headers: { ...accepted, 'content-range': `bytes */${size}` } }
  }
  const headers = { ...accepted, ...(tag !== undefined && { etag: tag }) }
  if (range.kind === 'whole') return { status: 200, headers, body: { bytes, start: 0, end: size } }
  const { start, end } = range
  const place = { 'content-range': `bytes ${start}-${end}/${size}` }
  return { status: 206, headers: { ...headers, ...place }, body: { bytes, start, end: end + 1 } }
}

function tagOf(bytes: StoredBytes, kind: EntityTag): string | undefined {
  if (kind === 'none') return undefined
  const tag = `"${bytes.digest.slice(0, DIGITS)}"`
  return kind === 'weak' ? `W/${tag}` : tag
}

/**
 * Whether the condition holds, by RFC 9110 section 13.1.5: a weak tag never does, since parts of two
 * such representations may not fit together, nor does a date, since replies have no Last-Modified.
 */
function isStillSame(condition: string, tag: string | undefined): boolean {
  return condition === tag && !tag.startsWith('W/')
}
