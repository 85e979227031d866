import { afterAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import {
  closeBrowser,
  connected,
  expectAccessible,
  LOOKS,
  openInspector,
  serveInspector,
  type Inspector,
} from '../../support/inspector.js'

afterAll(closeBrowser)

const CREATE = 'openai/CreateContainer'

async function open(place = '/faults') {
  const server = await serveInspector()
  const { page, problems } = await openInspector(server, place)
  await connected(page)
  return { server, page, problems }
}

const create = ({ call }: Inspector, name = 'report') => call('POST', '/v1/containers', { name })

const planIt = (page: Page) => page.getByRole('button', { name: 'Plan it' }).click()

it('plans a fault by the form, counts what it does, and removes it', async () => {
  const { server, page, problems } = await open()
  await page.getByRole('button', { name: 'Plan a fault' }).click()
  await page.getByLabel('Operation').selectOption(CREATE)
  await page.getByLabel('Fail at most so many calls').fill('1')
  await page.getByLabel('Status').selectOption('429')
  await page.getByText('Only calls with certain values').click()
  await page.getByRole('textbox', { name: 'Body' }).first().fill('{"name":"report"}')
  expect(JSON.parse(await page.getByLabel('The fault as JSON').inputValue())).toEqual({
    operation: CREATE,
    match: { body: { name: 'report' } },
    times: 1,
    do: { status: 429 },
  })
  await planIt(page)
  const row = page.locator('.fault-row')
  await row.getByText('429').first().waitFor()
  expect((await create(server, 'other')).status).toBe(200)
  expect((await create(server)).status).toBe(429)
  await row.getByText('used up').waitFor()
  await expect.poll(() => row.locator('dd').allInnerTexts()).toEqual(['1 of 1', '1'])
  await row.getByRole('button', { name: 'Remove fault-1' }).click()
  await page.getByText('No fault is planned').waitFor()
  expect(server.mock.faults.list()).toEqual([])
  expect(problems).toEqual([])
})

it('is filled in by its address, and shows mistakes of the server at their fields', async () => {
  const { server, page } = await open(`/faults/new?operation=${CREATE}&status=500`)
  await expect.poll(() => page.getByLabel('Operation').inputValue()).toBe(CREATE)
  await expect.poll(() => page.getByLabel('Status').inputValue()).toBe('500')
  await page.getByLabel('Start with call number').fill('0')
  await page.getByLabel('Probability').fill('2')
  await planIt(page)
  const refused = page.getByRole('alert').filter({ hasText: 'The server refused the fault' })
  await refused.getByText('/nth').waitFor()
  const nth = page.getByLabel('Start with call number')
  await expect.poll(() => nth.getAttribute('aria-invalid')).toBe('true')
  await page.getByText('Must be at least 1, not 0.').waitFor()
  await expectAccessible(page)
  await nth.fill('2')
  expect(await nth.getAttribute('aria-invalid')).toBeNull()
  await page.getByLabel('Probability').fill('')
  await planIt(page)
  await page.locator('.fault-row').getByText('the 2nd call').waitFor()
  expect((await create(server)).status).toBe(200)
  expect((await create(server)).status).toBe(500)
})

it('keeps the fields and the JSON the same', async () => {
  const { server, page } = await open('/faults/new')
  const json = page.getByLabel('The fault as JSON')
  await json.fill('{ "operation": "openai/ListContainers", "after": { "minutes": 5 }, "do": [')
  await page.locator('.json-part .error').waitFor()
  await json.fill(
    '{ "operation": "openai/ListContainers", "do": [{ "lose": true }, { "latency": { "min": 1, "max": 2 } }] }',
  )
  await page.getByText('What happens, 2 of 2').waitFor()
  await expect.poll(() => page.getByLabel('How long').inputValue()).toBe('uniform')
  await page.getByLabel('Longest', { exact: true }).fill('3')
  expect(JSON.parse(await json.inputValue()).do[1]).toEqual({ latency: { min: 1, max: 3 } })
  await page.getByRole('button', { name: 'Remove "What happens, 1 of 2"' }).click()
  expect(JSON.parse(await json.inputValue()).do).toEqual({ latency: { min: 1, max: 3 } })
  await planIt(page)
  await page.locator('.fault-row').waitFor()
  expect(server.mock.faults.list()).toMatchObject([{ do: { latency: { min: 1, max: 3 } } }])
})

// Each effect with its fields as they start: the server must take it.
const EFFECTS: readonly (readonly [effect: string, operation: string, action: object])[] = [
  ['Delay the reply', CREATE, { latency: 1000 }],
  ['Lose the reply', CREATE, { lose: true }],
  ['Reset the connection', CREATE, { reset: 'before-reply' }],
  ['Stall the upload', CREATE, { stall: { afterBytes: 1024, for: 1000 } }],
  ['Gone meanwhile', 'openai/RetrieveContainer', { gone: true }],
  ['Expire during the download', 'openai/RetrieveContainerFileContent', { expire: true }],
  ['Stale list', 'openai/ListContainers', { stale: true }],
  ['Cut the reply short', CREATE, { truncate: true }],
  ['Drip the reply', CREATE, { drip: { bytes: 64, every: 100 } }],
  ['Malformed JSON', CREATE, { malformed: true }],
  ['JSON error with status 200', 'openai/RetrieveContainerFileContent', { jsonError: true }],
  ['Another Content-Type', CREATE, { contentType: 'text/html' }],
  ['More headers', CREATE, { headers: { 'retry-after': '1' } }],
]

it('plans each effect', async () => {
  const { server, page, problems } = await open()
  for (const [effect, operation, action] of EFFECTS) {
    await page.goto(`${server.url}/__admin/#/faults/new?operation=${operation}`)
    await page.getByRole('button', { name: 'Remove: Answer with an error' }).click()
    await page.getByLabel('Choose what happens').selectOption({ label: effect })
    await page.getByRole('button', { name: `Remove: ${effect}` }).waitFor()
    await planIt(page)
    await page.locator('.fault-row.selected').waitFor()
    expect(server.mock.faults.list().at(-1)).toMatchObject({ operation, do: action })
  }
  await page.getByRole('button', { name: 'Remove all' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click()
  await page.getByText('No fault is planned').waitFor()
  expect(server.mock.faults.list()).toEqual([])
  expect(problems).toEqual([])
})

it('offers of each operation what it allows', async () => {
  const { page } = await open('/faults/new?operation=openai/CreateContainer')
  const label = (effect: string) => `${effect} (not for this operation)`
  const options = () => page.getByLabel('And also').locator('option').allInnerTexts()
  await expect.poll(() => options()).toContain(label('Stale list'))
  await page.getByLabel('Operation').selectOption('openai/ListContainers')
  await expect.poll(() => options()).toContain('Stale list')
  await expect.poll(() => options()).toContain(label('Stall the upload'))
  // Of the errors, those of the chosen status.
  await page.getByLabel('Status').selectOption('404')
  const codes = page.getByLabel('Error', { exact: true }).locator('option')
  await codes.filter({ hasText: 'cursor_not_found' }).waitFor({ state: 'attached' })
  expect(await codes.allInnerTexts()).not.toContain('server_error')
})

it('plans another like one that is there', async () => {
  const { server, page } = await open()
  server.mock.faults.add({ id: 'first', operation: CREATE, times: 2, do: { status: 503 } })
  await page.reload()
  await page.getByRole('button', { name: 'Plan another like first' }).click()
  const json = JSON.parse(await page.getByLabel('The fault as JSON').inputValue()) as object
  expect(json).toEqual({ operation: CREATE, times: 2, do: { status: 503 } })
  await page.getByLabel('Id').fill('first')
  await planIt(page)
  await page.getByText('"first" already exists').first().waitFor()
})

it('switches chaos on, changes it, and switches it off', async () => {
  const { server, page } = await open()
  const panel = page.locator('.panel', { hasText: 'Chaos' }).last()
  await page.getByLabel('Calls that fail, in percent').fill('0')
  expect(await page.getByRole('button', { name: 'Switch on' }).isDisabled()).toBe(true)
  await page.getByLabel('Calls that fail, in percent').fill('100')
  await page.getByLabel('Seed').fill('ci')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByRole('button', { name: 'Switch off' }).waitFor()
  expect(server.mock.faults.list()).toMatchObject([{ id: 'chaos', probability: 1, seed: 'ci' }])
  await server.call('GET', '/v1/containers/none').catch(() => undefined)
  await page.getByText('1 of 1 call failed').waitFor()
  await page.getByLabel('Calls that fail, in percent').fill('25')
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect.poll(() => server.mock.faults.list()).toMatchObject([{ probability: 0.25 }])
  await page.getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('button', { name: 'Switch on' }).waitFor()
  expect(server.mock.faults.list()).toEqual([])
  expect(await panel.count()).toBe(1)
})

it('sets how long a new container takes, and sets it back', async () => {
  const { server, page } = await open()
  const form = page.locator('.lifecycle').first()
  await form.getByLabel('A new openai/container').selectOption('polls')
  await form.getByLabel('Polls that do not find it').fill('1')
  await form.getByRole('button', { name: 'Apply' }).click()
  await form.getByText('changed').waitFor()
  const { body } = await create(server)
  const look = async () => (await server.call('GET', `/v1/containers/${String(body.id)}`)).status
  expect([await look(), await look()]).toEqual([404, 200])
  await form.getByLabel('A new openai/container').selectOption('fail')
  await form.getByLabel('With the error').selectOption('server_error')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect
    .poll(() => server.mock.lifecycle.list()['openai/container'])
    .toEqual({ fail: 'server_error' })
  await form.getByLabel('A new openai/container').selectOption('after')
  await form.getByLabel("After a time of the mock's clock", { exact: true }).fill('2')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect
    .poll(() => server.mock.lifecycle.list()['openai/container'])
    .toEqual({ after: { minutes: 2 } })
  await form.getByLabel('A new openai/container').selectOption('never')
  await expect.poll(() => server.mock.lifecycle.list()['openai/container']).toBe('never')
  await form.getByRole('button', { name: 'Set back' }).click()
  await expect.poll(() => server.mock.lifecycle.list()['openai/container']).toBe('immediately')
})

it('plans and removes a fault with the keyboard alone', async () => {
  const { server, page } = await open()
  await page.keyboard.press('n')
  await page.getByLabel('Operation').focus()
  // Native selects choose by what is typed.
  await page.keyboard.type('openai/CreateContainer,')
  await page.getByRole('button', { name: 'Plan it' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('.fault-row').waitFor()
  expect(server.mock.faults.list()).toMatchObject([{ operation: CREATE }])
  await page.getByRole('button', { name: 'Remove fault-1' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('No fault is planned').waitFor()
})

it('shows names and values of traffic as text, however odd', async () => {
  const { server, page, problems } = await open()
  const odd = `<img src=x onerror=alert(1)>\u202e${'x'.repeat(5000)}`
  server.mock.faults.add({ operation: CREATE, match: { body: { name: odd } }, do: { status: 500 } })
  await page.reload()
  await page.locator('.fault-row').waitFor()
  expect(await page.locator('.fault-row img').count()).toBe(0)
  await expectAccessible(page)
  expect(problems).toEqual([])
})

it.each(LOOKS)('is accessible at $width px in $colorScheme', async (look) => {
  const server = await serveInspector()
  const { page } = await openInspector(server, '/faults', look)
  await page.getByText('No fault is planned').waitFor()
  await expectAccessible(page)
  server.mock.faults.add({ operation: CREATE, nth: 2, do: [{ status: 429 }, { lose: true }] })
  await page.reload()
  await page.locator('.fault-row summary').click()
  await expectAccessible(page)
  await page.goto(`${server.url}/__admin/#/faults/new?operation=${CREATE}&status=500`)
  await page.getByLabel('And also').selectOption({ label: 'Delay the reply' })
  await page.getByText('Only calls with certain values').click()
  await expectAccessible(page)
})
