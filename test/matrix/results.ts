import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { machine, tableOf, withResults, writeJson } from '../support/recorded-page.js'
import { rows as listed, TABLES, type Table } from './rows.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const RESULTS = path('results.json')
export const PAGE = path('../../docs/runtimes.md')

/** What came of a cell. */
export interface Outcome {
  readonly outcome: 'passes' | 'fails' | 'not run'
  /** Empty where it passes. */
  readonly why: string
}

export interface RowResult {
  readonly table: Table
  readonly name: string
  /** When it was run last, such as `2026-11-30`. */
  readonly date: string
  /** Versions, mostly, by title. */
  readonly shown: Readonly<Record<string, string>>
  readonly cells: Readonly<Record<string, Outcome>>
}

/** What was found, and on what machine. */
export interface Results {
  readonly machine: string
  readonly rows: readonly RowResult[]
}

export async function readResults(): Promise<Results> {
  return JSON.parse(await readFile(RESULTS, 'utf8')) as Results
}

const UNKNOWN: Outcome = { outcome: 'not run', why: 'it was not among what was run last' }

/** Writes what was run as JSON, and into the page; of what was not run, what was known before. */
export async function record(fresh: readonly RowResult[]): Promise<void> {
  const before = existsSync(RESULTS) ? (await readResults()).rows : []
  const rows = listed.map(({ table, name, shown, cells }): RowResult => {
    const [old, now] = [before, fresh].map((all) => all.find((row) => row.name === name))
    const titles = Object.keys(shown)
    const unknown = Object.fromEntries(titles.map((title, n) => [title, n === 0 ? name : '-']))
    const known = { ...old?.cells, ...now?.cells }
    const outcomes = Object.entries(cells).map(([column, cell]): [string, Outcome] => {
      const isNever = typeof cell === 'string'
      return [column, isNever ? { outcome: 'not run', why: cell } : (known[column] ?? UNKNOWN)]
    })
    const last = now ?? old
    return {
      ...{ table, name, date: last?.date ?? '', shown: last?.shown ?? unknown },
      cells: Object.fromEntries(outcomes),
    }
  })
  const results = { machine: machine(), rows }
  await writeJson(RESULTS, results)
  await writeFile(PAGE, await pageOf(results))
}

/** Returns the page with the tables of these results. */
export function pageOf({ machine, rows }: Results): Promise<string> {
  const dates = [...new Set(rows.map(({ date }) => date))].filter(Boolean).sort()
  const run = `\`npm run matrix\` on ${dates.join(' and ')}: ${machine}.`
  const sections = TABLES.map((table) => section(table, rows))
  return withResults(PAGE, [run, ...sections].join('\n\n'))
}

function section(table: Table, all: readonly RowResult[]): string {
  const rows = all.filter((row) => row.table === table)
  const [first] = rows
  const head = [...Object.keys(first?.shown ?? {}), ...Object.keys(first?.cells ?? {})]
  const lines = rows.map(({ shown, cells }) => [
    ...Object.values(shown),
    ...Object.values(cells).map(({ outcome }) => outcome),
  ])
  const reasons = new Map<string, string[]>()
  for (const { name, cells } of rows) {
    const all = Object.entries(cells)
    for (const why of new Set(all.map(([, cell]) => cell.why).filter(Boolean))) {
      const some = all.filter(([, cell]) => cell.why === why)
      const isWhole = some.length === all.length
      const names = isWhole ? name : `${name} (${some.map(([column]) => column).join(', ')})`
      reasons.set(why, [...(reasons.get(why) ?? []), names])
    }
  }
  const notes = [...reasons].map(([why, names]) => `- Not run: ${names.join('; ')}: ${why}.`)
  return [`### ${table}`, tableOf([head, ...lines]), notes.join('\n')].join('\n\n')
}
