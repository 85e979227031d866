import { joinPointer } from '../../core/util/json-pointer.js'

export interface JsonMatch {
  /** The JSON pointer of the value that matches, or whose name does. */
  readonly pointer: string
  /** Where the match begins in the text of the value; -1 if the name matches. */
  readonly at: number
}

interface Frame {
  readonly pointer: string
  readonly entries: Iterator<readonly [string | number, unknown]>
}

/**
 * Walks a document from top to bottom and yields each name and each value that contains a text,
 * whatever the case; undefined for what does not match, so that the caller can pause.
 */
export function* searchJson(value: unknown, text: string): Generator<JsonMatch | undefined> {
  const wanted = text.toLowerCase()
  const ownMatch = matchOfValue('', value, wanted)
  if (ownMatch) yield ownMatch
  const stack: Frame[] = [{ pointer: '', entries: entriesOf(value) }]
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const next = frame.entries.next()
    if (next.done === true) {
      stack.pop()
      continue
    }
    const [name, child] = next.value
    const pointer = joinPointer(frame.pointer, String(name))
    const isNamed = typeof name === 'string' && name.toLowerCase().includes(wanted)
    if (isNamed) yield { pointer, at: -1 }
    yield matchOfValue(pointer, child, wanted)
    if (typeof child === 'object' && child !== null) {
      stack.push({ pointer, entries: entriesOf(child) })
    }
  }
}

function matchOfValue(pointer: string, value: unknown, wanted: string): JsonMatch | undefined {
  if (typeof value === 'object' && value !== null) return undefined
  const at = String(value).toLowerCase().indexOf(wanted)
  return at < 0 ? undefined : { pointer, at }
}

function entriesOf(value: unknown): Iterator<readonly [string | number, unknown]> {
  if (Array.isArray(value)) return value.entries()
  return Object.entries(typeof value === 'object' ? (value ?? {}) : {}).values()
}

/** Splits a text at each place that matches, whatever the case: every second part is a match. */
export function splitAtMatches(text: string, wanted: string): string[] {
  if (wanted === '') return [text]
  const lower = text.toLowerCase()
  // Lower case is longer for some letters, and places would be wrong.
  if (lower.length !== text.length) return [text]
  const parts: string[] = []
  let from = 0
  for (let at = lower.indexOf(wanted.toLowerCase()); at >= 0;) {
    parts.push(text.slice(from, at), text.slice(at, at + wanted.length))
    from = at + wanted.length
    at = lower.indexOf(wanted.toLowerCase(), from)
  }
  return [...parts, text.slice(from)]
}
