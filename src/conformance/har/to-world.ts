import type { ContractOperation } from '../../core/contract/contract.js'
import type { EngineOptions } from '../../core/engine.js'
import { maskBody } from '../../core/journal/redact.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import type { Params } from '../../core/pipeline/router.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { Service } from '../../core/service/service.js'
import { parseJson } from '../../core/util/parse-json.js'
import { readTime } from '../../core/util/time.js'
import { isFormBody } from '../check/captured-body.js'
import {
  keyOf,
  lastParameter,
  membersOf,
  parameterOf,
  recordsIn,
  type RecordValues,
} from '../check/records-in-response.js'
import { CheckTargets } from '../check/target.js'
import { entryProblem, isEntry, type RawHarEntry } from './parse.js'
import { replyOf } from './read-message.js'

interface Call {
  readonly service: Service
  readonly operation: ContractOperation
  readonly params: Params
}

/**
 * Builds the world that a recording shows: each record as it was last seen, without those that were
 * deleted. Secrets in responses are masked.
 */
export class HarWorldBuilder {
  private readonly targets: CheckTargets
  /** By service and table: records by their keys. */
  private readonly records = new Map<Service, Map<string, Map<string, RecordValues>>>()
  /** The bytes of downloaded files, by `service/table/key`. */
  private readonly contents = new Map<string, object>()
  /** The parameters of the call that showed a record, by the record. */
  private readonly shownBy = new Map<string, Params>()
  /** The keys of records that were deleted, as `service/parameter/key`. */
  private readonly removed = new Set<string>()
  /** The time of the latest exchange, in ms since 1970. */
  private now = -Infinity
  /** How many exchanges belong to an operation of a service. */
  exchangeCount = 0

  constructor(services: readonly Service[], baseUrls: EngineOptions['baseUrls']) {
    this.targets = new CheckTargets({ services, ...(baseUrls && { baseUrls }) })
    for (const service of services) {
      const tables = Object.keys(service.seeds).map((name): [string, Map<string, RecordValues>] => [
        name,
        new Map<string, RecordValues>(),
      ])
      this.records.set(service, new Map(tables))
    }
  }

  /** Adds what an item of `log.entries` shows. Returns why it cannot be read, or undefined. */
  add(entry: unknown): string | undefined {
    if (!isEntry(entry)) return entryProblem(entry)
    try {
      this.addEntry(entry)
      return undefined
    } catch (error) {
      // The other entries are read all the same.
      return `it failed, which is a bug of Quayside: ${String(error)}`
    }
  }

  private addEntry(entry: RawHarEntry): void {
    const { method, url } = entry.request
    const isMock = entry._quayside !== undefined
    if (!/^https?:/i.test(url) || !(this.targets.isServiceUrl(url) || isMock)) return
    const { route } = this.targets.resolve(method, url, {}, null)
    if (route.kind !== 'operation') return
    this.exchangeCount++
    this.now = Math.max(this.now, readTime(entry.startedDateTime) ?? -Infinity)
    const { status } = entry.response
    const { name, isEnd } = lastParameter(route.operation)
    const isSuccess = status >= 200 && status < 300
    const isGone = status === 404 ? method === 'GET' : method === 'DELETE' && isSuccess
    if (isGone && isEnd) this.remove(route.service, name, route.params[name] ?? '')
    else if (isSuccess) this.readReply(route, entry)
  }

  /**
   * Adds the records that others refer to and that no exchange shows, such as the container of a file.
   * Returns them as `openai/containers "cntr_1"`.
   */
  addOwners(): string[] {
    const added: string[] = []
    for (const [service, tables] of this.records) {
      for (const [table, records] of tables) {
        for (const [key, record] of records) {
          const params = this.shownBy.get(`${service.name}/${table}/${key}`) ?? {}
          added.push(...this.addOwnersOf(service, table, record, params))
        }
      }
    }
    return added
  }

  private addOwnersOf(
    service: Service,
    table: string,
    record: RecordValues,
    params: Params,
  ): string[] {
    return Object.entries(service.seeds).flatMap(([owners, { component, required }]) => {
      const parameter = parameterOf(service, owners)
      const id = record[parameter]
      const known = this.records.get(service)?.get(owners)
      const isOwner = owners !== table && component !== undefined && typeof id === 'string'
      if (!isOwner || !known || known.has(id)) return []
      if (this.removed.has(`${service.name}/${parameter}/${id}`)) return []
      const members = required.map((name): [string, string] => [name, params[name] ?? id])
      known.set(id, { ...Object.fromEntries(members), [service.tables[owners]?.key ?? 'id']: id })
      return [`${service.name}/${owners} ${JSON.stringify(id)}`]
    })
  }

  /** The world so far; `now` is the time of the latest exchange. */
  world(): WorldDocument {
    const document: Record<string, unknown> = {}
    if (this.now > -Infinity) document['now'] = new Date(this.now).toISOString()
    for (const [service, tables] of this.records) {
      const filled = [...tables].filter(([, records]) => records.size > 0)
      if (filled.length === 0) continue
      document[service.name] = Object.fromEntries(
        filled.map(([table, records]) => [
          table,
          [...records].map(([key, record]) => this.withContent(service, table, key, record)),
        ]),
      )
    }
    return document
  }

  private withContent(
    service: Service,
    table: string,
    key: string,
    record: RecordValues,
  ): RecordValues {
    const content = this.contents.get(`${service.name}/${table}/${key}`)
    return content ? { ...record, content } : record
  }

  /** Adds the records of a successful response, or the bytes of a download. */
  private readReply(call: Call, entry: RawHarEntry): void {
    const { service, operation } = call
    const { status } = entry.response
    this.addNamedRecords(call)
    const { body } = replyOf(entry)
    if (body.state !== 'whole' || body.body === null || isFormBody(body.body)) return
    const content = Object.values(operation.node.responses[String(status)]?.content ?? {})
    if (content.some(({ schema }) => schema.format === 'binary')) {
      if (status === 200) this.addContent(call, body.body)
      return
    }
    const text = typeof body.body === 'string' ? body.body : new TextDecoder().decode(body.body)
    const secrets = responseSecrets(service.contract, operation, status)
    const value = maskBody(parseJson(text).value, secrets)
    for (const { table, record } of recordsIn(service, operation, status, value)) {
      this.addRecord(call, table, record)
    }
  }

  /** Adds records that the path names, of tables whose only required member is the key. */
  private addNamedRecords({ service, params }: Call): void {
    for (const [table, { component, required }] of Object.entries(service.seeds)) {
      const key = service.tables[table]?.key ?? ''
      const value = params[parameterOf(service, table)]
      const isComplete = component !== undefined && required.length === 1 && required[0] === key
      const records = this.records.get(service)?.get(table)
      if (isComplete && value !== undefined && !records?.has(value)) {
        records?.set(value, { [key]: value })
      }
    }
  }

  private addRecord({ service, params }: Call, table: string, shown: RecordValues): void {
    const record: RecordValues = {}
    for (const name of membersOf(service, table)) {
      const value = shown[name] ?? params[name]
      if (value !== undefined) record[name] = value
    }
    const key = keyOf(service, table, record)
    const records = this.records.get(service)?.get(table)
    if (key === undefined || !records) return
    // A response may show only some members.
    records.set(key, { ...records.get(key), ...record })
    this.shownBy.set(`${service.name}/${table}/${key}`, params)
    this.removed.delete(`${service.name}/${parameterOf(service, table)}/${key}`)
  }

  private addContent({ service, operation, params }: Call, bytes: string | Uint8Array): void {
    const { name } = lastParameter(operation)
    const table = Object.keys(service.seeds).find((one) => parameterOf(service, one) === name)
    const named = table === undefined ? namedByPath(service, params) : [table, params[name] ?? '']
    if (!named) return
    const content = typeof bytes === 'string' ? { text: bytes } : { base64: base64Of(bytes) }
    this.contents.set(`${service.name}/${named.join('/')}`, content)
  }

  /** Removes a record and those that refer to it. */
  private remove(service: Service, parameter: string, value: string): void {
    this.removed.add(`${service.name}/${parameter}/${value}`)
    for (const [table, records] of this.records.get(service) ?? []) {
      const isNamed = parameterOf(service, table) === parameter
      for (const [key, record] of records) {
        if ((isNamed && key === value) || record[parameter] === value) records.delete(key)
      }
    }
  }
}

/** The table and the key of the record that a path names by several members, such as a file of a container. */
function namedByPath({ seeds }: Service, params: Params): readonly string[] | undefined {
  for (const [table, { key = [], singular = '' }] of Object.entries(seeds)) {
    const parts = key.map((member) => params[member] ?? params[`${singular}_${member}`])
    const isNamed = parts.length > 1 && parts.every((part) => part !== undefined)
    if (isNamed) return [table, JSON.stringify(parts)]
  }
  return undefined
}

/** In pieces, since a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(binary)
}
