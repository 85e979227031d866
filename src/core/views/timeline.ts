import type { Mask } from '../journal/journal.js'
import type { ScheduledWork } from '../state/schedule.js'
import type { World } from '../world/world.js'
import { maskEvent, shownKey } from './mask-record.js'
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
    return { time, service: name, task, table: null, key, event: masked }
  }
  const service = world.services.find((one) => one.name === name)
  const table = Object.keys(service?.tables ?? {}).find((one) =>
    world.tables.table(`${name}/${one}`).has(key),
  )
  const shown = service && table !== undefined ? shownKey({ service, name: table }, key, mask) : key
  return { time, service: name, task, table: table ?? null, key: shown }
}

const textOf = (ms: number) => new Date(ms).toISOString()
