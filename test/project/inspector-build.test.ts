import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildInspector, buildTrace } from '../../src/scripts/inspector.js'
import { ROOT } from '../support/sources.js'

// What the build writes of the inspector.

it('is three files without inline code, source maps, or anything from elsewhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { inputs } = await buildInspector({ root: ROOT, folder: relative(ROOT, folder) })
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'inspector.css', 'inspector.js'])
  const [page, styles, script] = ['index.html', 'inspector.css', 'inspector.js'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  expect(page).toContain('<script type="module" src="inspector.js"></script>')
  expect(page).not.toMatch(/<style|<script>| style=| on\w+=/)
  expect(styles?.length).toBeGreaterThan(1000)
  expect(script?.length).toBeGreaterThan(10_000)
  expect(`${styles}${script}`).not.toMatch(/sourceMappingURL|@import|url\(['"]?https?:/)
  expect(script).not.toMatch(/\beval\(|new Function\(/)
  // preact itself knows the property: no source uses it.
  for (const path of Object.keys(inputs).filter((one) => one.startsWith('src/'))) {
    expect([path, readFileSync(join(ROOT, path), 'utf8')]).toEqual([
      path,
      expect.not.stringMatching(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/i),
    ])
  }
  const packages = Object.keys(inputs).filter((path) => path.startsWith('node_modules/'))
  expect([...new Set(packages.map((path) => path.split('/')[1]))].sort()).toEqual([
    ...['htm', 'jsonc-parser', 'preact'],
  ])
})

it('writes a trace as one page that runs nothing but its own script', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await buildTrace({ root: ROOT, folder: relative(ROOT, folder) })
  const page = readFileSync(join(folder, 'trace.html'), 'utf8')
  expect(page.match(/<script type="application\/json" id="trace"><\/script>/g)).toHaveLength(1)
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(page) ?? []
  const hashOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const [, styles] = /<style>(.*?)<\/style>/s.exec(page) ?? []
  const [, script] = /<script>(.*?)<\/script>/s.exec(page) ?? []
  expect(policy).toBe(
    `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(styles)}; ` +
      "img-src data: blob:; base-uri 'none'; form-action 'none'",
  )
  expect(page).not.toMatch(/sourceMappingURL|(?:src|href)="https?:/)
  expect(Buffer.byteLength(page)).toBeLessThan(250_000)
})
