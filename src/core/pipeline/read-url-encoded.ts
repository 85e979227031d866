import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { readText } from '../http/body.js'
import { isRecord } from '../util/is-record.js'
import type { RequestBody } from './request-body.js'

/** The media type of forms without files. */
export const URL_ENCODED = 'application/x-www-form-urlencoded'

/**
 * Reads a form without files and checks it against the contract; texts become values of the declared
 * types. A list is sent as `name=a&name=b` or `name[]=a`, an object as `name[member]=a`.
 */
export function readUrlEncoded(
  bytes: Uint8Array,
  operation: ContractOperation,
  contract: Contract,
): RequestBody {
  const pointer = operation.bodies.get(URL_ENCODED) as string
  const schema = contract.resolve(operation.node.requestBody?.content[URL_ENCODED]?.schema ?? {})
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [name, text] of new URLSearchParams(readText(bytes))) {
    // `a[b][]` is the member `b` of `a`; the brackets at the end only say that it is a list.
    const [first = '', ...rest] = name.replace(/\[\]$/, '').split(/\]\[|\[|\]/)
    if (rest.at(-1) === '') rest.pop()
    put(value, [first, ...rest], text, contract.resolve(schema.properties?.[first] ?? {}))
  }
  const plain = { ...value }
  const problems = contract.validator.checkText(pointer, plain)
  return { value: plain, recorded: plain, size: bytes.length, problems, mediaType: URL_ENCODED }
}

function put(
  target: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  text: string,
  schema: SchemaNode,
): void {
  const before = target[name]
  if (schema.type === 'array') {
    target[name] = [...(Array.isArray(before) ? (before as unknown[]) : []), text]
  } else if (rest.length > 0) {
    const members = isRecord(before) ? { ...before } : {}
    put(members, rest, text, {})
    target[name] = members
  } else target[name] = text
}
