import { byteLength } from '../../core/util/bytes.js'
import { replyProblems } from '../check/external-response.js'
import type { ContractOperation } from '../../core/contract/contract.js'
import type { Problem } from '../../core/contract/problem.js'
import { madeUp, reused } from '../check/plausibility.js'
import { messageOf } from '../../core/http/plain-message.js'
import { violationOf } from '../../core/violations/create-violation.js'
import { provenanceOf } from '../../core/contract/provenance.js'
import { maskProblems } from '../../core/journal/redact.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import type { Service } from '../../core/service/service.js'
import type { Violation } from '../../core/violations/violation.js'
import { placeAt, placeOf } from '../../core/contract/schema-walk.js'
import { isSuccess, type Telling } from './step-result.js'
import type { Difference } from './difference.js'

/** Where a reply broke the contract. */
export interface Broken extends Difference {
  readonly violation: Violation
}

type Reply = Extract<Telling['outcome'], { kind: 'reply' }>
type Replied = Telling & { readonly outcome: Reply }

const isReplied = (telling: Telling): telling is Replied => telling.outcome.kind === 'reply'

/** What the contract has against the replies of a provider. */
export async function brokenBy(
  service: Service,
  tellings: readonly Telling[],
): Promise<readonly Broken[]> {
  const all: Broken[] = []
  for (const [index, telling] of tellings.entries()) {
    if (!isReplied(telling)) continue
    const { sent, reply } = telling.outcome
    const operation = service.contract.operation(telling.step.operation)
    const problems = await replyProblems(service.contract, operation, {
      status: reply.status,
      message: messageOf({ ...reply, body: reply.body.length > 0 ? reply.body : null }),
      isHead: sent.method === 'HEAD',
      query: new URL(sent.url).searchParams,
    })
    const made = [...problems, ...reusedBy(service, telling), ...madeUpBy(service, telling)]
    all.push(...made.map((problem) => brokenOf(service, telling, index, problem)))
  }
  return all
}

function reusedBy({ contract }: Service, { step, outcome, reused: all }: Replied): Problem[] {
  const operation = contract.operation(step.operation)
  const { status } = outcome.reply
  const schema = contract.response(operation, status)?.node.content?.['application/json']?.schema
  return all.map(({ pointer, id, of }) => {
    const place = schema && placeAt(contract, placeOf(contract, schema, operation.id), pointer)
    return reused(pointer, id, of, place?.mark)
  })
}

function madeUpBy(service: Service, { step, outcome }: Replied): Problem[] {
  const { reply, sent, json: body } = outcome
  if (!isSuccess(reply)) return []
  const operation = service.contract.operation(step.operation)
  const { params = {} } = sent.asked
  const parts = (sent.asked.form ?? []).map(({ name, content }): [string, object] => [
    name,
    { bytes: { size: byteLength(content) } },
  ])
  const { status } = reply
  return madeUp({ service, operation, params, sent: Object.fromEntries(parts), status, body })
}

function brokenOf(service: Service, telling: Replied, index: number, problem: Problem): Broken {
  const { step, outcome } = telling
  const operation = service.contract.operation(step.operation)
  const violation = violationOf('reply', problem, { service, operation })
  const { at, expected, actual, mark } = problem
  const name = nameOf(service, operation, outcome.reply.status, problem)
  const where = { index, title: step.title, operation: step.operation, at }
  return { ...where, name, mark, violation, mock: expected, real: actual }
}

function nameOf(
  { contract }: Service,
  operation: ContractOperation,
  status: number,
  { at: { in: part, pointer } }: Problem,
): string {
  if (part !== 'body') return [part, pointer.slice(1)].filter(Boolean).join(' ')
  const name = `${operation.id} ${String(status)}`
  const schema = contract.response(operation, status)?.node.content?.['application/json']?.schema
  return schema
    ? placeAt(contract, placeOf(contract, schema, name), pointer).name
    : `body of ${name}`
}

/** What replies have that the contract does not declare. */
export function unknownIn(service: Service, tellings: readonly Telling[]): readonly Difference[] {
  const { contract } = service
  return tellings.flatMap(({ step, outcome }, index) => {
    if (outcome.kind !== 'reply' || outcome.json === undefined) return []
    const operation = contract.operation(step.operation)
    const { status } = outcome.reply
    const declared = contract.response(operation, status)
    const node = declared?.node.content?.['application/json']?.schema
    if (!declared?.schema || !node) return []
    const isPartial = declared.node['x-partial']?.some((name) =>
      new URL(outcome.sent.url).searchParams.has(name),
    )
    const view = isPartial ? 'partial' : 'closed'
    const problems = contract.checker
      .check(declared.schema, view, outcome.json, 'body')
      .filter(({ keyword }) => keyword === 'additionalProperties')
    const secrets = responseSecrets(contract, operation, status)
    return maskProblems(problems, outcome.json, secrets).map(({ at, actual }) => {
      const root = placeOf(contract, node, `${operation.id} ${String(status)}`)
      const { name, mark = provenanceOf(node) } = placeAt(contract, root, at.pointer)
      return { index, title: step.title, operation: step.operation, at, name, mark, real: actual }
    })
  })
}
