import { readFile } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import { sdkTable } from './sdk-table.js'

/** Makes all pauses a hundred times as short. */
function hurry(): void {
  const { setTimeout } = globalThis
  const quick = (work: () => void, ms = 0, ...rest: unknown[]) =>
    setTimeout(work, ms / 100, ...rest)
  globalThis.setTimeout = Object.assign(quick, setTimeout) as typeof setTimeout
  onTestFinished(() => {
    globalThis.setTimeout = setTimeout
  })
}

/** The rows of a table without the blanks that align them. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replace(/^-+$/, '-'))
        .join(' | '),
    )

it('shows in the documentation what the client of OpenAI survives', async () => {
  hurry()
  const page = await readFile(new URL('../../docs/explore.md', import.meta.url), 'utf8')
  const table = await sdkTable()
  expect(rowsOf(page)).toEqual(expect.arrayContaining(table))
}, 60_000)
