import { expect, it } from 'vitest'
import { parseCsv } from '../../../src/inspector/world/csv.js'

it('reads rows and fields', () => {
  expect(parseCsv('day,pilot\nMonday,Okafor\n').rows).toEqual([
    ['day', 'pilot'],
    ['Monday', 'Okafor'],
  ])
})

it('reads quoted fields with separators, line ends and quotes', () => {
  expect(parseCsv('a,b\r\n"1,5","say ""no""\nor yes"\r\n').rows).toEqual([
    ['a', 'b'],
    ['1,5', 'say "no"\nor yes'],
  ])
})

it('keeps empty fields, also at the end of a line and of the text', () => {
  expect(parseCsv('a,,c\n,\n1,').rows).toEqual([
    ['a', '', 'c'],
    ['', ''],
    ['1', ''],
  ])
})

it('leaves out empty lines', () => {
  expect(parseCsv('a,b\n\n1,2\n\n').rows).toHaveLength(2)
})

it.each([
  ['a;b;c,d\n1;2;3,4', ';', ['a', 'b', 'c,d']],
  ['a\tb\n1\t2', '\t', ['a', 'b']],
  ['"x,y,z";b\n1;2', ';', ['x,y,z', 'b']],
  ['one column\n1', ',', ['one column']],
])('finds the separator of %j', (text, separator, head) => {
  const table = parseCsv(text)
  expect(table.separator).toBe(separator)
  expect(table.rows[0]).toEqual(head)
})

it('reads what there is of a field that was cut', () => {
  expect(parseCsv('a,b\n1,"open').rows).toEqual([
    ['a', 'b'],
    ['1', 'open'],
  ])
  expect(parseCsv('"a"x,b').rows).toEqual([['ax', 'b']])
  expect(parseCsv('').rows).toEqual([])
})
