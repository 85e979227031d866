import { expect, it } from 'vitest'
import { explanationSections, placeText } from '../../src/inspector/exchange/place.js'
import { hexLines, hexWidth } from '../../src/inspector/ui/hex-lines.js'
import {
  clockText,
  dateText,
  durationText,
  relativeText,
} from '../../src/inspector/ui/time-text.js'

it('tells a duration with its two largest units', () => {
  expect(durationText(0)).toBe('0 s')
  expect(durationText(999)).toBe('0 s')
  expect(durationText(45_000)).toBe('45 s')
  expect(durationText(20 * 60_000)).toBe('20 min')
  expect(durationText(3_725_000)).toBe('1 h 2 min')
  expect(durationText(90_061_000)).toBe('1 d 1 h')
})

it('tells how far away a time is', () => {
  expect(relativeText(1_200_000, 0)).toBe('in 20 min')
  expect(relativeText(0, 65_000)).toBe('1 min 5 s ago')
  expect(relativeText(500, 0)).toBe('now')
})

it('tells the time of the day, with the date where that is another', () => {
  expect(clockText('2025-01-31T12:00:00.123Z')).toBe('12:00:00.123')
  expect(clockText('2025-01-31T12:00:00.123Z', '2025-01-31T00:00:00Z')).toBe('12:00:00.123')
  expect(clockText('2025-01-31T12:00:00.123Z', '2025-02-01T00:00:00Z')).toBe(
    '2025-01-31 12:00:00.123',
  )
  expect(dateText(Date.UTC(2025, 0, 31, 12))).toBe('2025-01-31 12:00:00 UTC')
})

it('writes bytes in lines of sixteen, with a dot for what cannot be printed', () => {
  const bytes = new Uint8Array(18).fill(65)
  bytes[0] = 0
  bytes[17] = 255
  expect(hexLines(bytes)).toEqual([
    {
      offset: '00000000',
      hex: '00 41 41 41 41 41 41 41  41 41 41 41 41 41 41 41',
      text: '.AAAAAAAAAAAAAAA',
    },
    { offset: '00000010', hex: '41 ff  '.padEnd(48), text: 'A.' },
  ])
  expect(hexLines(bytes.subarray(0, 1), 4096)[0]?.offset).toBe('00001000')
})

it('writes eight bytes a line where there is no room for sixteen', () => {
  expect([hexWidth(76), hexWidth(75), hexWidth(10)]).toEqual([16, 8, 8])
  expect(hexLines(new Uint8Array(9).fill(65), 16, 8)).toEqual([
    { offset: '00000010', hex: '41 41 41 41 41 41 41 41 ', text: 'AAAAAAAA' },
    { offset: '00000018', hex: '41'.padEnd(24), text: 'A' },
  ])
})

it('names a place in a message as people do', () => {
  expect(placeText({ in: 'body', pointer: '/files/0/name' })).toBe('body, files[0].name')
  expect(placeText({ in: 'part', pointer: '/file' })).toBe('form field, file')
  expect(placeText({ in: 'method', pointer: '' })).toBe('method')
})

it('reads the sections of an explanation', () => {
  const text = 'What it means\n  A number.\n  Too large.\n\nWhat to do\n  Send less.'
  expect(explanationSections(text)).toEqual([
    { heading: 'What it means', text: 'A number.\nToo large.' },
    { heading: 'What to do', text: 'Send less.' },
  ])
  expect(explanationSections('')).toEqual([])
})
