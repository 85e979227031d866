import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { run } from './run.js'
import { ROOT } from './sources.js'
import { stories } from './sdk-story.js'

/** What a runtime says of itself after it has told the story of the SDK. */
export interface Told {
  readonly runtime: string
  readonly msw: string
  readonly openai: string
  /** By door and story: why it failed. */
  readonly failures: Readonly<Record<string, string>>
  readonly told: number
}

export const DOORS = 3
export const STORIES = DOORS * Object.keys(stories).length

// A story that hangs is reported, and the others are told.
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

const failures = {}
let told = 0
for (const [door, open] of Object.entries(doors)) {
  for (const [title, story] of Object.entries(stories)) {
    let timer
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('it does not end')), 20_000)
    })
    const whole = open(createMock(openai), (opened) => story(sdkOf(OpenAI, opened)))
    await Promise.race([whole, timeout]).then(
      () => told++,
      (error) => (failures[door + ': ' + title] = String(error?.stack ?? error)),
    )
    clearTimeout(timer)
  }
}
const version = (name) => JSON.parse(readFileSync('node_modules/' + name + '/package.json')).version
const runtime = globalThis.Bun ? 'bun' : globalThis.Deno ? 'deno' : 'node ' + process.versions.node
const packages = { msw: version('msw'), openai: version('openai') }
console.log(JSON.stringify({ runtime, ...packages, failures, told }))
process.exit(0)
`

/** Writes the story of the SDK, as JavaScript that every runtime reads, into a project. */
export async function writeStory(project: string): Promise<void> {
  const entryPoints = ['sdk.ts', 'sdk-story.ts'].map((file) => join(ROOT, 'test/support', file))
  await build({ entryPoints, outdir: project, format: 'esm', logLevel: 'error' })
  await writeFile(join(project, 'main.js'), program)
}

/** Lets a runtime tell the story of the SDK through every door. */
export async function tellStory(project: string, ...command: string[]): Promise<Told> {
  const [file = '', ...args] = command
  const lines = (await run(project, file, ...args, 'main.js')).trim().split('\n')
  return JSON.parse(lines.at(-1) ?? '') as Told
}
