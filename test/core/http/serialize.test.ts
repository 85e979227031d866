import { expect, it } from 'vitest'
import { toJson } from '../../../src/core/http/serialize.js'
import { newTable } from '../../support/tables.js'

const table = newTable(
  { id: 'a', rank: 1, policy: { anchor: 'x', minutes: 2 }, tags: ['é', '"'] },
  { id: 'b', rank: 2 },
)

const records = [...table.all()]

it.each([
  ['records', { object: 'list', data: records, first_id: 'a', has_more: false, last_id: null }],
  ['the same records again', { data: records, others: records }],
  ['records beside what is left out', { data: records, gone: undefined }],
  ['copies of records', { data: records.map((record) => ({ ...record })) }],
  ['records and something else', { data: [...records, { id: 'c' }] }],
  ['lists of lists of records', [records]],
  ['no records', { data: [], id: 'a', 'né"': { deep: [1] } }],
  ['a record', records[0]!],
])('writes %s as JSON.stringify does', (_, body) => {
  expect(toJson(body)).toBe(JSON.stringify(body))
})

it('serializes a replaced record again', () => {
  toJson({ data: [...table.all()] })
  const replaced = table.replace('a', { size: 3 })
  expect(toJson({ data: [replaced] })).toBe(JSON.stringify({ data: [replaced] }))
})
