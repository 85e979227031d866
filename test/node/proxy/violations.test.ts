import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { HarChecker } from '../../../src/conformance/har/har-checker.js'
import { entriesOf } from '../../../src/conformance/har/parse.js'
import { HarRecorder } from '../../../src/node/proxy/har-recorder.js'
import { services } from '../../support/mixed-story.js'
import { codesOf, proxiedMock, proxyTo, told } from '../../support/proxied.js'
import { rawServer, replyOf } from '../../support/raw-server.js'
import { harProblems } from '../../support/har.js'

const KEY = { authorization: 'Bearer canary-key' }
const json = { ...KEY, 'content-type': 'application/json' }
const create = (body: object) => ({ method: 'POST', headers: json, body: JSON.stringify(body) })
const JSON_TYPE = 'Content-Type: application/json'

/** A provider that gives everybody the same page. */
const provider = (body: string, status = '200 OK', ...more: string[]) =>
  rawServer((socket) => {
    const length = `Content-Length: ${Buffer.byteLength(body)}`
    socket.end(replyOf(status, [JSON_TYPE, length, ...more], body))
  })

it('finds what a request breaks, and what a reply does', async () => {
  const proxied = await proxiedMock()
  const containers = `${proxied.url}/v1/containers`
  const { id } = (await (await fetch(containers, create({ name: 'a' }))).json()) as { id: string }
  await fetch(`${containers}/${id}`, { headers: KEY })
  await fetch(`${containers}/none`, { headers: KEY })
  await fetch(`${containers}?limit=500`, { headers: KEY })
  await fetch(containers, create({ name: 'a', expires_after: { anchor: 'x', minutes: 1 } }))
  await fetch(`${containers}/a/b`)
  await fetch(`${proxied.url}/v1/containers`, { method: 'PATCH' })
  await told(proxied, 7)
  const own = proxied.mock.journal.exchanges().map(({ violations }) => violations)
  expect(codesOf(proxied)).toEqual(own.map((all) => all.map(({ code }) => code)))
  expect(codesOf(proxied)).toEqual([[], [], [], ['QS2041'], ['QS2022'], ['QS1001'], ['QS1002']])

  const liar = await provider('{"object":"list","data":[{}]}')
  const lying = await proxyTo(liar.url)
  await fetch(`${lying.url}/v1/containers`, { headers: KEY })
  await told(lying, 1)
  expect(lying.passed[0]?.result.violations[0]).toMatchObject({
    ...{ kind: 'reply', fault: 'provider', operation: 'ListContainers' },
    curl: `curl '${liar.url}/v1/containers' \\\n  -H 'authorization: Bearer ***'`,
  })
})

it('checks secrets, too, and quotes none', async () => {
  const proxied = await proxiedMock()
  const domain_secrets = [{ domain: 'a.example', name: 'KEY', value: '' }]
  const network_policy = { type: 'allowlist', allowed_domains: ['a.example'], domain_secrets }
  await fetch(`${proxied.url}/v1/containers`, create({ name: 'a', network_policy }))
  await told(proxied, 1)
  expect(codesOf(proxied)).toEqual([['QS2050']])
  expect(proxied.passed[0]?.result.violations[0]?.at.pointer).toMatch(/value$/)
})

it('leaves alone what no contract is about', async () => {
  const proxied = await proxiedMock({ services: services[0] })
  await fetch(`${proxied.url}/v1/chat/completions`, create({ model: 'x' }))
  await fetch(`${proxied.url}/v1/containers`, {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'POST' },
  })
  await told(proxied, 2)
  const skips = proxied.passed.map(({ result }) => [result.skip, result.violations.length])
  expect(skips).toEqual([
    ['outside', 0],
    ['preflight', 0],
  ])
})

it('says of what is too large that it was passed on unchecked', async () => {
  const proxied = await proxiedMock()
  const containers = `${proxied.url}/v1/containers`
  const { id } = (await (await fetch(containers, create({ name: 'a' }))).json()) as { id: string }
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(2_000_000)]), 'big.bin')
  const upload = await fetch(`${containers}/${id}/files`, { method: 'POST', headers: KEY, body })
  const file = (await upload.json()) as { id: string; bytes: number }
  expect(file.bytes).toBe(2_000_000)
  const content = await fetch(`${containers}/${id}/files/${file.id}/content`, { headers: KEY })
  expect((await content.arrayBuffer()).byteLength).toBe(2_000_000)
  await told(proxied, 3)
  expect(proxied.passed.map(({ result }) => result.unchecked)).toEqual([
    [],
    ['request body too large'],
    ['reply body too large'],
  ])
  expect(codesOf(proxied)).toEqual([[], [], []])
})

it('does not pass on what breaks the contract where it is to fail', async () => {
  const proxied = await proxiedMock({ fail: true })
  const containers = `${proxied.url}/v1/containers`
  const made = await fetch(containers, create({ name: 'a' }))
  expect(made.status).toBe(200)
  const refused = await fetch(containers, create({ nmae: 'a' }))
  expect(refused.status).toBe(400)
  expect(refused.headers.get('x-quayside-violation')).toBe('QS2020, QS2024')
  expect(await refused.json()).toMatchObject({
    message: expect.stringMatching(/^Not forwarded: the request breaks the contract: QS2020 /),
    violations: [{ code: 'QS2020' }, { code: 'QS2024', nearest: ['name'] }],
  })
  await told(proxied, 2)
  expect(proxied.passed[1]).toMatchObject({ ending: 'refused', status: 400 })
  // It never got there.
  expect(proxied.mock.journal.exchanges()).toHaveLength(1)
})

it('answers 502 to a reply that breaks the contract where it is to fail', async () => {
  const liar = await provider('{"object":"list"}', '200 OK', 'X-Liar: yes')
  const proxied = await proxyTo(liar.url, { fail: true })
  const headers = { ...KEY, origin: 'http://localhost:5173' }
  const reply = await fetch(`${proxied.url}/v1/containers`, { headers })
  expect([reply.status, reply.headers.get('x-liar')]).toEqual([502, null])
  expect(reply.headers.get('x-quayside-violation')).toBe('QS3020')
  expect(reply.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  const { violations } = (await reply.json()) as { violations: { kind: string }[] }
  expect(violations.every(({ kind }) => kind === 'reply')).toBe(true)

  const good = await provider(
    '{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}',
  )
  const kept = await proxyTo(good.url, { fail: true })
  expect((await fetch(`${kept.url}/v1/containers`, { headers: KEY })).status).toBe(200)
})

it('passes on what is too large to be held back where it is to fail', async () => {
  const proxied = await proxiedMock({ fail: true })
  const containers = `${proxied.url}/v1/containers`
  const { id } = (await (await fetch(containers, create({ name: 'a' }))).json()) as { id: string }
  const bytes = new Uint8Array(3_000_000).map((_, at) => at)
  for (const size of [100, 3_000_000]) {
    const body = new FormData()
    body.set('file', new Blob([bytes.subarray(0, size)]), 'a.bin')
    const init = { method: 'POST', headers: KEY, body }
    const upload = await fetch(`${containers}/${id}/files`, init)
    const file = (await upload.json()) as { id: string }
    const content = await fetch(`${containers}/${id}/files/${file.id}/content`, { headers: KEY })
    expect(Buffer.from(await content.arrayBuffer()).equals(bytes.subarray(0, size))).toBe(true)
  }
})

it('records what went by so that a check of the recording finds the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-proxy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const recorder = await HarRecorder.start(join(folder, 'a.har'))
  const proxied = await proxiedMock()
  const containers = `${proxied.url}/v1/containers`
  await fetch(containers, create({ name: 'a' }))
  await fetch(`${containers}?limit=500&api_key=canary-key`, { headers: KEY })
  const body = new FormData()
  body.set('file', new Blob(['secret bytes']), 'a.txt')
  await fetch(`${containers}/none/files`, { method: 'POST', headers: KEY, body })
  await told(proxied, 3)
  for (const one of proxied.passed) recorder.add(one)
  recorder.finish()

  const text = readFileSync(join(folder, 'a.har'), 'utf8')
  expect(text).not.toMatch(/canary|secret bytes/)
  const har: unknown = JSON.parse(text)
  expect(harProblems(har)).toEqual([])
  const checker = new HarChecker({ services })
  const found = await Promise.all(
    entriesOf(har, 'a.har').map(async (entry, index) => {
      const result = await checker.check(entry, index)
      return 'skip' in result ? result.skip : result.violations.map(({ code }) => code)
    }),
  )
  expect(found).toEqual([[], ['QS2041'], []])
})

it('takes a credential that a provider quotes out of what it shows', async () => {
  const quoting = await provider('{"error":{"message":"Incorrect API key: canary-key"}}', '418 No')
  const proxied = await proxyTo(quoting.url, { fail: true })
  const reply = await fetch(`${proxied.url}/v1/containers`, { headers: KEY })
  expect(await reply.text()).not.toContain('canary')
})
