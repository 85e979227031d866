import { atPointer, type WorldProblem } from '../service/world-problem.js'
import { readTime } from '../util/time.js'
import { trialFork, type World } from '../world/world.js'
import type { ByService, WorldEvent } from './document-types.js'
import {
  changeRecord,
  removeRecord,
  type KeyedSeedTable,
  type KeyedTable,
} from './record-updates.js'

/** Loads records, given by service and table, into a world. */
export type AddRecords = (world: World, parts: Readonly<Record<string, unknown>>) => WorldProblem[]

/**
 * Schedules validated events. Returns the problems that they would have if no calls were made
 * before.
 */
export function scheduleEvents(
  world: World,
  events: readonly WorldEvent[],
  add: AddRecords,
): WorldProblem[] {
  if (events.length === 0) return []
  world.applyEvent = (target, event) => void applyEvent(target, event as WorldEvent, add)
  const trial = trialFork(world)
  const ordered = events
    .map((event, index) => ({ event, index, at: readTime(event.at) ?? 0 }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  return ordered.flatMap(({ event, index, at }) => {
    world.schedule.add({ at, service: 'world', task: 'event', key: '', event })
    if (at > trial.environment.now()) trial.advanceTo(at)
    const problems = trial.environment.runAt(at, () => applyEvent(trial, event, add))
    return atPointer(`/events/${String(index)}`, problems)
  })
}

/**
 * Applies an event. Changes that are impossible by then, such as in a deleted container, are
 * skipped.
 */
function applyEvent(world: World, event: WorldEvent, add: AddRecords): WorldProblem[] {
  const deleted = applyToRecords(world, event.delete, removeRecord)
  const updated = applyToRecords(world, event.update, changeRecord)
  const added = event.add ? add(world, event.add) : []
  return [
    ...atPointer('/delete', deleted),
    ...atPointer('/update', updated),
    ...atPointer('/add', added),
  ]
}

function applyToRecords<Item>(
  world: World,
  parts: ByService<Item> = {},
  act: (target: KeyedTable, item: Item) => WorldProblem[],
): WorldProblem[] {
  return world.services.flatMap((service) =>
    Object.entries(parts[service.name] ?? {}).flatMap(([name, items]) => {
      const table = service.seeds[name] as KeyedSeedTable
      return items.flatMap((item, index) =>
        atPointer(
          `/${service.name}/${name}/${String(index)}`,
          act({ world, service, name, table }, item),
        ),
      )
    }),
  )
}

/** The events that have not happened yet, earliest first. */
export function remainingEvents({ schedule }: World): WorldEvent[] {
  return Array.from(schedule.all()).flatMap(({ event }) => (event as WorldEvent | undefined) ?? [])
}
