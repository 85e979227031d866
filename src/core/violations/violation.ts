import type { Location } from '../contract/problem.js'
import type { Grade } from '../contract/provenance.js'
import type { RuleValue } from '../contract/rules.js'

/**
 * What kind of message broke a contract, or that a call relied on a weaker grade (`trust`).
 *
 * @example
 * const kind: ViolationKind = 'request'
 */
export type ViolationKind = 'unhandled' | 'request' | 'reply' | 'own-reply' | 'trust'

/**
 * Who is at fault: the client, the server whose response was checked, or the mock itself.
 *
 * @example
 * const party: Party = 'consumer'
 */
export type Party = 'consumer' | 'provider' | 'mock'

/**
 * A rule that decided a violation: its value, and the values that it can be set to instead.
 *
 * @example
 * const rulings: Ruling[] = mock.journal.violations().flatMap((one) => one.ruling ?? [])
 */
export interface Ruling {
  readonly decides: string
  readonly value: RuleValue
  readonly alternatives: readonly RuleValue[]
  /** Any non-negative integer or number is allowed as well. */
  readonly any?: 'integer' | 'number'
}

/**
 * One violation of a contract: where, what was expected, the actual value, and the source.
 *
 * @example
 * const violations: Violation[] = mock.journal.violations()
 */
export interface Violation {
  readonly code: string
  readonly kind: ViolationKind
  readonly fault: Party
  readonly service: string | null
  readonly operation: string | null
  readonly at: Location
  readonly message: string
  readonly expected: unknown
  readonly actual: unknown
  readonly provenance: Grade | null
  readonly source: string | null
  /** The title of the source. */
  readonly sourceTitle: string | null
  /** The id of the rule that decided, if one did. */
  readonly rule?: string
  readonly ruling?: Ruling
  /** Suggestions for the wrong value, nearest first. */
  readonly nearest?: readonly string[]
  /** For a request in process that no operation matches: a handler of msw that answers it. */
  readonly handler?: string
  /** A curl command that repeats the request. Secrets are masked, and files are given by name. */
  readonly curl?: string
}

/** What a code can be of: a violation of some kind, or a finding about a client. */
export type CodeKind = ViolationKind | 'conduct' | 'explore'

// The first digit is the kind. The last three digits are the problem, with the same number in every
// kind: QS2041 (request) and QS4041 (own reply) are both `maximum`.
const KIND_DIGIT: Record<CodeKind, number> = {
  unhandled: 1,
  request: 2,
  reply: 3,
  'own-reply': 4,
  trust: 5,
  conduct: 6,
  explore: 7,
}

/** Who is at fault, by the kind of the violation. */
export const FAULT_OF_KIND: Readonly<Record<ViolationKind, Party>> = {
  unhandled: 'consumer',
  request: 'consumer',
  reply: 'provider',
  'own-reply': 'mock',
  // The test suite relies on weaker grades than it requires.
  trust: 'consumer',
}

/** The number of each problem, by ajv keyword or a name of our own. */
export const PROBLEM_NUMBERS = {
  'unknown-path': 1,
  'wrong-method': 2,
  'operation-failed': 3,
  'undeclared-status': 4,
  'missing-body': 5,
  'media-type': 6,
  'malformed-json': 7,
  'malformed-multipart': 8,
  'malformed-url': 9,
  'undeclared-header': 10,
  'missing-header': 11,
  'too-large': 12,
  rule: 13,
  'content-encoding': 14,
  untrusted: 15,
  'other-record': 16,
  'other-size': 17,
  'reused-id': 18,
  'lost-content': 19,
  required: 20,
  type: 21,
  enum: 22,
  const: 23,
  additionalProperties: 24,
  duplicate: 25,
  oneOf: 30,
  anyOf: 31,
  discriminator: 32,
  minimum: 40,
  maximum: 41,
  exclusiveMinimum: 42,
  exclusiveMaximum: 43,
  multipleOf: 44,
  minLength: 50,
  maxLength: 51,
  pattern: 52,
  format: 53,
  minItems: 60,
  maxItems: 61,
  uniqueItems: 62,
  minProperties: 63,
  maxProperties: 64,
  'early-retry': 70,
  'blind-repeat': 71,
  'futile-retry': 72,
  'immediate-retry': 73,
  'fast-polling': 74,
  'repeated-page': 75,
  'used-partial-content': 76,
  'used-after-end': 77,
  'mismatched-type': 78,
  'unread-body': 79,
  'not-retried': 80,
  'duplicate-records': 81,
  'leftover-records': 82,
  'missing-records': 83,
  'other-records': 84,
  'incomplete-data': 85,
  'left-behind': 86,
  hung: 87,
  'unhandled-rejection': 88,
  invariant: 89,
  'depends-on-rule': 90,
  other: 99,
} as const

export type ProblemName = keyof typeof PROBLEM_NUMBERS

/** The problems that a finding about a client can report. */
const CONDUCT_PROBLEMS = [
  ...(['early-retry', 'blind-repeat', 'futile-retry', 'immediate-retry', 'fast-polling'] as const),
  ...(['repeated-page', 'used-partial-content', 'used-after-end', 'mismatched-type'] as const),
  'unread-body',
] as const satisfies readonly ProblemName[]

/** The name of a problem that a finding about a client can report. */
export type ConductProblem = (typeof CONDUCT_PROBLEMS)[number]

/**
 * The code of a violation or a finding. Codes never change their meaning.
 *
 * @example
 * violationCode('request', 'maximum') // 'QS2041'
 */
export function violationCode(kind: CodeKind, problem: string): string {
  const known = Object.hasOwn(PROBLEM_NUMBERS, problem)
  const number = PROBLEM_NUMBERS[known ? (problem as ProblemName) : 'other']
  return `QS${String(KIND_DIGIT[kind])}${String(number).padStart(3, '0')}`
}

/**
 * The kind and the problem of a code; undefined if there is no such code.
 *
 * @example
 * readCode('QS2041') // { kind: 'request', problem: 'maximum' }
 */
export function readCode(code: string): { kind: CodeKind; problem: ProblemName } | undefined {
  const [, digit, number] = /^QS(\d)(\d{3})$/.exec(code) ?? []
  const kind = Object.entries(KIND_DIGIT).find(([, one]) => String(one) === digit)?.[0]
  const problem = Object.entries(PROBLEM_NUMBERS).find(([, one]) => one === Number(number))?.[0]
  if (kind === undefined || problem === undefined) return undefined
  return { kind: kind as CodeKind, problem: problem as ProblemName }
}

/** Every code that a finding about a client can have. */
export const CONDUCT_CODES: readonly string[] = CONDUCT_PROBLEMS.map((problem) =>
  violationCode('conduct', problem),
)
