import { LIMIT_TEXTS, pluralize } from '../contract/limit-text.js'
import { printable } from '../util/printable.js'
import { PROBLEM_NUMBERS, type ProblemName } from './violation.js'

const ABSENT = new Set<ProblemName>(['required', 'missing-header', 'missing-body'])
const UNITS: Partial<Record<ProblemName, string>> = {
  minLength: 'character',
  maxLength: 'character',
  minItems: 'item',
  maxItems: 'item',
  'too-large': 'byte',
}

// Problems with a smaller number are about a message as a whole.
const FIRST_VALUE_NUMBER = PROBLEM_NUMBERS.required

/** The expected value of a violation as text; undefined if the suggestions say more. */
export function formatExpected(problem: ProblemName, expected: unknown): string | undefined {
  if (problem === 'unknown-path' || problem === 'malformed-url') return undefined
  const limit = LIMIT_TEXTS[problem]
  if (limit && typeof expected === 'number') return limit(String(expected))
  if (expected === 'present') return 'present'
  if (expected === 'absent') return 'not present'
  if (problem === 'const') return toJson(expected)
  if (problem === 'uniqueItems') return 'no duplicate items'
  if (problem === 'enum' || problem === 'discriminator') return oneOf([expected].flat().map(toJson))
  if (Array.isArray(expected)) return oneOf(expected.map(toText))
  if (problem === 'pattern') return `a string that matches ${toText(expected)}`
  return toText(expected)
}

/** The actual value of a violation as text. */
export function formatActual(problem: ProblemName, actual: unknown): string | undefined {
  if (actual === null && ABSENT.has(problem)) return 'missing'
  const unit = UNITS[problem]
  // A length instead of a value: from a rule that counts, or in place of a secret.
  if (unit && typeof actual === 'number') return pluralize(String(actual), unit)
  const isAboutMessage = PROBLEM_NUMBERS[problem] < FIRST_VALUE_NUMBER
  if (isAboutMessage) return toText(actual)
  if (typeof actual !== 'string' || !/^m(in|ax)Length$/.test(problem)) return toJson(actual)
  return withLength(actual)
}

// A longer string is cut: its end does not show why it is too long.
const MAX_STRING = 800

/** A string with its length. The journal has cut a long one already and appended its length. */
function withLength(text: string): string {
  const [, kept = text, length = String([...text].length)] =
    /^(.*)… \((\d+) characters\)$/s.exec(text) ?? []
  const quoted = kept.length > MAX_STRING ? `${toJson(kept.slice(0, MAX_LINE))}…` : toJson(kept)
  return `${quoted}, ${pluralize(length, 'character')}`
}

function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? 'none'
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

const toText = (value: unknown) => (typeof value === 'string' ? printable(value) : toJson(value))

const MAX_LINE = 80
// A whole body may be wrong, and its beginning shows what it is.
const MAX_JSON = 4000

/** A value as JSON, indented on several lines if it is long, and cut if it is very long. */
function toJson(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) return 'undefined'
  if (text.length > MAX_JSON) {
    return `${text.slice(0, MAX_JSON)}… (${pluralize(String(text.length), 'character')})`
  }
  return text.length > MAX_LINE ? JSON.stringify(value, null, 2) : text
}
