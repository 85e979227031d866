import assert from 'node:assert/strict'
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { runVitest } from '../support/child-suite.js'
import { ROOT } from '../support/sources.js'
import { runIn, type Command, type Runner } from './runner.js'

// Suites of users with the runners of tests.

const CASES = {
  node: '{attribution,crowd-1,escaped,explore,late,unhandled}',
  jsdom: 'crowd-1',
  'happy-dom': 'crowd-1',
}

/** Runs cases that use `useMock`: those called "guilty" have to fail, and no others. */
export async function runMockSuite(
  folder: string,
  { bin }: Runner,
  environment: keyof typeof CASES,
): Promise<void> {
  const cwd = join(folder, 'suite')
  await cp(join(ROOT, 'test/vitest/cases'), cwd, { recursive: true })
  // It is about this project's own packages.
  await rm(join(cwd, 'vitest.config.ts'))
  const test = {
    ...{ environment, include: [`${CASES[environment]}.case.ts`] },
    // Its preflights reach msw 3 without the headers that make them preflights.
    environmentOptions: { happyDOM: { settings: { fetch: { disableSameOriginPolicy: true } } } },
    ...{ testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 },
  }
  const config = `${environment}.config.mjs`
  await writeFile(join(cwd, config), `export default ${JSON.stringify({ test })}`)
  const { tests, files, output } = await runVitest(config, { command: bin('vitest'), cwd })

  const guilty = tests.filter(({ name }) => /\bguilty\b/.test(name))
  const failed = tests.filter(({ passed }) => !passed)
  const wrong = [
    ...failed.filter((one) => !guilty.includes(one)),
    ...guilty.filter((one) => !failed.includes(one)),
  ]
  assert.deepEqual(wrong, [])
  assert.ok(guilty.length >= (environment === 'node' ? 30 : 10), output)
  assert.ok(tests.length >= (environment === 'node' ? 80 : 50), output)
  if (environment === 'node') assert.match(files.get('late.case.ts') ?? output, /leaves a timer/)
}

/** Runs the example for node:test. */
export async function runNodeTest(folder: string, { script }: Runner): Promise<void> {
  const entryPoints = [join(ROOT, 'test/examples/node-test.ts')]
  await build({ entryPoints, outdir: folder, format: 'esm', logLevel: 'error' })
  const said = await runIn(folder, script, '--test', '--test-reporter=tap', 'node-test.js')
  assert.match(said, /^# pass 3$/m)
  assert.match(said, /^# fail 0$/m)
}

const ES_MODULES = '--experimental-vm-modules'

/** The kinds of suites that Jest runs: files, configuration, options of Node, and tests. */
const JEST = {
  esm: { files: 'mjs', config: { transform: {} }, options: [ES_MODULES], tests: 7 },
  compiled: { files: 'cjs', config: 'jest.config.cjs', options: [], tests: 1 },
  required: { files: 'cjs', config: { transform: {} }, options: [ES_MODULES], tests: 1 },
}

/** Runs the examples for Jest. */
export async function runJest(
  folder: string,
  node: string,
  kind: keyof typeof JEST,
): Promise<void> {
  const { files, config, options, tests } = JEST[kind]
  const cwd = join(folder, 'jest')
  await mkdir(cwd, { recursive: true })
  for (const file of [
    'jest.test.mjs',
    'jest-timers.test.mjs',
    'jest-commonjs.test.cjs',
    'jest.config.cjs',
  ]) {
    await copyFile(join(ROOT, 'test/examples', file), join(cwd, file))
  }
  const file = typeof config === 'string' ? config : `${kind}.json`
  if (typeof config !== 'string') {
    const text = JSON.stringify({ ...config, testMatch: [`**/*.test.${files}`] })
    await writeFile(join(cwd, file), text)
  }
  const jest: Command = [node, ...options, join(folder, 'node_modules/jest/bin/jest.js')]
  await runIn(cwd, jest, `--config=${file}`, '--json', '--outputFile=report.json')
  const report = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8'))
  const { numPassedTests, numFailedTests, success } = report
  const expected = { numPassedTests: tests, numFailedTests: 0, success: true }
  assert.deepEqual({ numPassedTests, numFailedTests, success }, expected)
}
