import { describe, expect, test } from 'vitest'
import { callsText, faultText, timesOf } from '../../../src/inspector/faults/fault-text.js'
import { readLatency, writeLatency } from '../../../src/inspector/faults/latency.js'
import { isSamePairs, objectOf, pairsOf } from '../../../src/inspector/faults/pairs.js'
import {
  POLICIES,
  readPolicy,
  withName,
  writePolicy,
  type PolicyName,
} from '../../../src/inspector/faults/policy.js'
import { readSpan, spanText, writeSpan } from '../../../src/inspector/faults/span.js'

describe('a fault in words', () => {
  test.each([
    [{ status: 429, headers: { 'retry-after': '1' } }, '429, with retry-after: 1'],
    [{ code: 'server_error', afterBytes: 9 }, 'server_error after 9 bytes of the request'],
    [{ status: 503, body: null }, '503 with a body of its own'],
    [{ latency: { minutes: 1 } }, 'reply delayed by 1 min'],
    [
      { latency: { min: 1, max: 2, clock: 'mock' } },
      "reply delayed by 1 ms to 2 ms of the mock's clock",
    ],
    [{ latency: { mean: 5, deviation: 'PT1S' } }, 'reply delayed by 5 ms ± PT1S'],
    [{ latency: { fixed: 5, clock: 'mock' } }, "reply delayed by 5 ms of the mock's clock"],
    [{ lose: true }, 'reply lost'],
    [{ reset: 'during-request', afterBytes: 3 }, 'connection reset during request after 3 bytes'],
    [{ stall: { afterBytes: 3, for: 5 } }, 'upload stalled after 3 bytes for 5 ms'],
    [{ drip: { bytes: 3, every: 5 } }, 'dripped, 3 bytes each 5 ms'],
    [{ jsonError: true, code: 'x' }, 'JSON error x with status 200'],
    [
      {
        truncate: true,
        malformed: true,
        stale: true,
        expire: true,
        gone: true,
        contentType: 'a/b',
      },
      'gone meanwhile, expires during the download, stale list, reply cut short, malformed JSON, Content-Type a/b',
    ],
    [[{ status: 500 }, { lose: true }], '500 or reply lost'],
    [{ stall: 1, drip: 1 }, 'upload stalled, dripped'],
    [undefined, ''],
  ])('%j is %j', (action, text) => {
    expect(faultText({ operation: '*', do: action })).toBe(text)
  })

  test.each([
    [{}, 'all calls'],
    [{ times: 1 }, 'the first call'],
    [{ times: 3, after: 1 }, '3 calls after 1 call'],
    [{ after: 2 }, 'all calls after 2 calls'],
    [{ after: { minutes: 5 } }, 'all calls after 5 min'],
    [{ nth: 2 }, 'the 2nd call'],
    [{ nth: 11, times: 1 }, 'the 11th call'],
    [{ nth: 21, times: 2 }, '2 calls from the 21st'],
    [{ nth: 3 }, 'the 3rd call'],
    [{ probability: 0.25 }, 'all calls, each with a probability of 25 %'],
    [
      { match: { params: { id: 'a' }, query: { limit: 1 }, headers: { a: 'b' }, body: { n: 1 } } },
      'all calls, with id=a, limit=1, a=b, body {"n":1}',
    ],
    [{ match: {} }, 'all calls'],
  ])('%j acts on %j', (which, text) => {
    expect(callsText(which)).toBe(text)
  })

  test('acts at most so many times', () => {
    expect([{}, { times: 3 }, { nth: 2 }, { nth: 2, times: 4 }].map(timesOf)).toEqual([
      undefined,
      3,
      1,
      4,
    ])
  })
})

describe('a span', () => {
  test.each([
    [500, 'milliseconds', { amount: '500', unit: 'milliseconds' }],
    [3, 'calls', { amount: '3', unit: 'calls' }],
    [{ minutes: 21 }, 'milliseconds', { amount: '21', unit: 'minutes' }],
    [{ milliseconds: 5 }, undefined, { amount: '5', unit: 'milliseconds' }],
    ['PT21M', undefined, { amount: 'PT21M', unit: 'ISO 8601' }],
  ] as const)('%j is shown and written back', (value, plain, text) => {
    expect(readSpan(value, plain)).toEqual(text)
    expect(writeSpan(text, plain)).toEqual(value)
  })

  test('of several parts has no fields', () => {
    expect(readSpan({ minutes: 1, seconds: 2 }, undefined)).toBeUndefined()
    expect(readSpan({ moments: 1 }, undefined)).toBeUndefined()
    expect(readSpan(undefined, undefined)).toBeUndefined()
    expect(spanText({ minutes: 1, seconds: 2 })).toBe('1 min 2 s')
    expect(spanText(null)).toBe('null')
  })

  test('that is no number stays a text, which the server refuses', () => {
    expect(writeSpan({ amount: 'soon', unit: 'minutes' }, 'milliseconds')).toEqual({
      minutes: 'soon',
    })
    expect(writeSpan({ amount: ' ', unit: 'minutes' }, 'milliseconds')).toBeUndefined()
  })
})

test.each([
  1000,
  { seconds: 1 },
  'PT1S',
  { fixed: 5, clock: 'mock' },
  { min: 1, max: { seconds: 2 } },
  { mean: 1, deviation: 2, clock: 'mock' },
])('the latency %j is shown and written back', (value) => {
  expect(writeLatency(readLatency(value))).toEqual(value)
})

test('a latency changes its kind', () => {
  const parts = readLatency(100)
  expect(writeLatency({ ...parts, kind: 'uniform', second: 300 })).toEqual({ min: 100, max: 300 })
  expect(writeLatency({ ...parts, isOnClock: true })).toEqual({ fixed: 100, clock: 'mock' })
})

test('rows without a name say nothing', () => {
  const rows = [
    ['a', '1'],
    ['', '2'],
  ] as const
  expect(objectOf(rows)).toEqual({ a: '1' })
  expect(isSamePairs(rows, { a: 1 })).toBe(true)
  expect(isSamePairs(rows, { a: 2 })).toBe(false)
  expect(objectOf([])).toBeUndefined()
  expect(pairsOf('x')).toEqual([])
})

describe('a lifecycle policy', () => {
  const kind = { kind: 'openai/container', errors: ['server_error', 'rate_limited'] }

  test.each([
    ['immediately', 'immediately'],
    ['never', 'never'],
    [{ polls: 3 }, 'polls'],
    [{ after: { minutes: 1 } }, 'after'],
    [{ fail: 'rate_limited' }, 'fail'],
    [{ fail: 'rate_limited', polls: 2, after: 'PT1M' }, 'fail'],
  ] as const)('%j is shown as %s and written back', (policy, name) => {
    const form = readPolicy(policy, kind)
    expect(form.name).toBe(name)
    expect(writePolicy(form)).toEqual(policy)
  })

  test('is ready at once where none was set', () => {
    expect(readPolicy(undefined, kind).name).toBe('immediately')
  })

  test.each([
    ['immediately', 'immediately'],
    ['never', 'never'],
    ['polls', { polls: 3 }],
    ['after', { after: { minutes: 1 } }],
    ['fail', { fail: 'server_error' }],
  ] as const)('that is chosen as %s can be set as it is', (name, policy) => {
    expect(writePolicy(withName(readPolicy(undefined, kind), name))).toEqual(policy)
    expect(Object.keys(POLICIES)).toContain(name satisfies PolicyName)
  })
})
