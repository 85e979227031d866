import type { Mask } from '../journal/journal.js'
import { MASK, maskBody } from '../journal/redact.js'
import { secretPaths, type SecretPath } from '../journal/secret-paths.js'
import { digestOf } from '../learned/digest.js'
import type { RecordTable } from '../seeding/record-updates.js'
import type { SeedTable, WorldRecord } from '../service/seed-table.js'
import { isRecord } from '../util/is-record.js'

type Place = Pick<RecordTable, 'service' | 'name'>

const pathsByTable = new WeakMap<SeedTable<unknown>, readonly SecretPath[]>()

/** The record without what its table declares as secret, or what looks like it. */
export function maskRecord(place: Place, record: WorldRecord): WorldRecord {
  return maskBody(record, secretsOf(place)) as WorldRecord
}

function secretsOf({ service, name }: Place): readonly SecretPath[] {
  const table = service.seeds[name]
  if (!table) return []
  let paths = pathsByTable.get(table)
  if (!paths) {
    const { worldSchema, document } = service.contract
    const { schemas } = document.components
    const items = worldSchema.properties?.[name]?.items
    const declared = secretPaths(items, (ref) => schemas[ref.slice(ref.lastIndexOf('/') + 1)])
    const keys = table.credentials ? (table.key ?? []).map((key) => [key]) : []
    paths = [...declared, ...keys]
    pathsByTable.set(table, paths)
  }
  return paths
}

/**
 * The key of a record as pages may see it: a digest, if the key is a credential or has a secret in
 * it.
 */
export function shownKey({ service, name }: Place, key: string, mask: Mask): string {
  const isSecret = service.seeds[name]?.credentials ?? mask(key) !== key
  return isSecret ? `digest:${digestOf(key)}` : key
}

/** Whether a key is one of those that `shownKey` returns for secrets. */
export function isDigest(key: string): boolean {
  return /^digest:[0-9a-f]{32}$/.test(key)
}

/** An event of a world document without secrets. */
export function maskEvent(services: readonly RecordTable['service'][], event: unknown): unknown {
  if (!isRecord(event)) return event
  const masked = Object.entries(event).map(([action, parts]) => [
    action,
    isRecord(parts) ? maskParts(services, parts) : parts,
  ])
  return Object.fromEntries(masked) as unknown
}

function maskParts(services: readonly RecordTable['service'][], parts: WorldRecord): WorldRecord {
  return mapValues(parts, (tables, serviceName) => {
    const service = services.find((one) => one.name === serviceName)
    if (!service || !isRecord(tables)) return tables
    return mapValues(tables, (items, name) =>
      Array.isArray(items) ? items.map((item) => maskItem({ service, name }, item)) : items,
    )
  })
}

/** A record, or the key of one. */
function maskItem(place: Place, item: unknown): unknown {
  if (isRecord(item)) return maskRecord(place, item)
  return place.service.seeds[place.name]?.credentials ? MASK : item
}

function mapValues(
  record: WorldRecord,
  change: (value: unknown, name: string) => unknown,
): WorldRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value, name)]),
  )
}
