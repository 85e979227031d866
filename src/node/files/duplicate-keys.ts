import { isRecord } from '../../core/util/is-record.js'

/**
 * Whether some object in a JSON text, comments allowed, has a key twice. Its parsed value then has
 * fewer keys than the text. Counting both takes less time than `JSON.parse`; comparing the keys of
 * each object takes several times as long.
 *
 * @example
 * hasDuplicateKeys('{ "a": 1, "a": 2 }', { a: 2 }) // true
 */
export function hasDuplicateKeys(text: string, value: unknown): boolean {
  return keysInText(text) !== keysInValue(value)
}

const QUOTE = 0x22
const STAR = 0x2a
const SLASH = 0x2f
const COLON = 0x3a
const BACKSLASH = 0x5c

/** The number of keys, which is the number of colons outside of strings and comments. */
function keysInText(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === COLON) count++
    else if (code === QUOTE) at = closingQuote(text, at)
    else if (code === SLASH) at = endOfComment(text, at)
  }
  return count
}

/** The index of the quote that ends the string which begins at `start`. */
function closingQuote(text: string, start: number): number {
  let end = indexOrEnd(text, '"', start + 1)
  while (end < text.length && isEscaped(text, end)) end = indexOrEnd(text, '"', end + 1)
  return end
}

function isEscaped(text: string, index: number): boolean {
  let start = index
  while (text.charCodeAt(start - 1) === BACKSLASH) start--
  return (index - start) % 2 === 1
}

/** The index of the last character of the comment that begins at `start`. */
function endOfComment(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== STAR) return indexOrEnd(text, '\n', start)
  return indexOrEnd(text, '*/', start + 2) + 1
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from)
  return index === -1 ? text.length : index
}

/** The number of keys of all objects in a value. */
function keysInValue(value: unknown): number {
  // An explicit stack: deeply nested values would overflow the call stack.
  const pending = [[value][Symbol.iterator]()]
  let count = 0
  for (let values = pending.at(-1); values; values = pending.at(-1)) {
    const { value: one, done } = values.next()
    if (done) pending.pop()
    else if (Array.isArray(one)) pending.push((one as unknown[])[Symbol.iterator]())
    else if (isRecord(one)) {
      const members = Object.values(one)
      count += members.length
      if (members.some(isNested)) pending.push(members[Symbol.iterator]())
    }
  }
  return count
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
