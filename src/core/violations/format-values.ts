import { LIMIT_TEXTS, pluralize } from '../contract/limit-text.js'
import { PROBLEM_NUMBERS, type ProblemName } from './violation.js'

const ABSENT = new Set<ProblemName>(['required', 'missing-header', 'missing-body'])
const UNITS: Partial<Record<ProblemName, string>> = {
  minLength: 'character',
  maxLength: 'character',
  minItems: 'item',
  maxItems: 'item',
  'too-large': 'byte',
}

const FIRST_OF_VALUES = PROBLEM_NUMBERS.required

/** What a violation expected, for people; undefined where the nearest alternatives say it. */
export function formatExpected(problem: ProblemName, expected: unknown): string | undefined {
  if (problem === 'unknown-path' || problem === 'malformed-url') return undefined
  const limit = LIMIT_TEXTS[problem]
  if (limit && typeof expected === 'number') return limit(String(expected))
  if (expected === 'present') return 'that it is there'
  if (expected === 'absent') return 'nothing of that name'
  if (problem === 'const') return whole(expected)
  if (problem === 'uniqueItems') return 'items that all differ'
  if (problem === 'enum' || problem === 'discriminator') return oneOf([expected].flat().map(whole))
  if (Array.isArray(expected)) return oneOf(expected.map(plain))
  if (problem === 'pattern') return `text that matches ${plain(expected)}`
  return plain(expected)
}

/** What came instead. */
export function formatActual(problem: ProblemName, actual: unknown): string | undefined {
  if (actual === null && ABSENT.has(problem)) return 'nothing'
  const isOurWord = PROBLEM_NUMBERS[problem] < FIRST_OF_VALUES
  const unit = UNITS[problem]
  // Where a rule counts, or a secret is not to be shown, that is how many came.
  if (unit && typeof actual === 'number') return pluralize(String(actual), unit)
  if (isOurWord) return plain(actual)
  if (!/^m(in|ax)Length$/.test(problem)) return whole(actual)
  return shownText(String(actual))
}

// What a longer text goes on with does not tell why it is too long.
const LONG = 800

/** A text with its length, which the journal tells of one that it cut. */
function shownText(text: string): string {
  const [, kept = text, length = String([...text].length)] =
    /^(.*)… \((\d+) characters\)$/s.exec(text) ?? []
  const shown = kept.length > LONG ? `${whole(kept.slice(0, WIDE))}…` : whole(kept)
  return `${shown}, ${pluralize(length, 'character')}`
}

function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? 'nothing'
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

const plain = (value: unknown) => (typeof value === 'string' ? value : whole(value))

const WIDE = 80

/** A value as JSON, on several lines if it is long. */
function whole(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) return 'nothing'
  return text.length > WIDE ? JSON.stringify(value, null, 2) : text
}
