import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser } from '../../support/inspector.js'
import {
  button,
  clipboard,
  harEntries,
  isFocused,
  row,
  rows,
  selectedRow,
  toast,
} from '../../support/inspector-page.js'
import { HOSTILE_NAMES, OTHER_SCOPE } from '../../support/traffic.js'
import { expectSoon, goTo, walk } from '../../support/walk.js'

// The requests while others come in, some 40 a second.

afterAll(closeBrowser)

const numberIn = (page: Page) => Number(/requests\/(\d+)/.exec(page.url())?.[1])

it('keeps the request that is open, its row and what is unfolded while others come in', async () => {
  await walk('/requests', async ({ page, pass }) => {
    await row(page, /2 violations/)
      .first()
      .click()
    await page.locator('.exchange').waitFor()
    const sequence = numberIn(page)
    await page
      .getByText(/^What QS\d+ means$/)
      .first()
      .click()
    for (const headers of await page.getByText(/^\d+ headers$/).all()) await headers.click()
    await page.getByRole('grid').focus()
    const before = await selectedRow(page).boundingBox()
    await pass(50)
    expect(await selectedRow(page).boundingBox()).toEqual(before)
    expect(await selectedRow(page).innerText()).toContain('2 violations')
    expect(numberIn(page)).toBe(sequence)
    expect(await page.locator('details[open]').count()).toBe(3)
    expect(await page.getByRole('grid').evaluate(isFocused)).toBe(true)
    expect(await page.locator('.exchange img, .list img').count()).toBe(0)
  })
})

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

it('finds a text in the bodies of requests while others come in', async () => {
  await walk(
    '/requests',
    async ({ page, pass, call }) => {
      await call('POST', '/v1/containers', { name: 'first needle' })
      const text = page.getByLabel(/^Text in URL/)
      await text.pressSequentially('NEEDLE', { delay: 50 })
      await row(page, 'CreateContainer').first().waitFor()
      await page.locator('.filters.searching').waitFor({ state: 'detached' })
      const found = await rows(page).count()
      await call('POST', '/v1/containers', { name: 'second needle' })
      // The bodies are searched again after a while, not for each request.
      await expectSoon(() => rows(page).count()).toBeGreaterThan(found)
      expect(await text.inputValue()).toBe('NEEDLE')
      expect(await text.evaluate(isFocused)).toBe(true)
      await text.fill('nothing has this')
      await page.getByText('No request matches the filters').waitFor()
      await pass(10)
      await button(page, 'Clear the filters').click()
      await expectSoon(() => rows(page).count()).toBeGreaterThan(10)
    },
    { axe: false },
  )
})

it('pauses the requests and goes on', async () => {
  await walk(
    '/requests',
    async ({ page, pass }) => {
      await button(page, 'Pause').click()
      const before = await rows(page).allInnerTexts()
      await pass(40)
      expect(await rows(page).allInnerTexts()).toEqual(before)
      const waiting = page.getByText(/^\d+ new$/)
      await expectSoon(async () => parseInt(await waiting.innerText())).toBeGreaterThan(20)
      await button(page, 'Resume').click()
      await expectSoon(() => rows(page).allInnerTexts()).not.toEqual(before)
      await waiting.waitFor({ state: 'detached' })
    },
    { axe: false },
  )
})

it('copies, saves and repeats a request while others come in', async () => {
  await walk(
    '/requests',
    async ({ page, mock, pass, call }) => {
      const body = { name: HOSTILE_NAMES[0], memory_limit: '4g' }
      await call('POST', '/v1/containers', body)
      const sent = () =>
        mock.journal
          .exchanges()
          .filter(({ request }) => JSON.stringify(request.body) === JSON.stringify(body))
          .map(({ sequence }) => sequence)
      await goTo(page, `/requests/${sent()[0]!}`)
      await page.getByText(`#${sent()[0]!} in default`).waitFor()
      await button(page, 'curl').click()
      await expectSoon(() => clipboard(page)).toMatch(/^curl [\s\S]*onerror/)
      await button(page, 'fetch').click()
      await expectSoon(() => clipboard(page)).toMatch(/^(await )?fetch\([\s\S]*onerror/)
      const download = page.waitForEvent('download')
      await button(page, 'HAR').click()
      expect(await harEntries(await download)).toEqual(['POST /v1/containers'])

      await page.locator('.list').evaluate((list) => (list.scrollTop = list.scrollHeight))
      await button(page, 'Send again').click()
      await toast(page, 'Sent again as #').waitFor()
      await expectSoon(() => numberIn(page)).toBe(sent()[1])
      await pass(10)
      expect(await selectedRow(page).innerText()).toContain('CreateContainer')
      await button(page, 'Make this a fault').click()
      const operation = page.getByLabel('Operation')
      await expectSoon(() => operation.inputValue()).toBe('openai/CreateContainer')
    },
    { axe: false },
  )
})

it('saves what is shown, but for what the journal dropped meanwhile', async () => {
  await walk(
    '/requests',
    async ({ page, pass }) => {
      await pass(80)
      const download = page.waitForEvent('download')
      await button(page, 'Save what is shown as a HAR file').click()
      const { length } = await harEntries(await download)
      expect(length).toBeGreaterThan(25)
      expect(length).toBeLessThanOrEqual(50)
      await toast(page, 'requests that the journal dropped').waitFor()
    },
    { exchanges: 50, refused: 404, axe: false },
  )
})
