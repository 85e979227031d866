import { expect, it } from 'vitest'
import { exampleErrors, publicExports } from '../support/public-exports.js'

const all = publicExports()

it('every public export has a docstring with one example', () => {
  const wrong = all.filter(({ summaries, examples }) => summaries.length + examples.length !== 2)
  expect(wrong.map(({ from, name }) => `${from} ${name}`)).toEqual([])
})

it('the examples of the public exports compile', () => {
  expect(exampleErrors(all)).toEqual([])
})
