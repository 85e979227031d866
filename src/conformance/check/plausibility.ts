import type { ContractOperation } from '../../core/contract/contract.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import type { Problem } from '../../core/contract/problem.js'
import { keywordMark, provenanceOf } from '../../core/contract/provenance.js'
import type { Params } from '../../core/pipeline/router.js'
import type { Service } from '../../core/service/service.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import {
  keyOf,
  lastParameter,
  parameterOf,
  recordsIn,
  type ShownRecord,
} from './records-in-response.js'

// Responses that their schema allows and that cannot be right: about another record than was
// requested, with another size than was uploaded, or with an id that was issued before.

/** An exchange whose response is a success with JSON. */
export interface SuccessfulExchange {
  readonly service: Service
  readonly operation: ContractOperation
  readonly params: Params
  /** The body of the request, parsed. */
  readonly sent: unknown
  readonly status: number
  readonly body: unknown
}

/** Problems of one response that its request shows. */
export function implausible(exchange: SuccessfulExchange): Problem[] {
  return [...otherRecord(exchange), ...otherSizes(exchange)]
}

/** The response is about another record than the path of the request names. */
function otherRecord(exchange: SuccessfulExchange): Problem[] {
  const { service, operation, params } = exchange
  const { name, isEnd } = lastParameter(operation)
  const requested = params[name]
  if (!isEnd || requested === undefined) return []
  const shown = rootRecords(exchange).find(({ table }) => parameterOf(service, table) === name)
  if (!shown) return []
  const { key, pointer } = keyPlace(exchange, shown.table)
  const id = shown.record[key]
  // An id that is missing, or no text, breaks its schema.
  if (typeof id !== 'string' || id === requested) return []
  // What the operation shows is what its path names.
  const mark = provenanceOf(operation.node.parameters?.find((one) => one.name === name))
  const message = `${pointer} is not the requested one`
  return [
    {
      at: { in: 'body', pointer },
      ...{ keyword: 'other-record', message, expected: requested, actual: id, mark },
    },
  ]
}

/** The response has a size that is not that of the uploaded content. */
function otherSizes({ service, operation, sent, status, body }: SuccessfulExchange): Problem[] {
  if (!isRecord(body)) return []
  const { properties = {} } = rootSchema(service, operation, status) ?? {}
  return Object.entries(properties).flatMap(([name, node]) => {
    const part = node['x-size-of']
    const expected = part === undefined ? undefined : sizeOf(sent, part)
    const actual = body[name]
    if (expected === undefined || typeof actual !== 'number' || actual === expected) return []
    const pointer = joinPointer('', name)
    const message = `${pointer} is not the size of the uploaded content`
    return {
      at: { in: 'body', pointer } as const,
      ...{ keyword: 'other-size', message, expected, actual, mark: keywordMark(node, 'x-size-of') },
    }
  })
}

/** The size in bytes of a part of a form, or of a body that is only bytes. */
function sizeOf(sent: unknown, part: string): number | undefined {
  const file = isRecord(sent) && 'bytes' in sent ? sent : isRecord(sent) ? sent[part] : undefined
  const bytes = isRecord(file) ? file['bytes'] : undefined
  return isRecord(bytes) && typeof bytes['size'] === 'number' ? bytes['size'] : undefined
}

/** Ids that responses gave to new records, over several exchanges. */
export class IssuedIds {
  private readonly known = new Set<string>()

  /** Adds the ids that a response gave. Returns a problem for each that was given before. */
  add(exchange: SuccessfulExchange): Problem[] {
    const { service, operation } = exchange
    if (operation.method !== 'POST') return []
    return rootRecords(exchange).flatMap(({ table, record }) => {
      const id = keyOf(service, table, record)
      const name = `${service.name}/${table}/${String(id)}`
      if (id === undefined || !this.known.has(name)) {
        this.known.add(name)
        return []
      }
      const { pointer, mark } = keyPlace(exchange, table)
      return [reusedId(pointer, id, 'another one', mark)]
    })
  }
}

/** The problem of an id that already identifies something else. */
export function reusedId(pointer: string, id: string, of: string, mark: Problem['mark']): Problem {
  return {
    at: { in: 'body', pointer },
    keyword: 'reused-id',
    message: `${pointer} is ${JSON.stringify(id)}, which already identifies ${of}`,
    expected: 'a unique id',
    actual: id,
    mark,
  }
}

/** The records that are the whole body. */
function rootRecords({ service, operation, status, body }: SuccessfulExchange): ShownRecord[] {
  if (!isRecord(body)) return []
  return recordsIn(service, operation, status, body).filter(({ record }) => record === body)
}

/** Where the key of a table stands in a body that is one of its records. */
function keyPlace({ service, operation, status }: SuccessfulExchange, table: string) {
  const key = service.tables[table]?.key ?? 'id'
  const node = rootSchema(service, operation, status)?.properties?.[key]
  return { key, pointer: joinPointer('', key), mark: provenanceOf(node) }
}

function rootSchema(
  { contract }: Service,
  operation: ContractOperation,
  status: number,
): SchemaNode | undefined {
  const schema = contract.response(operation, status)?.node.content?.['application/json']?.schema
  return schema && contract.resolve(schema)
}
