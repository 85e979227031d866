import { describe, expect, test } from 'vitest'
import { createMockCore } from '../../../src/mock/mock.js'
import { draftOf } from '../../../src/inspector/faults/new-fault.js'
import {
  actionsIn,
  numberOf,
  readDraft,
  textAt,
  withAction,
  withoutAction,
  withValue,
  type Draft,
} from '../../../src/inspector/faults/draft.js'
import {
  EFFECTS,
  effectsOf,
  targetsOf,
  withEffect,
  withoutEffect,
} from '../../../src/inspector/faults/effects.js'
import { reasonAt, standing } from '../../../src/inspector/faults/problems.js'
import type { FaultAction } from '../../../src/core/faults/fault.js'
import type { FaultTargetView } from '../../../src/core/views/types.js'
import { openai } from '../../../src/services/openai/index.js'

describe('a draft', () => {
  test('takes members in their usual order, and gives them back', () => {
    const draft = { operation: '*', do: { status: 500 } }
    const more = withValue(withValue(draft, '/nth', 2), '/match/body', { name: 'a' })
    expect(JSON.stringify(more)).toBe(
      '{"operation":"*","match":{"body":{"name":"a"}},"nth":2,"do":{"status":500}}',
    )
    const less = withValue(withValue(more, '/nth', undefined), '/match/body', undefined)
    expect(less).toEqual(draft)
  })

  test('changes one of several actions', () => {
    const draft = { operation: '*', do: [{ status: 500 }, { lose: true }] }
    expect(withValue(draft, '/do/0/status', 503)['do']).toEqual([{ status: 503 }, { lose: true }])
    expect(withValue(draft, '/do/1', { gone: true })['do']).toEqual([
      { status: 500 },
      { gone: true },
    ])
  })

  test('has one action or several', () => {
    const one = { operation: '*', do: { status: 500 } }
    const two = withAction(one, { lose: true })
    expect(two['do']).toEqual([{ status: 500 }, { lose: true }])
    expect(withoutAction(two, 1)).toEqual(one)
    expect(actionsIn(two).map(({ pointer }) => pointer)).toEqual(['/do/0', '/do/1'])
    expect(actionsIn({ do: 'nonsense' })).toEqual([{ pointer: '/do', action: {} }])
    expect(actionsIn({ do: [1] })).toEqual([{ pointer: '/do/0', action: {} }])
  })

  test.each([
    ['', undefined],
    [' 3 ', 3],
    ['0.5', 0.5],
    ['many', 'many'],
    ['1e999', '1e999'],
  ])('reads the number %j as %j', (text, value) => {
    expect(numberOf(text)).toBe(value)
  })

  test('shows what is no text as JSON', () => {
    expect(textAt({ nth: 2, id: 'a', seed: [1] }, '/seed')).toBe('[1]')
    expect(textAt({}, '/nth')).toBe('')
  })

  test('is read from JSON, or says why not', () => {
    expect(readDraft('{"operation":"*"}')).toEqual({ operation: '*' })
    expect(readDraft('[]')).toContain('A fault is an object')
    expect(readDraft('{')).toContain('JSON')
  })
})

describe('an address', () => {
  test.each([
    [
      'operation=openai/CreateContainer&status=429',
      { operation: 'openai/CreateContainer', do: { status: 429 } },
    ],
    [
      'operation=openai/*&code=server_error',
      { operation: 'openai/*', do: { code: 'server_error' } },
    ],
    ['', { operation: '*', do: { status: 500 } }],
    [
      'match={"body":{"name":"a"}}',
      { operation: '*', match: { body: { name: 'a' } }, do: { status: 500 } },
    ],
    ['match=nonsense', { operation: '*', do: { status: 500 } }],
    [
      `fault=${JSON.stringify({ id: 'x', operation: 'a', do: {}, hits: 1, calls: 2, since: '2025' })}`,
      { operation: 'a', do: {} },
    ],
  ])('with %s fills in %j', (query, draft) => {
    expect(draftOf(new URLSearchParams(query))).toEqual(draft)
  })
})

const target = (operation: string, actions: readonly (keyof FaultAction)[]): FaultTargetView => ({
  service: 'openai',
  operation,
  method: 'GET',
  path: '/a',
  statuses: [429, 503],
  codes: ['rate_limited'],
  actions,
})
const all = [target('ListContainers', ['status', 'stale']), target('DeleteContainer', ['gone'])]

describe('effects', () => {
  test.each([
    ['*', ['status', 'stale', 'gone']],
    ['openai/*', ['status', 'stale', 'gone']],
    ['openai/DeleteContainer', ['gone']],
    ['ListContainers', ['status', 'stale']],
    // Of what is not known, nothing is known to be forbidden.
    ['carrierx/Other', ['status', 'stale', 'gone']],
  ])('of the operation %s are %j', (operation, actions) => {
    expect([...targetsOf(all, { operation }).actions]).toEqual(actions)
  })

  test('are added and taken away with all of their members', () => {
    const targets = targetsOf(all, { operation: '*' })
    let action: Draft = {}
    for (const effect of EFFECTS) action = withEffect(action, effect, targets)
    expect(effectsOf(action)).toEqual(EFFECTS)
    for (const effect of EFFECTS) action = withoutEffect(action, effect)
    expect(action).toEqual({})
  })

  test('share members without taking them from each other', () => {
    const [error, , , reset] = EFFECTS
    const action = { status: 500, reset: 'during-request', afterBytes: 5 }
    expect(withoutEffect(action, error!)).toEqual({ reset: 'during-request', afterBytes: 5 })
    expect(withoutEffect(withoutEffect(action, error!), reset!)).toEqual({})
    expect(effectsOf({ jsonError: true, code: 'x' }).map(({ member }) => member)).toEqual([
      'jsonError',
    ])
    expect(effectsOf({ code: 'x' }).map(({ member }) => member)).toEqual(['status'])
  })

  test('have titles for every member of an action that starts one', () => {
    const parts = ['code', 'body', 'afterBytes']
    const members = EFFECTS.flatMap((one) => one.members)
    expect(parts.every((part) => members.includes(part as keyof FaultAction))).toBe(true)
  })

  // What a form starts with must not be refused.
  test.each(EFFECTS)('$title starts with what the server accepts', ({ start }) => {
    const mock = createMockCore(openai)
    const draft = {
      operation: '*',
      do: start({ operations: [], statuses: [429, 500], codes: [], actions: new Set() }),
    }
    expect(mock.faults.add(draft as never)).toMatchObject(draft)
  })
})

test('mistakes stand at their fields until the value there is another', () => {
  const draft = { operation: '*', nth: 0, do: { status: 200 } }
  const problems = [
    { pointer: '/nth', reason: 'must be at least 1, not 0' },
    { pointer: '/do/status', reason: 'must be at least 400, not 200' },
    { pointer: '/match/body', reason: 'is missing' },
  ]
  const refusal = { draft, message: '', problems }
  const now = withValue(draft, '/nth', 1)
  expect(standing(undefined, now)).toEqual([])
  const left = standing(refusal, now)
  expect(left.map(({ pointer }) => pointer)).toEqual(['/do/status', '/match/body'])
  expect(reasonAt(left, '/nth')).toBeUndefined()
  expect(reasonAt(left, '/do/status')).toBe('Must be at least 400, not 200.')
  expect(reasonAt(left, '/match', { below: true })).toBe('Is missing.')
})
