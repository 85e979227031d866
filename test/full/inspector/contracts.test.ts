import { afterAll, expect, it } from 'vitest'
import type { MockCore } from '../../../src/mock/mock.js'
import {
  closeBrowser,
  connected,
  expectAccessible,
  LOOKS,
  openInspector,
  serveInspector,
} from '../../support/inspector.js'

afterAll(closeBrowser)

async function open(place = '/contracts') {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, place)
  await connected(page)
  await page.getByRole('grid', { name: 'Parts of the contracts' }).waitFor()
  return { server, page, problems }
}

it('shows how many parts of each service have which grade', async () => {
  const { server, page, problems } = await open()
  const mock: unknown = server.mock
  for (const { contract } of (mock as MockCore).engine.services) {
    const { title } = contract.document.info
    const table = page.getByRole('table', { name: `Number of parts of ${title} by grade` })
    const row = table.getByRole('row', { name: /^Operations/ })
    const cells = await row.getByRole('cell').allInnerTexts()
    expect(cells.at(-1)).toBe(String(contract.operations.size))
  }
  await page.getByRole('link', { name: 'OpenAI Containers API' }).click()
  await page.getByRole('heading', { name: 'Sources' }).waitFor()
  await page.getByText('https://api.openai.com/v1').waitFor()
  expect(problems).toEqual([])
})

it('searches over all services, and goes to the part', async () => {
  const { page } = await open()
  await page.keyboard.press('/')
  await page.keyboard.type('lifecycle_ttl')
  const list = page.getByRole('grid', { name: 'Parts of the contracts' })
  await list.getByText('lifecycle_ttl').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const found = page.locator('.part.found')
  await found.first().waitFor()
  await expect.poll(() => found.first().innerText()).toContain('lifecycle_ttl')
  await page.getByLabel('Search all contracts').fill('no such thing anywhere')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByLabel('Kind').selectOption('rule')
  await page.getByLabel('Grade').selectOption('documented')
  await page.getByLabel('Service').selectOption('carrierx')
  expect(await list.getByText('assumed').count()).toBe(0)
})

it('goes through the list by keys', async () => {
  const { page } = await open()
  await page.keyboard.press('j')
  await page.getByRole('heading', { level: 2, name: 'ListContainers' }).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { level: 2, name: 'CreateContainer' }).waitFor()
  await page.keyboard.press('k')
  await page.getByRole('heading', { level: 2, name: 'ListContainers' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 2, name: 'How well the contracts are known' }).waitFor()
})

it.each([
  ['openai/CreateContainer?in=body&pointer=/expires_after/minutes', 'minutes'],
  ['openai/ListContainers?in=query&pointer=/limit', 'limit'],
  ['carrierx/ListContainers?status=200&in=body&pointer=/items/0/name', 'name'],
  ['locktera/EncodeContainer?in=part&pointer=/manifest/files/0', 'each'],
])('marks the place of %s', async (place, name) => {
  const { page, problems } = await open(`/contracts/${place}`)
  const found = page.locator('.part.found').first()
  await found.waitFor()
  await expect.poll(() => found.locator('.part-name').innerText()).toBe(name)
  await expect
    .poll(() => found.evaluate((element) => element === document.activeElement))
    .toBe(true)
  const box = await found.boundingBox()
  expect(box!.y).toBeGreaterThan(0)
  expect(box!.y + box!.height).toBeLessThan(800)
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0)
  expect(problems).toEqual([])
})

it('leads from a violation of a request to its place', async () => {
  const { server, page } = await open()
  await server.call('POST', '/v1/containers', { name: 5 })
  const [exchange] = server.mock.journal.exchanges().slice(-1)
  await page.goto(`${server.url}/__admin/#/requests/${String(exchange!.sequence)}`)
  await page.locator('.contract-link').first().click()
  await page.getByRole('heading', { level: 2, name: 'CreateContainer' }).waitFor()
  await expect.poll(() => page.locator('.part.found .part-name').innerText()).toBe('name')
})

it('changes a rule for the scope, marks it, and sets it back', async () => {
  const { server, page, problems } = await open('/contracts/openai/rules/empty-name')
  const create = async () => (await server.call('POST', '/v1/containers', { name: '' })).status
  expect(await create()).toBe(400)
  await page.getByLabel('Value in this scope').selectOption('accepted')
  await page.locator('.rule-changed').waitFor()
  await page.locator('.entry', { hasText: 'empty-name' }).getByText('changed').waitFor()
  expect(await create()).toBe(200)
  await page.getByText('--rule openai/empty-name=accepted').waitFor()
  await page.getByRole('button', { name: 'Set back' }).click()
  await page.locator('.rule-changed').waitFor({ state: 'detached' })
  expect(await create()).toBe(400)
  expect(problems).toEqual([])
})

it('changes a number in the list of rules, refuses what is none, and sets all back', async () => {
  const { server, page } = await open('/contracts/openai/rules')
  const create = async () =>
    (await server.call('POST', '/v1/containers', { name: 'a long name' })).status
  const field = page.getByLabel('Value of openai/name-max-length')
  await field.fill('soon')
  await field.press('Enter')
  await page.getByText('allowed values are').waitFor()
  expect(await create()).toBe(200)
  await field.fill('4')
  await field.press('Enter')
  await page.getByText('1 changed in this scope').waitFor()
  expect(await create()).toBe(400)
  await page.getByRole('button', { name: 'Set all back' }).click()
  await page.getByText('all as by default').waitFor()
  expect(await create()).toBe(200)
})

it('shows an error with its operations, and how to make one fail so', async () => {
  const { page } = await open('/contracts/openai/errors/rate_limited')
  await page.getByText('by a fault alone').waitFor()
  await page.getByRole('link', { name: 'Make CreateContainer fail with rate_limited' }).click()
  const json = JSON.parse(await page.getByLabel('The fault as JSON').inputValue()) as object
  expect(json).toEqual({
    operation: 'openai/CreateContainer',
    do: { status: 429, code: 'rate_limited' },
  })
})

it('says what is not there', async () => {
  const { page } = await open('/contracts/openai/NoSuchOperation')
  await page.getByText('has no operation "NoSuchOperation"').waitFor()
  await page.goto(
    page.url().replace(/#.*/, '#/contracts/openai/CreateContainer?in=query&pointer=/x'),
  )
  await page.getByText('The contract has nothing at').waitFor()
})

it.each(LOOKS)('is accessible at $width px in $colorScheme', async (look) => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/contracts', look)
  await page.getByLabel('Search all contracts').waitFor()
  const places = [
    '/contracts',
    '/contracts?overview=1',
    '/contracts/openai',
    '/contracts/locktera/EncodeContainer?in=part&pointer=/manifest',
    '/contracts/openai/rules',
    '/contracts/openai/rules/name-max-length',
    '/contracts/carrierx/errors/invalid_json',
    '/contracts/openai/(no%20operation)',
  ]
  for (const place of places) {
    await page.goto(`${server.url}/__admin/#${place}`)
    await page.locator('.contract-page, .empty').first().waitFor({ state: 'attached' })
    await expectAccessible(page)
  }
})
