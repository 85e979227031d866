import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocksOf, pages, readPage } from '../support/docs.js'
import { ROOT } from '../support/sources.js'

// What each mark asks for is done by test/full/docs.test.ts.

const RUN = /^(run: (node|vitest|sh|serve)|file: [\w.-]+|printed)$/
const blocks = pages.flatMap(blocksOf)

test('every block of the documentation is run, or says why not', () => {
  const unmarked = blocks.filter(
    ({ mark }) => !RUN.test(mark) && !/^(not run|same as): \S/.test(mark),
  )
  expect(unmarked.map(({ page, line }) => `${page}:${String(line)}`)).toEqual([])
})

test('no fence is overlooked', () => {
  const fences = pages.flatMap((page) => readPage(page).match(/^ *```/gm) ?? [])
  expect(fences).toHaveLength(2 * blocks.length)
})

test('what is printed follows what prints it', () => {
  const misplaced = blocks.filter(({ mark, page }, index) => {
    const before = blocks[index - 1]
    const prints = before?.page === page && /^run: (node|sh)$/.test(before.mark)
    return mark === 'printed' && !prints
  })
  expect(misplaced).toEqual([])
})

test('a block that shows a file shows all of it', () => {
  for (const { mark, code } of blocks) {
    if (!mark.startsWith('same as: ')) continue
    expect(code).toBe(readFileSync(ROOT + mark.slice('same as: '.length), 'utf8'))
  }
})

test('the README stays short', () => {
  expect(Buffer.byteLength(readPage('README.md'))).toBeLessThanOrEqual(10_000)
})
