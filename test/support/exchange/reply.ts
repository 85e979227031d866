import type { DeclaredResponse } from '../../../src/core/contract/contract.js'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import type { Service } from '../../../src/core/service/service.js'
import type { Exchange } from './schema.js'
import { typed } from './typed.js'
import { validatorOf } from './validator.js'

const JSON_TYPE = 'application/json'
const ANY_TYPE = '*/*'

/** The reply of the contract that an exchange shows. */
export function declaredReply(
  { contract }: Service,
  { operationId, reply }: Exchange,
): DeclaredResponse | undefined {
  const operation = operationId === null ? null : contract.operation(operationId)
  return contract.response(operation, reply.status)
}

/** What an exchange's reply breaks in the contract. */
export function replyProblems(service: Service, exchange: Exchange): string[] {
  const declared = declaredReply(service, exchange)
  if (!declared) return [`the contract declares no ${String(exchange.reply.status)}`]
  return [
    ...headerProblems(service, declared, exchange),
    ...typeProblems(declared, exchange),
    ...contentProblems(service, exchange),
  ]
}

function headerProblems(
  { contract }: Service,
  { node, pointer }: DeclaredResponse,
  { request, reply }: Exchange,
): string[] {
  const { headers = {} } = node
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]))
  return [
    ...Object.entries(reply.headers).flatMap(([name, value]) => {
      if (name === 'content-type') return []
      if (name === 'content-length') return request.method === 'HEAD' ? [] : ['content-length']
      const declaredName = names.get(name)
      if (declaredName === undefined) return [`the undeclared header ${name}`]
      const at = `${pointer}/headers/${declaredName}/schema`
      const shown = typed(value, contract.resolve(headers[declaredName]?.schema ?? {}))
      return validatorOf(contract)
        .check(at, 'closed', shown, 'header')
        .map(({ message }) => message)
    }),
    ...[...names]
      .filter(([name, declared]) => !isOptional(name, headers[declared]?.required))
      .filter(([name]) => reply.headers[name] === undefined)
      .map(([name]) => `no header ${name}`),
  ]
}

/** What a contract does not say about a header is that it is always there, save of this one. */
function isOptional(name: string, required: boolean | undefined): boolean {
  return required === false || name === 'retry-after'
}

function typeProblems({ node: { content } }: DeclaredResponse, { reply }: Exchange): string[] {
  const type = reply.headers['content-type']
  if (type === undefined) return content ? ['no content type'] : []
  const isDeclared = Object.hasOwn(content ?? {}, type) || Object.hasOwn(content ?? {}, ANY_TYPE)
  return isDeclared ? [] : [`the content type ${type}`]
}

function contentProblems(service: Service, exchange: Exchange): string[] {
  const { request, reply } = exchange
  const [hasBody, hasBytes] = [reply.body !== undefined, reply.base64 !== undefined]
  if (request.method === 'HEAD') return hasBody || hasBytes ? ['a body in reply to HEAD'] : []
  const { content } = declaredReply(service, exchange)?.node ?? {}
  if (!content) return hasBody || hasBytes ? ['a body where none is declared'] : []
  const isJson = reply.headers['content-type'] === JSON_TYPE && Object.hasOwn(content, JSON_TYPE)
  if (!isJson) return hasBytes ? [] : ['no bytes']
  return hasBody ? bodyProblems(service, exchange, reply.body) : ['no JSON']
}

/** What a body breaks in the contract, in the place of the one that an exchange shows. */
export function bodyProblems(service: Service, exchange: Exchange, body: unknown): string[] {
  const pointer = String(declaredReply(service, exchange)?.schema)
  const view = isPartial(service, exchange) ? 'partial' : 'closed'
  const problems = validatorOf(service.contract).check(pointer, view, body, 'body')
  return problems.map(({ message }) => message)
}

/** The contract as it counts for an exchange's reply: nothing is required of a part. */
export function resolverOf(service: Service, exchange: Exchange) {
  const { contract } = service
  if (!isPartial(service, exchange)) return contract
  const resolve = (node: SchemaNode): SchemaNode => {
    const { required: _, ...schema } = contract.resolve(node)
    return schema
  }
  return { resolve }
}

/** Whether the request named the members to show, so that the others may be missing. */
function isPartial(service: Service, exchange: Exchange): boolean {
  const { 'x-partial': names = [] } = declaredReply(service, exchange)?.node ?? {}
  const query = new URLSearchParams(exchange.request.path.split('?')[1])
  return names.some((name) => query.has(name))
}

/** The schema of the JSON of an exchange's reply. */
export function replySchema(service: Service, exchange: Exchange): SchemaNode {
  return declaredReply(service, exchange)?.node.content?.[JSON_TYPE]?.schema ?? {}
}
