import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { sdkTable, tableRows } from './sdk-table.js'

it('shows in the documentation what the client of OpenAI survives', async () => {
  const page = await readFile(new URL('../../docs/explore.md', import.meta.url), 'utf8')
  expect(tableRows(page)).toEqual(expect.arrayContaining(await sdkTable()))
}, 60_000)
