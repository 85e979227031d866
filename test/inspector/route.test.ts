import { expect, it } from 'vitest'
import { hrefOf, parseRoute } from '../../src/inspector/app/route.js'

it('reads the place that a hash names', () => {
  const { view, path, query } = parseRoute('#/world/openai/containers/cntr_1?tab=files&q=a%26b')
  expect({ view, path }).toEqual({ view: 'world', path: ['openai', 'containers', 'cntr_1'] })
  expect(query.get('q')).toBe('a&b')
})

it('reads no hash, and one that is broken', () => {
  expect(parseRoute('')).toMatchObject({ view: '', path: [] })
  expect(parseRoute('#/world/%E0%A4%A')).toMatchObject({ view: 'world', path: ['%E0%A4%A'] })
})

it('finds back to any key and any text', () => {
  const key = 'a/b?c#d %/אب<img src=x>'
  const { path, query } = parseRoute(hrefOf(['world', key], { text: key, none: '', no: null }))
  expect(path).toEqual([key])
  expect([...query]).toEqual([['text', key]])
})
