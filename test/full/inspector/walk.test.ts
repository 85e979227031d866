import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser } from '../../support/inspector.js'
import { OTHER_SCOPE } from '../../support/traffic.js'
import { button, row, rows, walk, expectSoon } from '../../support/walk.js'

// The requests while others come in, some 40 a second.

afterAll(closeBrowser)

it('folds and searches the JSON of a request while others come in', async () => {
  await walk('/requests', async ({ page, pass, call }) => {
    await call('GET', '/v1/containers?limit=20&order=asc')
    await row(page, 'limit=20').first().click()
    const response = page.getByRole('region', { name: 'Response', exact: true })
    const fold = response.getByRole('button', { name: 'Members of data' })
    await fold.click()
    await response.getByText(/^\d+ items$/).waitFor()
    await pass(40)
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
    await response.getByRole('searchbox').fill('berth planner')
    await response.getByText('1 match', { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await response.getByText('1 of 1 match', { exact: true }).waitFor()
    await pass(20)
    const match = response.locator('.json-line.current')
    expect(await match.innerText()).toContain('Berth planner')
  })
})

/** The texts of a column. */
const cells = (page: Page, column: number) =>
  rows(page).locator(`[role=gridcell]:nth-child(${column})`).allInnerTexts()

it('filters requests each way while they come in', async () => {
  await walk('/requests', async ({ page, pass }) => {
    const only = async (column: number, pattern: RegExp) => {
      await pass(20)
      const areAll = async () => (await cells(page, column)).every((text) => pattern.test(text))
      await expectSoon(areAll).toBe(true)
      expect(await rows(page).count()).toBeGreaterThan(0)
    }
    await page.getByLabel('Service').selectOption('locktera')
    await only(4, /^\/orgs/)
    await page.getByLabel('Operation').selectOption('EncodeContainer')
    await only(3, /^EncodeContainer$/)
    await page.getByLabel('Service').selectOption('All services')
    await page.getByLabel('Status').selectOption('4xx')
    await only(1, /^4/)
    await page.getByLabel('With violations').check()
    await only(5, /QS|violations/)
    await page.getByLabel('With violations').uncheck()
    await page.getByLabel('With faults').check()
    await only(5, /fault/)
    await page.getByLabel('With faults').uncheck()
    await page.getByLabel('Status').selectOption('Any status')
    await page.getByLabel('Scopes').selectOption('All scopes')
    await row(page, OTHER_SCOPE).first().waitFor()
  })
})

it('pauses the requests and goes on', async () => {
  await walk('/requests', async ({ page, pass }) => {
    await button(page, 'Pause').click()
    const before = await rows(page).allInnerTexts()
    await pass(40)
    expect(await rows(page).allInnerTexts()).toEqual(before)
    const waiting = page.getByText(/^\d+ new$/)
    await expectSoon(async () => parseInt(await waiting.innerText())).toBeGreaterThan(20)
    await button(page, 'Resume').click()
    await expectSoon(() => rows(page).allInnerTexts()).not.toEqual(before)
    await waiting.waitFor({ state: 'detached' })
  })
})
