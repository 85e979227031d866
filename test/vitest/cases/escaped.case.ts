import { once } from 'node:events'
import http2 from 'node:http2'
import { http, passthrough } from 'msw'
import msw from 'msw/package.json' with { type: 'json' }
import { request } from 'undici'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// Clients that msw does not intercept. Nothing listens where they go.

const kept = globalThis.fetch
const ORIGIN = 'http://localhost:65535'
const URL = `${ORIGIN}/v1/containers`

const mock = useMock(openai, { baseUrls: { openai: `${ORIGIN}/v1` } })

test('innocent of a request that msw intercepts', async () => {
  expect((await fetch(URL, { headers: { authorization: 'Bearer k' } })).status).toBe(200)
})

// msw 3 intercepts it.
if (Number.parseInt(msw.version) < 3) {
  test('guilty of a request by the undici package', async () => {
    await expect(request(`${URL}?by=undici`)).rejects.toThrow()
  })
}

test('guilty of a request by a fetch from before useMock', async () => {
  await expect(kept(`${URL}?by=fetch`)).rejects.toThrow()
})

test('guilty of a request by node:http2', async () => {
  const session = http2.connect(ORIGIN)
  await once(session, 'error')
})

test('innocent of a request to another host', async () => {
  await expect(request('http://127.0.0.1:65535/')).rejects.toThrow()
})

test('innocent of a request that a handler lets through', async () => {
  mock.server.use(http.get('http://localhost:65535/v1/containers', () => passthrough()))
  await expect(fetch(URL)).rejects.toThrow()
})
