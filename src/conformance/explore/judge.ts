import type { Finding } from '../../core/conduct/finding.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import { violationCode, type ProblemName } from '../../core/violations/violation.js'
import { isRead } from './calls.js'
import { compareEffects, type DifferenceKind } from './compare-worlds.js'
import { effectsOf, type Effect } from './effects.js'
import type { ExploreOptions } from './options.js'
import type { Run } from './run.js'
import { isTransient, type Variant } from './variants.js'
import { recordCountText } from '../../core/views/words.js'

/** One way in which a run shows a mistake of the client. */
export interface Hurt {
  readonly code: string
  readonly message: string
}

/** Returns a hurt by the name of its explanation. */
export function hurt(problem: ProblemName, message: string): Hurt {
  return { code: violationCode('explore', problem), message }
}

/** The first run, that all others are compared with. */
export interface Baseline {
  readonly run: Run
  readonly effects: readonly Effect[]
}

const PROBLEM_OF: Readonly<Record<DifferenceKind, ProblemName>> = {
  more: 'duplicate-records',
  new: 'leftover-records',
  fewer: 'missing-records',
  other: 'other-records',
}

/** What a run under faults shows. */
export function judge(
  variant: Variant,
  run: Run,
  baseline: Baseline,
  { strict = false, conduct = false }: ExploreOptions,
): Hurt[] {
  return [
    ...aside(run),
    ...judgeOutcome(variant, run, baseline, strict),
    ...(conduct ? misconduct(variant, run, baseline) : []),
  ]
}

/** How the client behaved under a fault as it does not without one. */
function misconduct({ faults }: Variant, { conduct }: Run, { run }: Baseline): Hurt[] {
  // The fault has ended what the client was using: no client can know.
  const isByFault = ({ code }: Finding) =>
    code === violationCode('conduct', 'used-after-end') &&
    faults.some(({ name }) => name === 'gone')
  const isKnown = ({ code, operation }: Finding) =>
    run.conduct.some((one) => one.code === code && one.operation === operation)
  const found = conduct.filter((one) => !isKnown(one) && !isByFault(one))
  return found.map(({ code, message }) => ({ code, message }))
}

/** What shows beside the outcome of the body. */
export function aside({ rejections, broken }: Run): Hurt[] {
  return [
    ...rejections.map((reason) => hurt('unhandled-rejection', errorText(reason))),
    ...(broken ? [hurt('invariant', errorText(broken.error))] : []),
  ]
}

function judgeOutcome(variant: Variant, run: Run, baseline: Baseline, isStrict: boolean): Hurt[] {
  const { outcome } = run
  // It still runs: what it leaves is not decided yet.
  if (outcome.kind === 'hung') return [hurt('hung', outcome.why)]
  const effects = withoutGone(variant, effectsOf(run.start, run.end), baseline)
  if (outcome.kind === 'passed') {
    const differences = worldHurts(baseline.effects, effects)
    return differences.length > 0 ? differences : incompleteData(variant, run)
  }
  const isHealed = isStrict && variant.faults.every(({ name }) => isTransient(name))
  return [
    ...leftBehind(variant, effects, baseline),
    ...(isHealed ? [hurt('not-retried', `failed: ${errorText(outcome.error)}`)] : []),
  ]
}

/** Without what a fault has taken away that was there before the body ran. */
function withoutGone(
  { faults }: Variant,
  effects: readonly Effect[],
  baseline: Baseline,
): readonly Effect[] {
  if (!faults.some(({ name }) => name === 'gone')) return effects
  const expected = new Set(baseline.effects.map(({ group }) => group))
  return effects.filter(({ kind, group }) => kind !== 'deleted' || expected.has(group))
}

/** How the world that a run left differs, one hurt for each kind of difference. */
function worldHurts(expected: readonly Effect[], actual: readonly Effect[]): Hurt[] {
  const differences = compareEffects(expected, actual)
  return [...new Set(differences.map(({ kind }) => kind))].map((kind) => {
    const texts = differences.filter((one) => one.kind === kind).map(({ text }) => text)
    return hurt(PROBLEM_OF[kind], texts.join('; '))
  })
}

/** Something that was read under a fault, and never again without one. */
function incompleteData({ faults }: Variant, { exchanges }: Run): Hurt[] {
  if (!faults.some(({ name }) => isTransient(name) && name !== 'late')) return []
  const failed = exchanges.find(
    (exchange, index) =>
      exchange.fault !== null &&
      isRead(exchange.request) &&
      !isIgnored(exchange) &&
      !exchanges.slice(index + 1).some((later) => isWholeReplyTo(exchange, later)),
  )
  if (!failed) return []
  const name = failed.operation?.id ?? 'a call'
  return [hurt('incomplete-data', `succeeded, though ${name} never got its whole reply`)]
}

/** Whether a client wants to know no more of a reply than its status. */
function isIgnored({ reply, isRead }: RawExchange): boolean {
  return reply !== null && reply.status < 400 && isRead === false
}

function isWholeReplyTo({ request }: RawExchange, later: RawExchange): boolean {
  return (
    later.fault === null &&
    later.request.method === request.method &&
    later.request.url === request.url &&
    (later.reply?.status ?? 500) < 400
  )
}

/**
 * What a failed body has made and not deleted. Not counted: what a delete that was refused for good
 * leaves, and what is complete when only a read fails afterwards.
 */
function leftBehind({ faults }: Variant, effects: readonly Effect[], baseline: Baseline): Hurt[] {
  const made = effects.filter(({ kind }) => kind === 'created')
  const isRefusedDelete = faults.some(
    ({ name, call }) => call.operation.method === 'DELETE' && !isTransient(name),
  )
  if (made.length === 0 || isRefusedDelete) return []
  const isOnlyRead = faults.every(({ call }) => isRead(call.operation))
  if (isOnlyRead && compareEffects(baseline.effects, effects).length === 0) return []
  const counts = new Map<string, number>()
  for (const { title } of made) counts.set(title, (counts.get(title) ?? 0) + 1)
  const texts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const list = texts.map(([title, count]) => recordCountText(count, title)).join(' and ')
  return [hurt('left-behind', `failed, and left behind ${list}`)]
}

/** What an error says, in one line. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const [line = ''] = text.split('\n')
  return line.length <= 200 ? line : `${line.slice(0, 200)}...`
}
