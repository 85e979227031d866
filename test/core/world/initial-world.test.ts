import { expect, it, vi } from 'vitest'
import { createMock, type MockOptions, type MswMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'

const seedOf = (minutes: number) => {
  const expires_after = { anchor: 'last_active_at', minutes }
  return { openai: { containers: [{ id: 'cntr_a', name: 'a', expires_after }] } }
}

/** A mock in real time, which the fake timers of the test make pass. */
function inRealTime(options: MockOptions, body: (mock: MswMock) => void) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-01T00:00:00Z') })
  try {
    body(createMock(openai, { realTime: true, ...options }))
  } finally {
    vi.useRealTimers()
  }
}

const later = (ms: number) => vi.setSystemTime(Date.now() + ms)
const madeAt = (mock: MswMock) =>
  (mock.state.records('openai', 'containers')[0]!['created_at'] as number) * 1000

it('reads the seeds of a clock that ticks again once they have aged', () => {
  inRealTime({ seed: seedOf(20) }, (mock) => {
    const start = Date.now()
    later(50_000)
    mock.reset()
    expect(madeAt(mock)).toBe(start)
    later(11_000)
    mock.reset()
    expect(madeAt(mock)).toBe(Date.now())
    expect(mock.clock.now().getTime()).toBe(Date.now())
  })
})

it('reads them again before a part of the time that they have is gone', () => {
  inRealTime({ seed: seedOf(1) }, (mock) => {
    const start = Date.now()
    later(2900)
    mock.reset()
    expect(madeAt(mock)).toBe(start)
    later(1100)
    mock.reset()
    expect(madeAt(mock)).toBe(Date.now())
  })
})

it('takes the clock back to the time that a seed or an option says', () => {
  const now = '2025-05-05T00:00:00Z'
  for (const options of [{ seed: { now, ...seedOf(20) } }, { now }]) {
    inRealTime(options, (mock) => {
      later(3_600_000)
      expect(mock.clock.now().toISOString()).toBe('2025-05-05T01:00:00.000Z')
      mock.reset()
      expect(mock.clock.now().toISOString()).toBe('2025-05-05T00:00:00.000Z')
      later(1000)
      expect(mock.clock.now().toISOString()).toBe('2025-05-05T00:00:01.000Z')
      expect(mock.scope('late').clock.now().toISOString()).toBe('2025-05-05T00:00:00.000Z')
    })
  }
})
