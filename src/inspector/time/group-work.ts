import type { DueWork } from '../api/types.js'

/** The work of one moment. */
export interface WorkGroup {
  /** ISO 8601. */
  readonly time: string
  readonly work: readonly DueWork[]
}

/** Groups work by its time; the work is sorted by time already. */
export function groupWork(work: readonly DueWork[]): WorkGroup[] {
  const groups: { time: string; work: DueWork[] }[] = []
  for (const one of work) {
    const last = groups.at(-1)
    if (last?.time === one.time) last.work.push(one)
    else groups.push({ time: one.time, work: [one] })
  }
  return groups
}

const ACTIONS = [
  ['delete', 'deletes'],
  ['update', 'changes'],
  ['add', 'adds'],
] as const

/**
 * Says what an event of a world does.
 *
 * @example
 * eventText({ at: '...', add: { openai: { containers: [{ name: 'a' }] } } }) // 'adds 1 record: openai containers'
 */
export function eventText(event: unknown): string {
  const parts = ACTIONS.flatMap(([name, verb]) => {
    const tables = tablesOf(memberOf(event, name))
    const count = tables.reduce((sum, [, items]) => sum + items, 0)
    if (count === 0) return []
    const names = [...new Set(tables.map(([table]) => table))].join(', ')
    return [`${verb} ${count} ${count === 1 ? 'record' : 'records'}: ${names}`]
  })
  return parts.join('; ') || 'changes nothing'
}

function tablesOf(parts: unknown): [table: string, items: number][] {
  return Object.entries(objectOf(parts)).flatMap(([service, tables]) =>
    Object.entries(objectOf(tables)).map(([table, items]): [string, number] => [
      `${service} ${table}`,
      Array.isArray(items) ? items.length : 0,
    ]),
  )
}

const objectOf = (value: unknown) => (typeof value === 'object' && value !== null ? value : {})
const memberOf = (value: unknown, name: string) =>
  (objectOf(value) as Readonly<Record<string, unknown>>)[name]
