import type { ByService, WorldEvent } from './document-types.js'
import { changeRecord, removeRecord, type KeyedTable } from './record-updates.js'
import { type World, trialFork } from '../world/world.js'
import type { SeedTable } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'

/** Loads records into a world, by service and table. */
export type AddRecords = (world: World, parts: Readonly<Record<string, unknown>>) => WorldProblem[]

/** Plans checked events; what could not happen even if nobody did anything until then is told. */
export function scheduleEvents(
  world: World,
  events: readonly WorldEvent[],
  add: AddRecords,
): WorldProblem[] {
  if (events.length === 0) return []
  world.applyEvent = (target, event) => void applyEvent(target, event as WorldEvent, add)
  const trial = trialFork(world)
  const ordered = events
    .map((event, index) => ({ event, index, at: Date.parse(event.at) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  return ordered.flatMap(({ event, index, at }) => {
    world.schedule.add({ at, service: 'world', task: 'event', key: '', event })
    if (at > trial.environment.now()) trial.advanceTo(at)
    const problems = trial.environment.runAt(at, () => applyEvent(trial, event, add))
    return under(`/events/${String(index)}`, problems)
  })
}

/** Lets an event happen. What is not possible by then, as its container is gone, is left out. */
function applyEvent(world: World, event: WorldEvent, add: AddRecords): WorldProblem[] {
  const deleted = applyToRecords(world, event.delete, removeRecord)
  const updated = applyToRecords(world, event.update, changeRecord)
  const added = event.add ? add(world, event.add) : []
  return [...under('/delete', deleted), ...under('/update', updated), ...under('/add', added)]
}

function applyToRecords<Item>(
  world: World,
  parts: ByService<Item> = {},
  act: (place: KeyedTable, item: Item) => WorldProblem[],
): WorldProblem[] {
  return world.services.flatMap((service) =>
    Object.entries(parts[service.name] ?? {}).flatMap(([name, items]) => {
      const table = service.seeds[name] as SeedTable<unknown> & Pick<KeyedTable['table'], 'key'>
      return items.flatMap((item, index) =>
        under(
          `/${service.name}/${name}/${String(index)}`,
          act({ world, service, name, table }, item),
        ),
      )
    }),
  )
}

function under(place: string, problems: readonly WorldProblem[]): WorldProblem[] {
  return problems.map(({ pointer, reason }) => ({ pointer: place + pointer, reason }))
}

/** The events that are still to come, earliest first. */
export function remainingEvents({ schedule }: World): WorldEvent[] {
  return Array.from(schedule.all()).flatMap(({ event }) => (event as WorldEvent | undefined) ?? [])
}
