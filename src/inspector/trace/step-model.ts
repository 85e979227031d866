import type {
  TraceChange,
  TraceDocument,
  TraceDue,
  TraceStep,
  TraceWorldSettings,
} from '../../conformance/trace/document.js'
import { isRecord } from '../../core/util/is-record.js'
import { settingsAt } from './rows.js'

/** A value of a world beside its records that differs. */
export interface SettingChange {
  readonly scope: string
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

/** All that happened in a part of a trace. */
export interface Happened {
  readonly due: readonly TraceDue[]
  readonly settings: readonly SettingChange[]
  readonly records: readonly TraceChange[]
}

/** What happened between the step before and this one, and in this one. */
export function happenedIn(
  trace: TraceDocument,
  index: number,
): { readonly between: Happened; readonly step: Happened } {
  const step = trace.steps[index] as TraceStep
  const previous = trace.steps[index - 1]?.after ?? null
  return {
    between: {
      due: step.due,
      settings: settingChanges(trace, previous, step.before),
      records: step.between,
    },
    step: {
      due: [],
      settings: settingChanges(trace, step.before, step.after),
      records: step.changes,
    },
  }
}

/** How many things have happened. */
export function countOf({ due, settings, records }: Happened): number {
  return due.length + settings.length + records.length
}

// Of the id generator, every new id is a change.
const UNSHOWN = new Set(['ids'])

function settingChanges(
  { states }: TraceDocument,
  before: number | null,
  after: number | null,
): SettingChange[] {
  if (before === null || after === null) return []
  return Object.keys(states.list[after] ?? {}).flatMap((scope) => {
    const sides = [before, after].map((state) => settingsAt(states, state, scope))
    const [was, is] = sides
    return was && is ? differences(was, is).map((one) => ({ scope, ...one })) : []
  })
}

function differences(was: TraceWorldSettings, is: TraceWorldSettings): Difference[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return names
    .filter((name) => !UNSHOWN.has(name))
    .flatMap((name) => difference(name, was[name], is[name]))
}

type Difference = Omit<SettingChange, 'scope'>

/** Where values differ: of rules and of faults, each member by itself. */
function difference(name: string, before: unknown, after: unknown): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [was, is] = [membersOf(before), membersOf(after)]
  if (!was || !is) return [{ name, before, after }]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((member) =>
    difference(`${name} ${member}`, was[member], is[member]),
  )
}

/** The members of an object, or those of a list whose items have ids. */
function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (Array.isArray(value)) {
    const entries = value.map((item: unknown) => [isRecord(item) ? item['id'] : undefined, item])
    const hasIds = entries.every(([id]) => typeof id === 'string')
    return hasIds ? (Object.fromEntries(entries) as Record<string, unknown>) : undefined
  }
  return isRecord(value) ? value : undefined
}
