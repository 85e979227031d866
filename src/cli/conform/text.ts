import type { PlacesOfCheck } from '../../conformance/conform/baseline.js'
import type { CheckResult, ListedCheck } from '../../conformance/conform/conform.js'
import { isFailure, type Score } from '../../conformance/conform/score.js'
import { GRADE_MEANINGS } from '../../core/contract/provenance.js'
import type { Deviation } from '../../core/service/conform-checks.js'
import { printable } from '../../core/util/printable.js'
import { cleanUpLines } from '../verify/clean-up-lines.js'
import { countText } from '../../core/util/count-text.js'
import { isKnown, scoreText, type ConformReport } from './report.js'

/** The report as text. */
export function conformText(report: ConformReport): string {
  const failures = report.checks.filter(isFailure)
  const known = failures.filter((check) => isKnown(check, report))
  const fresh = failures.filter((check) => !known.includes(check))
  const noted = report.checks.filter(({ notes }) => notes.length > 0)
  const { gone = [], unknown = [] } = report.baseline ?? {}
  return [
    ...section('Deviations', fresh.map(checkText)),
    ...section('Known deviations', known.map(shortText)),
    ...section('In the baseline, and no longer so', gone.map(goneText)),
    ...section('In the baseline, and no check of this service', unknown),
    ...section(`Where it differs from what is only ${weaker(report)}`, noted.map(notesText)),
    ...section('Score by operation', [operationTable(report)]),
    summaryText(report),
  ].join('\n\n')
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length > 0 ? [`== ${title} ==`, ...parts] : []
}

function weaker({ trust }: ConformReport): string {
  return trust === 'documented' ? 'published, observed or assumed' : 'observed or assumed'
}

/** A check with all of its deviations. */
export function checkText(check: CheckResult): string {
  const { name, operation, requires, failures, why, provenance, source } = check
  const [first] = failures
  const grade = first?.provenance ?? provenance
  return joined([
    `${name} (${operation})`,
    `  requires   ${requires}`,
    `  source     ${grade} (${GRADE_MEANINGS[grade]}): ${first?.source ?? source}`,
    ...deviationLines(failures),
    ...(why === undefined ? [] : [`  blocked    ${why}`]),
  ])
}

const MAX_DEVIATIONS = 5

function deviationLines(deviations: readonly Deviation[]): string[] {
  const rest = deviations.length - MAX_DEVIATIONS
  const lines = deviations.slice(0, MAX_DEVIATIONS).map((one) => `  seen       ${seenText(one)}`)
  return rest > 0 ? [...lines, `             and ${String(rest)} more`] : lines
}

function seenText({ at, code, expected, actual, step }: Deviation): string {
  const what = code === undefined ? '' : `${code} `
  return `${what}${at}: ${actual}, not ${expected} (${step})`
}

function shortText({ name, operation }: CheckResult): string {
  return printable(`${name} (${operation})`)
}

function goneText({ name, places }: PlacesOfCheck): string {
  return printable(`${name}: ${places.join(', ')}`)
}

function notesText({ name, notes }: CheckResult): string {
  const lines = notes.slice(0, MAX_DEVIATIONS).map((one) => {
    return `  ${one.provenance.padEnd(10)} ${seenText(one)}; ${one.source}`
  })
  const rest = notes.length - MAX_DEVIATIONS
  return joined([name, ...lines, ...(rest > 0 ? [`             and ${String(rest)} more`] : [])])
}

function operationTable({ score: { operations } }: ConformReport): string {
  return table(Object.entries(operations)).join('\n')
}

function table(rows: readonly (readonly [string, Score])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, score]) => `  ${name.padEnd(width)}  ${scoreText(score)}${unsure(score)}`)
}

function unsure({ unsure: count, noted }: Score): string {
  if (count === 0 && noted === 0) return ''
  return `; ${countText(count, 'other')}, ${String(noted)} with notes`
}

/** The scores of a run, what was not checked, and what it created and deleted. */
export function summaryText(report: ConformReport): string {
  const { service, baseUrl, score, requests, checks, stopped, lost, slow } = report
  const { made, cleanUp } = report
  const fresh = checks.filter((one) => isFailure(one) && !isKnown(one, report)).length
  const skipped = checks.filter(({ verdict }) => verdict === 'skipped').length
  return joined([
    `Checked ${service} at ${baseUrl}: ${scoreText(score.total)}; ` +
      (fresh === 0 ? 'no deviations' : countText(fresh, 'check') + ' with deviations') +
      ` in ${countText(requests, 'request')}`,
    ...table(Object.entries(score.levels)),
    ...(slow ? [] : ['  not checked: what takes minutes; use --slow']),
    ...(skipped > 0
      ? [`  not checked: ${countText(skipped, 'check')} that no request reaches`]
      : []),
    ...(stopped ? [`  stopped: ${STOP_REASONS[stopped]}`] : []),
    ...lost.map(({ step, why }) => `  no reply: ${step} (${why})`),
    ...cleanUpLines(made > 0 ? countText(made, 'resource') : undefined, cleanUp),
  ])
}

const STOP_REASONS = {
  refused: 'the server refused the token',
  gone: 'the server stopped responding',
  interrupted: 'the run was interrupted',
} as const

/** The names of checks, one a line, each with its grade and what it requires. */
export function listText(checks: readonly ListedCheck[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  return checks
    .map(({ name, mark, requires }) => {
      return `${name.padEnd(width)}  ${mark.provenance.padEnd(10)}  ${requires}`
    })
    .join('\n')
}

/** Joins lines that quote what a server sent. */
function joined(lines: readonly string[]): string {
  return lines.map(printable).join('\n')
}
