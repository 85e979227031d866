import { ID } from '../../core/views/words.js'

/** What ids in a record stand for. */
export interface Links {
  /** What the record with this key is; undefined if a run did not create it. */
  titleOf(key: string): string | undefined
}

const TIME_TEXT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/
const TIME_NAME = /(?:_at|_since|_date|_time|timestamp|^time|^date.*)$/
// Smaller numbers in such fields are durations.
const FIRST_TIME = 1e9

/** A value without what differs between two runs that do the same: ids, times, order of members. */
export function canonical(
  value: unknown,
  links: Links,
  ignored: readonly string[] = [],
  name = '',
): unknown {
  if (typeof value === 'string') return canonicalText(value, links)
  if (typeof value === 'number')
    return TIME_NAME.test(name) && value >= FIRST_TIME ? '<time>' : value
  if (Array.isArray(value)) return value.map((one) => canonical(one, links))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value)
    .filter(([key, one]) => one !== undefined && !ignored.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, one]) => [key, canonical(one, links, [], key)]))
}

function canonicalText(text: string, links: Links): string {
  if (TIME_TEXT.test(text)) return '<time>'
  return links.titleOf(text) ?? text.replace(ID, (id) => links.titleOf(id) ?? '<id>')
}
