import type { Place } from './projects.js'
import type { Outcome, RowResult } from './results.js'
import type { Cell, Row } from './rows.js'

/** Runs cells of a row in its project, and prints what comes of each. */
export async function runRow(
  row: Row,
  columns: readonly string[],
  place: Place,
): Promise<RowResult> {
  const { table, name } = row
  const shown: Record<string, string> = {}
  for (const [title, show] of Object.entries(row.shown)) shown[title] = await show(place)
  console.log(`\n${name}: ${Object.values(shown).join(', ')}`)
  const cells: Record<string, Outcome> = {}
  for (const column of columns) {
    const since = Date.now()
    const { outcome, why } = (cells[column] = await outcomeOf(row.cells[column]!, place))
    const seconds = ((Date.now() - since) / 1000).toFixed(0)
    console.log(`  ${column}: ${outcome} (${seconds} s)${why && `: ${why}`}`)
  }
  const date = new Date().toISOString().slice(0, 10)
  return { table, name, date, shown, cells }
}

async function outcomeOf(cell: Cell, place: Place): Promise<Outcome> {
  if (typeof cell === 'string') return { outcome: 'not run', why: cell }
  try {
    await cell(place)
    return { outcome: 'passes', why: '' }
  } catch (error) {
    return { outcome: 'fails', why: (error as Error).message }
  }
}
