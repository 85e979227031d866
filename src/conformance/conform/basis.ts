import type { Contract } from '../../core/contract/contract.js'
import { provenanceOf, weakestOf, type Provenance } from '../../core/contract/provenance.js'
import type { Rule } from '../../core/contract/rules.js'
import { locationAt, schemaLocation } from '../../core/contract/schema-walk.js'
import type { Basis } from '../../core/service/conform-checks.js'
import type { Service } from '../../core/service/service.js'

/**
 * The weakest provenance among the parts of a contract and the rules that demand something.
 *
 * @throws Error when one of them does not exist or has no provenance
 */
export function provenanceOfBasis(service: Service, basis: readonly Basis[]): Provenance {
  return weakestProvenance(basis.map((one) => markOf(service, one)))
}

/** @throws Error when there is none */
export function weakestProvenance(marks: readonly Provenance[]): Provenance {
  const grade = weakestOf(marks.map(({ provenance }) => provenance))
  const weakest = marks.find(({ provenance }) => provenance === grade)
  if (!weakest) throw new Error('A check needs a basis')
  return weakest
}

function markOf({ contract, rules }: Service, basis: Basis): Provenance {
  const mark = 'rule' in basis ? ruleMark(rules, basis.rule) : nodeMark(contract, basis)
  if (!mark) throw new Error(`No such basis of a check: ${JSON.stringify(basis)}`)
  return mark
}

/** The grade and the source of a rule. */
export function ruleMark(rules: Service['rules'], id: string): Provenance | undefined {
  const rule = (rules as Readonly<Record<string, Rule>>)[id]
  return rule && { provenance: rule.grade, source: rule.source }
}

function nodeMark(
  contract: Contract,
  { operation: id, status, pointer, parameter }: Exclude<Basis, { rule: string }>,
): Provenance | undefined {
  const operation = contract.operation(id)
  if (parameter !== undefined) {
    return provenanceOf(operation.node.parameters?.find(({ name }) => name === parameter))
  }
  if (status === undefined) return provenanceOf(operation.node)
  const node = contract.response(operation, status)?.node
  if (pointer === undefined) return provenanceOf(node)
  const schema = node?.content?.['application/json']?.schema
  return schema && locationAt(contract, schemaLocation(contract, schema, id), pointer).mark
}
