import { isRecord } from '../core/is-record.js'

const NEWLINE = 0x0a
const QUOTE = 0x22
const STAR = 0x2a
const SLASH = 0x2f
const COLON = 0x3a
const BACKSLASH = 0x5c

/**
 * Whether a JSON text, comments allowed, names a key twice in one object: then its value has fewer
 * keys than the text. To count both takes nearly as long as
 * `JSON.parse`; to look at each key, four times as long.
 *
 * @example
 * repeatsKeys('{ "a": 1, "a": 2 }', { a: 2 }) // true
 */
export function repeatsKeys(text: string, value: unknown): boolean {
  return keysIn(Buffer.from(text)) !== keysOf(value)
}

/** Outside of strings and comments, a colon stands behind a key and nowhere else. */
function keysIn(text: Uint8Array): number {
  const end = text.length
  let count = 0
  for (let at = 0; at < end; at++) {
    const byte = text[at]
    if (byte === COLON) count++
    else if (byte === SLASH) at = endOfComment(text, at)
    if (byte !== QUOTE) continue
    for (at++; at < end; at++) {
      const inner = text[at]
      if (inner === QUOTE) break
      if (inner === BACKSLASH) at++
    }
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
export function keysOf(value: unknown): number {
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
