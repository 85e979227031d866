import { afterEach, expect, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { DOOR_NAMES, doorsOf, type DoorName, type Opened } from '../../support/doors.js'
import type { FaultAction, MockOptions } from '../../../src/index.js'
import type { Service } from '../../../src/core/service/service.js'

// What a fault can do, as a client sees it: through every door the same.

const headers = { authorization: 'Bearer sk-test' }
const TEXT = 'a'.repeat(1000)
const seed = {
  openai: {
    containers: [{ id: 'cntr_a', name: 'a' }],
    files: [{ id: 'cfile_a', container_id: 'cntr_a', path: '/a.txt', content: { text: TEXT } }],
  },
}

const ONE = '/containers/cntr_a'
const BYTES = `${ONE}/files/cfile_a/content`

let opened: Opened | undefined
afterEach(() => opened?.close())

async function open(door: DoorName, options: MockOptions = { seed }, service: Service = openai) {
  opened = await doorsOf(service).DOORS[door](options)
  const { fetch, baseUrl, mock } = opened
  const call = (method: string, path: string, body?: object) =>
    fetch(baseUrl + path, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
  return {
    mock,
    call,
    fault: (operation: string, act: FaultAction, times = 1) =>
      mock.faults.add({ operation, times, do: act }),
  }
}

/** The message of what a body fails with, after so many bytes. */
async function brokenBody(reply: Response): Promise<{ size: number; failure: unknown }> {
  let size = 0
  try {
    for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>)
      size += chunk.length
  } catch (failure) {
    return { size, failure }
  }
  return { size, failure: undefined }
}

for (const door of DOOR_NAMES) {
  const through = (name: string, body: (of: Awaited<ReturnType<typeof open>>) => Promise<void>) =>
    test(`${name} (${door})`, async () => body(await open(door)))

  for (const status of [401, 403, 409, 418, 429, 500, 503]) {
    through(
      `answers ${String(status)} in the envelope of the vendor`,
      async ({ call, fault, mock }) => {
        fault('RetrieveContainer', { status, headers: { 'Retry-After': '7' } })
        const reply = await call('GET', ONE)
        expect(reply.status).toBe(status)
        expect(reply.headers.get('retry-after')).toBe('7')
        expect(reply.headers.get('x-mock-fault')).toBe('fault-1')
        expect(reply.headers.get('x-request-id')).toMatch(/^req_/)
        const { error } = (await reply.json()) as { error: object }
        expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code'])
        expect(mock.journal.violations()).toEqual([])
        expect((await call('GET', ONE)).status).toBe(200)
      },
    )
  }

  through('answers what it is told, which no contract has', async ({ call, fault, mock }) => {
    const own = { error: 'held', bytes: 1, start: 0, by: [{ name: 'ä' }] }
    fault('CreateContainer', { status: 409, body: own, headers: { 'x-own': 'a' } })
    const json = await call('POST', '/containers', { name: 'b' })
    const type = json.headers.get('content-type')
    expect([json.status, type, json.headers.get('x-own')]).toEqual([409, 'application/json', 'a'])
    expect(await json.json()).toEqual(own)
    fault('RetrieveContainer', { status: 599, body: '<b>ä</b>', contentType: 'text/html' })
    const html = await call('GET', ONE)
    expect([html.status, html.headers.get('content-type')]).toEqual([599, 'text/html'])
    expect([await html.text(), html.headers.get('content-length')]).toEqual(['<b>ä</b>', '9'])
    fault('RetrieveContainer', { status: 502, body: '' })
    const text = await call('GET', ONE)
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect([text.headers.get('x-mock-fault'), await text.text()]).toEqual(['fault-3', ''])
    expect(mock.state.records('openai', 'containers')).toHaveLength(1)
    expect(mock.journal.violations()).toEqual([])
    expect(mock.journal.exchanges().map(({ reply }) => reply?.body)).toEqual([own, '<b>ä</b>', ''])
    expect(mock.coverage()['openai']!.operations.covered).toBe(0)
  })

  through('cuts and saves what it is told', async ({ call, fault, mock }) => {
    fault('RetrieveContainer', { status: 500, body: 'x'.repeat(100), truncate: true })
    const { faults = [] } = await mock.state.export()
    expect(faults[0]!.do).toEqual({ status: 500, body: 'x'.repeat(100), truncate: true })
    const { size, failure } = await brokenBody(await call('GET', ONE))
    expect([size, failure]).toEqual([50, expect.any(TypeError)])
  })

  through(
    'answers the error that is asked for, where a status has several',
    async ({ call, fault }) => {
      fault('RetrieveContainer', { code: 'invalid_api_key' })
      const reply = await call('GET', ONE)
      expect([reply.status, (await reply.json()).error.code]).toEqual([401, 'invalid_api_key'])
    },
  )

  through('is late by the clock of the mock', async ({ call, fault, mock }) => {
    fault('RetrieveContainer', { latency: { fixed: { minutes: 21 }, clock: 'mock' } })
    const reply = await call('GET', ONE)
    expect((await reply.json()).status).toBe('running')
    expect(reply.headers.get('date')).toBe('Wed, 01 Jan 2025 00:21:00 GMT')
    // It was used at the start, and left alone since.
    expect((await (await call('GET', ONE)).json()).status).toBe('expired')
    expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:21:00.000Z')
  })

  through('is late in real time, the operation is done at once', async ({ call, fault, mock }) => {
    fault('CreateContainer', { latency: { min: 40, max: 60 } })
    let isThere = false
    const reply = call('POST', '/containers', { name: 'b' }).then((one) => {
      isThere = true
      return one
    })
    while (mock.journal.exchanges().length === 0) await new Promise((done) => setTimeout(done, 1))
    expect([isThere, mock.state.records('openai', 'containers').length]).toEqual([false, 2])
    expect((await reply).status).toBe(200)
    expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:00:00.000Z')
  })

  test(`a client that gives up on a late reply is told so, harms nothing, and got no reply as the journal says (${door})`, async () => {
    const { fault, call, mock } = await open(door)
    const { fetch, baseUrl } = opened!
    fault('RetrieveContainer', { latency: { minutes: 5 } })
    const giveUp = new AbortController()
    const reply = fetch(baseUrl + ONE, { headers, signal: giveUp.signal })
    const failure = reply.then(
      () => 'a reply',
      (error: unknown) => (error as Error).name,
    )
    while (mock.journal.exchanges().length === 0) await new Promise((done) => setTimeout(done, 1))
    giveUp.abort()
    expect(await failure).toBe('AbortError')
    await expect.poll(() => mock.journal.exchanges()[0]?.reply).toBeNull()
    expect((await call('GET', ONE)).status).toBe(200)
  })

  through('does the operation and loses the reply', async ({ call, fault, mock }) => {
    fault('CreateContainer', { lose: true })
    await expect(call('POST', '/containers', { name: 'b' })).rejects.toThrow(TypeError)
    expect(mock.state.records('openai', 'containers')).toHaveLength(2)
    expect(mock.journal.exchanges()).toMatchObject([{ fault: 'fault-1', reply: null }])
    expect((await call('POST', '/containers', { name: 'b' })).status).toBe(200)
    expect(mock.coverage()['openai']!.transitions.covered).toBe(1)
  })

  through('resets the connection before anything is done', async ({ call, fault, mock }) => {
    fault('CreateContainer', { reset: 'before-reply' })
    await expect(call('POST', '/containers', { name: 'b' })).rejects.toThrow(TypeError)
    expect(mock.state.records('openai', 'containers')).toHaveLength(1)
    expect((await call('POST', '/containers', { name: 'b' })).status).toBe(200)
  })

  for (const act of [{ truncate: true }, { reset: 'during-reply' }] as const) {
    through(`breaks a reply off with ${JSON.stringify(act)}`, async ({ call, fault }) => {
      fault('*', act, 2)
      const json = await call('GET', ONE)
      expect(Number(json.headers.get('content-length'))).toBeGreaterThan(100)
      await expect(json.text()).rejects.toThrow(TypeError)
      const bytes = await call('GET', BYTES)
      expect([bytes.status, bytes.headers.get('content-length')]).toEqual([200, '1000'])
      const { size, failure } = await brokenBody(bytes)
      expect(failure).toBeInstanceOf(TypeError)
      // A reset may overtake what was sent before it.
      if ('truncate' in act) expect(size).toBe(500)
      else expect(size).toBeLessThanOrEqual(500)
      expect(await (await call('GET', BYTES)).text()).toBe(TEXT)
    })
  }

  through('drips a body', async ({ call, fault }) => {
    fault('*', { drip: { bytes: 100, every: 3 } }, 2)
    const reply = await call('GET', BYTES)
    const sizes: number[] = []
    for await (const chunk of reply.body as unknown as AsyncIterable<Uint8Array>) {
      sizes.push(chunk.length)
    }
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1000)
    if (door !== 'http') expect(new Set(sizes)).toEqual(new Set([100]))
    expect((await (await call('GET', ONE)).json()).id).toBe('cntr_a')
  })

  through('says another content type', async ({ call, fault }) => {
    fault('*', { contentType: 'text/html' }, 2)
    const reply = await call('GET', ONE)
    expect(reply.headers.get('content-type')).toBe('text/html')
    expect((await reply.json()).id).toBe('cntr_a')
    expect((await call('GET', BYTES)).headers.get('content-type')).toBe('text/html')
  })

  through('sends half of the JSON as if it were all', async ({ call, fault, mock }) => {
    fault('RetrieveContainer', { malformed: true })
    const reply = await call('GET', ONE)
    const text = await reply.text()
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(reply.headers.get('content-length')).toBe(String(text.length))
    expect(text).toMatch(/^\{\n  "id": "cntr_a"/)
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
    expect(mock.journal.exchanges()).toMatchObject([{ reply: { status: 200, body: text } }])
    fault('RetrieveContainer', { status: 500, malformed: true })
    const error = await call('GET', ONE)
    expect(error.status).toBe(500)
    await expect(error.json()).rejects.toThrow(SyntaxError)
  })

  through('answers JSON where bytes are wanted', async ({ call, fault }) => {
    fault('RetrieveContainerFileContent', { jsonError: true })
    fault('RetrieveContainerFileContent', { jsonError: true, code: 'rate_limited' })
    fault('RetrieveContainerFileContent', { status: 500 })
    const seen = []
    for (let times = 0; times < 3; times++) {
      const reply = await call('GET', BYTES)
      expect(reply.headers.get('content-type')).toBe('application/json')
      expect(reply.headers.get('content-disposition')).toBeNull()
      seen.push(`${String(reply.status)} ${(await reply.json()).error.code}`)
    }
    expect(seen).toEqual(['200 server_error', '200 rate_limit_exceeded', '500 server_error'])
    expect(await (await call('GET', BYTES)).text()).toBe(TEXT)
  })

  through('lists what was deleted for a while', async ({ call, fault }) => {
    fault('ListContainers', { stale: true }, 2)
    const ids = async () =>
      ((await (await call('GET', '/containers')).json()) as { data: { id: string }[] }).data.map(
        ({ id }) => id,
      )
    expect(await ids()).toEqual(['cntr_a'])
    await call('DELETE', '/containers/cntr_none')
    expect(await ids()).toEqual(['cntr_a'])
    await call('DELETE', ONE)
    expect((await call('GET', ONE)).status).toBe(404)
    expect([await ids(), await ids(), await ids()]).toEqual([['cntr_a'], ['cntr_a'], []])
  })

  through('lets a container expire during a download', async ({ call, fault, mock }) => {
    fault('RetrieveContainerFileContent', { expire: true })
    const reply = await call('GET', BYTES)
    expect(reply.headers.get('content-length')).toBe('1000')
    expect((await brokenBody(reply)).size).toBe(500)
    expect((await (await call('GET', ONE)).json()).status).toBe('expired')
    const again = await call('GET', BYTES)
    expect([again.status, (await again.json()).error.message]).toEqual([
      400,
      'Container is expired.',
    ])
    // It is the fault's doing, not the test's.
    expect(mock.coverage()['openai']!.transitions.covered).toBe(0)
  })

  through('takes away what a path names before the operation runs', async (one) => {
    one.fault('CreateContainerFile', { gone: true })
    const upload = (path: string) => one.call('POST', `${ONE}/files`, { file_id: path })
    expect((await upload('file-1')).status).toBe(400)
    expect((await (await one.call('GET', ONE)).json()).status).toBe('expired')
    expect(one.mock.coverage()['openai']!.transitions.covered).toBe(0)
    expect(() => one.fault('ListContainers', { gone: true })).toThrow(
      '/do/gone cannot be used: the path of ListContainers names nothing that can go',
    )
  })

  test(`a HEAD request is struck as its GET is, without a body (${door})`, async () => {
    const { fault, call } = await open(door)
    fault('RetrieveContainer', { truncate: true })
    const reply = await call('HEAD', ONE)
    expect([reply.status, await reply.text()]).toEqual([200, ''])
    expect(reply.headers.get('x-mock-fault')).toBe('fault-1')
  })

  test(`lets a file of CarrierX end its life during a download, and its list lag (${door})`, async () => {
    const world = {
      carrierx: {
        containers: [{ container_sid: 'c'.repeat(32), name: 'a' }],
        files: [
          {
            container_sid: 'c'.repeat(32),
            file_sid: 'f'.repeat(32),
            name: 'a',
            content: { text: TEXT },
          },
        ],
      },
    }
    const { fault, call } = await open(door, { seed: world }, carrierx)
    const file = `/storage/files/${'f'.repeat(32)}`
    fault('ListFiles', { stale: true })
    fault('DownloadFile', { expire: true })
    fault('GetFile', { status: 418 })
    fault('DeleteContainer', { status: 409 })
    const conflict = await call('DELETE', `/storage/containers/${'c'.repeat(32)}`)
    expect([conflict.status, (await conflict.json()).message]).toEqual([409, 'Conflict'])
    const refused = await call('GET', file)
    expect([refused.status, await refused.json()]).toEqual([
      418,
      { message: 'Status 418', errors: [] },
    ])
    expect((await brokenBody(await call('GET', `${file}/data`))).size).toBe(500)
    expect((await call('GET', file)).status).toBe(404)
    fault('GetContainer', { gone: true })
    expect((await call('GET', `/storage/containers/${'c'.repeat(32)}`)).status).toBe(404)
    expect((await call('GET', `/storage/containers/${'c'.repeat(32)}`)).status).toBe(404)
  })

  test(`answers for Locktera, where nothing is downloaded (${door})`, async () => {
    const world = { locktera: { containers: [{ id: 'c1', org_id: 'o', name: 'a' }] } }
    const { fault, call } = await open(door, { seed: world }, locktera)
    expect(() => fault('GetContainer', { expire: true })).toThrow(
      'Failed to add a fault: /do/expire cannot be used: GetContainer downloads nothing that can expire',
    )
    expect(() => fault('DeleteContainer', { truncate: true })).toThrow(
      '/do/truncate cannot be used: the response of DeleteContainer has no body',
    )
    fault('ListContainers', { stale: true })
    fault('GetContainer', { status: 409 })
    const refused = await call('GET', '/orgs/o/containers/c1')
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { message: 'Conflict', code: 409 },
    ])
    expect((await call('DELETE', '/orgs/o/containers/c1')).status).toBe(204)
    const counts = []
    for (let times = 0; times < 2; times++) {
      counts.push(((await (await call('GET', '/orgs/o/containers')).json()) as unknown[]).length)
    }
    expect(counts).toEqual([1, 0])
  })
}
