import type { Page } from 'playwright-core'
import type { Inspector } from './inspector.js'

/** A place of a page: it is shown once an element that `selector` finds has this text, or any. */
export interface Stop {
  readonly hash: string
  readonly selector: string
  readonly text?: string
}

/** What a page shows at a stop: the element `taken` as HTML and as text, with the values of its fields. */
export interface Shown {
  readonly hash: string
  readonly texts: readonly string[]
}

/**
 * Goes to each stop, unfolds what is folded, opens each tab of a record and each form of a file, and
 * returns all that is there. Within the page: a step of a test for each would take minutes.
 */
export function visitAll(page: Page, stops: readonly Stop[], taken: string): Promise<Shown[]> {
  return page.evaluate(visitHere, { stops, taken })
}

// It runs in the page, where it can call nothing of this file.
async function visitHere(given: { stops: readonly Stop[]; taken: string }): Promise<Shown[]> {
  const { stops, taken } = given
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4))
  const within = (selector: string) =>
    Array.from(document.querySelectorAll<HTMLElement>(`${taken} ${selector}`))
  const until = async (isSo: () => boolean, what: string) => {
    for (const end = Date.now() + 8000; !isSo(); await pause())
      if (Date.now() > end) throw new Error(`${what} is not shown`)
  }
  const loaded = (hash: string) => until(() => within('.loading').length === 0, hash)
  const shownNow = () => {
    for (const one of within('details')) (one as HTMLDetailsElement).open = true
    const element = document.querySelector<HTMLElement>(taken)
    const fields = within('input, textarea, select') as HTMLInputElement[]
    const values = fields.map(({ value }) => value).join('\n')
    return [element?.outerHTML ?? '', element?.textContent ?? '', values]
  }
  const all: Shown[] = []
  for (const { hash, selector, text } of stops) {
    location.hash = hash
    const found = () => within(selector).map((one) => one.textContent.trim())
    const isShown = () => found().some((one) => (text === undefined ? one !== '' : one === text))
    await until(isShown, hash)
    await loaded(hash)
    const texts = shownNow()
    for (const tab of within('.record [role=tab]').map(({ id }) => id)) {
      document.getElementById(tab)?.click()
      await pause()
      await loaded(`${hash}, ${tab}`)
      texts.push(...shownNow())
      const [select] = within('.content-bar select') as HTMLSelectElement[]
      for (const { value } of [...(select?.options ?? [])].slice(1)) {
        const [current] = within('.content-bar select') as HTMLSelectElement[]
        if (current) current.value = value
        current?.dispatchEvent(new Event('change', { bubbles: true }))
        await pause()
        texts.push(...shownNow())
      }
    }
    all.push({ hash, texts })
  }
  return all
}

/** All of a page: its elements, its text, its title and address, and what its fields hold. */
export function wholePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select')
    return [
      document.documentElement.outerHTML,
      document.body.innerText,
      `${document.title} ${location.href}`,
      Array.from(fields, ({ value }) => value).join('\n'),
    ]
  })
}

/** The exchanges of a scope, the newest first. */
export async function exchangeStops(server: Inspector, scope: string): Promise<Stop[]> {
  const { exchanges } = (await adminJson(server, scope, '/requests?format=summary')) as {
    exchanges: { sequence: number }[]
  }
  return exchanges.reverse().map(({ sequence }) => ({
    hash: `#/requests/${String(sequence)}/${scope}`,
    selector: '.exchange-facts .muted',
    text: `#${String(sequence)} in ${scope}`,
  }))
}

/** The records of a scope; the page must show this scope. */
export async function recordStops(server: Inspector, scope: string): Promise<Stop[]> {
  const { tables } = (await adminJson(server, scope, '/records')) as {
    tables: { service: string; table: string }[]
  }
  const stops = tables.map(async ({ service, table }) => {
    const path = `/records/${service}/${table}?limit=200`
    const { records } = (await adminJson(server, scope, path)) as { records: { key: string }[] }
    return records.map(({ key }) => ({
      hash: `#/world/${service}/${table}/${encodeURIComponent(key)}`,
      selector: '.record-key code',
      text: key,
    }))
  })
  return (await Promise.all(stops)).flat()
}

async function adminJson(server: Inspector, scope: string, path: string): Promise<unknown> {
  return JSON.parse(await adminText(server, scope, path)) as unknown
}

/** What the admin API answers in a scope. */
export async function adminText(
  { url, token }: Inspector,
  scope: string,
  path: string,
): Promise<string> {
  const headers = { authorization: `Bearer ${String(token)}`, 'x-mock-scope': scope }
  return (await fetch(`${url}/__admin${path}`, { headers })).text()
}
