import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import type { RuleSet } from '../contract/rules.js'
import type { Service } from '../service/service.js'
import {
  FAULT_OF_KIND,
  violationCode,
  type Ruling,
  type Violation,
  type ViolationKind,
} from './violation.js'

/** Which contract was broken, and by whose rule. */
export interface ViolationContext {
  readonly service?: Service | undefined
  readonly operation?: ContractOperation | undefined
  /** The rule that decided so; it vouches then, not the node of the contract. */
  readonly rule?: { readonly id: string; readonly book: RuleSet } | undefined
}

/**
 * A violation of what one problem says; the nearest alternatives and the curl are left to who
 * shows it.
 *
 * @example
 * violationOf('reply', problem, { service: openai, operation })
 */
export function createViolation(
  kind: ViolationKind,
  problem: Problem,
  { service, operation, rule }: ViolationContext,
): Violation {
  const found = rule?.book.find(rule.id)
  const source = found?.source ?? problem.mark?.source ?? null
  return {
    code: violationCode(kind, problem.keyword),
    kind,
    fault: FAULT_OF_KIND[kind],
    service: service?.name ?? null,
    operation: operation?.id ?? null,
    at: problem.at,
    message: problem.message,
    expected: problem.expected,
    actual: problem.actual ?? null,
    provenance: found?.grade ?? problem.mark?.provenance ?? null,
    source,
    sourceTitle: service && source !== null ? sourceTitleOf(service, source) : null,
    ...(rule && { rule: rule.id, ruling: createRuling(rule.id, rule.book) }),
  }
}

/** What a source is, such as the `spec` of `spec#Container.name`; null if the contract lists none. */
export function sourceTitleOf({ contract }: Service, source: string): string | null {
  const [key = ''] = source.split('#')
  const sources = contract.document['x-sources']
  return Object.hasOwn(sources, key) ? (sources[key]?.title ?? null) : null
}

function createRuling(id: string, book: RuleSet): Ruling {
  const { decides, default: usual, alternatives, any } = book.find(id)
  const value = book.read(id)
  const others = [usual, ...alternatives].filter((one) => one !== value)
  return { decides, value, alternatives: others, ...(any && { any }) }
}
