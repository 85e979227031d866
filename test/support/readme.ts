import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ROOT, sources } from './sources.js'

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

/** Writes the blocks as files into a folder of their own, with imports that lead to the sources. */
export function writeBlocks(folder: string, blocks: readonly Block[]): string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // Else vitest looks further up and finds the project's own.
  writeFileSync(`${folder}/vitest.config.mjs`, 'export default {}')
  return blocks.map(({ kind, code }, index) => {
    const ending = kind === 'run: vitest' ? `.test.ts` : '.ts'
    const file = kind.startsWith('file: ') ? kind.slice(6) : `block-${String(index)}${ending}`
    writeFileSync(`${folder}/${file}`, toSources(code))
    return file
  })
}

function toSources(code: string): string {
  return code.replace(/(?<=from ')quayside[\w/]*(?=')/g, (name) => String(sources[name]))
}

/** What `console.log(...) // expected` lines say they print. */
export function expectedOutput(code: string): string[] {
  return [...code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text!)
}
