import type { Service } from '../service/service.js'
import { givenText, type WorldProblem } from '../service/world-problem.js'
import { nearest } from '../util/edit-distance.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { readTime, TIME_EXPECTED } from '../util/time.js'
import { recordKey, type KeyedSeedTable } from './record-updates.js'
import { WORLD_SCHEMA_POINTER, schemaProblems } from './validate-record.js'

const EXAMPLE = '{ "at": "2025-01-31T12:00:00Z", "add": { <records by service and table> } }'
const EVENT_ACTIONS = ['delete', 'update', 'add'] as const
type EventAction = (typeof EVENT_ACTIONS)[number]

/** The problems of the events of a world document, checked without a world. */
export function eventProblems(services: readonly Service[], events: unknown): WorldProblem[] {
  if (events === undefined) return []
  if (!Array.isArray(events)) return [{ pointer: '/events', reason: 'must be an array' }]
  return events.flatMap((event: unknown, index) => {
    const pointer = `/events/${String(index)}`
    if (!isRecord(event) || !EVENT_ACTIONS.some((action) => action in event)) {
      return [{ pointer, reason: `must be ${EXAMPLE}, or have "update" or "delete"` }]
    }
    const at = event['at']
    const timeProblems =
      readTime(at) === undefined
        ? [{ pointer: `${pointer}/at`, reason: `must be ${TIME_EXPECTED}${givenText(at)}` }]
        : []
    const unknown = Object.keys(event).filter(
      (key) => key !== 'at' && !EVENT_ACTIONS.includes(key as EventAction),
    )
    return [
      ...timeProblems,
      ...unknown.map((key) => ({ pointer: joinPointer(pointer, key), reason: 'is unknown' })),
      ...EVENT_ACTIONS.flatMap((action) =>
        actionProblems(services, action, event[action], `${pointer}/${action}`),
      ),
    ]
  })
}

function actionProblems(
  services: readonly Service[],
  action: EventAction,
  parts: unknown,
  pointer: string,
): WorldProblem[] {
  if (parts === undefined) return []
  if (!isRecord(parts)) return [{ pointer, reason: 'must be an object with services as keys' }]
  return Object.entries(parts).flatMap(([name, part]) => {
    const partPointer = joinPointer(pointer, name)
    const service = services.find((one) => one.name === name)
    if (!service) return [{ pointer: partPointer, reason: 'is an unknown service' }]
    if (action === 'add') return schemaProblems(service, WORLD_SCHEMA_POINTER, part, partPointer)
    if (!isRecord(part)) {
      return [{ pointer: partPointer, reason: 'must be an object with tables as keys' }]
    }
    return Object.entries(part).flatMap(([table, items]) =>
      itemProblems(service, action, { table, items, pointer: joinPointer(partPointer, table) }),
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
  action: 'delete' | 'update',
  { table: name, items, pointer }: Items,
): WorldProblem[] {
  const known = keyedTables(service)
  if (!known.includes(name)) {
    const near = nearest(name, known, 1).join('')
    return [{ pointer, reason: `is not a table with keys; did you mean "${near}"?` }]
  }
  if (!Array.isArray(items)) return [{ pointer, reason: 'must be an array' }]
  const table = service.seeds[name] as KeyedSeedTable
  return items.flatMap((item: unknown, index) => {
    const itemPointer = `${pointer}/${String(index)}`
    if (action === 'delete') {
      return isReference(table, item) ? [] : [missingKey(table, itemPointer)]
    }
    if (!isRecord(item) || recordKey(table, item) === undefined) {
      return [missingKey(table, itemPointer)]
    }
    return updateProblems(service, name, item, itemPointer)
  })
}

/** The names of the tables whose records can be deleted and updated by key. */
function keyedTables({ seeds, tables }: Service): string[] {
  return Object.keys(seeds).filter((name) => seeds[name]?.key && tables[name])
}

/** Whether an item has only the key of a record. */
function isReference(table: KeyedSeedTable, item: unknown): boolean {
  const hasOthers = isRecord(item) && Object.keys(item).length > table.key.length
  return !hasOthers && recordKey(table, item) !== undefined
}

function missingKey({ key }: KeyedSeedTable, pointer: string): WorldProblem {
  const names = key.map((one) => `"${one}": "..."`).join(', ')
  return { pointer, reason: `must have the key of a record: { ${names} }` }
}

/** The problems of values that a record is updated with, checked without the record. */
export function updateProblems(
  service: Service,
  name: string,
  item: Readonly<Record<string, unknown>>,
  pointer: string,
): WorldProblem[] {
  if ('content' in item) {
    const reason = 'cannot be updated: delete the file, and add one with the same id'
    return [{ pointer: `${pointer}/content`, reason }]
  }
  const schema = `${WORLD_SCHEMA_POINTER}/properties/${name}/items`
  // Missing members are no problem: they keep their values.
  return schemaProblems(service, schema, item, pointer).filter(
    ({ reason }) => reason !== 'is missing',
  )
}
