import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { ROOT } from './support/sources.js'

it('runs the example for node:test', async () => {
  const example = 'test/examples/node-test.ts'
  const args = ['--import', 'tsx', '--test', '--test-reporter=tap', example]
  // Else the child reports to this run instead of to its output.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env })
  expect(stdout).toMatch(/^# pass 3$/m)
  expect(stdout).toMatch(/^# fail 0$/m)
}, 60_000)
