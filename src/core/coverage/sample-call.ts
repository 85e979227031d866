import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { baseUrlsOf, defaultUrl } from '../service/base-urls.js'
import { literal, type SampleBody } from '../service/coverage-samples.js'
import type { Service } from '../service/service.js'
import { sampleOf } from './schema-sample.js'

/** The parts of a sample call beyond the required ones. */
export interface CallOptions {
  /** The location of the wanted field: `query`, `header`, or the media type of the body. */
  readonly location?: string
  /** The wanted field, as the keys of a JSON pointer. */
  readonly path?: readonly string[]
  /** Headers that replace the sample's; undefined removes one. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** The values of path parameters; the others are variables of the same names. */
  readonly ids?: Readonly<Record<string, string>> | undefined
  /** The whole query, such as `limit=0`, instead of the sample's. */
  readonly query?: string | undefined
  /** Added to the sample's query. */
  readonly search?: string | undefined
  /** A body instead of the sample's; null for none. */
  readonly body?: SampleBody | null | undefined
}

/**
 * Returns an expression that calls an operation with `fetch`.
 *
 * @example
 * fetchCall(openai, operation, { location: 'query', path: ['limit'] })
 * // fetch('https://api.openai.com/v1/containers?limit=20', { headers: { ... } })
 */
export function fetchCall(
  service: Service,
  operation: ContractOperation,
  wanted: CallOptions = {},
): string {
  const { contract } = service
  const body = wanted.body === undefined ? sampleBody(service, operation, wanted) : wanted.body
  const header = wanted.location === 'header' ? wanted.path?.[0] : undefined
  const given: Readonly<Record<string, string | undefined>> = {
    ...(needsNoCredentials(contract, operation) ? {} : { authorization: 'Bearer key' }),
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

/** The URL of an operation as a literal, its path parameters as variables. */
function urlOf(service: Service, operation: ContractOperation, wanted: CallOptions): string {
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
  { location, path = [], query: whole, search }: CallOptions,
): string {
  if (whole !== undefined) return whole && `?${whole}`
  // The sample's query describes a plain body: a form has fields for that.
  const isForm =
    mediaTypes.includes('multipart/form-data') && (location ?? mediaTypes[0]) === mediaTypes[0]
  const usual = isForm ? {} : samples?.calls?.[id]?.['query']
  const names = new Set([
    ...query.required,
    ...Object.keys(usual ?? {}),
    ...(location === 'query' ? path : []),
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

function sampleBody(
  { contract, samples }: Service,
  { id, node }: ContractOperation,
  { location, path = [] }: CallOptions,
): SampleBody | undefined {
  const content = node.requestBody?.content ?? {}
  const types = Object.keys(content)
  // Query parameters that describe the body go with one that has no fields itself.
  const binary = types.find((type) => content[type]?.schema.format === 'binary')
  const isBody = location !== undefined && location in content
  const media = isBody ? location : ((location === 'query' ? binary : undefined) ?? types[0])
  const schema = media === undefined ? undefined : content[media]?.schema
  if (media === undefined || !schema) return undefined
  const base = samples?.calls?.[id]?.[media]
  const value = sampleOf(contract, schema, { wanted: isBody ? path : [], base, samples })
  if (media === 'multipart/form-data') return sampleForm(contract, schema, value as Fields)
  const headers = { 'content-type': media }
  if (schema.format === 'binary') return { headers, text: literal('hello') }
  return { headers, text: `JSON.stringify(${literal(value)})` }
}

type Fields = Readonly<Record<string, unknown>>

const BOUNDARY = 'quayside'

function sampleForm(contract: Contract, given: SchemaNode, value: Fields): SampleBody {
  const schema = contract.resolve(given)
  const names = Object.keys(schema.properties ?? {})
  // A form without a required part still needs one.
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

/** Whether the operation declares that it needs no authentication. */
function needsNoCredentials(contract: Contract, { node }: ContractOperation): boolean {
  const { security } = node as { security?: readonly unknown[] }
  const { security: usual } = contract.document as { security?: readonly unknown[] }
  return (security ?? usual ?? []).length === 0
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
