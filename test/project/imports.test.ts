import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { circleIn } from '../support/circle.js'
import { FLOORS } from '../support/floors.js'
import { ROOT } from '../support/sources.js'

const paths = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))

/** By file of `src`, the files that it imports, those of which it imports types only included. */
const files = new Map(paths.map((path) => [path, importsOf(path)]))

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${ROOT}src/${path}`, 'utf8'))
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name.replace(/\.js$/, '.ts')))
}

/** By folder of `src`, the other folders that its files import. */
const folders = new Map<string, Set<string>>()
for (const [path, imports] of files) {
  const folder = posix.dirname(path)
  const others = folders.get(folder) ?? new Set()
  for (const imported of imports.map((name) => posix.dirname(name))) {
    if (imported !== folder) others.add(imported)
  }
  folders.set(folder, others)
}

it('finds every file that is imported', () => {
  const missing = [...files.values()].flat().filter((path) => !files.has(path))
  expect(missing.filter((path) => !path.startsWith('../'))).toEqual([])
})

it('counts imports of types and what is exported from elsewhere', () => {
  expect(files.get('index.ts')).toContain('mock/mock.ts')
  expect(files.get('core/service/service.ts')).toContain('core/contract/contract.ts')
})

it('no files import each other in a circle', () => {
  expect(circleIn(files).join(' -> ')).toBe('')
})

it('no folders import each other in a circle', () => {
  expect(circleIn(folders).join(' -> ')).toBe('')
})

it('every folder has a floor, and every floor a folder', () => {
  const rows = [...folders.keys()].map((folder) => folder.replace(/^services\/[^/]+/, 'services/*'))
  expect([...new Set(rows)].sort()).toEqual(Object.keys(FLOORS).sort())
})

it.each<[graph: Record<string, string[]>, circle: string[]]>([
  [{}, []],
  [{ a: ['b', 'c'], b: ['c'], c: ['d'] }, []],
  [{ a: ['a'] }, ['a', 'a']],
  [{ a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
  [{ a: ['b', 'c'], b: [], c: ['d'], d: ['e'], e: ['c'] }, ['c', 'd', 'e', 'c']],
])('finds in %j the circle %j', (graph, circle) => {
  expect(circleIn(new Map(Object.entries(graph)))).toEqual(circle)
})
