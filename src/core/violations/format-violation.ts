import { KIND_EXPLANATIONS, PROBLEM_EXPLANATIONS } from './explain.js'
import { pointerKeys } from '../util/json-pointer.js'
import { alternativesText, ruleSettings } from './format-rules.js'
import { formatActual, formatExpected } from './format-values.js'
import { readCode, type ProblemName, type Violation } from './violation.js'

// Room for the longest label.
const COLUMN = 16
const MOST_WHOLE = 10

/**
 * A violation for people: what failed where, what was expected, who says so, what to do.
 *
 * @example
 * for (const violation of mock.journal.violations()) console.log(violationText(violation))
 */
export function violationText(violation: Violation): string {
  const { code } = violation
  const problem = readCode(code)?.problem ?? 'other'
  const lines: [label: string, text: string | undefined][] = [
    ['where', whereOf(violation)],
    ['expected', formatExpected(problem, violation.expected)],
    ['actual', actualOf(violation, problem)],
    ['at fault', KIND_EXPLANATIONS[violation.kind].fault],
    ['says who', sayer(violation)],
    ['rule', ruleOf(violation)],
    ['did you mean', violation.nearest?.join('\n')],
    ['what to do', adviceOf(violation, problem)],
    ['repeat with', violation.curl],
    [
      'more',
      [code, violation.rule ?? []]
        .flat()
        .map((one) => `quayside explain ${one}`)
        .join('\n'),
    ],
  ]
  const told = lines.flatMap(([label, text]) => (text ? [row(label, text)] : []))
  return [titleOf(violation), ...told].join('\n')
}

/** The texts of several violations, one under the other; of many, the first ones whole. */
export function violationsText(violations: readonly Violation[]): string {
  const whole = violations.slice(0, MOST_WHOLE).map(violationText)
  const rest = violations.slice(MOST_WHOLE).map(titleOf)
  return [...whole, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n')
}

function titleOf({ code, service, operation, message }: Violation): string {
  const name = [service, operation].filter((one) => one !== null).join('/')
  return `${code} ${name || 'no operation'}: ${message}`
}

function row(label: string, text: string): string {
  const indent = ' '.repeat(COLUMN)
  return `  ${label.padEnd(COLUMN - 2)}${text.replaceAll('\n', `\n${indent}`)}`
}

function whereOf({ kind, at: { in: part, pointer } }: Violation): string | undefined {
  // A rule or an operation that is leant on stands in no place of the request.
  if (kind === 'trust' && pointer === '') return undefined
  const owner = kind === 'reply' || kind === 'own-reply' ? 'reply' : 'request'
  if (pointer === '') return part === 'part' ? `form of the ${owner}` : `${part} of the ${owner}`
  const [name = '', ...inner] = pointerKeys(pointer)
  if (part === 'body') return `body of the ${owner}, at ${pointer}`
  if (part !== 'part') return `${part === 'header' ? 'header' : `${part} parameter`} ${name}`
  const deeper = inner.length > 0 ? `, at ${pointer.slice(pointer.indexOf('/', 1))}` : ''
  return `part ${name} of the form${deeper}`
}

/** Left out where the title says the same. */
function actualOf({ actual, message }: Violation, problem: ProblemName): string | undefined {
  return actual === message ? undefined : formatActual(problem, actual)
}

function sayer({ kind, service, provenance, source, sourceTitle }: Violation): string {
  if (provenance !== null)
    return `${provenance}: ${sourceTitle ?? String(source)}\n${String(source)}`
  if (service === null) return 'the contracts that are served here'
  const what = kind === 'unhandled' ? ', which lists every operation' : ''
  return `the contract of ${service}${what}`
}

function ruleOf({ kind, rule, ruling }: Violation): string | undefined {
  if (rule === undefined || !ruling) return rule
  const { decides, value, alternatives } = ruling
  const line = `${rule} decides ${decides}: ${JSON.stringify(value)}`
  // Whatever it is set to, it is leant on.
  if (kind === 'trust') return line
  const [other] = alternatives
  if (other === undefined) return `${line}\nit has no other value`
  const [inProgram, onCommandLine] = ruleSettings(rule, other)
  return `${line}\nit could be ${alternativesText(ruling)}: ${inProgram}\nor ${onCommandLine}`
}

function adviceOf({ kind, rule }: Violation, problem: ProblemName): string {
  const advice = KIND_EXPLANATIONS[kind].fix ?? PROBLEM_EXPLANATIONS[problem].fix
  return rule === undefined ? advice : advice.replace('[name]', `['${rule}']`)
}
