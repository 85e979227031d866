import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { PAGE, pageOf, readResults, type RowResult } from '../matrix/results.js'
import { rows, type Row } from '../matrix/rows.js'

// docs/runtimes.md says what was run last, and what was run last is what the list has.

test('the page of runtimes shows what was recorded', async () => {
  expect(await pageOf(await readResults())).toBe(await readFile(PAGE, 'utf8'))
})

test('every cell of the matrix was recorded, and none fails', async () => {
  const cellsOf = (all: readonly (Row | RowResult)[]) =>
    all.map(({ table, name, shown, cells }) => [
      ...[table, name, Object.keys(shown), Object.keys(cells)],
    ])
  const recorded = (await readResults()).rows
  expect(cellsOf(recorded)).toEqual(cellsOf(rows))
  const outcomes = recorded.flatMap(({ cells }) => Object.values(cells))
  expect(outcomes.filter(({ outcome }) => outcome === 'fails')).toEqual([])
  expect(outcomes.filter(({ outcome, why }) => outcome === 'not run' && why === '')).toEqual([])
})

test('what CI runs of the matrix is run in the whole of it', () => {
  for (const { name, cells, ci } of rows) {
    const runnable = Object.keys(cells).filter((column) => typeof cells[column] === 'function')
    expect(runnable, name).toEqual(expect.arrayContaining([...ci]))
  }
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})
