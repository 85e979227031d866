import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMock } from 'quayside'
import { carrierx } from 'quayside/carrierx'
import { locktera } from 'quayside/locktera'
import { openai } from 'quayside/openai'
import { listen, type Listening } from 'quayside/node'

// A world for a demo: a front end talks to a server that is full of things from the start, and
// another click leads back to that start. `npm start -- --demo` does the same.

const hour = '2026-01-31T09:00:00Z'
const mock = createMock([openai, carrierx, locktera], {
  now: hour,
  seed: {
    openai: {
      containers: [{ id: 'cntr_demo', name: 'quarterly report' }],
      files: [
        {
          id: 'cfile_demo',
          container_id: 'cntr_demo',
          path: '/mnt/data/report.csv',
          content: { text: 'quarter,total\n1,42\n' },
        },
      ],
    },
    carrierx: { containers: [{ container_sid: 'demo', name: 'recordings' }] },
  },
})
let server: Listening
const auth = { authorization: 'Bearer any-key' }
const files = () => `${server.url}/v1/containers/cntr_demo/files`

beforeAll(async () => {
  server = await listen(mock)
})
afterAll(() => server.close())

test('a page of another origin shows what the world holds', async () => {
  const headers = { ...auth, origin: 'http://localhost:5173' }
  const response = await fetch(`${files()}/cfile_demo/content`, { headers })
  expect(response.headers.get('access-control-allow-origin')).toBe(headers.origin)
  expect(await response.text()).toBe('quarter,total\n1,42\n')
})

test('after a reset the demo starts again, at the same hour', async () => {
  await fetch(`${files()}/cfile_demo`, { method: 'DELETE', headers: auth })
  mock.clock.advance({ minutes: 5 })
  expect((await fetch(`${files()}/cfile_demo`, { headers: auth })).status).toBe(404)

  await fetch(`${server.url}/__admin/reset`, { method: 'POST' })

  expect((await fetch(`${files()}/cfile_demo`, { headers: auth })).status).toBe(200)
  expect(mock.clock.now()).toEqual(new Date(hour))
})
