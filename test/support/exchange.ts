import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import type { SchemaNode } from '../../src/core/contract-document.js'
import { GRADES, isAtLeast, type Grade } from '../../src/core/provenance.js'
import type { WorldDocument } from '../../src/core/world-document.js'
import { openai } from '../../src/services/openai/index.js'
import type { Door } from './doors.js'
import { exchangeSchema, type Exchange, type FormEntry } from './exchange-schema.js'

const { contract } = openai
const { document } = contract
const fixtures = new URL('../../fixtures/', import.meta.url)

export interface ExchangeFile {
  /** The name of the file, without `.json`. */
  readonly name: string
  readonly exchange: Exchange
}

/** All exchanges of this service, by their names. */
export function readExchanges(): ExchangeFile[] {
  const folder = new URL('openai/exchanges/', fixtures)
  return readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      exchange: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Exchange,
    }))
}

/** A world of the fixtures, such as `openai/demo.json`. */
export function readWorldFixture(name: string): WorldDocument {
  return JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as WorldDocument
}

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(exchangeSchema)

/** What is wrong with the form of an exchange. */
export function formatProblems(exchange: unknown): string[] {
  if (validate(exchange)) return []
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${String(error.message)}`)
}

/** The names in an exchange that nothing else knows. */
export function unknownNames({ service, operationId, given, rules, faults }: Exchange): string[] {
  const operations = [operationId ?? [], ...(faults ?? []).map((fault) => fault.operation)].flat()
  return [
    ...(service === openai.name ? [] : [service]),
    ...operations.filter((id) => !contract.operations.has(id)),
    ...Object.keys(rules ?? {}).filter((id) => !Object.hasOwn(openai.rules, id)),
    ...(typeof given === 'string' && !existsSync(new URL(given, fixtures)) ? [given] : []),
  ]
}

// How the mock is made and asked.

export function optionsOf({ given, rules }: Exchange): MockOptions {
  const seed = typeof given === 'string' ? readWorldFixture(given) : given
  return { ...(seed && { seed }), ...(rules && { rules }) }
}

/** Plans the faults and moves the clock. */
export function prepare(mock: MswMock, { faults = [], advance }: Exchange): void {
  for (const fault of faults) mock.faults.add(fault)
  if (advance) mock.clock.advance(advance)
}

export function send(
  { fetch, baseUrl }: Pick<Door, 'fetch' | 'baseUrl'>,
  { request }: Exchange,
): Promise<Response> {
  const { method, path, headers } = request
  const body = bodyOf(request)
  return fetch(`${baseUrl}${path}`, { method, headers, ...(body !== undefined && { body }) })
}

/** Plays an exchange on a mock of its own. */
export async function play(exchange: Exchange): Promise<{ mock: MswMock; response: Response }> {
  const mock = createMock(openai, optionsOf(exchange))
  prepare(mock, exchange)
  const fetch: typeof globalThis.fetch = (input, init) => mock.fetch(input, init)
  const baseUrl = document.servers[0]?.url ?? ''
  return { mock, response: await send({ fetch, baseUrl }, exchange) }
}

function bodyOf({ body, text, base64, form }: Exchange['request']): BodyInit | undefined {
  if (form) return formOf(form)
  if (base64 !== undefined) return Buffer.from(base64, 'base64')
  return body === undefined ? text : JSON.stringify(body)
}

function formOf(entries: readonly FormEntry[]): FormData {
  const form = new FormData()
  for (const entry of entries) {
    if ('value' in entry) form.append(entry.name, entry.value)
    else {
      const bytes = 'text' in entry ? entry.text : Buffer.from(entry.base64, 'base64')
      form.append(entry.name, new File([bytes], entry.filename, { type: entry.contentType }))
    }
  }
  return form
}

const OWN_HEADER = /^(date|connection|keep-alive|transfer-encoding|content-length|x-mock-.*)$/

/** A response in the form in which an exchange holds it; JSON as the text that was sent. */
export async function shownReply(response: Response, { request, reply }: Exchange) {
  const isHead = request.method === 'HEAD'
  const headers = [...response.headers].filter(
    ([name]) => !OWN_HEADER.test(name) || (isHead && name === 'content-length'),
  )
  const bytes = Buffer.from(await response.arrayBuffer())
  const body = 'body' in reply ? bytes.toString('utf8') : bytes.toString('base64')
  return { status: response.status, headers: Object.fromEntries(headers), body }
}

/** The reply of an exchange in the same form. */
export function expectedReply({ reply: { status, headers, body, base64 = '' } }: Exchange) {
  return { status, headers, body: body === undefined ? base64 : JSON.stringify(body) }
}

// What the contract says to it.

/** What an exchange's request breaks in the contract; a key of the query may be unknown there. */
export function requestProblems({ operationId, request }: Exchange): string[] {
  if (operationId === null) return []
  const operation = contract.operation(operationId)
  const [path = '', search] = request.path.split('?')
  const template = new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  return [
    ...(method === operation.method && template.test(path) ? [] : ['another operation']),
    ...queryProblems(operationId, new URLSearchParams(search)),
    ...bodyProblems(operationId, request),
  ]
}

function queryProblems(operationId: string, query: URLSearchParams): string[] {
  const { node, pointer } = contract.operation(operationId)
  return (node.parameters ?? []).flatMap(({ name, in: place, schema }, index) => {
    const values = place === 'query' ? query.getAll(name) : []
    if (values.length > 1) return [`${name} is given more than once`]
    const at = `${pointer}/parameters/${String(index)}/schema`
    return values.flatMap((value) => check(at, typed(value, schema.type)))
  })
}

function bodyProblems(operationId: string, request: Exchange['request']): string[] {
  const operation = contract.operation(operationId)
  const declared = operation.node.requestBody
  const { body, base64, form } = request
  const text = request.text ?? (base64 && Buffer.from(base64, 'base64').toString('utf8'))
  if (!declared) return []
  if (body === undefined && text === undefined && !form) {
    return declared.required ? ['no body'] : []
  }
  const type = form ? 'multipart/form-data' : String(request.headers['content-type'])
  const media = type.split(';')[0] ?? ''
  if (!operation.media.includes(media)) return [`the content type ${media}`]
  const at = contract.bodyPointer(operation, media)
  if (form) return check(at, Object.fromEntries(form.map((part) => [part.name, valueOf(part)])))
  // A form that is spelt out is one that no client would write.
  if (media === 'multipart/form-data') return ['a malformed form']
  if (text === undefined) return check(at, body)
  return isJson(text) ? check(at, JSON.parse(text)) : ['malformed JSON']
}

const valueOf = (part: FormEntry) => ('value' in part ? part.value : '')

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What an exchange's reply breaks in the contract. */
export function replyProblems(exchange: Exchange): string[] {
  const { request, reply } = exchange
  const declared = declaredReply(exchange)
  if (!declared) return [`the contract declares no ${String(reply.status)}`]
  const { headers = {}, content = {} } = declared.node
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]))
  const type = reply.headers['content-type'] ?? 'none'
  return [
    ...Object.entries(reply.headers).flatMap(([name, value]) => {
      if (name === 'content-type') return []
      if (name === 'content-length') return request.method === 'HEAD' ? [] : ['content-length']
      const declaredName = names.get(name)
      if (declaredName === undefined) return [`the undeclared header ${name}`]
      const at = `${declared.pointer}/headers/${declaredName}/schema`
      return check(at, typed(value, headers[declaredName]?.schema?.type))
    }),
    // The one header that the contract allows to be left out.
    ...[...names.keys()]
      .filter((name) => name !== 'retry-after' && reply.headers[name] === undefined)
      .map((name) => `no header ${name}`),
    ...(Object.hasOwn(content, type) ? [] : [`the content type ${type}`]),
    ...replyBodyProblems(exchange, type),
  ]
}

function replyBodyProblems(exchange: Exchange, type: string): string[] {
  const { request, reply } = exchange
  const [hasBody, hasBytes] = [reply.body !== undefined, reply.base64 !== undefined]
  if (request.method === 'HEAD') return hasBody || hasBytes ? ['a body in reply to HEAD'] : []
  if (type !== 'application/json') return hasBytes ? [] : ['no bytes']
  return hasBody ? check(replyPointer(exchange), reply.body) : ['no JSON']
}

/** Where the contract declares the JSON of an exchange's reply. */
export function replyPointer(exchange: Exchange): string {
  return `${String(declaredReply(exchange)?.pointer)}/content/application~1json/schema`
}

/** The schema that stands there. */
export function replySchema(exchange: Exchange): SchemaNode {
  return declaredReply(exchange)?.node.content?.['application/json']?.schema ?? {}
}

function declaredReply({ operationId, reply }: Exchange) {
  const operation = operationId === null ? null : contract.operation(operationId)
  return contract.response(operation, reply.status)
}

function check(pointer: string, value: unknown): string[] {
  return contract.checker.check(pointer, 'closed', value, 'body').map(({ message }) => message)
}

/** A value of a query or a header as the type that its schema has. */
function typed(value: string, type: unknown): unknown {
  return type === 'integer' && /^-?\d+$/.test(value) ? Number(value) : value
}

// Which error it shows, and who says so.

/** The error of `x-errors` whose filled template an exchange's reply is: the most exact one. */
export function errorOf(exchange: Exchange): string | undefined {
  const { error } = (exchange.reply.body ?? {}) as { error?: Record<string, unknown> }
  if (!error) return undefined
  const names = declaredReply(exchange)?.node['x-errors'] ?? []
  const fitting = names.filter((name) => {
    const fields = Object.entries(contract.error(name).error)
    return (
      fields.length === Object.keys(error).length &&
      fields.every(([field, template]) => fits(error[field], template))
    )
  })
  return fitting.sort((a, b) => exactness(b) - exactness(a))[0]
}

function fits(value: unknown, template: string | number | null): boolean {
  if (typeof template !== 'string') return value === template
  if (value === null) return /^\{\w+\}$/.test(template)
  const pieces = template
    .split(/\{\w+\}/)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return typeof value === 'string' && new RegExp(`^${pieces.join('.+')}$`, 's').test(value)
}

function exactness(name: string): number {
  const fields = Object.values(contract.error(name).error).map(String)
  return fields.join('').replace(/\{\w+\}/g, '').length
}

/** The weakest grade of what an exchange shows: operation, parameters sent, reply, error, rules. */
export function weakestPart(exchange: Exchange): Grade {
  const { operationId, request, rules = {} } = exchange
  const node = operationId === null ? undefined : contract.operation(operationId).node
  const query = new URLSearchParams(request.path.split('?')[1])
  const sent = (node?.parameters ?? []).filter(
    ({ name, in: place }) =>
      place === 'path' ||
      (place === 'query' ? query.has(name) : request.headers[name.toLowerCase()] !== undefined),
  )
  const error = errorOf(exchange)
  const marked = [node, ...sent, declaredReply(exchange)?.node, error && contract.error(error)]
  const grades = [
    ...marked.map((one) => (one ? one['x-provenance'] : undefined)),
    ...Object.keys(rules).map((id) => openai.rules[id]?.grade),
  ]
  return GRADES.findLast((grade) => grades.includes(grade)) ?? 'assumed'
}

/** The grade of the source that an exchange cites, if the contract lists it. */
function citedGrade(exchange: Exchange): Grade | undefined {
  return document['x-sources'][exchange['x-source'].split('#')[0] ?? '']?.grade
}

/** Whether an exchange claims no more than its weakest part allows. */
export function isHonest(exchange: Exchange): boolean {
  const cited = citedGrade(exchange)
  return cited !== undefined && isAtLeast(weakestPart(exchange), cited)
}
