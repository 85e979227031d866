import type { ContractOperation } from '../contract/contract.js'
import { baseUrlsOf } from '../service/base-urls.js'
import { literal, type SampleVariant } from '../service/coverage-samples.js'
import type { Service } from '../service/service.js'
import { pointerKeys } from '../util/json-pointer.js'
import { fieldTree } from './field-tree.js'
import { fetchCall, type CallOptions } from './sample-call.js'

// Each hint is one line of a test that covers one uncovered item.

/** Returns a line that calls an operation. */
export function operationHint(service: Service, operation: ContractOperation): string {
  return `await ${fetchCall(service, operation)}`
}

/** Returns a line that sends a field, or a body of one media type. */
export function requestHint(
  service: Service,
  operation: ContractOperation,
  location: string,
  pointer: string,
): string {
  const named = `${operation.id} ${locationName(operation, location)} ${pointer || location}`
  const way = service.samples?.ways?.[named]
  if (!way)
    return `await ${fetchCall(service, operation, { location, path: pointerKeys(pointer) })}`
  return [...preparationOf(service, way), `await ${fetchCall(service, operation, way)}`].join('; ')
}

/** Returns a line that asserts on a success response, or on a field of it. */
export function successHint(
  service: Service,
  operation: ContractOperation,
  status: number,
  pointer = '',
): string {
  const response = `${operation.id} ${String(status)}`
  const ways = service.samples?.ways
  const way = ways?.[`${response} ${pointer}`] ?? ways?.[response] ?? {}
  const range = status === 206 ? { headers: { range: 'bytes=0-0' } } : {}
  const sent = pointer === '' ? {} : requestFieldFor(service, operation, pointer)
  const field = pointer === '' ? '' : ` with ${pointer}`
  return `${assertedCall(service, operation, way, { ...range, ...sent })} // ${String(status)}${field}`
}

/** The field of the request body that has the name of a field of the response. */
function requestFieldFor(
  { contract }: Service,
  { node }: ContractOperation,
  pointer: string,
): CallOptions {
  for (const [location, { schema }] of Object.entries(node.requestBody?.content ?? {})) {
    const names = fieldTree(contract, schema)?.names ?? []
    const found = names.includes(pointer) ? pointer : names.find((name) => name.endsWith(pointer))
    if (found !== undefined) return { location, path: pointerKeys(found) }
  }
  return {}
}

/** Returns a line that asserts on an error response. */
export function errorHint(
  service: Service,
  operation: ContractOperation,
  status: number,
  code: string,
): string {
  const ways = service.samples?.ways
  const way = ways?.[`${operation.id} ${code}`] ?? ways?.[code]
  const call = assertedCall(service, operation, way ?? variantForStatus(operation, status), {})
  return `${call} // ${String(status)} ${code}`
}

/** Returns statements that prepare the world, call an operation and assert on the response. */
function assertedCall(
  service: Service,
  operation: ContractOperation,
  way: SampleVariant,
  wanted: CallOptions,
): string {
  const { rules: _rules, seed: _seed, first: _first, ...sent } = way
  const call = assertionOn(fetchCall(service, operation, { ...wanted, ...sent }))
  return [...preparationOf(service, way), call].join('; ')
}

/** Returns statements that prepare the world for a sample. */
function preparationOf({ name }: Service, { rules, seed, first }: SampleVariant): string[] {
  const world = { ...(rules && { rules }), ...(seed && { [name]: seed }) }
  return [
    ...(Object.keys(world).length > 0 ? [`mock.seed(${literal(world)})`] : []),
    ...(first === undefined ? [] : [first]),
  ]
}

/** Returns a line that asserts on a response that only a fault causes. */
export function faultHint(service: Service, operation: ContractOperation, status: number): string {
  const fault = {
    operation: `${service.name}/${operation.id}`,
    times: 1,
    do: { status },
  }
  return `mock.faults.add(${literal(fault)}); ${assertionOn(fetchCall(service, operation))}`
}

/** Returns a line that asserts on the response to a request that matches no operation. */
export function unmatchedHint(service: Service, status: number, code: string): string {
  const base = String(baseUrlsOf(service, undefined)[0]).replace(/\/$/, '')
  const paths = [...service.contract.operations.values()].map(({ path }) => path)
  const [longest = '/'] = paths.sort((a, b) => b.length - a.length)
  const filled = base + longest.replace(/\{\w+\}/g, status === 400 ? '%' : 'none')
  const url = status === 404 || status === 401 ? `${filled}/no-such-path` : filled
  const needsCredentials = service.challenge !== undefined && status !== 401
  const init = {
    ...(status === 405 && { method: 'SEARCH' }),
    ...(needsCredentials && { headers: { authorization: 'Bearer key' } }),
  }
  const given = Object.keys(init).length > 0 ? `, ${literal(init)}` : ''
  return `${assertionOn(`mock.fetch(${literal(url)}${given})`)} // ${String(status)} ${code}`
}

function assertionOn(call: string): string {
  return `await expect(await ${call}).toMatchContract()`
}

/** The request that usually gets this status. */
function variantForStatus({ path }: ContractOperation, status: number): SampleVariant {
  if (status === 401) return { headers: { authorization: undefined } }
  if (status === 415) return { headers: { 'content-type': 'text/plain' } }
  if (status === 416) return { headers: { range: 'bytes=999999999-' } }
  if (status !== 404) return {}
  const last = [...path.matchAll(/\{(\w+)\}/g)].at(-1)?.[1]
  return last === undefined ? {} : { ids: { [last]: 'none' } }
}

/** The name of a location as in violations: `query`, `header`, `body`, or `part` of a form. */
export function locationName({ mediaTypes }: ContractOperation, location: string): string {
  if (!mediaTypes.includes(location)) return location
  return location === 'multipart/form-data' ? 'part' : 'body'
}
