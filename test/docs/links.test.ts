import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { pages, readPage } from '../support/docs.js'
import { ROOT } from '../support/sources.js'

interface Link {
  readonly page: string
  /** Relative to the project. */
  readonly path: string
  readonly anchor: string | undefined
  readonly text: string
}

const links = pages.flatMap((page): Link[] => {
  const text = withoutCode(readPage(page)).replace(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(({ 1: target = '' }) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file, anchor] = target.split('#')
    const path = file ? join(dirname(page), file) : page
    return [{ page, path, anchor, text: `${page}: ${target}` }]
  })
})

test('every link of the documentation leads to a file', () => {
  const broken = links.filter(({ path }) => !existsSync(ROOT + path))
  expect(broken.map(({ text }) => text)).toEqual([])
})

test('every anchor of a link is a heading of its page, or a row with that anchor', () => {
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

/** What npm packs: its own picks, and what `files` of package.json names. */
function isPacked(path: string): boolean {
  if (/^(README\.md|LICENSE|package\.json)$/.test(path)) return true
  const covers = (pattern: string) => path === pattern || path.startsWith(`${pattern}/`)
  const excluded = manifest.files.filter((one) => one.startsWith('!')).map((one) => one.slice(1))
  return manifest.files.some(covers) && !excluded.some(covers)
}

/** Anchors by page: a page of a contract has a thousand links to its own. */
const found = new Map<string, ReadonlySet<string>>()

/** The anchors of a page: those that GitHub gives to headings, and those of table rows. */
function anchorsOf(path: string): ReadonlySet<string> {
  const known = found.get(path)
  if (known) return known
  const anchors = readAnchors(path)
  found.set(path, anchors)
  return anchors
}

function readAnchors(path: string): ReadonlySet<string> {
  if (!statSync(ROOT + path).isFile()) return new Set()
  const text = withoutCode(readFileSync(ROOT + path, 'utf8'))
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id))
  for (const [, heading = ''] of text.matchAll(/^#+ (.+)$/gm)) {
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
