import type { Grade } from '../../core/contract/provenance.js'
import type { RuleValue } from '../../core/contract/rules.js'
import { compareNumbers } from './compare-worlds.js'
import type { RecordedCall } from './calls.js'
import { effectsOf } from './effects.js'
import { aside, errorText, hurt, type Baseline, type Hurt } from './judge.js'
import type { Run } from './run.js'

/** Another value of a rule that calls have read. */
export interface RuleAlternative {
  readonly id: string
  readonly value: RuleValue
  readonly grade: Grade
  /** The first call that has read the rule. */
  readonly call: RecordedCall
}

/** The other values of the rules that calls read, in the order in which they were first read. */
export function ruleAlternatives(
  calls: readonly RecordedCall[],
  { start }: Run,
): RuleAlternative[] {
  const seen = new Set<string>()
  return calls.flatMap((call) =>
    [...call.exchange.rules].sort().flatMap((id) => {
      if (seen.has(id)) return []
      seen.add(id)
      const { default: usual, alternatives, grade } = start.rules.find(id)
      const current = start.rules.read(id)
      return [usual, ...alternatives]
        .filter((value) => value !== current)
        .map((value) => ({ id, value, grade, call }))
    }),
  )
}

/**
 * What a run under another value of a rule shows. Only the numbers of records count: that their
 * fields are others is what many rules are about.
 */
export function judgeRule(run: Run, baseline: Baseline): Hurt[] {
  const what = brokenBy(run, baseline)
  return [...aside(run), ...(what === undefined ? [] : [hurt('depends-on-rule', what)])]
}

function brokenBy(run: Run, baseline: Baseline): string | undefined {
  const { outcome } = run
  if (outcome.kind === 'hung') return outcome.why
  if (outcome.kind === 'failed') return `failed: ${errorText(outcome.error)}`
  const differences = compareNumbers(baseline.effects, effectsOf(run.start, run.end))
  return differences.length > 0 ? differences.map(({ text }) => text).join('; ') : undefined
}
