import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'
import { bundleSources } from './bundle.js'
import { ROOT } from './sources.js'

/** A test that Playwright ran. */
export interface PlaywrightTest {
  /** File name without folder. */
  readonly file: string
  /** Names of the groups around it and its own. */
  readonly name: string
  readonly passed: boolean
  /** Why it failed. */
  readonly message: string
  /** The texts that were attached to its last run, by name. */
  readonly attachments: Readonly<Record<string, string>>
}

export interface PlaywrightSuite {
  readonly tests: readonly PlaywrightTest[]
  readonly output: string
}

/**
 * Runs a suite of Playwright in a process of its own, on a bundle of the sources.
 *
 * @example
 * const { tests } = await runPlaywright('test/playwright/cases/playwright.config.ts')
 */
export async function runPlaywright(config: string): Promise<PlaywrightSuite> {
  await bundleSources('playwright')
  const folder = await mkdtemp(join(tmpdir(), 'quayside-playwright-'))
  const report = join(folder, 'report.json')
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js')
  const args = [
    cli,
    'test',
    '--config',
    config,
    '--reporter=line,json',
    `--output=${folder}/results`,
  ]
  const output = await execute(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`Failed to run ${config}:\n${output}`)
  })
  const { suites, errors } = JSON.parse(text) as JSONReport
  if (errors.length > 0) throw new Error(`Failed to run ${config}:\n${output}`)
  const tests = suites.flatMap((suite) => testsOf(suite, []))
  const read = await Promise.all(tests.map(withAttachments))
  await rm(folder, { recursive: true })
  return { tests: read, output }
}

type Found = Omit<PlaywrightTest, 'attachments'> & {
  readonly attached: readonly { name: string; path?: string; body?: string }[]
}

function testsOf({ file, specs, suites = [] }: JSONReportSuite, names: readonly string[]): Found[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ results, status }): Found => {
      const last = results.at(-1)
      const messages = (last?.errors ?? []).map(({ message }) => withoutColours(message))
      return {
        file: file.slice(file.lastIndexOf('/') + 1),
        name: [...names, title].join(' '),
        passed: status === 'expected' || status === 'flaky',
        message: messages.join('\n'),
        attached: last?.attachments ?? [],
      }
    }),
  )
  return [...own, ...suites.flatMap((suite) => testsOf(suite, [...names, suite.title]))]
}

async function withAttachments({ attached, ...test }: Found): Promise<PlaywrightTest> {
  // Playwright attaches pictures of its own to some failures.
  const ours = attached.filter(({ name }) => name.startsWith('mock-'))
  const texts = ours.map(async ({ name, path, body = '' }) => {
    const text =
      path === undefined ? Buffer.from(body, 'base64').toString() : readFile(path, 'utf8')
    return [name, await text] as const
  })
  return { ...test, attachments: Object.fromEntries(await Promise.all(texts)) }
}

const withoutColours = (text: string) => text.replace(/\u001b\[[\d;]*m/g, '')

/** Runs Playwright to its end, whatever its exit code: tests fail on purpose. */
function execute(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  // The child is no worker of ours.
  const outer = Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name))
  const options = {
    cwd: ROOT,
    env: { ...Object.fromEntries(outer), ...env },
    ...{ maxBuffer: 2 ** 26, timeout: 900_000 },
  }
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (_error, stdout, stderr) => resolve(stdout + stderr))
  })
}
