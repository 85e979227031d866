import type { Page } from 'playwright-core'

/** A shift of the layout that no input of the user brought about. */
export interface Shift {
  /** The part of the window that moved, times how far it moved. */
  readonly value: number
  /** What moved: the start of each element, with how far it went. */
  readonly moved: readonly string[]
}

/** What of `layout-shift` entries the browser has, and the types of the DOM do not. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

interface Watched {
  shifts: Shift[]
}

/** Collects from now on how the layout of a page shifts, over reloads too. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(collectShifts)
  await page.evaluate(collectShifts)
}

/** The shifts since the page was opened, or since they were taken last. */
export function takeShifts(page: Page): Promise<Shift[]> {
  return page.evaluate(() => {
    const watched = window as unknown as Watched
    return watched.shifts.splice(0)
  })
}

// Runs in the page.
function collectShifts(): void {
  const shifts: Shift[] = []
  Object.assign(window, { shifts })
  const rectOf = ({ x, y, width, height }: DOMRectReadOnly) =>
    [x, y, width, height].map(Math.round).join(' ')
  const textOf = (node: Node | null) => {
    const element = node && 'outerHTML' in node ? (node as Element) : node?.parentElement
    return element?.outerHTML.slice(0, 120) ?? 'gone'
  }
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        return `${textOf(node)} from ${rectOf(previousRect)} to ${rectOf(currentRect)}`
      })
      shifts.push({ value, moved })
    }
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}
