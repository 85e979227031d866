import { execFile } from 'node:child_process'
import { readFile, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadedBy } from '../support/loaded.js'
import { installPacked } from '../support/packed.js'
import { run } from '../support/run.js'

// The package as a user has it: built, packed and installed into an empty project.

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

let project: string
let packed: readonly string[]

/** The version in use here, which the package manager has at hand. */
function installed(name: string): string {
  const { version } = require(`${name}/package.json`) as { version: string }
  return `${name}@${version}`
}

beforeAll(async () => {
  const made = await installPacked('package', [installed('msw')])
  project = made.project
  packed = made.files
})

afterAll(() => rm(project, { recursive: true, force: true }))

it('packs what it exports, its licences, its guides and no source', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'contracts/openai.yaml',
      'dist/cli.js',
      'dist/inspector/index.html',
      'dist/inspector/inspector.css',
      'dist/inspector/inspector.js',
      'dist/inspector/trace.html',
      'dist/third-party-licenses.txt',
      'docs/in-tests.md',
    ]),
  )
  expect(
    packed.filter((path) => /^(src|test)\/|\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
  ).toEqual([])
  // The recorded exchanges are for the tests of this project.
  expect(packed.filter((path) => path.includes('/exchanges/'))).toEqual([])
})

it('has a source map for each file of code, and what its pages link to', async () => {
  // The code of a page is loaded by browsers.
  const code = packed.filter((path) => /^dist\/(?!inspector\/).*\.js$/.test(path))
  expect(code.length).toBeGreaterThan(7)
  expect(code.filter((path) => !packed.includes(`${path}.map`))).toEqual([])
  const pages = packed.filter((path) => /^(README|docs\/.*)\.md$/.test(path))
  for (const page of pages) {
    const text = await readFile(join(project, 'node_modules/quayside', page), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
    const targets = links.map(([, to = '']) => posix.join(posix.dirname(page), to))
    const missing = targets.filter((to) => /\.(md|yaml|json)$/.test(to) && !packed.includes(to))
    expect(missing, page).toEqual([])
  }
})

it('offers every entry that package.json names', async () => {
  const { exports } = require('../../package.json') as { exports: Record<string, unknown> }
  const entries = Object.keys(exports).filter((entry) => !/[*]|\.json$/.test(entry))
  // These are optional peers, and are not installed here.
  const others = entries.filter((entry) => entry !== './vitest' && entry !== './playwright')
  expect(others).toHaveLength(entries.length - 2)
  const script = `
    for (const entry of ${JSON.stringify(others)}) {
      const names = Object.keys(await import(entry.replace('.', 'quayside')))
      if (names.length === 0) throw new Error(entry + ' exports nothing')
    }`

  await run(project, process.execPath, '--input-type=module', '--eval', script)
})

it.each([
  ['vitest', 'vitest'],
  ['playwright', '@playwright/test'],
])('says what quayside/%s lacks: %s', async (entry, peer) => {
  const script = `await import('quayside/${entry}')`
  const failure = run(project, process.execPath, '--input-type=module', '--eval', script)
  await expect(failure).rejects.toThrow(`Cannot find package '${peer}'`)
})

/** Serves OpenAI's API and creates a container there. */
const creating = (then = '') => `
  import { listen } from 'quayside/node'
  import { createMock } from 'quayside'
  import { openai } from 'quayside/openai'

  const mock = createMock(openai)
  const { url, close } = await listen(mock, { port: 0, host: '127.0.0.1' })
  const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: '{ "name": "one" }' }
  const { status } = await fetch(url + '/v1/containers', init)
  if (status !== 200) throw new Error(String(status))
  await close()
  ${then}`

/** The modules of packages that a script runs, such as `msw/lib/core/index.mjs`. */
async function modulesRunBy(...args: string[]): Promise<string[]> {
  const scripts = await loadedBy((env) =>
    promisify(execFile)(process.execPath, args, { cwd: project, env }),
  )
  // The bundle keeps each CommonJS module in a function with its path as the name.
  const names = scripts.flatMap(({ path, called }) => [path, ...called])
  return names
    .filter((name) => name.includes('node_modules/'))
    .map((name) => name.split('node_modules/').at(-1)!)
}

// Of mime, the table of types is one literal.
it('runs @mswjs/data, ajv and mime when they are first needed', async () => {
  const evaluating = (code: string) => ['--input-type=module', '--eval', code]
  const usual = await modulesRunBy(...evaluating(creating()))
  expect(usual).toContain('quayside/dist/index.js')
  const late =
    /^(@mswjs\/data\/lib\/factory|ajv\/dist\/core|mime\/dist\/src|hash-wasm|lodash|date-fns)\b/
  expect(usual.filter((name) => late.test(name))).toEqual([])

  const querying = creating('if (mock.state.models.openai.containers.count() !== 1) throw mock')
  const queried = await modulesRunBy(...evaluating(querying))
  expect(queried).toContain('@mswjs/data/lib/factory.js')
  expect(queried.filter((name) => name.startsWith('date-fns/')).length).toBeLessThan(10)
})

it('compiles its fast hash once much was uploaded', async () => {
  const uploading = creating(`
    const compiled = []
    const { compile } = WebAssembly
    WebAssembly.compile = (bytes) => (compiled.push(bytes.length), compile(bytes))
    const { id } = mock.state.models.openai.containers.findFirst({ where: {} })
    const { authorization } = headers
    const body = new FormData()
    body.set('file', new File([new Uint8Array(1_000_000)], 'a.bin'))
    const path = '/v1/containers/' + id + '/files'
    await mock.fetch('https://api.openai.com' + path, { method: 'POST', headers: { authorization }, body })
    await new Promise((resolve) => setTimeout(resolve, 200))
    console.log(compiled.length)`)
  const evaluating = ['--input-type=module', '--eval', uploading]
  const { stdout } = await promisify(execFile)(process.execPath, evaluating, { cwd: project })
  expect(stdout).toBe('1\n')
})

it('runs few packages as a command', async () => {
  const command = join(project, 'node_modules/quayside/dist/cli.js')
  const ran = await modulesRunBy(command, '--version')
  const { dependencies } = require('../../package.json') as { dependencies: object }
  const separate = Object.keys(dependencies).filter((name) =>
    ran.some((module) => module.startsWith(`${name}/`)),
  )
  expect(separate).toEqual(['commander', 'jsonc-parser'])
  const left = /^(@mswjs\/data\/lib\/factory|date-fns|graphql|lodash|msw|yaml)\b/
  expect(ran.filter((name) => left.test(name))).toEqual([])
})

it('offers contracts, fixtures and package.json as files', async () => {
  const { resolve } = createRequire(join(project, 'index.js'))
  const files = packed.filter((path) => /^(contracts|fixtures)\//.test(path))

  expect(files).toContain('fixtures/openai/demo.json')
  for (const file of [...files, 'package.json']) {
    expect(await readFile(resolve(`quayside/${file}`), 'utf8'), file).toBe(
      await readFile(join(root, file), 'utf8'),
    )
  }
})

it('declares each entry in one file, which names nothing that others have', async () => {
  const types = join(project, 'node_modules/quayside/dist/types')
  const files = (await readdir(types, { recursive: true })).sort()
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
    const text = await readFile(join(types, file), 'utf8')
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
