import type { Contract, ContractOperation } from '../../core/contract/contract.js'
import type { ResponseNode } from '../../core/contract/openapi.js'
import type { Problem } from '../../core/contract/problem.js'
import { keywordMark } from '../../core/contract/provenance.js'
import { headerProblems } from '../../core/contract/validator.js'
import { InvalidText } from '../../core/http/body-errors.js'
import { readText } from '../../core/http/body.js'
import { parseMediaType } from '../../core/http/media-type.js'
import type { Message } from '../../core/http/plain-message.js'
import { maskProblems } from '../../core/journal/redact.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import { parseJson } from '../../core/util/parse-json.js'

/** A response that was not made by this mock, and what its check needs of the request. */
export interface ExternalResponse {
  readonly status: number
  readonly message: Message
  /** Whether the request was HEAD, so that there is no body. */
  readonly isHead: boolean
  readonly query: URLSearchParams
}

/** Where a response breaks the contract. Members that the contract does not declare are allowed. */
export async function replyProblems(
  contract: Contract,
  operation: ContractOperation,
  reply: ExternalResponse,
): Promise<readonly Problem[]> {
  const declared = contract.response(operation, reply.status)
  if (!declared) return [undeclared(contract, operation, reply.status)]
  const { node, schema } = declared
  const missing = headerProblems(node, reply.message.headers).filter(
    ({ keyword }) => keyword === 'missing-header',
  )
  const wrongType = reply.isHead ? undefined : mediaProblem(node, reply.message.headers)
  if (wrongType) return [...missing, wrongType]
  if (schema === undefined || reply.isHead) return missing
  return [...missing, ...(await bodyProblems(contract, operation, reply, node, schema))]
}

/** The JSON of a successful response; undefined for any other. */
export async function jsonOfSuccess(status: number, message: Message): Promise<unknown> {
  if (status < 200 || status >= 300 || !isJson(message)) return undefined
  return parse((await message.bytes()) ?? new Uint8Array(0)).value
}

function isJson({ headers }: Message): boolean {
  return parseMediaType(headers['content-type'])?.type === 'application/json'
}

async function bodyProblems(
  contract: Contract,
  operation: ContractOperation,
  { status, message, query }: ExternalResponse,
  node: ResponseNode,
  schema: string,
): Promise<readonly Problem[]> {
  const { value, reason } = parse((await message.bytes()) ?? new Uint8Array(0))
  if (reason !== undefined) {
    const problem = { at: { in: 'body', pointer: '' }, keyword: 'malformed-json' } as const
    const mark = keywordMark(node, 'content')
    return [{ ...problem, message: reason, expected: 'JSON', actual: reason, mark }]
  }
  const isPartial = node['x-partial']?.some((name) => query.has(name))
  const view = isPartial ? 'open-partial' : 'open'
  const problems = contract.validator.check(schema, view, value, 'body')
  return maskProblems(problems, value, responseSecrets(contract, operation, status))
}

function parse(bytes: Uint8Array): ReturnType<typeof parseJson> {
  try {
    return parseJson(readText(bytes))
  } catch (error) {
    if (error instanceof InvalidText) return { value: undefined, reason: error.reason }
    throw error
  }
}

function undeclared(
  { document }: Contract,
  { id, node }: ContractOperation,
  status: number,
): Problem {
  const expected = Object.keys(node.responses).map(Number)
  return {
    at: { in: 'status', pointer: '' },
    keyword: 'undeclared-status',
    message: `${id} does not declare the status ${String(status)}`,
    expected,
    actual: status,
    mark: keywordMark(document, 'responses') ?? keywordMark(node, 'responses'),
  }
}

function mediaProblem(node: ResponseNode, headers: Message['headers']): Problem | undefined {
  const content = Object.entries(node.content ?? {})
  // The type of a file is what its uploader said.
  const isBytes = content.some(([, { schema }]) => schema.format === 'binary')
  if (content.length === 0 || isBytes) return undefined
  const expected = content.map(([type]) => type)
  const actual = headers['content-type']
  const type = parseMediaType(actual)?.type
  if (type !== undefined && expected.includes(type)) return undefined
  return {
    at: { in: 'header', pointer: '/content-type' },
    keyword: 'media-type',
    message: `the content type is ${actual ?? 'missing'}`,
    expected,
    actual: actual ?? null,
    mark: keywordMark(node, 'content'),
  }
}
