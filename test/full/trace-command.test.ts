import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMock } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import { run, serve } from '../support/cli.js'

let folder: string
let file: string
let answers: string[]

const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }
const CALLS = [
  ['POST', '/v1/containers', { name: 'first' }],
  ['POST', '/v1/containers', { name: '</script><!-- \u2028' }],
  ['GET', '/v1/containers', undefined],
] as const

async function call(at: number, base: string): Promise<string> {
  const [method, path, body] = CALLS[at] as (typeof CALLS)[number]
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(base + path, init)
  const names = ['content-type', 'x-request-id', 'openai-processing-ms', 'date']
  const shown = names.map((name) => response.headers.get(name))
  return JSON.stringify([response.status, shown, await response.text()])
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-trace-'))
  file = join(folder, 'trace.json')
  const mock = createMock(openai, { trace: true })
  const original = globalThis.fetch
  globalThis.fetch = mock.fetch
  try {
    answers = []
    for (const at of CALLS.keys()) answers.push(await call(at, 'https://api.openai.com'))
  } finally {
    globalThis.fetch = original
  }
  const errors = [{ message: 'expected </script> to be there' }]
  const test = { name: "makes it's page", status: 'failed', errors } as const
  await writeFile(file, JSON.stringify(mock.trace({ test })))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it.concurrent(
  'serves the state before a call, of the JSON and of the page, and says which is next',
  async () => {
    const page = join(folder, 'served.html')
    expect(await run('trace', file, '--output', page)).toMatchObject({ code: 0, stderr: '' })
    for (const [at, from] of [file, page, file].entries()) {
      const server = await serve('--trace', from, '--at', String(at + 1))
      expect(server.written.stdout).toContain(
        `before call ${String(at + 1)} of 3\n  next    ${String(CALLS[at]?.[0])} /v1/containers`,
      )
      expect(await call(at, server.url)).toBe(answers[at])
      server.child.kill('SIGINT')
      expect(await server.exit).toBe(0)
    }
  },
)

it.concurrent('makes a page that holds the trace, whatever text is in it', async () => {
  const page = join(folder, 'page.html')
  await run('trace', file, '--output', page)
  const html = await readFile(page, 'utf8')
  expect(html.match(/<\/script>/g)).toHaveLength(2)
  expect(html).not.toContain('\u2028')
  const again = await run('trace', page, '--format', 'json')
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(await readFile(file, 'utf8')))
  const text = await run('trace', page)
  expect(text.stdout.split('\n').slice(0, 3)).toEqual([
    "failed: makes it's page",
    '  expected </script> to be there',
    '1  POST /v1/containers (openai/CreateContainer) -> 200',
  ])
})

it.concurrent('writes the world before a call as a seed', async () => {
  const world = join(folder, 'world.json')
  expect(await run('trace', file, '--seed-at', '2', '--output', world)).toMatchObject({ code: 0 })
  expect(JSON.parse(await readFile(world, 'utf8')).openai.containers).toMatchObject([
    { name: 'first' },
  ])
  expect(await run('seed', 'check', world)).toMatchObject({ code: 0 })
})

it.concurrent('refuses what cannot be served, and says what is wrong', async () => {
  const stderr = async (...args: string[]) => {
    const { code, stderr: text } = await run(...args)
    expect(code).toBe(1)
    return text
  }
  expect(await stderr('serve', '--at', '1')).toContain('--at requires --trace')
  expect(await stderr('serve', '--trace', file, '--at', '9')).toContain('allowed are 1 to 4')
  expect(await stderr('serve', '--trace', file, '--seed', file)).toContain('cannot be used with')
  expect(await stderr('serve', '--trace', 'package.json')).toContain('it is no trace')
  expect(await stderr('trace', 'package.json')).toContain('it is no trace')
  expect(await stderr('trace', file, '--seed-at', '1', '--scope', 'x')).toContain(
    'the trace has default',
  )
})
