import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTarget, targetOf } from '../../../src/core/http/request.js'

it.each([
  ['/', '/', '', undefined],
  ['/v1/a', '/v1/a', '', undefined],
  ['/v1/a?b=1&c=?', '/v1/a', '?b=1&c=?', undefined],
  ['/v1/a?', '/v1/a', '?', undefined],
  ['/__scope/x/v1/a?b', '/v1/a', '?b', 'x'],
  ['/__scope/x', '/', '', 'x'],
  ['/__scope/x/', '/', '', 'x'],
  ['/__scope/x?b=1', '/', '?b=1', 'x'],
  ['/__scope/x/__scope/y/a', '/__scope/y/a', '', 'x'],
  ['/__scope//a', '/a', '', ''],
  ['/__scope/', '/', '', ''],
  ['/__scope', '/__scope', '', undefined],
  ['/__scopes/x/a', '/__scopes/x/a', '', undefined],
  ['/v1/__scope/x', '/v1/__scope/x', '', undefined],
  ['*', '*', '', undefined],
])('splits %s', (target, path, search, scope) => {
  expect(parseTarget(target)).toEqual({ target: path + search, path, search, scope })
})

it.each([
  ['https://api.test/v1/a?b=c', '/v1/a?b=c'],
  ['https://api.test/v1/a#part', '/v1/a'],
  ['https://api.test/a?b=https://c.test/d', '/a?b=https://c.test/d'],
  ['https://user:word@api.test:81/a', '/a'],
  ['http://[::1]:80/a', '/a'],
  ['https://api.test', '/'],
  ['https://api.test/', '/'],
])('takes the target of %s', (url, target) => {
  expect(targetOf(url)).toBe(target)
})

it('agrees with the URL class for any URL', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const url = new URL(text)
      const { path, search } = parseTarget(targetOf(url.href))
      expect(path).toBe(url.pathname)
      expect(search.replace(/^\?$/, '')).toBe(url.search)
    }),
  )
})
