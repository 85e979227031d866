import { mergeTests } from '@playwright/test'
import { openai } from 'quayside/openai'
import { expect, mockTest } from 'quayside/playwright'
import { app } from './app.js'

// `app` is a test with fixtures of your own. Without any: const test = mockTest(openai)
const test = mergeTests(app, mockTest(openai))

test.beforeEach(({ page }) => page.goto('/'))

test('shows the container that it has created', async ({ page, mock }) => {
  const answered = page.waitForResponse('**/v1/containers')
  await page.getByRole('textbox').fill('report')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(await answered).toMatchContract()
  const [container] = mock.state.records('openai', 'containers')
  await expect(page.locator('output')).toHaveText(`created ${String(container?.id)}`)
})

test('shows why it was refused', async ({ page, mock }) => {
  mock.faults.add({ operation: 'openai/CreateContainer', times: 1, do: { status: 429 } })
  await page.getByRole('textbox').fill('report')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.locator('output')).toContainText('Rate limit')
})
