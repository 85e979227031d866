import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest } from 'quayside/playwright'
import { app } from './app.js'

const test = mergeTests(app, mockTest(openai))
const containers = 'https://api.openai.com/v1/containers'

test.beforeEach(({ page }) => page.goto('/'))

test('innocent of a request and a response that match', async ({ page, mock }) => {
  const sent = page.waitForRequest(containers)
  const answered = page.waitForResponse(containers)
  await page.evaluate(() => window.call('POST', '/containers', { name: 'a' }))
  await expect(await sent).toMatchContract()
  await expect(await answered).toMatchContract(openai, 'CreateContainer')
  expect(mock.coverage().openai.replies.covered).toBe(1)
})
test('innocent of expecting a request that does not match', async ({ page, mock }) => {
  mock.expectViolation('QS2024')
  const sent = page.waitForRequest(containers)
  await page.evaluate(() => window.call('POST', '/containers', { name: 'a', nmae: 'a' }))
  await expect(await sent).not.toMatchContract()
})
test('guilty of a response of another operation', async ({ page }) => {
  const answered = page.waitForResponse(containers)
  await page.evaluate(() => window.call('GET', '/containers'))
  await expect(await answered).toMatchContract(openai, 'CreateContainer')
})
test('guilty of a response that the test made up', async ({ page }) => {
  await page.route(containers, (route) => route.fulfill({ json: { object: 'list' } }))
  const answered = page.waitForResponse(containers)
  await page.evaluate(() => window.call('GET', '/containers'))
  await expect(await answered).toMatchContract()
})
test('innocent of an API response of the served mock', async ({ request, mock }) => {
  const { url } = await mock.listen()
  expect((await mock.listen()).url).toBe(url)
  const headers = { authorization: 'Bearer any-key' }
  const response = await request.post(`${url}/v1/containers`, { headers, data: { name: 'api' } })
  await expect(response).toMatchContract(openai, 'CreateContainer')
  expect(mock.state.records('openai', 'containers')).toMatchObject([{ name: 'api' }])
})
test('guilty through the served mock', async ({ request, mock }) => {
  const { url } = await mock.listen()
  const headers = { authorization: 'Bearer any-key' }
  await request.post(`${url}/v1/containers`, { headers, data: { name: '' } })
})
test('innocent of what its service worker sends', async ({ page, mock }) => {
  await page.evaluate(async () => {
    const claimed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    )
    await navigator.serviceWorker.register('/worker.js')
    await claimed
  })
  const { status } = await page.evaluate(() => window.call('POST', '/containers', { name: 'sw' }))
  expect(status).toBe(200)
  expect(mock.state.records('openai', 'containers')).toMatchObject([{ name: 'sw' }])
})
