import { globSync } from 'tinyglobby'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ROOT } from '../support/sources.js'

const text = readFileSync(`${ROOT}src/README.md`, 'utf8')

/** Patterns of files, as the first column of the table has them. */
const patterns = text.match(/^\| `.*?(?=\|)/gm)!.flatMap((cell) => {
  let folder = ''
  return cell.match(/(?<=`)[^`\s|]+(?=`)/g)!.map((name) => {
    // A name without a folder is in that of the one before.
    const path = /\/./.test(name) ? name : `${folder}${name}`
    if (!path.endsWith('/')) folder = path.slice(0, path.lastIndexOf('/') + 1)
    return path.replace('<name>', '*').replace(/\/$/, '/**/*.ts')
  })
})

const files = (pattern: string) => globSync(pattern, { cwd: `${ROOT}src` })

it('finds a file for each name in the table of sources', () => {
  expect(patterns.filter((pattern) => files(pattern).length === 0)).toEqual([])
})

it('has each source in the table', () => {
  const listed = new Set(patterns.flatMap(files))
  expect(files('**/*.ts').filter((file) => !listed.has(file))).toEqual([])
})
