import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'

// Where things are in the page of the inspector, and what several tests look for.

export const rows = (page: Page) => page.locator('.list-space > [role=row]')
export const row = (page: Page, text: string | RegExp) => rows(page).filter({ hasText: text })
export const selectedRow = (page: Page) => page.locator('.list-space > [aria-selected=true]')
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const toast = (page: Page, text: string) => page.locator('.toast', { hasText: text })
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
export const isFocused = (element: Element) => element === element.ownerDocument.activeElement

/** A container of the demo world of OpenAI. */
export const BERTH_PLANNER = 'cntr_67748580769781908cf6cc55cd15a99502fea3da60b083c4'
/** One pixel, in base64. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The requests of a HAR file that was saved, such as `GET /v1/containers`. */
export async function harEntries(download: Download): Promise<string[]> {
  const har = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    log: { entries: { request: { method: string; url: string } }[] }
  }
  return har.log.entries.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`)
}
