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
 * Who has to change something: who asked, who answered elsewhere, or this mock.
 *
 * @example
 * const party: Party = 'consumer'
 */
export type Party = 'consumer' | 'provider' | 'mock'

/**
 * What a rule decides in the world of a violation, and what it could be set to instead.
 *
 * @example
 * const rulings: Ruling[] = mock.journal.violations().flatMap((one) => one.ruling ?? [])
 */
export interface Ruling {
  readonly decides: string
  readonly value: RuleValue
  readonly alternatives: readonly RuleValue[]
  /** Any such number from 0 on is accepted beside the alternatives. */
  readonly any?: 'integer' | 'number'
}

/**
 * One breach of a contract: what was expected where, what came, and who says so.
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
  /** What the source is, spelt out. */
  readonly sourceTitle: string | null
  /** The id of the rule that decided so. */
  readonly rule?: string
  readonly ruling?: Ruling
  /** The nearest valid alternatives, best first. */
  readonly nearest?: readonly string[]
  /** Repeats the request from a shell; secrets are masked, files are named. */
  readonly curl?: string
}

// First digit: the kind. Last three: what went wrong, the same in every kind,
// so that QS2041 (request) and QS4041 (own reply) are read alike.
const KIND_DIGIT: Record<ViolationKind, number> = {
  unhandled: 1,
  request: 2,
  reply: 3,
  'own-reply': 4,
  trust: 5,
}

/** Whose fault a violation is, by its kind. */
export const FAULT_OF_KIND: Readonly<Record<ViolationKind, Party>> = {
  unhandled: 'consumer',
  request: 'consumer',
  reply: 'provider',
  'own-reply': 'mock',
  // The suite leans on more than it wants to.
  trust: 'consumer',
}

/** What can go wrong, by ajv keyword or by our own word for it. */
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
  untrusted: 15,
  'other-record': 16,
  'other-size': 17,
  'reused-id': 18,
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
  other: 99,
} as const

export type ProblemName = keyof typeof PROBLEM_NUMBERS

/**
 * The stable code of a violation.
 *
 * @example
 * violationCode('request', 'maximum') // 'QS2041'
 */
export function violationCode(kind: ViolationKind, problem: string): string {
  const known = Object.hasOwn(PROBLEM_NUMBERS, problem)
  const number = PROBLEM_NUMBERS[known ? (problem as ProblemName) : 'other']
  return `QS${String(KIND_DIGIT[kind])}${String(number).padStart(3, '0')}`
}

/**
 * The kind and the problem that a code stands for; undefined where it is none.
 *
 * @example
 * readCode('QS2041') // { kind: 'request', problem: 'maximum' }
 */
export function readCode(code: string): { kind: ViolationKind; problem: ProblemName } | undefined {
  const [, digit, number] = /^QS(\d)(\d{3})$/.exec(code) ?? []
  const kind = Object.entries(KIND_DIGIT).find(([, one]) => String(one) === digit)?.[0]
  const problem = Object.entries(PROBLEM_NUMBERS).find(([, one]) => one === Number(number))?.[0]
  if (kind === undefined || problem === undefined) return undefined
  return { kind: kind as ViolationKind, problem: problem as ProblemName }
}
