import type { Mask } from '../journal/journal.js'
import { type RecordTable, rowOf } from '../seeding/record-updates.js'
import type { WorldRecord, WorldRow } from '../service/seed-table.js'
import { nearest } from '../util/edit-distance.js'
import type { World } from '../world/world.js'
import { contentView } from './content-view.js'
import { isDigest, maskRecord, shownKey } from './mask-record.js'
import { isKeyed, notFound, recordTables, storedRecords } from './record-table.js'
import type { RecordView, TableView } from './types.js'
import { pluralOf, wordOf } from './words.js'

/** A record of a table, as it is stored, with its key. */
export interface FoundRecord {
  readonly key: string
  readonly stored: WorldRecord
}

/** A page of the records of a table. */
export interface RecordPage {
  /** The number of records that match. */
  readonly count: number
  readonly records: readonly RecordView[]
}

interface PageOptions {
  readonly offset: number
  readonly limit: number
  /** Only records that contain this text, in upper or lower case. */
  readonly text?: string | undefined
}

/** The tables of a world with the numbers of their records. */
export function tableViews(world: World): TableView[] {
  return recordTables(world).map((target) => ({
    service: target.service.name,
    table: target.name,
    title: pluralOf(wordOf(target.service, target.name)),
    count: storedRecords(target).size,
    keyed: isKeyed(target),
  }))
}

/** A page of the records of a table, in its order. Without a text, only these records are read. */
export function recordPage(
  target: RecordTable,
  { offset, limit, text = '' }: PageOptions,
  mask: Mask,
): RecordPage {
  const table = storedRecords(target)
  if (text === '') {
    const { records } = table.page({ direction: 'asc', offset, limit })
    return { count: table.size, records: records.map((one) => recordView(target, one, mask)) }
  }
  const { records: all } = table.page({ direction: 'asc', limit: table.size })
  const wanted = text.toLowerCase()
  const found = all.filter((one) => searchText(target, one).includes(wanted))
  const page = found.slice(offset, offset + limit)
  return { count: found.length, records: page.map((one) => recordView(target, one, mask)) }
}

/** What a search looks into: no secret, so that none can be guessed. */
function searchText(target: RecordTable, stored: WorldRecord): string {
  return JSON.stringify(maskRecord(target, rowOf(target, stored)?.record ?? {})).toLowerCase()
}

/** One record of a table, secrets masked. */
export function recordView(target: RecordTable, stored: WorldRecord, mask: Mask): RecordView {
  const row: WorldRow = rowOf(target, stored) ?? { record: {} }
  const key = keyOf(target, stored)
  const content = contentView(row)
  return {
    key: shownKey(target, key, mask),
    record: mask(maskRecord(target, row.record)),
    content: content && { ...content, name: mask(content.name) },
    due: dueWorkOf(target, key),
  }
}

function dueWorkOf({ world, service }: RecordTable, key: string): RecordView['due'] {
  return Object.keys(service.tasks)
    .flatMap((task) => world.schedule.planned({ service: service.name, task, key }) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ at, task }) => ({ time: new Date(at).toISOString(), task }))
}

/** The key under which a record is stored. */
function keyOf({ service, name }: RecordTable, stored: WorldRecord): string {
  return String(stored[service.tables[name]?.key ?? ''])
}

// The distance to every key of a large table takes too long.
const MAX_NEAR = 1000

/**
 * Finds a record by the key that a view shows.
 *
 * @throws NotThere naming the nearest keys
 */
export function findRecord(target: RecordTable, shown: string, mask: Mask): FoundRecord {
  const table = storedRecords(target)
  const stored = table.get(shown) ?? findDigest(target, shown, mask)
  const key = stored && keyOf(target, stored)
  // The key of a credential must not be found by trying.
  if (stored && key !== undefined && shownKey(target, key, mask) === shown) return { key, stored }
  const { records } = table.page({ direction: 'asc', limit: MAX_NEAR })
  const keys = records.map((one) => shownKey(target, keyOf(target, one), mask))
  throw notFound(
    `Record ${JSON.stringify(shown)} of ${target.service.name}/${target.name}`,
    nearest(shown, keys, 1),
  )
}

function findDigest(target: RecordTable, shown: string, mask: Mask): WorldRecord | undefined {
  if (!isDigest(shown)) return undefined
  const all = storedRecords(target).all()
  return [...all].find((one) => shownKey(target, keyOf(target, one), mask) === shown)
}
