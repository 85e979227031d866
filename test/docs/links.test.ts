import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { pages, readPage } from '../support/docs.js'
import { ROOT } from '../support/sources.js'

/** Pages that are being written, which may be linked to while they do not exist. */
const PLANNED = [
  'docs/cli.md',
  'docs/admin-api.md',
  'docs/operations.md',
  'docs/performance.md',
  'docs/contracts/',
  'docs/decisions/',
]

interface Link {
  readonly page: string
  /** Relative to the project. */
  readonly path: string
  readonly anchor: string | undefined
  readonly text: string
}

const links = pages.flatMap((page): Link[] => {
  const text = withoutCode(readPage(page))
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(({ 1: target = '' }) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file, anchor] = target.split('#')
    const path = file ? join(dirname(page), file) : page
    return [{ page, path, anchor, text: `${page}: ${target}` }]
  })
})

test('every link of the documentation leads to a file', () => {
  const broken = links.filter(({ path }) => !existsSync(ROOT + path) && !isPlanned(path))
  expect(broken.map(({ text }) => text)).toEqual([])
})

test('every anchor of a link is a heading of its page', () => {
  const broken = links.filter(({ path, anchor }) => {
    if (anchor === undefined || !existsSync(ROOT + path) || !path.endsWith('.md')) return false
    return !anchorsOf(path).has(anchor)
  })
  expect(broken.map(({ text }) => text)).toEqual([])
})

test('a page that is part of the package links to nothing outside of it', () => {
  const outside = links.filter(({ page, path }) => isPacked(page) && !isPacked(path))
  expect(outside.map(({ text }) => text)).toEqual([])
})

test('the list of planned pages names no page that exists', () => {
  expect(PLANNED.filter((path) => existsSync(ROOT + path))).toEqual([])
})

function isPlanned(path: string): boolean {
  return PLANNED.some((planned) =>
    planned.endsWith('/') ? path.startsWith(planned) : path === planned,
  )
}

/** What npm packs: its own picks, and what `files` of package.json names. */
function isPacked(path: string): boolean {
  if (/^(README\.md|LICENSE|package\.json)$/.test(path)) return true
  const covers = (pattern: string) => path === pattern || path.startsWith(`${pattern}/`)
  const excluded = manifest.files.filter((one) => one.startsWith('!')).map((one) => one.slice(1))
  return manifest.files.some(covers) && !excluded.some(covers)
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(path: string): ReadonlySet<string> {
  if (!statSync(ROOT + path).isFile()) return new Set()
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutCode(readFileSync(ROOT + path, 'utf8')).matchAll(
    /^#+ (.+)$/gm,
  )) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    let unique = slug
    for (let count = 1; anchors.has(unique); count++) unique = `${slug}-${String(count)}`
    anchors.add(unique)
  }
  return anchors
}

function withoutCode(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/<!--[\s\S]*?-->/g, '')
}
