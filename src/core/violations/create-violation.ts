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

/** The contract that was violated, and the rule that decided. */
export interface ViolationContext {
  readonly service?: Service | undefined
  readonly operation?: ContractOperation | undefined
  /** The rule that decided. Its grade and source replace those of the contract node. */
  readonly rule?: { readonly id: string; readonly rules: RuleSet } | undefined
}

/**
 * Creates a violation from a problem. Suggestions and the curl command are added when it is read.
 *
 * @example
 * createViolation('reply', problem, { service: openai, operation })
 */
export function createViolation(
  kind: ViolationKind,
  problem: Problem,
  { service, operation, rule }: ViolationContext,
): Violation {
  const found = rule?.rules.find(rule.id)
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
    ...(rule && { rule: rule.id, ruling: createRuling(rule.id, rule.rules) }),
  }
}

/** The title of a source, such as that of `spec` for `spec#Container.name`; null if it has none. */
export function sourceTitleOf({ contract }: Service, source: string): string | null {
  const [key = ''] = source.split('#')
  const sources = contract.document['x-sources']
  return Object.hasOwn(sources, key) ? (sources[key]?.title ?? null) : null
}

function createRuling(id: string, rules: RuleSet): Ruling {
  const { decides, default: usual, alternatives, any } = rules.find(id)
  const value = rules.read(id)
  const others = [usual, ...alternatives].filter((one) => one !== value)
  return { decides, value, alternatives: others, ...(any && { any }) }
}
