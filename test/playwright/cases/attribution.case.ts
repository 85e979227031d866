import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest } from 'quayside/playwright'
import { app } from './app.js'

const test = mergeTests(app, mockTest(openai))

test.beforeEach(({ page }) => page.goto('/'))

test('innocent', async ({ page, mock }) => {
  await page.getByRole('textbox').fill('report')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.locator('output')).toHaveText(/^created/)
  expect(mock.state.records('openai', 'containers')).toMatchObject([{ name: 'report' }])
})
test('guilty of a field that is not declared', ({ page }) =>
  page.evaluate(() => window.call('POST', '/containers', { name: 'a', nmae: 'a' })).then(() => {}))
test('guilty of breaking a rule', async ({ page }) => {
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.locator('output')).toContainText('name')
})
test('guilty of an unknown path', async ({ page }) => {
  const { status } = await page.evaluate(() => window.call('GET', '/containerss'))
  expect(status).toBe(404)
})
test('guilty of what it did not wait for', ({ page }) =>
  page.evaluate(() => void window.call('POST', '/containers', { name: '' })))
test('guilty of hiding it', async ({ page, mock }) => {
  await page.evaluate(() => window.call('POST', '/containers', { name: '' }))
  mock.journal.clear()
  mock.reset()
})
test('guilty without the mock', async ({ page }) => {
  await page.evaluate(() => window.call('GET', '/containers?limit=0'))
})
test('guilty in a world that it asked for', async ({ page, mock }) => {
  await page.evaluate(() =>
    window.call('GET', '/containers?limit=0', undefined, { 'x-mock-scope': 'a' }),
  )
  expect(mock.scope('a').journal.exchanges()).toHaveLength(1)
})
test('guilty of not doing what it expects', ({ mock }) => mock.expectViolation('QS2041'))
test('guilty of more than it expects', async ({ page, mock }) => {
  mock.expectViolation({ rule: 'openai/limit-range' })
  await page.evaluate(() => window.call('GET', '/containers?limit=101'))
  await page.evaluate(() => window.call('GET', '/containers?order=up'))
})
test('innocent of what it expects', async ({ page, mock }) => {
  mock.expectViolation('QS2050')
  await page.evaluate(() => window.call('POST', '/containers', { name: '' }))
})
test('guilty of an assertion of its own', async ({ page, mock }) => {
  await page.evaluate(() => window.call('POST', '/containers', { name: 'attached' }))
  expect(mock.state.records('openai', 'containers')).toHaveLength(2)
})
test('guilty in another context', async ({ browser, baseURL, mock }) => {
  const context = await browser.newContext({ baseURL: String(baseURL) })
  await mock.route(context)
  const page = await context.newPage()
  await page.goto('/')
  await page.evaluate(() => window.call('POST', '/containers', { name: '' }))
  await context.close()
})
test('innocent of what the test answers itself', async ({ page, mock }) => {
  await page.route('https://api.openai.com/v1/models', (route) => route.fulfill({ json: {} }))
  expect(await page.evaluate(() => window.call('GET', '/models'))).toEqual({
    status: 200,
    body: {},
  })
  expect(mock.journal.exchanges()).toEqual([])
})

test.describe('with retries', () => {
  test.describe.configure({ retries: 1 })
  test('innocent at the second attempt', async ({ page, mock }, { retry }) => {
    const name = retry === 0 ? '' : 'a'
    await page.evaluate((sent) => window.call('POST', '/containers', { name: sent }), name)
    expect(mock.state.records('openai', 'containers')).toHaveLength(retry)
  })
})
