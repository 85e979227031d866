import { expect, it } from 'vitest'
import { movedRow, scrollToRow, windowRange } from '../../src/inspector/ui/window-range.js'

it('draws the rows in sight and some above and below, of whatever number', () => {
  expect(windowRange(10_000, 32, 0, 320)).toEqual({ first: 0, end: 19 })
  expect(windowRange(10_000, 32, 3200, 320)).toEqual({ first: 92, end: 119 })
  expect(windowRange(10_000, 32, 32 * 10_000 - 320, 320)).toEqual({ first: 9982, end: 10_000 })
})

it('draws nothing of an empty list, and all of a short one', () => {
  expect(windowRange(0, 32, 0, 320)).toEqual({ first: 0, end: 0 })
  expect(windowRange(3, 32, 0, 320)).toEqual({ first: 0, end: 3 })
})

it('draws the end of a list that became shorter than the scroll position', () => {
  expect(windowRange(5, 32, 10_000, 320)).toEqual({ first: 0, end: 5 })
})

it('scrolls no further than needed to bring a row into sight', () => {
  expect(scrollToRow(5, 32, 0, 320)).toBe(0)
  expect(scrollToRow(10, 32, 0, 320)).toBe(32)
  expect(scrollToRow(2, 32, 320, 320)).toBe(64)
})

it('moves by keys and stays within the list', () => {
  const moved = (key: string, row: number) => movedRow(key, row, 100, 10)
  expect(moved('ArrowDown', 0)).toBe(1)
  expect(moved('ArrowDown', 99)).toBe(99)
  expect(moved('ArrowDown', -1)).toBe(0)
  expect(moved('ArrowUp', 0)).toBe(0)
  expect(moved('PageDown', 95)).toBe(99)
  expect(moved('PageUp', 5)).toBe(0)
  expect(moved('Home', 50)).toBe(0)
  expect(moved('End', 50)).toBe(99)
  expect(moved('a', 50)).toBeUndefined()
  expect(movedRow('End', 0, 0, 10)).toBeUndefined()
})
