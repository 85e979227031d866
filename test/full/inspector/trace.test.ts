import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tracePage } from '../../../src/node/trace/page.js'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { traceStory } from '../../support/traced-story.js'

let folder: string
let browser: Browser
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const HOSTILE = '</script><!-- <img src=x onerror=alert(1)> \u2028 \u202e'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-trace-page-'))
  const { trace } = await traceStory('page', 60, (mock) => {
    mock.faults.add({ operation: 'openai/CreateContainer', nth: 2, do: { status: 429 } })
    mock.seed({ openai: { containers: [{ name: HOSTILE }, { name: 'x'.repeat(250) }] } })
  })
  const errors = [
    { message: HOSTILE, diff: '- Expected\n+ Received\n\n- 1\n+ 2', at: 'a.test.ts:3' },
  ]
  const test = { name: `fails ${HOSTILE}`, file: 'a.test.ts', status: 'failed' as const, errors }
  await writeFile(join(folder, 'trace.html'), tracePage({ ...trace, test }))
  const empty = createMock(openai, { trace: true }).trace()
  await writeFile(join(folder, 'empty.html'), tracePage(empty))
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

/** Opens a page, and collects what goes wrong on it and what it loads. */
async function open(
  name: string,
  { width = 1280, colorScheme = 'light' }: { width?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) problems.push(`loaded ${request.url()}`)
  })
  page.on('dialog', (dialog) => problems.push(`dialog ${dialog.message()}`))
  await page.goto(`file://${folder}/${name}`)
  return { page, problems }
}

/** What axe finds; its script is not part of the page, whose policy allows none but its own. */
async function findingsOf(page: Page): Promise<string[]> {
  const source = await readFile(axe, 'utf8')
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await tool.run()
    return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.html)}`)
  })
}

const position = (page: Page) => page.locator('.trace-position').textContent()

it.each([
  [1280, 'light'],
  [1280, 'dark'],
  [400, 'light'],
  [400, 'dark'],
] as const)(
  'shows each part of a call at %i pixels, %s, and axe finds nothing',
  async (width, colorScheme) => {
    const { page, problems } = await open('trace.html#1', { width, colorScheme })
    expect(await findingsOf(page)).toEqual([])
    for (const tab of ['Exchange', 'Changes', 'World after', 'Start here']) {
      if (width === 400 && tab === 'Exchange') await page.locator('.trace-steps .selected').click()
      await page.getByRole('tab', { name: tab }).click()
      expect(await findingsOf(page)).toEqual([])
    }
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWide).toBe(false)
    expect(problems).toEqual([])
  },
)

it('begins at the last call, and moves by keys, slider and list', async () => {
  const { page, problems } = await open('trace.html')
  const last = await position(page)
  const count = Number(last?.split(' of ')[1])
  expect(last).toBe(`${String(count)} of ${String(count)}`)
  await page.keyboard.press('Home')
  expect(await position(page)).toBe(`1 of ${String(count)}`)
  for (const key of ['j', 'ArrowRight', 'j', 'k', 'ArrowLeft']) await page.keyboard.press(key)
  expect(await position(page)).toBe(`2 of ${String(count)}`)
  await page.getByRole('slider').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('j')
  expect(await position(page)).toBe(`4 of ${String(count)}`)
  await page.locator('.trace-steps .list-row').nth(2).click()
  expect(await position(page)).toBe(`2 of ${String(count)}`)
  expect(page.url()).toContain('#2')
  await page.keyboard.press('?')
  await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Next call')
  expect(problems).toEqual([])
})

it('saves the world before a call as a file that loads again', async () => {
  const { page } = await open('trace.html#5/start')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save world-5.json' }).click()
  const path = await (await download).path()
  const world = JSON.parse(await readFile(path, 'utf8'))
  expect(world.openai.containers[0].name).toBe(HOSTILE)
  const { carrierx: _, locktera: __, ...seed } = world
  const mock = createMock(openai, { seed })
  expect(mock.state.records('openai', 'containers').length).toBeGreaterThan(1)
  const command = await page.locator('.trace-command code').textContent()
  expect(command).toBe(`quayside serve --trace ${folder}/trace.html --at 5`)
})

it('says what to do where a test made no calls', async () => {
  const { page, problems } = await open('empty.html')
  await expect.poll(() => page.getByRole('main').textContent()).toContain('The test made no calls')
  expect(await findingsOf(page)).toEqual([])
  expect(problems).toEqual([])
})
