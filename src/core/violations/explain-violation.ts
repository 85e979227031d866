import { type Explanation, messageProblems, valueProblems } from './explain-problems.js'
import { sectionsText } from './explain-rule.js'
import { readCode, type CodeKind, type ProblemName, type ViolationKind } from './violation.js'

// What is said of violations. That of findings is in explain.ts, which pages leave out.

/** The explanation of each problem that a violation can report. */
export const VIOLATION_PROBLEMS = { ...messageProblems, ...valueProblems }

export interface KindExplanation {
  /** The start of the sentence that `means` of an explanation completes. */
  readonly what: string
  readonly fault: string
  /** What to do, if it is not the sender of the message who should do something. */
  readonly fix?: string
  readonly problems: readonly ProblemName[]
}

const SCHEMA = /* @__PURE__ */ Object.keys(valueProblems) as (keyof typeof valueProblems)[]

/** The explanation of each kind of violation, with the problems that it can report. */
export const VIOLATION_KINDS: Readonly<Record<ViolationKind, KindExplanation>> = {
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
      ...(['content-encoding', 'too-large', 'lost-content', 'rule', ...SCHEMA] as const),
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

/**
 * What the code of a violation means: its kind and problem, and several paragraphs, each below a
 * heading.
 *
 * @throws Error when there is no such code
 * @example
 * violationExplanation('QS2041').title // 'request, maximum'
 */
export function violationExplanation(code: string): CodeExplanation {
  return explanationOf(code, VIOLATION_KINDS, VIOLATION_PROBLEMS)
}

export interface CodeExplanation {
  readonly title: string
  readonly text: string
}

/** The explanation of a code of these kinds and problems. @throws Error when there is no such code */
export function explanationOf(
  code: string,
  kinds: Readonly<Partial<Record<CodeKind, KindExplanation>>>,
  problems: Readonly<Partial<Record<ProblemName, Explanation>>>,
): CodeExplanation {
  const parsed = readCode(code)
  const kind = parsed && kinds[parsed.kind]
  const problem = parsed && problems[parsed.problem]
  if (!kind || !problem) throw new Error(`Unknown code: ${code}`)
  const text = sectionsText({
    'What it means': `${kind.what}: ${problem.means}.`,
    'Why it exists': problem.why,
    Example: problem.example,
    'At fault': `${kind.fault}.`,
    'What to do': kind.fix ?? problem.fix,
  })
  return { title: `${parsed.kind}, ${parsed.problem}`, text }
}
