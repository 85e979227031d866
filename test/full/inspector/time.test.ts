import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import {
  closeBrowser,
  connected,
  expectAccessible,
  LOOKS,
  openInspector,
  serveInspector,
} from '../../support/inspector.js'
import { button } from '../../support/inspector-page.js'

afterAll(closeBrowser)

const clock = (page: Page) => page.locator('.clock-time')
const moments = (page: Page) => page.locator('.moment')
const recent = (page: Page) => page.locator('.recent > li')

it('shows a standing clock, and advances it by the buttons', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, '/time')
  await clock(page).getByText('2025-01-01 00:00:00 UTC').waitFor()
  await page.getByText('standing', { exact: true }).waitFor()
  await button(page, '+1 min').click()
  await clock(page).getByText('00:01:00').waitFor()
  await button(page, '+20 min').click()
  await clock(page).getByText('00:21:00').waitFor()
  await button(page, '+1 h').click()
  await clock(page).getByText('01:21:00').waitFor()
  await button(page, '+1 day').click()
  await clock(page).getByText('2025-01-02 01:21:00').waitFor()
  expect(server.mock.clock.now().toISOString()).toBe('2025-01-02T01:21:00.000Z')
  expect(problems).toEqual([])
})

it('advances by any duration, and sets a time', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/time')
  await page.getByLabel('Advance by').fill('1 h 30 min')
  await page.keyboard.press('Enter')
  await clock(page).getByText('01:30:00').waitFor()
  await page.getByLabel('Advance by').fill('soon')
  await page.getByText('Expected a duration such as').waitFor()
  expect(await button(page, 'Advance').isDisabled()).toBe(true)
  await page.getByLabel('Set to').fill('2025-01-01')
  await page.getByText('Expected a time such as').waitFor()
  await page.getByLabel('Set to').fill('2025-01-01T00:00:00Z')
  await page.getByText('the clock cannot go back').waitFor()
  expect(await button(page, 'Set').isDisabled()).toBe(true)
  await page.getByLabel('Set to').fill('2025-03-01T12:00:00+01:00')
  await button(page, 'Set').click()
  await clock(page).getByText('2025-03-01 11:00:00').waitFor()
})

it('lists due work by its time, goes there, and shows what ran', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, '/time')
  await connected(page)
  await moments(page).first().getByText('in 15 min').waitFor()
  await moments(page).first().getByRole('link', { name: 'container named Tide tables' }).waitFor()
  expect(await moments(page).nth(1).getByRole('link').count()).toBe(2)
  await page.getByText('Nothing ran yet').waitFor()
  await moments(page).nth(1).getByRole('button', { name: 'Go there' }).click()
  await clock(page).getByText('00:20:00').waitFor()
  await expect.poll(() => recent(page).count()).toBe(3)
  // The latest first.
  await recent(page).last().getByText('2025-01-01 00:15:00 UTC').waitFor()
  await moments(page).first().getByText('in 2 d').waitFor()
  await button(page, 'To the next due work').click()
  await clock(page).getByText('2025-01-04 00:00:00').waitFor()
  await recent(page).last().getByRole('link').click()
  await page.locator('.record').getByRole('heading', { name: 'Tide tables' }).waitFor()
  expect(problems).toEqual([])
})

it('foretells the events of a world', async () => {
  const server = await serveInspector()
  const name = '<img src=x onerror="alert(1)">'
  server.mock.seed({
    events: [{ at: '2025-01-01T00:05:00Z', add: { openai: { containers: [{ name }] } } }],
  } as never)
  const { page, problems } = await openInspector(server, '/time')
  await moments(page).first().getByText('adds 1 record: openai containers').click()
  await page.getByLabel('Event', { exact: true }).getByText('onerror').waitFor()
  await moments(page).first().getByRole('button', { name: 'Go there' }).click()
  await clock(page).getByText('00:05:00').waitFor()
  await recent(page).first().getByText('event', { exact: true }).waitFor()
  expect(await page.locator('img').count()).toBe(0)
  expect(problems).toEqual([])
})

it('lists due work step by step, as much as the server tells of', async () => {
  const server = await serveInspector()
  server.mock.seed({
    openai: { containers: Array.from({ length: 1200 }, (_, at) => ({ name: `extra ${at}` })) },
  } as never)
  const { page, problems } = await openInspector(server, '/time')
  const work = moments(page).locator('.work')
  for (const shown of [200, 400, 600, 800]) {
    await expect.poll(() => work.count()).toBe(shown)
    await button(page, 'Show more of 1,205').click()
  }
  await expect.poll(() => work.count()).toBe(1000)
  await page.getByText('The first 1,000 of 1,205 are shown').waitFor()
  expect(await page.getByRole('button', { name: /^Show more/ }).count()).toBe(0)
  expect(problems).toEqual([])
})

it('says that nothing is due in an empty world', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/time')
  await page.getByLabel('Scope').selectOption('…')
  await page.getByLabel('Name', { exact: true }).fill('empty')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing is due').waitFor()
  expect(await button(page, 'To the next due work').isDisabled()).toBe(true)
})

it('ticks while the clock runs by itself', async () => {
  const server = await serveInspector({ realTime: true })
  const { page } = await openInspector(server, '/time')
  await page.getByText('running', { exact: true }).waitFor()
  const before = await clock(page).textContent()
  await expect.poll(() => clock(page).textContent(), { timeout: 10_000 }).not.toBe(before)
})

it('follows what others do, and keeps focus, text and scroll position', async () => {
  const server = await serveInspector()
  const containers = Array.from({ length: 300 }, (_, at) => ({
    id: `cntr_${at}`,
    name: `c${at}`,
    expires_after: { anchor: 'last_active_at' as const, minutes: 1 + (at % 20) },
  }))
  server.mock.seed({ openai: { containers } } as never)
  const { page } = await openInspector(server, '/time')
  await connected(page)
  await page.getByRole('heading', { name: 'Due 305' }).waitFor()
  await page.getByRole('button', { name: 'Show more of 305' }).click()
  await expect.poll(() => page.locator('.timeline .work').count()).toBe(305)
  await page.getByLabel('Advance by').fill('5 m')
  await page.locator('main').evaluate((main) => (main.scrollTop = 300))
  server.mock.clock.advance({ minutes: 2 })
  await page.getByRole('heading', { name: 'Due 275' }).waitFor()
  await expect.poll(() => recent(page).count()).toBe(30)
  expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(300)
  const typed = page.getByLabel('Advance by')
  expect(await typed.inputValue()).toBe('5 m')
  expect(await typed.evaluate((element) => element === document.activeElement)).toBe(true)
})

it.each(LOOKS)('has no violation for axe at $width px in $colorScheme', async (look) => {
  const server = await serveInspector()
  server.mock.seed({
    events: [
      {
        at: '2025-01-01T00:05:00Z',
        delete: { openai: { files: ['cfile_677485800f2e819980df904c52dc831d'] } },
      },
    ],
  } as never)
  const { page } = await openInspector(server, '/time', look)
  await connected(page)
  await moments(page).first().waitFor()
  await page.locator('.work-event summary').click()
  await page.getByLabel('Advance by').fill('soon')
  await expectAccessible(page)
  server.mock.clock.advance({ minutes: 30 })
  await recent(page).first().waitFor()
  await expectAccessible(page)
})
