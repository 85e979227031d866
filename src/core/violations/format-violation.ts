import type { Location } from '../contract/problem.js'
import { pointerKeys } from '../util/json-pointer.js'
import { printable, printableLines } from '../util/printable.js'
import type { Explanation } from './explain-problems.js'
import { VIOLATION_KINDS, VIOLATION_PROBLEMS } from './explain-violation.js'
import { alternativesText, ruleSettings } from './format-rules.js'
import { formatActual, formatExpected } from './format-values.js'
import { readCode, type ProblemName, type Violation } from './violation.js'

// The column of the texts, behind the longest label.
const COLUMN = 16
const MAX_FULL = 10

/**
 * Formats a violation for the terminal: what failed and where, what was expected, the source, and
 * what to do.
 *
 * @example
 * for (const violation of mock.journal.violations()) console.log(violationText(violation))
 */
export function violationText(violation: Violation): string {
  const { code } = violation
  const problem = problemOf(violation)
  const { expected, actual } = violationValues(violation)
  const lines: [label: string, text: string | undefined][] = [
    ['where', whereOf(violation)],
    ['expected', expected],
    ['actual', actual],
    ['at fault', VIOLATION_KINDS[violation.kind].fault],
    ['source', sourceOf(violation)],
    ['rule', ruleOf(violation)],
    ['did you mean', violation.nearest?.map(printable).join('\n')],
    ['what to do', adviceOf(violation, problem)],
    ['to answer it', handlerText(violation)],
    ['reproduce', violation.curl],
    [
      'more',
      [code, violation.rule ?? []]
        .flat()
        .map((one) => `quayside explain ${one}`)
        .join('\n'),
    ],
  ]
  const rows = lines.flatMap(([label, text]) => (text ? [row(label, text)] : []))
  return [titleOf(violation), ...rows].join('\n')
}

/** Formats several violations: the first ten in full, the others as one line each. */
export function violationsText(violations: readonly Violation[]): string {
  const full = violations.slice(0, MAX_FULL).map(violationText)
  const rest = violations.slice(MAX_FULL).map(titleOf)
  return [...full, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n')
}

function titleOf({ code, service, operation, message }: Violation): string {
  const name = [service, operation].filter((one) => one !== null).join('/')
  return printable(`${code} ${name || 'no operation'}: ${message}`)
}

function row(label: string, text: string): string {
  const indent = ' '.repeat(COLUMN)
  return `  ${label.padEnd(COLUMN - 2)}${printableLines(text).replaceAll('\n', `\n${indent}`)}`
}

function whereOf({ kind, at: { in: part, pointer } }: Violation): string | undefined {
  // A rule or an operation that a call relied on has no location in the request.
  if (kind === 'trust' && pointer === '') return undefined
  const owner = kind === 'reply' || kind === 'own-reply' ? 'response' : 'request'
  if (pointer === '') return part === 'part' ? `form of the ${owner}` : `${part} of the ${owner}`
  return printable(placeOf(part, owner, pointer))
}

function placeOf(part: Location['in'], owner: string, pointer: string): string {
  const [name = '', ...inner] = pointerKeys(pointer)
  if (part === 'body') return `body of the ${owner}, at ${pointer}`
  if (part !== 'part') return `${part === 'header' ? 'header' : `${part} parameter`} ${name}`
  const deeper = inner.length > 0 ? `, at ${pointer.slice(pointer.indexOf('/', 1))}` : ''
  return `part ${name} of the form${deeper}`
}

/** What a violation expected and found, as text; undefined where its message says the same. */
export interface ViolationValues {
  readonly expected: string | undefined
  readonly actual: string | undefined
}

/** Formats what a violation expected and found, such as `at most 512 characters`. */
export function violationValues(violation: Violation): ViolationValues {
  const problem = problemOf(violation)
  const { expected, actual, message } = violation
  return {
    expected: formatExpected(problem, expected),
    actual: actual === message ? undefined : formatActual(problem, actual),
  }
}

const problemOf = ({ code }: Violation): ProblemName => readCode(code)?.problem ?? 'other'

function sourceOf({ kind, service, provenance, source, sourceTitle }: Violation): string {
  if (provenance !== null)
    return `${provenance}: ${sourceTitle ?? String(source)}\n${String(source)}`
  if (service === null) return 'the contracts of all services of this mock'
  const detail = kind === 'unhandled' ? ', which lists all that is mocked of it' : ''
  return `the contract of ${service}${detail}`
}

function handlerText({ handler }: Violation): string | undefined {
  return (
    handler &&
    `useMock(..., { handlers: [${handler}] })\nor setupServer(${handler}, ...mock.handlers)`
  )
}

function ruleOf({ kind, rule, ruling }: Violation): string | undefined {
  if (rule === undefined || !ruling) return rule
  const { decides, value, alternatives } = ruling
  const line = `${rule} decides ${decides}: ${JSON.stringify(value)}`
  // Another value does not help: the call relies on the rule in any case.
  if (kind === 'trust') return line
  const [other] = alternatives
  if (other === undefined) return `${line}\nit has no other value`
  const [inProgram, onCommandLine] = ruleSettings(rule, other)
  const values = `other values: ${alternativesText(ruling)}`
  return [line, values, `set it with ${inProgram}`, `or with ${onCommandLine}`].join('\n')
}

const problems: Readonly<Partial<Record<ProblemName, Explanation>>> = VIOLATION_PROBLEMS

function adviceOf({ kind, rule }: Violation, problem: ProblemName): string {
  const { fix } = problems[problem] ?? VIOLATION_PROBLEMS.other
  const advice = VIOLATION_KINDS[kind].fix ?? fix
  return rule === undefined ? advice : advice.replace('[name]', `['${rule}']`)
}
