import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest, type PageMock } from 'quayside/playwright'
import { app } from './app.js'

const test = mergeTests(app, mockTest(openai))

test.beforeEach(({ page }) => page.goto('/'))

test('innocent of a rate limit, which the page shows', async ({ page, mock }) => {
  mock.faults.add({ operation: 'CreateContainer', times: 1, do: { status: 429 } })
  await page.getByRole('textbox').fill('report')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.locator('output')).toContainText('Rate limit')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.locator('output')).toHaveText(/^created/)
})

type Action = Parameters<PageMock<typeof openai>['faults']['add']>[0]['do']

const failures: Readonly<Record<string, { readonly do: Action; readonly stored: number }>> = {
  'a lost reply': { do: { lose: true }, stored: 1 },
  'a reset before the operation': { do: { reset: 'before-reply' }, stored: 0 },
  'a reset in the reply': { do: { reset: 'during-reply' }, stored: 1 },
  'a cut body': { do: { truncate: true }, stored: 1 },
}
for (const [name, { do: action, stored }] of Object.entries(failures)) {
  test(`innocent of ${name}, which fails the request`, async ({ page, mock }) => {
    mock.faults.add({ operation: 'CreateContainer', do: action })
    const failed = page.waitForEvent('requestfailed')
    await page.getByRole('textbox').fill('report')
    await page.getByRole('button', { name: 'Create' }).click()
    await expect(page.locator('output')).toHaveText('failed: Failed to fetch')
    expect((await failed).failure()?.errorText).toMatch(/^net::ERR_CONNECTION_(RESET|CLOSED)$/)
    expect(mock.state.records('openai', 'containers')).toHaveLength(stored)
  })
}

test('innocent of a body that comes in pieces', async ({ page, mock }) => {
  mock.faults.add({ operation: 'ListContainers', do: { drip: { bytes: 20, every: 1 } } })
  const { status } = await page.evaluate(() => window.call('GET', '/containers'))
  expect(status).toBe(200)
})

test('innocent of malformed JSON', async ({ page, mock }) => {
  mock.faults.add({ operation: 'ListContainers', do: { malformed: true } })
  const call = page.evaluate(() => window.call('GET', '/containers'))
  await expect(call).rejects.toThrow('JSON')
})
