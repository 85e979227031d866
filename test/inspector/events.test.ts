import { expect, it } from 'vitest'
import { EventParser } from '../../src/inspector/app/sse.js'

it('reads events that arrive in pieces', () => {
  const parser = new EventParser()
  expect(parser.push(': listening\n\nevent: due\nda')).toEqual([])
  expect(parser.push('ta: {"a":1}\n\nevent: world\ndata: {}\n\n: still')).toEqual([
    { type: 'due', data: '{"a":1}' },
    { type: 'world', data: '{}' },
  ])
  expect(parser.push(' there\n\n')).toEqual([])
})

it('joins the lines of data, and names an event without a name', () => {
  expect(new EventParser().push('data: one\ndata: two\n\n')).toEqual([
    { type: 'message', data: 'one\ntwo' },
  ])
})
