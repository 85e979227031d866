import { expect } from 'vitest'

// What stories use of node:assert/strict, in a page.

export default Object.assign(
  (value: unknown, message?: string) => expect(value, message).toBeTruthy(),
  {
    equal: (actual: unknown, expected: unknown) => expect(actual).toBe(expected),
    deepEqual: (actual: unknown, expected: unknown) => expect(actual).toEqual(expected),
    match: (text: string, pattern: RegExp) => expect(text).toMatch(pattern),
    fail: (message: string) => expect.fail(message),
    rejects: (act: Promise<unknown> | (() => Promise<unknown>)) =>
      expect(typeof act === 'function' ? act() : act).rejects.toThrow(),
  },
)
