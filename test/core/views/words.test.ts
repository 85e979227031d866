import { expect, it } from 'vitest'
import { titleOf } from '../../../src/core/views/words.js'
import { openai } from '../../../src/services/openai/index.js'

const title = (name: string) => titleOf(openai, 'containers', { name })

it('calls a record by its name, without the ids in it', () => {
  expect(title('report')).toBe('container named report')
  expect(title('cntr_6774858085148190a2c3d4e5f60718293a4b5c6d7e8f9012-report')).toBe(
    'container named report',
  )
  expect(title('report 0193de29-f540-79c0-abe5-1c6e6655d81d')).toBe('container named report ')
  expect(title('reports/2024')).toBe('container named reports/2024')
  expect(title('')).toBe('container')
  expect(titleOf(openai, 'files', { path: '/mnt/data/a.csv' })).toBe('file named a.csv')
})

it.each([
  ['letters', 'x'.repeat(10_000)],
  ['digits that are almost an id', `${'f'.repeat(15)}g`.repeat(625)],
])('reads a name of 10,000 %s in a moment', (_, name) => {
  const start = performance.now()
  for (let turn = 0; turn < 20; turn++) expect(title(name)).toBe(`container named ${name}`)
  // It was a quarter of a second and more for each of them.
  expect(performance.now() - start).toBeLessThan(1000)
})
