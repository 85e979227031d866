import type { Service } from '../service/service.js'
import { nearest } from '../util/edit-distance.js'
import { UsageError } from '../util/errors.js'
import { type Explanation, messageProblems, valueProblems } from './explain-problems.js'
import { explainRule, sections } from './explain-rule.js'
import { readCode, violationCode, type ProblemName, type ViolationKind } from './violation.js'

/** The explanation of each problem that a violation can report. */
export const PROBLEM_EXPLANATIONS: Readonly<Record<ProblemName, Explanation>> = {
  ...messageProblems,
  ...valueProblems,
}

interface KindExplanation {
  /** The start of the sentence that `means` of an explanation completes. */
  readonly what: string
  readonly fault: string
  /** What to do, if it is not the sender of the message who should do something. */
  readonly fix?: string
  readonly problems: readonly ProblemName[]
}

const SCHEMA = Object.keys(valueProblems) as (keyof typeof valueProblems)[]

/** The explanation of each kind of violation, and the problems that it can report. */
export const KIND_EXPLANATIONS: Readonly<Record<ViolationKind, KindExplanation>> = {
  unhandled: {
    what: 'A request matched no operation',
    fault: 'the consumer, who sent the request',
    problems: ['unknown-path', 'wrong-method', 'malformed-url'],
  },
  request: {
    what: 'A request violated the contract of its operation',
    fault: 'the consumer, who sent the request',
    problems: [
      ...(['missing-body', 'media-type', 'malformed-json', 'malformed-multipart'] as const),
      ...(['content-encoding', 'too-large', 'rule', ...SCHEMA] as const),
    ],
  },
  reply: {
    what: 'A response of another server violated the contract of its operation',
    fault: 'the provider, who sent the response',
    fix: 'Find out which one is correct. If the API has changed, update the contract and its sources. If the contract is correct, report the response to the provider.',
    problems: [
      ...(['undeclared-status', 'missing-body', 'media-type', 'malformed-json'] as const),
      ...(['undeclared-header', 'missing-header', ...SCHEMA] as const),
      ...(['other-record', 'other-size', 'reused-id'] as const),
    ],
  },
  'own-reply': {
    what: 'A response of the mock violated the contract of its operation',
    fault: 'the mock, not the code under test',
    fix: 'If it is your own service, make the operation return what its contract declares. If it is a service of Quayside, it is a bug: report it with the curl command.',
    problems: [
      ...(['operation-failed', 'undeclared-status', 'undeclared-header'] as const),
      ...(['missing-header', ...SCHEMA] as const),
    ],
  },
  trust: {
    what: 'A call relied on a weaker grade than the test suite requires',
    fault:
      'the test suite, which relies on a weaker grade than it requires; the response is unchanged',
    fix: messageProblems.untrusted.fix,
    problems: ['rule', 'untrusted'],
  },
}

/** Every code that a violation can have. */
export const VIOLATION_CODES: readonly string[] = Object.entries(KIND_EXPLANATIONS).flatMap(
  ([kind, { problems }]) =>
    problems.map((problem) => violationCode(kind as ViolationKind, problem)),
)

/**
 * Explains a violation code, or a rule of one of the services: what it means, why it exists, an
 * example, and what to do.
 *
 * @throws UsageError that names the nearest code or rule, when the subject is unknown
 * @example
 * console.log(explain('QS2041'))
 * console.log(explain('openai/expiry-minutes-max', [openai]))
 */
export function explain(subject: string, services: readonly Service[] = []): string {
  const code = subject.toUpperCase()
  if (VIOLATION_CODES.includes(code)) return explainCode(code)
  const service = services.find(({ rules }) => Object.hasOwn(rules as object, subject))
  if (service) return explainRule(subject, service)
  const rules = services.flatMap((one) => Object.keys(one.rules as object))
  const [near = ''] = subject.includes('/')
    ? nearest(subject, rules, 1)
    : nearest(code, VIOLATION_CODES, 1)
  throw new UsageError(
    `Failed to explain "${subject}": unknown ${subject.includes('/') ? 'rule' : 'code'}.` +
      (near && ` Did you mean ${near}?`),
  )
}

function explainCode(code: string): string {
  const parsed = readCode(code)
  if (!parsed) throw new Error(`Unknown code: ${code}`)
  const { what, fault, fix } = KIND_EXPLANATIONS[parsed.kind]
  const { means, why, example, fix: ownFix } = PROBLEM_EXPLANATIONS[parsed.problem]
  return sections(`${code}: ${parsed.kind}, ${parsed.problem}`, {
    'What it means': `${what}: ${means}.`,
    'Why it exists': why,
    Example: example,
    'At fault': `${fault}.`,
    'What to do': fix ?? ownFix,
  })
}
