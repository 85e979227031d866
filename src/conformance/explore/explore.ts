import { UsageError } from '../../core/util/errors.js'
import { callsOf, isNamed, operationOf, type RecordedCall } from './calls.js'
import { effectsOf } from './effects.js'
import { aside, judge, type Baseline, type Hurt } from './judge.js'
import { DEFAULT_MAX, type ExploreOptions } from './options.js'
import { Findings, type Cause, type ExploredCall, type ExploreReport } from './report.js'
import { judgeRule, ruleAlternatives, type RuleAlternative } from './rules.js'
import type { Run, Subject } from './run.js'
import { chooseVariants } from './variant-name.js'
import { FAULT_NAMES, faultPairs, singleFaults, type TriedFault, type Variant } from './variants.js'

/** How runs are carried out. */
interface HowToRun {
  /** How many run at the same time. Default: 1. */
  readonly jobs?: number
  /** The names of the only runs to make beside the first one. Default: all that options ask for. */
  readonly only?: readonly string[] | undefined
  /** Called after each run, to show progress. */
  readonly onRun?: (runs: number, planned: number) => void
}

/** A run that is planned. */
interface Planned {
  readonly variant: Variant
  readonly cause: Cause
  judge(run: Run): Hurt[]
}

/**
 * Runs a body once as it is, and then once for each thing that may happen to it.
 *
 * @throws what the body throws when nothing happens to it
 */
export async function exploreSubject(
  subject: Subject,
  options: ExploreOptions = {},
  { jobs = 1, only, onRun }: HowToRun = {},
): Promise<ExploreReport> {
  const run = await subject.run({ faults: [], rules: {} })
  assertSound(run)
  const calls = callsOf(run.exchanges)
  const baseline = { run, effects: effectsOf(run.start, run.end) }
  const { planned, leftOut } = plan(calls, subject, options, baseline, only)
  const hurts: Hurt[][] = []
  let next = 0
  let runs = 1
  const work = async () => {
    for (let index = next++; index < planned.length; index = next++) {
      const one = planned[index] as Planned
      // Judged at once, so that no world is held longer than its run.
      hurts[index] = one.judge(await subject.run(one.variant))
      onRun?.(runs++, planned.length)
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  const describe = (call: RecordedCall) => describeCall(call, run)
  const findings = new Findings(describe)
  // In the order of the plan, whatever the order in which runs ended.
  for (const [index, { cause }] of planned.entries())
    for (const hurt of hurts[index] ?? []) findings.add(hurt, cause)
  return {
    findings: findings.list(),
    runs: planned.length + 1,
    calls: calls.map(describe),
    rules: planned.filter(({ cause }) => cause.rule).length,
    leftOut,
  }
}

/** @throws what the first run failed with */
function assertSound(run: Run): void {
  const { outcome } = run
  if (outcome.kind === 'failed') throw outcome.error
  const why = outcome.kind === 'hung' ? outcome.why : aside(run)[0]?.message
  if (why === undefined) return
  throw new UsageError(`Failed to explore: the body does not pass as it is: ${why}`)
}

function describeCall(call: RecordedCall, run: Run): ExploredCall {
  const { place, nth, exchange } = call
  const line = run.lineOf?.(exchange)
  return { place, operation: operationOf(call), nth, ...(line !== undefined && { line }) }
}

/** The runs to come in their order, and what is left out. */
function plan(
  all: readonly RecordedCall[],
  subject: Subject,
  options: ExploreOptions,
  baseline: Baseline,
  only: readonly string[] | undefined,
): { readonly planned: readonly Planned[]; readonly leftOut: readonly string[] } {
  const { calls: wanted, faults = FAULT_NAMES, max = DEFAULT_MAX } = options
  assertCalls(wanted, all)
  const calls = wanted ? all.filter((call) => wanted.some((name) => isNamed(call, name))) : all
  const underRule = (rule: RuleAlternative): Planned => {
    const variant: Variant = { faults: [], rules: { [rule.id]: rule.value } }
    const cause = { rule, reproduce: subject.reproduce(variant) }
    return { variant, cause, judge: (run) => judgeRule(run, baseline) }
  }
  const underFaults = (faults: readonly TriedFault[]): Planned => {
    const variant: Variant = { faults, rules: {} }
    const cause = { faults, reproduce: subject.reproduce(variant) }
    return { variant, cause, judge: (run) => judge(variant, run, baseline, options) }
  }
  if (only) {
    const chosen = chooseVariants(only, subject.services, {
      faults: singleFaults(all, FAULT_NAMES, options),
      rules: ruleAlternatives(all, baseline.run),
    })
    const planned = chosen.map(({ rule, faults }) => (rule ? underRule(rule) : underFaults(faults)))
    return { planned, leftOut: [] }
  }
  const rules = options.rules ? ruleAlternatives(calls, baseline.run) : []
  // Of all calls: whether a list can be stale depends on those before it.
  const singles = singleFaults(all, faults, options).filter(({ call }) => calls.includes(call))
  const wantedRuns = [...rules.map(underRule), ...singles.map((one) => underFaults([one]))]
  const planned = wantedRuns.slice(0, max)
  let lastPair: unknown
  for (const pair of options.pairs ? faultPairs(singles) : []) {
    lastPair = pair
    if (planned.length >= max) break
    planned.push(underFaults(pair))
    lastPair = undefined
  }
  const leftOut = [
    ...journalGap(baseline.run),
    ...(wantedRuns.length > max
      ? [`${String(wantedRuns.length - max)} runs, as max is ${String(max)}`]
      : []),
    ...(lastPair ? [`less likely pairs of faults, as max is ${String(max)}`] : []),
    ...(calls.length === 0 ? ['everything: there is no call to let something happen to'] : []),
  ]
  return { planned, leftOut }
}

function journalGap({ dropped }: Run): string[] {
  if (dropped === 0) return []
  return [`the first ${String(dropped)} calls, which the journal no longer has: see option keep`]
}

/** @throws UsageError when a wanted call was not made */
function assertCalls(wanted: readonly string[] = [], all: readonly RecordedCall[]): void {
  const unknown = wanted.find((name) => !all.some((call) => isNamed(call, name)))
  if (unknown === undefined) return
  const made = [...new Set(all.map(operationOf))].join(', ')
  throw new UsageError(
    `Failed to explore: the first run makes no call of "${unknown}", only of ${made}`,
  )
}
