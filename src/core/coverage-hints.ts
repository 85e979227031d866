import type { ContractOperation } from './contract.js'
import { baseUrlsOf } from './base-urls.js'
import { callOf, literal, type Wanted } from './coverage-calls.js'
import { keysOf } from './json-pointer.js'
import type { Service } from './service.js'

// One line of a test for each thing that none has exercised yet: where a reply has to be looked at,
// the line does.

/** The line that uses an operation. */
export function operationHint(service: Service, operation: ContractOperation): string {
  return `await ${callOf(service, operation)}`
}

/** The line that sends a field, or a kind of body. */
export function requestHint(
  service: Service,
  operation: ContractOperation,
  place: string,
  pointer: string,
): string {
  return `await ${callOf(service, operation, { place, path: keysOf(pointer) })}`
}

/** The line that asserts on a success. */
export function successHint(
  service: Service,
  operation: ContractOperation,
  status: number,
  pointer = '',
): string {
  const wanted = status === 206 ? { headers: { range: 'bytes=0-0' } } : {}
  const field = pointer === '' ? '' : ` with ${pointer}`
  return `${asserted(callOf(service, operation, wanted))} // ${String(status)}${field}`
}

/** The line that asserts on a refusal, as well as its status tells how to get one. */
export function refusalHint(
  service: Service,
  operation: ContractOperation,
  status: number,
  code: string,
): string {
  const call = callOf(service, operation, waysTo(status, code))
  return `${asserted(call)} // ${reasonOf(service, status, code)}`
}

/** The line for a reply that only a fault makes. */
export function faultHint(service: Service, operation: ContractOperation, status: number): string {
  const fault = {
    operation: `${service.name}/${operation.id}`,
    times: 1,
    do: { status },
  }
  return `mock.faults.add(${literal(fault)}); ${asserted(callOf(service, operation))}`
}

/** The line for a reply to a request that reaches no operation. */
export function strayHint(service: Service, status: number, code: string): string {
  const base = String(baseUrlsOf(service, undefined)[0]).replace(/\/$/, '')
  const paths = [...service.contract.operations.values()].map(({ path }) => path)
  const filled = (path = '/', id: string) => base + path.replace(/\{\w+\}/g, id)
  const longest = paths.sort((a, b) => b.length - a.length)[0]
  const url =
    status === 405
      ? filled(longest, 'none')
      : status === 400
        ? filled(longest, '%')
        : `${base}/no-such-path`
  const init = status === 405 ? ", { method: 'SEARCH' }" : ''
  return `${asserted(`mock.fetch(${literal(url)}${init})`)} // ${reasonOf(service, status, code)}`
}

function asserted(call: string): string {
  return `await expect(await ${call}).toMatchContract()`
}

function waysTo(status: number, code: string): Wanted {
  if (status === 401) return { headers: { authorization: undefined } }
  if (status === 404 && code.includes('not_found')) return { id: 'none' }
  if (status === 415) return { headers: { 'content-type': 'text/plain' } }
  if (status === 416) return { headers: { range: 'bytes=999999999-' } }
  return {}
}

function reasonOf({ contract }: Service, status: number, code: string): string {
  const { message, detail } = contract.error(code).error
  const words = [message, detail].filter((text) => typeof text === 'string').join(' ')
  return `made such that it is refused with ${String(status)} ${code}: ${words}`
}
