import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser } from '../../support/inspector.js'
import { clipboard, isFocused, rows, selectedRow, toast } from '../../support/inspector-page.js'
import { expectSoon, walk, type Walk } from '../../support/walk.js'

// All of it by keys alone, while requests go on: no mouse, and no focus that a script sets.

afterAll(closeBrowser)

/** What has the focus, as one sees it. */
interface Stop {
  readonly name: string
  /** Whether an outline or a shadow shows that it has the focus, and it is in the window. */
  readonly isVisible: boolean
}

/** Presses Tab, and gives what has the focus then; undefined for nothing in the page. */
async function nextStop(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return undefined
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
    const { top, right, bottom, left } = focused.getBoundingClientRect()
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    const isInWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    const { labels } = focused as Partial<HTMLInputElement>
    const label = focused.getAttribute('aria-label') ?? labels?.[0]?.textContent
    const name = (label ?? focused.textContent).trim()
    return { name, isVisible: isMarked && isInWindow && bottom > top }
  })
}

const MOST_STOPS = 300

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let press = 0; press < MOST_STOPS; press++) {
    const stop = await nextStop(page)
    if (stop && (typeof name === 'string' ? stop.name === name : name.test(stop.name))) return
  }
  throw new Error(`Failed to reach ${String(name)} by Tab`)
}

/** Goes through the whole page by Tab, and gives the stops at which one does not see the focus. */
async function hiddenStops(page: Page): Promise<string[]> {
  const hidden: string[] = []
  for (let press = 0; press < MOST_STOPS; press++) {
    const stop = await nextStop(page)
    // After the last one the browser itself has the focus.
    if (!stop && press > 0) {
      expect(press).toBeGreaterThan(10)
      return hidden
    }
    if (stop && !stop.isVisible) hidden.push(stop.name)
  }
  throw new Error(`Failed to reach the end of the page: it has more than ${MOST_STOPS} stops`)
}

/** Goes to a view by its two keys. */
async function go(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** A walk without axe, which looks at all views in the other walks. */
const byKeys = (place: string, run: (walk: Walk) => Promise<void>) =>
  walk(place, run, { axe: false })

const VIEWS = [
  ['r', 'Requests'],
  ['w', 'World'],
  ['t', 'Time'],
  ['f', 'Faults'],
  ['c', 'Coverage'],
  ['k', 'Contracts'],
] as const

it('shows where the focus is at each stop of each view', async () => {
  await byKeys('/requests', async ({ page, pass }) => {
    for (const [key, title] of VIEWS) {
      await go(page, key, title)
      await pass(10)
      // With a request, a record or a part open where keys can open one.
      await page.keyboard.press('j')
      await pass(5)
      expect(await hiddenStops(page), title).toEqual([])
    }
  })
})

it('opens, searches, copies and pauses requests by keys', async () => {
  await byKeys('/requests', async ({ page, pass, call }) => {
    for (const name of ['by', 'keys']) await call('POST', '/v1/containers', { name })
    await page.keyboard.press('/')
    await page.keyboard.type('CreateContainer')
    await tabTo(page, 'Requests, newest first')
    await page.keyboard.press('Home')
    const first = await selectedRow(page).innerText()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await pass(20)
    expect(await selectedRow(page).innerText()).toBe(first)
    await tabTo(page, 'curl')
    await page.keyboard.press('Enter')
    await expectSoon(() => clipboard(page)).toMatch(/^curl /)
    await tabTo(page, /^\d+ headers$/)
    await page.keyboard.press('Enter')
    await page.getByText('authorization').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Select a request').waitFor()
    await page.keyboard.press('j')
    await selectedRow(page).waitFor()
    const newest = page.url()
    await page.keyboard.press('j')
    await expectSoon(() => page.url()).not.toBe(newest)
    await page.keyboard.press('k')
    await expectSoon(() => page.url()).toBe(newest)
    await page.keyboard.press('p')
    await page.getByText(/^\d+ new$/).waitFor()
    await page.keyboard.press('p')
  })
})

it('changes a record and the clock by keys', async () => {
  await byKeys('/requests', async ({ page, mock, pass }) => {
    await go(page, 'w', 'World')
    await rows(page).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('berth plann')
    await expectSoon(() => rows(page).count()).toBe(1)
    await tabTo(page, 'containers')
    await page.keyboard.press('ArrowDown')
    await page.locator('.record').getByRole('heading', { name: 'Berth planner' }).waitFor()
    await tabTo(page, 'Edit name')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Renamed', { delay: 40 })
    await pass(10)
    await page.keyboard.press('Enter')
    const names = () => mock.state.records('openai', 'containers') as { name?: string }[]
    await expectSoon(() => names().map(({ name }) => name)).toContain('Renamed')
    await page.getByRole('button', { name: 'Edit name' }).waitFor()

    await go(page, 't', 'Time')
    await tabTo(page, '+20 min')
    await page.keyboard.press('Enter')
    await page.locator('.clock-time').getByText('2025-01-01 00:20:00').waitFor()
    await tabTo(page, 'Advance by')
    await page.keyboard.type('40 min')
    await page.keyboard.press('Enter')
    await page.locator('.clock-time').getByText('2025-01-01 01:00:00').waitFor()
    expect(mock.clock.now().toISOString()).toBe('2025-01-01T01:00:00.000Z')
  })
})

it('plans and removes a fault by keys', async () => {
  await byKeys('/faults', async ({ page, mock, call }) => {
    await page.keyboard.press('n')
    await tabTo(page, 'Operation')
    // A select of the browser chooses what is typed.
    await page.keyboard.type('openai/ListContainers,')
    await tabTo(page, 'Id')
    await page.keyboard.type('by-keys')
    await tabTo(page, 'Status')
    await page.keyboard.type('500')
    await tabTo(page, 'Plan it')
    await page.keyboard.press('Enter')
    await page.locator('.fault-row', { hasText: 'by-keys' }).waitFor()
    expect((await call('GET', '/v1/containers')).status).toBe(500)
    await tabTo(page, 'Remove by-keys')
    await page.keyboard.press('Enter')
    await toast(page, 'Removed by-keys').waitFor()
    expect(mock.faults.list()).toHaveLength(1)
  })
})

it('reads the coverage and changes a rule by keys', async () => {
  await byKeys('/coverage', async ({ page, call }) => {
    await page.getByRole('table').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('array_above_max_length')
    await page.locator('.coverage-item').first().waitFor()
    await tabTo(page, /^Copy what covers/)
    await page.keyboard.press('Enter')
    await expectSoon(() => clipboard(page)).toContain('array_above_max_length')
    await go(page, 'k', 'Contracts')
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('empty-name')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { level: 2, name: 'empty-name' }).waitFor()
    await tabTo(page, 'Value in this scope')
    await page.keyboard.type('acc')
    await page.locator('.rule-changed').waitFor()
    expect((await call('POST', '/v1/containers', { name: '' })).status).toBe(200)
    await tabTo(page, 'Set back')
    await page.keyboard.press('Enter')
    await page.locator('.rule-changed').waitFor({ state: 'detached' })
    expect((await call('POST', '/v1/containers', { name: '' })).status).toBe(400)
  })
})

it('shows the keys, goes to a scope and changes the theme by keys', async () => {
  await byKeys('/requests', async ({ page, pass }) => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Next request').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await tabTo(page, 'Scope')
    await page.keyboard.type('Another')
    await dialog.getByLabel('Name').waitFor()
    await page.keyboard.type('by-keys')
    await page.keyboard.press('Enter')
    await page.getByText('No requests yet').waitFor()
    await pass(10)
    expect(await page.getByLabel('Scope', { exact: true }).evaluate(isFocused)).toBe(true)
    await page.keyboard.type('default')
    await rows(page).first().waitFor()
    await tabTo(page, /^Theme: system/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Theme: light/ }).waitFor()
  })
})
