import { expect, it } from 'vitest'
import type { RecordView } from '../../../src/inspector/api/types.js'
import { chooseColumns } from '../../../src/inspector/records/columns.js'

const viewsOf = (records: Record<string, unknown>[], bytes?: number): RecordView[] =>
  records.map((record, index) => ({
    key: typeof record['id'] === 'string' ? record['id'] : String(index),
    record,
    content: bytes === undefined ? null : { bytes, contentType: 'text/plain', name: 'a' },
    due: [],
  }))

const namesIn = (views: readonly RecordView[]) => chooseColumns(views).map(({ name }) => name)

it('prefers states to times, and times to numbers', () => {
  const records = [
    { id: 'a', name: 'A', opens: 1, created_at: 1_735_689_600, blocked: false, tags: ['a'] },
    { id: 'b', name: 'B', opens: 2, created_at: 1_735_689_601, blocked: true, tags: [] },
  ]
  const without = records.map(({ tags: _, ...record }) => record)
  expect(namesIn(viewsOf(without))).toEqual(['created_at', 'blocked'])
  expect(namesIn(viewsOf(records))).toEqual(['blocked', 'tags'])
})

it('leaves out what is the same in all records, ids, objects and the name', () => {
  const id = '0192f63d-d3a0-7122-8597-083bd438b7f6'
  const records = [
    { name: 'A', object: 'container', org_id: id, rules: { a: 1 }, size: 5 },
    { name: 'B', object: 'container', org_id: `${id}0`, rules: { a: 2 }, size: 6 },
  ]
  expect(namesIn(viewsOf(records))).toEqual(['size'])
})

it('leaves out a number that is the size of the bytes, which is shown anyway', () => {
  const records = [{ name: 'a', bytes: 3 }]
  expect(namesIn(viewsOf(records, 3))).toEqual([])
  expect(namesIn(viewsOf(records))).toEqual(['bytes'])
})

it('chooses none of an empty table', () => {
  expect(namesIn([])).toEqual([])
})

it('prefers anything to a flag that most records have', () => {
  const records = [
    { id: 'a', counted: true, type: 'audio', size: 1 },
    { id: 'b', counted: true, type: 'file', size: 2 },
    { id: 'c', counted: false, type: 'file', size: 3 },
  ]
  expect(namesIn(viewsOf(records))).toEqual(['type', 'size'])
})

it('says which columns are numbers; a time is none', () => {
  const records = [
    { id: 'a', created_at: 1_735_689_600, opens: 1 },
    { id: 'b', created_at: 1_735_689_601, opens: null },
    { id: 'c', created_at: 1_735_689_602, opens: 3 },
  ]
  expect(chooseColumns(viewsOf(records))).toEqual([
    { name: 'created_at', isNumber: false },
    { name: 'opens', isNumber: true },
  ])
})
