import { describe, expect, test, beforeEach } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { CONTAINERS } from './client.js'

// Each test is run again under what may happen to it, and fails when that hurts.

const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

const send = (method: string, url: string, body?: object) =>
  fetch(url, { method, headers, body: body ? JSON.stringify(body) : null })

/** Creates a container, and tries again after every failure. */
async function createBlindly(name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await send('POST', CONTAINERS, { name })
      if (response.ok) return
    } catch {
      // Again.
    }
    if (attempt === 3) throw new Error('gave up')
  }
}

describe('explored for faults', () => {
  const mock = useMock(openai, { explore: 'faults' })

  beforeEach(async () => {
    await send('POST', CONTAINERS, { name: 'prepared' })
  })

  test('guilty of a blind retry', () => createBlindly('report'))

  test('innocent, and its assertions are counted once', async () => {
    expect.assertions(2)
    const response = await send('GET', CONTAINERS)
    const { data } = (await response.json()) as { data?: unknown[] }
    expect(response.status).toBe(200)
    expect(data).toHaveLength(1)
  })

  test('guilty by itself, and not explored', () => {
    expect(mock.state.records('openai', 'containers')).toHaveLength(2)
  })

  test.concurrent('guilty of a blind retry beside others', () => createBlindly('one'))
  test.concurrent('innocent beside others', async () => {
    const response = await send('GET', CONTAINERS)
    if (!response.ok) throw new Error('refused')
    await response.json()
  })
})

describe('explored for rules by the environment', () => {
  process.env['QUAYSIDE_EXPLORE'] = 'rules'
  useMock(openai, { seed: { openai: { containers: [{ name: 'report-2024' }] } } })
  delete process.env['QUAYSIDE_EXPLORE']

  test('guilty of trusting a filter', async () => {
    const response = await send('GET', `${CONTAINERS}?name=report`)
    const { data } = (await response.json()) as { data: unknown[] }
    if (data.length === 0) await send('POST', CONTAINERS, { name: 'report' })
  })
  test('innocent of faults, which are not tried', () => createBlindly('report'))
})

describe('explored within a test', () => {
  const mock = useMock(openai)

  test('guilty of a blind retry of its own', async () => {
    await mock.explore(() => createBlindly('report'))
  })
  test('innocent, as nothing of what is tried hurts', async () => {
    const report = await mock.explore(() => createBlindly('report'), { faults: ['401', '429'] })
    expect(report).toSurvive()
    expect(mock.state.records('openai', 'containers')).toEqual([])
  })
  test('guilty of breaking the contract under a fault', async () => {
    await mock.explore(
      async () => {
        const response = await send('GET', CONTAINERS)
        if (!response.ok) await send('GET', `${CONTAINERS}?order=up`)
      },
      { strict: true },
    )
  })
  test.concurrent.each(['a', 'b', 'c'])('innocent beside others: %s', async (name) => {
    const { runs } = await mock.explore(() => createBlindly(name), { faults: ['500'] })
    expect(runs).toBe(2)
  })
})
