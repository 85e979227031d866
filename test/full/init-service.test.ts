import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../support/cli.js'
import { ROOT, sources } from '../support/sources.js'

// What `init service` writes, as a user has it: tested, compiled and served.

const run = promisify(execFile)
const folder = `${ROOT}test/.bundle/init`
const trains = `${ROOT}node_modules/@readme/oas-examples/3.1/json/train-travel.json`

const output = (error: unknown) => {
  const { stdout, stderr } = error as { stdout: string; stderr: string }
  return { stdout: stdout + stderr, failed: true }
}

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const cli = `${ROOT}test/.bundle/cli.js`
  await run(process.execPath, [cli, 'init', 'service', 'ships'], { cwd: folder })
  await run(process.execPath, [cli, 'init', 'service', 'trains', '--openapi', trains], {
    cwd: folder,
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('its tests pass', async () => {
  const alias = Object.entries(sources).map(([name, path]) => ({ find: name, replacement: path }))
  const find = `${JSON.stringify(alias)}.map((one) => ({ ...one, find: new RegExp('^' + one.find + '$') }))`
  writeFileSync(`${folder}/vitest.config.mjs`, `export default { resolve: { alias: ${find} } }\n`)
  const ran = await run('npx', ['vitest', 'run', '--root', folder], { cwd: ROOT }).catch(output)
  expect(ran, ran.stdout).not.toHaveProperty('failed')
  expect(ran.stdout).toMatch(/Test Files .*2 passed/)
})

test('it compiles in a strict project', async () => {
  const paths = Object.fromEntries(Object.entries(sources).map(([name, file]) => [name, [file]]))
  const config = {
    extends: '../../../tsconfig.json',
    compilerOptions: { paths },
    include: ['*/*.ts'],
  }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config))
  const { stdout } = await run('npx', ['tsc', '-p', folder], { cwd: ROOT }).catch(output)
  expect(stdout).toBe('')
})

test('it is served from TypeScript', async () => {
  const { url } = await serve('--service-module', `${folder}/ships/index.ts`)
  const reply = await fetch(`${url}/api/things`)
  expect(await reply.json()).toEqual({ data: [], has_more: false })
})
