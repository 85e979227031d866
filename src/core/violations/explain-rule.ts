import { sourceTitleOf } from './create-violation.js'
import { GRADE_MEANINGS } from '../contract/provenance.js'
import { alternativesText, ruleSettings } from './format-rules.js'
import type { Rule, Rules } from '../contract/rules.js'
import type { Service } from '../service/service.js'

/** Explains one rule of a service. */
export function explainRule(id: string, service: Service): string {
  const rule = (service.rules as Rules)[id]
  if (!rule) throw new Error(`No rule of ${service.name}: ${id}`)
  return sections(`${id}: a rule of ${service.name}`, {
    'What it means': `It decides ${rule.decides}.`,
    'Why it exists': reasonOf(rule, service),
    Values: valuesOf(rule),
    Example: exampleOf(id, rule),
    'What to do': adviceOf(rule),
  })
}

function reasonOf({ grade, source }: Rule, service: Service): string {
  const title = sourceTitleOf(service, source) ?? 'a source that the contract does not list'
  return `No schema can say it. It is ${grade}: ${GRADE_MEANINGS[grade]}.\n${title}\n${source}`
}

function valuesOf(rule: Rule): string {
  const others = alternativesText(rule)
  const usual = `${JSON.stringify(rule.default)} by default`
  return others ? `${usual}\nor ${others}` : `${usual}, and no other`
}

function exampleOf(id: string, { alternatives, default: usual }: Rule): string {
  const [other = usual] = alternatives
  return ruleSettings(id, other).join('\n')
}

function adviceOf({ grade, alternatives }: Rule): string {
  const keep = 'Where it refuses a request, do what it expects.'
  const set =
    alternatives.length > 0 ? ' If you know that the API decides otherwise, set it so.' : ''
  const weak = grade === 'documented' ? '' : `\n${TRUST}`
  return keep + set + weak
}

const TRUST =
  'A suite that is not to lean on what is less well known sets trust, which makes a violation of each call that reads it.'
/** A title and short texts under headings, for people. */
export function sections(title: string, texts: Readonly<Record<string, string>>): string {
  const parts = Object.entries(texts).map(
    ([heading, text]) => `${heading}\n${text.replace(/^/gm, '  ')}`,
  )
  return [title, ...parts].join('\n\n')
}
