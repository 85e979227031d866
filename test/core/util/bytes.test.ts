import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byteLength } from '../../../src/core/util/bytes.js'

it('tells how many bytes a text has in UTF-8', () => {
  const text = fc.string({ unit: 'binary', maxLength: 50 })
  fc.assert(
    fc.property(text, (one) => {
      expect(byteLength(one)).toBe(Buffer.byteLength(one))
    }),
  )
})

it.each([0, 21_845, 21_846, 100_000])('tells it of %i characters', (length) => {
  expect(byteLength('€'.repeat(length))).toBe(3 * length)
})
