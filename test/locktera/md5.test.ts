import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { md5 } from '../../src/services/locktera/md5.js'

// The test suite of RFC 1321, appendix A.5.
const VECTORS = [
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
    'd174ab98d277d9f5a5611c2c9f419d9f',
  ],
  ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
] as const

it.each(VECTORS)('the digest of "%s" is %s', (text, digest) => {
  expect(md5([Buffer.from(text)])).toBe(digest)
})

it('pieces of any size have the digest of the whole', () => {
  const sizes = fc.array(fc.constantFrom(0, 1, 7, 55, 56, 57, 63, 64, 65, 128, 1000), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(sizes, fc.integer(), (list, seed) => {
      const pieces = list.map((size, index) =>
        Uint8Array.from({ length: size }, (_, at) => (at * 31 + index * 7 + seed) & 255),
      )
      const wanted = createHash('md5').update(Buffer.concat(pieces)).digest('hex')
      expect(md5(pieces)).toBe(wanted)
    }),
  )
})
