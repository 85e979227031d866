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
import { clipboard, harEntries, row, rows } from '../../support/inspector-page.js'

afterAll(closeBrowser)

const HOSTILE = '<img src=x onerror="alert(1)">'
const RIGHT_TO_LEFT = '\u202Egnp.exe\u202C שלום'

/** Calls of several services, good and bad, and returns the key of a container with a file. */
async function makeTraffic({ call, mock }: Inspector): Promise<string> {
  const made = await call('POST', '/v1/containers', { name: HOSTILE })
  const key = String(made.body.id)
  await call('POST', '/v1/containers', { nam: RIGHT_TO_LEFT, name: 5 })
  await call('GET', '/v1/containers?limt=2&limit=1')
  const form = new FormData()
  form.set('file', new File([new Uint8Array([0, 1, 2, 255])], `${RIGHT_TO_LEFT}.bin`))
  const file = await call('POST', `/v1/containers/${key}/files`, form)
  await call('GET', `/v1/containers/${key}/files/${String(file.body.id)}/content`)
  await call('GET', '/core/v2/storage/containers?limit=1')
  mock.faults.add({ id: 'too-many', operation: 'openai/ListContainers', do: { status: 429 } })
  await call('GET', '/v1/containers?limit=2')
  mock.faults.clear()
  await call('GET', '/v1/nowhere')
  return key
}

/** Opens the detail of the first row with a text. */
async function open(page: Page, text: string | RegExp): Promise<void> {
  await row(page, text).first().click()
  await page.locator('.exchange').waitFor()
}

async function waitForCount(page: Page, text: string): Promise<void> {
  await page.locator('.list-count').getByText(text, { exact: true }).waitFor()
}

it('shows requests as they come, newest first', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server)
  await connected(page)
  await server.call('GET', '/v1/containers?limit=1')
  await row(page, 'limit=1').waitFor()
  await server.call('GET', '/v1/containers?limit=2')
  await row(page, 'limit=2').waitFor()
  await expect.poll(() => rows(page).first().textContent()).toContain('limit=2')
  await waitForCount(page, '2 requests')
  expect(problems).toEqual([])
})

it('keeps the rows in sight where they are while others come in', async () => {
  const server = await serveInspector()
  for (let call = 0; call < 100; call++)
    await server.call('GET', `/v1/containers?limit=${call + 1}`)
  const { page } = await openInspector(server)
  await waitForCount(page, '100 requests')
  await page.locator('.list').evaluate((list) => (list.scrollTop = 1600))
  await row(page, 'limit=45').waitFor()
  const before = await row(page, 'limit=45').boundingBox()
  for (let call = 0; call < 5; call++) await server.call('GET', '/core/v2/storage/containers')
  await waitForCount(page, '105 requests')
  expect(await row(page, 'limit=45').boundingBox()).toEqual(before)
})

it('filters by service, operation, status, violations, faults and text', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page, problems } = await openInspector(server)
  await waitForCount(page, '8 requests')

  await page.getByLabel('Service').selectOption('carrierx')
  await waitForCount(page, '1 of 8 requests')
  await page.getByLabel('Service').selectOption('All services')
  await page.getByLabel('Operation').selectOption('CreateContainer')
  await waitForCount(page, '2 of 8 requests')
  await page.getByLabel('Status').selectOption('4xx')
  await waitForCount(page, '1 of 8 requests')
  await page.getByLabel('Operation').selectOption('All operations')
  await page.getByLabel('Status').selectOption('Any status')
  await page.getByLabel('With violations').check()
  await waitForCount(page, '2 of 8 requests')
  await page.getByLabel('With violations').uncheck()
  await page.getByLabel('With faults').check()
  await waitForCount(page, '1 of 8 requests')
  // A reload keeps the filters.
  await page.reload()
  await waitForCount(page, '1 of 8 requests')
  await page.getByLabel('With faults').uncheck()
  // The text stands in bodies alone: of the request that made it, and of a list.
  await page.getByLabel(/^Text in URL/).fill('ONERROR=')
  await waitForCount(page, '2 of 8 requests')
  await row(page, 'CreateContainer').waitFor()
  await row(page, 'ListContainers').waitFor()
  await page.getByLabel(/^Text in URL/).fill('nothing has this')
  await page.getByText('No request matches the filters').waitFor()
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await waitForCount(page, '8 requests')
  expect(problems).toEqual([])
})

it('shows the requests of all scopes when asked', async () => {
  const server = await serveInspector()
  await server.call('GET', '/v1/containers?limit=1')
  await server.call('GET', '/v1/containers?limit=2', undefined, { 'x-mock-scope': 'other' })
  const { page } = await openInspector(server)
  await waitForCount(page, '1 request')
  await page.getByLabel('Scopes').selectOption('All scopes')
  await waitForCount(page, '2 requests')
  await open(page, 'other')
  await page.getByText('#1 in other').waitFor()
  await server.call('GET', '/v1/containers?limit=3', undefined, { 'x-mock-scope': 'third' })
  await row(page, 'third').waitFor()
})

it('pauses and goes on', async () => {
  const server = await serveInspector()
  await server.call('GET', '/v1/containers?limit=1')
  const { page } = await openInspector(server)
  await waitForCount(page, '1 request')
  await page.getByRole('button', { name: 'Pause' }).click()
  await server.call('GET', '/v1/containers?limit=2')
  await page.getByText('1 new').waitFor()
  expect(await rows(page).count()).toBe(1)
  await page.getByRole('button', { name: 'Resume' }).click()
  await waitForCount(page, '2 requests')
  expect(await rows(page).count()).toBe(2)
})

it('clears the journal after asking', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page } = await openInspector(server)
  await waitForCount(page, '8 requests')
  const clear = page.getByRole('button', { name: 'Clear the journal' })
  await clear.click()
  const dialog = page.getByRole('dialog', { name: 'Clear the journal?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  await waitForCount(page, '8 requests')
  await clear.click()
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByText('No requests yet').waitFor()
  expect(server.mock.journal.exchanges()).toEqual([])
  await server.call('GET', '/v1/containers')
  await waitForCount(page, '1 request')
})

it('shows both sides, each violation with all that is known of it, and what was ignored', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page, problems } = await openInspector(server)
  await open(page, /2 violations/)
  const detail = page.locator('.exchange')
  const violation = detail.locator('.violation').first()
  for (const text of ['QS2024', '/nam is not declared', 'body, nam', 'not present', 'assumed']) {
    await violation.getByText(text, { exact: true }).first().waitFor()
  }
  await violation.locator('.facts').getByText('name', { exact: true }).waitFor()
  await violation.getByText('What QS2024 means').click()
  await violation.locator('.explanation').getByText('What to do').waitFor()
  const contract = violation.getByRole('link', { name: 'Contract of CreateContainer' })
  expect(await contract.getAttribute('href')).toMatch(
    /^#\/contracts\/openai\/CreateContainer\?in=body/,
  )
  const rule = violation.getByRole('link', { name: 'openai/unknown-field' })
  expect(await rule.getAttribute('href')).toBe('#/contracts/openai/rules/unknown-field')

  const request = detail.getByRole('region', { name: 'Request', exact: true })
  await request.getByText(/^\d+ headers$/).click()
  await request.getByText('application/json').waitFor()
  expect(await request.locator('.json-line.wrong').count()).toBe(2)
  const response = detail.getByRole('region', { name: 'Response', exact: true })
  await response.getByText('"unknown_parameter"').waitFor()
  await detail.getByRole('heading', { name: /^Relied on \d+ rule/ }).waitFor()

  await open(page, '1 ignored')
  await detail.getByText('did you mean limit').waitFor()
  await open(page, /fault/)
  await detail.getByRole('link', { name: 'too-many' }).waitFor()
  await open(page, 'RetrieveContainerFileContent')
  await detail.getByText('4 bytes of application/octet-stream').waitFor()
  expect(problems).toEqual([])
})

it('says that a body is cut, and shows the rest of long texts step by step', async () => {
  const server = await serveInspector()
  const name = 'n'.repeat(10_000)
  await server.call('POST', '/v1/containers', { name })
  await server.call('POST', '/v1/containers', { name: 'x'.repeat(100_000) })
  const { page } = await openInspector(server, '/requests/1')
  const body = page.getByRole('region', { name: 'Request body' })
  await body.getByRole('button', { name: 'Show more of 10,000 characters' }).click()
  await body.getByText(name).waitFor()
  await page.keyboard.press('k')
  await open(page, /./)
  await page.getByText('This body is cut').waitFor()
  await page.getByRole('button', { name: /Show more of [\d,]+ characters/ }).click()
  const shown = await page.getByRole('region', { name: 'Request body' }).textContent()
  expect(shown?.length).toBe(40_000)
})

it('folds and searches JSON', async () => {
  const server = await serveInspector()
  await server.call('GET', '/v1/containers?limit=20')
  const { page } = await openInspector(server, '/requests/1')
  const response = page.getByRole('region', { name: 'Response', exact: true })
  const body = response.getByRole('region', { name: 'Response body' })
  const fold = body.getByRole('button', { name: 'Members of data' })
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true')
  await fold.click()
  await body.getByText(/^\d+ items$/).waitFor()
  // With the keys: from the outermost fold down, and open.
  await body.getByRole('button', { name: 'Members of all' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('ArrowLeft')
  await body.getByText(/^\d+ items$/).waitFor()

  // A match opens what it lies in.
  await response.getByRole('searchbox').fill('berth planner')
  await response.getByText('1 match', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await response.getByText('1 of 1 match', { exact: true }).waitFor()
  await expect
    .poll(() => body.locator('.json-line.current mark').textContent())
    .toBe('Berth planner')
  await response.getByRole('button', { name: 'Copy Response body' }).click()
  await response.getByText('Copied').waitFor()
  expect(JSON.parse(await clipboard(page))).toMatchObject({ object: 'list' })
})

it('goes from a request to the records that it is about', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page } = await openInspector(server)
  await open(page, 'RetrieveContainerFileContent')
  const records = page.getByRole('list', { name: 'Records that it is about' })
  await expect.poll(() => records.getByRole('link').count()).toBe(2)
  await records.getByRole('link', { name: /^file/ }).click()
  await page.getByRole('tab', { name: 'Content' }).waitFor()
  expect(new URL(page.url()).hash).toMatch(/^#\/world\/openai\/files\/cfile_/)
})

it('copies as curl and as fetch, sends again and makes a fault of it', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page, problems } = await openInspector(server)
  await open(page, /2 violations/)
  await page.getByRole('button', { name: 'curl' }).click()
  await expect.poll(() => clipboard(page)).toContain('curl')
  await page.getByRole('button', { name: 'fetch' }).click()
  await expect.poll(() => clipboard(page)).toContain('fetch(')
  expect(await clipboard(page)).not.toContain('any-key')

  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByText('Sent again as #9').waitFor()
  await page.getByText('#9 in default').waitFor()
  await expect.poll(() => rows(page).first().getAttribute('aria-selected')).toBe('true')

  await page.getByRole('button', { name: 'Make this a fault' }).click()
  expect(new URL(page.url()).hash).toBe(
    '#/faults/new?operation=openai%2FCreateContainer&status=400',
  )
  await page.goBack()
  await page.getByText('#9 in default').waitFor()
  expect(problems).toEqual([])
})

it('tells why a request cannot be sent again', async () => {
  const server = await serveInspector()
  await server.call('POST', '/v1/containers', { name: 'x'.repeat(100_000) })
  const { page } = await openInspector(server, '/requests/1')
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.locator('.toast.error').waitFor()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.locator('.toast').waitFor({ state: 'detached' })
  expect(server.mock.journal.exchanges().length).toBe(1)
})

it('saves one exchange, or all that the filters show, as HAR', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page } = await openInspector(server)
  await open(page, 'nowhere')
  const [one] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HAR', exact: true }).click(),
  ])
  expect(one.suggestedFilename()).toBe('exchange-8.har')
  expect(await harEntries(one)).toEqual(['GET /v1/nowhere'])

  await page.getByLabel('Operation').selectOption('CreateContainer')
  await waitForCount(page, '2 of 8 requests')
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what is shown as a HAR file' }).click(),
  ])
  expect(await harEntries(all)).toEqual(['POST /v1/containers', 'POST /v1/containers'])
})

it('shows names of all kinds as text', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page, problems } = await openInspector(server)
  for (const name of ['CreateContainer', 'CreateContainerFile', '2 violations', 'nowhere']) {
    await open(page, name)
    await page
      .getByText(/^\d+ headers$/)
      .first()
      .click()
  }
  await page.getByLabel('Operation').selectOption('CreateContainer')
  await page.getByLabel('Status').selectOption('200')
  await open(page, 'CreateContainer')
  await page.getByRole('region', { name: 'Request body' }).getByText('onerror=').waitFor()
  expect(await page.locator('img, script:not([src])').count()).toBe(0)
  expect(problems).toEqual([])
})

it('is used with the keyboard alone', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page } = await openInspector(server)
  await waitForCount(page, '8 requests')
  await page.keyboard.press('j')
  await page.getByText('#8 in default').waitFor()
  await page.keyboard.press('j')
  await page.getByText('#7 in default').waitFor()
  await page.keyboard.press('k')
  await page.getByText('#8 in default').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Select a request').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('post')
  await waitForCount(page, '3 of 8 requests')
  // In the grid, arrow keys move and the row is announced.
  await page.getByRole('grid').focus()
  await page.keyboard.press('End')
  await page.getByText('#1 in default').waitFor()
  const active = await page.getByRole('grid').getAttribute('aria-activedescendant')
  await expect
    .poll(() => page.locator(`[id="${String(active)}"]`).getAttribute('aria-selected'))
    .toBe('true')
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Resume' }).waitFor()
})

it('covers the list with the detail in a narrow window, and goes back to it', async () => {
  const server = await serveInspector()
  await makeTraffic(server)
  const { page } = await openInspector(server, '/requests', { width: 400 })
  await waitForCount(page, '8 requests')
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByLabel('With faults').check()
  await waitForCount(page, '1 of 8 requests')
  await open(page, 'fault')
  expect(await rows(page).first().isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Close the detail' }).click()
  await waitForCount(page, '1 of 8 requests')
  expect(await rows(page).first().isVisible()).toBe(true)
})

it('says that an exchange is no longer in the journal', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/requests/99')
  await page.getByText('Exchange 99 is not available').waitFor()
  await page.getByRole('button', { name: 'Close the detail' }).click()
  await page.getByText('Select a request').waitFor()
})

it.each(LOOKS)(
  'axe finds nothing in the list and details at $width px, $colorScheme',
  async (look) => {
    const server = await serveInspector()
    await makeTraffic(server)
    const { page, problems } = await openInspector(server, '/requests', look)
    await waitForCount(page, '8 requests')
    await expectAccessible(page)
    for (const sequence of [2, 3, 5, 7, 8]) {
      await page.goto(`${server.url}/__admin/#/requests/${sequence}`)
      await page.getByText(`#${sequence} in default`).waitFor()
      for (const summary of await page.locator('summary').all()) await summary.click()
      await expectAccessible(page)
    }
    expect(problems).toEqual([])
  },
)
