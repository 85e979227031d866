import type { Contract, ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { NotImplemented } from '../service/not-implemented.js'
import type { OperationResult } from '../service/service.js'
import { isRecord } from '../util/is-record.js'
import { pointerKeys } from '../util/json-pointer.js'
import { project } from './project.js'
import { jsonReplyOf, otherReplyOf } from './record-schema.js'
import type { ValueSource } from './values.js'

/** Why an operation answers 501. */
function notImplemented(
  { name, document }: Contract,
  { id, parameterNames, mediaTypes, query, method, path }: ContractOperation,
  why: string,
  file: string,
): NotImplemented {
  const given = [
    ...(parameterNames.length > 0 ? [`params: { ${parameterNames.join(', ')} }`] : []),
    ...(query.isEmpty ? [] : ['query']),
    ...(mediaTypes.length > 0 ? ['body'] : []),
    'model',
  ]
  const operation = document.paths[path]?.[method.toLowerCase() as 'get']
  const status = Object.keys(operation?.responses ?? {}).find((one) => one.startsWith('2')) ?? '200'
  return new NotImplemented(
    `${name}/${id} is not implemented: ${why}. Write ${id} in ${file}: ` +
      `${id}({ ${given.join(', ')} }) { return { status: ${status}, body: ... } }`,
  )
}

/** Writes the replies of inferred operations, which keep to their schemas or are none. */
export class ReplyWriter {
  constructor(
    private readonly contract: Contract,
    private readonly file: string,
  ) {}

  /**
   * The success reply of an operation with all that `value` has of it; without a JSON reply, an empty one.
   *
   * @throws NotImplemented when no such reply keeps to the contract
   */
  success(
    operation: ContractOperation,
    value: unknown,
    source: ValueSource,
    select?: (body: unknown) => unknown,
  ): OperationResult {
    const json = jsonReplyOf(operation)
    const empty = otherReplyOf(operation, 'empty')
    if (!json || (value === undefined && empty)) {
      if (empty)
        return {
          status: empty.status,
          body: null,
          headers: this.headers(operation, empty.status, source),
        }
      throw this.notImplemented(operation, 'its reply is no JSON')
    }
    const headers = this.headers(operation, json.status, source)
    const { status, schema } = json
    const whole = this.valid(operation, status, project(schema, value, 'reply', source), source)
    const body = select ? select(whole) : whole
    const isPartial = operation.responses.get(status)?.node['x-partial'] !== undefined
    const [problem] = select && !isPartial ? this.problems(operation, status, body) : []
    if (problem)
      throw this.notImplemented(
        operation,
        `its schema allows no part of a record (${problem.message})`,
      )
    return { status, body, headers }
  }

  notImplemented(operation: ContractOperation, why: string): NotImplemented {
    return notImplemented(this.contract, operation, why, this.file)
  }

  /** Sample values for the headers that a reply must have. */
  private headers(
    operation: ContractOperation,
    status: number,
    source: ValueSource,
  ): Record<string, string> {
    const declared = Object.entries(operation.responses.get(status)?.node.headers ?? {})
    const required = declared.filter(([, one]) => one.required === true)
    return Object.fromEntries(
      required.map(([name, { schema = {} }]) => [
        name.toLowerCase(),
        headerText(project(schema, undefined, name, source)),
      ]),
    )
  }

  /** A value that keeps to the schema of a reply; wrong members are made up, or left out. */
  private valid(
    operation: ContractOperation,
    status: number,
    value: unknown,
    source: ValueSource,
  ): unknown {
    const first = this.problems(operation, status, value)
    if (first.length === 0) return value
    const mended = first.reduce(
      (whole, { at }) => without(whole, pointerKeys(at.pointer)),
      structuredClone(value),
    )
    const schema = operation.responses.get(status)?.node.content?.['application/json']?.schema ?? {}
    const again = project(schema, mended, 'reply', source)
    const [problem] = this.problems(operation, status, again)
    if (!problem) return again
    throw this.notImplemented(
      operation,
      `no reply can be made that keeps to its schema (${problem.message})`,
    )
  }

  private problems(
    { responses }: ContractOperation,
    status: number,
    value: unknown,
  ): readonly Problem[] {
    const pointer = responses.get(status)?.schema
    return pointer === undefined
      ? []
      : this.contract.validator.check(pointer, 'closed', value, 'body')
  }
}

function headerText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(/[^\x20-\x7e]/g, '')
}

/** A value without the member at a path, so that it can be made up. */
function without(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return undefined
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (String(index) === key ? without(one, rest) : one))
  }
  if (!isRecord(value)) return value
  const { [key]: member, ...others } = value
  const next = rest.length === 0 ? undefined : without(member, rest)
  return next === undefined ? others : { ...others, [key]: next }
}
