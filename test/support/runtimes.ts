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

const DOORS = 3
/** Of these, two are told in the program alone. */
export const STORIES = DOORS * (Object.keys(stories).length + 2)

// A story that hangs is reported, and the others are told.
const program = `
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
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

// A client of a socket is at work itself: that of Node 24 and 26 ends the process when it cancels a form.
const refusedForm = async ({ fetch, baseUrl, connect }) => {
  if (baseUrl.startsWith('http:')) return
  const { id } = await connect().containers.create({ name: 'refused' })
  const body = new FormData()
  body.append('file', new Blob(['never']), 'a.txt')
  const headers = { authorization: 'Bearer sk-test', 'content-type': 'text/plain' }
  const url = baseUrl + '/containers/' + id + '/files'
  const { status } = await fetch(url, { method: 'POST', headers, body })
  if (status !== 415) throw new Error('status ' + status)
  await new Promise((resolve) => setTimeout(resolve, 10))
}

const compressedBody = async ({ fetch, baseUrl }) => {
  for (const [coding, compress] of Object.entries({ gzip: gzipSync, br: brotliCompressSync })) {
    const headers = {
      authorization: 'Bearer sk-test',
      'content-type': 'application/json',
      'content-encoding': coding,
    }
    const body = new Uint8Array(compress(JSON.stringify({ name: coding })))
    const reply = await fetch(baseUrl + '/containers', { method: 'POST', headers, body })
    const { name } = await reply.json()
    if (name !== coding) throw new Error(coding + ': ' + name)
  }
}

const all = {
  ...stories,
  'a form that is refused unread ends nothing': refusedForm,
  'a compressed body is decoded': compressedBody,
}
const failures = {}
let told = 0
for (const [door, open] of Object.entries(doors)) {
  for (const [title, story] of Object.entries(all)) {
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

const exploring = `
import { sdkTable } from './sdk-table.js'
console.log(JSON.stringify(await sdkTable()))
process.exit(0)
`

/** Explores with a runtime what the SDK of a project survives: the rows of a table. */
export async function exploreSdk(project: string, command: string): Promise<string[]> {
  const entryPoints = [join(ROOT, 'test/explore/sdk-table.ts')]
  await build({ entryPoints, outdir: project, format: 'esm', logLevel: 'error' })
  await writeFile(join(project, 'explore.js'), exploring)
  const lines = (await run(project, command, 'explore.js')).trim().split('\n')
  return JSON.parse(lines.at(-1) ?? '') as string[]
}
