import OpenAI from 'openai'
import { expect, vi } from 'vitest'
import { throughEveryDoor } from '../../support/openai.js'
import { sdkOf } from '../../support/sdk.js'
import type { Door } from '../../support/doors.js'

// What the vendor's own client makes of faults.

const clientOf = (door: Door, options: object = {}) => sdkOf(OpenAI, door).connect(options)

const names = ({ mock }: Door) => mock.state.records('openai', 'containers').map(({ name }) => name)

throughEveryDoor('two rate limits are waited out, the third call succeeds', async (door) => {
  const limit = { status: 429, headers: { 'retry-after-ms': '1' } }
  door.mock.faults.add({ operation: 'CreateContainer', times: 2, do: limit })
  const { name } = await clientOf(door).containers.create({ name: 'report' })
  expect(name).toBe('report')
  expect(names(door)).toEqual(['report'])
  const statuses = door.mock.journal.exchanges().map(({ reply }) => reply?.status)
  expect(statuses).toEqual([429, 429, 200])
})

throughEveryDoor('without retries a lost reply leaves one container', async (door) => {
  door.mock.faults.add({ operation: 'CreateContainer', times: 1, do: { lose: true } })
  const create = clientOf(door, { maxRetries: 0 }).containers.create({ name: 'report' })
  await expect(create).rejects.toThrow(OpenAI.APIConnectionError)
  expect(names(door)).toEqual(['report'])
})

throughEveryDoor('with the usual retries a lost reply leaves two containers', async (door) => {
  door.mock.faults.add({ operation: 'CreateContainer', times: 1, do: { lose: true } })
  const client = clientOf(door)
  const { id } = await client.containers.create({ name: 'report' })
  expect(names(door)).toEqual(['report', 'report'])
  const { data } = await client.containers.list({ order: 'asc' })
  expect(data.map((one) => one.name)).toEqual(['report', 'report'])
  // The client knows the second; nobody will ever delete the first.
  expect(data[1]?.id).toBe(id)
})

throughEveryDoor('a client with a timeout tries again, and leaves two containers', async (door) => {
  door.mock.faults.add({ operation: 'CreateContainer', times: 1, do: { latency: { minutes: 5 } } })
  await clientOf(door, { timeout: 300 }).containers.create({ name: 'report' })
  expect(names(door)).toEqual(['report', 'report'])
})

throughEveryDoor('a late reply comes though a test has put fake timers in place', async (door) => {
  door.mock.faults.add({ operation: 'ListContainers', do: { latency: 20 } })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const headers = { authorization: 'Bearer sk-test' }
    expect((await door.fetch(`${door.baseUrl}/containers`, { headers })).status).toBe(200)
  } finally {
    vi.useRealTimers()
  }
})
