import { expect, test } from 'vitest'
import { IdAliases } from '../../../src/conformance/verify/id-aliases.js'
import { isEquivalent } from '../../../src/conformance/verify/equivalence.js'

const equivalent = (volatile: string | undefined, a: unknown, b: unknown) =>
  isEquivalent(volatile, a, b, 1500)

test.each([
  ['id', 'cntr_682dfebaacac', 'cntr_0123456789abcdef', true],
  ['id', 'cntr_682dfebaacac', 'container_0123456789abcdef', false],
  ['id', 'string', 'cntr_0123456789abcdef', false],
  ['id', 'container-1', 'container-12', true],
  ['id', '01941f29-7c00-7703-8d13-f0cefb713c2d', '11941f29-7c00-7703-9d13-f0cefb713c2d', true],
  ['id', '01941f29-7c00-7703-8d13-f0cefb713c2d', '11941f29-7c00-4703-9d13-f0cefb713c2d', false],
  ['id', '<first>', '<second>', false],
  ['id', null, 'cntr_1', false],
  ['time', 1795335862, 1795335863, true],
  ['time', 1795335862, 1795335866, false],
  ['time', 1795335862, '1795335862', false],
  ['time', 1795335862, 1795335862000, false],
  ['time', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:01.000Z', true],
  ['time', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00Z', false],
  ['time', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:09.000Z', false],
  ['time', '12', '345', true],
  ['time', undefined, '345', false],
  ['digest', '900150983cd24fb0d6963f7d28e17f72', 'd41d8cd98f00b204e9800998ecf8427e', true],
  ['digest', '900150983cd24fb0d6963f7d28e17f72', 'd41d8cd98f00b204', false],
  ['path', '/mnt/data/8d7d505e9e799b92ebcb-a.txt', '/mnt/data/d8dce36e2a6b98bf01-a.txt', true],
  ['path', '/mnt/data/8d7d505e9e799b92ebcb-a.txt', '/mnt/data/a.txt', false],
  [undefined, 'a', 'b', false],
  [undefined, 'a', 'a', true],
])('as %s, %j and %j are equivalent: %s', (volatile, a, b, expected) => {
  expect(equivalent(volatile, a, b)).toBe(expected)
})

test('ids are replaced by their names where they are words of their own', () => {
  const aliases = new IdAliases('n0nce', {})
  aliases.add('first', 'container-1', true)
  aliases.add('twelfth', 'container-12', true)
  aliases.add('short', 'LV', true)
  expect(aliases.replaceIds('No container "container-1", nor container-12/files')).toBe(
    'No container "<first>", nor <twelfth>/files',
  )
  expect([
    aliases.replaceIds('container-123'),
    aliases.replaceIds('LV'),
    aliases.replaceIds('LVM'),
  ]).toEqual(['container-123', '<short>', 'LVM'])
})
