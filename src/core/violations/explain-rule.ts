import { GRADE_MEANINGS } from '../contract/provenance.js'
import type { Rule, Rules } from '../contract/rules.js'
import type { Service } from '../service/service.js'
import { sourceTitleOf } from './create-violation.js'
import { alternativesText, ruleSettings } from './format-rules.js'

/** Explains one rule of a service. */
export function explainRule(id: string, service: Service): string {
  const rule = (service.rules as Rules)[id]
  if (!rule) throw new Error(`Unknown rule of ${service.name}: ${id}`)
  const text = sectionsText({
    'What it means': `It decides ${rule.decides}.`,
    'Why it exists': reasonOf(rule, service),
    Values: valuesOf(rule),
    Example: exampleOf(id, rule),
    'What to do': adviceOf(rule),
  })
  return `${id}: a rule of ${service.name}\n\n${text}`
}

function reasonOf({ grade, source }: Rule, service: Service): string {
  const title = sourceTitleOf(service, source) ?? 'a source that the contract does not list'
  const meaning = GRADE_MEANINGS[grade]
  return `No schema can express it. Its grade is ${grade}: ${meaning}.\n${title}\n${source}`
}

function valuesOf(rule: Rule): string {
  const others = alternativesText(rule)
  const usual = `${JSON.stringify(rule.default)} (default)`
  return others ? `${usual}\nor ${others}` : `${usual}, and no other value`
}

function exampleOf(id: string, rule: Rule): string {
  const [other = rule.default] = rule.alternatives
  return ruleSettings(id, other).join('\n')
}

function adviceOf({ grade, alternatives }: Rule): string {
  const comply = 'If it rejects a request, send what it expects.'
  const set =
    alternatives.length > 0
      ? ' If you know that the API behaves differently, set it accordingly.'
      : ''
  const trust = grade === 'documented' ? '' : `\n${TRUST}`
  return comply + set + trust
}

const TRUST =
  'If your tests must not rely on a rule of this grade, set option trust: each call that reads the rule is then a violation.'

/** Formats texts with headings for the terminal. */
export function sectionsText(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([heading, text]) => `${heading}\n${text.replace(/^/gm, '  ')}`)
    .join('\n\n')
}
