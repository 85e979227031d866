import type { ContractOperation } from '../contract/contract.js'
import { baseUrlsOf } from '../service/base-urls.js'
import { callOf, type Wanted } from './sample-call.js'
import { literal, type SampleVariant } from '../service/coverage-samples.js'
import { fieldTree } from './field-tree.js'
import { pointerKeys } from '../util/json-pointer.js'
import type { Service } from '../service/service.js'

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
  const named = `${operation.id} ${placeName(operation, place)} ${pointer || place}`
  const way = service.samples?.ways?.[named]
  return `await ${callOf(service, operation, way ?? { place, path: pointerKeys(pointer) })}`
}

/** The line that asserts on a success, or on a field of one. */
export function successHint(
  service: Service,
  operation: ContractOperation,
  status: number,
  pointer = '',
): string {
  const reply = `${operation.id} ${String(status)}`
  const ways = service.samples?.ways
  const way = ways?.[`${reply} ${pointer}`] ?? ways?.[reply] ?? {}
  const range = status === 206 ? { headers: { range: 'bytes=0-0' } } : {}
  const sent = pointer === '' ? {} : sentFor(service, operation, pointer)
  const field = pointer === '' ? '' : ` with ${pointer}`
  return `${callBy(service, operation, way, { ...range, ...sent })} // ${String(status)}${field}`
}

/** The field of the body that a reply's field repeats: the one that is named alike. */
function sentFor({ contract }: Service, { node }: ContractOperation, pointer: string): Wanted {
  for (const [place, { schema }] of Object.entries(node.requestBody?.content ?? {})) {
    const names = fieldTree(contract, schema)?.names ?? []
    const found = names.includes(pointer) ? pointer : names.find((name) => name.endsWith(pointer))
    if (found !== undefined) return { place, path: pointerKeys(found) }
  }
  return {}
}

/** The line that asserts on a refusal. */
export function refusalHint(
  service: Service,
  operation: ContractOperation,
  status: number,
  code: string,
): string {
  const ways = service.samples?.ways
  const way = ways?.[`${operation.id} ${code}`] ?? ways?.[code]
  const call = callBy(service, operation, way ?? waysTo(operation, status), {})
  return `${call} // ${String(status)} ${code}`
}

/** The line that asserts on a reply to a call that is made in some way. */
function callBy(
  service: Service,
  operation: ContractOperation,
  { rules, seed, first, ...sent }: SampleVariant,
  wanted: Wanted,
): string {
  const world = { ...(rules && { rules }), ...(seed && { [service.name]: seed }) }
  const statements = [
    ...(Object.keys(world).length > 0 ? [`mock.seed(${literal(world)})`] : []),
    ...(first === undefined ? [] : [first]),
    asserted(callOf(service, operation, { ...wanted, ...sent })),
  ]
  return statements.join('; ')
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
  const [longest = '/'] = paths.sort((a, b) => b.length - a.length)
  const filled = base + longest.replace(/\{\w+\}/g, status === 400 ? '%' : 'none')
  const url = status === 404 || status === 401 ? `${filled}/no-such-path` : filled
  const isAsked = service.challenge !== undefined && status !== 401
  const init = {
    ...(status === 405 && { method: 'SEARCH' }),
    ...(isAsked && { headers: { authorization: 'Bearer key' } }),
  }
  const given = Object.keys(init).length > 0 ? `, ${literal(init)}` : ''
  return `${asserted(`mock.fetch(${literal(url)}${given})`)} // ${String(status)} ${code}`
}

function asserted(call: string): string {
  return `await expect(await ${call}).toMatchContract()`
}

/** What a status tells alone. */
function waysTo({ path }: ContractOperation, status: number): SampleVariant {
  if (status === 401) return { headers: { authorization: undefined } }
  if (status === 415) return { headers: { 'content-type': 'text/plain' } }
  if (status === 416) return { headers: { range: 'bytes=999999999-' } }
  if (status !== 404) return {}
  const last = [...path.matchAll(/\{(\w+)\}/g)].at(-1)?.[1]
  return last === undefined ? {} : { ids: { [last]: 'none' } }
}

/** How a violation names it, too. */
export function placeName({ mediaTypes }: ContractOperation, place: string): string {
  if (!mediaTypes.includes(place)) return place
  return place === 'multipart/form-data' ? 'part' : 'body'
}
