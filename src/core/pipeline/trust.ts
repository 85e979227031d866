import type { ContractOperation } from '../contract/contract.js'
import { nodesOf, type Leaning } from './trust-dependencies.js'
import { isAtLeast, markOf, type Grade } from '../contract/provenance.js'
import type { Run } from './request-context.js'
import type { Service } from '../service/service.js'
import type { Violation } from '../violations/violation.js'
import type { TrustOptions } from '../contract/trust-options.js'
import type { Answer } from '../http/response.js'

/** A violation for each thing weaker than the trust asks for; the reply is never changed. */
export function distrust(run: Run, trust: Required<TrustOptions>, answer: Answer): Violation[] {
  if (!run.operation) return []
  return leaningsOf(run, answer, trust.fields)
    .filter((leaning) => isDistrusted(leaning, trust))
    .map((leaning) => violationOf(run, leaning, trust.grade))
}

/** The same for the fields of a reply alone, whatever the trust says of fields. */
export function distrustFields(
  run: Run,
  trust: Required<TrustOptions>,
  answer: Answer,
): Violation[] {
  const { service, operation } = run
  if (!service || !operation) return []
  return [...replyLeanings(service, operation, answer, true)]
    .filter(({ at }) => at.in === 'body')
    .filter((leaning) => isDistrusted(leaning, trust))
    .map((leaning) => violationOf(run, leaning, trust.grade))
}

function isDistrusted({ mark, name }: Leaning, { grade, allow }: Required<TrustOptions>): boolean {
  return !isAtLeast(mark.provenance, grade) && !allow.includes(name)
}

/** Everything that a call leans on; the fields of its reply only when they are asked for. */
export function leaningsOf(run: Run, answer: Answer, withFields: boolean): Leaning[] {
  const { service, operation } = run
  if (!service) return []
  return [
    ...(operation ? requestLeanings(run, service, operation) : []),
    ...replyLeanings(service, operation, answer, withFields),
    ...ruleLeanings(run),
  ]
}

function* requestLeanings(run: Run, service: Service, operation: ContractOperation) {
  const { incoming, body } = run
  const own = `${service.name}/${operation.id}`
  const mark = markOf(operation.node)
  if (mark) yield { name: own, mark, at: { in: 'path', pointer: '' } } satisfies Leaning
  const sent = new URLSearchParams(incoming.search)
  for (const parameter of operation.node.parameters ?? []) {
    const mark =
      parameter.in !== 'query' || sent.has(parameter.name) ? markOf(parameter) : undefined
    const isSent = parameter.in !== 'header' || parameter.name.toLowerCase() in incoming.headers
    const at = { in: parameter.in, pointer: `/${parameter.name}` }
    if (mark && isSent) yield { name: `${own}/${parameter.name}`, mark, at } satisfies Leaning
  }
  const [schema] = operation.media.map((one) => operation.node.requestBody?.content[one]?.schema)
  if (!schema || body === undefined) return
  for (const { pointer, mark } of nodesOf(service.contract, schema, body)) {
    yield { name: `${own}#${pointer}`, mark, at: { in: 'body', pointer } } satisfies Leaning
  }
}

function* replyLeanings(
  { name, contract }: Service,
  operation: ContractOperation | undefined,
  { status, code, body }: Answer,
  withFields: boolean,
) {
  const declared = contract.response(operation ?? null, status)?.node
  const own = [name, ...(operation ? [operation.id] : []), status].join('/')
  const mark = markOf(declared)
  if (mark) yield { name: own, mark, at: { in: 'status', pointer: '' } } satisfies Leaning
  const error = code === undefined ? undefined : markOf(contract.error(code))
  if (error) {
    yield {
      name: `${name}/${String(code)}`,
      mark: error,
      at: { in: 'status', pointer: '' },
    } satisfies Leaning
  }
  const schema = declared?.content?.['application/json']?.schema
  if (!withFields || !schema) return
  for (const { pointer, mark } of nodesOf(contract, schema, body)) {
    yield { name: `${own}#${pointer}`, mark, at: { in: 'body', pointer } } satisfies Leaning
  }
}

function ruleLeanings({ rules, world }: Run): Leaning[] {
  return [...rules].map((name) => {
    const { grade: provenance, source } = world.rules.find(name)
    return { name, mark: { provenance, source }, at: { in: 'path', pointer: '' } }
  })
}

function violationOf(run: Run, { name, mark, at }: Leaning, grade: Grade): Violation {
  const message = `leans on ${name}, which is ${mark.provenance}, not ${grade}`
  const expected = `${grade} or stronger`
  const isRule = run.rules.has(name)
  const keyword = isRule ? 'rule' : 'untrusted'
  const problem = { at, keyword, message, expected, actual: mark.provenance, mark }
  return run.violation('trust', problem, isRule ? name : undefined)
}
