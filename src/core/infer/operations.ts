import type { Contract, ContractOperation } from '../contract/contract.js'
import { downloadOf } from '../http/download.js'
import type { FilePart } from '../http/multipart/part.js'
import { ApiError } from '../service/api-error.js'
import type { Call, OperationResult } from '../service/service.js'
import { bytesOf } from '../state/blob.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { errorCode } from './error-code.js'
import { factsOfFile, hasFile, isFile } from './file-facts.js'
import { listReply } from './list-reply.js'
import { knownNames, listParameters, pageOf, UnknownCursor, type ListPage } from './list-query.js'
import { keyFieldOf, type InferredModel, type Row } from './model.js'
import { jsonReplyOf, listShapeOf, otherReplyOf, recordShapeOf } from './record-schema.js'
import { ReplyWriter } from './reply.js'
import type { Action, Inference, Part } from './resource-types.js'
import { isSelection, selection } from './select-fields.js'
import { MEDIA_TYPE, plainName, SIZE } from './words.js'

/** A call as inferred operations take it: its parts are of the kinds that the contract was checked for. */
export interface InferredCall extends Omit<
  Call<unknown, InferredModel>,
  'params' | 'query' | 'body'
> {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

type Run = (call: InferredCall) => OperationResult

/** One function for each operation: what was inferred, or a 501 that says which function to write. */
export function inferredOperations(
  contract: Contract,
  { actions }: Inference,
  file: string,
): Record<string, Run> {
  const writer = new ReplyWriter(contract, file)
  const runs = [...contract.operations.values()].map((operation): [string, Run] => {
    const action = actions.get(operation.id)
    if (!action) {
      const why = 'its path and its replies are of no collection that could be inferred'
      return [
        operation.id,
        () => {
          throw writer.notImplemented(operation, why)
        },
      ]
    }
    const inferred = new InferredOperation(contract, operation, action, writer)
    return [operation.id, (call) => inferred.run(call)]
  })
  return Object.fromEntries(runs)
}

class InferredOperation {
  private readonly known: ReadonlySet<string>

  constructor(
    private readonly contract: Contract,
    private readonly operation: ContractOperation,
    private readonly action: Action,
    private readonly writer: ReplyWriter,
  ) {
    const { kind, resource } = action
    const own = kind === 'list' ? knownNames(listParameters(operation, resource)) : []
    const names = Object.keys(operation.query.schemas)
    const isCreation = kind === 'create' || kind === 'replace'
    const members = isCreation ? names.filter((name) => Object.hasOwn(resource.members, name)) : []
    this.known = new Set([...own, ...members, ...names.filter(isSelection)])
  }

  run(call: InferredCall): OperationResult {
    this.assertUnderstood(call)
    this.assertOwners(call)
    const { kind } = this.action
    if (kind === 'list') return this.list(call)
    if (kind === 'create') return this.create(call)
    const row = call.model.find(this.action, call.params)
    if (kind === 'replace' && !row) return this.createAt(call)
    if (!row) throw this.missing()
    if (kind === 'read') return this.reply(call, row)
    if (this.action.part !== undefined) return this.part(call, row, this.action.part)
    if (kind === 'delete') return this.remove(call, row)
    if (kind === 'download') return this.download(call, row)
    return kind === 'upload' ? this.upload(call, row) : this.change(call, row)
  }

  /** @throws NotImplemented when the query says something whose meaning is unknown */
  private assertUnderstood({ query }: InferredCall): void {
    const { schemas } = this.operation.query
    const unknown = Object.keys(query).find((name) => {
      const usual = this.contract.resolve(schemas[name] ?? {}).default
      return !this.known.has(name) && JSON.stringify(query[name]) !== JSON.stringify(usual)
    })
    if (unknown === undefined) return
    throw this.writer.notImplemented(
      this.operation,
      `what the query parameter "${unknown}" does cannot be inferred`,
    )
  }

  /** @throws ApiError when the path goes through a record that does not exist */
  private assertOwners({ model, params }: InferredCall): void {
    for (const [parameter, owner] of this.action.owners) {
      const isKnown = owner.isCreatable || model.table(owner).size > 0
      const found = model
        .table(owner)
        .where('key', params[parameter] ?? '')
        .next()
      if (isKnown && found.done === true) throw this.missing()
    }
  }

  private missing(): ApiError {
    const { resource, parameter } = this.action
    return new ApiError(errorCode(this.operation, 'not_found'), {
      reason: `No ${resource.singular} with this ${parameter ?? keyFieldOf(resource)} exists`,
    })
  }

  private list(call: InferredCall): OperationResult {
    const { model, params, query } = call
    const { resource, scope } = this.action
    const json = jsonReplyOf(this.operation)
    const shape = json && listShapeOf(this.contract, json.schema, resource.name)
    if (!json || !shape) throw this.writer.notImplemented(this.operation, 'its reply has no list')
    const parameters = listParameters(this.operation, resource)
    const { schemas } = this.operation.query
    const field = keyFieldOf(resource)
    const cursorOf = (row: Row) => String(row[field])
    const isInScope = (row: Row) =>
      scope.every(([name, member]) => !(member in row) || String(row[member]) === params[name])
    const rows = [...model.table(resource).all()].filter(isInScope)
    const page = this.page(rows, { query, parameters, schemas, resource, cursorOf })
    const records = page.rows.map((row) => this.shown(model, row))
    const [first, last] = [page.rows[0], page.rows.at(-1)].map((row) => row && cursorOf(row))
    const link = (changes: Readonly<Record<string, string>>) => linkTo(call, changes)
    const body = listReply(this.contract, json.schema, shape, records, {
      page,
      parameters,
      first,
      last,
      link,
    })
    const values = model.valuesFor(this.operation.id)
    return this.writer.success(this.operation, body, values, selection(query, shape.path))
  }

  private page(rows: readonly Row[], request: Parameters<typeof pageOf>[1]): ListPage {
    try {
      return pageOf(rows, request)
    } catch (error) {
      if (!(error instanceof UnknownCursor)) throw error
      const at = { in: 'query', pointer: joinPointer('', error.parameter) } as const
      const actual = request.query[error.parameter]
      const breach = {
        at,
        keyword: 'rule',
        message: error.message,
        expected: 'a known cursor',
        actual,
      }
      throw new ApiError(
        errorCode(this.operation, 'invalid'),
        { reason: error.message },
        { breach },
      )
    }
  }

  /** A record as replies show it, with the size of its bytes. */
  private shown(model: InferredModel, row: Row): Row {
    const { resource } = this.action
    const size = model.bytes(resource, row)?.size
    const sized = Object.keys(resource.members).filter(
      (name) => size !== undefined && SIZE.has(plainName(name)) && row[name] === undefined,
    )
    return { ...model.shown(row), ...Object.fromEntries(sized.map((name) => [name, size])) }
  }

  private create(call: InferredCall): OperationResult {
    const { model, params } = call
    const { resource, scope } = this.action
    const given = this.given(call)
    const field = keyFieldOf(resource)
    const own = given.members[field]
    const isGiven = (typeof own === 'string' && own !== '') || typeof own === 'number'
    const scoped = Object.fromEntries(scope.map(([name, member]) => [member, params[name]]))
    const key = isGiven ? String(own) : model.newKey(resource)
    return this.insert(call, { ...this.defaults(), ...given.members, ...scoped }, key, given.file)
  }

  /** Creates a record where the path says. */
  private createAt(call: InferredCall): OperationResult {
    const { resource, scope, parameter = '' } = this.action
    const given = this.given(call)
    // Where keys are made by the service, there is nothing to replace.
    if (resource.key.isNumber || resource.members[keyFieldOf(resource)]?.readOnly === true)
      throw this.missing()
    const { params } = call
    const scoped = Object.fromEntries(scope.map(([name, member]) => [member, params[name]]))
    return this.insert(call, { ...given.members, ...scoped }, params[parameter] ?? '', given.file)
  }

  private insert(
    call: InferredCall,
    given: Row,
    key: string,
    file: FilePart | undefined,
  ): OperationResult {
    const { resource } = this.action
    const row = call.model.insert(resource, given, key)
    if (!row) {
      const reason = `A ${resource.singular} with this ${keyFieldOf(resource)} exists already`
      throw new ApiError(errorCode(this.operation, 'conflict'), { reason })
    }
    if (file) call.model.store(resource, row, file.bytes)
    return this.reply(call, row)
  }

  private change(call: InferredCall, row: Row): OperationResult {
    const { model } = call
    const { kind, resource } = this.action
    const { members, file } = this.given(call)
    const { [keyFieldOf(resource)]: _key, ...changes } = members
    const next = model.change(resource, row, changes, kind === 'replace')
    if (file) model.store(resource, next, file.bytes)
    return this.reply(call, next)
  }

  /** What a request says of a record, with what its file says. */
  private given({ body, query }: InferredCall): { members: Row; file: FilePart | undefined } {
    const { resource } = this.action
    const { members } = resource
    const sent = isFile(body) ? { file: body } : this.unwrapped(body)
    const file = Object.values(sent).flat().find(isFile)
    const inQuery = Object.entries(query).filter(([name]) => Object.hasOwn(members, name))
    const known = [...inQuery, ...Object.entries(sent)].filter(([name, value]) => {
      const isReadOnly = this.contract.resolve(members[name] ?? {}).readOnly === true
      return Object.hasOwn(members, name) && !isReadOnly && !isFile(value) && !hasFile(value)
    })
    return {
      members: { ...(file && factsOfFile(file, members)), ...Object.fromEntries(known) },
      file,
    }
  }

  private unwrapped(body: unknown): Row {
    if (!isRecord(body)) return {}
    const { singular, members } = this.action.resource
    const [name, only] = Object.entries(body)[0] ?? []
    const isWrapper =
      Object.keys(body).length === 1 &&
      name !== undefined &&
      !Object.hasOwn(members, name) &&
      !isFile(only)
    return isWrapper && isRecord(only) && /^data$|^attributes$/i.test(name)
      ? only
      : isWrapper && isRecord(only) && plainName(name) === plainName(singular)
        ? only
        : body
  }

  /** The defaults that the body of a request has, for members of the record. */
  private defaults(): Row {
    const { resource } = this.action
    const [media] = Object.values(this.operation.node.requestBody?.content ?? {})
    const { properties = {} } = this.contract.resolve(media?.schema ?? {})
    const known = Object.entries(properties).flatMap(([name, one]) => {
      const usual = this.contract.resolve(one).default
      return usual !== undefined && Object.hasOwn(resource.members, name)
        ? [[name, usual] as const]
        : []
    })
    return Object.fromEntries(known)
  }

  private reply({ model, query }: InferredCall, row: Row): OperationResult {
    const { resource } = this.action
    const json = jsonReplyOf(this.operation)
    const shape = json && recordShapeOf(this.contract, json.schema, resource.singular)
    const record = this.shown(model, row)
    const wrapped = [...(shape?.path ?? [])]
      .reverse()
      .reduce<unknown>((inner, name) => ({ [name]: inner }), record)
    const values = model.valuesFor(model.primaryKey(resource, row))
    return this.writer.success(this.operation, wrapped, values, selection(query, shape?.path ?? []))
  }

  private remove(call: InferredCall, row: Row): OperationResult {
    const { model } = call
    const { resource } = this.action
    const key = model.primaryKey(resource, row)
    model.remove(resource, key)
    const values = model.valuesFor(key)
    if (otherReplyOf(this.operation, 'empty'))
      return this.writer.success(this.operation, undefined, values)
    const done = { deleted: true, success: true, ok: true, isDeleted: true }
    return this.writer.success(
      this.operation,
      { ...done, ...this.shown(model, row), deleted: true },
      values,
    )
  }

  /** Reads, replaces or deletes one part of a record. */
  private part({ model, body }: InferredCall, row: Row, part: Part): OperationResult {
    const { kind, resource } = this.action
    const values = model.valuesFor(model.primaryKey(resource, row))
    if (kind === 'readPart') {
      const stored = model.part(row, part)
      const isMissing = stored === undefined || stored === null
      // What was never stored is made up where the reply shows it, and is missing where it only tells.
      if (isMissing && (part.isMember || !jsonReplyOf(this.operation))) throw this.missing()
      return this.writer.success(this.operation, stored, values)
    }
    const isWritten = kind === 'writePart'
    const hasBody = this.operation.mediaTypes.length > 0
    model.setPart(resource, row, part, isWritten ? (hasBody ? body : true) : undefined)
    // Of a reply with a message and an empty one, the one that says something.
    return this.writer.success(this.operation, isWritten && hasBody ? body : {}, values)
  }

  private download({ model, headers }: InferredCall, row: Row): OperationResult {
    const bytes = model.bytes(this.action.resource, row) ?? bytesOf('')
    const kind = this.declares(200, 'etag') ? 'strong' : 'none'
    const isRanged = this.operation.responses.has(206)
    const reply = downloadOf(bytes, isRanged ? headers : {}, kind)
    if (reply.status === 416) {
      throw new ApiError(
        errorCode(this.operation, 'range'),
        { reason: 'The range is beyond the end' },
        {
          headers: this.declared(416, reply.headers),
        },
      )
    }
    const status = this.operation.responses.has(reply.status)
      ? reply.status
      : (otherReplyOf(this.operation, 'bytes')?.status ?? 200)
    const type = this.contentType(row, status)
    return {
      ...reply,
      status,
      headers: { ...this.declared(status, reply.headers), 'content-type': type },
    }
  }

  private contentType(row: Row, status: number): string {
    const { members } = this.action.resource
    const name = Object.keys(members).find((one) => MEDIA_TYPE.has(plainName(one)))
    const own = name === undefined ? undefined : row[name]
    const [declared = 'application/octet-stream'] = Object.keys(
      this.operation.responses.get(status)?.node.content ?? {},
    )
    if (typeof own === 'string' && /^[\w.+-]+\/[\w.+-]+$/.test(own) && declared.includes('*'))
      return own
    return declared.includes('*') ? 'application/octet-stream' : declared
  }

  private declares(status: number, header: string): boolean {
    const headers = this.operation.responses.get(status)?.node.headers ?? {}
    return Object.keys(headers).some((name) => name.toLowerCase() === header)
  }

  private declared(
    status: number,
    headers: Readonly<Record<string, string>>,
  ): Record<string, string> {
    return Object.fromEntries(
      Object.entries(headers).filter(([name]) => this.declares(status, name)),
    )
  }

  private upload(call: InferredCall, row: Row): OperationResult {
    const { resource } = this.action
    const { model, body } = call
    if (!isFile(body)) throw this.writer.notImplemented(this.operation, 'its request is no file')
    const next = model.change(resource, row, factsOfFile(body, resource.members), false)
    model.store(resource, next, body.bytes)
    return this.reply(call, next)
  }
}

function linkTo(
  { base, path, query }: InferredCall,
  changes: Readonly<Record<string, string>>,
): string {
  const all = Object.entries({ ...query, ...changes }).map(([name, value]) => [name, String(value)])
  return `${base}${path}?${new URLSearchParams(Object.fromEntries(all) as Record<string, string>).toString()}`
}
