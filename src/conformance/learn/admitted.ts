import type { RuleValue } from '../../core/contract/rules.js'
import { keyOf } from '../verify/difference.js'
import type { Trial } from './trials.js'

/** What one exchange says of a rule: the values that reproduce it, and those that do not. */
export interface Verdict {
  /** The index of the exchange. */
  readonly index: number
  readonly admits: readonly RuleValue[]
  readonly rulesOut: readonly RuleValue[]
}

/** A value of a rule, and the replay under it. */
export interface ValueTrial {
  readonly value: RuleValue
  readonly trial: Trial
}

/**
 * What each exchange says of a rule, by replays under its values. An exchange that all values reproduce
 * says nothing, and neither does one that none reproduces.
 */
export function verdictsOf(trials: readonly ValueTrial[], statuses: readonly number[]): Verdict[] {
  return statuses.flatMap((status, index) => {
    const admits = status >= 400 ? reproducing(trials, index) : agreeing(trials, index)
    if (admits.length === 0 || admits.length === trials.length) return []
    const values = new Set(admits.map(({ value }) => value))
    const rulesOut = trials.map(({ value }) => value).filter((value) => !values.has(value))
    return [{ index, admits: [...values], rulesOut }]
  })
}

/**
 * The values under which an error is reproduced wholly: that the mock refuses a request, too, does not
 * mean that it does so for the same reason.
 */
function reproducing(trials: readonly ValueTrial[], index: number): readonly ValueTrial[] {
  return trials.filter(({ trial }) => !differsInMoreThanHeaders(trial, index))
}

// A gateway or a recorder may change headers, whatever the error is.
function differsInMoreThanHeaders({ replayed }: Trial, index: number): boolean {
  return replayed[index]?.differences.some(({ at }) => at.in !== 'header') ?? false
}

/**
 * The values that agree with a success in status, and then wherever the values make a difference. What
 * differs under all of them is not decided by the rule.
 */
function agreeing(trials: readonly ValueTrial[], index: number): readonly ValueTrial[] {
  const succeeding = trials.filter(({ trial }) => !hasOtherStatus(trial, index))
  const keys = succeeding.map(({ trial }) => keysAt(trial, index))
  const varying = [...new Set(keys.flatMap((one) => [...one]))].filter(
    (key) => !keys.every((one) => one.has(key)),
  )
  return succeeding.filter((_, at) => !varying.some((key) => keys[at]?.has(key)))
}

function hasOtherStatus({ replayed }: Trial, index: number): boolean {
  return replayed[index]?.differences.some(({ at }) => at.in === 'status') ?? false
}

function keysAt({ replayed }: Trial, index: number): ReadonlySet<string> {
  return new Set(replayed[index]?.differences.map(keyOf))
}
