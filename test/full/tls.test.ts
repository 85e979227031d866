import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCertificate } from '../../src/node/server/certificate.js'
import { suites } from '../data/suites.js'
import { root, serve, start, type Running } from '../support/cli.js'
import { http2 } from '../support/doors.js'
import { readExchanges } from '../support/exchange/files.js'
import { expectedReply, optionsOf, prepare, send, shownReply } from '../support/exchange/play.js'

// Clients of other makes over TLS, and everything that HTTP/1.1 does over HTTP/2.

const execute = promisify(execFile)

let folder: string
let server: Running & { url: string }
let made: { readonly cert: string; readonly key: string; readonly ca: string }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-tls-'))
  writeFileSync(join(folder, 'bytes.bin'), Buffer.alloc(3_000_000, 'quayside'))
  const args = ['--tls-ca', ca(), '--host', 'localhost', '--max-body', '4MB']
  server = await serve(...args)
  made = await createCertificate('localhost')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ca = () => join(folder, 'ca.pem')

async function client(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { stdout } = await execute(command, args, { cwd: root, env: { ...process.env, ...env } })
  return stdout.trim()
}

const AUTH = ['-H', 'Authorization: Bearer k']

it.each([
  ['--http2', '2'],
  ['--http1.1', '1.1'],
])('curl uploads, downloads, is refused and cut off with %s', async (flag, version) => {
  const curl = (...args: string[]) =>
    client('curl', ['-sS', flag, '--cacert', ca(), ...AUTH, ...args])
  const api = `${server.url}/v1/containers`
  const json = ['-H', 'Content-Type: application/json']
  const container = JSON.parse(await curl(api, ...json, '-d', '{"name":"a"}')) as { id: string }
  const files = `${api}/${container.id}/files`
  const bytes = join(folder, 'bytes.bin')
  const file = JSON.parse(await curl(files, '-F', `file=@${bytes}`)) as { id: string }
  const out = join(folder, `out-${version}.bin`)
  const written = ['-o', out, '-w', '%{http_version} %{http_code}']
  expect(await curl(`${files}/${file.id}/content`, ...written)).toBe(`${version} 200`)
  await client('cmp', [out, bytes])
  const large = join(folder, 'large.bin')
  writeFileSync(large, Buffer.alloc(9_000_000))
  expect(await curl(files, '-F', `file=@${large}`, ...written)).toBe(`${version} 413`)
  const fault = { operation: 'openai/ListContainers', times: 1, do: { reset: 'before-reply' } }
  await curl(`${server.url}/__admin/faults`, ...json, '-d', JSON.stringify(fault))
  await expect(curl(api)).rejects.toThrow(version === '2' ? 'INTERNAL_ERROR' : 'reset by peer')
  expect(JSON.parse(await curl(api))).toHaveProperty('data')
})

it('curl uses a Unix socket', async () => {
  const socket = join(folder, 'q.sock')
  const { written } = start(process.execPath, 'test/.bundle/cli.js', 'serve', '--unix', socket)
  await expect.poll(() => written.stdout, { timeout: 20_000 }).toContain('It listens on a socket')
  const args = ['-sS', '--unix-socket', socket, 'http://localhost/__admin/health']
  expect(JSON.parse(await client('curl', args))).toMatchObject({ status: 'ok' })
})

it('the SDK of OpenAI trusts the authority that the server wrote', async () => {
  const program = `
    import OpenAI from 'openai'
    const client = new OpenAI({ maxRetries: 0 })
    const { id } = await client.containers.create({ name: 'over TLS' })
    console.log((await client.containers.retrieve(id)).name)`
  const env = { OPENAI_BASE_URL: `${server.url}/v1`, OPENAI_API_KEY: 'k' }
  const args = ['--input-type=module', '-e', program]
  expect(await client('node', args, { ...env, NODE_EXTRA_CA_CERTS: ca() })).toBe('over TLS')
  await expect(client('node', args, env)).rejects.toThrow('Connection error')
})

it("Python's requests trust it, too", async () => {
  const program = `
import os, requests
reply = requests.get(os.environ['OPENAI_BASE_URL'] + '/containers', headers={'Authorization': 'Bearer k'})
print(reply.status_code)`
  const env = { OPENAI_BASE_URL: `${server.url}/v1`, REQUESTS_CA_BUNDLE: ca() }
  expect(await client('python3', ['-c', program], env)).toBe('200')
})

for (const { service } of suites) {
  it(`reproduces every exchange of ${service.name} over HTTP/2`, async () => {
    const exchanges = readExchanges(service)
    expect(exchanges.length).toBeGreaterThan(10)
    for (const { name, exchange } of exchanges) {
      const door = await http2(service, optionsOf(exchange), made)
      try {
        prepare(door.mock, exchange)
        const reply = await shownReply(door, await send(door, exchange), exchange)
        expect([name, reply]).toEqual([name, expectedReply(exchange)])
      } finally {
        await door.close()
      }
    }
  })
}
