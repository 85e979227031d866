import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bundleSources } from '../support/bundle.js'
import { run as quayside } from '../support/cli.js'
import { countFences, expectedOutput, readmeBlocks, writeBlocks } from '../support/readme.js'
import { ROOT } from '../support/sources.js'

const run = promisify(execFile)
const folder = `${ROOT}test/.readme`
const blocks = readmeBlocks()
const files = writeBlocks(folder, blocks, await bundleSources('readme'))

test('every block of the README but the two first commands is run', () => {
  expect(blocks.length).toBe(countFences() - 1)
  const kinds = new Set(blocks.map(({ kind }) => kind))
  expect(kinds).toEqual(
    new Set([
      ...['run: vitest', 'run: node', 'run: curl', 'run: quayside'],
      ...['printed', 'file: world.jsonc'],
    ]),
  )
})

for (const [index, { kind, code }] of blocks.entries()) {
  if (kind !== 'run: node') continue
  test(`block ${String(index)} of the README runs and prints what it says`, async () => {
    const { stdout } = await run('node', [files[index]!], { cwd: folder })
    const next = blocks[index + 1]
    if (next?.kind === 'printed') {
      expect(stdout).toBe(next.code)
      return
    }
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

test('the suites in the README pass', async () => {
  const { stdout } = await run('npx', ['vitest', 'run', '--root', folder], { cwd: ROOT })
  expect(stdout).toContain('10 passed')
}, 60_000)

test('the commands in the README print what they say', async () => {
  const commands = blocks
    .filter(({ kind }) => kind === 'run: quayside')
    .flatMap(({ code }) => code.match(/^quayside .*?(?= +#|$)/gm) ?? [])
  expect(commands).toHaveLength(2)
  for (const command of commands) {
    const { stdout } = await quayside(...command.split(' ').slice(1))
    expect(stdout).toContain('What it means')
  }
}, 60_000)
