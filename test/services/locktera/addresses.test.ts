import { setupServer } from 'msw/node'
import { expect, it, onTestFinished } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { CALLER } from '../../support/locktera.js'

const BASES = ['https://api.locktera.com', 'https://api.locktera.com/v1']

it.each(BASES)('is at %s in process', async (base) => {
  const mock = createMock(locktera)
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  for (const call of [fetch, mock.fetch]) {
    const response = await call(`${base}/orgs/org-1/containers`, { headers: CALLER })
    expect([response.status, await response.json()]).toEqual([200, []])
  }
  const refused = await fetch(`${base}/orgs/org-1/containers`, { method: 'PATCH', headers: CALLER })
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

it('shares a server with another service, under both of its paths', async () => {
  const { url, close } = await listen(createMock([openai, locktera]))
  onTestFinished(close)
  const statuses = [
    '/orgs/o/containers',
    '/v1/orgs/o/containers',
    '/v1/containers',
    '/containers',
  ].map(async (path) => (await fetch(url + path, { headers: CALLER })).status)
  expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200])
  const unknown = await fetch(`${url}/v1/orgs/o/nothing`, { headers: CALLER })
  expect(await unknown.json()).toEqual({
    message: 'Resource not found: GET /v1/orgs/o/nothing',
    code: 404,
  })
})
