import { expect, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import {
  readingsOf,
  readingText,
  reread,
  type ParameterReading,
} from '../../../src/conformance/verify/parameter-reading.js'

const list = openai.contract.operation('ListContainers')
const reading = (parameter: string, as: ParameterReading['as']): ParameterReading => ({
  ...{ operation: list.id, parameter, as, isWider: false },
})

test('each parameter of a request may be ignored, off by one, or have another value', () => {
  const texts = readingsOf(list, { limit: '2', order: 'asc' }).map(
    (one) => `${one.parameter}: ${readingText(one)}`,
  )
  expect(texts).toEqual([
    'limit: ignored',
    'limit: read as one more',
    'limit: read as one less',
    'order: ignored',
    'order: "asc" read as "desc"',
  ])
})

test('a parameter that is not sent may have another default', () => {
  expect(readingsOf(list, {}).map(readingText)).toEqual(['nothing read as "asc"'])
})

test('only what can show data of others is wider', () => {
  const wider = readingsOf(list, { limit: '2', after: 'a', name: 'b' }).filter((one) => one.isWider)
  expect(wider.map(({ parameter }) => parameter)).toEqual(['after', 'name'])
})

test.each([
  [{ limit: '2', order: 'asc' }, [reading('limit', 'ignored')], { order: 'asc' }],
  [{ limit: '2' }, [reading('limit', 'one more')], { limit: '3' }],
  [{ limit: '2' }, [reading('limit', 'one less')], { limit: '1' }],
  [{ limit: 'many' }, [reading('limit', 'one more')], { limit: 'many' }],
  [
    { limit: '2' },
    [reading('order', { from: undefined, to: 'asc' })],
    { limit: '2', order: 'asc' },
  ],
  [{ order: 'asc' }, [reading('order', { from: 'asc', to: 'desc' })], { order: 'desc' }],
  [{}, [reading('limit', 'ignored'), reading('after', 'ignored')], {}],
])('%j is read with %j as %j', (query: Record<string, string>, readings, read) => {
  expect(reread(query, readings)).toEqual(read)
})

test('both values of a parameter can be swapped', () => {
  const swapped = [
    reading('order', { from: 'asc', to: 'desc' }),
    reading('order', { from: 'desc', to: 'asc' }),
  ]
  expect([reread({ order: 'asc' }, swapped), reread({ order: 'desc' }, swapped)]).toEqual([
    { order: 'desc' },
    { order: 'asc' },
  ])
})
