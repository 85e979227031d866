import fc from 'fast-check'
import type { ContractOperation } from '../../../src/core/contract/contract.js'
import { valueOf, type ValueSource } from '../../../src/core/infer/values.js'
import type { Service } from '../../../src/core/service/service.js'
import { placesOf, withAt } from '../json-place.js'

/** A request made from a contract alone, right or wrong. */
export interface GeneratedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

const WORDS = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  '1e3',
  'true',
  'a',
  'é',
  '__proto__',
  '%zz',
  '../x',
  '😀',
  '[]',
  '{}',
  'null',
]
const VALUES = [null, true, 0, -1, 1.5, 1e300, '', 'x', [], [null], {}, { a: 1 }, '__proto__']

/** Requests to the operations of a service: what its schemas say, with some of it replaced. */
export function contractRequests(service: Service): fc.Arbitrary<GeneratedRequest> {
  const operations = [...service.contract.operations.values()]
  return fc
    .tuple(
      fc.constantFrom(...operations),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
    )
    .map(([operation, numbers]) => requestOf(service, operation, () => numbers.next().value))
}

function requestOf(
  service: Service,
  operation: ContractOperation,
  random: () => number,
): GeneratedRequest {
  const source: ValueSource = {
    resolve: (schema) => service.contract.resolve(schema),
    random,
    now: 0,
  }
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const path = operation.path.replace(/\{[^}]+\}/g, () =>
    encodeURIComponent(pick(['1', 'a', 'x y', '2', '0', '__proto__'])),
  )
  const query = Object.entries(operation.query.schemas).flatMap(([name, schema]) => {
    const isRequired = operation.query.required.includes(name)
    if (!isRequired && random() < 0.6) return []
    const value = random() < 0.7 ? valueOf(schema, name, source) : pick(WORDS)
    return [value]
      .flat()
      .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(text(one))}`)
  })
  const search = query.length > 0 ? `?${query.join('&')}` : ''
  const base = service.contract.document.servers[0]?.url ?? ''
  const request = { method: operation.method, url: `${base}${path}${search}` }
  return { ...request, ...bodyOf(operation, source, random) }
}

const CREDENTIALS = {
  authorization: 'Bearer k',
  'x-key': 'k',
  api_key: 'k',
  project_id: 'k',
  'x-auth': 'k',
}

function bodyOf(
  { node, mediaTypes }: ContractOperation,
  source: ValueSource,
  random: () => number,
): Pick<GeneratedRequest, 'headers' | 'body'> {
  const type = mediaTypes[Math.floor(random() * mediaTypes.length)]
  const schema = node.requestBody?.content[type ?? '']?.schema
  if (type === undefined || !schema || random() < 0.05) return { headers: CREDENTIALS, body: null }
  const whole = valueOf(schema, 'body', source)
  const places = placesOf(whole)
  const place = places[Math.floor(random() * places.length)]
  const isChanged = random() < 0.5 && place !== undefined
  const value = isChanged
    ? withAt(whole, place, VALUES[Math.floor(random() * VALUES.length)])
    : whole
  const sentType = type.startsWith('multipart') ? `${type}; boundary=x` : type
  const headers = { ...CREDENTIALS, 'content-type': sentType }
  return {
    headers,
    body: type.includes('json') ? JSON.stringify(value) : formText(type, value),
  }
}

function formText(type: string, value: unknown): string {
  const members = Object.entries(typeof value === 'object' && value !== null ? value : {})
  if (type.includes('urlencoded'))
    return new URLSearchParams(members.map(([name, one]) => [name, String(one)])).toString()
  if (!type.startsWith('multipart')) return 'bytes'
  const part = ([name, one]: [string, unknown]) =>
    `--x\r\ncontent-disposition: form-data; name="${encodeURIComponent(name)}"\r\n\r\n${String(one)}\r\n`
  return `${members.map(part).join('')}--x--\r\n`
}
