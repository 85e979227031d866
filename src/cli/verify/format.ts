import { GRADE_MEANINGS } from '../../core/contract/provenance.js'
import type { NodeDrift, RuleDrift, Sighting } from '../../conformance/verify/drift.js'
import type { Report } from './report.js'

const MOST_SHOWN = 3

/** A report for people. */
export function verifyText(report: Report): string {
  const { drift } = report
  return [
    ...section('Rules that the provider decides otherwise', drift.rules.map(ruleText)),
    ...section('Where the provider breaks the contract', drift.broken.map(nodeText)),
    ...section('Where the mock differs, and no rule says why', drift.differing.map(nodeText)),
    ...section('What the contract does not know', drift.unknown.map(nodeText)),
    summaryText(report),
  ].join('\n\n')
}

function section(title: string, groups: readonly string[]): string[] {
  return groups.length > 0 ? [`== ${title} ==`, ...groups] : []
}

function ruleText(group: RuleDrift): string {
  const { rule, decides, assumed, seen, or } = group
  const title =
    seen === undefined
      ? `${rule}: ${JSON.stringify(assumed)} is not what was seen, nor is any other value of it`
      : `${rule}: ${JSON.stringify(seen)} was seen, ${JSON.stringify(assumed)} was taken for it`
  const others = or.map((one) => `${one.rule}=${String(one.value)}`).join(', ')
  return [
    title,
    `  decides    ${decides}`,
    ...provenance(group),
    ...sightings(group.sightings),
    ...(others === '' ? [] : [`  or it is   ${others}`]),
    ...(seen === undefined ? [] : [`  follow it  --rule ${rule}=${String(seen)}`]),
  ].join('\n')
}

function nodeText(group: NodeDrift): string {
  return [group.node, ...provenance(group), ...sightings(group.sightings)].join('\n')
}

function provenance({ provenance: grade, source }: Pick<NodeDrift, 'provenance' | 'source'>) {
  if (grade === null) return []
  return [`  says who   ${grade} (${GRADE_MEANINGS[grade]}): ${source ?? ''}`]
}

function sightings(all: readonly Sighting[]): string[] {
  const lines = all.slice(0, MOST_SHOWN).map(sightingText)
  const rest = all.length - MOST_SHOWN
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

const LONGEST = 200

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** What was done, and what became of what was made. */
export function summaryText(report: Report): string {
  const { service, baseUrl, steps, drift, unseen, stopped } = report
  const { rules, broken, differing, unknown } = drift
  const count = rules.length + broken.length + differing.length + unknown.length
  return [
    `Verified ${service} at ${baseUrl}: ${String(steps.told)} requests, ` +
      (count === 0 ? 'no drift' : `${String(count)} findings`),
    ...(stopped ? [`  stopped: ${STOPPED[stopped]}`] : []),
    ...steps.lost.map(({ step, why }) => `  no reply: ${step} (${why})`),
    ...(steps.leftOut.length > 0 ? [`  left out: ${steps.leftOut.join('; ')}`] : []),
    ...unseen.map(
      ({ rule, value, because }) =>
        `  not seen: ${rule}${value === undefined ? '' : `=${value}`}, since ${because}`,
    ),
    ...cleanUpLines(report),
  ].join('\n')
}

const STOPPED = {
  refused: 'the token is not let in',
  gone: 'the service does not answer any more',
  interrupted: 'it was interrupted',
} as const

/** What is still there is told whatever else is. */
function cleanUpLines({ made, cleanUp }: Pick<Report, 'made' | 'cleanUp'>): string[] {
  const { left, doubtful } = cleanUp
  const gone = left.length === 0 ? 'all of it is deleted' : `${String(left.length)} could not be`
  return [
    ...(made > 0 ? [`  made ${String(made)} things: ${gone}`] : []),
    ...left.map(({ kind, id, why }) => `  left behind: ${kind} ${id} (${why})`),
    ...doubtful.map((step) => `  may have left something called quayside-verify-…: ${step}`),
  ]
}
