import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { ROOT } from './sources.js'

/** A fenced block of the README with the comment before it, such as `run: node`. */
export interface Block {
  readonly kind: string
  readonly code: string
}

/** The blocks of the README that a comment marks, in order. */
export function readmeBlocks(): Block[] {
  const text = readFileSync(`${ROOT}README.md`, 'utf8')
  const found = text.matchAll(/<!-- ([\w: .]+?) -->\n+```\w+\n([\s\S]*?)```/g)
  return [...found].map(([, kind, code]) => ({ kind: kind!, code: code! }))
}

/** All fenced blocks, marked or not. */
export function countFences(): number {
  return readFileSync(`${ROOT}README.md`, 'utf8').match(/^```\w+$/gm)?.length ?? 0
}

// Else vitest looks further up and finds the project's own.
const config = `export default { test: { server: { deps: { external: [/\\.bundle/] } } } }\n`

const TO_JS = { loader: 'ts', format: 'esm', target: 'node20' } as const

/** Writes the blocks as files into a folder of their own, with imports that lead to `modules`. */
export function writeBlocks(
  folder: string,
  blocks: readonly Block[],
  modules: Readonly<Record<string, string>>,
): string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/vitest.config.mjs`, config)
  return blocks.map(({ kind, code }, index) => {
    const isProgram = kind === 'run: node'
    const ending = { 'run: vitest': 'test.ts', 'run: node': 'mjs' }[kind] ?? 'ts'
    const file = kind.startsWith('file: ') ? kind.slice(6) : `block-${String(index)}.${ending}`
    const linked = code.replace(/(?<=from ')quayside[\w/]*(?=')/g, (name) => String(modules[name]))
    // Node 20 reads no types, and to start through tsx takes as long as the rest.
    writeFileSync(`${folder}/${file}`, isProgram ? transformSync(linked, TO_JS).code : linked)
    return file
  })
}

/** What `console.log(...) // expected` lines say they print. */
export function expectedOutput(code: string): string[] {
  return [...code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text!)
}
