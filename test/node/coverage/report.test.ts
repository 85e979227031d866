import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import type { CoverageReport } from '../../../src/core/coverage/file-format.js'
import { VERSION } from '../../../src/core/util/version.js'
import { createMock } from '../../../src/index.js'
import { coveragePage } from '../../../src/node/coverage/html.js'
import { coverageTable } from '../../../src/node/coverage/table.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

interface Browser {
  readonly JSDOM: new (html: string, options: object) => { window: Window & typeof globalThis }
}

// It has no types of its own.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as Browser

async function report(): Promise<CoverageReport> {
  const mock = createMock([openai, carrierx, locktera])
  const headers = { authorization: 'Bearer k' }
  await mock.fetch('https://api.openai.com/v1/containers', { headers })
  mock.assertConforms()
  return mock.coverage()
}

it('the table of all services fits into 80 columns', async () => {
  const table = coverageTable(await report())
  expect(table.split('\n').filter((line) => line.length > 80)).toEqual([])
  const blocks = table.split('\n\n')
  for (const kind of ['operations', 'replies', 'request fields', 'reply fields', 'faults']) {
    expect(blocks.filter((block) => block.includes(` ${kind}`))).toHaveLength(1)
  }
  for (const block of blocks) {
    expect(block.split('\n').map((line) => line.split(' ')[0])).toEqual([
      ...['', 'openai', 'carrierx', 'locktera', 'all'],
    ])
  }
})

it('the page folds each operation, with what is covered of it and what is not', async () => {
  const page = coveragePage(await report())
  const operations = [openai, carrierx, locktera].flatMap(({ contract }) => [
    ...contract.operations.keys(),
  ])
  const folded = [...page.matchAll(/<details>\n<summary><span>(.+?)<\/span>/g)].map(([, id]) => id)
  expect(folded).toEqual(expect.arrayContaining(operations))
  expect(page).not.toContain('<details open')
  const [, list = ''] = page.split('<span>ListContainers</span>')
  expect(list).toContain(
    '<li class="covered replies"><b>✓</b> <small>replies</small> <code>200</code>',
  )
  expect(list).toMatch(
    /<li class="missing replies">.+<code>401 missing_api_key<\/code><code>await /,
  )
})

it('the page says of when and of which version it is, and needs nothing else', async () => {
  const page = coveragePage(await report())
  expect(page).toContain(`Quayside ${VERSION}, <time datetime="20`)
  expect(page).toContain('color-scheme: light dark')
  expect(page).not.toMatch(/<(?:script [^>]*src|link|img)|@import|url\(/)
})

it('the field of the page shows the items that have its words, and Escape shows all again', async () => {
  const { window } = new JSDOM(coveragePage(await report()), { runScripts: 'dangerously' })
  const { document } = window
  const field = document.querySelector<HTMLInputElement>('#text')!
  const items = [...document.querySelectorAll('li')]
  const shown = () => items.filter(({ hidden }) => !hidden).map(({ textContent }) => textContent)
  const isOpen = () => [...document.querySelectorAll('details')].map(({ open }) => open)
  expect([document.querySelector<HTMLElement>('#texts')?.hidden, isOpen().includes(true)]).toEqual([
    false,
    false,
  ])
  field.value = 'ListContainers  API_KEY'
  field.dispatchEvent(new window.Event('input'))
  // Two services have an operation of this name.
  expect(shown().length).toBeGreaterThan(0)
  expect(shown().filter((text) => !text.includes('api_key'))).toEqual([])
  expect(isOpen().includes(false)).toBe(false)
  expect(document.querySelector('output')?.value).toBe(`${String(shown().length)} found`)
  field.value = 'no item has this'
  field.dispatchEvent(new window.Event('input'))
  expect(shown()).toEqual([])
  field.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }))
  expect([field.value, shown().length, isOpen().includes(true)]).toEqual(['', items.length, false])
  const submit = new window.Event('submit', { cancelable: true })
  expect(field.form?.dispatchEvent(submit)).toBe(false)
})

/** The relative luminance of a colour such as `#fff` (WCAG 2). */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((one) => one + one).join('') : hex.slice(1)
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

it('every text of the page has a contrast of 4.5 in light and in dark', () => {
  const page = coveragePage({})
  const themes = [...page.matchAll(/:root \{([^}]+)\}/g)].map(([, body = '']) =>
    Object.fromEntries([...body.matchAll(/--(\w+): (#\w+)/g)].map(([, name, hex]) => [name, hex])),
  )
  expect(themes).toHaveLength(2)
  for (const theme of themes as Record<string, string>[]) {
    for (const text of ['text', 'dim', 'link', 'good', 'bad']) {
      for (const below of ['page', 'box']) {
        const [a, b] = [luminance(theme[text]!), luminance(theme[below]!)]
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        expect([text, below, contrast > 4.5]).toEqual([text, below, true])
      }
    }
  }
})
