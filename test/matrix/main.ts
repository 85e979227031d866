/**
 * `npm run matrix` runs every cell of `rows.ts` and prints what comes of it; it fails when one does.
 * `-- --only NAME` runs those whose row or column is named so, and `-- --record` writes what was run
 * to `results.json` and to `docs/runtimes.md`; what was not run stays there as it was.
 */
import { parseArgs } from 'node:util'
import { Projects } from './projects.js'
import { record, type Outcome, type RowResult } from './results.js'
import { rows, type Row } from './rows.js'
import { runRow } from './run-row.js'

const { values } = parseArgs({
  options: { only: { type: 'string' }, record: { type: 'boolean' } },
})
const { only } = values

/** The columns of a row that are to run. */
const columnsOf = ({ name, cells }: Row) =>
  Object.keys(cells).filter((column) => only === undefined || `${name}, ${column}`.includes(only))

const chosen = rows.filter((row) => columnsOf(row).length > 0)
if (chosen.length === 0) {
  const names = rows.map(({ name, cells }) => `  ${name}: ${Object.keys(cells).join(', ')}`)
  throw new Error(
    `Failed to run "${only}": no row or column has this in its name. There are:\n${names.join('\n')}`,
  )
}

const started = Date.now()
const projects = new Projects(chosen)
const results: RowResult[] = []
try {
  for (const row of chosen) {
    results.push(await runRow(row, columnsOf(row), await projects.placeOf(row)))
  }
} finally {
  await projects.remove()
}
const minutes = Math.ceil((Date.now() - started) / 60_000)
if (values.record) await record(results)

const outcomes = results.flatMap(({ cells }) => Object.values(cells))
const count = (wanted: Outcome['outcome']) =>
  outcomes.filter(({ outcome }) => outcome === wanted).length
const counts = `${count('passes')} pass, ${count('fails')} fail, ${count('not run')} are not run`
console.log(`\nOf ${outcomes.length}, ${counts}, in ${minutes} minutes.`)
if (count('fails') > 0) process.exitCode = 1
