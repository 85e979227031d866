import { baseUrlsOf, defaultUrl } from './base-urls.js'
import type { Contract, ContractOperation } from './contract.js'
import type { SchemaNode } from './contract-document.js'
import { sampleOf } from './sample.js'
import type { Service } from './service.js'

/** What a call is to have beyond what it needs. */
export interface Wanted {
  /** `query`, `header`, or the media type of the body. */
  readonly place?: string
  /** A field there, as the steps of a JSON pointer. */
  readonly path?: readonly string[]
  /** Headers instead of its own; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** What stands for the parameters of the path, instead of variables of their names. */
  readonly id?: string
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
  const body = bodyOf(contract, operation, wanted)
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
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => wanted.id ?? `\${${name}}`)
  const text = base.replace(/\/$/, '') + filled + searchOf(service.contract, operation, wanted)
  return text.includes('${') ? `\`${text}\`` : literal(text)
}

function searchOf(
  contract: Contract,
  { query }: ContractOperation,
  { place, path = [] }: Wanted,
): string {
  const names = new Set([...query.required, ...(place === 'query' ? path : [])])
  const pairs = [...names].map((name): [string, string] => [
    name,
    textOf(sampleOf(contract, query.schemas[name] ?? {})),
  ])
  return pairs.length > 0 ? `?${String(new URLSearchParams(pairs))}` : ''
}

function sampleOfHeader({ node }: ContractOperation, name: string): string {
  const found = node.parameters?.find((one) => one.name.toLowerCase() === name)
  if (name === 'range') return 'bytes=0-0'
  const { default: usual } = found?.schema ?? {}
  return typeof usual === 'string' ? usual : 'text'
}

interface Body {
  readonly headers: Readonly<Record<string, string>>
  /** As it is written in a program. */
  readonly text: string
}

function bodyOf(
  contract: Contract,
  { node }: ContractOperation,
  { place, path = [] }: Wanted,
): Body | undefined {
  const content = node.requestBody?.content ?? {}
  const isBody = place !== undefined && place in content
  const media = isBody ? place : Object.keys(content)[0]
  const schema = media === undefined ? undefined : content[media]?.schema
  if (media === undefined || !schema) return undefined
  const wanted = isBody ? path : []
  if (media === 'multipart/form-data') return formOf(contract, schema, wanted)
  const headers = { 'content-type': media }
  if (schema.format === 'binary') return { headers, text: literal('hello') }
  return { headers, text: `JSON.stringify(${literal(sampleOf(contract, schema, wanted))})` }
}

const BOUNDARY = 'quayside'

function formOf(contract: Contract, given: SchemaNode, wanted: readonly string[]): Body {
  const schema = contract.resolve(given)
  const fields = partsOf(contract, schema, wanted)
  const parts = Object.entries(fields).map(([name, value]) => {
    const declared = contract.resolve(schema.properties?.[name] ?? {})
    const isFile = (declared.items ?? declared).format === 'binary'
    const file = isFile ? '; filename="hello.txt"\r\nContent-Type: text/plain' : ''
    const text = isFile ? 'hello' : textOf(value)
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`
  })
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
  return { headers, text: literal(`${parts.join('')}--${BOUNDARY}--`) }
}

/** A form that needs none of its parts in particular needs some file. */
function partsOf(
  contract: Contract,
  schema: SchemaNode,
  wanted: readonly string[],
): Readonly<Record<string, unknown>> {
  const fields = sampleOf(contract, schema, wanted) as Record<string, unknown>
  if (Object.keys(fields).length > 0) return fields
  const names = Object.keys(schema.properties ?? {})
  return Object.fromEntries(names.slice(0, 1).map((name) => [name, 'hello']))
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

const NAME = /^[A-Za-z_]\w*$/

/** A value as it is written in a program, on one line. */
export function literal(value: unknown): string {
  if (typeof value === 'string') {
    const quoted = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"')
    return `'${quoted.replaceAll("'", "\\'")}'`
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([name, member]) => `${NAME.test(name) ? name : literal(name)}: ${literal(member)}`,
  )
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
}
