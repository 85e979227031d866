import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingClientHint } from '../support/clients.js'
import {
  blocksOf,
  compiledName,
  expectedOutput,
  fileOf,
  folderOf,
  installBundle,
  pages,
  writeBlocks,
  type Block,
} from '../support/docs.js'
import { ROOT, sources } from '../support/sources.js'

// Every page is run from top to bottom, in a folder of its own that holds the files it shows.

const run = promisify(execFile)
const root = `${ROOT}test/.docs/pages`
const ADDRESS = 'http://127.0.0.1:7829'
const env = { ...process.env, PATH: `${root}/bin:${process.env['PATH'] ?? ''}` }
const all = pages.map((page) => ({ page, folder: folderOf(root, page), blocks: blocksOf(page) }))

let server: ChildProcess
let url: string

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const { folder, blocks } of all) writeBlocks(folder, blocks)
  await installBundle(root)
  server = spawn('npm', ['start', '--silent', '--', '--port', '0', '--log-format', 'json'], {
    cwd: ROOT,
  })
  const [line] = (await once(server.stdout!, 'data')) as [Buffer]
  url = (JSON.parse(String(line)) as { url: string }).url
})

afterAll(() => {
  server.kill()
})

// A page of reference has nothing to run.
const runnable = all.filter(({ blocks }) =>
  blocks.some(({ mark }) => /^run: (node|sh|serve)$/.test(mark)),
)

for (const { page, folder, blocks } of runnable) {
  describe(page, () => {
    beforeAll(() => fetch(`${url}/__admin/reset`, { method: 'POST' }))

    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1]
      const printed = next?.mark === 'printed' ? next.code : undefined
      const name = `the block of line ${String(block.line)}`
      if (block.mark === 'run: node') {
        test(`${name} runs and prints what it says`, async () => {
          const { stdout } = await run('node', [compiledName(fileOf(block)!)], { cwd: folder })
          expectOutput(stdout, printed ?? expectedOutput(block.code))
        })
      }
      if (block.mark === 'run: sh') {
        test(`${name} works as it stands`, async () => {
          const script = block.code.replaceAll(ADDRESS, url)
          const stdout = await bash(folder, script)
          if (printed !== undefined) expectOutput(stdout.replaceAll(url, ADDRESS), printed)
        })
      }
      if (block.mark === 'run: serve') {
        test.each(commandsOf(block))(`${name} starts: %s`, (command) => starts(folder, command))
      }
    }
  })
}

const suites = all.flatMap(({ blocks }) => blocks.filter(({ mark }) => mark === 'run: vitest'))

test('the suites pass', async () => {
  // Without one, vitest looks further up and finds the project's own.
  const config = 'export default { test: { server: { deps: { external: [/\\.bundle/] } } } }\n'
  writeFileSync(`${root}/vitest.config.mjs`, config)
  const args = ['vitest', 'run', '--root', root, '--reporter=json', '--outputFile=report.json']
  const { stdout } = await run('npx', args, { cwd: ROOT }).catch((error: unknown) => {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(stdout + stderr)
  })
  const report = JSON.parse(readFileSync(`${root}/report.json`, 'utf8')) as {
    success: boolean
    testResults: readonly unknown[]
  }
  expect(report.success, stdout).toBe(true)
  // And that which `quayside init service harbour` writes.
  expect(report.testResults).toHaveLength(suites.length + 1)
})

test('the examples compile in a strict project', async () => {
  const paths = Object.fromEntries(
    Object.entries(sources).map(([name, file]) => [
      name.replace('vitest-reporter', 'vitest/reporter'),
      [file],
    ]),
  )
  const compilerOptions = { paths, noUnusedLocals: false }
  const config = { extends: '../../../tsconfig.json', compilerOptions, include: ['*/*.ts'] }
  writeFileSync(`${root}/tsconfig.json`, JSON.stringify(config))
  const { stdout } = await run('npx', ['tsc', '-p', root], { cwd: ROOT }).catch(
    (error: unknown) => error as { stdout: string },
  )
  expect(stdout).toBe('')
})

/** Runs a script; a failure shows all that it said, and what to install where a client is missing. */
async function bash(cwd: string, script: string): Promise<string> {
  try {
    return (await run('bash', ['-euo', 'pipefail', '-c', script], { cwd, env })).stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(
      `Failed to run:\n${script}${stdout}${stderr}${missingClientHint(stdout + stderr)}`,
    )
  }
}

/** The commands of a block, one a line, without comments. */
function commandsOf({ code }: Block): string[] {
  const lines = code.split('\n').map((line) => line.replace(/(^| +)#.*/, ''))
  return lines.filter((line) => line !== '')
}

/** Starts a command that serves until it is stopped, on a free port, and waits for its URL. */
async function starts(folder: string, command: string): Promise<void> {
  const port = command.includes('--unix') ? '' : '--port 0'
  const child = spawn('bash', ['-c', `exec ${command} ${port}`], { cwd: folder, env })
  try {
    let written = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (written += String(chunk)))
    }
    const ended = once(child, 'close').then(() => true)
    while (!/https?:\/\/(?:127\.0\.0\.1:[1-9]|\[::1\]:[1-9]|localhost)/.test(written)) {
      const isOver = await Promise.race([ended, once(child.stdout, 'data').then(() => false)])
      if (isOver) throw new Error(`It ended: ${written}`)
    }
  } finally {
    child.kill('SIGKILL')
  }
}

/** Compares line by line; `...` stands for anything, and as a line of its own for any lines. */
function expectOutput(actual: string, expected: string): void {
  const lines = actual.trimEnd().split('\n')
  let at = 0
  let isAnywhere = false
  for (const pattern of expected.trimEnd().split('\n')) {
    if (pattern === '...') {
      isAnywhere = true
      continue
    }
    const parts = pattern.split('...').map((part) => part.trim())
    const isMatch = (line: string) =>
      parts.length === 1 ? line.trimEnd() === pattern : parts.every((part) => line.includes(part))
    if (isAnywhere) at = lines.findIndex((line, index) => index >= at && isMatch(line))
    const line = lines[at] ?? ''
    if (!isMatch(line)) expect(at === -1 ? actual : line).toBe(pattern)
    isAnywhere = false
    at++
  }
  if (!isAnywhere) expect(lines).toHaveLength(at)
}
