import { expect, test } from 'vitest'
import { learnedDocument } from '../../../src/conformance/learn/overlay.js'
import { createMockCore } from '../../../src/mock/mock.js'
import { openai } from '../../../src/services/openai/index.js'
import { harEntry, harOf } from '../../support/har-entry.js'
import { changesIn, learnedFrom } from '../../support/learn.js'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString()
const list = { object: 'list', data: [], first_id: null, has_more: false, last_id: null }
const refused = (name: string, value: number) => ({
  error: {
    message: `Invalid 'limit': integer above maximum value. Expected a value <= 100, but got ${String(value)} instead.`,
    ...{ type: 'invalid_request_error', param: name, code: 'integer_above_max_value' },
  },
})
const ask = (limit: number) => ['GET', `/containers?limit=${String(limit)}`] as const

test('an exchange that one value alone reproduces settles the rule, with its evidence', async () => {
  const learning = await learnedFrom(openai, harOf(harEntry(at(0), ask(101), [200, list])))
  expect(changesIn(learning)).toEqual(['openai/limit-range=clamped'])
  const { rules } = learnedDocument(learning).services['openai']!
  expect(rules!['openai/limit-range']!.evidence).toEqual([
    {
      ...{ file: 'live.har', entry: 0, date: at(0), operation: 'ListContainers', status: 200 },
      digest: expect.stringMatching(/^[\da-f]{32}$/),
      rulesOut: ['refused'],
    },
  ])
})

test('two exchanges that contradict each other settle nothing and are shown', async () => {
  const har = harOf(
    harEntry(at(0), ask(101), [200, list]),
    harEntry(at(1), ask(102), [400, refused('limit', 102)]),
  )
  const learning = await learnedFrom(openai, har)
  expect(learning.rules.map(({ id }) => id)).not.toContain('openai/limit-range')
  const [found] = learning.contradictions
  expect(found!.id).toBe('openai/limit-range')
  expect(found!.exchanges.map(({ exchange, admits }) => [exchange.entry, admits])).toEqual([
    [0, ['clamped']],
    [1, ['refused']],
  ])
  expect(
    learnedDocument(learning).services['openai']?.rules?.['openai/limit-range'],
  ).toBeUndefined()
})

test('an error in other words than the mock has does not settle why it is given', async () => {
  const other = { error: { ...refused('limit', 101).error, message: 'No.' } }
  const learning = await learnedFrom(openai, harOf(harEntry(at(0), ask(101), [400, other])))
  expect(learning.rules).toEqual([])
  const pointers = learning.unexplained.map(({ at: { pointer } }) => pointer)
  expect(pointers).toContain('/error/message')
})

test('a limit that is seen from one side alone stays open', async () => {
  const body = { name: 'a'.repeat(100) }
  const now = Date.UTC(2026, 0, 1) / 1000
  const created = {
    ...{ id: `cntr_${'0'.repeat(48)}`, object: 'container', created_at: now, status: 'running' },
    ...{ expires_after: { anchor: 'last_active_at', minutes: 20 }, last_active_at: now },
    ...{ memory_limit: '1g', ...body },
  }
  const har = harOf(harEntry(at(0), ['POST', '/containers', body], [200, created]))
  const learning = await learnedFrom(openai, har)
  const found = learning.open.find(({ id }) => id === 'openai/name-max-length')!
  expect(found.values).toEqual([512, 511, 513])
  expect(found.exchanges.map(({ rulesOut }) => rulesOut)).toEqual([[64]])
})

test('the journal of a mock can be learned from, and its faults show nothing', async () => {
  const mock = createMockCore(openai, { rules: { 'openai/unknown-cursor': 'first-page' } })
  const headers = { authorization: 'Bearer sk-test' }
  const get = (query: string) =>
    mock.fetch(`https://api.openai.com/v1/containers?${query}`, { headers })
  await get('after=none')
  mock.faults.add({ operation: '*', times: 1, do: { status: 500 } })
  await get('limit=101')
  const learning = await learnedFrom(openai, mock.journal.toHar())
  expect(changesIn(learning)).toEqual(['openai/unknown-cursor=first-page'])
  expect(learning.replayed).toBe(1)
})

test('a request whose body was not recorded is not replayed, and what it created is known', async () => {
  const id = `cntr_${'1'.repeat(48)}`
  const created = {
    ...{ id, object: 'container', created_at: Date.UTC(2026, 0, 1) / 1000, status: 'running' },
    ...{ name: 'a', last_active_at: Date.UTC(2026, 0, 1) / 1000 },
  }
  const { request, ...rest } = harEntry(at(0), ['POST', '/containers', {}], [200, created])
  const { postData: _, ...bodiless } = request
  const har = harOf(
    { ...rest, request: bodiless },
    harEntry(at(1), ['GET', `/containers/${id}/files`], [200, list]),
  )
  const learning = await learnedFrom(openai, har)
  expect([learning.replayed, learning.notSent]).toEqual([1, 1])
  expect(learning.unexplained.filter(({ at }) => at.in !== 'header')).toEqual([])
})
