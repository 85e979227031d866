import { countText } from '../../core/util/count-text.js'
import type { Grade } from '../../core/contract/provenance.js'
import type { RuleValue } from '../../core/contract/rules.js'
import { readCode } from '../../core/violations/violation.js'
import { operationOf, type RecordedCall } from './calls.js'
import type { Hurt } from './judge.js'
import type { RuleAlternative } from './rules.js'
import type { TriedFault } from './variants.js'

/**
 * A call of the body, as it was made without any fault.
 *
 * @example
 * const place: ExploredCall = { place: 2, operation: 'openai/CreateContainer', nth: 1 }
 */
export interface ExploredCall {
  /** Its place among all calls, counted from 1. */
  readonly place: number
  readonly operation: string
  /** Its place among the calls of the operation, counted from 1. */
  readonly nth: number
  /** The line of the test or the client that made it, if known. */
  readonly line?: string
}

/**
 * What hurts a body: equal findings of many runs are one.
 *
 * @example
 * const codeOf = ({ code }: ExploreFinding): string => code
 */
export interface ExploreFinding {
  /** Its code, such as `QS7081`, which `explain` explains. */
  readonly code: string
  /** The whole name of the operation, such as `openai/CreateContainer`. */
  readonly operation: string
  /** The first call that it was found with. */
  readonly call: ExploredCall
  /** The names of the faults that lead to it, each alone; with `pairs`, two joined by ` + `. */
  readonly faults?: readonly string[]
  /** The value of a rule that leads to it, and how well the value in use is known. */
  readonly rule?: { readonly id: string; readonly value: RuleValue; readonly grade: Grade }
  readonly message: string
  /** The line that makes it happen in a test of its own. */
  readonly reproduce: string
  /** In how many runs it was found. */
  readonly runs: number
}

/**
 * What `explore` found.
 *
 * @example
 * const report: ExploreReport = await explore(mock, ({ fetch }) => fetch('https://api.openai.com/v1/containers'))
 * console.log(exploreText(report))
 */
export interface ExploreReport {
  readonly findings: readonly ExploreFinding[]
  /** How often the body ran, the first time included. */
  readonly runs: number
  /** The calls of the first run. */
  readonly calls: readonly ExploredCall[]
  /** How many other values of rules were tried. */
  readonly rules: number
  /** What was not tried, and why. */
  readonly leftOut: readonly string[]
}

/** What one run was under, for the findings about it. */
export interface Cause {
  readonly faults?: readonly TriedFault[]
  readonly rule?: RuleAlternative
  readonly reproduce: string
}

/** Joins equal findings of many runs, in the order in which they were found. */
export class Findings {
  private readonly all = new Map<string, ExploreFinding>()

  constructor(private readonly describe: (call: RecordedCall) => ExploredCall) {}

  add({ code, message }: Hurt, { faults, rule, reproduce }: Cause): void {
    const call = rule?.call ?? faults?.[0]?.call
    if (!call) return
    const operation = operationOf(call)
    const key = JSON.stringify([code, operation, message, faults?.length, rule?.id, rule?.value])
    const name = faults?.map((one) => one.name).join(' + ')
    const known = this.all.get(key)
    const names = [...(known?.faults ?? []), ...(name === undefined ? [] : [name])]
    this.all.set(key, {
      code,
      operation,
      call: known?.call ?? this.describe(call),
      ...(names.length > 0 && { faults: [...new Set(names)] }),
      ...(rule && { rule: { id: rule.id, value: rule.value, grade: rule.grade } }),
      message,
      reproduce: known?.reproduce ?? reproduce,
      runs: (known?.runs ?? 0) + 1,
    })
  }

  list(): ExploreFinding[] {
    return [...this.all.values()]
  }
}

/**
 * Formats what `explore` found, as a person reads it; without findings, one line.
 *
 * @example
 * const report = await explore(mock, ({ fetch }) => fetch('https://api.openai.com/v1/containers'))
 * console.log(exploreText(report))
 */
export function exploreText(report: ExploreReport): string {
  return reportText(report, (one) => findingText(one, 'body'))
}

/** Formats a report, with a text for each finding that is not about a rule. */
export function reportText(
  report: ExploreReport,
  textOf: (finding: ExploreFinding) => string,
): string {
  const { findings, runs, calls, rules, leftOut } = report
  const found = findings.length === 0 ? 'nothing hurts' : countText(findings.length, 'finding')
  const tried = rules > 0 ? `, ${countText(rules, 'other value')} of rules` : ''
  return [
    `explore: ${found} (${countText(calls.length, 'call')}, ${countText(runs, 'run')}${tried})`,
    ...findings.filter(({ rule }) => !rule).map(textOf),
    ...ruleTable(findings),
    ...leftOut.map((one) => `left out: ${one}`),
  ].join('\n\n')
}

/** A finding as lines; `subject` is what was run. */
export function findingText(
  { code, operation, call, faults = [], message, reproduce }: ExploreFinding,
  subject: 'body' | 'command',
): string {
  const where = call.line === undefined ? '' : `, ${call.line}`
  return [
    `${code} ${readCode(code)?.problem ?? ''}: ${message}`,
    `  call       ${operation}, call ${String(call.place)} of the ${subject}${where}`,
    `  under      ${faults.join(', ')}`,
    `  reproduce  ${reproduce}`,
    `  more       quayside explain ${code}`,
  ].join('\n')
}

/** The findings about rules as one table. */
function ruleTable(findings: readonly ExploreFinding[]): string[] {
  const rows = findings.flatMap(({ code, rule, operation, message }) =>
    rule ? [[`${rule.id}=${String(rule.value)}`, rule.grade, operation, code, message]] : [],
  )
  if (rows.length === 0) return []
  const all = [['rule', 'known as', 'first read by', 'code', 'what broke'], ...rows]
  const widths = all[0]?.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)))
  const lines = all.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths?.[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [lines.join('\n')]
}
