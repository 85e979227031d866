import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import type { TraceDocument } from './document.js'

/**
 * Returns a value as a trace, once its form is checked: a file may be of another kind, of a later
 * version, or changed by hand.
 *
 * @throws UsageError when it is no trace; `name` is what it was read from
 */
export function readTrace(value: unknown, name: string): TraceDocument {
  const problem = problemOf(value)
  if (problem !== undefined) throw new UsageError(`Failed to read ${name}: ${problem}`)
  return value as TraceDocument
}

function problemOf(value: unknown): string | undefined {
  if (!isRecord(value) || value['quaysideTrace'] === undefined) {
    return 'it is no trace, as mock.trace() and the option trace of useMock write it'
  }
  if (value['quaysideTrace'] !== 1) {
    return `it is a trace of format ${JSON.stringify(value['quaysideTrace'])}, and this version reads format 1`
  }
  const { services, steps, states, settings } = value
  if (!isList(services, (one) => typeof one === 'string'))
    return must('services', 'a list of names')
  if (!isRecord(settings)) return must('settings', 'an object')
  if (!isRecord(states)) return must('states', 'an object')
  return stateProblem(states) ?? stepProblem(steps, states['list'] as unknown[])
}

function stateProblem(states: Readonly<Record<string, unknown>>): string | undefined {
  const { list, worlds, tables, records, contents, end } = states
  if (!isList(contents, isRecord)) return must('states/contents', 'a list of objects')
  if (!isList(records, (one) => isRecord(one) && isRecord(one['record'])))
    return must('states/records', 'a list of records')
  if (!isList(tables, (one) => isList(one, (index) => isIndex(index, records))))
    return must('states/tables', 'lists of indices of records')
  const isWorld = (one: unknown) =>
    isRecord(one) &&
    isRecord(one['settings']) &&
    isMap(one['tables'], (service) => isMap(service, (index) => isIndex(index, tables)))
  if (!isList(worlds, isWorld)) return must('states/worlds', 'a list of worlds')
  if (!isList(list, (one) => isMap(one, (index) => isIndex(index, worlds))))
    return must('states/list', 'a list of states')
  return end === null || isIndex(end, list) ? undefined : must('states/end', 'a state')
}

function stepProblem(steps: unknown, list: readonly unknown[]): string | undefined {
  const isState = (one: unknown) => one === null || isIndex(one, list)
  const isStep = (one: unknown) =>
    isRecord(one) &&
    typeof one['scope'] === 'string' &&
    isRecord(one['detail']) &&
    isRecord(one['detail']['exchange']) &&
    isState(one['before']) &&
    isState(one['after'])
  return isList(steps, isStep) ? undefined : must('steps', 'a list of steps')
}

const must = (pointer: string, what: string) => `/${pointer} must be ${what}`

function isList(value: unknown, isItem: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isItem)
}

function isMap(value: unknown, isValue: (item: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(isValue)
}

function isIndex(value: unknown, list: readonly unknown[]): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < list.length
}
