import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { blocksOf, fileOf, folderOf, pages } from '../support/docs.js'
import type { Command } from './runner.js'

// What the compiler of a user says of the package and of every example in TypeScript.

/** Uses that no page shows. */
const MORE = `
import { createMock } from 'quayside'
import { carrierx } from 'quayside/carrierx'
import { locktera } from 'quayside/locktera'
import { listen } from 'quayside/node'
import { openai } from 'quayside/openai'
import { expect as expectPage, mockTest } from 'quayside/playwright'
import { useMock } from 'quayside/vitest'
import CoverageReporter from 'quayside/vitest/reporter'
import { expect } from 'vitest'

export const reporter = new CoverageReporter({ threshold: { operations: 90 } })
export const mock = useMock([openai, carrierx, locktera], {
  seed: { openai: { containers: [{ name: 'x' }] } },
})
export const started = () => listen(createMock(openai))
export const response = await fetch('https://api.openai.com/v1/containers')
await expect(response).toMatchContract()
await expect(response).not.toMatchContract(openai, 'ListContainers')
await expect(fetch('https://api.openai.com/v1/containers')).resolves.toMatchContract()

export const pageTest = mockTest([openai, carrierx], { leaks: 'warn' })
pageTest.use({ mockOptions: { seed: { openai: { containers: [{ name: 'x' }] } } } })
pageTest('a page', async ({ page, mock }) => {
  mock.faults.add({ operation: 'openai/CreateContainer', do: { status: 429 } })
  await expectPage(await page.waitForResponse('**/containers')).toMatchContract(openai)
  // @ts-expect-error -- misspelt
  mock.faults.add({ operation: 'openai/Create', do: { status: 429 } })
})
// @ts-expect-error -- misspelt
export const misspelt = () => mockTest(openai, { leak: 'warn' })

// @ts-expect-error -- a service by its name
await expect(response).toMatchContract('openai')
// @ts-expect-error -- misspelt
await expect(response).toMatchContarct()
// @ts-expect-error -- misspelt
export const seed = () => createMock(openai, { seed: { openai: { containers: [{ nmae: 'x' }] } } })
// @ts-expect-error -- misspelt
export const rule = () => createMock(openai, { rules: { 'openai/limit-zreo': 'empty-page' } })
// @ts-expect-error -- misspelt
export const fault = () => mock.faults.add({ operation: 'openai/Create', do: { status: 429 } })
`

/** By resolution: the modules that go with it. */
const MODULES = { node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }

export type Resolution = keyof typeof MODULES

/** What projects that are strict about types set beside `strict`. */
const STRICTEST = {
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
}

/** Compiles every example; `isUsual` with what most projects set, `isMsw3` as msw 3 names options. */
export async function compileExamples(
  folder: string,
  tsc: Command,
  resolution: Resolution,
  { isUsual = false, isMsw3 = false } = {},
): Promise<void> {
  const examples = join(folder, 'types')
  await writeExamples(examples, isMsw3)
  const compilerOptions = {
    ...{ noEmit: true, strict: true, noUncheckedIndexedAccess: true, declaration: true },
    ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'] },
    ...{ module: MODULES[resolution], moduleResolution: resolution },
    ...(isUsual ? { skipLibCheck: true } : STRICTEST),
  }
  const config = JSON.stringify({ compilerOptions, include: ['*/*.ts'] })
  await writeFile(join(examples, 'tsconfig.json'), config)
  const said = await output(folder, [...tsc, '--project', 'types', '--pretty', 'false'])
  // Other packages may need a newer compiler than ours does.
  const ofOthers = /^[^(:]*node_modules\/(?![^(:]*node_modules\/)(?!quayside\/)/
  const ours = said.split(/\n(?! )/).filter((line) => line !== '' && !ofOthers.test(line))
  assert.deepEqual(ours, [])
}

async function writeExamples(folder: string, isMsw3: boolean): Promise<void> {
  const more = { folder: join(folder, 'more'), file: 'more.ts', code: MORE }
  const blocks = pages.flatMap((page) =>
    blocksOf(page).map((block) => ({
      folder: folderOf(folder, page),
      file: fileOf(block),
      code: block.code,
    })),
  )
  for (const { folder, file, code } of [more, ...blocks]) {
    if (!file?.endsWith('.ts')) continue
    await mkdir(folder, { recursive: true })
    const written = isMsw3
      ? code.replaceAll('.listen({ onUnhandledRequest', '.listen({ onUnhandledFrame')
      : code
    await writeFile(join(folder, file), written)
  }
}

/** What the compiler writes, whatever its exit code. */
function output(cwd: string, [file = '', ...args]: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      // An exit code is a number; what keeps it from running has a name.
      if (typeof error?.code === 'string') reject(new Error(error.message))
      else resolve(stdout + stderr)
    })
  })
}
