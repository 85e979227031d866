/**
 * Mocks for tests of Playwright, and the matcher `toMatchContract`.
 *
 * @module quayside/playwright
 */
import { expect as base } from '@playwright/test'
import { toMatchContract } from './matcher.js'

export { mockTest, type MockFixtures, type MockTest } from './mock-test.js'
export type { ExpectedFinding } from '../core/conduct/options.js'
export type { ExpectedViolation, Reaction } from '../testing/options.js'
export type { MockTestOptions } from './options.js'
export type { PageMock } from './page-mock.js'
export type { PlaywrightMessage } from './messages.js'

/**
 * The `expect` of Playwright with the matcher `toMatchContract`, which checks a request or a response
 * against a contract: those of a page, of `APIRequestContext` and of `fetch`.
 *
 * @example
 * const response = await page.waitForResponse('**\/v1/containers')
 * await expect(response).toMatchContract()
 */
export const expect = base.extend({ toMatchContract })
