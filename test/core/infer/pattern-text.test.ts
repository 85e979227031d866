import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOfPattern } from '../../../src/core/infer/pattern-text.js'

test.each([
  '^ship_[0-9a-f]{8}$',
  '^[A-Z]{2,3}-\\d+$',
  '^(?:a|bc)+x?$',
  '^[^/]+\\.txt$',
  '\\w{3}',
  '^[a-zA-Z0-9._-]+@[a-z]+\\.[a-z]{2,}$',
])('writes a text that matches %s', (pattern) => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (numbers) => {
      const text = textOfPattern(pattern, () => numbers.next().value)
      expect(text).toMatch(new RegExp(pattern, 'u'))
    }),
    { numRuns: 20 },
  )
})

test.each(['^(?=a)b$', '^\\p{L}$', '(a)\\1'])(
  'writes nothing for %s, which it cannot read',
  (pattern) => {
    expect(textOfPattern(pattern, () => 0)).toBeUndefined()
  },
)
