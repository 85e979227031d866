/** The requested range; `end` is inclusive, as in Content-Range. */
export type Range =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' }

const WHOLE: Range = { kind: 'whole' }
const UNSATISFIABLE: Range = { kind: 'unsatisfiable' }
const SINGLE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i

/**
 * Parses a Range header with one byte range. A malformed one and one of several ranges are ignored,
 * which RFC 9110 section 14.2 allows.
 * @example parseRange('bytes=-3', 10) // { kind: 'part', start: 7, end: 9 }
 */
export function parseRange(header: string | undefined, size: number): Range {
  const match = SINGLE.exec(header ?? '')
  const [, first = '', last = ''] = match ?? []
  if (first === '') return last === '' ? WHOLE : suffix(Number(last), size)
  const start = Number(first)
  const end = last === '' ? Infinity : Number(last)
  if (start > end) return WHOLE
  if (start >= size) return UNSATISFIABLE
  return { kind: 'part', start, end: Math.min(end, size - 1) }
}

function suffix(length: number, size: number): Range {
  if (length === 0) return UNSATISFIABLE
  // Satisfiable by RFC 9110 section 14.1.2, but Content-Range cannot name a range of no bytes.
  if (size === 0) return WHOLE
  return { kind: 'part', start: Math.max(0, size - length), end: size - 1 }
}
