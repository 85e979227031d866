import type { ContractOperation } from '../../core/contract/contract.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import type { Problem } from '../../core/contract/problem.js'
import { locationAt, schemaLocation } from '../../core/contract/schema-walk.js'
import { messageOf } from '../../core/http/plain-message.js'
import type { Service } from '../../core/service/service.js'
import { byteLength } from '../../core/util/bytes.js'
import { createViolation } from '../../core/violations/create-violation.js'
import type { Violation } from '../../core/violations/violation.js'
import { replyProblems } from '../check/external-response.js'
import { implausible, reusedId } from '../check/plausibility.js'
import type { Difference } from './difference.js'
import { isSuccess, type StepResult } from './step-result.js'

/** A part of a response that breaks the contract. */
export interface ContractDrift extends Difference {
  readonly violation: Violation
}

type Reply = Extract<StepResult['outcome'], { kind: 'reply' }>
type AnsweredStep = StepResult & { readonly outcome: Reply }

const isAnswered = (result: StepResult): result is AnsweredStep => result.outcome.kind === 'reply'

/** Where the responses of a live service break the contract. */
export async function contractDrift(
  service: Service,
  results: readonly StepResult[],
): Promise<readonly ContractDrift[]> {
  const found: ContractDrift[] = []
  for (const [index, result] of results.entries()) {
    if (!isAnswered(result)) continue
    const { sent, reply } = result.outcome
    const operation = service.contract.operation(result.step.operation)
    const problems = [
      ...(await replyProblems(service.contract, operation, {
        status: reply.status,
        message: messageOf({ ...reply, body: reply.body.length > 0 ? reply.body : null }),
        isHead: sent.method === 'HEAD',
        query: new URL(sent.url).searchParams,
      })),
      ...reusedIds(service, result),
      ...implausibleValues(service, result),
    ]
    for (const problem of problems) found.push(driftOf(service, result, index, problem))
  }
  return found
}

function reusedIds({ contract }: Service, { step, outcome, reused }: AnsweredStep): Problem[] {
  const operation = contract.operation(step.operation)
  const schema = jsonSchemaOf(contract, operation, outcome.reply.status)
  return reused.map(({ pointer, id, of }) => {
    const place =
      schema && locationAt(contract, schemaLocation(contract, schema, operation.id), pointer)
    return reusedId(pointer, id, of, place?.mark)
  })
}

function implausibleValues(service: Service, { step, outcome }: AnsweredStep): Problem[] {
  const { reply, sent, json: body } = outcome
  if (!isSuccess(reply)) return []
  const operation = service.contract.operation(step.operation)
  const { params = {}, form = [] } = sent.stepRequest
  const parts = form.map(({ name, content }): [string, object] => [
    name,
    { bytes: { size: byteLength(content) } },
  ])
  const { status } = reply
  return implausible({ service, operation, params, sent: Object.fromEntries(parts), status, body })
}

function driftOf(
  service: Service,
  { step, outcome }: AnsweredStep,
  index: number,
  problem: Problem,
): ContractDrift {
  const operation = service.contract.operation(step.operation)
  const violation = createViolation('reply', problem, { service, operation })
  const { at, expected, actual, mark } = problem
  const name = nodeName(service, operation, outcome.reply.status, problem)
  const where = { index, title: step.title, operation: step.operation, at }
  return { ...where, name, mark, violation, mock: expected, real: actual }
}

function nodeName(
  { contract }: Service,
  operation: ContractOperation,
  status: number,
  { at: { in: part, pointer } }: Problem,
): string {
  if (part === 'status') return `status of ${operation.id}`
  if (part !== 'body') return [part, pointer.slice(1)].filter(Boolean).join(' ')
  const name = `${operation.id} ${String(status)}`
  const schema = jsonSchemaOf(contract, operation, status)
  return schema
    ? locationAt(contract, schemaLocation(contract, schema, name), pointer).name
    : `body of ${name}`
}

/** The schema of a JSON response. */
export function jsonSchemaOf(
  contract: Service['contract'],
  operation: ContractOperation,
  status: number,
): SchemaNode | undefined {
  return contract.response(operation, status)?.node.content?.['application/json']?.schema
}
