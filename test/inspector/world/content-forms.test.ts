import { expect, it } from 'vitest'
import { formsOf, type Piece } from '../../../src/inspector/world/content-forms.js'

const pieceOf = (text: string, more = 0): Piece => {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'))
  return { bytes, offset: 0, total: bytes.length + more }
}
const forms = (text: string, name: string, contentType = 'text/plain', more = 0) =>
  formsOf(pieceOf(text, more), pieceOf(text, more), { bytes: 0, contentType, name })

it('shows an image as such whatever it is called', () => {
  expect(forms('\x89PNG\r\n\x1a\n', 'a.html', 'text/html')).toEqual(['image', 'hex'])
  expect(forms('\x89PNG\r\n\x1a\n', 'a.png', 'image/png', 20_000_000)).toEqual(['hex'])
})

it('shows documents that could run as text alone', () => {
  expect(forms('<script>1</script>', 'a.html', 'text/html')).toEqual(['text', 'hex'])
  expect(forms('<svg onload="1"/>', 'a.svg', 'image/svg+xml')).toEqual(['text', 'hex'])
  expect(forms('<svg onload="1"/>', 'a.png', 'image/png')).toEqual(['text', 'hex'])
})

it('shows CSV as a table, by its type or name', () => {
  expect(forms('a,b', 'a.txt', 'text/csv')).toEqual(['table', 'text', 'hex'])
  expect(forms('a,b', 'a.CSV')).toEqual(['table', 'text', 'hex'])
})

it('shows JSON as such if it is there as a whole', () => {
  expect(forms('{"a":1}', 'a')).toEqual(['JSON', 'text', 'hex'])
  expect(forms('{"a":1}', 'a', 'text/plain', 1)).toEqual(['text', 'hex'])
  expect(forms('{"a":', 'a')).toEqual(['text', 'hex'])
})

it('shows other bytes as hex', () => {
  expect(forms('RIFF\0\0\0\0WAVE', 'a.wav', 'audio/wav')).toEqual(['hex'])
})
