import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axeCore from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { freshInspector } from '../../src/scripts/inspector.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'

/** The widths and colours in which every view is looked at. */
export const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 400, colorScheme: 'light' },
  { width: 400, colorScheme: 'dark' },
] as const

export type Look = (typeof LOOKS)[number]

/** A server with the demo worlds of all services, and calls of them. */
export interface Inspector {
  readonly mock: MswMock
  readonly url: string
  readonly token: string | null
  /** Calls a service, such as `call('GET', '/v1/containers')`; returns status and parsed body. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: any }> // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into it and fail
  readonly close: () => Promise<void>
}

interface ServeOptions extends MockOptions {
  readonly port?: number
  readonly host?: string
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = 'node_modules/.cache/quayside/inspector'
let built: Promise<void> | undefined

const SERVICES = [openai, carrierx, locktera] as const

/** Serves the demo worlds of all services until the test ends. */
export async function serveInspector(options: ServeOptions = {}): Promise<Inspector> {
  const { port, host, ...mockOptions } = options
  await (built ??= freshInspector({ root: ROOT, folder: PAGES }))
  const mock = createMock(SERVICES, mockOptions)
  for (const { name } of SERVICES) mock.seed(demoOf(name))
  const place = { ...(port !== undefined && { port }), ...(host !== undefined && { host }) }
  const { url: served, adminToken: token, close } = await listen(mock, place)
  const url = served.replace('0.0.0.0', '127.0.0.1')
  onTestFinished(close)
  const call: Inspector['call'] = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: 'Bearer any-key',
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text) }
  }
  return { mock, url, token, call, close }
}

function demoOf(service: string): Record<string, unknown> {
  const file = new URL(`../../fixtures/${service}/demo.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

let browser: Promise<Browser> | undefined

/** The browser of a test file; close it in `afterAll`. */
function launched(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  return browser
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** A tab of the inspector, with what the browser complained about. */
export interface Tab {
  readonly page: Page
  /** Errors of scripts and of the console, such as what the content security policy refused. */
  readonly problems: string[]
}

/** Opens a place such as `/requests` until the test ends, and fails the test for a script error. */
export async function openInspector(
  { url }: Pick<Inspector, 'url'>,
  place = '/requests',
  look: Partial<Look> = {},
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const { width = 1280, colorScheme = 'light' } = look
  const context = await (
    await launched()
  ).newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => {
    // A server that is gone makes the browser say so.
    const isError = message.type() === 'error' && !message.text().includes('net::ERR_')
    if (isError) problems.push(message.text())
  })
  page.on('dialog', (dialog) => {
    problems.push(`a dialog of the browser: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(`${url}/__admin/#${place}`)
  return { page, problems }
}

/** Waits until the page is connected to its server. */
export async function connected(page: Page): Promise<void> {
  await page.locator('.server-state.open').waitFor()
}

/** Asserts that axe finds nothing in the page, and that nothing is wider than it. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeCore.source)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${String(failureSummary)}`),
    }))
  })
  expect(found).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}
