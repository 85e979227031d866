import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser, expectAccessible, type Inspector } from '../../support/inspector.js'
import {
  BERTH_PLANNER,
  button,
  isFocused,
  PNG,
  row,
  rows,
  selectedRow,
  toast,
} from '../../support/inspector-page.js'
import { HOSTILE_NAMES } from '../../support/traffic.js'
import { expectSoon, goTo, walk, type Walk } from '../../support/walk.js'

// The records while requests create, change and delete others.

afterAll(closeBrowser)

const record = (page: Page) => page.locator('.record')
const dialog = (page: Page) => page.getByRole('dialog')
const tables = (page: Page) => page.getByRole('navigation', { name: 'Tables' })

/** The records of a table, as the mock has them. */
function recordsOf({ mock }: Inspector, service: string, table: string) {
  return mock.state.records(service, table) as { id?: string; name?: string; blocked?: boolean }[]
}

it('shows every table, and keeps the record that is open while others come and go', async () => {
  await walk('/world', async ({ page, pass }) => {
    await tables(page).waitFor()
    for (const link of await tables(page).getByRole('link').all()) {
      const name = (await link.locator('.cut').textContent()) ?? ''
      await link.click()
      await tables(page).locator('[aria-current=page]', { hasText: name }).waitFor()
      const none = page.getByText(`No ${name}`, { exact: true })
      await page.getByRole('grid', { name, exact: true }).or(none).waitFor()
    }
    await tables(page)
      .getByRole('link', { name: /^containers/ })
      .nth(1)
      .click()
    await row(page, 'Fax inbox').click()
    await record(page).getByRole('heading', { name: 'Fax inbox' }).waitFor()
    await page.getByRole('grid').focus()
    const before = await selectedRow(page).boundingBox()
    await pass(50)
    expect(await selectedRow(page).boundingBox()).toEqual(before)
    expect(await selectedRow(page).innerText()).toContain('Fax inbox')
    expect(await record(page).getByRole('heading', { level: 2 }).innerText()).toBe('Fax inbox')
    expect(await page.getByRole('grid').evaluate(isFocused)).toBe(true)
    expect(await page.locator('main img').count()).toBe(0)
  })
})

it('searches the records of a table while others come and go', async () => {
  await walk('/world/carrierx/containers', async ({ page, pass }) => {
    await row(page, 'Fax inbox').waitFor()
    const text = page.getByRole('searchbox')
    await text.pressSequentially('pbx-harbour', { delay: 50 })
    await expectSoon(() => rows(page).count()).toBe(2)
    await pass(40)
    expect(await rows(page).count()).toBe(2)
    expect(await text.inputValue()).toBe('pbx-harbour')
    expect(await text.evaluate(isFocused)).toBe(true)
    await text.fill('onerror')
    await row(page, '<img src=x').first().waitFor()
    await text.fill('nothing has this')
    await page.getByText('No containers contain “nothing has this”').waitFor()
  })
})

it('shows a file as one chose to see it while others come and go', async () => {
  await walk('/world/openai/files', async ({ page, mock, pass }) => {
    const image = { id: 'cfile_1', container_id: BERTH_PLANNER, path: '/mnt/data/a.png' }
    mock.seed({ openai: { files: [{ ...image, content: { base64: PNG } }] } } as never)
    await goTo(page, '/world/openai/files/cfile_1')
    await page.getByText('1 × 1 pixels').waitFor()
    const source = await page.locator('.image-view img').getAttribute('src')
    await pass(30)
    expect(await page.locator('.image-view img').getAttribute('src')).toBe(source)
    await page.getByLabel('Show as').selectOption('hex')
    await page.getByText('89 50 4e 47 0d 0a 1a 0a').waitFor()

    await row(page, 'tides.csv').click()
    await page.getByRole('columnheader', { name: 'high_water' }).waitFor()
    await page.getByLabel('Show as').selectOption('text')
    const content = page.getByLabel('Content', { exact: true })
    await content.getByText('high_water').waitFor()
    await pass(30)
    expect(await page.getByLabel('Show as').inputValue()).toBe('text')
    await content.getByText('high_water').waitFor()

    await row(page, 'berths.json').click()
    await content.getByText('"Northern Tern"').waitFor()
    const fold = content.getByRole('button', { name: 'Members of 0' })
    await fold.click()
    await pass(30)
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
  })
})

it('keeps the folds and the match in the JSON of a record while it is loaded again', async () => {
  await walk('/world/carrierx/containers', async ({ page, pass }) => {
    await row(page, 'Invoices at Azure').click()
    await page.getByRole('tab', { name: 'JSON' }).click()
    const json = page.getByRole('tabpanel').getByRole('region', { name: 'JSON of the record' })
    const fold = json.getByRole('button', { name: 'Members of external_attributes' })
    await fold.click()
    await pass(40)
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
    await page.getByLabel('Search in JSON of the record').fill('azure')
    await page.getByText(/^[1-9]\d* matches$/).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/^1 of [1-9]\d* matches$/).waitFor()
    const counts = await page.evaluate(async () => {
      const seen = new Set<string>()
      for (const end = performance.now() + 1500; performance.now() < end;) {
        seen.add(document.querySelector('.search-count')?.textContent ?? '')
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      return [...seen]
    })
    expect(counts).toHaveLength(1)
    expect(await json.locator('.json-line.current').count()).toBe(1)
  })
})

it('blocks and changes a record while others come and go', async () => {
  await walk('/world/locktera/containers', async ({ page, pass, ...server }) => {
    const plans = () =>
      recordsOf(server, 'locktera', 'containers').find(({ name }) => name === 'Berth plans')
    await row(page, 'Berth plans').click()
    await button(page, 'Block').click()
    await row(page, 'Berth plans').getByText('blocked').waitFor()
    expect(plans()).toMatchObject({ blocked: true })
    await button(page, 'Unblock').click()
    await button(page, 'Block').waitFor()
    expect(plans()).toMatchObject({ blocked: false })

    await goTo(page, `/world/openai/containers/${BERTH_PLANNER}`)
    await button(page, 'Edit name').click()
    const name = page.getByRole('textbox', { name: 'name', exact: true })
    await name.fill('half typ')
    await pass(40)
    expect(await name.inputValue()).toBe('half typ')
    expect(await name.evaluate(isFocused)).toBe(true)
    await name.fill(HOSTILE_NAMES[1])
    await page.keyboard.press('Enter')
    await name.waitFor({ state: 'detached' })
    const planner = recordsOf(server, 'openai', 'containers').find(({ id }) => id === BERTH_PLANNER)
    expect(planner?.name).toBe(HOSTILE_NAMES[1])
    const heading = record(page).getByRole('heading').first()
    await expectSoon(() => heading.textContent()).toBe(HOSTILE_NAMES[1])
  })
})

it('adds and deletes a record while others come and go', async () => {
  await walk(
    '/world/openai/containers',
    async ({ page, pass, ...server }) => {
      const name = `own ${HOSTILE_NAMES[2]}`
      const isThere = () =>
        recordsOf(server, 'openai', 'containers').some((one) => one.name === name)
      await rows(page).first().waitFor()
      await button(page, 'Add').click()
      const text = dialog(page).getByRole('textbox')
      await text.fill('{ "name": ')
      await pass(20)
      expect(await text.inputValue()).toBe('{ "name": ')
      await dialog(page).getByRole('button', { name: 'Add' }).click()
      await dialog(page).getByText('invalid JSON').first().waitFor()
      await expectAccessible(page)
      await text.fill(JSON.stringify({ name }))
      await dialog(page).getByRole('button', { name: 'Add' }).click()
      await record(page).getByRole('heading', { name }).waitFor()
      expect(isThere()).toBe(true)
      await button(page, 'Delete…').click()
      await dialog(page).getByText(name).waitFor()
      await dialog(page).getByRole('button', { name: 'Delete' }).click()
      await toast(page, `${name} was deleted.`).waitFor()
      expect(isThere()).toBe(false)
      await page.getByText('No record is open').waitFor()
    },
    { axe: false },
  )
})

it('keeps the record that one types while the page looks up what it may refer to', async () => {
  await walk(
    '/world/openai/files',
    async ({ page, pass }) => {
      await rows(page).first().waitFor()
      let isAnswered = false
      await page.route('**/__admin/records/openai/containers?*', async (route) => {
        await sleep(800)
        await route.continue()
        isAnswered = true
      })
      await button(page, 'Add').click()
      const text = dialog(page).getByRole('textbox')
      const typed = JSON.stringify({ container_id: 'cntr_typed', path: '/mnt/data/a.txt' })
      await text.fill(typed)
      await expectSoon(() => isAnswered).toBe(true)
      await pass(20)
      expect(await text.inputValue()).toBe(typed)
      await page.unrouteAll({ behavior: 'wait' })
    },
    { axe: false },
  )
})

it('loads and exports a world while others change it', async () => {
  await walk(
    '/world/openai/containers',
    async ({ page, pass, ...server }) => {
      await rows(page).first().waitFor()
      await button(page, 'Load…').click()
      const text = dialog(page).getByRole('textbox')
      await text.fill('{\n  "openai": {\n    "containers": [\n      { "nam": "a" }\n    ]\n  }\n}')
      await button(page, 'Add to the world').click()
      const line = dialog(page).getByRole('button', { name: 'Line 4' }).first()
      await line.waitFor()
      await expectAccessible(page)
      await pass(20)
      await line.click()
      expect(await text.evaluate(isFocused)).toBe(true)
      await text.fill('{ "openai": { "containers": [{ "name": "pasted" }] } }')
      await button(page, 'Add to the world').click()
      await toast(page, 'The records were added.').waitFor()
      await row(page, 'pasted').waitFor()
      expect(recordsOf(server, 'openai', 'containers').map(({ name }) => name)).toContain('pasted')
      const download = page.waitForEvent('download')
      await button(page, 'Export').click()
      const world = JSON.parse(await readFile(await (await download).path(), 'utf8')) as object
      expect(JSON.stringify(world)).toContain('"pasted"')
      expect(Object.keys(world)).toEqual(expect.arrayContaining(['openai', 'carrierx', 'locktera']))
    },
    { refused: 400 },
  )
})

it('takes, compares and restores snapshots while others change the world', async () => {
  const run = async ({ page, mock, pass, call }: Walk) => {
    const name = page.getByLabel('Name of the snapshot')
    const changes = page.locator('.changes')
    const planner = changes.getByText('container named Berth planner')
    await name.pressSequentially('before', { delay: 40 })
    await pass(20)
    expect(await name.inputValue()).toBe('before')
    await button(page, 'Take a snapshot').click()
    await toast(page, 'Snapshot before was taken.').waitFor()
    await call('DELETE', `/v1/containers/${BERTH_PLANNER}`)
    await planner.waitFor()
    await name.fill('after')
    await button(page, 'Take a snapshot').click()
    await toast(page, 'Snapshot after was taken.').waitFor()
    expect(mock.snapshots.list()).toMatchObject([{ name: 'before' }, { name: 'after' }])
    await page.getByLabel('What changed from').selectOption('before')
    await page.getByLabel('to', { exact: true }).selectOption('after')
    await pass(20)
    await planner.waitFor()
    await expectAccessible(page)
    await page.getByTitle('Restore before').click()
    await dialog(page).getByRole('button', { name: 'Restore' }).click()
    await toast(page, 'before was restored.').waitFor()
    expect((await call('GET', `/v1/containers/${BERTH_PLANNER}`)).status).toBe(200)
    await page.getByTitle('Delete after').click()
    await dialog(page).getByRole('button', { name: 'Delete' }).click()
    await expectSoon(() => mock.snapshots.list()).toMatchObject([{ name: 'before' }])
    await page.getByTitle('Compare before with the world now').click()
    await pass(20)
    await changes.waitFor()
  }
  await walk('/world?show=snapshots', run, { grows: true })
})
