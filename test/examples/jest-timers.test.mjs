import { setupServer } from 'msw/node'
import { createMock } from 'quayside'
import { openai } from 'quayside/openai'

// The fakes of Jest, with a date far away: the mock has a clock of its own. Only msw 3 needs a timer
// of Node: it answers a client at its socket.

const { jest } = import.meta

const mock = createMock(openai)
const server = setupServer(...mock.handlers)
server.listen({ onUnhandledRequest: 'error' })

const containers = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

afterEach(() => {
  jest.useRealTimers()
  mock.reset()
})
afterAll(() => server.close())

const doors = {
  'mock.fetch': { send: mock.fetch, doNotFake: [] },
  msw: { send: (url, init) => fetch(url, init), doNotFake: ['nextTick'] },
}

/** Fakes the timers, and gives what sends requests. */
function inAnotherCentury(door) {
  const { send, doNotFake } = doors[door]
  jest.useFakeTimers({ now: new Date('1999-12-31T00:00:00Z'), doNotFake })
  return send
}

test.each(Object.keys(doors))('a container expires: %s', async (door) => {
  const send = inAnotherCentury(door)
  const body = JSON.stringify({ name: 'report' })
  const { id } = await (await send(containers, { method: 'POST', headers, body })).json()
  const retrieve = async () => (await send(`${containers}/${id}`, { headers })).json()
  expect(await retrieve()).toMatchObject({ status: 'running', created_at: 1735689600 })

  mock.clock.advance({ minutes: 21 })

  expect(await retrieve()).toMatchObject({ status: 'expired' })
  expect(new Date().getFullYear()).toBe(1999)
})

test.each(Object.keys(doors))('a file is uploaded: %s', async (door) => {
  const send = inAnotherCentury(door)
  const body = JSON.stringify({ name: 'report' })
  const { id } = await (await send(containers, { method: 'POST', headers, body })).json()
  const form = new FormData()
  form.set('file', new File(['hello'], 'hello.txt'))
  const { authorization } = headers
  const url = `${containers}/${id}/files`
  const response = await send(url, { method: 'POST', headers: { authorization }, body: form })
  expect(await response.json()).toMatchObject({ bytes: 5 })
})
