import { isRecord } from '../../core/util/is-record.js'
import { COLON, endOfString, NEWLINE, QUOTE, SLASH, STAR } from './json-scanner.js'

/**
 * Whether a JSON text, comments allowed, names a key twice in one object: then its value has fewer
 * keys than the text. To count both takes nearly as long as `JSON.parse`; to look at each key, four
 * times as long.
 *
 * @example
 * repeatsKeys('{ "a": 1, "a": 2 }', { a: 2 }) // true
 */
export function repeatsKeys(text: string, value: unknown): boolean {
  return keysIn(Buffer.from(text)) !== countKeys(value)
}

/** Outside of strings and comments, a colon stands behind a key and nowhere else. */
function keysIn(text: Uint8Array): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const byte = text[at]
    if (byte === COLON) count++
    else if (byte === SLASH) at = endOfComment(text, at)
    else if (byte === QUOTE) at = endOfString(text, at) - 1
  }
  return count
}

function endOfComment(text: Uint8Array, start: number): number {
  let at = start + 2
  if (text[start + 1] !== STAR) {
    while (at < text.length && text[at] !== NEWLINE) at++
    return at
  }
  while (at < text.length && !(text[at] === STAR && text[at + 1] === SLASH)) at++
  return at + 1
}

/** How many keys the objects in a value have together. */
export function countKeys(value: unknown): number {
  // A stack of its own: what is nested deeply would fill that of the engine.
  const left: unknown[] = []
  let count = 0
  pushInner([value], left)
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (isRecord(one)) {
      const values = Object.values(one)
      count += values.length
      pushInner(values, left)
    } else pushInner(one as unknown[], left)
  }
  return count
}

function pushInner(values: readonly unknown[], left: unknown[]): void {
  for (const one of values) if (typeof one === 'object' && one !== null) left.push(one)
}
