import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runVitest } from '../support/child-suite.js'
import { start, urlOf } from '../support/cli.js'
import { blocksOf, compiledName, fileOf, writeBlocks } from '../support/docs.js'
import { installPacked } from '../support/packed.js'
import { run } from '../support/run.js'

// What a new user does: installs the package into an empty folder, follows the README and the page
// about tests, and writes a test of a client that makes a mistake.

const ADDRESS = 'http://127.0.0.1:7829'
const readme = blocksOf('README.md')
const page = blocksOf('docs/in-tests.md')

let project: string
let url: string

beforeAll(async () => {
  ;({ project } = await installPacked('new-user', ['msw@2', 'vitest@4', 'openai@6']))
  writeBlocks(join(project, 'readme'), readme)
  writeBlocks(join(project, 'page'), page)
  url = await urlOf(start(join(project, 'node_modules/.bin/quayside'), 'serve', '--port', '0'))
})

afterAll(() => rm(project, { recursive: true, force: true }))

test('the suite of the README passes', async () => {
  const { tests, files, output } = await vitest('readme')
  expect(files, output).toEqual(new Map())
  expect(tests).toHaveLength(2)
  expect(tests.filter(({ passed }) => !passed)).toEqual([])
})

test.each(readme.filter(({ mark }) => mark === 'run: sh'))(
  'the commands of line $line of the README work against the server',
  async ({ code }) => {
    const env = `PATH="${join(project, 'node_modules/.bin')}:$PATH"`
    const script = `${env}\n${code.replaceAll(ADDRESS, url)}`
    await run(join(project, 'readme'), 'bash', '-euo', 'pipefail', '-c', script)
  },
)

test('the suites of the page about tests pass', async () => {
  const { tests, files, output } = await vitest('page')
  expect(files, output).toEqual(new Map())
  expect(tests).toHaveLength(8)
  expect(tests.filter(({ passed }) => !passed)).toEqual([])
})

const programs = page.filter(({ mark }) => mark === 'run: node')

test.each(programs)('the program of line $line of the page about tests runs', async (block) => {
  await run(join(project, 'page'), process.execPath, compiledName(fileOf(block)!))
})

const CLIENT = `
import OpenAI from 'openai'

// Not the fetch that is there when this module is loaded.
const client = new OpenAI({
  apiKey: 'any key will do',
  maxRetries: 0,
  fetch: (input, init) => fetch(input, init),
})

export function startReport() {
  const expires_after = { anchor: 'last_active_at' as const, minutes: 60 }
  return client.containers.create({ name: 'report', expires_after })
}
`

const CLIENT_TEST = `
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { startReport } from './report.js'

useMock(openai)

test('starts a container for a report', async () => {
  expect(await startReport()).toMatchObject({ name: 'report', status: 'running' })
})
`

test('a test of a client fails, says what to change, and passes when that is done', async () => {
  const folder = join(project, 'own')
  writeBlocks(folder, [])
  await writeFile(join(folder, 'report.test.ts'), CLIENT_TEST)
  await writeFile(join(folder, 'report.ts'), CLIENT)
  const failing = await vitest('own')
  expect(failing.exitCode).toBe(1)
  expect(failing.tests).toMatchObject([{ name: 'starts a container for a report', passed: false }])
  const told = failing.tests[0]!.message
  expect(told).toContain(
    'QS2041 openai/CreateContainer: /expires_after/minutes breaks the rule openai/expiry-minutes-max',
  )
  expect(told).toMatch(/^ {2}expected {2,}at most 20$/m)
  expect(told).toMatch(/^ {2}what to do {2,}Send a smaller number\.$/m)

  await writeFile(join(folder, 'report.ts'), CLIENT.replace('minutes: 60', 'minutes: 20'))
  const { exitCode, tests } = await vitest('own')
  expect(exitCode).toBe(0)
  expect(tests).toMatchObject([{ name: 'starts a container for a report', passed: true }])
})

/** Runs the suites of a folder as `npx vitest run` does there. */
async function vitest(folder: string) {
  const config = 'export default {}\n'
  await writeFile(join(project, folder, 'vitest.config.mjs'), config)
  return runVitest('vitest.config.mjs', {
    command: [process.execPath, join(project, 'node_modules/vitest/vitest.mjs')],
    cwd: join(project, folder),
  })
}
