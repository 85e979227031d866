import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'
import { FLOORS } from '../support/floors.js'

type Planted = [filePath: string, code: string]

// The snippets are planted, not on disk, so the rules that need types are left out.
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: [tseslint.configs.disableTypeChecked],
})

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return result!.messages.map(({ message }) => message)
}

const rows = Object.entries(FLOORS)

/** A folder for a row of floors: that of one service where the row is for all. */
const folderOf = (row: string, service = 'openai') => row.replace('*', service)

/** All folders that a file could import, with those of another service. */
const folders = [...new Set(rows.flatMap(([row]) => [folderOf(row), folderOf(row, 'carrierx')]))]

/** A file of one folder, as a file of another imports it. */
function importOf(folder: string, from: string): string {
  const path = posix.relative(from, `${folder}/planted.js`)
  return `import '${path.startsWith('.') ? path : `./${path}`}'`
}

const plantedIn = (folder: string) => posix.join('src', folder, 'planted.ts')

/** Whether a row allows a folder; a name that ends in two asterisks stands for all folders in it. */
function allows(allowed: readonly string[], folder: string): boolean {
  return allowed.some((name) => {
    const all = name.endsWith('/**')
    const base = folderOf(all ? name.slice(0, -'/**'.length) : name)
    return folder === base || (all && folder.startsWith(`${base}/`))
  })
}

it.each(rows)('a file of %s may import its own folder and %j', async (row, allowed) => {
  const from = folderOf(row)
  const own = importOf(from, from)
  const others = folders.filter((folder) => allows(allowed, folder))
  const code = [own, ...others.map((folder) => importOf(folder, from))].join('\n')
  expect(await complaints(plantedIn(from), code)).toEqual([])
})

it.each(rows)('a file of %s may import nothing but its own folder and %j', async (row, allowed) => {
  const from = folderOf(row)
  const refused = folders.filter((folder) => folder !== from && !allows(allowed, folder))
  expect(refused).not.toEqual([])
  const code = refused.map((folder) => importOf(folder, from)).join('\n')
  expect(await complaints(plantedIn(from), code)).toEqual(
    refused.map(() => expect.stringContaining(`src/${row} may import `)),
  )
})

const refused: Record<string, Planted[]> = {
  'src/core may import only core/util, ': [
    ['src/core/planted.ts', `import '../services/openai/index.js'`],
    ['src/core/planted.ts', `import '../mock/mock.js'`],
    ['src/core/planted.ts', `import '../node/index.js'`],
    ['src/core/planted.ts', `import type {} from '../services/openai/index.js'`],
    ['src/core/planted.ts', `export type { Item } from '../services/openai/index.js'`],
    ['src/core/planted.ts', `export * from '../services/openai/index.js'`],
  ],
  'src/core/contract may import only core/util,': [
    ['src/core/contract/contract.ts', `import '../../services/openai/index.js'`],
    ['src/core/contract/contract.ts', `import '../pipeline/pipeline.js'`],
  ],
  'src/core/state may import only core/util, core/contract,': [
    ['src/core/state/tables.ts', `import '../../services/openai/index.js'`],
    ['src/core/state/mswjs-data.ts', `import '../journal/journal.js'`],
  ],
  'src/core/util may import no other folder': [
    ['src/core/util/errors.ts', `export type { Item } from '../../services/openai/index.js'`],
    ['src/core/util/errors.ts', `import '../violations/violation.js'`],
  ],
  'src/services/*/model may import only core/**, services/*/contract,': [
    ['src/services/openai/model/containers.ts', `import '../../carrierx/model/storage.js'`],
    ['src/services/openai/model/containers.ts', `import '../../carrierx/contract/errors.js'`],
    ['src/services/openai/model/containers.ts', `import '../operations/files.js'`],
    ['src/services/openai/model/containers.ts', `import '../../../mock/mock.js'`],
    ['src/services/openai/model/containers.ts', `import '../../../msw/create-mock.js'`],
  ],
  'src/services/*/operations may import only core/**, ': [
    ['src/services/openai/operations/files.ts', `import '../../carrierx/model/storage.js'`],
    ['src/services/openai/operations/files.ts', `import '../../../mock/mock.js'`],
  ],
  'src/services/* may import only core/**, services/*/**,': [
    ['src/services/openai/index.ts', `import '../carrierx/index.js'`],
    ['src/services/openai/index.ts', `import '../../conformance/check/check.js'`],
  ],
  'src/mock may import only core/**, conformance/**,': [
    ['src/mock/mock.ts', `import '../msw/create-mock.js'`],
    ['src/mock/mock.ts', `import '../services/openai/index.js'`],
    ['src/mock/mock.ts', `import '../index.js'`],
  ],
  'src/. may import only ': [['src/index.ts', `export * from './node/index.js'`]],
  'src/node may import only ': [['src/node/planted.ts', `import '../msw/create-mock.js'`]],
  'src/cli/serve may import only ': [
    ['src/cli/serve/planted.ts', `import '../../msw/create-mock.js'`],
    ['src/cli/serve/planted.ts', `import '../verify/verify.js'`],
  ],
  'src/msw may import only ': [['src/msw/planted.ts', `import '../cli/main.js'`]],
  'src/vitest may import only ': [['src/vitest/planted.ts', `import '../cli/main.js'`]],
  'src/playwright may import only ': [
    ['src/playwright/planted.ts', `import '../msw/create-mock.js'`],
    ['src/playwright/planted.ts', `import '../vitest/options.js'`],
  ],
  'src/testing may import only ': [
    ['src/testing/planted.ts', `import '../vitest/options.js'`],
    ['src/testing/planted.ts', `import '../playwright/options.js'`],
  ],
  '@playwright/test is imported by src/playwright alone': [
    ['src/vitest/planted.ts', `import '@playwright/test'`],
    ['src/node/planted.ts', `import 'playwright-core'`],
  ],
  'msw is imported by src/msw and src/vitest alone': [
    ['src/core/planted.ts', `import 'msw'`],
    ['src/core/contract/contract.ts', `import 'msw'`],
    ['src/core/contract/ajv.ts', `import 'msw'`],
    ['src/core/state/tables.ts', `import 'msw'`],
    ['src/core/state/mswjs-data.ts', `import 'msw'`],
    ['src/conformance/check/check.ts', `import 'msw'`],
    ['src/services/openai/model/containers.ts', `import 'msw/node'`],
    ['src/mock/mock.ts', `import 'msw'`],
    ['src/node/planted.ts', `import 'msw'`],
    ['src/cli/planted.ts', `import 'msw'`],
    ['src/index.ts', `import 'msw'`],
  ],
  'ajv is imported by src/core/contract and src/scripts/validators.ts': [
    ['src/core/pipeline/pipeline.ts', `import 'ajv/dist/2020.js'`],
    ['src/core/state/tables.ts', `import 'ajv'`],
    ['src/services/openai/model/containers.ts', `import 'ajv'`],
    ['src/node/planted.ts', `import 'ajv-formats'`],
    ['src/scripts/generate.ts', `import 'ajv'`],
  ],
  '@mswjs/data is imported by src/core/state/mswjs-data.ts alone': [
    ['src/core/world/world.ts', `import '@mswjs/data/lib/glossary.js'`],
    ['src/core/contract/contract.ts', `import '@mswjs/data'`],
    ['src/core/state/tables.ts', `import '@mswjs/data'`],
    ['src/services/openai/model/containers.ts', `import '@mswjs/data'`],
    ['src/vitest/planted.ts', `import '@mswjs/data'`],
  ],
  'vitest is imported by src/vitest alone': [['src/msw/planted.ts', `import 'vitest'`]],
  'This runs in a web page too': [
    ['src/core/planted.ts', `import 'node:crypto'`],
    ['src/core/planted.ts', `import 'fs/promises'`],
    ['src/core/util/errors.ts', `import 'node:util'`],
    ['src/core/planted.ts', `export const home = process.env['HOME']`],
    ['src/conformance/har/parse.ts', `import 'node:fs'`],
    ['src/conformance/har/parse.ts', `export const none = Buffer.from('')`],
    ['src/services/openai/model/containers.ts', `export const none = Buffer.from('')`],
    ['src/services/openai/operations/files.ts', `import 'node:fs'`],
    ['src/mock/mock.ts', `import 'node:fs'`],
    ['src/msw/planted.ts', `import 'node:fs'`],
    ['src/index.ts', `import 'node:fs'`],
  ],
  'an import on demand would slip past the floors': [
    ['src/core/planted.ts', `export const fs = import('node:fs')`],
    ['src/core/state/environment.ts', `export const fs = import('node:fs')`],
    ['src/services/openai/model/containers.ts', `export const fs = import('node:fs')`],
    ['src/services/openai/index.ts', `export const load = import('../carrierx/testing/leaks.js')`],
    ['src/mock/mock.ts', `export const door = import('../msw/create-mock.js')`],
  ],
  'it is the only clock and the only source of randomness': [
    ['src/core/planted.ts', `export const now = Date.now()`],
    ['src/node/planted.ts', `export const now = new Date()`],
    ['src/cli/planted.ts', `export const now = Date()`],
    ['src/mock/mock.ts', `export const now = performance.now()`],
    ['src/services/openai/model/ids.ts', `export const chance = Math.random()`],
    ['src/core/planted.ts', `export const id = crypto.randomUUID()`],
    ['src/core/planted.ts', `export const id = crypto.getRandomValues(bytes)`],
    ['src/cli/planted.ts', `export const id = randomUUID()`],
  ],
}

for (const [complaint, snippets] of Object.entries(refused)) {
  it.each(snippets)('refuses in %s: %s', async (filePath, code) => {
    expect(await complaints(filePath, code)).toEqual([expect.stringContaining(complaint)])
  })
}

const allowed: Planted[] = [
  ['src/core/planted.ts', `import './engine.js'`],
  ['src/core/planted.ts', `import './util/errors.js'`],
  ['src/core/planted.ts', `import 'multipasta'`],
  ['src/core/state/content-hash.ts', `export const hash = import('hash-wasm')`],
  ['src/services/openai/index.ts', `export const load = import('./testing/verify/index.js')`],
  ['src/core/planted.ts', `export const epoch = new Date(0)`],
  ['src/core/violations/explain.ts', `export type { Violation } from './violation.js'`],
  ['src/core/http/multipart/parse.ts', `import '../body.js'`],
  ['src/core/contract/ajv.ts', `import 'ajv/dist/2020.js'`],
  ['src/core/contract/validator.ts', `import 'ajv-formats'`],
  ['src/scripts/validators.ts', `import 'ajv/dist/standalone/index.js'`],
  ['src/core/state/mswjs-data.ts', `import '@mswjs/data'`],
  ['src/core/state/mswjs-data.ts', `import '../util/errors.js'`],
  ['src/core/state/environment.ts', `export const id = [Date.now(), new Date(), Math.random()]`],
  ['src/services/openai/index.ts', `import './operations/files.js'`],
  ['src/services/openai/index.ts', `import './testing/verify/index.js'`],
  ['src/services/openai/model/containers.ts', `import '../../../core/util/errors.js'`],
  ['src/services/openai/operations/files.ts', `import '../../../core/http/multipart/part.js'`],
  ['src/services/openai/operations/files.ts', `import '../model/containers.js'`],
  ['src/mock/mock.ts', `import '../core/world/world.js'`],
  ['src/mock/mock.ts', `import '../conformance/check/check.js'`],
  ['src/node/index.ts', `import '../mock/mock.js'`],
  ['src/node/index.ts', `import '../core/util/errors.js'`],
  ['src/node/index.ts', `import 'node:http'`],
  ['src/node/index.ts', `export const id = process.pid`],
  ['src/cli/main.ts', `import '../node/index.js'`],
  ['src/cli/main.ts', `export const door = import('../msw/create-mock.js')`],
  ['src/msw/handlers.ts', `import 'msw'`],
  ['src/playwright/index.ts', `import '@playwright/test'`],
  ['src/playwright/index.ts', `import '../node/listen.js'`],
  ['src/testing/planted.ts', `import '../mock/mock.js'`],
  ['src/vitest/index.ts', `import 'msw/node'`],
  ['src/vitest/index.ts', `import '../msw/create-mock.js'`],
  ['src/vitest/index.ts', `import 'vitest'`],
  ['src/index.ts', `export * from './mock/mock.js'`],
  ['src/index.ts', `export * from './msw/create-mock.js'`],
]

it.each(allowed)('allows in %s: %s', async (filePath, code) => {
  expect(await complaints(filePath, code)).toEqual([])
})

it('refuses the 401st line of a file', async () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)

  expect(await complaints('src/core/planted.ts', lines(400))).toEqual([])
  expect(await complaints('src/core/planted.ts', lines(401))).toEqual([
    expect.stringContaining('too many lines (401)'),
  ])
})

it('refuses the 61st line of a function', async () => {
  const lines = (count: number) => `export function a() {\n${'f()\n'.repeat(count - 2)}}`

  expect(await complaints('src/core/planted.ts', lines(60))).toEqual([])
  expect(await complaints('src/core/planted.ts', lines(61))).toEqual([
    expect.stringContaining('too many lines (61)'),
  ])
})
