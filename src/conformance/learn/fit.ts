import type { Rule, RuleValue } from '../../core/contract/rules.js'
import { keyOf, type Difference } from '../verify/difference.js'
import type { MockStepResult } from '../verify/mock-run.js'

/** Values of rules, by rule id. */
export type RuleValues = Readonly<Record<string, RuleValue>>

/** A run of the mock with some rules changed, and its differences from the live service. */
export interface MockTrial {
  readonly results: readonly MockStepResult[]
  readonly differences: readonly Difference[]
}

export interface RuleSetting {
  readonly rule: string
  readonly value: RuleValue
}

/** A changed rule that explains differences. */
export interface RuleChange extends RuleSetting {
  /** Other changes that explain the same. */
  readonly others: readonly RuleSetting[]
  readonly explains: readonly Difference[]
}

type Ledger = Readonly<Record<string, Rule>>

/**
 * Finds, by trying, the rule changes with which the mock answers as the live service did. The change
 * that explains most differences is kept, then the next, until none explains any.
 *
 * @returns the changes, and the trial with all of them
 */
export async function attributeToRules(
  initial: MockTrial,
  ledger: Ledger,
  tryRules: (rules: RuleValues) => Promise<MockTrial>,
  numbersIn: (differences: readonly Difference[]) => readonly number[],
): Promise<{ readonly changes: readonly RuleChange[]; readonly last: MockTrial }> {
  const changes: RuleChange[] = []
  let [current, rules] = [initial, {} as RuleValues]
  const tried = new Set<string>()
  const isNew = ({ rule, value }: RuleSetting) => {
    const name = `${rule}=${String(value)}`
    return !tried.has(name) && tried.add(name)
  }
  // First the rules that were read in steps with differences, then those of all steps.
  for (const range of ['differing steps', 'all steps'] as const) {
    const numbers = numbersIn(current.differences)
    let candidates = candidatesIn(current, ledger, rules, range, numbers).filter(isNew)
    while (candidates.length > 0 && current.differences.length > 0) {
      const useful: TriedSetting[] = []
      for (const one of candidates) {
        const trial = await tryRules({ ...rules, [one.rule]: one.value })
        const explains = explainedBy(current, trial)
        if (explains.length > 0) useful.push({ ...one, trial, explains })
      }
      const [best] = useful.sort((a, b) => b.explains.length - a.explains.length)
      if (!best) break
      const { rule, value, explains, trial } = best
      changes.push({ rule, value, explains, others: othersLike(best, useful, ledger) })
      rules = { ...rules, [rule]: value }
      current = trial
      // A setting that explains nothing now explains nothing when fewer differences are left.
      candidates = useful.filter((one) => one.rule !== rule)
    }
  }
  return { changes, last: current }
}

interface TriedSetting extends RuleSetting {
  readonly trial: MockTrial
  readonly explains: readonly Difference[]
}

/** The settings that explain the same as the best one. */
function othersLike(
  best: TriedSetting,
  useful: readonly TriedSetting[],
  ledger: Ledger,
): RuleSetting[] {
  return (
    useful
      .filter((one) => one !== best && explainsSame(one, best))
      // Of the same rule only declared values: many numbers near a limit explain the same.
      .filter(
        (one) => one.rule !== best.rule || ledger[best.rule]?.alternatives.includes(one.value),
      )
      .map(({ rule, value }) => ({ rule, value }))
  )
}

function explainsSame(one: TriedSetting, other: TriedSetting): boolean {
  const keys = new Set(other.explains.map(keyOf))
  return keys.size === one.explains.length && one.explains.every((each) => keys.has(keyOf(each)))
}

/** The settings to try: other values of the rules that the mock read in the range. */
function candidatesIn(
  { results, differences }: MockTrial,
  ledger: Ledger,
  changed: RuleValues,
  range: 'differing steps' | 'all steps',
  numbers: readonly number[],
): RuleSetting[] {
  const differing = new Set(differences.map(({ index }) => index))
  const read = results.flatMap((one, index) =>
    range === 'all steps' || differing.has(index) ? one.rules : [],
  )
  return [...new Set(read)]
    .filter((rule) => !Object.hasOwn(changed, rule))
    .flatMap((rule) => {
      const { default: assumed, alternatives, any } = ledger[rule] ?? { alternatives: [] }
      const values = new Set([...alternatives, ...(any ? numbers : [])])
      values.delete(assumed as RuleValue)
      return [...values].map((value) => ({ rule, value }))
    })
}

/**
 * The differences that a change removes. It is empty when the change makes anything worse: a mock
 * that refuses everything differs in little, and explains nothing.
 */
function explainedBy(before: MockTrial, after: MockTrial): readonly Difference[] {
  const [oldKeys, leftKeys] = [before, after].map(
    ({ differences }) => new Set(differences.map(keyOf)),
  )
  const otherStatus = new Set(before.differences.filter(isStatus).map(({ index }) => index))
  const isLost = before.results.some(
    ({ outcome }, index) => isReply(outcome) && !isReply(after.results[index]?.outcome),
  )
  // Where the status differed before, the bodies were not compared: new differences are no worse.
  const isWorse = after.differences.some(
    (one) =>
      oldKeys?.has(keyOf(one)) === false &&
      isReply(before.results[one.index]?.outcome) &&
      (isStatus(one) || !otherStatus.has(one.index)),
  )
  if (isLost || isWorse) return []
  return before.differences.filter((one) => !leftKeys?.has(keyOf(one)))
}

const isStatus = ({ at }: Difference) => at.in === 'status'

const isReply = (outcome: MockStepResult['outcome'] | undefined) => outcome?.kind === 'reply'
