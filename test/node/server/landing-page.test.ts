import { afterEach, beforeAll, expect, it } from 'vitest'
import { VERSION } from '../../../src/core/util/version.js'
import { createMock } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/listen.js'
import { freshInspector } from '../../../src/scripts/inspector.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { raw } from '../../support/raw.js'
import { ROOT } from '../../support/sources.js'

let server: Listening | undefined
beforeAll(() => freshInspector({ root: ROOT, folder: 'node_modules/.cache/quayside/inspector' }))
afterEach(() => server?.close())

const mock = createMock([openai, carrierx, locktera])

async function serve() {
  server = await listen(mock)
  return server.url
}

it('tells a program what is here: base URLs, contracts, links', async () => {
  const url = await serve()
  const response = await fetch(url)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
  const body = (await response.json()) as Record<string, Record<string, string>>
  expect(body).toMatchObject({
    ...{ name: 'quayside', version: VERSION },
    baseUrls: { openai: `${url}/v1`, carrierx: `${url}/core/v2`, locktera: url },
  })
  for (const link of Object.values({ ...body['links'], ...body['contracts'] })) {
    expect([link, (await fetch(link)).status]).toEqual([link, 200])
  }
})

it('shows a browser a page whose links lead somewhere', async () => {
  const url = await serve()
  const response = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const page = await response.text()
  expect(page).toContain(`<code>OPENAI_BASE_URL=${url}/v1</code>`)
  const links = [...page.matchAll(/href="(\/[^"]+)"/g)].map(([, path]) => path)
  expect(links.length).toBeGreaterThan(6)
  for (const path of links) expect((await fetch(`${url}${String(path)}`)).status).toBe(200)
})

it('is no request to a service', async () => {
  const url = await serve()
  mock.journal.clear()
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
  expect((await fetch(`${url}/`)).status).toBe(200)
  expect(mock.journal.exchanges()).toEqual([])
  expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  expect(mock.journal.exchanges()).toMatchObject([{ operation: null }])
})

it('repeats a host as text alone', async () => {
  const url = await serve()
  const host = 'Host: a"><script>alert(1)</script>'
  const lines = ['GET / HTTP/1.1', host, 'Accept: text/html', 'Connection: close', '', '']
  const reply = await raw(url, lines.join('\r\n'))
  expect(reply).toMatch(/^HTTP\/1.1 400|a&quot;&gt;&lt;script&gt;/)
  expect(reply).not.toContain('<script>')
})

it('leads to the inspector, as it was built', async () => {
  const url = await serve()
  const page = await fetch(`${url}/__admin`)
  expect([page.status, page.url]).toEqual([200, `${url}/__admin/`])
  for (const [, path = ''] of (await page.text()).matchAll(/(?:src|href)="(inspector\.\w+)"/g)) {
    const { status, headers } = await fetch(new URL(path, page.url))
    expect([path, status, headers.get('content-encoding')]).toEqual([path, 200, 'gzip'])
  }
})
