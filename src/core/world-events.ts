import { admitService, type Records } from './admit.js'
import type { WorldProblem } from './seed.js'
import type { World } from './world.js'

/** Something that comes to be at a time, such as what another client would make then. */
export interface WorldEvent {
  /** ISO 8601; what is past already happens at once, though at its own time. */
  readonly at: string
  /** Records by service and table, as a world has them. */
  readonly add: Readonly<Record<string, unknown>>
}

/** Plans checked events; what could not happen even if nobody did anything until then is told. */
export function planEvents(world: World, events: readonly WorldEvent[]): WorldProblem[] {
  if (events.length === 0) return []
  const trial = world.fork()
  trial.transitions = undefined
  const ordered = events
    .map((event, index) => ({ event, index, at: Date.parse(event.at) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  return ordered.flatMap(({ event, index, at }) => {
    world.schedule.add({ at, service: 'world', task: 'event', key: '', event })
    if (at > trial.environment.now()) trial.advanceTo(at)
    const problems = trial.environment.during(at, () => happen(trial, event))
    return problems.map(({ pointer, reason }) => ({
      pointer: `/events/${String(index)}/add${pointer}`,
      reason,
    }))
  })
}

/** Lets an event happen. What is refused by then, as its container is gone, is left out. */
export function happen(world: World, { add }: WorldEvent): WorldProblem[] {
  return world.services.flatMap((service) =>
    admitService(world, service, add[service.name] as Records | undefined),
  )
}

/** The events that are still to come, earliest first. */
export function eventsOf({ schedule }: World): WorldEvent[] {
  return Array.from(schedule.all()).flatMap(({ event }) => event ?? [])
}
