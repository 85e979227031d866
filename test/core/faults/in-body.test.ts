import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FaultAction, MockScope } from '../../../src/index.js'
import { bodyCalls, type BodyCall } from '../../data/body-calls.js'
import { DOOR_NAMES, doorsOf, type DoorName, type Opened } from '../../support/doors.js'

// Faults that act while the body of a request arrives, through every door and in every service.

const SIZES = [20_000, 200_000]
const AFTER = 10_000

let opened: Opened | undefined
afterEach(async () => {
  vi.useRealTimers()
  await opened?.close()
})

async function open(door: DoorName, of: BodyCall) {
  opened = await doorsOf(of.service).DOORS[door]({ seed: of.seed })
  const { fetch, urlOf, mock } = opened
  const stored = () => mock.state.records(of.service.name, of.table).length
  const before = stored()
  return {
    mock,
    fault: (act: FaultAction, times = 1) =>
      mock.faults.add({ operation: of.operation, times, do: act }),
    send: (body: BodyInit, init: RequestInit = {}) =>
      fetch(urlOf(of.path), { method: 'POST', headers: of.headers, body, ...init }),
    created: () => stored() - before,
  }
}

const counts = (mock: MockScope) => mock.faults.list().map(({ hits, calls }) => [hits, calls])

for (const door of DOOR_NAMES) {
  describe.each(bodyCalls)(`$name (${door})`, (of) => {
    test.each(SIZES)('an error replies inside of a body of %i bytes', async (size) => {
      const { mock, fault, send, created } = await open(door, of)
      const { id } = fault({ status: 429, afterBytes: AFTER, headers: { 'retry-after': '7' } })
      const reply = await send(of.body(size))
      expect([reply.status, reply.headers.get('x-mock-fault')]).toEqual([429, id])
      expect(reply.headers.get('retry-after')).toBe('7')
      expect(await reply.json()).toMatchObject(
        of.service.name === 'openai' ? { error: {} } : { message: expect.any(String) },
      )
      expect(created()).toBe(0)
      expect(mock.journal.exchanges()).toMatchObject([
        { fault: id, request: { body: null, received: AFTER }, reply: { status: 429 } },
      ])
      expect(counts(mock)).toEqual([[1, 1]])
      expect((await send(of.body(size))).status).toBe(of.status)
      expect(created()).toBe(1)
      expect(mock.journal.exchanges()[1]!.request).not.toHaveProperty('received')
      expect(counts(mock)).toEqual([[1, 2]])
      mock.assertConforms()
    })

    test.each(SIZES)('a reset breaks off a body of %i bytes', async (size) => {
      const { mock, fault, send, created } = await open(door, of)
      fault({ reset: 'during-request', afterBytes: AFTER })
      await expect(send(of.body(size))).rejects.toThrow(TypeError)
      fault({ reset: 'during-request' })
      await expect(send(of.body(size))).rejects.toThrow(TypeError)
      expect(created()).toBe(0)
      const [first, second] = mock.journal.exchanges()
      expect([first, second]).toMatchObject([
        { fault: 'fault-1', request: { body: null, received: AFTER }, reply: null },
        { fault: 'fault-2', request: { body: null }, reply: null },
      ])
      const length = Number(second!.request.headers['content-length'])
      if (length) expect(second!.request.received).toBe(Math.ceil(length / 2))
      else expect(second!.request.received).toBeGreaterThan(0)
      expect(counts(mock)).toEqual([
        [1, 2],
        [1, 1],
      ])
      expect((await send(of.body(size))).status).toBe(of.status)
      mock.assertConforms()
    })

    test.each(SIZES)('a body of %i bytes stalls, then the operation runs', async (size) => {
      const { mock, fault, send, created } = await open(door, of)
      const { id } = fault({ stall: { afterBytes: AFTER, for: 5 } })
      fault({ stall: { afterBytes: AFTER, for: { minutes: 5 }, clock: 'mock' } })
      // A pause is one of real time, whatever a test fakes.
      if (door !== 'http') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const replies = [await send(of.body(size)), await send(of.body(size))]
      expect(replies.map(({ status }) => status)).toEqual([of.status, of.status])
      expect(replies[0]!.headers.get('x-mock-fault')).toBe(id)
      expect(created()).toBe(2)
      expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:05:00.000Z')
      const [first] = mock.journal.exchanges()
      expect(first).toMatchObject({ fault: id, reply: { status: of.status } })
      expect(first!.request).not.toHaveProperty('received')
      expect(mock.coverage()[of.service.name]!.operations.covered).toBe(0)
      mock.assertConforms()
    })

    test('a client that gives up on a stalled body has done nothing', async () => {
      const { mock, fault, send, created } = await open(door, of)
      fault({ stall: { afterBytes: AFTER, for: { hours: 1 } } })
      const giveUp = new AbortController()
      const failed = send(of.body(SIZES[0]!), { signal: giveUp.signal }).then(
        () => 'a reply',
        (error: unknown) => (error as Error).name,
      )
      await expect.poll(() => counts(mock)).toEqual([[1, 1]])
      expect(mock.journal.exchanges()).toEqual([])
      giveUp.abort()
      expect(await failed).toBe('AbortError')
      await expect
        .poll(() => mock.journal.exchanges())
        .toMatchObject([
          { fault: 'fault-1', request: { body: null, received: AFTER }, reply: null },
        ])
      expect(created()).toBe(0)
    })

    test('a shorter body is left alone, and does not count', async () => {
      const { mock, fault, send, created } = await open(door, of)
      fault({ status: 429, afterBytes: 1_000_000 })
      fault({ reset: 'during-request', afterBytes: 1_000_000 })
      fault({ stall: { afterBytes: 1_000_000, for: { hours: 1 } } })
      const reply = await send(of.body(100))
      expect([reply.status, reply.headers.get('x-mock-fault')]).toEqual([of.status, null])
      expect([created(), mock.journal.exchanges()[0]!.fault]).toEqual([1, null])
      expect(counts(mock)).toEqual([
        [0, 1],
        [0, 1],
        [0, 1],
      ])
      mock.assertConforms()
      expect(mock.coverage()[of.service.name]!.operations.covered).toBe(1)
    })
  })
}
