import { expect, it } from 'vitest'
import {
  isKeyField,
  isSize,
  nameOf,
  timeIn,
  valueText,
} from '../../../src/inspector/records/record-text.js'

const viewOf = (record: Record<string, unknown>) => ({ key: 'the key', record, content: null })
const BYTES = { bytes: 1, contentType: 'text/plain', name: 'plan.txt' }

it('calls a record by its name, and a file without its folders', () => {
  expect(nameOf(viewOf({ name: 'report' }))).toBe('report')
  expect(nameOf(viewOf({ name: 'reports/2024' }))).toBe('reports/2024')
  expect(nameOf(viewOf({ name: '</script>' }))).toBe('</script>')
  expect(nameOf({ ...viewOf({ name: 'd1/plan.txt' }), content: BYTES })).toBe('plan.txt')
  expect(nameOf(viewOf({ path: '/mnt/data/a.csv' }))).toBe('a.csv')
  const path = '/mnt/data/c9db30d007b95f991030639006bd7192-berths.json'
  expect(nameOf(viewOf({ path }))).toBe('berths.json')
  expect(nameOf(viewOf({ name: '/' }))).toBe('/')
})

it('calls a record without a name by its key', () => {
  expect(nameOf(viewOf({ name: '' }))).toBe('the key')
})

it('knows times in seconds, in milliseconds and as text', () => {
  const time = Date.UTC(2025, 0, 1)
  expect(timeIn('created_at', time / 1000)).toBe(time)
  expect(timeIn('uploaded_at', time)).toBe(time)
  expect(timeIn('created_date', '2025-01-01T00:00:00Z')).toBe(time)
  expect(timeIn('opens', time / 1000)).toBeUndefined()
  expect(timeIn('created_at', 5)).toBeUndefined()
  expect(timeIn('name', '2025-13-01T00:00:00Z')).toBeUndefined()
})

it('knows numbers of bytes by the name of their field', () => {
  expect(isSize('file_bytes', 5)).toBe(true)
  expect(isSize('container_size', 5)).toBe(true)
  expect(isSize('available_bytes_percent', 5)).toBe(false)
  expect(isSize('bytes', null)).toBe(false)
})

it('says a value in one line', () => {
  expect(valueText(['a', 'b'])).toBe('a, b')
  expect([null, '', []].map(valueText)).toEqual(['–', '–', '–'])
  expect(valueText({ a: 1 })).toBe('{"a":1}')
  expect(valueText(12_345)).toBe('12,345')
})

it('knows the fields of a key, also of one with several', () => {
  expect(isKeyField('cntr_1', 'cntr_1')).toBe(true)
  expect(isKeyField('["cntr_1","a.txt"]', 'a.txt')).toBe(true)
  expect(isKeyField('["cntr_1","a.txt"]', 'text/plain')).toBe(false)
  expect(isKeyField('1', 1)).toBe(false)
})
