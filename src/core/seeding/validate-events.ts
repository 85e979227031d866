import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { nearest } from '../util/edit-distance.js'
import { recordKey } from './record-updates.js'
import type { SeedTable } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import { WORLD_SCHEMA_POINTER, schemaProblems } from './validate-record.js'

const EXAMPLE = '{ "at": "2025-01-31T12:00:00Z", "add": { <what a world holds of each service> } }'
const EVENT_ACTIONS = ['delete', 'update', 'add'] as const
type EventAction = (typeof EVENT_ACTIONS)[number]

/** What is wrong with the events of a world by themselves. */
export function eventProblems(services: readonly Service[], events: unknown): WorldProblem[] {
  if (events === undefined) return []
  if (!Array.isArray(events)) return [{ pointer: '/events', reason: 'must be a list' }]
  return events.flatMap((event: unknown, index) => {
    const at = `/events/${String(index)}`
    if (!isRecord(event) || !EVENT_ACTIONS.some((deed) => deed in event)) {
      return [{ pointer: at, reason: `must be ${EXAMPLE}, or have "update" or "delete"` }]
    }
    const isTime = typeof event['at'] === 'string' && !Number.isNaN(Date.parse(event['at']))
    const time = isTime ? [] : [{ pointer: `${at}/at`, reason: 'must be a time, as "now" is' }]
    const others = Object.keys(event).filter(
      (key) => key !== 'at' && !EVENT_ACTIONS.includes(key as EventAction),
    )
    return [
      ...time,
      ...others.map((key) => ({ pointer: joinPointer(at, key), reason: 'is not known here' })),
      ...EVENT_ACTIONS.flatMap((deed) =>
        deedProblems(services, deed, event[deed], `${at}/${deed}`),
      ),
    ]
  })
}

function deedProblems(
  services: readonly Service[],
  deed: EventAction,
  parts: unknown,
  place: string,
): WorldProblem[] {
  if (parts === undefined) return []
  if (!isRecord(parts)) return [{ pointer: place, reason: 'must be an object, by service' }]
  return Object.entries(parts).flatMap(([name, part]) => {
    const pointer = joinPointer(place, name)
    const service = services.find((one) => one.name === name)
    if (!service) return [{ pointer, reason: 'is no service that is here' }]
    if (deed === 'add') return schemaProblems(service, WORLD_SCHEMA_POINTER, part, pointer)
    if (!isRecord(part)) return [{ pointer, reason: 'must be an object, by table' }]
    return Object.entries(part).flatMap(([table, items]) =>
      itemProblems(service, deed, { table, items, pointer: joinPointer(pointer, table) }),
    )
  })
}

interface Items {
  readonly table: string
  readonly items: unknown
  readonly pointer: string
}

function itemProblems(
  service: Service,
  deed: 'delete' | 'update',
  { table: name, items, pointer }: Items,
): WorldProblem[] {
  const known = changeable(service)
  if (!known.includes(name)) {
    const meant = nearest(name, known, 1).join('')
    return [{ pointer, reason: `holds nothing that can be named; did you mean "${meant}"?` }]
  }
  if (!Array.isArray(items)) return [{ pointer, reason: 'must be a list' }]
  const table = service.seeds[name] as Keyed
  return items.flatMap((item: unknown, index) => {
    const place = `${pointer}/${String(index)}`
    if (deed === 'delete') return isNamed(table, item) ? [] : [unnamed(table, place)]
    if (!isRecord(item) || recordKey({ table }, item) === undefined) return [unnamed(table, place)]
    return changeProblems(service, name, item, place)
  })
}

type Keyed = SeedTable<unknown> & { readonly key: readonly string[] }

/** The tables whose records can be told apart. */
function changeable({ seeds, tables }: Service): string[] {
  return Object.keys(seeds).filter((name) => seeds[name]?.key && tables[name])
}

function isNamed(table: Keyed, item: unknown): boolean {
  const isMore = isRecord(item) && Object.keys(item).length > table.key.length
  return !isMore && recordKey({ table }, item) !== undefined
}

function unnamed({ key }: Keyed, pointer: string): WorldProblem {
  const names = key.map((one) => `"${one}": "..."`).join(', ')
  return { pointer, reason: `must name its record: { ${names} }` }
}

function changeProblems(
  service: Service,
  name: string,
  item: Readonly<Record<string, unknown>>,
  place: string,
): WorldProblem[] {
  if ('content' in item) {
    const reason = 'cannot be changed: delete the file, and add one with the same id'
    return [{ pointer: `${place}/content`, reason }]
  }
  const schema = `${WORLD_SCHEMA_POINTER}/properties/${name}/items`
  // What it leaves out stays what it is.
  return schemaProblems(service, schema, item, place).filter(
    ({ reason }) => reason !== 'is missing',
  )
}
