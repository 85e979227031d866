import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { run } from '../support/run.js'
import { launch, urlOf } from '../support/running.js'
import { runIn, type Runner } from './runner.js'

const CONTENT = 'id,total\n1,20\n'
const authorization = 'Bearer sk-test'

/** Starts the server by its command, uses it, and ends it. */
export async function serve(folder: string, { bin }: Runner): Promise<void> {
  const running = launch(folder, ...bin('quayside'), 'serve', '--port', '0')
  try {
    const containers = `${await urlOf(running)}/v1/containers`
    const headers = { authorization, 'content-type': 'application/json' }
    const made = await fetch(containers, { method: 'POST', headers, body: '{ "name": "report" }' })
    const { id } = (await made.json()) as { id: string }
    const form = new FormData()
    form.set('file', new File([CONTENT], 'a.csv'))
    const upload = { method: 'POST', headers: { authorization }, body: form }
    const uploaded = await fetch(`${containers}/${id}/files`, upload)
    const file = (await uploaded.json()) as { id: string; bytes: number }
    assert.equal(file.bytes, CONTENT.length)
    const content = `${containers}/${id}/files/${file.id}/content`
    const downloaded = await fetch(content, { headers: { authorization } })
    assert.equal(await downloaded.text(), CONTENT)
    const header = `Authorization: ${authorization}`
    assert.equal(await run(folder, 'curl', '--silent', '--fail', '-H', header, content), CONTENT)
    running.child.kill('SIGTERM')
    assert.equal(await running.exit, 0, running.written.stderr)
    assert.match(running.written.stdout, /^Served 4 requests in .*, 0 violations$/m)
  } finally {
    running.child.kill('SIGKILL')
  }
}

const requiring = `
const { setupServer } = require('msw/node')
const { createMock } = require('quayside')
const { listen } = require('quayside/node')
const { openai } = require('quayside/openai')

async function main() {
  const mock = createMock(openai)
  const init = { headers: { authorization: 'Bearer sk-test' } }
  const { url, close } = await listen(mock)
  const overSocket = await fetch(url + '/v1/containers', init)
  await close()
  const containers = 'https://api.openai.com/v1/containers'
  const direct = await mock.fetch(containers, init)
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const inProcess = await fetch(containers, init)
  server.close()
  console.log([overSocket, direct, inProcess].map(({ status }) => status).join())
}
// A channel that msw opens keeps Deno running.
main().then(() => process.exit())
`

/** Loads the package by `require` in a CommonJS program, and asks every door. */
export async function requireIt(folder: string, { script }: Runner): Promise<void> {
  await writeFile(join(folder, 'main.cjs'), requiring)
  assert.equal(await runIn(folder, script, 'main.cjs'), '200,200,200\n')
}

/** Imports each entry that a program can import: that of vitest is for its suites alone. */
export async function importEntries(folder: string, { script }: Runner): Promise<void> {
  const entries = Object.keys(manifest.exports)
    .filter((entry) => !/\*|\.json$/.test(entry) && entry !== './vitest')
    .map((entry) => entry.replace('.', 'quayside'))
  const program = `
    for (const entry of ${JSON.stringify(entries)}) {
      console.log(Object.keys(await import(entry)).length > 0)
    }`
  await writeFile(join(folder, 'imports.js'), program)
  assert.equal(await runIn(folder, script, 'imports.js'), 'true\n'.repeat(entries.length))
}
