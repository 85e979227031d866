import { expect, it } from 'vitest'
import { imageTypeOf, textOf } from '../../../src/inspector/world/bytes-kind.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

it.each([
  ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['image/gif', 'GIF89a\x01\0\x01\0'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['image/bmp', 'BM\x46\0\0\0\0\0\0\0'],
  ['image/avif', '\0\0\0\x1cftypavif'],
])('knows %s by its first bytes', (type, start) => {
  expect(imageTypeOf(latin(start))).toBe(type)
})

it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '%PDF-1.7', 'BMW', ''])(
  'takes %j for no image',
  (text) => {
    expect(imageTypeOf(bytesOf(text))).toBeUndefined()
  },
)

it('returns UTF-8 as text, and refuses other bytes', () => {
  expect(textOf(bytesOf('Möwe – 🐦\n'))).toBe('Möwe – 🐦\n')
  expect(textOf(latin('\xff\xfe'))).toBeUndefined()
  expect(textOf(latin('a\0b'))).toBeUndefined()
})

it('leaves out the parts of characters at the ends of a piece', () => {
  const bytes = bytesOf('a🐦ö–b')
  for (let start = 0; start < bytes.length; start++) {
    for (let end = start + 4; end <= bytes.length; end++) {
      const cut = { isStart: start === 0, isEnd: end === bytes.length }
      const text = textOf(bytes.subarray(start, end), cut)
      expect('a🐦ö–b', `${start} to ${end}`).toContain(text)
      expect(text, `${start} to ${end}`).not.toBeUndefined()
    }
  }
})

it('refuses a whole text that ends within a character', () => {
  expect(textOf(bytesOf('Möwe').subarray(0, 2))).toBeUndefined()
})
