import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf, fileOf, folderOf, pages } from '../support/docs.js'
import { installPacked } from '../support/packed.js'

// What the compiler of a user says of the package and of every example in TypeScript.

const COMPILERS = { '5.4': 'typescript-5.4', '5.9': 'typescript-5.9', newest: 'typescript-newest' }
const MODULES = { bundler: 'esnext', nodenext: 'nodenext' }

const cases = ['4.1', '5'].flatMap((vitest) =>
  Object.keys(COMPILERS).flatMap((compiler) =>
    Object.keys(MODULES).flatMap((resolution) =>
      [true, false].map((skipLibCheck) => ({ vitest, compiler, resolution, skipLibCheck })),
    ),
  ),
)

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

const projects = new Map<string, string>()

beforeAll(async () => {
  for (const vitest of ['4.1', '5']) {
    const { project } = await installPacked(`types-${vitest}`, [
      ...[
        'msw@2.15',
        `vitest@${vitest}`,
        '@types/node@24',
        'openai@6',
        'yaml@2',
        '@playwright/test@1',
      ],
      ...['typescript-5.4@npm:typescript@5.4', 'typescript-5.9@npm:typescript@5.9'],
      'typescript-newest@npm:typescript@latest',
    ])
    for (const page of pages) {
      for (const block of blocksOf(page)) {
        const file = fileOf(block)
        if (!file?.endsWith('.ts')) continue
        const folder = folderOf(project, page)
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, file), block.code)
      }
    }
    mkdirSync(join(project, 'more'))
    writeFileSync(join(project, 'more/more.ts'), MORE)
    projects.set(vitest, project)
  }
})

afterAll(() => {
  for (const project of projects.values()) rmSync(project, { recursive: true, force: true })
})

describe.each(cases)(
  'vitest $vitest, TypeScript $compiler, $resolution, skipLibCheck $skipLibCheck',
  ({ vitest, compiler, resolution, skipLibCheck }) => {
    it('compiles every example', async () => {
      const project = projects.get(vitest)!
      const compilerOptions = {
        ...{ noEmit: true, strict: true, noUncheckedIndexedAccess: true, declaration: true },
        ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: ['node'] },
        ...{ module: MODULES[resolution as keyof typeof MODULES], moduleResolution: resolution },
        skipLibCheck,
      }
      const config = JSON.stringify({ compilerOptions, include: ['*/*.ts'] })
      writeFileSync(join(project, 'tsconfig.json'), config)
      const tsc = join('node_modules', COMPILERS[compiler as keyof typeof COMPILERS], 'bin/tsc')
      const said = await output(project, [tsc, '--pretty', 'false'])
      // Other packages may need a newer compiler than ours does.
      const ours = said
        .split(/\n(?! )/)
        .filter((line) => line !== '' && !/^node_modules\/(?!quayside\/)/.test(line))
      expect(ours).toEqual([])
    })
  },
)

it('declares each entry in one file, which names nothing that others have', () => {
  const types = join(projects.get('5')!, 'node_modules/quayside/dist/types')
  const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).sort()
  const entries = [
    'index',
    'openai',
    'carrierx',
    'locktera',
    'node',
    'playwright',
    'vitest',
    'vitest-reporter',
  ]
  expect(files).toEqual(entries.map((entry) => `${entry}.d.ts`).sort())
  const allowed =
    /^(\.\/index\.js|msw(\/node)?|vitest(\/node)?|@playwright\/test|node:\w+|openapi-types|har-format)$/
  for (const file of files) {
    const text = readFileSync(join(types, file), 'utf8')
    const imported = [...text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)]
    expect(imported.map(([, from, of]) => from ?? of).filter((one) => !allowed.test(one!))).toEqual(
      [],
    )
    // The engine and what it is made of.
    expect(text).not.toMatch(
      /\b(?:class|interface|type) (?:Engine|World|Scope|Journal|Validator)\b/,
    )
    // What two files call by one name is renamed.
    expect(text.match(/^export .*\$\d.*$/gm)).toBeNull()
  }
})

/** What the compiler writes, whatever its exit code. */
function output(cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => {
      resolve(stdout + stderr)
    })
  })
}
