import type { ContractOperation } from '../../core/contract/contract.js'
import { provenanceOf, type Provenance } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import { isRecord } from '../../core/util/is-record.js'
import type { ReceivedResponse } from './request.js'

/** A node of the contract. */
interface ContractNode {
  readonly name: string
  readonly mark: Provenance | undefined
}

interface Reply {
  readonly reply: ReceivedResponse
  readonly json: unknown
}

/** The node behind a status of the mock: an error of the contract, else a reply of the operation. */
export function statusNode(
  service: Service,
  operation: ContractOperation,
  mock: Reply,
): ContractNode {
  const { status } = mock.reply
  const node = service.contract.response(operation, status)?.node
  const reply = { name: `reply ${String(status)} of ${operation.id}`, mark: provenanceOf(node) }
  return errorNode(service, operation, mock) ?? reply
}

/** The error of the contract whose template a reply of the mock matches; undefined when none does. */
export function errorNode(
  { contract, envelope }: Service,
  operation: ContractOperation,
  { reply: { status }, json }: Reply,
): ContractNode | undefined {
  if (status < 400) return undefined
  const names = contract.response(operation, status)?.node['x-errors'] ?? []
  const matching = names
    .map((one) => ({ one, template: envelope(contract.error(one).error) }))
    .filter(({ template }) => matchesTemplate(template, json))
    // Several may match: a text that is one placeholder matches any.
    .sort((a, b) => literalLength(b.template) - literalLength(a.template))
  const name = matching[0]?.one
  return name === undefined
    ? undefined
    : { name: `error ${name}`, mark: provenanceOf(contract.error(name)) }
}

/** How many characters of a template are not placeholders. */
function literalLength(template: unknown): number {
  return JSON.stringify(template).replace(/\{\w+\}/g, '').length
}

/** Whether a value can result from a template with `{placeholders}`. */
function matchesTemplate(template: unknown, value: unknown): boolean {
  if (typeof template === 'string') {
    if (/^\{\w+\}$/.test(template)) return true
    return typeof value === 'string' && patternOf(template).test(value)
  }
  if (Array.isArray(template)) {
    return (
      Array.isArray(value) &&
      template.every((one, index) => matchesTemplate(one, (value as unknown[])[index]))
    )
  }
  if (isRecord(template)) {
    return (
      isRecord(value) &&
      Object.entries(template).every(([key, one]) => matchesTemplate(one, value[key]))
    )
  }
  return template === value
}

function patternOf(template: string): RegExp {
  const pieces = template
    .split(/\{\w+\}/)
    .map((piece) => piece.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*')}$`, 's')
}
