import { expect } from 'vitest'
import { toMatchContract } from './matcher.js'

export { useMock, type TestMock } from './use-mock.js'
export type { ExpectedViolation, Reaction, UseMockOptions } from './options.js'

expect.extend({ toMatchContract })
