import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMock, UsageError, type Duration } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { apiOf, apiOn, DOORS, newContainer, newFile } from '../../support/openai.js'

test('one step of the clock leads to the same world as many', async () => {
  const mock = createMock(openai)
  const api = apiOn(mock)
  for (let minutes = 1; minutes <= 20; minutes++) {
    const expires_after = { anchor: 'last_active_at', minutes }
    await newFile(api, await newContainer(api, { expires_after }))
    mock.clock.advance({ seconds: 17 })
  }
  const chunks = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
  const same = fc.asyncProperty(chunks, async (steps) => {
    const [once, often] = [mock.fork(), mock.fork()]
    once.clock.advance({ seconds: steps.reduce((sum, step) => sum + step, 0) })
    for (const seconds of steps) often.clock.advance({ seconds })
    expect(await often.state.export()).toEqual(await once.state.export())
  })
  await fc.assert(same, { numRuns: 50, seed: 20251121 })
})

test('the clock never goes back, and says so', async () => {
  const mock = createMock(openai)
  mock.clock.advance({ minutes: 1 })
  const reason = 'it is 2025-01-01T00:01:00.000Z and cannot go back'
  expect(() => mock.clock.set('2025-01-01T00:00:59Z')).toThrow(reason)
  expect(() => mock.clock.advance({ seconds: -1 })).toThrow(reason)
  expect(() => mock.clock.set('soon')).toThrow(UsageError)
  expect(() => mock.clock.advance({ fortnights: 1 } as Duration)).toThrow('"minutes": 21')
  expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:01:00.000Z')
})

test('the admin API moves the clock forward, and refuses to move it back', async () => {
  const door = await DOORS.http({})
  try {
    const url = new URL('/__admin/clock', door.baseUrl)
    const post = async (body: unknown) => {
      const reply = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
      return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
    }
    const id = await newContainer(apiOf(door))
    const moved = { status: 200, body: { now: '2025-01-01T00:21:00.000Z' } }
    expect(await post({ advance: { minutes: 21 } })).toEqual(moved)
    const { body } = await apiOf(door)('GET', `/containers/${id}`)
    expect(body.status).toBe('expired')

    const back = await post({ now: '2025-01-01T00:00:00Z' })
    expect(back.status).toBe(400)
    expect(back.body['message']).toBe(
      'Failed to set the clock to 2025-01-01T00:00:00.000Z: ' +
        'it is 2025-01-01T00:21:00.000Z and cannot go back',
    )
    expect((await post({ advance: { minutes: -1 } })).status).toBe(400)
    expect((await post({ advance: { minutes: 1 }, now: '2026-01-01' })).status).toBe(400)
    expect((await post({})).status).toBe(400)
    expect(await (await fetch(url)).json()).toEqual({ now: '2025-01-01T00:21:00.000Z' })
    expect(await post({ now: '2025-01-02T00:00:00Z' })).toMatchObject({ status: 200 })
  } finally {
    await door.close()
  }
})
