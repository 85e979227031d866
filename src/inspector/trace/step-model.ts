import type {
  TraceChange,
  TraceDocument,
  TraceDue,
  TraceStep,
  TraceWorldSettings,
} from '../../conformance/trace/document.js'
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

/** Whether anything has happened. */
export function isAnything({ due, settings, records }: Happened): boolean {
  return due.length + settings.length + records.length > 0
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

function differences(was: TraceWorldSettings, is: TraceWorldSettings) {
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...names].flatMap((name) => {
    const [before, after] = [was[name], is[name]]
    const isSame = UNSHOWN.has(name) || JSON.stringify(before) === JSON.stringify(after)
    return isSame ? [] : [{ name, before, after }]
  })
}
