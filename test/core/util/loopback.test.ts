import { isIPv4 } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLoopback } from '../../../src/core/util/loopback.js'

it('takes for loopback what is an address from 127, and no other text of digits', () => {
  const octet = fc.oneof(
    fc.integer({ min: 0, max: 300 }).map(String),
    fc.stringMatching(/^\d{0,4}$/),
  )
  fc.assert(
    fc.property(fc.array(octet, { minLength: 2, maxLength: 4 }), (rest) => {
      const host = ['127', ...rest].join('.')
      expect([host, isLoopback(host)]).toEqual([host, isIPv4(host)])
    }),
  )
})
