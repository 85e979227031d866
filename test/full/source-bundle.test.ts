import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { bundleOf } from '../../src/scripts/source-bundle.js'
import { run } from '../support/run.js'

// Sources of a few lines, bundled as `npm start` bundles those of the command line.

const roots: string[] = []

afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))))

async function newSources() {
  const root = await mkdtemp(join(tmpdir(), 'quayside-sources-'))
  roots.push(root)
  const path = (name: string) => join(root, name)
  const write = (name: string, text: string) => writeFile(path(name), text)
  const writeWord = (word: string) =>
    write('src/words/word.ts', `export const word: string = '${word}'`)
  const bundle = (file = 'cache/main.mjs') =>
    bundleOf({ root, file, entry: 'src/main.ts', settings: ['settings.json'] })
  await mkdir(path('src/words'), { recursive: true })
  await write('settings.json', '{}')
  await write(
    'src/main.ts',
    "#!/usr/bin/env node\nimport { word } from './words/word.js'\nconsole.log(word)",
  )
  await writeWord('one')
  return {
    ...{ path, write, writeWord, bundle },
    printed: async () => run(root, process.execPath, await bundle()),
    /** Another number for each bundle that is made. */
    made: async () => (await stat(await bundle())).ino,
  }
}

/** Waits until what is on the disk is too old to be written again with the time that it has. */
const settle = () => setTimeout(2100)

it.concurrent('is kept while nothing changes, and made again when a source does', async () => {
  const { printed, made, writeWord } = await newSources()
  await settle()
  expect(await printed()).toBe('one\n')
  const kept = await made()
  expect(await made()).toBe(kept)

  await writeWord('two')
  expect(await printed()).toBe('two\n')
})

it.concurrent('imports on demand, with nothing that tsx would rewrite', async () => {
  const { path, write, bundle } = await newSources()
  await write('of-user.mjs', "export const word = 'yours'")
  await write('src/main.ts', 'console.log((await import(process.argv[2]!)).word)')
  const file = await bundle()
  expect(await readFile(file, 'utf8')).not.toMatch(/\bimport\(/)
  expect(await run(path('.'), process.execPath, file, path('of-user.mjs'))).toBe('yours\n')
})

it.concurrent('sees a change that leaves size and time of a source as they were', async () => {
  const { path, printed, writeWord } = await newSources()
  await settle()
  await printed()
  const { atime, mtime } = await stat(path('src/words/word.ts'))
  await writeWord('two')
  await utimes(path('src/words/word.ts'), atime, mtime)
  expect(await printed()).toBe('two\n')
})

it.concurrent('sees each of several changes that follow at once', async () => {
  const { printed, writeWord } = await newSources()
  for (const word of ['one', 'two', 'six']) {
    await writeWord(word)
    expect(await printed()).toBe(`${word}\n`)
  }
})

it.concurrent('sees a source that replaces another, is found first, or is gone', async () => {
  const { path, printed, write } = await newSources()
  await write('src/words/other.ts', "export const word: string = 'other'")
  await settle()
  await printed()
  await rename(path('src/words/other.ts'), path('src/words/word.ts'))
  expect(await printed()).toBe('other\n')

  await settle()
  await printed()
  // Of this name, a module in JavaScript has precedence.
  await write('src/words/word.js', "export const word = 'first'")
  expect(await printed()).toBe('first\n')

  await rm(path('src/words/word.js'))
  expect(await printed()).toBe('other\n')
})

it.concurrent('is made again when a setting changes', async () => {
  const { made, write } = await newSources()
  await settle()
  const before = await made()
  expect(await made()).toBe(before)
  await write('settings.json', '{ }')
  expect(await made()).not.toBe(before)
})

it.concurrent('is made again when only a part of it is on the disk', async () => {
  const { bundle, printed } = await newSources()
  await settle()
  await writeFile(await bundle(), 'console.log(')
  expect(await printed()).toBe('one\n')
})

it.concurrent('is always whole, however many processes make it', async () => {
  const { path, printed } = await newSources()
  const all = await Promise.all(Array.from({ length: 8 }, printed))
  expect(new Set(all)).toEqual(new Set(['one\n']))
  expect(await readdir(path('cache'))).toEqual(['main.mjs'])
})

it.concurrent('fails if it cannot be written, or a source has a mistake', async () => {
  const { path, bundle, write } = await newSources()
  await write('blocked', '')
  await expect(bundle('blocked/main.mjs')).rejects.toThrow('blocked')

  await write('src/words/word.ts', 'export const word = ')
  await expect(bundle()).rejects.toThrow('Unexpected')
  expect(await readdir(path('cache'))).toEqual([])
})
