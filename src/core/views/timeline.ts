import type { Mask } from '../journal/journal.js'
import type { ScheduledWork } from '../state/schedule.js'
import type { World } from '../world/world.js'
import { maskEvent } from './mask-record.js'
import { namedRecord } from './named-records.js'
import type { DueWork, TimelineView } from './types.js'

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
  { service, key }: Pick<ScheduledWork<unknown>, 'service' | 'key'>,
  mask: Mask,
): Pick<DueWork, 'table' | 'key' | 'title'> {
  const record = namedRecord(world, { service, key }, mask)
  return {
    table: record?.table ?? null,
    key: record?.key ?? mask(key),
    title: record?.title ?? null,
  }
}

const textOf = (ms: number) => new Date(ms).toISOString()
