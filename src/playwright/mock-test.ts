import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test'
import type { Service, Unchecked } from '../core/service/service.js'
import { assertOptions } from '../core/util/options.js'
import { attachJournal } from './attachments.js'
import { setCurrentMock } from './matcher.js'
import { MOCK_TEST_OPTIONS, type MockTestOptions } from './options.js'
import { TestMock, type PageMock } from './page-mock.js'

/**
 * What a test of `mockTest` has beside the fixtures of Playwright.
 *
 * @example
 * const makeReport = async ({ mock }: MockFixtures) => mock.clock.advance({ minutes: 21 })
 */
export interface MockFixtures<S extends Service = Unchecked> {
  /** The mock of the test. Each test has one, whether it asks for it or not. */
  mock: PageMock<S>
  /** Options for a file or a `describe`, by `test.use({ mockOptions: { ... } })`; they win over those of `mockTest`. */
  mockOptions: MockTestOptions<S>
}

/**
 * A `test` of Playwright whose pages talk to a mock.
 *
 * @example
 * const test: MockTest = mockTest(openai)
 */
export type MockTest<S extends Service = Unchecked> = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & MockFixtures<S>,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>

/**
 * Makes a `test` of Playwright whose pages talk to a mock: requests to the mocked hosts are answered in
 * the process of the test, and go nowhere. Each test has a world of its own, and fails when one of its
 * requests breaks the contract or matches no operation; the journal is then attached to its report.
 *
 * @throws UsageError when an option is invalid
 * @example
 * const test = mockTest(openai)
 *
 * test('shows the containers', async ({ page, mock }) => {
 *   mock.seed({ openai: { containers: [{ name: 'report' }] } })
 *   await page.goto('/')
 *   await page.getByText('report').waitFor()
 * })
 */
export function mockTest<S extends Service>(
  services: S | readonly S[],
  options: NoInfer<MockTestOptions<S>> = {},
): MockTest<S> {
  assertOptions('mock a test', options, MOCK_TEST_OPTIONS)
  const mocks = new WeakMap<PageMock<S>, TestMock>()
  return base.extend<MockFixtures<S>>({
    mockOptions: [{}, { option: true }],
    mock: [
      async ({ mockOptions }, use, info) => {
        assertOptions('use mockOptions', mockOptions, MOCK_TEST_OPTIONS)
        const title = `${info.titlePath.slice(1).join(' > ')} (${info.file})`
        // The mock does not know the types of its services.
        const all: MockTestOptions = { ...options, ...mockOptions } as MockTestOptions
        const test = new TestMock([services].flat(), all, title)
        const view = test.view() as unknown as PageMock<S>
        mocks.set(view, test)
        setCurrentMock(test)
        await use(view)
        setCurrentMock(undefined)
        const error = await test.end()
        if (error || info.status !== info.expectedStatus) await attachJournal(test.core, info)
        if (error) throw error
      },
      { auto: true },
    ],
    context: async ({ context, mock }, use) => {
      const routes = mocks.get(mock)?.routes
      await routes?.add(context)
      await use(context)
      await routes?.settle()
    },
  })
}
