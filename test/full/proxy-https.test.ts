import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as requestHttp } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { createMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'
import { start, urlOf } from '../support/cli.js'

// An upstream behind TLS, as the live services are, with a certificate that nobody has signed.

const folder = mkdtempSync(join(tmpdir(), 'quayside-tls-'))
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
execFileSync(
  'openssl',
  [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
  ],
  { stdio: 'ignore' },
)

const hosts: string[] = []
const served = await listen(createMock(openai))
const upstream = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (from, to) => {
  const { method, headers, url = '/' } = from
  hosts.push(headers.host ?? '')
  const options = { method, headers: { ...headers, host: new URL(served.url).host } }
  const behind = requestHttp(served.url + url, options, (reply) => {
    to.writeHead(reply.statusCode ?? 500, reply.headers)
    reply.pipe(to)
  })
  from.pipe(behind)
}).listen(0, 'localhost')
await once(upstream, 'listening')
const { port } = upstream.address() as AddressInfo

afterAll(async () => {
  upstream.close()
  await served.close()
  rmSync(folder, { recursive: true })
})

async function proxy(...environment: string[]) {
  const running = start(
    ...(['env', ...environment, process.execPath, 'test/.bundle/cli.js', 'proxy'] as const),
    ...['--port', '0', '--service', 'openai', '--upstream', `https://localhost:${port}/v1`],
  )
  return { ...running, url: await urlOf(running) }
}

const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

it('passes on to an https upstream whose certificate is trusted, and checks what passes', async () => {
  const { url, child, written, exit } = await proxy(`NODE_EXTRA_CA_CERTS=${cert}`)
  const init = { method: 'POST', headers, body: '{"name":"report"}' }
  const { id } = (await (await fetch(`${url}/containers`, init)).json()) as { id: string }
  expect(await (await fetch(`${url}/containers/${id}`, { headers })).json()).toMatchObject({ id })
  expect((await fetch(`${url}/containers?limit=500`, { headers })).status).toBe(400)
  expect(hosts).toEqual(Array<string>(3).fill(`localhost:${port}`))
  await vi.waitFor(() => expect(written.stdout).toContain('limit=500 400'), 20_000)
  child.kill('SIGINT')
  expect(await exit).toBe(2)
  expect(written.stdout).toContain('QS2041')
})

it('answers 502 and says why where the certificate is not trusted, and sends nothing', async () => {
  hosts.length = 0
  const { url } = await proxy()
  const reply = await fetch(`${url}/containers`, { headers })
  expect(reply.status).toBe(502)
  expect(await reply.text()).toMatch(/certificate/)
  expect(hosts).toEqual([])
})
