import type { Fault } from '../../core/faults/fault.js'
import type { Service } from '../../core/service/service.js'
import type { Variant } from './variants.js'

/** The shortest line of a test that makes a variant happen. */
export function reproduceInTest(services: readonly Service[], { faults, rules }: Variant): string {
  const lines = faults.map(({ fault }) => `mock.faults.add(${literal(shortened(services, fault))})`)
  if (Object.keys(rules).length > 0) lines.push(`rules: ${literal(rules)}`)
  return lines.join('; ')
}

function shortened(services: readonly Service[], fault: Fault): Fault {
  return { ...fault, operation: shortOperation(services, String(fault.operation)) }
}

/** The name of an operation without that of its service, if no other service has the operation. */
export function shortOperation(services: readonly Service[], operation: string): string {
  const id = operation.slice(operation.indexOf('/') + 1)
  const owners = services.filter(({ contract }) => contract.operations.has(id))
  return owners.length > 1 ? operation : id
}

/** A value as JavaScript has it, with single quotes and names unquoted where they can be. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(([name, member]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : literal(name)
    return `${key}: ${literal(member)}`
  })
  return `{ ${members.join(', ')} }`
}
