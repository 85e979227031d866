import { UsageError } from '../util/errors.js'
import { type Explanation, messageProblems, valueProblems } from './explain-problems.js'
import { explainRule, sections } from './explain-rule.js'
import { nearest } from '../util/edit-distance.js'
import type { Service } from '../service/service.js'
import { readCode, violationCode, type ProblemName, type ViolationKind } from './violation.js'

/** What is to be known about each problem that a violation can be of. */
export const PROBLEM_EXPLANATIONS: Readonly<Record<ProblemName, Explanation>> = {
  ...messageProblems,
  ...valueProblems,
}

interface KindExplanation {
  /** Begins the sentence that an explanation's `means` ends. */
  readonly what: string
  readonly fault: string
  /** What to do, where it is not for the sender to do something. */
  readonly fix?: string
  readonly problems: readonly ProblemName[]
}

const SCHEMA = Object.keys(valueProblems) as (keyof typeof valueProblems)[]

/** What the kinds of violations are, and which problems each can be of. */
export const KIND_EXPLANATIONS: Readonly<Record<ViolationKind, KindExplanation>> = {
  unhandled: {
    what: 'A request reached no operation',
    fault: 'the consumer, who sent the request',
    problems: ['unknown-path', 'wrong-method', 'malformed-url'],
  },
  request: {
    what: 'A request broke the contract of its operation',
    fault: 'the consumer, who sent the request',
    problems: [
      ...(['missing-body', 'media-type', 'malformed-json', 'malformed-multipart'] as const),
      ...(['too-large', 'rule', ...SCHEMA] as const),
    ],
  },
  reply: {
    what: 'A reply from elsewhere broke the contract of its operation',
    fault: 'the provider, who sent the reply',
    fix: 'Find out who is right. Where the API has changed, the contract is behind: correct it, with the source. Where the contract is right, tell the provider.',
    problems: [
      ...(['undeclared-status', 'missing-body', 'media-type', 'malformed-json'] as const),
      ...(['undeclared-header', 'missing-header', ...SCHEMA] as const),
      ...(['other-record', 'other-size', 'reused-id'] as const),
    ],
  },
  'own-reply': {
    what: 'A reply of the mock itself broke the contract of its operation',
    fault: 'the mock, never the code under test',
    fix: 'In a service of your own, make the operation return what its contract declares. In one that comes with Quayside it is a bug: report it with the curl.',
    problems: [
      ...(['operation-failed', 'undeclared-status', 'undeclared-header'] as const),
      ...(['missing-header', ...SCHEMA] as const),
    ],
  },
  trust: {
    what: 'A call leant on something less well known than it is to be',
    fault: 'the suite, which asks for more than it leans on; the reply is as it always is',
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
 * Explains a code, or a rule of one of the services: what it means, why there is such a thing, an
 * example, and what to do.
 *
 * @throws UsageError naming the nearest one when there is no such code or rule
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
    `Failed to explain "${subject}": there is no such ${subject.includes('/') ? 'rule' : 'code'}.` +
      (near && ` Did you mean ${near}?`),
  )
}

function explainCode(code: string): string {
  const read = readCode(code)
  if (!read) throw new Error(`No code: ${code}`)
  const { what, fault, fix } = KIND_EXPLANATIONS[read.kind]
  const { means, why, example, fix: ownFix } = PROBLEM_EXPLANATIONS[read.problem]
  return sections(`${code}: ${read.kind}, ${read.problem}`, {
    'What it means': `${what}: ${means}.`,
    'Why it exists': why,
    Example: example,
    'At fault': `${fault}.`,
    'What to do': fix ?? ownFix,
  })
}
