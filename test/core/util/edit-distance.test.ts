import { expect, it } from 'vitest'
import { nearest } from '../../../src/core/util/edit-distance.js'

it('puts what looks most alike first', () => {
  expect(nearest('GET /contaners', ['POST /files', 'GET /containers', 'GET /files'])).toEqual([
    'GET /containers',
    'GET /files',
    'POST /files',
  ])
})

it('gives at most three, or as many as it is told', () => {
  const candidates = ['a', 'b', 'c', 'd']
  expect(nearest('a', candidates)).toHaveLength(3)
  expect(nearest('a', candidates, 1)).toEqual(['a'])
  expect(nearest('a', candidates, 9)).toHaveLength(4)
})

it('counts letters that are added, dropped and changed alike', () => {
  const candidates = ['serving', 'carve', 'server']
  expect(nearest('serve', candidates)).toEqual(['server', 'carve', 'serving'])
})

it('keeps the given order between equals', () => {
  expect(nearest('x', ['b', 'a', 'c'])).toEqual(['b', 'a', 'c'])
})

it('knows nothing near where there is nothing', () => {
  expect(nearest('a', [])).toEqual([])
  expect(nearest('', ['abc', 'a'])).toEqual(['a', 'abc'])
})

it('leaves the candidates in their order', () => {
  const candidates = ['far away', 'near']
  nearest('near', candidates)
  expect(candidates).toEqual(['far away', 'near'])
})

it('takes no longer for a path of a megabyte than for one of 200 characters', () => {
  const started = performance.now()
  expect(nearest('x'.repeat(1_000_000), ['y'.repeat(1_000_000), 'x'.repeat(200)], 1)).toEqual([
    'x'.repeat(200),
  ])
  expect(performance.now() - started).toBeLessThan(1000)
})
