import { isStoredRecord } from '../state/record-shape.js'
import { byteLength } from '../util/bytes.js'
import type { Download } from './response.js'

/** Returns the body as it is sent, and sets its content type and length in `headers`. */
export function serializeBody(
  body: unknown,
  headers: Record<string, string>,
): string | Download | null {
  if (body === null || body === undefined) return null
  if (isDownload(body)) {
    headers['content-length'] = String(body.end - body.start)
    return body
  }
  const text = toJson(body)
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

const jsonByRecord = new WeakMap<object, string>()

/**
 * Returns the JSON of a body. Lists contain the same stored records again and again, and writing
 * them is most of the cost of a list: the JSON of a record, which never changes, is cached.
 *
 * @example
 * toJson({ object: 'list', data: [...page.records] })
 */
export function toJson(body: object): string {
  if (Array.isArray(body) || !hasRecords(body)) return JSON.stringify(body)
  const members = Object.entries(body).filter(([, value]) => value !== undefined)
  return `{${members.map(memberJson).join(',')}}`
}

function hasRecords(body: object): boolean {
  for (const name in body) {
    const value = (body as Record<string, unknown>)[name]
    // Only the first item is checked here, all of them when they are written.
    if (Array.isArray(value) && isStoredRecord(value[0])) return true
  }
  return false
}

function memberJson([name, value]: [string, unknown]): string {
  return `${JSON.stringify(name)}:${isRecords(value) ? listJson(value) : JSON.stringify(value)}`
}

function isRecords(value: unknown): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isStoredRecord)
}

function listJson(records: readonly object[]): string {
  return `[${records.map(recordJson).join(',')}]`
}

function recordJson(record: object): string {
  let json = jsonByRecord.get(record)
  if (json === undefined) {
    json = JSON.stringify(record)
    jsonByRecord.set(record, json)
  }
  return json
}
