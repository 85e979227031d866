import { afterEach, expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/listen.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

let server: Listening | undefined
afterEach(() => server?.close())

async function serve() {
  server = await listen(createMock([openai, carrierx, locktera]))
  const { url } = server
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
  const send = (path: string, body: object) =>
    fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    plan: (fault: object) => send('/__admin/faults', fault),
    create: async () => (await send('/v1/containers', { name: 'a' })).status,
  }
}

it.each([
  [{ service: 'openai', operation: 'CreateContainer' }],
  [{ operation: 'openai/CreateContainer' }],
  [{ service: 'openai', operation: 'openai/CreateContainer' }],
])('plans %j on a server of three services', async (which) => {
  const { plan, create } = await serve()
  const planned = await plan({ ...which, times: 1, do: { status: 429 } })
  expect([planned.status, await planned.json()]).toMatchObject([200, which])
  expect([await create(), await create()]).toEqual([429, 200])
})

it('says how to name one of three services that have an operation', async () => {
  const { plan } = await serve()
  const refused = await plan({ operation: 'CreateContainer', do: { status: 429 } })
  expect([refused.status, await refused.json()]).toEqual([
    400,
    expect.objectContaining({
      message:
        'Failed to add a fault: /operation "CreateContainer" is ambiguous: several services have ' +
        'it; did you mean openai/CreateContainer or carrierx/CreateContainer? ' +
        'Or add "service": "openai"',
    }),
  ])
})
