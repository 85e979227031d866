import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { Location } from '../contract/problem.js'
import { provenanceOf, type Provenance } from '../contract/provenance.js'
import type { ResponseContent } from '../http/response.js'
import type { Service } from '../service/service.js'
import { joinPointer } from '../util/json-pointer.js'
import type { RequestContext } from './request-context.js'

/** A part of the contract, or a rule, that a request relies on. */
export interface Dependency {
  /** The name under which `trust.allow` accepts it. */
  readonly name: string
  readonly mark: Provenance
  readonly at: Location
}

/** Returns all that a request and its response rely on; the response's fields only if asked for. */
export function dependenciesOf(
  context: RequestContext,
  response: ResponseContent,
  withFields: boolean,
): Dependency[] {
  const { service, operation } = context
  if (!service) return []
  return [
    ...(operation ? requestDependencies(context, service, operation) : []),
    ...responseDependencies(service, operation, response, withFields),
    ...ruleDependencies(context),
  ]
}

/** Yields the operation, and the parameters and body fields that were sent. */
function* requestDependencies(
  context: RequestContext,
  service: Service,
  operation: ContractOperation,
): Generator<Dependency> {
  const { request, body } = context
  const base = `${service.name}/${operation.id}`
  const mark = provenanceOf(operation.node)
  if (mark) yield { name: base, mark, at: { in: 'path', pointer: '' } }
  const query = new URLSearchParams(request.search)
  for (const parameter of operation.node.parameters ?? []) {
    const mark =
      parameter.in !== 'query' || query.has(parameter.name) ? provenanceOf(parameter) : undefined
    const isSent = parameter.in !== 'header' || parameter.name.toLowerCase() in request.headers
    const at = { in: parameter.in, pointer: `/${parameter.name}` }
    if (mark && isSent) yield { name: `${base}/${parameter.name}`, mark, at }
  }
  const [schema] = operation.mediaTypes.map(
    (one) => operation.node.requestBody?.content[one]?.schema,
  )
  if (!schema || body === undefined) return
  for (const { pointer, mark } of marksIn(service.contract, schema, body)) {
    yield { name: `${base}#${pointer}`, mark, at: { in: 'body', pointer } }
  }
}

/** Yields the declared response, its error, and with `withFields` the fields of its body. */
export function* responseDependencies(
  { name, contract }: Service,
  operation: ContractOperation | undefined,
  { status, code, body }: ResponseContent,
  withFields: boolean,
): Generator<Dependency> {
  const declared = contract.response(operation ?? null, status)?.node
  const base = [name, ...(operation ? [operation.id] : []), status].join('/')
  const mark = provenanceOf(declared)
  if (mark) yield { name: base, mark, at: { in: 'status', pointer: '' } }
  const error = code === undefined ? undefined : provenanceOf(contract.error(code))
  if (error) {
    yield { name: `${name}/${String(code)}`, mark: error, at: { in: 'status', pointer: '' } }
  }
  const schema = declared?.content?.['application/json']?.schema
  if (!withFields || !schema) return
  for (const { pointer, mark } of marksIn(contract, schema, body)) {
    yield { name: `${base}#${pointer}`, mark, at: { in: 'body', pointer } }
  }
}

function ruleDependencies({ rules, world }: RequestContext): Dependency[] {
  return [...rules].map((name) => {
    const { grade: provenance, source } = world.rules.find(name)
    return { name, mark: { provenance, source }, at: { in: 'path', pointer: '' } }
  })
}

/** Yields the marks of the schema nodes that apply to a value: only of members that it has. */
function* marksIn(
  contract: Contract,
  schema: SchemaNode,
  value: unknown,
  pointer = '',
): Generator<{ readonly pointer: string; readonly mark: Provenance }> {
  const enumMarks = schema['x-enum'] as Readonly<Record<string, unknown>> | undefined
  for (const mark of [provenanceOf(schema), provenanceOf(enumMarks?.[String(value)])]) {
    if (mark) yield { pointer, mark }
  }
  const target = contract.resolve(schema)
  if (target !== schema) yield* marksIn(contract, target, value, pointer)
  const branch = schema.oneOf?.find((one) => matchesConstants(contract.resolve(one), value))
  if (branch) yield* marksIn(contract, branch, value, pointer)
  yield* marksInMembers(contract, schema, value, pointer)
}

function* marksInMembers(
  contract: Contract,
  { items, properties }: SchemaNode,
  value: unknown,
  pointer: string,
): ReturnType<typeof marksIn> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    const schema = Array.isArray(value) ? items : properties?.[key]
    if (schema) yield* marksIn(contract, schema, member, joinPointer(pointer, key))
  }
}

/** Whether the value has the constants of a branch. */
function matchesConstants({ properties = {} }: SchemaNode, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(properties).every(([key, { const: constant, enum: values }]) => {
    const actual = (value as Record<string, unknown>)[key]
    const allowed = constant === undefined ? values : [constant]
    return !Array.isArray(allowed) || actual === undefined || allowed.includes(actual)
  })
}
