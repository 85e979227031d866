import type { Contract, ContractOperation } from '../contract/contract.js'
import type { ResponseNode } from '../contract/openapi.js'
import { fieldTree, nameTree, type FieldTree } from './field-tree.js'

/** The fields that one place of a request may have: its query, its headers, or one kind of body. */
export interface RequestPlan {
  /** `query`, `header`, or the media type of a body. */
  readonly place: string
  /** Undefined where the body has no fields, such as plain bytes. */
  readonly tree: FieldTree | undefined
}

/** A reply that a contract declares. */
export interface ReplyPlan {
  readonly status: number
  /** The errors that it may carry; one empty text where it carries none. */
  readonly codes: readonly string[]
  /** Those of them that nothing but a fault makes. */
  readonly byFault: ReadonlySet<string>
  /** The fields of its body. Those of an error follow from the error. */
  readonly fields: FieldTree | undefined
}

/** What there is to cover of an operation; without one, of requests that reach none. */
export interface OperationPlan {
  readonly operation: ContractOperation | undefined
  readonly requests: readonly RequestPlan[]
  readonly replies: ReadonlyMap<number, ReplyPlan>
}

const plans = new WeakMap<object, OperationPlan>()

/** Made when an operation is first used: a whole contract takes longer than most requests do. */
export function planOf(
  contract: Contract,
  operation: ContractOperation | undefined,
): OperationPlan {
  const key = operation ?? contract
  let plan = plans.get(key)
  if (!plan) {
    plan = {
      operation,
      requests: operation ? requestsOf(contract, operation) : [],
      replies: repliesOf(contract, operation?.node.responses ?? contract.document['x-responses']),
    }
    plans.set(key, plan)
  }
  return plan
}

function requestsOf(contract: Contract, { node, query }: ContractOperation): RequestPlan[] {
  const headers = (node.parameters ?? []).filter(({ in: place }) => place === 'header')
  const named = [
    { place: 'query', tree: nameTree(Object.keys(query.schemas)) },
    { place: 'header', tree: nameTree(headers.map(({ name }) => name.toLowerCase())) },
  ]
  const bodies = Object.entries(node.requestBody?.content ?? {}).map(([place, { schema }]) => ({
    place,
    tree: fieldTree(contract, schema),
  }))
  return [...named.filter(({ tree }) => tree), ...bodies]
}

function repliesOf(
  contract: Contract,
  responses: Readonly<Record<string, ResponseNode>>,
): Map<number, ReplyPlan> {
  return new Map(
    Object.entries(responses).map(([name, node]) => {
      const status = Number(name)
      const codes = node['x-errors'] ?? ['']
      const byFault = new Set(codes.filter((code) => isByFault(contract, code)))
      const schema = node['x-errors'] ? undefined : node.content?.['application/json']?.schema
      const fields = schema && fieldTree(contract, schema)
      return [status, { status, codes, byFault, fields }]
    }),
  )
}

function isByFault(contract: Contract, code: string): boolean {
  return code !== '' && contract.error(code)['x-by-fault'] === true
}
