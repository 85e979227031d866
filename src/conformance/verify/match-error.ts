import type { ContractOperation } from '../../core/contract/contract.js'
import { isRecord } from '../../core/util/is-record.js'
import { provenanceOf, type Provenance } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import type { Received } from './request.js'

interface Named {
  readonly name: string
  readonly mark: Provenance | undefined
}

interface Reply {
  readonly reply: Received
  readonly json: unknown
}

/** What a status of the mock stands for: an error of the contract, or a reply of the operation. */
export function statusPlace(service: Service, operation: ContractOperation, mock: Reply): Named {
  const { status } = mock.reply
  const node = service.contract.response(operation, status)?.node
  const plain = { name: `reply ${String(status)} of ${operation.id}`, mark: provenanceOf(node) }
  return errorPlace(service, operation, mock) ?? plain
}

/** The error of the contract that a reply of the mock is; undefined for none. */
export function errorPlace(
  { contract, envelope }: Service,
  operation: ContractOperation,
  { reply: { status }, json }: Reply,
): Named | undefined {
  if (status < 400) return undefined
  const names = contract.response(operation, status)?.node['x-errors'] ?? []
  const name = names.find((one) => fits(envelope(contract.error(one).error), json))
  return name === undefined
    ? undefined
    : { name: `error ${name}`, mark: provenanceOf(contract.error(name)) }
}

/** Whether a value is what a template with `{placeholders}` makes. */
function fits(template: unknown, value: unknown): boolean {
  if (typeof template === 'string') {
    if (/^\{\w+\}$/.test(template)) return true
    return typeof value === 'string' && patternOf(template).test(value)
  }
  if (Array.isArray(template)) {
    return (
      Array.isArray(value) && template.every((one, index) => fits(one, (value as unknown[])[index]))
    )
  }
  if (isRecord(template)) {
    return isRecord(value) && Object.entries(template).every(([key, one]) => fits(one, value[key]))
  }
  return template === value
}

function patternOf(template: string): RegExp {
  const pieces = template
    .split(/\{\w+\}/)
    .map((piece) => piece.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return new RegExp(`^${pieces.join('.*')}$`, 's')
}
