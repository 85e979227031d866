import type { Rules } from '../contract/rules.js'
import type { Service } from '../service/service.js'
import { nearest } from '../util/edit-distance.js'
import { UsageError } from '../util/errors.js'
import {
  block,
  blocks,
  explainOperation,
  explainService,
  explainStatus,
  operationLines,
  ruleLines,
} from './explain-list.js'
import { conductProblems } from './explain-conduct.js'
import { exploreProblems } from './explain-explore.js'
import { type Explanation, messageProblems, valueProblems } from './explain-problems.js'
import { explainRule, sectionsText } from './explain-rule.js'
import { readCode, violationCode, type CodeKind, type ProblemName } from './violation.js'

/** The explanation of each problem that a violation or a finding can report. */
export const PROBLEM_EXPLANATIONS: Readonly<Record<ProblemName, Explanation>> = {
  ...messageProblems,
  ...valueProblems,
  ...exploreProblems,
  ...conductProblems,
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

/** The explanation of each kind of violation and of findings, with the problems that it can report. */
export const KIND_EXPLANATIONS: Readonly<Record<CodeKind, KindExplanation>> = {
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
  explore: {
    what: 'A test was run again under something that may happen to its client',
    fault: 'the consumer, the code that the test runs',
    problems: Object.keys(exploreProblems) as (keyof typeof exploreProblems)[],
  },
  conduct: {
    what: 'A client did what no single response refuses',
    fault: 'the consumer, who sent the requests',
    problems: Object.keys(conductProblems) as (keyof typeof conductProblems)[],
  },
}

/** Every code that a violation or a finding can have. */
export const VIOLATION_CODES: readonly string[] = Object.entries(KIND_EXPLANATIONS).flatMap(
  ([kind, { problems }]) => problems.map((problem) => violationCode(kind as CodeKind, problem)),
)

/** Every code that a finding about a client can have. */
export const CONDUCT_CODES: readonly string[] = KIND_EXPLANATIONS.conduct.problems.map((problem) =>
  violationCode('conduct', problem),
)

/**
 * Explains the code of a violation or a finding, or a rule, an operation, a status or a service: what it means, why it
 * exists, an example, and what to do. The start of a name lists what begins so; without a subject,
 * all codes and rules are listed.
 *
 * @throws UsageError that names the nearest code or name, when the subject is unknown
 * @example
 * console.log(explain('QS2041'))
 * console.log(explain('openai/expiry-minutes-max', [openai]))
 */
export function explain(subject?: string, services: readonly Service[] = []): string {
  if (subject === undefined) return listAll(services)
  const code = subject.toUpperCase()
  return (
    explainOne(subject, code, services) ??
    listOf(subject, code, services) ??
    refuse(subject, code, services)
  )
}

/** The explanation of a whole name; undefined if nothing has that name. */
function explainOne(
  subject: string,
  code: string,
  services: readonly Service[],
): string | undefined {
  if (VIOLATION_CODES.includes(code)) return explainCode(code)
  const owner = services.find(({ rules }) => Object.hasOwn(rules as object, subject))
  if (owner) return explainRule(subject, owner)
  const service = services.find(({ name }) => name === subject)
  if (service) return explainService(service)
  const operations = services.flatMap((one) =>
    [...one.contract.operations.values()]
      .filter(({ id }) => id === subject || `${one.name}/${id}` === subject)
      .map((operation) => explainOperation(one, operation)),
  )
  if (operations.length > 0) return operations.join('\n\n')
  return /^[1-5]\d\d$/.test(subject) ? explainStatus(Number(subject), services) : undefined
}

/** A list of what begins so, with or without the name of its service; undefined if nothing does. */
function listOf(subject: string, code: string, services: readonly Service[]): string | undefined {
  if (subject === '') return undefined
  const wanted = subject.toLowerCase()
  const isListed = (name: string, id: string) =>
    [id, `${name}/${id}`].some((one) => one.toLowerCase().startsWith(wanted))
  const lists = services.flatMap((service) => {
    const { name } = service
    const rules = service.rules as Rules
    return [
      block(
        `${name}: rules`,
        ruleLines(rules, (id) => isListed(name, id.slice(name.length + 1))),
      ),
      block(
        `${name}: operations`,
        operationLines(service, ({ id }) => isListed(name, id)),
      ),
    ]
  })
  const codes = code.startsWith('QS') ? codeBlocks((one) => one.startsWith(code)) : []
  const text = blocks(...codes, ...lists)
  return text === '' ? undefined : text
}

function listAll(services: readonly Service[]): string {
  const lists = services.map(({ name, rules }) =>
    block(`${name}: rules`, ruleLines(rules as Rules)),
  )
  return blocks(
    ...codeBlocks(() => true),
    ...lists,
    'To explain one: quayside explain QS2041, a rule, a service, an operation or a status such as 429',
  )
}

function codeBlocks(isListed: (code: string) => boolean): string[] {
  return Object.entries(KIND_EXPLANATIONS).map(([kind, { what, problems }]) => {
    const codes = problems
      .map((problem) => ({ problem, code: violationCode(kind as CodeKind, problem) }))
      .filter(({ code }) => isListed(code))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
    return block(
      `${kind}: ${what}`,
      codes.map(({ code, problem }) => `${code}  ${PROBLEM_EXPLANATIONS[problem].means}`),
    )
  })
}

function refuse(subject: string, code: string, services: readonly Service[]): never {
  if (/^\d{3}$/.test(subject)) {
    throw new UsageError(`Failed to explain "${subject}": no service has this status.`)
  }
  const names = services.flatMap(({ name, rules, contract }) => [
    name,
    ...Object.keys(rules as Rules),
    ...[...contract.operations.keys()].map((id) => `${name}/${id}`),
  ])
  const isCode = /^QS/.test(code)
  const kind = isCode ? 'code' : subject.includes('/') ? 'rule or operation' : 'code or name'
  const [near = ''] = isCode ? nearest(code, VIOLATION_CODES, 1) : nearest(subject, names, 1)
  const hint = near && ` Did you mean ${near}?`
  throw new UsageError(`Failed to explain ${JSON.stringify(subject)}: unknown ${kind}.${hint}`)
}

function explainCode(code: string): string {
  const { title, text } = codeExplanation(code)
  return `${code}: ${title}\n\n${text}`
}

/**
 * What the code of a violation or a finding means: its kind and problem, and several paragraphs, each
 * below a heading.
 *
 * @throws Error when there is no such code
 * @example
 * codeExplanation('QS2041').title // 'request, maximum'
 */
export function codeExplanation(code: string): { readonly title: string; readonly text: string } {
  const parsed = readCode(code)
  if (!parsed) throw new Error(`Unknown code: ${code}`)
  const { what, fault, fix } = KIND_EXPLANATIONS[parsed.kind]
  const { means, why, example, fix: ownFix } = PROBLEM_EXPLANATIONS[parsed.problem]
  const text = sectionsText({
    'What it means': `${what}: ${means}.`,
    'Why it exists': why,
    Example: example,
    'At fault': `${fault}.`,
    'What to do': fix ?? ownFix,
  })
  return { title: `${parsed.kind}, ${parsed.problem}`, text }
}
