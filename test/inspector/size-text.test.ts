import { expect, it } from 'vitest'
import { numberText, sizeText } from '../../src/inspector/ui/size-text.js'

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [20_417, '20.4 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [10_485_760, '10.5 MB'],
  [3_000_000_000, '3 GB'],
  [5_000_000_000_000_000, '5000 TB'],
])('says %d bytes as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

it('puts commas between thousands', () => {
  expect(numberText(1_234_567)).toBe('1,234,567')
})
