import type { Rule, RuleValue } from '../rules.js'
import { keyOf, type Difference } from './difference.js'
import type { Mocked, Rules } from './twin.js'

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
 * switches the one that leaves the fewest differences is kept, then the next, until none helps.
 */
export async function attribute(
  usual: Trial,
  ledger: Readonly<Record<string, Rule>>,
  attempt: (rules: Rules) => Promise<Trial>,
  numbersNear: (differences: readonly Difference[]) => readonly number[],
): Promise<{ readonly switched: readonly Switched[]; readonly last: Trial }> {
  const switched: Switched[] = []
  let [current, rules] = [usual, {} as Rules]
  for (const reach of ['step', 'story'] as const) {
    for (;;) {
      const { differences } = current
      if (differences.length === 0) break
      const numbers = numbersNear(differences)
      const found = await best(candidates(current, ledger, rules, reach, numbers), (one) =>
        attempt({ ...rules, [one.rule]: one.value }),
      )
      if (!found || found.trial.differences.length >= differences.length) break
      const left = new Set(found.trial.differences.map(keyOf))
      const explains = differences.filter((one) => !left.has(keyOf(one)))
      const { rule, value } = found.one
      switched.push({ rule, value, others: found.others, explains })
      rules = { ...rules, [rule]: value }
      current = found.trial
    }
  }
  return { switched, last: current }
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

interface Best {
  readonly one: Candidate
  readonly trial: Trial
  readonly others: readonly Candidate[]
}

async function best(
  all: readonly Candidate[],
  attempt: (one: Candidate) => Promise<Trial>,
): Promise<Best | undefined> {
  let found: Best | undefined
  for (const one of all) {
    const trial = await attempt(one)
    const fewest = found?.trial.differences.length ?? Infinity
    const count = trial.differences.length
    if (count < fewest) found = { one, trial, others: [] }
    else if (found && count === fewest) found = { ...found, others: [...found.others, one] }
  }
  return found
}
