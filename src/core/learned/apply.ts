import type { ContractDocument } from '../contract/openapi.js'
import { provenanceOf, type Grade } from '../contract/provenance.js'
import type { Rule, Rules } from '../contract/rules.js'
import type { Service } from '../service/service.js'
import { pointerKeys, valueAt } from '../util/json-pointer.js'
import type { Evidence, LearnedDocument, LearnedRule, LearnedService } from './document.js'
import { readLearned } from './read.js'

/** The key of what was learned among the sources of a contract. */
const SOURCE = 'learned'
const TITLE = 'Recorded traffic of the service, as read by quayside learn'

/**
 * The services with what was learned: rules have the learned values as their defaults and, as parts
 * of contracts do, the grade `observed`. What stronger sources say stays.
 *
 * @throws UsageError when something claims more than its evidence
 * @example
 * const [service] = withLearned([openai], learned, 'quayside.learned.json')
 */
export function withLearned<S extends Service>(
  services: readonly S[],
  document: unknown,
  name?: string,
): readonly S[] {
  if (document === undefined) return services
  const learned: LearnedDocument = readLearned(document, services, name)
  return services.map((service) => {
    const own = learned.services[service.name]
    return own ? learnedService(service, own) : service
  })
}

function learnedService<S extends Service>(
  service: S,
  { rules = {}, nodes = {} }: LearnedService,
): S {
  const ledger = service.rules as Rules
  const changed = Object.entries(rules).flatMap(([id, entry]) => {
    const rule = ledger[id]
    return rule && isWeak(rule.grade) ? [[id, learnedRule(rule, entry)] as const] : []
  })
  let { document } = service.contract
  for (const [pointer, { evidence }] of Object.entries(nodes)) {
    if (!isWeak(provenanceOf(valueAt(document, pointer))?.provenance)) continue
    document = marked(document, pointerKeys(pointer), sourceOf(evidence)) as ContractDocument
  }
  const sources = { ...document['x-sources'], [SOURCE]: { title: TITLE, grade: 'observed' } }
  const contract = service.contract.withDocument({
    ...document,
    'x-sources': sources as ContractDocument['x-sources'],
  })
  return {
    ...service,
    document: contract.document,
    contract,
    rules: { ...ledger, ...Object.fromEntries(changed) },
  }
}

/** Whether a grade is one that recorded traffic can add to. */
function isWeak(grade: Grade | undefined): boolean {
  return grade === 'assumed' || grade === 'observed'
}

function learnedRule(rule: Rule, { value, evidence }: LearnedRule): Rule {
  const declared = [rule.default, ...rule.alternatives]
  const alternatives = declared.filter((one) => one !== value)
  return { ...rule, grade: 'observed', source: sourceOf(evidence), default: value, alternatives }
}

const MAX_NAMED = 2

/** Such as `learned#traffic.har entry 3 of 2026-06-24, digest 0a1b…`. */
function sourceOf(evidence: readonly Evidence[]): string {
  const named = evidence
    .slice(0, MAX_NAMED)
    .map(({ file, entry, date, digest }) => `${file} entry ${entry} of ${date}, digest ${digest}`)
  const rest = evidence.length - MAX_NAMED
  return `${SOURCE}#${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`
}

/** A copy of a document in which the node at these keys has the grade `observed` and the source. */
function marked(node: unknown, keys: readonly string[], source: string): unknown {
  const [key, ...rest] = keys
  if (key === undefined) {
    return { ...(node as object), 'x-provenance': 'observed', 'x-source': source }
  }
  if (Array.isArray(node)) {
    return node.map((one: unknown, index) =>
      String(index) === key ? marked(one, rest, source) : one,
    )
  }
  const members = node as Readonly<Record<string, unknown>>
  return { ...members, [key]: marked(members[key], rest, source) }
}
