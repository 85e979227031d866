import type { SchemaNode } from './contract-document.js'
import { changeRecord, removeRecord, trialOf, type Changeable } from './record-changes.js'
import type { SeedTable, WorldProblem, WorldRecord } from './seed.js'
import { WorldLoader } from './world-loader.js'
import type { World } from './world.js'

type ByService<Items> = Readonly<Record<string, Readonly<Record<string, readonly Items[]>>>>

/**
 * Something that happens at a time, such as what another client would do then.
 *
 * @example
 * const event: WorldEvent = {
 *   at: '2025-01-01T00:05:00Z',
 *   add: { openai: { containers: [{ name: 'made by another client' }] } },
 * }
 */
export interface WorldEvent {
  /** ISO 8601; what is past already happens at once, though at its own time. */
  readonly at: string
  /** By service and table, the ids of records that go: first, and with all that goes with them. */
  readonly delete?: ByService<string | WorldRecord>
  /** By service and table, records that change: their ids and what is new of them. */
  readonly update?: ByService<WorldRecord>
  /** Records by service and table, as a world has them. */
  readonly add?: Readonly<Record<string, unknown>>
}

/** The schema of what happens; what it adds is what a world holds. */
export const EVENTS_SCHEMA: SchemaNode = {
  type: 'array',
  description: 'What happens later.',
  items: {
    type: 'object',
    required: ['at'],
    anyOf: [{ required: ['add'] }, { required: ['update'] }, { required: ['delete'] }],
    properties: {
      at: { type: 'string', format: 'date-time', description: 'When, as `now` is said.' },
      delete: byService('Ids of records that go, by service and table; done first.', {
        type: ['string', 'object'],
      }),
      update: byService(
        'Records that change, by service and table: their ids and what is new of them.',
        { type: 'object' },
      ),
      add: { type: 'object', description: 'Records by service and table, as a world has them.' },
    },
  },
}

function byService(description: string, items: object): SchemaNode {
  const tables = { type: 'object', additionalProperties: { type: 'array', items } }
  return { type: 'object', description, additionalProperties: tables }
}

/** Plans checked events; what could not happen even if nobody did anything until then is told. */
export function planEvents(world: World, events: readonly WorldEvent[]): WorldProblem[] {
  if (events.length === 0) return []
  const trial = trialOf(world)
  const ordered = events
    .map((event, index) => ({ event, index, at: Date.parse(event.at) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  return ordered.flatMap(({ event, index, at }) => {
    world.schedule.add({ at, service: 'world', task: 'event', key: '', event })
    if (at > trial.environment.now()) trial.advanceTo(at)
    const problems = trial.environment.during(at, () => happen(trial, event))
    return under(`/events/${String(index)}`, problems)
  })
}

/** Lets an event happen. What is not possible by then, as its container is gone, is left out. */
export function happen(world: World, event: WorldEvent): WorldProblem[] {
  const deleted = each(world, event.delete, removeRecord)
  const updated = each(world, event.update, changeRecord)
  const added = event.add ? new WorldLoader(world, 'cautious').loadParts(event.add) : []
  return [...under('/delete', deleted), ...under('/update', updated), ...under('/add', added)]
}

function each<Item>(
  world: World,
  parts: ByService<Item> = {},
  act: (place: Changeable, item: Item) => WorldProblem[],
): WorldProblem[] {
  return world.services.flatMap((service) =>
    Object.entries(parts[service.name] ?? {}).flatMap(([name, items]) => {
      const table = service.seeds[name] as SeedTable<unknown> & Pick<Changeable['table'], 'key'>
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
export function eventsOf({ schedule }: World): WorldEvent[] {
  return Array.from(schedule.all()).flatMap(({ event }) => event ?? [])
}
