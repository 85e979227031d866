import { existsSync } from 'node:fs'
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runVitest } from '../support/child-suite.js'
import { installPacked } from '../support/packed.js'
import { run } from '../support/run.js'
import { stories } from '../support/sdk-story.js'
import { ROOT } from '../support/sources.js'

// The story that the other tests tell with this project's own versions, told by the built package
// on the next ones: Node 22, and with it msw 3 and openai 7, which do not run on less.

let project: string
let node: string

const program = `
import { readFileSync } from 'node:fs'
import { setupServer } from 'msw/node'
import OpenAI from 'openai'
import { createMock } from 'quayside'
import { listen } from 'quayside/node'
import { openai } from 'quayside/openai'
import { stories } from './sdk-story.js'
import { sdkOf } from './sdk.js'

const baseUrl = 'https://api.openai.com/v1'
const doors = {
  direct: (mock, tell) => tell({ mock, baseUrl, fetch: mock.fetch }),
  async msw(mock, tell) {
    const server = setupServer(...mock.handlers)
    server.listen({ onUnhandledRequest: 'error' })
    await tell({ mock, baseUrl, fetch }).finally(() => server.close())
  },
  async http(mock, tell) {
    const { url, close } = await listen(mock)
    await tell({ mock, baseUrl: url + '/v1', fetch }).finally(close)
  },
}

let told = 0
for (const [door, open] of Object.entries(doors)) {
  for (const [title, story] of Object.entries(stories)) {
    await open(createMock(openai), (opened) => story(sdkOf(OpenAI, opened))).catch((cause) => {
      throw new Error(title + ' (' + door + ')', { cause })
    })
    told++
  }
}
const version = (name) => JSON.parse(readFileSync('node_modules/' + name + '/package.json')).version
const node = process.versions.node
console.log(JSON.stringify({ node, msw: version('msw'), openai: version('openai'), told }))
`

beforeAll(async () => {
  const others = ['node@22', 'msw@3', 'openai@7', 'tsx@4', 'vitest@5']
  ;({ project } = await installPacked('runtimes', others))
  node = join(project, 'node_modules/.bin/node')
  for (const file of ['sdk.ts', 'sdk-story.ts']) {
    await copyFile(join(ROOT, 'test/support', file), join(project, file))
  }
  await writeFile(join(project, 'main.ts'), program)
})

afterAll(() => rm(project, { recursive: true, force: true }))

test('the story of the SDK is the same on Node 22 with msw 3 and openai 7', async () => {
  // One msw for the program and the package: the one that was asked for.
  expect(existsSync(join(project, 'node_modules/quayside/node_modules/msw'))).toBe(false)

  const summary = JSON.parse(await run(project, node, '--import', 'tsx', 'main.ts'))
  expect(summary).toEqual({
    node: expect.stringMatching(/^22\./),
    msw: expect.stringMatching(/^3\./),
    openai: expect.stringMatching(/^7\./),
    told: 3 * Object.keys(stories).length,
  })
})

test('the breaches of a test are its own with vitest 5 and msw 3', async () => {
  const folder = join(project, 'suite')
  await cp(join(ROOT, 'test/vitest/cases'), folder, { recursive: true })
  // The names of files and workers differ from this project's own; the cases are the same.
  const config = "export default { test: { include: ['{attribution,crowd-1,late}.case.ts'] } }"
  await rm(join(folder, 'vitest.config.ts'))
  await writeFile(join(folder, 'vitest.config.mjs'), config)
  const vitest = join(project, 'node_modules/vitest/vitest.mjs')
  const { tests, files, output } = await runVitest('vitest.config.mjs', {
    ...{ command: node, vitest, cwd: folder },
  })

  const manifest = await readFile(join(project, 'node_modules/vitest/package.json'), 'utf8')
  expect(JSON.parse(manifest).version, output).toMatch(/^5\./)
  const guilty = tests.filter(({ name }) => /\bguilty\b/.test(name))
  expect(tests.filter(({ passed }) => !passed)).toEqual(guilty)
  expect(guilty.length).toBeGreaterThan(30)
  expect(tests.length).toBeGreaterThan(80)
  expect(files.get('late.case.ts')).toContain('leaves a timer behind (')
})
