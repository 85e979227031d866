import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { countFences, expectedOutput, readmeBlocks, writeBlocks } from './support/readme.js'
import { ROOT } from './support/sources.js'

const run = promisify(execFile)
const folder = `${ROOT}test/.readme`
const blocks = readmeBlocks()
const files = writeBlocks(folder, blocks)

test('every block of the README but the two first commands is run', () => {
  expect(blocks.length).toBe(countFences() - 1)
  const kinds = new Set(blocks.map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(['run: vitest', 'run: node', 'run: curl', 'file: world.jsonc']))
})

for (const [index, { kind, code }] of blocks.entries()) {
  if (kind !== 'run: node') continue
  test(`block ${String(index)} of the README runs and prints what it says`, async () => {
    const { stdout } = await run('node', ['--import', 'tsx', files[index]!], { cwd: folder })
    const printed = stdout.split('\n').filter(Boolean)
    const expected = expectedOutput(code)
    expect(printed.length).toBe(expected.length)
    for (const [line, text] of expected.entries()) {
      const [start] = text.split(' ...')
      expect(printed[line]!.startsWith(start!)).toBe(true)
      if (!text.includes('...')) expect(printed[line]).toBe(text)
    }
  })
}

test('the suite in the README passes', async () => {
  const { stdout } = await run('npx', ['vitest', 'run', '--root', folder], { cwd: ROOT })
  expect(stdout).toContain('3 passed')
})
