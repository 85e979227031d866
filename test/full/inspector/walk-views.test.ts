import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser, expectAccessible } from '../../support/inspector.js'
import { button, clipboard, isFocused, row, rows, toast } from '../../support/inspector-page.js'
import { OTHER_SCOPE, TRAFFIC_FAULT } from '../../support/traffic.js'
import { expectSoon, expectStable, goTo, walk } from '../../support/walk.js'

// Time, faults, coverage, contracts and what is around them, while requests go on.

afterAll(closeBrowser)

it('moves the clock while others create what expires', async () => {
  await walk('/time', async ({ page, mock, pass }) => {
    const [clock, moments] = [page.locator('.clock-time'), page.locator('.moment')]
    const now = () => mock.clock.now().toISOString().slice(0, 19).replace('T', ' ')
    await clock.getByText('2025-01-01 00:00:00').waitFor()
    for (const [title, time] of [
      ['+1 min', '2025-01-01 00:01:00'],
      ['+20 min', '2025-01-01 00:21:00'],
      ['+1 h', '2025-01-01 01:21:00'],
      ['+1 day', '2025-01-02 01:21:00'],
    ] as const) {
      await button(page, title).click()
      await clock.getByText(time).waitFor()
      expect(now()).toBe(time)
    }
    const advance = page.getByLabel('Advance by')
    await advance.pressSequentially('1 h 30')
    await pass(30)
    expect(await advance.inputValue()).toBe('1 h 30')
    expect(await advance.evaluate(isFocused)).toBe(true)
    await page.keyboard.type(' min')
    await page.keyboard.press('Enter')
    await clock.getByText('2025-01-02 02:51:00').waitFor()
    await page.getByLabel('Set to').fill('2025-01-03T00:00:00Z')
    await button(page, 'Set').click()
    await clock.getByText('2025-01-03 00:00:00').waitFor()
    expect(now()).toBe('2025-01-03 00:00:00')
    // What the traffic created since then expires in 20 minutes.
    await moments.first().getByText('in 20 min').waitFor()
    await button(page, 'To the next due work').click()
    await clock.getByText('2025-01-03 00:20:00').waitFor()
    await page.locator('.recent').getByText('2025-01-03 00:20:00').first().waitFor()
    await moments.first().getByText('2025-01-03 00:40:00').waitFor()
    await moments.first().getByRole('button', { name: 'Go there' }).click()
    await clock.getByText('2025-01-03 00:40:00').waitFor()
    expect(now()).toBe('2025-01-03 00:40:00')
  })
})

it('plans a fault by the form, and counts what faults do, while calls go on', async () => {
  await walk('/faults', async ({ page, mock, pass, call }) => {
    const own = page.locator('.fault-row', { hasText: TRAFFIC_FAULT })
    const hits = async () => parseInt(await own.locator('dd').first().innerText())
    await own.getByText('JSON', { exact: true }).click()
    const fold = own.getByRole('button', { name: 'Members of do' })
    await fold.click()
    const before = await hits()
    await expectSoon(hits).toBeGreaterThan(before)
    // Its numbers change with each call, and the folds of its JSON stay.
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
    await expectAccessible(page)

    await button(page, 'Plan a fault').click()
    await page.getByLabel('Operation').selectOption('openai/ListContainers')
    await page.getByLabel('Id').fill('planned')
    await page.getByLabel('Fail at most so many calls').fill('2')
    await page.getByLabel('Status').selectOption('429')
    await page.getByText('Only calls with certain values').click()
    await button(page, 'Add a query parameter').click()
    await page.getByLabel('Name of query parameter 1').fill('limit')
    const value = page.getByLabel('Value of query parameter 1')
    await value.pressSequentially('77')
    await pass(30)
    expect(await value.inputValue()).toBe('77')
    expect(await value.evaluate(isFocused)).toBe(true)
    await expectAccessible(page)
    await button(page, 'Plan it').click()
    const planned = page.locator('.fault-row', { hasText: 'planned' })
    await planned.waitFor()
    const match = { query: { limit: '77' } }
    expect(mock.faults.list()[1]).toMatchObject({ id: 'planned', times: 2, match })
    for (const status of [429, 429, 200]) {
      expect((await call('GET', '/v1/containers?limit=77')).status).toBe(status)
    }
    await planned.getByText('used up').waitFor()
    await button(page, 'Remove planned').click()
    await planned.waitFor({ state: 'detached' })
    expect(mock.faults.list()).toMatchObject([{ id: TRAFFIC_FAULT }])
  })
})

it('switches chaos on and off, and changes a lifecycle, while calls go on', async () => {
  await walk('/faults', async ({ page, mock, pass }) => {
    const percent = page.getByLabel('Calls that fail, in percent')
    await percent.fill('40')
    await page.getByLabel('Seed').fill('walk')
    await pass(20)
    expect(await percent.inputValue()).toBe('40')
    await button(page, 'Switch on').click()
    await button(page, 'Switch off').waitFor()
    const chaos = () => mock.faults.list()[1]
    expect(chaos()).toMatchObject({ id: 'chaos', probability: 0.4, seed: 'walk' })
    await expectSoon(() => chaos()?.hits).toBeGreaterThan(5)
    await page.getByText(/^[1-9]\d* of \d+ calls failed/).waitFor()
    await percent.fill('5')
    await sleep(1000)
    expect(await percent.inputValue()).toBe('5')
    await button(page, 'Change it').click()
    await expectSoon(() => chaos()?.probability).toBe(0.05)
    await button(page, 'Switch off').click()
    await button(page, 'Switch on').waitFor()
    expect(mock.faults.list()).toHaveLength(1)

    const form = page.locator('.lifecycle').first()
    const policy = () => mock.lifecycle.list()['openai/container']
    await form.getByLabel('A new openai/container').selectOption('polls')
    await form.getByLabel('Polls that do not find it').fill('2')
    await pass(30)
    expect(await form.getByLabel('Polls that do not find it').inputValue()).toBe('2')
    await button(page, 'Apply').click()
    await expectSoon(policy).toEqual({ polls: 2 })
    await button(page, 'Set back').click()
    await expectSoon(policy).toBe('immediately')
  })
})

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
  await walk(
    '/requests',
    async ({ page, pass, call }) => {
      await page.route('**/__admin/coverage?*', async (route) => {
        await sleep(800)
        await route.continue()
      })
      await goTo(page, '/coverage')
      await page.getByRole('link', { name: 'Operations of openai: 6 of 9' }).waitFor()
      await call(
        'GET',
        '/v1/containers/cntr_67748580769781908cf6cc55cd15a99502fea3da60b083c4/files',
      )
      await pass(30)
      await page.getByRole('link', { name: 'Operations of openai: 7 of 9' }).waitFor()
      await page.unrouteAll({ behavior: 'wait' })
    },
    { axe: false },
  )
})

it('changes a rule, and leads from a violation to its place, while calls go on', async () => {
  await walk('/contracts', async ({ page, mock, pass, call }) => {
    const create = async () => (await call('POST', '/v1/containers', { name: '' })).status
    const text = page.getByLabel('Search all contracts')
    await text.pressSequentially('empty-name')
    await pass(20)
    expect(await text.inputValue()).toBe('empty-name')
    expect(await text.evaluate(isFocused)).toBe(true)
    await row(page, 'empty-name').first().click()
    await page.getByRole('heading', { level: 2, name: 'empty-name' }).waitFor()
    expect(await create()).toBe(400)
    await page.getByLabel('Value in this scope').selectOption('accepted')
    await page.locator('.rule-changed').waitFor()
    await pass(20)
    expect(await create()).toBe(200)
    await button(page, 'Set back').click()
    await page.locator('.rule-changed').waitFor({ state: 'detached' })
    expect(await create()).toBe(400)
    await expectAccessible(page)

    const wrong = mock.journal.exchanges().findLast(({ violations }) => violations.length === 2)
    await goTo(page, `/requests/${wrong!.sequence}`)
    await page.locator('.contract-link').first().click()
    await page.getByRole('heading', { level: 2, name: 'CreateContainer' }).waitFor()
    const found = page.locator('.part.found').first()
    await found.waitFor()
    const before = await found.boundingBox()
    await pass(20)
    expect(await found.boundingBox()).toEqual(before)
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

const PLACES = [
  '/requests',
  '/world',
  '/world/locktera/containers',
  '/world?show=snapshots',
  '/time',
  '/faults',
  '/faults/new',
  '/coverage',
  '/contracts',
  '/contracts/openai/CreateContainer',
  '/contracts/openai/rules',
]

it('loads each view without a shift of its layout, and keeps it while calls go on', async () => {
  await walk(
    '/requests',
    async ({ page, pass }) => {
      for (const place of PLACES) {
        await goTo(page, place)
        await page.reload()
        await pass(15)
        await expectStable(page, `Loaded ${place}`)
      }
    },
    { axe: false },
  )
})
