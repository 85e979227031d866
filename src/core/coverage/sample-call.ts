import { baseUrlsOf, defaultUrl } from '../service/base-urls.js'
import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { literal, type SampleBody } from '../service/coverage-samples.js'
import { sampleOf } from './schema-sample.js'
import type { Service } from '../service/service.js'

/** What a call is to have beyond what it needs. */
export interface Wanted {
  /** `query`, `header`, or the media type of the body. */
  readonly place?: string
  /** A field there, as the steps of a JSON pointer. */
  readonly path?: readonly string[]
  /** Headers instead of its own; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** What stands for parameters of the path, instead of variables of their names. */
  readonly ids?: Readonly<Record<string, string>> | undefined
  /** The whole query, such as `limit=0`. */
  readonly query?: string | undefined
  /** What the query has besides. */
  readonly search?: string | undefined
  /** A body instead of its own; null is none. */
  readonly body?: SampleBody | null | undefined
}

/**
 * A line of a test that calls an operation.
 *
 * @example
 * callOf(openai, operation, { place: 'query', path: ['limit'] })
 * // fetch('https://api.openai.com/v1/containers?limit=20', { headers: { ... } })
 */
export function callOf(
  service: Service,
  operation: ContractOperation,
  wanted: Wanted = {},
): string {
  const { contract } = service
  const body = wanted.body === undefined ? bodyOf(service, operation, wanted) : wanted.body
  const header = wanted.place === 'header' ? wanted.path?.[0] : undefined
  const given: Readonly<Record<string, string | undefined>> = {
    ...(isOpen(contract, operation) ? {} : { authorization: 'Bearer key' }),
    ...(header !== undefined && { [header]: sampleOfHeader(operation, header) }),
    ...body?.headers,
    ...wanted.headers,
  }
  const headers = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  )
  const init = [
    ...(operation.method === 'GET' ? [] : [`method: ${literal(operation.method)}`]),
    ...(Object.keys(headers).length > 0 ? [`headers: ${literal(headers)}`] : []),
    ...(body ? [`body: ${body.text}`] : []),
  ]
  const url = urlOf(service, operation, wanted)
  return init.length > 0 ? `fetch(${url}, { ${init.join(', ')} })` : `fetch(${url})`
}

/** The address of an operation, its parameters as variables. */
function urlOf(service: Service, operation: ContractOperation, wanted: Wanted): string {
  const { server, path } = operation
  const base = server ? defaultUrl(server) : String(baseUrlsOf(service, undefined)[0])
  const filled = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => wanted.ids?.[name] ?? `\${${name}}`,
  )
  return literal(base.replace(/\/$/, '') + filled + searchOf(service, operation, wanted))
}

function searchOf(
  { contract, samples }: Service,
  { id, query, mediaTypes }: ContractOperation,
  { place, path = [], query: whole, search }: Wanted,
): string {
  if (whole !== undefined) return whole && `?${whole}`
  // What a query always has belongs to a body without fields, where there are several.
  const isForm = mediaTypes.includes('multipart/form-data') && (place ?? mediaTypes[0]) === mediaTypes[0]
  const usual = isForm ? {} : samples?.calls?.[id]?.['query']
  const names = new Set([
    ...query.required,
    ...Object.keys(usual ?? {}),
    ...(place === 'query' ? path : []),
  ])
  const pairs = [...names].map((name) => {
    const base = usual?.[name] ?? samples?.fields?.[name]
    const text = textOf(sampleOf(contract, query.schemas[name] ?? {}, { base }))
    return `${name}=${text.startsWith('${') ? text : encodeURIComponent(text)}`
  })
  const all = search === undefined ? pairs : [...pairs, search]
  return all.length > 0 ? `?${all.join('&')}` : ''
}

function sampleOfHeader({ node }: ContractOperation, name: string): string {
  const found = node.parameters?.find((one) => one.name.toLowerCase() === name)
  if (name === 'range') return 'bytes=0-0'
  const { default: usual } = found?.schema ?? {}
  return typeof usual === 'string' ? usual : 'text'
}

function bodyOf(
  { contract, samples }: Service,
  { id, node }: ContractOperation,
  { place, path = [] }: Wanted,
): SampleBody | undefined {
  const content = node.requestBody?.content ?? {}
  const types = Object.keys(content)
  // The fields of a query go with a body that has none itself.
  const bare = types.find((type) => content[type]?.schema.format === 'binary')
  const isBody = place !== undefined && place in content
  const media = isBody ? place : ((place === 'query' ? bare : undefined) ?? types[0])
  const schema = media === undefined ? undefined : content[media]?.schema
  if (media === undefined || !schema) return undefined
  const base = samples?.calls?.[id]?.[media]
  const value = sampleOf(contract, schema, { wanted: isBody ? path : [], base, samples })
  if (media === 'multipart/form-data') return formOf(contract, schema, value as Fields)
  const headers = { 'content-type': media }
  if (schema.format === 'binary') return { headers, text: literal('hello') }
  return { headers, text: `JSON.stringify(${literal(value)})` }
}

type Fields = Readonly<Record<string, unknown>>

const BOUNDARY = 'quayside'

function formOf(contract: Contract, given: SchemaNode, value: Fields): SampleBody {
  const schema = contract.resolve(given)
  const names = Object.keys(schema.properties ?? {})
  // A form that needs none of its parts in particular needs some file.
  const first = Object.fromEntries(names.slice(0, 1).map((name) => [name, 'hello']))
  const fields = Object.keys(value).length > 0 ? value : first
  const parts = Object.entries(fields).map(([name, field]) => {
    const declared = contract.resolve(schema.properties?.[name] ?? {})
    const isFile = (declared.items ?? declared).format === 'binary'
    const file = isFile ? '; filename="hello.txt"\r\nContent-Type: text/plain' : ''
    const text = isFile ? 'hello' : textOf(field)
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`
  })
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
  return { headers, text: literal(`${parts.join('')}--${BOUNDARY}--`) }
}

/** Whether anybody is let in. */
function isOpen(contract: Contract, { node }: ContractOperation): boolean {
  const { security } = node as { security?: readonly unknown[] }
  const { security: usual } = contract.document as { security?: readonly unknown[] }
  return (security ?? usual ?? []).length === 0
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
