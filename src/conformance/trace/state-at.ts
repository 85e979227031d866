import type { StateDocument } from '../../core/saved-state.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { WorldContent, WorldRecord } from '../../core/service/seed-table.js'
import { countText } from '../../core/util/count-text.js'
import { UsageError } from '../../core/util/errors.js'
import type {
  OmittedContent,
  TraceContent,
  TraceDocument,
  TraceRecord,
  TraceStates,
  TraceStep,
} from './document.js'

/** A state of a trace, as a server loads it. */
interface TracedState {
  readonly state: StateDocument
  /** Why a server that starts from it may answer otherwise than the mock did. */
  readonly notes: readonly string[]
}

/** The state before a call of a trace. */
interface StateBefore extends TracedState {
  /** The call; undefined at the end of the trace. */
  readonly next: TraceStep | undefined
}

/**
 * The state before the call with this number, counted from 1; the number after the last call is the
 * end of the trace.
 *
 * @throws UsageError when there is no such call, or its state was left out
 */
export function stateBefore(trace: TraceDocument, number: number): StateBefore {
  const { steps, states, truncated } = trace
  if (number < 1 || number > steps.length + 1) {
    throw new UsageError(
      `Failed to find call ${String(number)}: the trace has ${countText(steps.length, 'call')}; ` +
        `allowed are 1 to ${String(steps.length + 1)}, which is its end`,
    )
  }
  const next = steps[number - 1]
  const index = next ? next.before : states.end
  if (index === null) {
    const first = steps.findIndex(({ before }) => before !== null)
    const hint = first === -1 ? '' : ` The first call with a state is ${String(first + 1)}.`
    throw new UsageError(
      `Failed to find the state before call ${String(number)}: it was left out. ` +
        `${truncated?.reason ?? ''}${hint}`,
    )
  }
  return { ...tracedState(trace, index), next }
}

/** The most bytes of one file that can be filled up. */
const MAX_FILLED = 100 * 1024 * 1024

/**
 * The state with an index in `states.list`. Bytes that the trace does not have are filled up with as
 * many `x`.
 */
function tracedState({ states }: TraceDocument, index: number): TracedState {
  const entries = Object.entries(states.list[index] ?? {})
  const worlds = entries.map(([scope, world]) => [scope, worldOf(states, world)] as const)
  const own = worlds.find(([scope]) => scope === 'default')?.[1]
  const others = worlds.filter(([scope]) => scope !== 'default')
  const isOne = entries.length === 1
  const notes = entries.flatMap(([scope, world]) =>
    notesOf(states, world).map((one) => (isOne ? one : `scope ${scope}: ${one}`)),
  )
  return {
    state: { ...own, ...(others.length > 0 && { scopes: Object.fromEntries(others) }) },
    notes,
  }
}

function worldOf(states: TraceStates, index: number): WorldDocument {
  const world = states.worlds[index]
  const services = Object.entries(world?.tables ?? {}).map(([service, tables]) => {
    const all = Object.entries(tables).map(([table, one]) => [table, rowsOf(states, one)] as const)
    return [service, Object.fromEntries(all)] as const
  })
  return { ...world?.settings, ...Object.fromEntries(services) }
}

function rowsOf(states: TraceStates, table: number): WorldRecord[] {
  return recordsOf(states, table).map(({ record, content }) => {
    const bytes = content === undefined ? undefined : states.contents[content]
    return bytes ? { ...record, content: loadableContent(bytes) } : record
  })
}

function recordsOf(states: TraceStates, table: number): TraceRecord[] {
  return (states.tables[table] ?? []).flatMap((record) => states.records[record] ?? [])
}

function loadableContent(content: TraceContent): WorldContent {
  if (!('omitted' in content)) return content
  return { text: 'x'.repeat(Math.min(content.bytes, MAX_FILLED)) }
}

function notesOf(states: TraceStates, index: number): string[] {
  const world = states.worlds[index]
  const tables = Object.entries(world?.tables ?? {}).flatMap(([service, all]) =>
    Object.entries(all).flatMap(([table, one]) =>
      recordsOf(states, one).flatMap((record) =>
        recordNotes(states, `${service} ${table}`, record),
      ),
    ),
  )
  return [...(world?.notes ?? []), ...tables]
}

function recordNotes(states: TraceStates, table: string, one: TraceRecord): string[] {
  const bytes = one.content === undefined ? undefined : states.contents[one.content]
  const name = one.key === undefined ? table : `${table}, ${one.key}`
  return [
    ...(one.masked ? [`${name}: secrets are masked`] : []),
    ...(bytes && 'omitted' in bytes ? [`${name}: ${omittedText(bytes)}`] : []),
  ]
}

function omittedText({ omitted, bytes }: OmittedContent): string {
  const why = omitted === 'large' ? 'are too many to keep' : 'contain a secret'
  return `its ${String(bytes)} bytes ${why}, and are filled up with x`
}
