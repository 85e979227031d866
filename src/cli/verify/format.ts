import { GRADE_MEANINGS } from '../../core/contract/provenance.js'
import { printable } from '../../core/util/printable.js'
import type { NodeDrift, RuleDrift, Sighting } from '../../conformance/verify/drift.js'
import { cleanUpLines } from './clean-up-lines.js'
import type { Report } from './report.js'
import { countText } from '../../core/util/count-text.js'

const MAX_SIGHTINGS = 3

/** The report as text. */
export function verifyText(report: Report): string {
  const { drift } = report
  return [
    ...section('On every reply', drift.differing.filter(isEverywhere).map(nodeText)),
    ...section('Rules with another value at the provider', drift.rules.map(ruleText)),
    ...section('Where the provider breaks the contract', drift.broken.map(nodeText)),
    ...section(
      'Where the mock differs, and no rule explains it',
      drift.differing.filter((one) => !isEverywhere(one)).map(nodeText),
    ),
    ...section('What the contract does not declare', drift.unknown.map(nodeText)),
    ...section('Notes, which are no drift', drift.notes.map(nodeText)),
    summaryText(report),
  ].join('\n\n')
}

const isEverywhere = (one: NodeDrift) => one.isEverywhere === true

function section(title: string, groups: readonly string[]): string[] {
  return groups.length > 0 ? [`== ${title} ==`, ...groups] : []
}

function ruleText(group: RuleDrift): string {
  const { rule, decides, assumed, seen, or } = group
  const title =
    seen === undefined
      ? `${rule}: expected ${JSON.stringify(assumed)}, but got more than was tried`
      : `${rule}: expected ${JSON.stringify(assumed)}, but got ${JSON.stringify(seen)}`
  const others = or.map((one) => `${one.rule}=${String(one.value)}`).join(', ')
  return joined([
    title,
    `  decides    ${decides}`,
    ...provenance(group),
    ...sightings(group.sightings),
    ...(others === '' ? [] : [`  or         ${others}`]),
    ...(seen === undefined ? [] : [`  to match   --rule ${rule}=${String(seen)}`]),
  ])
}

function nodeText(group: NodeDrift): string {
  return joined([group.node, ...provenance(group), ...sightings(group.sightings)])
}

/** Joins lines that quote what a service sent. */
function joined(lines: readonly string[]): string {
  return lines.map(printable).join('\n')
}

function provenance({ provenance: grade, source }: Pick<NodeDrift, 'provenance' | 'source'>) {
  if (grade === null) return []
  return [`  source     ${grade} (${GRADE_MEANINGS[grade]}): ${source ?? ''}`]
}

function sightings(all: readonly Sighting[]): string[] {
  const lines = all.slice(0, MAX_SIGHTINGS).map(sightingText)
  const rest = all.length - MAX_SIGHTINGS
  return rest > 0 ? [...lines, `             and ${String(rest)} more`] : lines
}

function sightingText(one: Sighting): string {
  const { step, operation, at, code, message } = one
  const where = at.pointer === '' ? at.in : `${at.in} ${at.pointer}`
  const head = `  seen in    ${step} (${operation}), ${where}: `
  if (code !== undefined) return `${head}${code} ${message ?? ''}`
  const actual = 'actual' in one ? short(one.actual) : 'nothing'
  return 'expected' in one ? `${head}${actual}, not ${short(one.expected)}` : head + actual
}

const MAX_VALUE_LENGTH = 200

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text
}

/** The counts of a run, what it skipped, and what it created and deleted. */
export function summaryText(report: Report): string {
  const { service, baseUrl, steps, drift, unseen, stopped, made, cleanUp } = report
  const { rules, broken, differing, unknown } = drift
  const count = rules.length + broken.length + differing.length + unknown.length
  return joined([
    `Verified ${service} at ${baseUrl}: ${countText(steps.told, 'request')}, ` +
      (count === 0 ? 'no drift' : countText(count, 'finding')),
    ...(stopped ? [`  stopped: ${STOP_REASONS[stopped]}`] : []),
    ...steps.lost.map(({ step, why }) => `  no reply: ${step} (${why})`),
    ...(steps.leftOut.length > 0 ? [`  not sent: ${steps.leftOut.join('; ')}`] : []),
    ...unseen.map(
      ({ rule, value, because }) =>
        `  not seen: ${rule}${value === undefined ? '' : `=${value}`}, since ${because}`,
    ),
    ...cleanUpLines(made > 0 ? countText(made, 'resource') : undefined, cleanUp),
  ])
}

const STOP_REASONS = {
  refused: 'the service refused the token',
  gone: 'the service stopped responding',
  interrupted: 'the run was interrupted',
} as const
