import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser, expectAccessible } from '../../support/inspector.js'
import { OTHER_SCOPE } from '../../support/traffic.js'
import {
  button,
  clipboard,
  goTo,
  isFocused,
  row,
  rows,
  toast,
  walk,
  expectSoon,
} from '../../support/walk.js'

// Time, faults, coverage, contracts and what is around them, while requests go on.

afterAll(closeBrowser)

it('keeps the order, the search and what is open in the coverage while it grows', async () => {
  await walk('/coverage', async ({ page, pass, call }) => {
    const groups = page.locator('.coverage-title')
    await groups.first().waitFor()
    const before = await groups.allInnerTexts()
    const covered = page.getByRole('link', { name: /^Operations of openai: [5-9] of 9/ })
    await covered.waitFor()
    expect(await groups.allInnerTexts()).toEqual(before)
    const create = page.locator('details', { hasText: 'CreateContainerFile' }).first()
    await create.locator('summary').click()
    const items = create.locator('.coverage-name')
    await items.first().waitFor()
    const names = await items.allInnerTexts()
    const open = create.locator('.coverage-item:not(.covered)')
    const missing = await open.count()
    await call('POST', '/v1/containers/cntr_none/files', 'no form')
    await expectSoon(() => open.count()).toBeLessThan(missing)
    expect(await items.allInnerTexts()).toEqual(names)
    expect(await groups.allInnerTexts()).toEqual(before)

    await page.getByRole('link', { name: 'Replies of openai' }).click()
    await expectSoon(() => page.getByLabel('Kind').inputValue()).toBe('replies')
    await page.getByLabel('Show').selectOption('missing')
    const text = page.getByLabel('Search the coverage')
    await text.fill('array_above_max_length')
    await pass(20)
    expect(await text.inputValue()).toBe('array_above_max_length')
    expect(await text.evaluate(isFocused)).toBe(true)
    const item = page.locator('.coverage-item', { hasText: 'array_above_max_length' }).first()
    await item.getByRole('button', { name: /^Copy what covers/ }).click()
    await expectSoon(() => clipboard(page)).toContain('array_above_max_length')
    await page.getByLabel('Of', { exact: true }).selectOption('all')
    await pass(20)
    await item.waitFor()
  })
})

it('shows what was covered though the server takes long to say so', async () => {
  await walk('/requests', async ({ page, pass, call }) => {
    await page.route('**/__admin/coverage?*', async (route) => {
      await sleep(800)
      await route.continue()
    })
    await goTo(page, '/coverage')
    await page.getByRole('link', { name: 'Operations of openai: 6 of 9' }).waitFor()
    await call('GET', '/v1/containers/cntr_67748580769781908cf6cc55cd15a99502fea3da60b083c4/files')
    await pass(30)
    await page.getByRole('link', { name: 'Operations of openai: 7 of 9' }).waitFor()
    await page.unrouteAll({ behavior: 'wait' })
  })
})

it('goes to another scope and back, shows the keys and changes the theme while calls go on', async () => {
  await walk('/requests', async ({ page, pass }) => {
    const scope = page.getByLabel('Scope', { exact: true })
    await scope.selectOption('Another scope…')
    const name = page.getByRole('dialog').getByLabel('Name')
    await name.fill('half')
    await pass(20)
    expect(await name.inputValue()).toBe('half')
    expect(await name.evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Escape')
    // To cancel leaves the scope, and the dialog can be opened again.
    await expectSoon(() => scope.inputValue()).toBe('default')
    await scope.selectOption(OTHER_SCOPE)
    await rows(page).first().click()
    await page.getByText(`in ${OTHER_SCOPE}`).waitFor()
    await goTo(page, '/world/openai/containers')
    await row(page, /onerror|script/)
      .first()
      .waitFor()
    expect(await row(page, 'Berth planner').count()).toBe(0)
    await scope.selectOption('default')
    await row(page, 'Berth planner').waitFor()

    await button(page, 'Keys').click()
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Next record').waitFor()
    await pass(20)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expectSoon(() => button(page, 'Keys').evaluate(isFocused)).toBe(true)
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await background()
    await page.getByRole('button', { name: 'Theme: system' }).click()
    await page.getByRole('button', { name: 'Theme: light' }).click()
    await expectSoon(background).not.toBe(light)
    expect(await toast(page, '').count()).toBe(0)
  })
})
