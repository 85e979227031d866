import type { Rule, RuleValue } from '../../core/contract/rules.js'
import { sealOf } from '../../core/learned/digest.js'
import {
  LEARNED_FORMAT,
  LEARNED_VERSION,
  type Evidence,
  type LearnedDocument,
  type LearnedNode,
  type LearnedRule,
  type RuleEvidence,
} from '../../core/learned/document.js'
import { valuesToRuleOut } from '../../core/learned/needed-values.js'
import type { RecordedExchange } from './exchange.js'
import type { Learning, RuleExchange, SettledRule } from './learn.js'
import type { ShownNode } from './nodes.js'

// More exchanges than these say the same again.
const MAX_EVIDENCE = 3

/** What recordings settle, as a document that mocks read. */
export function learnedDocument({ rules, nodes }: Learning): LearnedDocument {
  const names = [...rules, ...nodes].map(({ service }) => service.name)
  const services = [...new Set(names)].sort().map((name) => {
    const ruleEntries = rules
      .filter(({ service }) => service.name === name)
      .map((one) => [one.id, learnedRule(name, one)] as const)
    const nodeEntries = nodes
      .filter(({ service, against }) => service.name === name && against.length === 0)
      .map((one) => [one.pointer, learnedNode(name, one)] as const)
    return [name, { rules: byName(ruleEntries), nodes: byName(nodeEntries) }] as const
  })
  return { format: LEARNED_FORMAT, version: LEARNED_VERSION, services: byName(services) }
}

function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function learnedRule(service: string, { id, rule, value, exchanges }: SettledRule): LearnedRule {
  const evidence = enoughOf(exchanges, rule, value).map(({ exchange, rulesOut }): RuleEvidence => ({
    ...evidenceOf(exchange),
    rulesOut,
  }))
  const entry = { value, grade: 'observed', evidence }
  return { ...entry, seal: sealOf(service, id, entry) }
}

function learnedNode(service: string, { pointer, exchanges }: ShownNode): LearnedNode {
  const evidence = exchanges.slice(0, MAX_EVIDENCE).map(evidenceOf)
  const entry = { grade: 'observed', evidence }
  return { ...entry, seal: sealOf(service, pointer, entry) }
}

/** The exchanges that together rule out all other values, and then a few that do so again. */
function enoughOf(
  exchanges: readonly RuleExchange[],
  rule: Rule,
  value: RuleValue,
): readonly RuleExchange[] {
  const left = new Set(valuesToRuleOut(rule, value))
  const needed = exchanges.filter(({ rulesOut }) => {
    const isNeeded = rulesOut.some((one) => left.has(one))
    for (const one of rulesOut) left.delete(one)
    return isNeeded
  })
  const more = exchanges.filter((one) => !needed.includes(one))
  return [...needed, ...more.slice(0, Math.max(0, MAX_EVIDENCE - needed.length))]
}

/** An exchange as evidence. */
function evidenceOf({
  file,
  entry,
  time,
  operation,
  response,
  digest,
}: RecordedExchange): Evidence {
  const date = new Date(time).toISOString()
  return { file, entry, date, operation: operation.id, status: response.message.status, digest }
}
