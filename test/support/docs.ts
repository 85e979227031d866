import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { transformSync } from 'esbuild'
import { bundleSources } from './bundle.js'
import { ROOT } from './sources.js'

/** A fenced block of a page with the comment before it, such as `run: node`. */
export interface Block {
  /** The page relative to the project, such as `docs/server.md`. */
  readonly page: string
  readonly line: number
  readonly language: string
  /** Empty where no comment precedes the block. */
  readonly mark: string
  readonly code: string
}

/** Returns the README and every page of the documentation. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`)
    .sort(),
]

export function readPage(page: string): string {
  return readFileSync(ROOT + page, 'utf8')
}

const FENCE = /^(?:<!-- ([^\n]+?) -->\n+)?( *)```(\w*)\n([\s\S]*?)^ *```$/gm

/** Returns all fenced blocks of a page, in order. */
export function blocksOf(page: string): Block[] {
  const text = readPage(page)
  return [...text.matchAll(FENCE)].map(
    ({ index, 1: mark = '', 2: indent = '', 3: language = '', 4: code = '' }) => {
      const line = text.slice(0, index).split('\n').length
      return { page, line, language, mark, code: code.replaceAll(`\n${indent}`, '\n') }
    },
  )
}

/** Returns the file name of a block in the folder of its page, or undefined if it has none. */
export function fileOf({ mark, line }: Block): string | undefined {
  if (mark.startsWith('file: ')) return mark.slice(6)
  if (mark === 'run: vitest') return `line-${String(line)}.test.ts`
  return mark === 'run: node' ? `line-${String(line)}.ts` : undefined
}

/** Returns the name of the file that Node runs: Node 20 cannot load types. */
export function compiledName(file: string): string {
  return file.replace(/\.ts$/, '.js')
}

/** Returns the folder in which the blocks of a page are run. */
export function folderOf(root: string, page: string): string {
  return `${root}/${page.replace(/\.md$/, '').replaceAll('/', '-')}`
}

/** Writes the blocks of a page that are files or programs, also as JavaScript. */
export function writeBlocks(folder: string, blocks: readonly Block[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }\n')
  for (const block of blocks) {
    const file = fileOf(block)
    if (file === undefined) continue
    writeFileSync(`${folder}/${file}`, block.code)
    if (!file.endsWith('.ts') || block.mark === 'run: vitest') continue
    const { code } = transformSync(block.code, { loader: 'ts', format: 'esm', target: 'node20' })
    writeFileSync(`${folder}/${compiledName(file)}`, code)
  }
}

/** Makes `quayside` an installed package, command included, for all that runs below a folder. */
export async function installBundle(root: string): Promise<void> {
  const name = basename(root)
  const modules = await bundleSources(name)
  const bundle = `${ROOT}test/.bundle/${name}`
  const exports = Object.fromEntries(
    Object.entries(modules).map(([module, file]) => [
      module.replace('quayside', '.').replace('vitest-reporter', 'vitest/reporter'),
      file.replace(bundle, '.'),
    ]),
  )
  const manifest = { name: 'quayside', type: 'module', exports }
  writeFileSync(`${bundle}/package.json`, JSON.stringify(manifest))
  mkdirSync(`${root}/node_modules`, { recursive: true })
  symlinkSync(bundle, `${root}/node_modules/quayside`)
  mkdirSync(`${root}/bin`)
  const command = `#!/bin/sh\nexec '${process.execPath}' '${ROOT}test/.bundle/cli.js' "$@"\n`
  writeFileSync(`${root}/bin/quayside`, command, { mode: 0o755 })
}

/** Returns what `console.log(...) // expected` lines say they print. */
export function expectedOutput(code: string): string {
  return [...code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text!).join('\n')
}
