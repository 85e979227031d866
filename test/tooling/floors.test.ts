import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'

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

const refused: Record<string, Planted[]> = {
  'core imports nothing from services, mock.ts or a door': [
    ['src/core/planted.ts', `import '../services/openai/index.js'`],
    ['src/core/planted.ts', `import '../mock.js'`],
    ['src/core/planted.ts', `import '../node/index.js'`],
    ['src/core/planted.ts', `export type { Item } from '../services/openai/index.js'`],
    ['src/core/contract.ts', `import '../services/openai/index.js'`],
    ['src/core/table.ts', `import '../services/openai/index.js'`],
    ['src/core/errors.ts', `export type { Item } from '../services/openai/index.js'`],
  ],
  'errors.ts is the ground floor': [
    ['src/core/errors.ts', `import './violation.js'`],
    ['src/core/errors.ts', `import 'node:util'`],
  ],
  'Services never import each other': [
    ['src/services/openai/model.ts', `import '../carrierx/model.js'`],
    ['src/services/openai/operations/files.ts', `import '../../carrierx/model.js'`],
  ],
  'A service imports core alone': [
    ['src/services/openai/model.ts', `import '../../mock.js'`],
    ['src/services/openai/model.ts', `import '../../msw/index.js'`],
    ['src/services/openai/operations/files.ts', `import '../../../mock.js'`],
  ],
  'mock.ts imports services and core': [
    ['src/mock.ts', `import './msw/index.js'`],
    ['src/mock.ts', `import './index.js'`],
  ],
  'this door opens without': [
    ['src/index.ts', `export * from './node/index.js'`],
    ['src/node/planted.ts', `import '../msw/index.js'`],
    ['src/cli/verbs/planted.ts', `import '../../msw/index.js'`],
    ['src/msw/planted.ts', `import '../cli/main.js'`],
    ['src/vitest/planted.ts', `import '../cli/main.js'`],
  ],
  'msw is imported by src/msw and src/vitest alone': [
    ['src/core/planted.ts', `import 'msw'`],
    ['src/core/contract.ts', `import 'msw'`],
    ['src/core/table.ts', `import 'msw'`],
    ['src/services/openai/model.ts', `import 'msw/node'`],
    ['src/mock.ts', `import 'msw'`],
    ['src/node/planted.ts', `import 'msw'`],
    ['src/cli/planted.ts', `import 'msw'`],
    ['src/index.ts', `import 'msw'`],
  ],
  'ajv is imported by src/core/contract.ts': [
    ['src/core/pipeline.ts', `import 'ajv/dist/2020.js'`],
    ['src/core/table.ts', `import 'ajv'`],
    ['src/services/openai/model.ts', `import 'ajv'`],
    ['src/node/planted.ts', `import 'ajv-formats'`],
  ],
  '@mswjs/data is imported by src/core/table-factory.ts alone': [
    ['src/core/world.ts', `import '@mswjs/data/lib/glossary.js'`],
    ['src/core/contract.ts', `import '@mswjs/data'`],
    ['src/services/openai/model.ts', `import '@mswjs/data'`],
    ['src/vitest/planted.ts', `import '@mswjs/data'`],
  ],
  'vitest is imported by src/vitest alone': [['src/msw/planted.ts', `import 'vitest'`]],
  'This runs in a web page too': [
    ['src/core/planted.ts', `import 'node:crypto'`],
    ['src/core/planted.ts', `import 'fs/promises'`],
    ['src/core/planted.ts', `export const home = process.env['HOME']`],
    ['src/services/openai/model.ts', `export const none = Buffer.from('')`],
    ['src/services/openai/operations/files.ts', `import 'node:fs'`],
    ['src/mock.ts', `import 'node:fs'`],
    ['src/msw/planted.ts', `import 'node:fs'`],
    ['src/index.ts', `import 'node:fs'`],
  ],
  'an import on demand would slip past the floors': [
    ['src/core/planted.ts', `export const fs = import('node:fs')`],
    ['src/services/openai/model.ts', `export const fs = import('node:fs')`],
    ['src/mock.ts', `export const door = import('./msw/index.js')`],
  ],
  'it is the only clock and the only source of randomness': [
    ['src/core/planted.ts', `export const now = Date.now()`],
    ['src/node/planted.ts', `export const now = new Date()`],
    ['src/cli/planted.ts', `export const now = Date()`],
    ['src/mock.ts', `export const now = performance.now()`],
    ['src/services/openai/model.ts', `export const chance = Math.random()`],
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
  ['src/core/planted.ts', `import './errors.js'`],
  ['src/core/planted.ts', `import 'multipasta'`],
  ['src/core/planted.ts', `export const epoch = new Date(0)`],
  ['src/core/errors.ts', `export type { Violation } from './violation.js'`],
  ['src/core/contract.ts', `import 'ajv/dist/2020.js'`],
  ['src/core/contract-check.ts', `import 'ajv-formats'`],
  ['src/core/table-factory.ts', `import '@mswjs/data'`],
  ['src/core/environment.ts', `export const id = [Date.now(), new Date(), Math.random()]`],
  ['src/services/openai/index.ts', `import './operations/files.js'`],
  ['src/services/openai/model.ts', `import '../../core/errors.js'`],
  ['src/services/openai/operations/files.ts', `import '../../../core/errors.js'`],
  ['src/services/openai/operations/files.ts', `import '../model.js'`],
  ['src/mock.ts', `import './core/world.js'`],
  ['src/mock.ts', `import './services/openai/index.js'`],
  ['src/node/index.ts', `import '../mock.js'`],
  ['src/node/index.ts', `import '../core/errors.js'`],
  ['src/node/index.ts', `import 'node:http'`],
  ['src/node/index.ts', `export const id = process.pid`],
  ['src/cli/main.ts', `import '../node/index.js'`],
  ['src/cli/main.ts', `export const door = import('../msw/index.js')`],
  ['src/msw/index.ts', `import 'msw'`],
  ['src/vitest/index.ts', `import 'msw/node'`],
  ['src/vitest/index.ts', `import '../msw/index.js'`],
  ['src/vitest/index.ts', `import 'vitest'`],
  ['src/index.ts', `export * from './mock.js'`],
  ['src/index.ts', `export * from './msw/index.js'`],
]

it.each(allowed)('allows in %s: %s', async (filePath, code) => {
  expect(await complaints(filePath, code)).toEqual([])
})

it('refuses the 201st line of a file', async () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)

  expect(await complaints('src/core/planted.ts', lines(200))).toEqual([])
  expect(await complaints('src/core/planted.ts', lines(201))).toEqual([
    expect.stringContaining('too many lines (201)'),
  ])
})

it('refuses the 41st line of a function', async () => {
  const lines = (count: number) => `export function a() {\n${'f()\n'.repeat(count - 2)}}`

  expect(await complaints('src/core/planted.ts', lines(40))).toEqual([])
  expect(await complaints('src/core/planted.ts', lines(41))).toEqual([
    expect.stringContaining('too many lines (41)'),
  ])
})
