import { isRecord } from '../../core/util/is-record.js'
import { readTime } from '../../core/util/time.js'
import type { Service } from '../../core/service/service.js'
import {
  keyOf,
  lastParameter,
  membersOf,
  parameterOf,
  recordsIn,
  type RecordValues,
} from '../check/records-in-response.js'
import { isFormBody } from '../check/captured-body.js'
import type { RecordedExchange } from './exchange.js'

/** A record of a service, by the name of its table and its key. */
export interface RecordKey {
  readonly service: Service
  readonly table: string
  readonly key: string
}

export function nameOf({ service, table, key }: RecordKey): string {
  return `${service.name}/${table}/${key}`
}

// How long before a request a record was used whose time of use the request itself shows.
const EARLIER_MS = 60_000
/** How many ms two times may differ and still count as the same moment. */
export const TIME_TOLERANCE_MS = 2500

/** What recordings show of each record when they show it first. */
export class Sightings {
  private readonly records = new Map<string, RecordValues>()
  /** The bytes of downloaded files. */
  private readonly contents = new Map<string, object>()

  constructor(exchanges: readonly RecordedExchange[]) {
    for (const exchange of exchanges) {
      if (!isSuccess(exchange)) continue
      for (const shown of recordsOf(exchange)) {
        const name = nameOf(shown)
        if (!this.records.has(name)) this.records.set(name, beforeUse(shown, exchange.time))
      }
      this.addContent(exchange)
    }
  }

  /**
   * A record as it was before the recording: as it was first seen or, if only its key was, with what a
   * record must have.
   */
  recordOf(record: RecordKey, params: Readonly<Record<string, string>>): RecordValues {
    const { service, table, key } = record
    const seed = service.seeds[table]
    const members = (seed?.required ?? []).map((name) => [name, params[name] ?? key] as const)
    const seen = this.records.get(nameOf(record))
    const content = this.contents.get(nameOf(record))
    return {
      ...(Object.fromEntries(members) as RecordValues),
      [service.tables[table]?.key ?? 'id']: key,
      ...seen,
      ...(content && { content }),
    }
  }

  private addContent({ service, operation, params, response }: RecordedExchange): void {
    const { status } = response.message
    const content = Object.values(operation.node.responses[String(status)]?.content ?? {})
    const { body, state } = response.body
    if (status !== 200 || state !== 'whole' || body === null || isFormBody(body)) return
    if (!content.some(({ schema }) => schema.format === 'binary')) return
    const { name } = lastParameter(operation)
    const table = Object.keys(service.seeds).find((one) => parameterOf(service, one) === name)
    if (table === undefined) return
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
    const key = nameOf({ service, table, key: params[name] ?? '' })
    if (!this.contents.has(key)) this.contents.set(key, { text })
  }
}

export function isSuccess({ response }: Pick<RecordedExchange, 'response'>): boolean {
  const { status } = response.message
  return status >= 200 && status < 300
}

/** The records that a successful response shows. */
export function recordsOf(
  exchange: RecordedExchange,
): (RecordKey & { readonly record: RecordValues })[] {
  const { service, operation, params, response, json } = exchange
  if (json === undefined) return []
  return recordsIn(service, operation, response.message.status, json).flatMap((shown) => {
    const record: RecordValues = {}
    for (const name of membersOf(service, shown.table)) {
      const value = shown.record[name] ?? params[name]
      if (value !== undefined) record[name] = value
    }
    const key = keyOf(service, shown.table, record)
    return key === undefined ? [] : [{ service, table: shown.table, key, record }]
  })
}

/** The records that the path of a request names. */
export function namedIn({ service, params }: RecordedExchange): RecordKey[] {
  return Object.keys(service.seeds).flatMap((table) => {
    const key = params[parameterOf(service, table)]
    return key === undefined ? [] : [{ service, table, key }]
  })
}

/** The records that a record belongs to, such as the container of a file. */
export function ownersOf(service: Service, table: string, record: RecordValues): RecordKey[] {
  return Object.keys(service.seeds).flatMap((owners) => {
    const key = record[parameterOf(service, owners)]
    return owners === table || typeof key !== 'string' ? [] : [{ service, table: owners, key }]
  })
}

/**
 * A record as it was before the request that shows it first. Whatever the request itself sets to its
 * own time was earlier, but not before the record was created.
 */
function beforeUse(
  shown: RecordKey & { readonly record: RecordValues },
  time: number,
): RecordValues {
  const { service, table, record } = shown
  const { component } = service.seeds[table] ?? {}
  const schema =
    component === undefined ? undefined : service.contract.document.components.schemas[component]
  const names = Object.entries(schema?.properties ?? {})
    .filter(([, one]) => service.contract.resolve(one)['x-volatile'] === 'time')
    .map(([name]) => name)
  const times = names.flatMap((name) => msOf(record[name]) ?? [])
  const created = Math.min(...times)
  if (!(created < time - TIME_TOLERANCE_MS)) return record
  const earlier = Math.max(created, time - EARLIER_MS)
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const at = names.includes(name) ? msOf(value) : undefined
      const isOfRequest = at !== undefined && at >= time - TIME_TOLERANCE_MS
      return [name, isOfRequest ? inFormOf(value, earlier) : value]
    }),
  )
}

// The start of the year 2000 in seconds since 1970. Smaller numbers are durations.
const MIN_SECONDS = 946_684_800

function msOf(value: unknown): number | undefined {
  if (typeof value === 'string') return readTime(value)
  if (typeof value !== 'number' || value < MIN_SECONDS) return undefined
  return value < MIN_SECONDS * 1000 ? value * 1000 : value
}

/** A time in ms, written as `value` is. */
function inFormOf(value: unknown, ms: number): unknown {
  if (typeof value === 'string') return new Date(ms).toISOString()
  return (value as number) < MIN_SECONDS * 1000 ? Math.floor(ms / 1000) : ms
}

/** The number that a response tells as the size of what was sent; undefined when it tells none. */
export function sizeTold({
  service,
  operation,
  response,
  json,
}: RecordedExchange): number | undefined {
  const { contract } = service
  const node = contract.response(operation, response.message.status)?.node
  const schema = node?.content?.['application/json']?.schema
  if (!schema || !isRecord(json)) return undefined
  for (const [name, one] of Object.entries(contract.resolve(schema).properties ?? {})) {
    const value = json[name]
    const isSize = one['x-size-of'] ?? contract.resolve(one)['x-size-of']
    if (isSize !== undefined && typeof value === 'number') return value
  }
  return undefined
}
