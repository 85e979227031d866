import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleSources } from './bundle.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)

/** A test of a suite that ran in a process of its own. */
export interface ChildTest {
  /** File name without folder, such as `late.case.ts`. */
  readonly file: string
  /** Names of the suites around it and its own. */
  readonly name: string
  readonly passed: boolean
  /** Why it failed. */
  readonly message: string
}

export interface ChildSuite {
  readonly exitCode: number
  readonly tests: readonly ChildTest[]
  /** By file: why it failed beside what its tests did. */
  readonly files: ReadonlyMap<string, string>
  readonly output: string
}

interface Report {
  testResults: {
    name: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** How vitest is started, and where. */
interface Runner {
  readonly command: readonly string[]
  readonly cwd: string
}

/**
 * Runs a vitest suite of this project in a process of its own.
 *
 * @example
 * const { tests } = await runSuite('test/vitest/cases/vitest.config.ts')
 */
export async function runSuite(
  config: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildSuite> {
  const bundle = await bundleSources(config.replaceAll(/\W/g, '-'))
  const own = { QUAYSIDE_BUNDLE: JSON.stringify(bundle), ...env }
  return runVitest(config, { command: [process.execPath, vitest], cwd: root }, own)
}

/** Runs a vitest suite in a process of its own, with a runner that is somewhere else. */
export async function runVitest(
  config: string,
  { command: [file = '', ...first], cwd }: Runner,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildSuite> {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-suite-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [...first, 'run', '--config', config, ...reporters]
  const options = { cwd, env: { ...withoutVitest(process.env), ...env } }
  const { exitCode, output } = await execute(file, args, options)
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`Failed to run ${config}:\n${output}`)
  })
  await rm(folder, { recursive: true })
  const { testResults } = JSON.parse(text) as Report
  return { exitCode, output, ...resultsOf(testResults) }
}

function resultsOf(results: Report['testResults']): Pick<ChildSuite, 'tests' | 'files'> {
  const tests = results.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'skipped')
      .map(({ fullName, status, failureMessages }) => ({
        file: name.slice(name.lastIndexOf('/') + 1),
        name: fullName.trim(),
        passed: status === 'passed',
        message: failureMessages.join('\n'),
      })),
  )
  const files = results
    .filter(({ message }) => message !== '')
    .map(({ name, message }) => [name.slice(name.lastIndexOf('/') + 1), message] as const)
  return { tests, files: new Map(files) }
}

// The child is no worker of ours.
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name)),
  )
}

function execute(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
) {
  return new Promise<{ exitCode: number; output: string }>((resolve) => {
    execFile(
      command,
      args,
      { ...options, maxBuffer: 2 ** 26, timeout: 300_000 },
      (error, stdout, stderr) => {
        resolve({ exitCode: error ? Number(error.code ?? -1) : 0, output: stdout + stderr })
      },
    )
  })
}
