import { isKept } from './record-shape.js'

const texts = new WeakMap<object, string>()

/**
 * The JSON of a reply. Lists show the same records time and again, and to write them is most of
 * what a list costs: the text of a record, which never changes, is remembered.
 *
 * @example
 * toJson({ object: 'list', data: [...page.records] })
 */
export function toJson(body: object): string {
  if (Array.isArray(body) || !hasRecords(body)) return JSON.stringify(body)
  const members = Object.entries(body).filter(([, value]) => value !== undefined)
  return `{${members.map(memberOf).join(',')}}`
}

function hasRecords(body: object): boolean {
  for (const name in body) {
    const value = (body as Record<string, unknown>)[name]
    // Whether all of them are is asked once, when they are written.
    if (Array.isArray(value) && isKept(value[0])) return true
  }
  return false
}

function memberOf([name, value]: [string, unknown]): string {
  return `${JSON.stringify(name)}:${isRecords(value) ? listOf(value) : JSON.stringify(value)}`
}

function isRecords(value: unknown): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isKept)
}

function listOf(records: readonly object[]): string {
  return `[${records.map(textOf).join(',')}]`
}

function textOf(record: object): string {
  let text = texts.get(record)
  if (text === undefined) {
    text = JSON.stringify(record)
    texts.set(record, text)
  }
  return text
}
