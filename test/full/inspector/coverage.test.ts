import { afterAll, expect, it } from 'vitest'
import {
  closeBrowser,
  connected,
  expectAccessible,
  LOOKS,
  openInspector,
  serveInspector,
} from '../../support/inspector.js'

afterAll(closeBrowser)

async function open(place = '/coverage') {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, place)
  await connected(page)
  await page.getByRole('table').waitFor()
  return { server, page, problems }
}

it('counts what requests exercise while they come in', async () => {
  const { server, page, problems } = await open()
  const cell = (kind: string) => page.getByRole('link', { name: `${kind} of openai: ` })
  await expect
    .poll(() => cell('Operations').getAttribute('aria-label'))
    .toBe('Operations of openai: 0 of 9')
  await server.call('GET', '/v1/containers?limit=2')
  await page.getByRole('link', { name: 'Operations of openai: 1 of 9' }).waitFor()
  await expect.poll(() => cell('Replies').getAttribute('aria-label')).toContain(': 1 of ')
  await expect.poll(() => cell('Request fields').getAttribute('aria-label')).toContain(': 1 of ')
  expect(await cell('Rules').getAttribute('aria-label')).not.toContain(': 0 of ')
  server.mock.faults.add({ operation: 'openai/ListContainers', do: { status: 429 } })
  await server.call('GET', '/v1/containers')
  await page.getByRole('link', { name: 'Faults of openai: 1 of 18' }).waitFor()
  expect(problems).toEqual([])
})

it('leads from a number to its items, and from an item to the contract', async () => {
  const { page } = await open()
  await page.getByRole('link', { name: 'Replies of openai' }).click()
  await expect.poll(() => page.getByLabel('Kind').inputValue()).toBe('replies')
  await page.getByLabel('Show').selectOption('missing')
  await page.locator('summary', { hasText: 'CreateContainer' }).first().click()
  const item = page.locator('.coverage-item', { hasText: '400 invalid_type' }).first()
  await expect.poll(() => item.innerText()).toContain('not covered')
  await item.getByRole('button', { name: 'Copy what covers 400 invalid_type' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('toMatchContract()')
  await item.getByRole('link').click()
  await page.getByRole('heading', { level: 2, name: 'CreateContainer' }).waitFor()
  await page.locator('.reply > summary.found', { hasText: '400' }).waitFor()
})

it('searches, opens what it finds, and says when nothing is left', async () => {
  const { server, page } = await open()
  await page.keyboard.press('/')
  await page.keyboard.type('expires_after')
  await page.locator('.coverage-item').first().waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByLabel('Search the coverage').inputValue()).toBe('')
  await page.getByLabel('Show').selectOption('covered')
  await page.getByLabel('Kind').selectOption('operations')
  await page.getByText('Nothing is like that').waitFor()
  await server.call('GET', '/v1/containers')
  await page.locator('summary', { hasText: 'ListContainers' }).waitFor()
  await page.getByLabel('Search the coverage').fill('nothing like this')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect.poll(() => page.getByLabel('Show').inputValue()).toBe('all')
})

it('goes through the operations by keys', async () => {
  const { page } = await open()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(() => focused()).toContain('CreateContainer')
  await page.keyboard.press('k')
  await expect.poll(() => focused()).toContain('ListContainers')
  await page.keyboard.press('Enter')
  await page.locator('.coverage-item').first().waitFor()
})

it('counts one scope or all of them', async () => {
  const { server, page } = await open()
  await server.call('GET', '/v1/containers', undefined, { 'x-mock-scope': 'other' })
  await page.getByLabel('Of', { exact: true }).selectOption('all')
  await page.getByRole('link', { name: 'Operations of openai: 1 of 9' }).waitFor()
  await page.getByLabel('Of', { exact: true }).selectOption('')
  await page.getByRole('link', { name: 'Operations of openai: 0 of 9' }).waitFor()
})

it.each(LOOKS)('is accessible at $width px in $colorScheme', async (look) => {
  const server = await serveInspector()
  await server.call('GET', '/v1/containers')
  const { page } = await openInspector(server, '/coverage', look)
  await page.getByRole('table').waitFor()
  await page.locator('summary').first().click()
  await page.locator('.coverage-item').first().waitFor()
  await expectAccessible(page)
})
