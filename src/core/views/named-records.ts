import type { Exchange } from '../journal/exchange.js'
import type { Mask } from '../journal/journal.js'
import { rowOf } from '../seeding/record-updates.js'
import { isRecord } from '../util/is-record.js'
import { percentDecoded } from '../util/percent-decoded.js'
import type { World } from '../world/world.js'
import { maskRecord, shownKey } from './mask-record.js'
import { recordTables, storedRecords } from './record-table.js'
import type { NamedRecord } from './types.js'
import { titleOf } from './words.js'

/** The record of a service that has this key; undefined if there is none, or no view shows it. */
export function namedRecord(
  world: World,
  { service, key }: { readonly service: string; readonly key: string },
  mask: Mask,
): NamedRecord | undefined {
  const target = recordTables(world).find(
    (one) => one.service.name === service && storedRecords(one).has(key),
  )
  const stored = target && storedRecords(target).get(key)
  const row = stored && rowOf(target, stored)
  if (!target || !row) return undefined
  const title = titleOf(target.service, target.name, maskRecord(target, row.record))
  return { service, table: target.name, key: shownKey(target, key, mask), title: mask(title) }
}

/** The records that the path of a request, and what was made by it, name: as far as they are there. */
export function recordsNamedIn(
  { service, request, reply }: Exchange,
  world: World,
  mask: Mask,
): NamedRecord[] {
  if (service === null) return []
  const keys = new Set([...segmentsOf(request.url), ...textsIn(reply?.body)])
  return [...keys].flatMap((key) => namedRecord(world, { service, key }, mask) ?? [])
}

function segmentsOf(url: string): string[] {
  const [path = ''] = url.split('?')
  return path.split('/').map(percentDecoded)
}

function textsIn(body: unknown): string[] {
  return isRecord(body) ? Object.values(body).filter((one) => typeof one === 'string') : []
}
