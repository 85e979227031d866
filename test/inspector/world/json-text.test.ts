import { expect, it } from 'vitest'
import {
  mistakesIn,
  offsetOfLine,
  placeOf,
  readJson,
} from '../../../src/inspector/world/json-text.js'

const WORLD = `{
  // comments are allowed
  "openai": {
    "containers": [
      { "name": "a" },
      { "name": 1, },
    ],
  },
}
`

it('reads JSON with comments and trailing commas', () => {
  const { value, mistakes } = readJson(WORLD)
  expect(mistakes).toEqual([])
  expect(value).toEqual({ openai: { containers: [{ name: 'a' }, { name: 1 }] } })
})

it('says at which lines a text is no JSON', () => {
  const { mistakes } = readJson('{\n  "a": 1\n  "b": 2\n}')
  expect(mistakes[0]).toEqual({ line: 3, column: 3, reason: 'invalid JSON: comma expected' })
  expect(readJson('').mistakes).toHaveLength(1)
})

it('finds the places of problems, in the order of the text', () => {
  const mistakes = mistakesIn(WORLD, [
    { pointer: '/openai/containers/1/name', reason: 'must be string' },
    { pointer: '/openai/containers/0/status/deep', reason: 'is missing' },
    { pointer: '', reason: 'is odd' },
  ])
  expect(mistakes.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [1, 1, 'is odd'],
    [5, 7, 'is missing'],
    [6, 9, 'must be string'],
  ])
})

it('finds names with slashes and numbers', () => {
  const text = '{\n "a/b": {\n  "0": 1 } }'
  expect(mistakesIn(text, [{ pointer: '/a~1b/0', reason: 'x' }])[0]).toMatchObject({
    line: 3,
    column: 3,
  })
})

it('converts between offsets and places', () => {
  expect(placeOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
  expect(offsetOfLine('ab\ncd\n', 2)).toBe(3)
  expect(offsetOfLine('ab\ncd', 9)).toBe(3)
})
