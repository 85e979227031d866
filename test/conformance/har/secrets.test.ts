import { expect, it, onTestFinished } from 'vitest'
import type { ReportFormat } from '../../../src/cli/check/format.js'
import { FORMATS } from '../../../src/cli/check/formats.js'
import { summaryLines, SummaryCounter } from '../../../src/cli/check/report.js'
import { HarChecker } from '../../../src/conformance/har/har-checker.js'
import { entriesOf } from '../../../src/conformance/har/parse.js'
import { HarWorldBuilder } from '../../../src/conformance/har/to-world.js'
import { makeLoadable } from '../../../src/conformance/har/loadable-world.js'
import { createMock } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatExchange } from '../../../src/cli/proxy/log.js'
import { HarRecorder } from '../../../src/node/proxy/har-recorder.js'
import { proxiedMock, told } from '../../support/proxied.js'
import { harWith, type Given } from '../../support/recording.js'

const CANARY = 'canary-7f3a9c1e'
const services = [openai, carrierx, locktera]
const CONTAINERS = 'https://api.openai.com/v1/containers'
const STORAGE = 'https://api.carrierx.com/core/v2/storage/containers'
const ENCODE = 'https://api.locktera.com/orgs/o/containers/encode'

const bearer = { authorization: `Bearer ${CANARY}`, cookie: `session=${CANARY}` }
const json = { ...bearer, 'content-type': 'application/json' }

const external = (type: string, names: readonly string[]) =>
  JSON.stringify({
    type,
    external_attributes: Object.fromEntries(names.map((name) => [name, CANARY])),
    wrong: 1,
  })

function form(entries: Readonly<Record<string, string>>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(entries)) made.set(name, value)
  return made
}

const secrets = [{ domain: 'a.example', name: 'KEY', value: CANARY }]
const policy = { type: 'allowlist', allowed_domains: ['b.example'], domain_secrets: secrets }
const manifest = JSON.stringify({ container: { name: 1, password: CANARY }, files: 1 })

/** A request for each place where a credential can stand; most break the contract as well. */
const requests: Readonly<Record<string, readonly [url: string, init?: RequestInit]>> = {
  bearer: [CONTAINERS, { headers: bearer }],
  'other headers': [CONTAINERS, { headers: { 'x-auth-token': CANARY, 'api-key': CANARY } }],
  query: [`${CONTAINERS}?api_key=${CANARY}&limit=0`, { headers: bearer }],
  'a query of no operation': [`https://api.openai.com/v1/container?access_token=${CANARY}`],
  'domain secrets': [
    CONTAINERS,
    { method: 'POST', headers: json, body: JSON.stringify({ name: 1, network_policy: policy }) },
  ],
  aws: [
    STORAGE,
    {
      ...{ method: 'POST', headers: json },
      body: external('aws', ['aws_access_key', 'aws_secret_key']),
    },
  ],
  gcp: [
    STORAGE,
    {
      ...{ method: 'POST', headers: json },
      body: external('gcp', ['gcp_access_token', 'gcp_client_secret', 'gcp_refresh_token']),
    },
  ],
  azure: [
    STORAGE,
    {
      ...{ method: 'POST', headers: json },
      body: external('azure', ['azure_account_key', 'azure_sas_token']),
    },
  ],
  'a password in a manifest': [
    ENCODE,
    { method: 'POST', headers: bearer, body: form({ manifest }) },
  ],
  'an undeclared part': [
    ENCODE,
    { method: 'POST', body: form({ password: CANARY, api_key: CANARY }) },
  ],
  'an undeclared member': [
    CONTAINERS,
    { method: 'POST', headers: json, body: JSON.stringify({ name: 'a', api_key: CANARY }) },
  ],
}

/** Every report of a check of a recording, and the world made of it. */
async function reportsOf(har: unknown): Promise<Readonly<Record<string, string>>> {
  const seed = new HarWorldBuilder(services, undefined)
  const entries = entriesOf(har, 'canary.har')
  for (const entry of entries) seed.add(entry)
  const texts: Record<string, string> = {}
  for (const [name, format] of Object.entries(FORMATS)) {
    const [checker, counter] = [new HarChecker({ services }), new SummaryCounter()]
    const written: string[] = []
    const report: ReportFormat = format((text) => Promise.resolve(void written.push(text)))
    const place = { path: 'canary.har', line: 1 }
    report.startFile?.(place.path)
    for (const [index, entry] of entries.entries()) {
      const result = await checker.check(entry, index)
      counter.add(result, place)
      await report.add(result, place)
    }
    report.endFile?.(counter.summary)
    await report.end(counter.summary, summaryLines(counter.summary, place.path))
    report.discard?.()
    texts[name] = written.join('')
  }
  const { world, removed } = makeLoadable(services, seed.world())
  return { ...texts, world: JSON.stringify([world, removed]) }
}

for (const [place, [url, init]] of Object.entries(requests)) {
  it(`a secret in ${place} is in no journal, HAR, pact, report or world`, async () => {
    const mock = createMock(services, { pact: true })
    const reply = await mock.fetch(url, init)
    // A vendor's own reply may have it.
    const har = mock.journal.toHar()
    const made = await reportsOf(JSON.parse(JSON.stringify(har)))
    const written = {
      ...made,
      har: JSON.stringify(har),
      pact: JSON.stringify(await mock.journal.toPact({ consumer: 'canary' })),
      journal: JSON.stringify(mock.journal.exchanges()),
    }
    expect(reply.status).toBeGreaterThanOrEqual(200)
    for (const [name, text] of Object.entries(written)) {
      expect([name, text.includes(CANARY)]).toEqual([name, false])
    }
  })

  it(`a secret in ${place} is in nothing that a proxy shows or records`, async () => {
    for (const fail of [false, true]) {
      const proxied = await proxiedMock({ fail })
      const { origin, pathname, search } = new URL(url)
      const path = origin.includes('locktera') ? `/v1${pathname}` : pathname
      const reply = await fetch(proxied.url + path + search, init)
      const passed = await told(proxied, 1)
      const folder = mkdtempSync(join(tmpdir(), 'quayside-canary-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const recorder = await HarRecorder.start(join(folder, 'a.har'))
      for (const one of passed) recorder.add(one)
      recorder.finish()
      const written = {
        text: passed.map((one) => formatExchange('text', one)).join(''),
        json: passed.map((one) => formatExchange('json', one)).join(''),
        har: readFileSync(join(folder, 'a.har'), 'utf8'),
        // What is not passed on is answered by the proxy.
        answer: reply.headers.has('x-quayside-violation') ? await reply.text() : '',
      }
      for (const [name, text] of Object.entries(written)) {
        expect([name, text.includes(CANARY)]).toEqual([name, false])
      }
    }
  })

  it(`a secret in ${place} of a recording of others is in no report and no world`, async () => {
    const made = await reportsOf(harWith(await recorded(url, init)))
    for (const [name, text] of Object.entries(made)) {
      expect([name, text.includes(CANARY)]).toEqual([name, false])
    }
  })
}

/** A request as a browser records it: nothing masked. */
async function recorded(url: string, init: RequestInit = {}): Promise<Given> {
  const request = new Request(url, init)
  const headers = Object.fromEntries(request.headers)
  const text = await request.text()
  const mimeType = headers['content-type'] ?? ''
  const postData = text === '' ? {} : { postData: { mimeType, text } }
  return { method: request.method, url, headers, ...postData, status: 400 }
}

it('a secret that a reply shows is masked in the world that is made of it', async () => {
  const { aws } = { aws: { container_sid: 'b1b7f0cc-26b8-4f30-9ad7-1d6c5cf4b4b1', type: 'aws' } }
  const attributes = { aws_access_key: CANARY, aws_secret_key: CANARY, aws_bucket_name: 'b' }
  const body = { ...aws, name: 'a', external_attributes: attributes }
  const content = { size: 1, mimeType: 'application/json', text: JSON.stringify(body) }
  const har = harWith({ url: `${STORAGE}/${aws.container_sid}`, content })
  const { world = '' } = await reportsOf(har)
  expect(world).toContain('"aws_secret_key":"***"')
  expect(world).not.toContain(CANARY)
})
