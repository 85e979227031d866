import { execFile } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPacked } from '../support/packed.js'
import { ROOT } from '../support/sources.js'

// The examples for Jest, run by Jest on the built package.

const EXAMPLES = ['jest.test.mjs', 'jest-timers.test.mjs']

const { version } = createRequire(import.meta.url)('msw/package.json') as { version: string }

let project: string

beforeAll(async () => {
  ;({ project } = await installPacked('jest', ['jest@30', `msw@${version}`]))
  await writeFile(join(project, 'jest.config.json'), '{ "transform": {} }')
  for (const file of EXAMPLES) {
    await copyFile(join(ROOT, 'test/examples', file), join(project, file))
  }
})

afterAll(() => rm(project, { recursive: true, force: true }))

test('the examples for Jest pass, with fake timers, too', async () => {
  const command = join(project, 'node_modules/.bin/jest')
  const options = ['--json', '--outputFile=report.json']
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' }
  const { stderr } = await promisify(execFile)(command, options, { cwd: project, env })
  const report = JSON.parse(await readFile(join(project, 'report.json'), 'utf8'))
  expect(report, stderr).toMatchObject({ numPassedTests: 7, numFailedTests: 0, success: true })
})
