import { isStoredRecord } from '../state/record-shape.js'
import { byteLength } from '../util/bytes.js'
import type { Download } from './response.js'

/** Returns the body as it is sent, and sets its content type and length in `headers`. */
export function serializeBody(
  body: unknown,
  headers: Record<string, string>,
  indent?: number,
): string | Download | null {
  if (body === null || body === undefined) return null
  if (isDownload(body)) {
    headers['content-length'] = String(body.end - body.start)
    return body
  }
  const text = toJson(body, indent)
  headers['content-type'] = 'application/json'
  headers['content-length'] = String(byteLength(text))
  return text
}

/** Whether a body is a download. A JSON body may have a member called `bytes` as well. */
export function isDownload(body: unknown): body is Download {
  if (typeof body !== 'object' || body === null || !('bytes' in body)) return false
  const { bytes } = body as { readonly bytes?: Partial<Download['bytes']> | null }
  return typeof bytes?.slice === 'function'
}

/**
 * Returns the JSON of a body. Lists contain the same stored records again and again, and writing
 * them is most of the cost of a list: the JSON of a record, which never changes, is cached.
 *
 * @example
 * toJson({ object: 'list', data: [...page.records] })
 */
export function toJson(body: object, indent = 0): string {
  if (Array.isArray(body) || !hasRecords(body)) return JSON.stringify(body, null, indent)
  const members = Object.entries(body).filter(([, value]) => value !== undefined)
  const [start, separator, end] = separators(indent, 1)
  const space = indent === 0 ? '' : ' '
  const written = members.map(
    ([name, value]) => `${JSON.stringify(name)}:${space}${memberJson(value, indent)}`,
  )
  return `{${start}${written.join(separator)}${end}}`
}

function hasRecords(body: object): boolean {
  for (const name in body) {
    const value = (body as Record<string, unknown>)[name]
    // Only the first item is checked here, all of them when they are written.
    if (Array.isArray(value) && isStoredRecord(value[0])) return true
  }
  return false
}

function memberJson(value: unknown, indent: number): string {
  return isRecords(value) ? listJson(value, indent) : nested(value, indent, 1)
}

function isRecords(value: unknown): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isStoredRecord)
}

function listJson(records: readonly object[], indent: number): string {
  const [start, separator, end] = separators(indent, 2)
  return `[${start}${records.map((one) => recordJson(one, indent)).join(separator)}${end}]`
}

/** By indentation: the JSON of records in a list of a body. */
const caches = new Map<number, WeakMap<object, string>>()

function recordJson(record: object, indent: number): string {
  let cache = caches.get(indent)
  if (!cache) caches.set(indent, (cache = new WeakMap()))
  let json = cache.get(record)
  if (json === undefined) cache.set(record, (json = nested(record, indent, 2)))
  return json
}

/** Returns the JSON of a value at a depth of a body. Line breaks within strings are escaped in JSON. */
function nested(value: unknown, indent: number, depth: number): string {
  const json = JSON.stringify(value, null, indent)
  // Not with replaceAll: its result is a chain of pieces, which each list would have to copy one by one.
  return indent === 0 ? json : json.split('\n').join(lineBreak(indent, depth))
}

/** What stands before the first of several values, between them, and after the last. */
function separators(indent: number, depth: number): readonly [string, string, string] {
  if (indent === 0) return ['', ',', '']
  const line = lineBreak(indent, depth)
  return [line, `,${line}`, lineBreak(indent, depth - 1)]
}

const lineBreak = (indent: number, depth: number) => `\n${' '.repeat(indent * depth)}`
