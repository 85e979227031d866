/**
 * Mocks for test files of vitest, and the matcher `toMatchContract`.
 *
 * @module quayside/vitest
 */
import { expect } from 'vitest'
import { toMatchContract } from './matcher.js'

export { useMock, type TestMock } from './use-mock.js'
export type { ExpectedViolation, Reaction, UseMockOptions } from './options.js'

expect.extend({ toMatchContract })
