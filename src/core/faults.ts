import { UsageError } from './errors.js'
import { nearest } from './nearest.js'
import type { ContractOperation } from './contract.js'
import type { Service } from './service.js'

/** A plan to make an operation fail. */
export interface Fault {
  /** An operationId, or `service/operationId` where two services share one. */
  readonly operation: string
  /** How many calls fail; all of them when left out. */
  readonly times?: number
  readonly do: {
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
  }
}

/** A fault with how often it has acted. */
export interface PlannedFault extends Fault {
  readonly id: string
  readonly hits: number
}

interface Plan {
  readonly id: string
  readonly fault: Fault
  /** The error of `x-errors` that the reply carries. */
  readonly code: string
  readonly service: Service
  readonly target: ContractOperation
  hits: number
}

/**
 * The faults planned for one scope.
 *
 * @example
 * mock.faults.add({ operation: 'CreateContainer', times: 2, do: { status: 429 } })
 */
export class Faults {
  private plans: Plan[] = []
  private added = 0

  constructor(private readonly services: readonly Service[]) {}

  /** @throws UsageError when it names an unknown operation or a reply that is not declared */
  add(fault: Fault): PlannedFault {
    const { service, target } = this.find(readFault(fault).operation)
    const code = errorFor(service, target, fault.do.status)
    const id = `fault-${String(++this.added)}`
    const plan: Plan = { id, fault, code, service, target, hits: 0 }
    this.plans.push(plan)
    return shown(plan)
  }

  list(): PlannedFault[] {
    return this.plans.map(shown)
  }

  clear(): void {
    this.plans = []
  }

  /** The fault that acts on this call, counted as a hit. */
  strike(operation: ContractOperation): Strike | undefined {
    if (this.plans.length === 0) return undefined
    const plan = this.plans.find(
      ({ target, fault, hits }) => target === operation && hits < (fault.times ?? Infinity),
    )
    if (!plan) return undefined
    plan.hits++
    return { id: plan.id, code: plan.code, headers: plan.fault.do.headers ?? {} }
  }

  private find(wanted: string): { service: Service; target: ContractOperation } {
    const all = this.services.flatMap((service) =>
      [...service.contract.operations.values()].map((target) => ({ service, target })),
    )
    const found = all.filter(({ service, target }) =>
      [target.id, `${service.name}/${target.id}`].includes(wanted),
    )
    if (found.length === 1 && found[0]) return found[0]
    const names = (found.length > 1 ? found : all).map(
      ({ service, target }) => `${service.name}/${target.id}`,
    )
    const why = found.length > 1 ? 'several services have it' : 'there is no such operation'
    const near = nearest(wanted, names).join(', ')
    throw new UsageError(`Failed to add a fault for "${wanted}": ${why}. Did you mean ${near}?`)
  }
}

export interface Strike {
  readonly id: string
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
}

function shown({ id, fault, hits }: Plan): PlannedFault {
  return { id, ...fault, hits }
}

// Faults arrive over HTTP too, so their shape is not to be trusted.
function readFault(fault: unknown): Fault {
  const bad = (why: string) => new UsageError(`Failed to add a fault: ${why}`)
  if (typeof fault !== 'object' || fault === null) throw bad('it is not an object')
  const { operation, times, do: act, ...rest } = fault as Record<string, unknown>
  const [extra] = Object.keys(rest)
  if (extra !== undefined) throw bad(`/${extra} is not known; known are operation, times, do`)
  if (typeof operation !== 'string') throw bad('/operation must be an operationId')
  if (times !== undefined && !(Number.isSafeInteger(times) && (times as number) > 0)) {
    throw bad('/times must be an integer from 1')
  }
  const { status, headers = {}, ...more } = (act ?? {}) as Record<string, unknown>
  if (!Number.isSafeInteger(status)) throw bad('/do/status must be an HTTP status')
  const [other] = Object.keys(more)
  if (other !== undefined) throw bad(`/do/${other} is not known; known are status, headers`)
  if (!areHeaders(headers)) throw bad('/do/headers must map header names to strings')
  return fault as Fault
}

// What cannot be sent would break every reply that the fault acts on.
function areHeaders(headers: unknown): boolean {
  if (typeof headers !== 'object' || headers === null) return false
  return Object.entries(headers).every(
    ([name, value]: [string, unknown]) =>
      /^[!#$%&'*+.^_`|~\w-]+$/.test(name) &&
      typeof value === 'string' &&
      /^[\t\x20-\x7e\x80-\xff]*$/.test(value),
  )
}

function errorFor(service: Service, target: ContractOperation, status: number): string {
  const code = service.contract.response(target, status)?.node['x-errors']?.[0]
  if (code !== undefined) return code
  const declared = Object.entries(target.node.responses)
    .filter(([, response]) => (response['x-errors'] ?? []).length > 0)
    .map(([name]) => name)
  throw new UsageError(
    `Failed to add a fault for "${target.id}": its contract declares no error with status ` +
      `${String(status)}; declared are ${declared.join(', ')}`,
  )
}
