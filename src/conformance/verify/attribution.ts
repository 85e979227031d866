import type { Rule, RuleValue } from '../../core/contract/rules.js'
import { keyOf, type Difference } from './difference.js'
import type { Mocked, Rules } from './mock-run.js'

/** What the mock says with some rules set otherwise, and where the provider says something else. */
export interface Trial {
  readonly tellings: readonly Mocked[]
  readonly differences: readonly Difference[]
}

/** A rule that, decided otherwise, explains differences. */
export interface Switched {
  readonly rule: string
  readonly value: RuleValue
  /** Other values that would explain the same, and other rules. */
  readonly others: readonly { readonly rule: string; readonly value: RuleValue }[]
  readonly explains: readonly Difference[]
}

interface Candidate {
  readonly rule: string
  readonly value: RuleValue
}

/**
 * Finds the rules that, decided otherwise, make the mock do what the provider did: by trying. Of all
 * switches the one that explains most is kept, then the next, until none explains anything.
 */
export async function attribute(
  usual: Trial,
  ledger: Readonly<Record<string, Rule>>,
  attempt: (rules: Rules) => Promise<Trial>,
  numbersNear: (differences: readonly Difference[]) => readonly number[],
): Promise<{ readonly switched: readonly Switched[]; readonly last: Trial }> {
  const switched: Switched[] = []
  let [current, rules] = [usual, {} as Rules]
  const tried = new Set<string>()
  const isNew = ({ rule, value }: Candidate) => {
    const name = `${rule}=${String(value)}`
    return !tried.has(name) && tried.add(name)
  }
  for (const reach of ['step', 'story'] as const) {
    const numbers = numbersNear(current.differences)
    let left = candidates(current, ledger, rules, reach, numbers).filter(isNew)
    while (left.length > 0 && current.differences.length > 0) {
      const useful: Useful[] = []
      for (const one of left) {
        const trial = await attempt({ ...rules, [one.rule]: one.value })
        const explains = explainedBy(current, trial)
        if (explains.length > 0) useful.push({ ...one, trial, explains })
      }
      const [best] = useful.sort((a, b) => b.explains.length - a.explains.length)
      if (!best) break
      const { rule, value, explains, trial } = best
      // Of its own values, the listed ones: any number between what passed and what did not would do.
      const others = useful.filter(
        (one) =>
          one !== best &&
          explainsSame(one, best) &&
          (one.rule !== rule || ledger[rule]?.alternatives.includes(one.value)),
      )
      switched.push({ rule, value, explains, others: others.map(candidateOf) })
      rules = { ...rules, [rule]: value }
      current = trial
      // What explains nothing now explains nothing later, where there is less to explain.
      left = useful.filter((one) => one.rule !== rule)
    }
  }
  return { switched, last: current }
}

interface Useful extends Candidate {
  readonly trial: Trial
  readonly explains: readonly Difference[]
}

const candidateOf = ({ rule, value }: Candidate): Candidate => ({ rule, value })

function explainsSame(one: Useful, other: Useful): boolean {
  const keys = new Set(other.explains.map(keyOf))
  return keys.size === one.explains.length && one.explains.every((each) => keys.has(keyOf(each)))
}

/** What could be decided otherwise: where the differences are, or anywhere in the story. */
function candidates(
  { tellings, differences }: Trial,
  ledger: Readonly<Record<string, Rule>>,
  rules: Rules,
  reach: 'step' | 'story',
  numbers: readonly number[],
): Candidate[] {
  const steps = new Set(differences.map(({ index }) => index))
  const read = tellings.flatMap((one, index) =>
    reach === 'story' || steps.has(index) ? one.rules : [],
  )
  return [...new Set(read)]
    .filter((rule) => !Object.hasOwn(rules, rule))
    .flatMap((rule) => {
      const { default: usual, alternatives, any } = ledger[rule] ?? { alternatives: [] }
      const values = new Set([...alternatives, ...(any ? numbers : [])])
      values.delete(usual as RuleValue)
      return [...values].map((value) => ({ rule, value }))
    })
}

/**
 * The differences that are gone; none at all where something else is worse than before. A mock that
 * refuses everything differs in little, and explains nothing.
 */
function explainedBy(before: Trial, after: Trial): readonly Difference[] {
  const [old, left] = [before, after].map(({ differences }) => new Set(differences.map(keyOf)))
  const unlike = new Set(before.differences.filter(isStatus).map(({ index }) => index))
  const isLost = before.tellings.some(
    ({ outcome }, index) => isTold(outcome) && !isTold(after.tellings[index]?.outcome),
  )
  // What could not be compared before may differ in more than one way.
  const isWorse = after.differences.some(
    (one) =>
      old?.has(keyOf(one)) === false &&
      isTold(before.tellings[one.index]?.outcome) &&
      (isStatus(one) || !unlike.has(one.index)),
  )
  if (isLost || isWorse) return []
  return before.differences.filter((one) => !left?.has(keyOf(one)))
}

const isStatus = ({ at }: Difference) => at.in === 'status'

const isTold = (outcome: Mocked['outcome'] | undefined) => outcome?.kind === 'reply'
