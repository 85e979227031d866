import { isPathField, nameField, withoutFolders } from '../../core/util/record-name.js'
import { isTime, readTime } from '../../core/util/time.js'
import type { RecordView } from '../api/types.js'
import { numberText } from '../ui/size-text.js'

/** The fields that name a record in a list without any other name. */
const OTHER_NAMES = ['viewer_email', 'email', 'domain', 'action']

/** The field that names a record in a list; undefined if only its key does. */
export function listedName(record: RecordView['record']): string | undefined {
  return nameField(record, OTHER_NAMES)
}

/** What a person calls a record: its name or, if it has none, its key. */
export function nameOf({ key, record, content }: Pick<RecordView, NamingMembers>): string {
  const field = listedName(record)
  if (field === undefined) return key
  const name = String(record[field])
  return isPathField(field) || content ? fileName(name) : name
}

type NamingMembers = 'key' | 'record' | 'content'

/** Without folders, and without the digits that a service puts before the names of files. */
function fileName(path: string): string {
  const name = withoutFolders(path).replace(/^[0-9a-f]{16,}[-_]/, '')
  return name || path
}

const EARLIEST = Date.UTC(2000)

/**
 * Returns the time that a field holds, in ms since 1970: a text by RFC 3339, or seconds or milliseconds
 * since 1970 in a field whose name says so, such as `created_at`. Undefined if it holds none.
 */
export function timeIn(name: string, value: unknown): number | undefined {
  if (typeof value === 'string') return /^\d{4}-/.test(value) ? readTime(value) : undefined
  if (typeof value !== 'number' || !/(_at|_time|_date|timestamp)$/.test(name)) return undefined
  const ms = value < EARLIEST / 10 ? value * 1000 : value
  return ms >= EARLIEST && isTime(ms) ? ms : undefined
}

/** Whether a field holds a number of bytes. */
export function isSize(name: string, value: unknown): value is number {
  return typeof value === 'number' && /(^|_)(bytes|size)(_|$)/.test(name) && !/percent/.test(name)
}

/** A value in one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.join(', ') || '–'
  }
  return JSON.stringify(value)
}

/** Whether a field is part of the key of a record, which cannot be changed. */
export function isKeyField(key: string, value: unknown): boolean {
  if (typeof value !== 'string') return false
  return value === key || (key.startsWith('[') && key.includes(JSON.stringify(value)))
}
