import type { ContractOperation } from '../contract/contract.js'
import { nodesOf, type Dependency } from './trust-dependencies.js'
import { isAtLeast, provenanceOf, type Grade } from '../contract/provenance.js'
import type { RequestContext } from './request-context.js'
import type { Service } from '../service/service.js'
import type { Violation } from '../violations/violation.js'
import type { TrustOptions } from '../contract/trust-options.js'
import type { AnsweredWith } from '../http/response.js'

/** A violation for each thing weaker than the trust asks for; the reply is never changed. */
export function trustViolations(
  context: RequestContext,
  trust: Required<TrustOptions>,
  answer: AnsweredWith,
): Violation[] {
  if (!context.operation) return []
  return dependenciesOf(context, answer, trust.fields)
    .filter((leaning) => isDistrusted(leaning, trust))
    .map((leaning) => violationOf(context, leaning, trust.grade))
}

/** The same for the fields of a reply alone, whatever the trust says of fields. */
export function fieldTrustViolations(
  context: RequestContext,
  trust: Required<TrustOptions>,
  answer: AnsweredWith,
): Violation[] {
  const { service, operation } = context
  if (!service || !operation) return []
  return [...replyLeanings(service, operation, answer, true)]
    .filter(({ at }) => at.in === 'body')
    .filter((leaning) => isDistrusted(leaning, trust))
    .map((leaning) => violationOf(context, leaning, trust.grade))
}

function isDistrusted(
  { mark, name }: Dependency,
  { grade, allow }: Required<TrustOptions>,
): boolean {
  return !isAtLeast(mark.provenance, grade) && !allow.includes(name)
}

/** Everything that a call leans on; the fields of its reply only when they are asked for. */
export function dependenciesOf(
  context: RequestContext,
  answer: AnsweredWith,
  withFields: boolean,
): Dependency[] {
  const { service, operation } = context
  if (!service) return []
  return [
    ...(operation ? requestLeanings(context, service, operation) : []),
    ...replyLeanings(service, operation, answer, withFields),
    ...ruleLeanings(context),
  ]
}

function* requestLeanings(context: RequestContext, service: Service, operation: ContractOperation) {
  const { request, body } = context
  const own = `${service.name}/${operation.id}`
  const mark = provenanceOf(operation.node)
  if (mark) yield { name: own, mark, at: { in: 'path', pointer: '' } } satisfies Dependency
  const sent = new URLSearchParams(request.search)
  for (const parameter of operation.node.parameters ?? []) {
    const mark =
      parameter.in !== 'query' || sent.has(parameter.name) ? provenanceOf(parameter) : undefined
    const isSent = parameter.in !== 'header' || parameter.name.toLowerCase() in request.headers
    const at = { in: parameter.in, pointer: `/${parameter.name}` }
    if (mark && isSent) yield { name: `${own}/${parameter.name}`, mark, at } satisfies Dependency
  }
  const [schema] = operation.mediaTypes.map(
    (one) => operation.node.requestBody?.content[one]?.schema,
  )
  if (!schema || body === undefined) return
  for (const { pointer, mark } of nodesOf(service.contract, schema, body)) {
    yield { name: `${own}#${pointer}`, mark, at: { in: 'body', pointer } } satisfies Dependency
  }
}

function* replyLeanings(
  { name, contract }: Service,
  operation: ContractOperation | undefined,
  { status, code, body }: AnsweredWith,
  withFields: boolean,
) {
  const declared = contract.response(operation ?? null, status)?.node
  const own = [name, ...(operation ? [operation.id] : []), status].join('/')
  const mark = provenanceOf(declared)
  if (mark) yield { name: own, mark, at: { in: 'status', pointer: '' } } satisfies Dependency
  const error = code === undefined ? undefined : provenanceOf(contract.error(code))
  if (error) {
    yield {
      name: `${name}/${String(code)}`,
      mark: error,
      at: { in: 'status', pointer: '' },
    } satisfies Dependency
  }
  const schema = declared?.content?.['application/json']?.schema
  if (!withFields || !schema) return
  for (const { pointer, mark } of nodesOf(contract, schema, body)) {
    yield { name: `${own}#${pointer}`, mark, at: { in: 'body', pointer } } satisfies Dependency
  }
}

function ruleLeanings({ rules, world }: RequestContext): Dependency[] {
  return [...rules].map((name) => {
    const { grade: provenance, source } = world.rules.find(name)
    return { name, mark: { provenance, source }, at: { in: 'path', pointer: '' } }
  })
}

function violationOf(
  context: RequestContext,
  { name, mark, at }: Dependency,
  grade: Grade,
): Violation {
  const message = `leans on ${name}, which is ${mark.provenance}, not ${grade}`
  const expected = `${grade} or stronger`
  const isRule = context.rules.has(name)
  const keyword = isRule ? 'rule' : 'untrusted'
  const problem = { at, keyword, message, expected, actual: mark.provenance, mark }
  return context.violation('trust', problem, isRule ? name : undefined)
}
