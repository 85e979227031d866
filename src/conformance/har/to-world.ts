import { Places } from '../check/target.js'
import type { ContractOperation } from '../../core/contract/contract.js'
import type { ForeignEntry } from './parse.js'
import { replyOf } from './read-message.js'
import {
  keyOf,
  lastParameter,
  membersOf,
  parameterOf,
  recordsIn,
  type Seen,
} from '../check/records-in-response.js'
import { parseJson } from '../../core/util/parse-json.js'
import { maskBody } from '../../core/journal/redact.js'
import { responseSecrets } from '../../core/journal/secret-paths.js'
import type { Params } from '../../core/pipeline/router.js'
import type { Service } from '../../core/service/service.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { EngineOptions } from '../../core/engine.js'

interface Call {
  readonly service: Service
  readonly operation: ContractOperation
  readonly params: Params
}

/**
 * What a recording shows of the world behind it: records as they were last seen, without those that
 * were deleted. Secrets in replies are masked.
 */
export class HarSeed {
  private readonly places: Places
  /** By service and table: records by their keys. */
  private readonly records = new Map<Service, Map<string, Map<string, Seen>>>()
  private readonly contents = new Map<string, object>()
  private now = -Infinity
  /** How many exchanges were read. */
  read = 0

  constructor(services: readonly Service[], baseUrls: EngineOptions['baseUrls']) {
    this.places = new Places({ services, ...(baseUrls && { baseUrls }) })
    for (const service of services) {
      const tables = Object.keys(service.seeds).map((name): [string, Map<string, Seen>] => [
        name,
        new Map<string, Seen>(),
      ])
      this.records.set(service, new Map(tables))
    }
  }

  add(entry: ForeignEntry): void {
    const { method, url } = entry.request
    const isOurs = entry._quayside !== undefined
    if (!/^https?:/i.test(url) || !(this.places.knows(url) || isOurs)) return
    const { route } = this.places.of(method, url, {}, null)
    if (route.kind !== 'operation') return
    this.read++
    const time = Date.parse(String(entry.startedDateTime))
    if (time > this.now) this.now = time
    const { status } = entry.response
    const { name, isEnd } = lastParameter(route.operation)
    const isGone = status === 404 ? method === 'GET' : method === 'DELETE' && status < 300
    if (isGone && isEnd && status >= 200) this.forget(route.service, name, route.params[name] ?? '')
    else if (status >= 200 && status < 300) this.learn(route, entry)
  }

  /** The world, and the files whose content was not recorded. */
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

  private withContent(service: Service, table: string, key: string, record: Seen): Seen {
    const content = this.contents.get(`${service.name}/${table}/${key}`)
    return content ? { ...record, content } : record
  }

  private learn(call: Call, entry: ForeignEntry): void {
    const { service, operation } = call
    const { status } = entry.response
    this.noteNamed(call)
    const { body } = replyOf(entry)
    if (body.state !== 'whole' || body.body === null) return
    const content = Object.values(operation.node.responses[String(status)]?.content ?? {})
    if (content.some(({ schema }) => schema.format === 'binary')) {
      if (status === 200) this.keep(call, body.body)
      return
    }
    if (typeof body.body === 'string' || body.body instanceof Uint8Array) {
      const text = typeof body.body === 'string' ? body.body : new TextDecoder().decode(body.body)
      const value = maskBody(
        parseJson(text).value,
        responseSecrets(service.contract, operation, status),
      )
      for (const { table, record } of recordsIn(service, operation, status, value)) {
        this.put(call, table, record)
      }
    }
  }

  /** A record of which its name alone is needed is known by a path that names it. */
  private noteNamed({ service, params }: Call): void {
    for (const [table, { component, required }] of Object.entries(service.seeds)) {
      const key = service.tables[table]?.key ?? ''
      const value = params[parameterOf(service, table)]
      const isEnough = component !== undefined && required.length === 1 && required[0] === key
      const records = this.records.get(service)?.get(table)
      if (isEnough && value !== undefined && !records?.has(value))
        records?.set(value, { [key]: value })
    }
  }

  private put({ service, params }: Call, table: string, shown: Seen): void {
    const members = membersOf(service, table)
    const record: Seen = {}
    for (const name of members) {
      const value = shown[name] ?? params[name]
      if (value !== undefined) record[name] = value
    }
    const key = keyOf(service, table, record)
    const records = this.records.get(service)?.get(table)
    if (key === undefined || !records) return
    // A reply may show some members alone.
    records.set(key, { ...records.get(key), ...record })
  }

  private keep({ service, operation, params }: Call, bytes: string | Uint8Array | FormData): void {
    const { name } = lastParameter(operation)
    const table = Object.keys(service.seeds).find((one) => parameterOf(service, one) === name)
    if (table === undefined || bytes instanceof FormData) return
    const content = typeof bytes === 'string' ? { text: bytes } : { base64: base64Of(bytes) }
    this.contents.set(`${service.name}/${table}/${params[name] ?? ''}`, content)
  }

  /** Forgets a record, and those that belong to it. */
  private forget(service: Service, parameter: string, value: string): void {
    for (const [table, records] of this.records.get(service) ?? []) {
      const isNamed = parameterOf(service, table) === parameter
      for (const [key, record] of records) {
        if ((isNamed && key === value) || record[parameter] === value) records.delete(key)
      }
    }
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(binary)
}
