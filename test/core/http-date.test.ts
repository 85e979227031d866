import { expect, it } from 'vitest'
import { httpDate } from '../../src/core/http/date.js'

const NEW_YEAR = Date.UTC(2025, 0, 1)

it.each([0, 999, 1000, -1, 0])('writes the Date header %i ms from a new year', (ms) => {
  expect(httpDate(NEW_YEAR + ms)).toBe(new Date(NEW_YEAR + ms).toUTCString())
})
