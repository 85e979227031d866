import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { run as quayside } from '../support/cli.js'
import { services } from '../support/mixed-story.js'
import { run } from '../support/run.js'

// A page of another origin calls the server in a real browser, which records what it did.

let project: string

const program = `
import { chromium } from 'playwright-core'
const [page, api, har] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const context = await browser.newContext({ recordHar: { path: har, content: 'embed' } })
const tab = await context.newPage()
await tab.goto(page)
console.log(JSON.stringify(await tab.evaluate((base) => window.story(base), api)))
await context.close()
await browser.close()
`

const page = `<!doctype html><title>A page</title><script>
window.story = async (base) => {
  const seen = []
  const headers = { authorization: 'Bearer any-key' }
  const call = async (path, init = {}) => {
    const reply = await fetch(base + path, { ...init, headers: { ...headers, ...init.headers } })
    seen.push(reply.status)
    return reply.text()
  }
  const json = { 'content-type': 'application/json' }
  const made = JSON.parse(
    await call('/v1/containers', { method: 'POST', headers: json, body: '{"name":"page"}' }),
  )
  const form = new FormData()
  form.set('file', new File(['hello'], 'a.txt', { type: 'text/plain' }))
  const one = '/v1/containers/' + made.id
  const file = JSON.parse(await call(one + '/files', { method: 'POST', body: form }))
  await call(one + '/files')
  const content = await call(one + '/files/' + file.id + '/content')
  await call(one + '/files/' + file.id, { method: 'DELETE' })
  await call('/v1/containers?limit=2')
  await call(one, { method: 'DELETE' })
  await call(one)
  return { seen, content }
}
</script>`

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'quayside-chromium-'))
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  await run(project, 'npm', 'install', '--prefer-offline', 'playwright-core@1')
  await writeFile(join(project, 'main.mjs'), program)
})

afterAll(() => rm(project, { recursive: true, force: true }))

async function servePage(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}

test('what Chromium recorded of a page that calls the server passes a check', async () => {
  const mock = createMock(services)
  const [api, site] = [await listen(mock), await servePage()]
  const har = join(project, 'traffic.har')
  const said = await run(project, process.execPath, 'main.mjs', site.url, api.url, har)
  await api.close()
  site.close()
  expect(JSON.parse(said)).toEqual({
    seen: [200, 200, 200, 200, 200, 200, 200, 404],
    content: 'hello',
  })
  // The browser asked first whether the page may.
  const methods = mock.journal.exchanges().map(({ request }) => request.method)
  expect(methods).toContain('OPTIONS')
  const { log } = JSON.parse(await readFile(har, 'utf8')) as { log: { creator: { name: string } } }
  expect(log.creator.name).toBe('Playwright')

  const { code, stdout } = await quayside('check', har)
  expect(stdout).toMatch(/^Checked 8 exchanges of .*: no violations\n/)
  expect(code).toBe(0)
})
