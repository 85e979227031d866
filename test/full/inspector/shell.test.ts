import { afterAll, expect, it } from 'vitest'
import {
  closeBrowser,
  connected,
  expectAccessible,
  LOOKS,
  openInspector,
  serveInspector,
} from '../../support/inspector.js'
import { isFocused } from '../../support/inspector-page.js'

afterAll(closeBrowser)

const VIEWS = ['Requests', 'World', 'Time', 'Faults', 'Coverage', 'Contracts']

it('goes to each view by its link and by its keys', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server)
  await connected(page)
  for (const title of VIEWS) {
    await page.getByRole('navigation').getByRole('link', { name: title }).click()
    await page.locator(`.nav-link[aria-current=page]`, { hasText: title }).waitFor()
    expect(await page.title()).toBe(`${title} – Quayside`)
    expect(new URL(page.url()).hash).toBe(`#/${title.toLowerCase()}`)
  }
  for (const [index, key] of ['r', 'w', 't', 'f', 'c', 'k'].entries()) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name: VIEWS[index]! }).waitFor()
  }
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor()
  expect(problems).toEqual([])
})

it('shows the keys, and gives the focus back when that is closed', async () => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server)
  await connected(page)
  await page.getByRole('button', { name: 'Keys' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.getByText('Go to World').waitFor()
  await expectAccessible(page)
  // A dialog keeps the focus, and keys do nothing below it.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  expect(new URL(page.url()).hash).toBe('#/requests')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.getByRole('button', { name: 'Keys' }).evaluate(isFocused)).toBe(true)
  await page.keyboard.press('?')
  await dialog.waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

it('switches the theme and keeps it', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server)
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.reload()
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
  await expect.poll(() => background()).toBe(dark)
})

it('goes to another scope, a new one too, and stays there', async () => {
  const server = await serveInspector()
  server.mock.scope('checkout')
  const { page, problems } = await openInspector(server)
  await connected(page)
  const scope = page.getByLabel('Scope', { exact: true })
  await scope.selectOption('checkout')
  await server.call('GET', '/v1/containers', undefined, { 'x-mock-scope': 'checkout' })
  await page.getByRole('row', { name: /ListContainers/ }).waitFor()

  await scope.selectOption('Another scope…')
  const dialog = page.getByRole('dialog', { name: 'Go to a scope' })
  await dialog.getByLabel('Name').fill('no spaces here')
  await dialog.getByText('Expected letters').waitFor()
  expect(await dialog.getByRole('button', { name: 'Go' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Name').fill('new-scope')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('No requests yet').waitFor()
  await page.getByText(`${server.url}/__scope/new-scope`).first().waitFor()
  await page.reload()
  await connected(page)
  await expect.poll(() => scope.inputValue()).toBe('new-scope')
  expect(problems).toEqual([])
})

it('says that the server is gone, and comes back by itself', async () => {
  const server = await serveInspector()
  const port = Number(new URL(server.url).port)
  const { page, problems } = await openInspector(server)
  await connected(page)
  await server.call('GET', '/v1/containers')
  await page.getByRole('row', { name: /ListContainers/ }).waitFor()
  await server.close()
  await page.getByRole('alert').getByText('The server does not answer').waitFor()
  await page.getByText('Server gone').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Try now' }).click()
  await page.getByText('Server gone').waitFor()

  const again = await serveInspector({ port })
  await connected(page)
  await page.getByText('The server does not answer').waitFor({ state: 'detached' })
  // The new server knows nothing of the request before.
  await page.getByText('No requests yet').waitFor()
  await again.call('GET', '/v1/containers?limit=1')
  await page.getByRole('row', { name: /limit=1/ }).waitFor()
  expect(problems).toEqual([])
})

it('keeps what it shows while the server does not answer', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/world/openai/containers')
  await connected(page)
  const row = (name: string) => page.getByRole('row', { name })
  await row('Berth planner').waitFor()
  const failed = page.waitForEvent('requestfailed')
  await page.route(/__admin.records/, (route) => route.abort())
  await server.call('POST', '/v1/containers', { name: 'made meanwhile' })
  await failed
  await row('Berth planner').waitFor()
  expect(await page.getByText('does not answer').count()).toBe(0)
  await page.unroute(/__admin.records/)
  await server.call('POST', '/v1/containers', { name: 'made later' })
  await row('made later').waitFor()
  await row('made meanwhile').waitFor()
})

it('asks for the token once, and keeps it for the tab alone', async () => {
  const server = await serveInspector({ host: '0.0.0.0' })
  const { token } = server
  expect(token).not.toBeNull()
  const { page, problems } = await openInspector(server)
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  const dialog = page.getByRole('dialog', { name: 'This server requires a token' })
  await dialog.getByLabel('Token').fill('wrong')
  await page.keyboard.press('Enter')
  await dialog.getByText('did not accept this token').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
  await expectAccessible(page)
  await dialog.getByLabel('Token').fill(token!)
  await dialog.getByRole('button', { name: 'Use this token' }).click()
  await connected(page)
  await page.getByText('No requests yet').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)

  await page.reload()
  await connected(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.content()).not.toContain(token)
  expect(urls.filter((url) => url.includes(token!))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(token)
  expect(problems.filter((problem) => !problem.includes('403'))).toEqual([])

  const other = await openInspector(server)
  await other.page.getByRole('dialog').waitFor()
})

it('waits for the token where none was given, and asks again when one wants it', async () => {
  const server = await serveInspector({ host: '0.0.0.0' })
  const { page } = await openInspector(server)
  const dialog = page.getByRole('dialog', { name: 'This server requires a token' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('The server requires a token').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name: 'Enter the token' }).click()
  await dialog.getByLabel('Token').fill(server.token!)
  await page.keyboard.press('Enter')
  await connected(page)
  await page.getByText('The server requires a token').waitFor({ state: 'detached' })
})

it.each(LOOKS)('axe finds nothing in the shell at $width px, $colorScheme', async (look) => {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, '/requests', look)
  await connected(page)
  await page.getByText('No requests yet').waitFor()
  await expectAccessible(page)
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page)
  expect(problems).toEqual([])
})

it('can be walked with the keyboard alone, from the first stop on', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server)
  await connected(page)
  const stops: string[] = []
  for (let press = 0; press < 13; press++) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.locator(':focus').evaluate((focused) => {
        return focused.getAttribute('aria-label') ?? focused.textContent.trim()
      }),
    )
  }
  expect(stops.slice(0, 8)).toEqual(['Skip to the view', 'Quayside', ...VIEWS])
  expect(stops).toContain('Keys')
  // Each stop is visible: it has an outline.
  const outline = await page
    .locator(':focus')
    .evaluate((focused) => getComputedStyle(focused).outlineStyle)
  expect(outline).toBe('solid')
})

it('skips to the view', async () => {
  const server = await serveInspector()
  const { page } = await openInspector(server)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('main').evaluate(isFocused)).toBe(true)
})
