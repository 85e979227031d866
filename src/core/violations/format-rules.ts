import type { Rule, RuleValue } from '../contract/rules.js'

/** How a rule is set to a value: in a program, on the command line, in a world. */
export function ruleSettings(id: string, value: RuleValue): readonly [string, string, string] {
  return [
    `{ rules: { '${id}': ${literal(value)} } } in the options of the mock`,
    `quayside serve --rule ${id}=${String(value)}`,
    `{ "rules": { "${id}": ${JSON.stringify(value)} } } in a world`,
  ]
}

/** The values that a rule can have beside the one that it has. */
export function alternativesText({
  alternatives,
  any,
}: Pick<Rule, 'alternatives' | 'any'>): string {
  const named = alternatives.map(literal)
  return [...named, ...(any ? [`any other ${any} from 0`] : [])].join(' or ')
}

function literal(value: RuleValue): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}
