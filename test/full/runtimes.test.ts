import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../support/run.js'
import { stories } from '../support/sdk-story.js'

// The story that the other tests tell with this project's own versions, told by the built package
// on the next ones: Node 22, and with it msw 3 and openai 7, which do not run on less.

const root = fileURLToPath(new URL('../..', import.meta.url))

let project: string

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
  project = await mkdtemp(join(tmpdir(), 'quayside-runtimes-'))
  await run(root, 'npm', 'run', 'build')
  const packed = await run(root, 'npm', 'pack', '--json', '--pack-destination', project)
  const [{ filename }] = JSON.parse(packed)
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  const others = ['node@22', 'msw@3', 'openai@7', 'tsx@4']
  await run(project, 'npm', 'install', '--prefer-offline', `./${filename}`, ...others)
  for (const file of ['sdk.ts', 'sdk-story.ts']) {
    await copyFile(join(root, 'test/support', file), join(project, file))
  }
  await writeFile(join(project, 'main.ts'), program)
})

afterAll(() => rm(project, { recursive: true, force: true }))

test('the story of the SDK is the same on Node 22 with msw 3 and openai 7', async () => {
  // One msw for the program and the package: the one that was asked for.
  expect(existsSync(join(project, 'node_modules/quayside/node_modules/msw'))).toBe(false)

  const node = join(project, 'node_modules/.bin/node')
  const summary = JSON.parse(await run(project, node, '--import', 'tsx', 'main.ts'))
  expect(summary).toEqual({
    node: expect.stringMatching(/^22\./),
    msw: expect.stringMatching(/^3\./),
    openai: expect.stringMatching(/^7\./),
    told: 3 * Object.keys(stories).length,
  })
})
