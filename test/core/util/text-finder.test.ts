import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TextFinder } from '../../../src/core/util/text-finder.js'

function finderOf(...texts: string[]): TextFinder {
  const finder = new TextFinder()
  for (const text of texts) finder.add(text)
  return finder
}

const mark = (found: string) => `<${found}>`

/** The same, by looking for each text at each place. */
function replacedOneByOne(text: string, texts: readonly string[]): string {
  const longestFirst = [...texts].filter(Boolean).sort((a, b) => b.length - a.length)
  let result = ''
  for (let at = 0; at < text.length;) {
    const found = longestFirst.find((one) => text.startsWith(one, at))
    result += found === undefined ? text.charAt(at) : mark(found)
    at += found?.length ?? 1
  }
  return result
}

it('replaces each of several texts, and the longest where several begin', () => {
  const finder = finderOf('password', 'password-1', 'token')
  expect(finder.replace('a password-1, password and tokens', mark)).toBe(
    'a <password-1>, <password> and <token>s',
  )
  expect(finder.replace('nothing', mark)).toBe('nothing')
})

it('finds what looking for each text by itself finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'š', 'ä'), maxLength: 40 })
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'š'), maxLength: 9 }))
  fc.assert(
    fc.property(text, texts, (one, all) => {
      const finder = finderOf(...all)
      expect(finder.replace(one, mark)).toBe(replacedOneByOne(one, all))
      expect(finder.isIn(one)).toBe(all.some((each) => each !== '' && one.includes(each)))
      expect(finder.is(one)).toBe(one !== '' && all.includes(one))
    }),
  )
})

it('finds texts that begin alike among thousands', () => {
  const texts = Array.from({ length: 5000 }, (_, index) => `secret-${String(index)}-`)
  const finder = finderOf(...texts)
  expect(finder.replace('x secret-4999- secret-5000-', mark)).toBe('x <secret-4999-> secret-5000-')
})
