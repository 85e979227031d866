import { expect, it } from 'vitest'
import { searchJson, splitAtMatches, type JsonMatch } from '../../src/inspector/ui/json-search.js'

function search(value: unknown, text: string): (JsonMatch | undefined)[] {
  return [...searchJson(value, text)].filter((match) => match !== undefined)
}

it('finds names and values from top to bottom, whatever their case', () => {
  const value = { Name: 'berth', list: [{ note: 'the name' }, 'NAMES'], other: null }
  expect(search(value, 'name')).toEqual([
    { pointer: '/Name', at: -1 },
    { pointer: '/list/0/note', at: 4 },
    { pointer: '/list/1', at: 0 },
  ])
})

it('finds numbers, booleans and null by their text', () => {
  expect(search([120, true, null], 'nu')).toEqual([{ pointer: '/2', at: 0 }])
  expect(search([120, true, null], '12')).toEqual([{ pointer: '/0', at: 0 }])
  expect(search('plain', 'lai')).toEqual([{ pointer: '', at: 1 }])
})

it('takes an index for no name', () => {
  expect(search(['a', 'b'], '1')).toEqual([])
})

it('searches a document that is nested deeper than a call stack', () => {
  let value: unknown = 'needle'
  for (let depth = 0; depth < 50_000; depth++) value = [value]
  expect(search(value, 'needle').length).toBe(1)
})

it('splits a text so that every second part is a match', () => {
  expect(splitAtMatches('a Name, a name', 'name')).toEqual(['a ', 'Name', ', a ', 'name', ''])
  expect(splitAtMatches('none', 'x')).toEqual(['none'])
  expect(splitAtMatches('any', '')).toEqual(['any'])
})

it('leaves a text whole whose lower case has other places', () => {
  expect(splitAtMatches('İstanbul', 'stan')).toEqual(['İstanbul'])
})
