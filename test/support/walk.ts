import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  connected,
  expectAccessible,
  openInspector,
  serveInspector,
  type Inspector,
  type Tab,
} from './inspector.js'
import { takeShifts, watchShifts } from './layout-shifts.js'
import { withTraffic, type Traffic } from './traffic.js'

/** The most that a view may shift by itself; what a person would call stable is below 0.1. */
const MOST_SHIFT = 0.05

/** A page of the inspector, its server, and the traffic that goes on. */
export interface Walk extends Inspector, Tab, Traffic {}

interface WalkOptions {
  /** How many exchanges the journal keeps. */
  readonly exchanges?: number
  /** The status with which the server refuses something: the browser says so in its console. */
  readonly refused?: number
  /** Whether axe looks at it in the end; another test of the same view may do so. */
  readonly axe?: boolean
  /** Whether what others do is told above what one sees: that may shift. */
  readonly grows?: boolean
}

/**
 * Opens a place of the inspector while traffic goes on, and asserts afterwards that the browser had
 * nothing to complain about, that axe finds nothing, and that the view did not shift by itself.
 */
export async function walk(
  place: string,
  run: (walk: Walk) => Promise<void>,
  { exchanges = 1000, refused, axe = true, grows = false }: WalkOptions = {},
): Promise<void> {
  const server = await serveInspector({ keep: { exchanges } })
  await withTraffic(server, async (traffic) => {
    await traffic.pass(10)
    const { page, problems } = await openInspector(server, place)
    await watchShifts(page)
    await connected(page)
    const [start, before] = [performance.now(), traffic.count()]
    await run({ ...server, ...traffic, page, problems })
    const rate = ((traffic.count() - before) / (performance.now() - start)) * 1000
    await expectStable(page, `${place}, ${rate.toFixed()} calls/s`, grows ? Infinity : MOST_SHIFT)
    if (axe) await expectAccessible(page)
    const refusal = `status of ${refused ?? 'no'}`
    expect(problems.filter((problem) => !problem.includes(refusal))).toEqual([])
  })
}

/** Asserts that little has moved by itself since the last time, and prints how much. */
export async function expectStable(page: Page, name: string, most = MOST_SHIFT): Promise<void> {
  const shifts = await takeShifts(page)
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  console.log(`${name}: layout shift ${sum.toFixed(4)}`)
  const moved = shifts.map((one) => `${one.value.toFixed(4)} ${one.moved.join('\n')}`)
  expect(sum, moved.join('\n')).toBeLessThan(most)
}

/** Goes to another place in the page, without loading it anew. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, `#${place}`))
}

/** As `expect.poll`, with the time that a page may need while others keep the machine busy. */
export const expectSoon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 })
