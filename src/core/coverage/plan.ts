import type { Contract, ContractOperation } from '../contract/contract.js'
import type { ResponseNode } from '../contract/openapi.js'
import { fieldTree, nameTree, type FieldTree } from './field-tree.js'

/** The fields in one location of a request: its query, its headers, or a body of one media type. */
export interface RequestPlan {
  /** `query`, `header`, or the media type of a body. */
  readonly location: string
  /** Undefined where the body has no fields, such as plain bytes. */
  readonly tree: FieldTree | undefined
}

/** A declared response. */
export interface ResponsePlan {
  readonly status: number
  /** Its errors in `x-errors`; one empty text for a response that is not an error. */
  readonly codes: readonly string[]
  /** Those that only a fault causes. */
  readonly byFault: ReadonlySet<string>
  /** The fields of its body; undefined for an error, whose fields follow from its code. */
  readonly fields: FieldTree | undefined
}

/** What can be covered of an operation; without one, of requests that match none. */
export interface OperationPlan {
  readonly operation: ContractOperation | undefined
  readonly requests: readonly RequestPlan[]
  readonly responses: ReadonlyMap<number, ResponsePlan>
}

const planByKey = new WeakMap<object, OperationPlan>()

/** Returns the plan of an operation, made on first use: a whole contract takes longer than a request. */
export function planOf(
  contract: Contract,
  operation: ContractOperation | undefined,
): OperationPlan {
  const key = operation ?? contract
  let plan = planByKey.get(key)
  if (!plan) {
    plan = {
      operation,
      requests: operation ? requestPlans(contract, operation) : [],
      responses: responsePlans(
        contract,
        operation?.node.responses ?? contract.document['x-responses'],
      ),
    }
    planByKey.set(key, plan)
  }
  return plan
}

function requestPlans(contract: Contract, { node, query }: ContractOperation): RequestPlan[] {
  const headers = (node.parameters ?? []).filter(({ in: location }) => location === 'header')
  const named = [
    { location: 'query', tree: nameTree(Object.keys(query.schemas)) },
    { location: 'header', tree: nameTree(headers.map(({ name }) => name.toLowerCase())) },
  ]
  const bodies = Object.entries(node.requestBody?.content ?? {}).map(([location, { schema }]) => ({
    location,
    tree: fieldTree(contract, schema),
  }))
  return [...named.filter(({ tree }) => tree), ...bodies]
}

function responsePlans(
  contract: Contract,
  responses: Readonly<Record<string, ResponseNode>>,
): Map<number, ResponsePlan> {
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
