import { execFile } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPacked } from '../support/packed.js'
import { run } from '../support/run.js'
import { ROOT } from '../support/sources.js'

// The examples for Jest, run by Jest on the built package.

const EXAMPLES = [
  'jest.test.mjs',
  'jest-timers.test.mjs',
  'jest-commonjs.test.cjs',
  'jest.config.cjs',
]
const NODES = ['20', '22', '24']

const { version } = createRequire(import.meta.url)('msw/package.json') as { version: string }

let project: string

beforeAll(async () => {
  const nodes = NODES.map((node) => `node${node}@npm:node@${node}`)
  const compiler = '@babel/plugin-transform-modules-commonjs@7'
  const others = ['jest@30', `msw@${version}`, compiler, ...nodes]
  ;({ project } = await installPacked('jest', others))
  await writeFile(
    join(project, 'jest.config.json'),
    '{ "transform": {}, "testMatch": ["**/*.test.mjs"] }',
  )
  for (const file of EXAMPLES) {
    await copyFile(join(ROOT, 'test/examples', file), join(project, file))
  }
})

afterAll(() => rm(project, { recursive: true, force: true }))

test('the examples for Jest pass, with fake timers, too', async () => {
  const command = join(project, 'node_modules/.bin/jest')
  const options = ['--config=jest.config.json', '--json', '--outputFile=report.json']
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' }
  const { stderr } = await promisify(execFile)(command, options, { cwd: project, env })
  const report = JSON.parse(await readFile(join(project, 'report.json'), 'utf8'))
  expect(report, stderr).toMatchObject({ numPassedTests: 7, numFailedTests: 0, success: true })
})

test.each(NODES)('the example for Jest passes as CommonJS on Node %s', async (version) => {
  const node = join(project, `node_modules/node${version}/bin/node`)
  const options = ['--config=jest.config.cjs', '--json', '--outputFile=commonjs.json']
  // Jest of Node 24 could load ES modules itself, from 24.9 on and if it is asked to.
  await run(project, node, 'node_modules/jest/bin/jest.js', ...options)
  const report = JSON.parse(await readFile(join(project, 'commonjs.json'), 'utf8'))
  expect(report).toMatchObject({ numPassedTests: 1, numFailedTests: 0, success: true })
})
