import type { ContractOperation } from '../../core/contract/contract.js'
import type { Problem } from '../../core/contract/problem.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import { keyOf, lastParameter, parameterOf, recordsIn } from './records-in-response.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { provenanceOf } from '../../core/contract/provenance.js'
import type { Params } from '../../core/pipeline/router.js'
import type { Service } from '../../core/service/service.js'

// What a schema lets pass and still cannot be: a reply that is about something else than was asked
// for, bytes that are not those that were sent, one id for two things.

/** An exchange whose reply is a success in JSON. */
export interface Answered {
  readonly service: Service
  readonly operation: ContractOperation
  readonly params: Params
  /** The body of the request as it was read. */
  readonly sent: unknown
  readonly status: number
  readonly body: unknown
}

/** What is made up in one reply. */
export function madeUp(answered: Answered): Problem[] {
  return [...otherRecord(answered), ...otherSizes(answered)]
}

/** The reply shows a record that is not the one that its path names. */
function otherRecord({ service, operation, params, status, body }: Answered): Problem[] {
  const { name, isEnd } = lastParameter(operation)
  const asked = params[name]
  if (!isEnd || asked === undefined || !isRecord(body)) return []
  const shown = recordsIn(service, operation, status, body).find(
    ({ table, record }) => record === body && parameterOf(service, table) === name,
  )
  const id = shown && keyOf(service, shown.table, shown.record)
  if (!shown || id === undefined || id === asked) return []
  const key = service.tables[shown.table]?.key ?? 'id'
  const pointer = joinPointer('', key)
  const message = `${pointer} is not the one that was asked for`
  const node = rootOf(service, operation, status)?.properties?.[key]
  return [
    {
      at: { in: 'body', pointer },
      ...{
        keyword: 'other-record',
        message,
        expected: asked,
        actual: id,
        mark: provenanceOf(node),
      },
    },
  ]
}

/** The reply tells a size that is not that of what was sent. */
function otherSizes({ service, operation, sent, status, body }: Answered): Problem[] {
  if (!isRecord(body)) return []
  const { properties = {} } = rootOf(service, operation, status) ?? {}
  return Object.entries(properties).flatMap(([name, node]) => {
    const part = node['x-size-of']
    const size = part === undefined ? undefined : sizeOf(sent, part)
    const told = body[name]
    if (size === undefined || typeof told !== 'number' || told === size) return []
    const pointer = joinPointer('', name)
    const message = `${pointer} is not the size of what was sent`
    return {
      at: { in: 'body', pointer } as const,
      ...{ keyword: 'other-size', message, expected: size, actual: told, mark: provenanceOf(node) },
    }
  })
}

/** How many bytes a part of a request has, or all of it where it is nothing but bytes. */
function sizeOf(sent: unknown, part: string): number | undefined {
  const file = isRecord(sent) && 'bytes' in sent ? sent : isRecord(sent) ? sent[part] : undefined
  const bytes = isRecord(file) ? file['bytes'] : undefined
  return isRecord(bytes) && typeof bytes['size'] === 'number' ? bytes['size'] : undefined
}

function rootOf(
  { contract }: Service,
  operation: ContractOperation,
  status: number,
): SchemaNode | undefined {
  const schema = contract.response(operation, status)?.node.content?.['application/json']?.schema
  return schema && contract.resolve(schema)
}

/** The ids that were given to new things, one exchange after the other. */
export class GivenIds {
  private readonly known = new Set<string>()

  /** Notes what an exchange made; says so where its id was given to something else before. */
  note(answered: Answered): Problem[] {
    const { service, operation, status, body } = answered
    if (operation.method !== 'POST' || !isRecord(body)) return []
    return recordsIn(service, operation, status, body)
      .filter(({ record }) => record === body)
      .flatMap(({ table, record }) => {
        const id = keyOf(service, table, record)
        const name = `${service.name}/${table}/${String(id)}`
        if (id === undefined || !this.known.has(name)) {
          this.known.add(name)
          return []
        }
        const key = service.tables[table]?.key ?? 'id'
        const node = rootOf(service, operation, status)?.properties?.[key]
        return [reused(joinPointer('', key), id, 'another one', provenanceOf(node))]
      })
  }
}

/** An id that something else has already. */
export function reused(pointer: string, id: string, of: string, mark: Problem['mark']): Problem {
  return {
    at: { in: 'body', pointer },
    keyword: 'reused-id',
    message: `${pointer} is ${JSON.stringify(id)}, which names ${of} already`,
    expected: 'an id of its own',
    actual: id,
    mark,
  }
}
