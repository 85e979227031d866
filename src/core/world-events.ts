import type { SchemaNode } from './contract-document.js'
import { isRecord } from './is-record.js'
import type { WorldProblem } from './seed.js'
import type { Service } from './service.js'
import { SCHEMA, shapeProblems } from './world-shape.js'
import { WorldLoader } from './world-loader.js'
import type { World } from './world.js'

/** Something that comes to be at a time, such as what another client would make then. */
export interface WorldEvent {
  /** ISO 8601; what is past already happens at once, though at its own time. */
  readonly at: string
  /** Records by service and table, as a world has them. */
  readonly add: Readonly<Record<string, unknown>>
}

const EXAMPLE = '{ "at": "2025-01-31T12:00:00Z", "add": { <what a world holds of each service> } }'

/** The schema of what comes to be; what it adds is what a world holds. */
export const EVENTS_SCHEMA: SchemaNode = {
  type: 'array',
  description: 'What comes to be later.',
  items: {
    type: 'object',
    required: ['at', 'add'],
    properties: {
      at: { type: 'string', format: 'date-time', description: 'When, as `now` is said.' },
      add: { type: 'object', description: 'Records by service and table, as a world has them.' },
    },
  },
}

/** What is wrong with the events of a world by themselves. */
export function eventProblems(services: readonly Service[], events: unknown): WorldProblem[] {
  if (events === undefined) return []
  if (!Array.isArray(events)) return [{ pointer: '/events', reason: 'must be a list' }]
  return events.flatMap((event: unknown, index) => {
    const at = `/events/${String(index)}`
    if (!isRecord(event) || !isRecord(event['add']) || Object.keys(event).length !== 2) {
      return [{ pointer: at, reason: `must be ${EXAMPLE}` }]
    }
    const isTime = typeof event['at'] === 'string' && !Number.isNaN(Date.parse(event['at']))
    const time = isTime ? [] : [{ pointer: `${at}/at`, reason: 'must be a time, as "now" is' }]
    const known = services.map(({ name }) => name)
    const strange = Object.keys(event['add']).filter((name) => !known.includes(name))
    const reason = 'is no service that is here'
    const add = event['add']
    const shapes = services.flatMap((service) => {
      const part = add[service.name]
      return part === undefined
        ? []
        : shapeProblems(service, SCHEMA, part, `${at}/add/${service.name}`)
    })
    return [
      ...time,
      ...strange.map((name) => ({ pointer: `${at}/add/${name}`, reason })),
      ...shapes,
    ]
  })
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
  return new WorldLoader(world, 'cautious').loadParts(add)
}

/** The events that are still to come, earliest first. */
export function eventsOf({ schedule }: World): WorldEvent[] {
  return Array.from(schedule.all()).flatMap(({ event }) => event ?? [])
}
