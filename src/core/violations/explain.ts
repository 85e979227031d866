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
import type { Explanation } from './explain-problems.js'
import { explainRule } from './explain-rule.js'
import {
  explanationOf,
  VIOLATION_KINDS,
  VIOLATION_PROBLEMS,
  type KindExplanation,
} from './explain-violation.js'
import { violationCode, type CodeKind, type ProblemName } from './violation.js'

/** The explanation of each problem that a violation or a finding can report. */
export const PROBLEM_EXPLANATIONS: Readonly<Record<ProblemName, Explanation>> = {
  ...VIOLATION_PROBLEMS,
  ...exploreProblems,
  ...conductProblems,
}

/** The explanation of each kind of violation and of findings, with the problems that it can report. */
export const KIND_EXPLANATIONS: Readonly<Record<CodeKind, KindExplanation>> = {
  ...VIOLATION_KINDS,
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
export const VIOLATION_CODES: readonly string[] = /* @__PURE__ */ Object.entries(
  KIND_EXPLANATIONS,
).flatMap(([kind, { problems }]) =>
  problems.map((problem) => violationCode(kind as CodeKind, problem)),
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
  const { title, text } = explanationOf(code, KIND_EXPLANATIONS, PROBLEM_EXPLANATIONS)
  return `${code}: ${title}\n\n${text}`
}
