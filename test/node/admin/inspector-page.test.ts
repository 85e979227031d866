import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { isInspectorPath, sendInspector } from '../../../src/node/admin/inspector-page.js'
import { serveAdmin } from '../../support/admin.js'

// The files of the inspector: how they are sent, and who gets them.

const PAGE = '<!doctype html><title>Inspector</title>'
const FILES = { 'index.html': PAGE, 'inspector.js': 'run()', 'inspector.css': 'body{}' }

/** A folder with files that look like those of the inspector. */
function filesOf(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-inspector-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return pathToFileURL(`${folder}/`)
}

interface Sent {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Sent>

/** Serves a folder as the inspector, as it is: fetch would decompress. */
async function serveFolder(folder: URL): Promise<Ask> {
  const server = createServer((request, response) =>
    sendInspector(request, request.url ?? '', response, folder),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const options = { port, path, headers, method, agent: false }
      const sent = httpRequest(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        )
      })
      sent.on('error', reject)
      sent.end()
    })
}

it.each([
  ['/__admin/', 'text/html; charset=utf-8', PAGE],
  ['/__admin/inspector.js', 'text/javascript; charset=utf-8', 'run()'],
  ['/__admin/inspector.css', 'text/css; charset=utf-8', 'body{}'],
])('sends %s as %s, under a strict policy', async (path, type, text) => {
  const ask = await serveFolder(filesOf(FILES))
  const { status, headers, body } = await ask(path)
  expect([status, headers['content-type'], String(body)]).toEqual([200, type, text])
  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
      "img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-length': String(text.length),
  })
})

it('compresses where that is accepted', async () => {
  const ask = await serveFolder(filesOf(FILES))
  const { headers, body } = await ask('/__admin/', { 'accept-encoding': 'br, gzip;q=0.5' })
  expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'accept-encoding'])
  expect(String(gunzipSync(body))).toBe(PAGE)
  for (const accepted of ['br', 'gzip;q=0', 'gzip; q=0.00', 'xgzip', '']) {
    const plain = await ask('/__admin/', { 'accept-encoding': accepted })
    expect([accepted, plain.headers['content-encoding']]).toEqual([accepted, undefined])
  }
})

it('sends nothing again that a browser has', async () => {
  const folder = filesOf(FILES)
  const ask = await serveFolder(folder)
  const gzip = { 'accept-encoding': 'gzip' }
  const { etag = '' } = (await ask('/__admin/', gzip)).headers
  const again = await ask('/__admin/', { ...gzip, 'if-none-match': `"other", W/${etag}` })
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
  // The other form of the same file is another one.
  expect((await ask('/__admin/', { 'if-none-match': etag })).status).toBe(200)
  writeFileSync(new URL('index.html', folder), '<!doctype html><title>Built again</title>')
  expect((await ask('/__admin/', { ...gzip, 'if-none-match': etag })).status).toBe(200)
})

it('answers HEAD, and refuses other methods', async () => {
  const ask = await serveFolder(filesOf(FILES))
  const head = await ask('/__admin/', {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(PAGE.length),
    0,
  ])
  const post = await ask('/__admin/', {}, 'POST')
  expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD'])
})

it('says how to build it where it was not built', async () => {
  const ask = await serveFolder(filesOf({}))
  const { status, headers, body } = await ask('/__admin/')
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(String(body)).toContain('npm run build')
})

it.each([
  ['/__admin', true],
  ['/__admin/', true],
  ['/__admin/inspector.js', true],
  ['/__admin/sources.txt', false],
  ['/__admin/trace.html', false],
  ['/__admin/constructor', false],
  ['/__admin/health', false],
])('of %s, it is %s that the inspector has it', (path, expected) => {
  expect(isInspectorPath(path)).toBe(expected)
})

it('leads to the page from the path without a slash, also in a scope', async () => {
  const { url } = await serveAdmin()
  for (const prefix of ['', '/__scope/a']) {
    const { status, headers } = await fetch(`${url}${prefix}/__admin`, { redirect: 'manual' })
    const location = new URL(headers.get('location') ?? '', `${url}${prefix}/__admin`)
    expect([status, location.pathname]).toEqual([302, `${prefix}/__admin/`])
  }
})

it('is behind the gate of the admin API, without the token', async () => {
  const { url } = await serveAdmin({}, '0.0.0.0')
  const statusOf = async (path: string, headers: Record<string, string>) =>
    (await fetch(`${url}/__admin${path}`, { headers })).status
  expect(await statusOf('/health', {})).toBe(403)
  expect(await statusOf('/', {})).not.toBe(403)
  expect(await statusOf('/', { origin: 'https://evil.example' })).toBe(403)
  expect(await statusOf('/inspector.js', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  const local = await serveAdmin()
  const foreign = await fetch(`${local.url}/__admin/`, {
    headers: { origin: 'https://evil.example' },
  })
  expect(foreign.status).toBe(403)
})
