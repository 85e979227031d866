import type { Mask } from '../journal/journal.js'
import { rowOf } from '../seeding/record-updates.js'
import type { ScheduledWork } from '../state/schedule.js'
import type { World } from '../world/world.js'
import { maskEvent, maskRecord, shownKey } from './mask-record.js'
import { storedRecords } from './record-table.js'
import type { DueWork, TimelineView } from './types.js'
import { titleOf } from './words.js'

/** What is going to happen in a world by itself: at most `limit` pieces of work, earliest first. */
export function timelineView(world: World, limit: number, mask: Mask): TimelineView {
  const { environment, schedule } = world
  const now = environment.now()
  const work: DueWork[] = []
  for (const one of schedule.all()) {
    if (work.length === limit) break
    work.push(dueWork(world, one, mask))
  }
  return { now: textOf(now), runs: environment.runs, count: schedule.size, work }
}

function dueWork(world: World, work: ScheduledWork<unknown>, mask: Mask): DueWork {
  const { at, service: name, task, key, event } = work
  const time = textOf(at)
  if (event !== undefined) {
    const masked = mask(maskEvent(world.services, event))
    return { time, service: name, task, table: null, key, title: null, event: masked }
  }
  return { time, service: name, task, ...workRecord(world, work, mask) }
}

/** The record that a piece of work is about: its table, key and title; null where it is gone. */
export function workRecord(
  world: World,
  { service: name, key }: Pick<ScheduledWork<unknown>, 'service' | 'key'>,
  mask: Mask,
): Pick<DueWork, 'table' | 'key' | 'title'> {
  const service = world.services.find((one) => one.name === name)
  const table = Object.keys(service?.tables ?? {}).find((one) =>
    world.tables.table(`${name}/${one}`).has(key),
  )
  if (!service || table === undefined) return { table: null, key: mask(key), title: null }
  const target = { world, service, name: table }
  const stored = storedRecords(target).get(key) ?? {}
  // A table that no world document holds has no rows, and nothing to call its records by.
  const row = service.seeds[table] && rowOf(target, stored)
  const title = mask(titleOf(service, table, row ? maskRecord(target, row.record) : {}))
  return { table, key: shownKey(target, key, mask), title }
}

const textOf = (ms: number) => new Date(ms).toISOString()
