import type { Rule, RuleValue } from '../contract/rules.js'

/**
 * The values that evidence has to rule out before `value` is settled: all other declared ones. A rule
 * that takes any number has no end of them; there it is the numbers next to it, so that a limit is
 * seen from both sides.
 */
export function valuesToRuleOut(rule: Rule, value: RuleValue): RuleValue[] {
  const declared = [rule.default, ...rule.alternatives].filter((one) => one !== value)
  return [...new Set([...declared, ...neighboursOf(rule, value)])]
}

/** The numbers next to a value of a rule that takes any; none of another rule. */
export function neighboursOf({ any }: Rule, value: RuleValue): RuleValue[] {
  if (!any || typeof value !== 'number') return []
  return [value - 1, value + 1].filter((one) => one >= 0 && Number.isSafeInteger(one))
}

/** Whether a rule can have a value. */
export function allowsValue({ default: usual, alternatives, any }: Rule, value: unknown): boolean {
  if (value === usual || alternatives.some((one) => one === value)) return true
  if (!any || typeof value !== 'number' || !(value >= 0)) return false
  return any === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)
}
