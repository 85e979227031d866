import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import {
  closeBrowser,
  connected,
  expectAccessible,
  LOOKS,
  openInspector,
  serveInspector,
  type Inspector,
} from '../../support/inspector.js'
import { BERTH_PLANNER, button, PNG, row, rows, toast } from '../../support/inspector-page.js'

afterAll(closeBrowser)

const HOSTILE = '<img src=x onerror="alert(1)">'
const RIGHT_TO_LEFT = '\u202Egnp.exe\u202C שלום'
const LONG = 'x'.repeat(10_000)

const CONTAINERS = '/world/openai/containers'
const FILES = '/world/openai/files'

const record = (page: Page) => page.locator('.record')
const field = (page: Page, name: string) =>
  page.locator('.field-row').filter({ has: page.locator('dt').getByText(name, { exact: true }) })

/** Adds a file with these bytes to the Berth planner, and returns where it is shown. */
function addFile({ mock }: Inspector, id: string, path: string, content: object): string {
  mock.seed({ openai: { files: [{ id, container_id: BERTH_PLANNER, path, content }] } } as never)
  return `${FILES}/${id}`
}

it('lists the tables of all services with their numbers, and the records of one', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, '/world')
  const tables = page.getByRole('navigation', { name: 'Tables' })
  await row(page, 'Berth planner').waitFor()
  expect(await tables.getByRole('heading').allTextContents()).toEqual([
    'openai',
    'carrierx',
    'locktera',
  ])
  expect(await tables.getByRole('link', { name: /^containers/ }).allTextContents()).toEqual([
    'containers4',
    'containers6',
    'containers5',
  ])
  await tables.getByRole('link', { name: /^attempts/ }).click()
  await row(page, 'ex-clerk@mail.example').click()
  await field(page, 'refused_count').getByText('4').waitFor()
  expect(page.url()).toContain('#/world/locktera/attempts/')
  await tables.getByRole('link', { name: /^viewers/ }).click()
  await page.getByRole('grid', { name: 'viewers' }).waitFor()
  expect(problems).toEqual([])
})

it('searches in all fields, and says when nothing has the text', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/world/locktera/containers')
  await row(page, 'Crew payroll').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('göteborg')
  await expect.poll(() => rows(page).count()).toBe(1)
  await row(page, 'Dredging tender').waitFor()
  await page.keyboard.type('!')
  await page.getByText('No containers contain “göteborg!”').waitFor()
  await page.getByRole('searchbox').fill('')
  await expect.poll(() => rows(page).count()).toBe(5)
})

it('moves through the records by keys, and closes them', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, CONTAINERS)
  await row(page, 'Berth planner').waitFor()
  await page.keyboard.press('j')
  await record(page).getByRole('heading', { name: 'Audit of 2024' }).waitFor()
  await page.keyboard.press('j')
  await record(page).getByRole('heading', { name: 'Scratch' }).waitFor()
  await page.keyboard.press('k')
  await record(page).getByRole('heading', { name: 'Audit of 2024' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('No record is open').waitFor()
})

it('shows what requests change at once, and keeps focus, text and scroll position', async () => {
  const server = await serveInspector()
  server.mock.seed({
    openai: { containers: Array.from({ length: 60 }, (_, at) => ({ name: `extra ${at}` })) },
  } as never)
  const { page } = await openInspector(server, `${CONTAINERS}/${BERTH_PLANNER}`)
  await connected(page)
  await record(page).waitFor()
  await button(page, 'Edit name').click()
  await page.getByRole('textbox', { name: 'name', exact: true }).fill('half typed')
  await page.locator('.list').evaluate((list) => (list.scrollTop = 640))
  await server.call('POST', '/v1/containers', { name: 'made meanwhile' })
  await page
    .getByRole('link', { name: /^containers/ })
    .getByText('65')
    .waitFor()
  const typed = page.getByRole('textbox', { name: 'name', exact: true })
  expect(await typed.inputValue()).toBe('half typed')
  expect(await typed.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await page.locator('.list').evaluate((list) => list.scrollTop)).toBe(640)
})

it('counts down to the expiry of a container, and goes there', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, `${CONTAINERS}/${BERTH_PLANNER}`)
  await connected(page)
  await page.locator('.due-list').getByText('expire in 20 min').waitFor()
  server.mock.clock.advance({ minutes: 8 })
  await page.locator('.due-list').getByText('expire in 12 min').waitFor()
  await row(page, 'Berth planner').getByText('expire in 12 min').waitFor()
  await button(page, 'Go there').click()
  await field(page, 'status').getByText('expired').waitFor()
  expect(await page.locator('.due-list').count()).toBe(0)
  expect(server.mock.clock.now().toISOString()).toBe('2025-01-01T00:20:00.000Z')
  expect(problems).toEqual([])
})

it('opens files as image, table, JSON, text and hex', async () => {
  const server = await serveInspector()
  const image = addFile(server, 'cfile_image', '/mnt/data/a.png', { base64: PNG })
  const { page, problems } = await openInspector(server, image)
  await page.getByText('1 × 1 pixels').waitFor()
  expect(await page.locator('.image-view img').getAttribute('src')).toMatch(/^blob:/)
  await page.getByLabel('Show as').selectOption('hex')
  await page.getByText('89 50 4e 47 0d 0a 1a 0a').waitFor()
  const hex = page.getByRole('region', { name: 'Bytes' })
  expect(await hex.evaluate((block) => block.scrollWidth - block.clientWidth)).toBe(0)

  await row(page, 'tides.csv').click()
  await page.getByRole('columnheader', { name: 'high_water' }).waitFor()
  await page.getByText('6 rows').waitFor()
  await row(page, 'berths.json').click()
  await page.getByLabel('Content', { exact: true }).getByText('"Northern Tern"').waitFor()
  await page.getByLabel('Show as').selectOption('text')
  await page.getByLabel('Content', { exact: true }).getByText('{"berths":[').waitFor()
  expect(problems).toEqual([])
})

it.each([
  ['HTML', '/mnt/data/page.html', '<script>document.title = "ran"</script><h1>Page</h1>'],
  ['SVG', '/mnt/data/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['SVG that claims to be a PNG', '/mnt/data/a.png', '<svg onload="alert(1)"/>'],
])('shows %s as text, and does not run it', async (_, path, text) => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(
    server,
    addFile(server, 'cfile_page', path, { text }),
  )
  await page.getByLabel('Content', { exact: true }).getByText(text.slice(0, 8)).waitFor()
  expect(await page.title()).toBe('World – Quayside')
  expect(await page.locator('.content-panel :is(img, iframe, object, embed)').count()).toBe(0)
  // Opened by hand, the browser saves it.
  const key = encodeURIComponent('cfile_page')
  const reply = await fetch(`${server.url}/__admin/records/openai/files/${key}/content`)
  expect(reply.headers.get('content-type')).toBe('application/octet-stream')
  expect(reply.headers.get('content-disposition')).toContain('attachment')
  expect(problems).toEqual([])
})

it('shows a large file in pieces of 64 kB, and saves all of it', async () => {
  const server = await serveInspector()
  const lines = Array.from({ length: 20_000 }, (_, at) => `${at},Möwe ${at}`)
  const text = ['number,name', ...lines].join('\n')
  const place = addFile(server, 'cfile_large', '/mnt/data/large.csv', { text })
  const { page } = await openInspector(server, place)
  await page.getByRole('cell', { name: 'Möwe 0', exact: true }).waitFor()
  await page.getByText(`0–65,535 of ${Buffer.byteLength(text).toLocaleString('en')}`).waitFor()
  expect(await button(page, 'Previous 64 kB').isDisabled()).toBe(true)
  await button(page, 'Next 64 kB').click()
  await page.getByText('65,536–131,071 of').waitFor()
  await page.getByRole('columnheader', { name: 'number' }).waitFor()
  const [first = ''] = await page
    .locator('.csv-table tbody tr')
    .first()
    .locator('td')
    .allTextContents()
  expect(lines[Number(first)]).toContain(`${first},`)
  await page.getByRole('button', { name: /^Show more of/ }).click()
  expect(await page.locator('.csv-table tbody tr').count()).toBe(400)

  const download = page.waitForEvent('download')
  await button(page, 'Download').click()
  expect((await download).suggestedFilename()).toBe('large.csv')
  expect(await readFile(await (await download).path(), 'utf8')).toBe(text)
})

it('blocks and unblocks a container', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, '/world/locktera/containers')
  await row(page, 'Berth plans').click()
  await button(page, 'Block').click()
  await toast(page, 'Berth plans is now blocked.').waitFor()
  await row(page, 'Berth plans').getByText('blocked').waitFor()
  await button(page, 'Unblock').click()
  await button(page, 'Block').waitFor()
  await field(page, 'blocked').getByText('false').waitFor()
  expect(problems).toEqual([])
})

it('changes fields in their places, and shows mistakes there', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, `${CONTAINERS}/${BERTH_PLANNER}`)
  await button(page, 'Edit name').click()
  await page.getByRole('textbox', { name: 'name', exact: true }).fill('Renamed')
  await page.keyboard.press('Enter')
  await record(page).getByRole('heading', { name: 'Renamed' }).waitFor()
  await row(page, 'Renamed').waitFor()

  await button(page, 'Edit memory_limit').click()
  await page.getByLabel('memory_limit').selectOption('"64g"')
  await button(page, 'Save').click()
  await field(page, 'memory_limit').getByText('64g').waitFor()

  await button(page, 'Edit expires_after').click()
  await page.getByLabel('expires_after').fill('{ "anchor": "last_active_at", "minutes": "many" }')
  await button(page, 'Save').click()
  await field(page, 'expires_after').getByText('/minutes').waitFor()
  await page.getByLabel('expires_after').fill('{ "anchor"')
  await button(page, 'Save').click()
  await field(page, 'expires_after').getByText('must be JSON').waitFor()
  await button(page, 'Cancel').click()
  await expect.poll(() => field(page, 'expires_after').textContent()).toContain('20')
  // A key stays as it is.
  expect(await button(page, 'Edit id').count()).toBe(0)
})

it('sets a field that a record lacks', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, `${CONTAINERS}/${BERTH_PLANNER}`)
  await page.getByLabel('Set another field').selectOption('file_ids')
  await page.getByLabel('file_ids').fill('["file-3tLw9FhUe5sGa6BnQx0VkC"]')
  await button(page, 'Save').click()
  await field(page, 'file_ids').getByText('file-3tLw9FhUe5sGa6BnQx0VkC').waitFor()
})

it('goes from a file to its container, and from there to all of its files', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, FILES)
  await row(page, 'mark.png').click()
  await page.getByRole('tab', { name: 'Fields' }).click()
  await field(page, 'container_id').getByRole('link').click()
  await record(page).getByRole('heading', { name: 'Berth planner' }).waitFor()
  const files = record(page).getByRole('link', { name: 'files 2' })
  await files.click()
  await expect.poll(() => rows(page).allTextContents()).toHaveLength(2)
  await row(page, 'berths.json').waitFor()
  await row(page, 'mark.png').waitFor()
  // The way back searches for what was searched for there.
  expect(await page.getByRole('searchbox').inputValue()).toBe(BERTH_PLANNER)
  await page.goBack()
  await page.goBack()
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
  await expect.poll(() => rows(page).count()).toBe(7)
})

it('counts what refers to a container', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/world/locktera/containers')
  await row(page, 'Berth plans').click()
  const links = record(page).getByRole('navigation').getByRole('link')
  await expect
    .poll(async () => (await links.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')))
    .toEqual(['Files 2', 'Attempts 1', 'Events 2', 'Tags changes 2'])
})

it('deletes a record with all that goes with it, which it says before', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, `${CONTAINERS}/${BERTH_PLANNER}`)
  await button(page, 'Delete…').click()
  const dialog = page.getByRole('dialog', { name: 'Delete this record?' })
  await dialog.getByText('What goes with it').waitFor()
  expect(await dialog.getByRole('listitem').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('berths.json')]),
  )
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await row(page, 'Berth planner').waitFor()
  await button(page, 'Delete…').click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await toast(page, 'Berth planner was deleted.').waitFor()
  await expect.poll(() => row(page, 'Berth planner').count()).toBe(0)
  await page.getByText('No record is open').waitFor()
  const reply = await server.call('GET', `/v1/containers/${BERTH_PLANNER}`)
  expect(reply.status).toBe(404)
  expect(problems).toEqual([])
})

it('adds a record, with mistakes at their lines and bytes from a file', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, FILES)
  await row(page, 'mark.png').waitFor()
  await button(page, 'Add').click()
  const dialog = page.getByRole('dialog', { name: 'Add to the files' })
  const text = dialog.getByRole('textbox')
  // The required fields are there, and a container is chosen.
  await expect.poll(() => text.inputValue()).toContain('"container_id": "cntr_')
  await text.fill(`{\n  "container_id": "${BERTH_PLANNER}",\n  "path": 5\n}`)
  await dialog.getByRole('button', { name: 'Add' }).click()
  await dialog.getByText('1 mistake; nothing was changed.').waitFor()
  await dialog.getByRole('button', { name: 'Line 3' }).waitFor()
  expect(await dialog.locator('.editor-mark').count()).toBe(1)

  await text.fill(`{\n  "container_id": "${BERTH_PLANNER}",\n  "path": "/mnt/data/new.bin"\n}`)
  const bytes = Buffer.from([0, 1, 2, 255])
  const file = { name: 'new.bin', mimeType: 'application/octet-stream', buffer: bytes }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect.poll(() => text.inputValue()).toContain('"base64": "AAEC/w=="')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await record(page).getByRole('heading', { name: 'new.bin' }).waitFor()
  await page.getByText('00 01 02 ff').waitFor()
})

it('loads a pasted world, with its mistakes at their lines', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, CONTAINERS)
  await button(page, 'Load…').click()
  const dialog = page.getByRole('dialog', { name: 'Load a world' })
  const text = dialog.getByRole('textbox')
  await text.fill('{\n  "openai": {\n')
  await dialog.getByRole('button', { name: 'Add to the world' }).click()
  await dialog.getByText('invalid JSON').first().waitFor()
  await text.fill(
    '{\n  // a comment\n  "openai": {\n    "containers": [\n      { "nam": "a" },\n' +
      '      { "name": "b", "status": "asleep" },\n    ]\n  }\n}',
  )
  await dialog.getByRole('button', { name: 'Add to the world' }).click()
  await dialog.getByText('3 mistakes; nothing was changed.').waitFor()
  const lines = dialog.getByRole('button', { name: /^Line/ })
  await expect.poll(() => lines.allInnerTexts()).toEqual(['Line 5', 'Line 5', 'Line 6'])
  await lines.last().click()
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toContain('"status": "asleep"')
  await text.fill('{ "openai": { "containers": [{ "name": "pasted" }] } }')
  await dialog.getByRole('button', { name: 'Add to the world' }).click()
  await row(page, 'pasted').waitFor()
  expect(await rows(page).count()).toBe(5)
  // The browser says of each refusal that it was one.
  expect(problems.filter((problem) => !problem.includes('status of 400'))).toEqual([])
})

it('replaces the world by a file that is dropped or chosen', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, CONTAINERS)
  await row(page, 'Scratch').waitFor()
  const world = JSON.stringify({ openai: { containers: [{ name: 'dropped' }] } })
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'world.json', { type: 'application/json' }))
    return data
  }, world)
  await page.locator('.world').dispatchEvent('drop', { dataTransfer: transfer })
  const dialog = page.getByRole('dialog', { name: 'Load a world' })
  await dialog.getByText('world.json').waitFor()
  await dialog.getByLabel(/^Replace the world/).check()
  await dialog.getByRole('button', { name: 'Replace the world' }).click()
  await row(page, 'dropped').waitFor()
  expect(await rows(page).count()).toBe(1)

  await button(page, 'Load…').click()
  const image = { name: 'mark.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') }
  await dialog.locator('input[type=file]').setInputFiles(image)
  await dialog.getByText('mark.png is no text').waitFor()
})

it('exports the world as a file that can be loaded again', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, CONTAINERS)
  await row(page, 'Scratch').waitFor()
  const download = page.waitForEvent('download')
  await button(page, 'Export').click()
  expect((await download).suggestedFilename()).toBe('default.world.json')
  const path = await (await download).path()
  await button(page, 'Load…').click()
  const dialog = page.getByRole('dialog', { name: 'Load a world' })
  await dialog.locator('input[type=file]').setInputFiles(path)
  await dialog.getByLabel(/^Replace the world/).check()
  await dialog.getByRole('button', { name: 'Replace the world' }).click()
  await toast(page, 'The world was replaced.').waitFor()
  expect(await server.mock.state.export()).toEqual(JSON.parse(await readFile(path, 'utf8')))
})

it('resets the scope after asking', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, CONTAINERS)
  await row(page, 'Scratch').waitFor()
  await button(page, 'Reset…').click()
  const dialog = page.getByRole('dialog', { name: 'Reset this scope?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await row(page, 'Scratch').count()).toBe(1)
  await button(page, 'Reset…').click()
  await dialog.getByRole('button', { name: 'Reset' }).click()
  // The demo worlds were added after the start.
  await page.getByText('No containers').waitFor()
})

it('takes snapshots, compares them with now and with each other, restores and deletes them', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, CONTAINERS)
  await button(page, 'Snapshots').click()
  await page.getByText('No snapshots').waitFor()
  const take = async (name: string) => {
    await page.getByLabel('Name of the snapshot').fill(name)
    await button(page, 'Take a snapshot').click()
    await toast(page, `Snapshot ${name} was taken.`).waitFor()
  }
  await take('before')
  await page.getByText('No record differs').waitFor()
  await server.call('DELETE', `/v1/containers/${BERTH_PLANNER}`)
  await server.call('POST', '/v1/containers', { name: 'Harbour log' })
  server.mock.clock.advance({ minutes: 15 })
  const changes = page.locator('.changes')
  await changes.getByText('container named Berth planner').waitFor()
  await changes.getByText('container named Harbour log').waitFor()
  const tide = changes.locator('.change', { hasText: 'Tide tables' })
  await expect
    .poll(() => tide.locator('.change-fields').textContent())
    .toMatch(/status\s*running\s*expired/)
  await take('after')
  await page.getByLabel('What changed from').selectOption('before')
  await page.getByLabel('to', { exact: true }).selectOption('after')
  await changes.getByText('container named Harbour log').waitFor()
  await page.getByLabel('What changed from').selectOption('after')
  await page.getByText('No record differs').waitFor()

  await page.getByTitle('Restore before').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await toast(page, 'before was restored.').waitFor()
  expect(server.mock.clock.now().toISOString()).toBe('2025-01-01T00:00:00.000Z')
  await page.getByTitle('Delete after').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => page.locator('.snapshot-list > li').count()).toBe(1)
  await page.getByRole('link', { name: 'Back to the records' }).click()
  await row(page, 'Berth planner').waitFor()
  expect(problems).toEqual([])
})

it('shows the world of the chosen scope', async () => {
  const server = await serveInspector()
  server.mock.scope('other').seed({ openai: { containers: [{ name: 'of the other' }] } } as never)
  const { page } = await openInspector(server, CONTAINERS)
  await row(page, 'Scratch').waitFor()
  await page.getByLabel('Scope').selectOption('other')
  await row(page, 'of the other').waitFor()
  expect(await rows(page).count()).toBe(1)
})

it('says so of a record and of a table that is not there', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, `${CONTAINERS}/cntr_nothing`)
  await page.getByText('This record is not there').waitFor()
  await page.getByRole('link', { name: 'Back to the containers' }).click()
  await page.getByText('No record is open').waitFor()
  await page.goto(`${server.url}/__admin/#/world/openai/nothing`)
  await page.getByText('There is no such table').waitFor()
  await page.getByRole('link', { name: 'Go to the tables that there are' }).click()
  await row(page, 'Scratch').waitFor()
})

it('shows hostile names as what they are', async () => {
  const server = await serveInspector()
  const names = [HOSTILE, RIGHT_TO_LEFT, LONG]
  const org_id = 'aa74f6fd-03bf-468b-a7e0-f4bd06cae61a'
  const containers = names.map((name) => ({ org_id, name, tags: [name.slice(0, 30)] }))
  server.mock.seed({ locktera: { containers } } as never)
  for (const { width, colorScheme } of LOOKS.slice(1, 3)) {
    const { page, problems } = await openInspector(server, '/world/locktera/containers', {
      width,
      colorScheme,
    })
    for (const name of names) {
      await row(page, name.slice(0, 20)).click()
      await record(page).waitFor()
      expect(await record(page).getByRole('heading').textContent()).toBe(name)
      await expectAccessible(page)
      if (width < 900) await button(page, 'Back to the containers').click()
    }
    expect(await page.locator('img').count()).toBe(0)
    expect(problems).toEqual([])
  }
})

it('pages through 10,000 records', async () => {
  const server = await serveInspector()
  const containers = Array.from({ length: 10_000 }, (_, at) => ({
    id: `cntr_${at}`,
    name: `c${at}`,
  }))
  server.mock.seed({ openai: { containers } } as never)
  const { page, problems } = await openInspector(server, CONTAINERS)
  await page.getByText('1–100 of 10,004').waitFor()
  await button(page, 'Next page').click()
  await page.getByText('101–200 of 10,004').waitFor()
  expect(await rows(page).count()).toBeLessThan(60)
  await page.goto(`${server.url}/__admin/#${CONTAINERS}?page=100`)
  await page.getByText('10,001–10,004 of 10,004').waitFor()
  expect(await button(page, 'Next page').isDisabled()).toBe(true)
  await page.getByRole('searchbox').fill('c9999')
  await expect.poll(() => rows(page).count()).toBe(1)
  await row(page, 'c9999').waitFor()
  expect(problems).toEqual([])
})

it.each(LOOKS)('has no violation for axe at $width px in $colorScheme', async (look) => {
  const server = await serveInspector()
  server.mock.snapshots.take('before')
  await server.call('DELETE', `/v1/containers/${BERTH_PLANNER}`)
  const { page } = await openInspector(server, CONTAINERS, look)
  await row(page, 'Scratch').waitFor()
  await expectAccessible(page)
  await button(page, 'Load…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('{\n  "openai": 5\n}')
  await dialog.getByRole('button', { name: 'Add to the world' }).click()
  await dialog.getByText('nothing was changed').waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await button(page, 'Add').click()
  await dialog.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const places = [
    '/world/locktera/containers/0193de29-f540-79c0-abe5-1c6e6655d81d',
    `${FILES}/cfile_677485800f79819d903bfc25373a6775`,
    '/world/carrierx/files/a3c85f10-6e2b-4d97-8f41-2b0c9d5e7a61',
  ]
  for (const place of places) {
    await page.goto(`${server.url}/__admin/#${place}`)
    await record(page).waitFor()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Fields' }).click()
    await page
      .getByRole('button', { name: /^Edit / })
      .first()
      .click()
    await expectAccessible(page)
  }
  await page.goto(`${server.url}/__admin/#/world?show=snapshots`)
  await page.locator('.changes').waitFor()
  await expectAccessible(page)
})
