import { afterAll, test } from 'vitest'
import { Projects } from '../matrix/projects.js'
import { rows } from '../matrix/rows.js'

// What fits into the time of CI of `npm run matrix`.

const chosen = rows.filter(({ ci }) => ci.length > 0)
const projects = new Projects(chosen)
afterAll(() => projects.remove())

const cases = chosen.flatMap((row) =>
  row.ci.map((column) => ({ row, name: row.name, column, cell: row.cells[column]! })),
)

test.each(cases)('passes: $name, $column', { timeout: 600_000 }, async ({ row, cell }) => {
  if (typeof cell === 'string') throw new Error(`It is not run: ${cell}`)
  await cell(await projects.placeOf(row))
})
