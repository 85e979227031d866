import type {
  TraceChange,
  TraceContent,
  TraceRecord,
  TraceStates,
} from '../../conformance/trace/document.js'
import type { RecordView } from '../api/types.js'

/** What became of a record in a step. */
export type RowMark = 'added' | 'changed' | 'deleted'

/** A record of a table, as the page lists it. */
export interface WorldRow {
  /** Differs from that of any other row. */
  readonly id: string
  readonly key: string
  readonly record: TraceRecord
  readonly mark: RowMark | undefined
}

/** A table in the world of a scope. */
export interface WorldTable {
  /** Such as `openai/containers`. */
  readonly name: string
  readonly service: string
  readonly table: string
  readonly count: number
  /** How many of its records the step has changed. */
  readonly changes: number
}

type State = number | null

function worldAt(states: TraceStates, state: State, scope: string) {
  const world = state === null ? undefined : states.list[state]?.[scope]
  return world === undefined ? undefined : states.worlds[world]
}

/** The scopes of a state. */
export function scopesAt(states: TraceStates, state: State): string[] {
  return Object.keys((state === null ? undefined : states.list[state]) ?? {})
}

/** What the world of a scope has beside its records. */
export function settingsAt(states: TraceStates, state: State, scope: string) {
  return worldAt(states, state, scope)?.settings
}

/** The scheduled work that is due next in the world of a scope. */
export function dueAt(states: TraceStates, state: State, scope: string) {
  return worldAt(states, state, scope)?.due ?? []
}

function indicesAt(states: TraceStates, state: State, scope: string, name: string) {
  const [service = '', table = ''] = name.split('/')
  const index = worldAt(states, state, scope)?.tables[service]?.[table]
  return (index === undefined ? undefined : states.tables[index]) ?? []
}

/** The tables of a world; the changes are those of a scope in one step. */
export function tablesAt(
  states: TraceStates,
  state: State,
  scope: string,
  changes: readonly TraceChange[],
): WorldTable[] {
  const services = Object.entries(worldAt(states, state, scope)?.tables ?? {})
  return services.flatMap(([service, tables]) =>
    Object.entries(tables).map(([table, index]) => ({
      ...{ name: `${service}/${table}`, service, table },
      count: states.tables[index]?.length ?? 0,
      changes: changes.filter(
        (one) => one.scope === scope && one.service === service && one.table === table,
      ).length,
    })),
  )
}

/** The records of a table after a step, and those that it has deleted. */
export function rowsOf(
  states: TraceStates,
  { before, after }: { readonly before: State; readonly after: State },
  scope: string,
  name: string,
): WorldRow[] {
  const old = indicesAt(states, before, scope, name)
  const now = indicesAt(states, after, scope, name)
  const [wasThere, isThere] = [new Set(old), new Set(now)]
  const gone = new Map(
    old.flatMap((index) => (isThere.has(index) ? [] : [[keyAt(states, index), index] as const])),
  )
  const rows = now.flatMap((index): WorldRow[] => {
    const record = states.records[index]
    if (!record) return []
    const key = keyOf(record)
    const isSame = before === null || wasThere.has(index)
    const mark = isSame ? undefined : gone.delete(key) ? 'changed' : 'added'
    return [{ id: String(index), key, record, mark }]
  })
  const deleted = [...gone].flatMap(([key, index]): WorldRow[] => {
    const record = states.records[index]
    return record ? [{ id: `deleted ${String(index)}`, key, record, mark: 'deleted' }] : []
  })
  // Two equal records have one index.
  const seen = new Map<string, number>()
  return [...rows, ...deleted].map((row) => {
    const times = seen.get(row.id) ?? 0
    seen.set(row.id, times + 1)
    return times === 0 ? row : { ...row, id: `${row.id} ${String(times)}` }
  })
}

function keyAt(states: TraceStates, index: number): string {
  const record = states.records[index]
  return record ? keyOf(record) : ''
}

/** What names a record in its table; one that nothing identifies is the same as long as it is equal. */
const keyOf = ({ key, record }: TraceRecord) => key ?? JSON.stringify(record)

/** A record as the view of a world lists it; what is due is told beside the table. */
export function viewOf(states: TraceStates, { key, record }: WorldRow): RecordView {
  const content = record.content === undefined ? undefined : states.contents[record.content]
  return {
    key,
    record: record.record,
    content: content ? { bytes: sizeOf(content), contentType: '', name: '' } : null,
    due: [],
  }
}

function sizeOf(content: TraceContent): number {
  if ('omitted' in content) return content.bytes
  if ('text' in content) return new TextEncoder().encode(content.text).length
  return Math.floor((content.base64.replace(/=+$/, '').length * 3) / 4)
}
