import { describe, expect, it } from 'vitest'
import { otherAnswers, traceStory } from '../../support/traced-story.js'

const faults = [
  { operation: 'openai/CreateContainer', nth: 2, do: { status: 429 } },
  { operation: 'openai/*', probability: 0.2, seed: 3, do: [{ status: 500 }, { lose: true }] },
  { operation: 'carrierx/UploadFile', nth: 2, do: { reset: 'before-reply' } },
  { operation: 'carrierx/*', probability: 0.1, do: { latency: { fixed: 60_000, clock: 'mock' } } },
  { operation: 'locktera/*', probability: 0.3, do: { truncate: true } },
] as const

describe('the state before each call of a trace', () => {
  it.each(['a', 'b'])(
    'answers the call with the same bytes, in several scopes and with a moved clock: story %s',
    async (seed) => {
      const { sent, trace } = await traceStory(seed, 80)
      expect(trace.steps).toHaveLength(sent.length)
      const { list, end } = trace.states
      expect(Object.keys(list[end ?? -1] ?? {})).toEqual(['default', 'other'])
      expect(await otherAnswers(trace, sent)).toEqual([])
    },
  )

  it('answers the call with the same bytes under faults, random ones too', async () => {
    const { sent, trace } = await traceStory('faults', 80, (mock) => {
      for (const fault of faults) mock.faults.add(fault)
    })
    expect(
      trace.steps.filter(({ detail }) => detail.exchange.fault !== null).length,
    ).toBeGreaterThan(5)
    expect(await otherAnswers(trace, sent)).toEqual([])
  })
})
