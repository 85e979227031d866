import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { tableRows } from '../explore/sdk-table.js'
import { stories } from '../support/sdk-story.js'
import { ROOT } from '../support/sources.js'
import { runIn, type Runner } from './runner.js'

/** What a runtime says of itself after it has told the story of the SDK. */
interface Told {
  /** Such as `node 22.20.0`. */
  readonly runtime: string
  /** By door and story: why it failed. */
  readonly failures: Readonly<Record<string, string>>
  readonly told: number
}

const DOORS = ['direct', 'msw', 'http'] as const

/** Of these, two are told in the program alone. */
const STORIES = Object.keys(stories).length + 2

// A story that hangs is reported, and the others are told.
const program = `
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
for (const door of process.argv.slice(2)) {
  const open = doors[door]
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
const { Bun, Deno } = globalThis
const runtime = Bun ? 'bun ' + Bun.version : Deno ? 'deno ' + Deno.version.deno : 'node ' + process.versions.node
console.log(JSON.stringify({ runtime, failures, told }))
process.exit(0)
`

/** Lets a runtime, such as `node 22.`, tell the story of the SDK through doors of the mock. */
export async function tellStory(
  folder: string,
  { script }: Runner,
  name: string,
  doors: readonly (typeof DOORS)[number][] = DOORS,
): Promise<void> {
  // JavaScript, which every runtime reads.
  const entryPoints = ['sdk.ts', 'sdk-story.ts'].map((file) => join(ROOT, 'test/support', file))
  await build({ entryPoints, outdir: folder, format: 'esm', logLevel: 'error' })
  await writeFile(join(folder, 'main.js'), program)
  const { runtime, ...told } = await printed<Told>(runIn(folder, script, 'main.js', ...doors))
  assert.deepEqual(told, { failures: {}, told: doors.length * STORIES })
  assert.ok(runtime.startsWith(name), `${runtime} ran instead of ${name}`)
}

const exploring = `
import { sdkTable } from './sdk-table.js'
console.log(JSON.stringify(await sdkTable()))
process.exit(0)
`

/** Explores what the SDK survives: that is what the documentation says. */
export async function exploreSdk(folder: string, { script }: Runner): Promise<void> {
  const entryPoints = [join(ROOT, 'test/explore/sdk-table.ts')]
  await build({ entryPoints, outdir: folder, format: 'esm', logLevel: 'error' })
  await writeFile(join(folder, 'explore.js'), exploring)
  const rows = await printed<string[]>(runIn(folder, script, 'explore.js'))
  const page = tableRows(await readFile(join(ROOT, 'docs/explore.md'), 'utf8'))
  assert.equal(rows.length, 9)
  const others = rows.filter((row) => !page.includes(row))
  assert.deepEqual(others, [], 'docs/explore.md says otherwise')
}

/** The JSON of the last line that a program prints. */
async function printed<T>(output: Promise<string>): Promise<T> {
  return JSON.parse((await output).trim().split('\n').at(-1) ?? '') as T
}
