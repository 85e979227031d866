import { expect, it } from 'vitest'
import type { ExchangeSummary } from '../../src/inspector/api/types.js'
import { bodyKind } from '../../src/inspector/exchange/body-kind.js'
import { addExchanges, mergeScopes } from '../../src/inspector/requests/exchange-list.js'
import {
  isFiltered,
  matcherOf,
  optionsOf,
  queryOf,
  readFilters,
  type Filters,
} from '../../src/inspector/requests/filters.js'
import { shortUrl } from '../../src/inspector/ui/short-url.js'

function exchange(sequence: number, change: Partial<ExchangeSummary> = {}): ExchangeSummary {
  return {
    ...{
      sequence,
      scope: 'default',
      time: `2025-01-01T00:00:${String(sequence).padStart(2, '0')}Z`,
    },
    ...{ service: 'openai', operation: 'ListContainers', method: 'GET', url: '/v1/containers' },
    ...{ status: 200, violations: [], ignored: 0, fault: null },
    ...change,
  }
}

const sequences = (list: readonly ExchangeSummary[]) => list.map(({ sequence }) => sequence)

it('adds exchanges once, though they are told twice', () => {
  const list = [exchange(1), exchange(2)]
  expect(sequences(addExchanges(list, [exchange(2), exchange(3)]))).toEqual([1, 2, 3])
  expect(addExchanges(list, [exchange(1)])).toBe(list)
})

it('begins anew where the journal of a scope does', () => {
  const list = [exchange(1), exchange(2), exchange(7, { scope: 'other' })]
  const again = { time: '2025-01-02T00:00:00Z' }
  const added = addExchanges(list, [exchange(1, again), exchange(2, again)])
  expect(added.map(({ scope, sequence }) => `${scope} ${sequence}`)).toEqual([
    'other 7',
    'default 1',
    'default 2',
  ])
})

it('keeps the last 20,000 exchanges', () => {
  const many = Array.from({ length: 20_010 }, (_, index) => exchange(index + 1))
  const kept = addExchanges([], many)
  expect(kept.length).toBe(20_000)
  expect(kept[0]?.sequence).toBe(11)
})

it('puts the exchanges of several scopes in the order of time', () => {
  const other = [exchange(2, { scope: 'other' }), exchange(4, { scope: 'other' })]
  expect(sequences(mergeScopes([[exchange(1), exchange(3)], other]))).toEqual([1, 2, 3, 4])
})

const none = readFilters(new URLSearchParams())
const shown = (filters: Partial<Filters>, one: Partial<ExchangeSummary>) =>
  matcherOf({ ...none, ...filters }, () => false)(exchange(1, one))

it('filters by service, operation, status, violations and faults', () => {
  expect(shown({}, {})).toBe(true)
  expect(shown({ service: 'locktera' }, {})).toBe(false)
  expect(shown({ operation: 'ListContainers' }, {})).toBe(true)
  expect(shown({ status: '4xx' }, { status: 429 })).toBe(true)
  expect(shown({ status: '404' }, { status: 429 })).toBe(false)
  expect(shown({ status: 'none' }, { status: null })).toBe(true)
  expect(shown({ status: '2xx' }, { status: null })).toBe(false)
  expect(shown({ violations: true }, {})).toBe(false)
  expect(shown({ violations: true }, { violations: ['QS2041'] })).toBe(true)
  expect(shown({ faults: true }, { fault: 'fault-1' })).toBe(true)
})

it('filters by a text in what the list shows, or by what the server found', () => {
  expect(shown({ text: ' CONTAINERS ' }, {})).toBe(true)
  expect(shown({ text: 'qs2041' }, { violations: ['QS2041'] })).toBe(true)
  expect(shown({ text: 'in a body' }, {})).toBe(false)
  expect(matcherOf({ ...none, text: 'in a body' }, () => true)(exchange(1))).toBe(true)
})

it('keeps filters in the query of a place', () => {
  const filters = { ...none, text: 'a&b', status: '4xx', faults: true }
  expect(readFilters(new URLSearchParams(queryOf(filters)))).toEqual(filters)
  expect(isFiltered(filters)).toBe(true)
  expect(isFiltered({ ...none, scope: 'all' })).toBe(false)
})

it('offers the operations of the chosen service, and the statuses with their classes', () => {
  const list = [
    exchange(1),
    exchange(2, { service: 'locktera', operation: 'Open', status: 404 }),
    exchange(3, { service: null, operation: null, status: null }),
  ]
  expect(optionsOf(list, none)).toEqual({
    services: ['locktera', 'openai'],
    operations: ['ListContainers', 'Open'],
    statuses: ['200', '2xx', '404', '4xx', 'none'],
  })
  expect(optionsOf(list, { ...none, service: 'locktera' }).operations).toEqual(['Open'])
})

it('leaves out the middle of long segments of a URL', () => {
  const url =
    '/v1/containers/cntr_67748580de158191a0853df91cb9d9c4/files?after=cfile_67748580de158191a0'
  expect(shortUrl(url)).toBe('/v1/containers/cntr_677…d9c4/files?after=cfile_67748580de158191a0')
  expect(shortUrl('/v1/containers?limit=1')).toBe('/v1/containers?limit=1')
  expect(shortUrl(`/${'😀'.repeat(30)}`)).toBe(`/${'😀'.repeat(8)}…${'😀'.repeat(4)}`)
})

it('tells what kind of body a message has', () => {
  const json = { 'Content-Type': 'application/problem+json; charset=utf-8' }
  expect(bodyKind({ headers: {}, body: null })).toEqual({ kind: 'none' })
  expect(bodyKind({ headers: json, body: null })).toEqual({ kind: 'none' })
  const four = { ...json, 'content-length': '4' }
  expect(bodyKind({ headers: four, body: null })).toEqual({ kind: 'json', value: null })
  expect(bodyKind({ headers: json, body: 'text' })).toEqual({ kind: 'json', value: 'text' })
  expect(bodyKind({ headers: json, body: '{"a', cut: true })).toEqual({
    ...{ kind: 'text', text: '{"a', isCut: true },
  })
  expect(bodyKind({ headers: {}, body: '' })).toEqual({ kind: 'none' })
  expect(bodyKind({ headers: { 'content-type': 'image/png' }, body: { bytes: 4 } })).toEqual({
    ...{ kind: 'bytes', bytes: 4, type: 'image/png' },
  })
  expect(bodyKind({ headers: json, body: { bytes: 4 } }).kind).toBe('json')
})
