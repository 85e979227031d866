import type { RuleValue, RuleView } from '../api/types.js'

/** The known values of a rule, the default first. */
export function knownValues({ default: usual, alternatives }: RuleView): RuleValue[] {
  return [usual, ...alternatives]
}

/** A value as a field holds it. */
export function valueText(value: RuleValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Returns the value that a text of a field stands for; the server reads numbers itself. */
export function valueOf(rule: RuleView, text: string): RuleValue {
  const found = knownValues(rule).find((value) => valueText(value) === text)
  // Null is a value.
  return found === undefined ? text : found
}

export function isChanged({ value, default: usual }: RuleView): boolean {
  return value !== usual
}
