import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Vitest } from 'vitest/node'
import type { CoverageFile, CoverageKind } from '../../src/core/coverage/file-format.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import CoverageReporter from '../../src/vitest/reporter.js'

const home = mkdtempSync(join(tmpdir(), 'quayside-reporter-'))
const [page, data] = [join(home, 'reports/page.html'), join(home, 'reports/data.json')]
const run = { code: 0 as unknown, stdout: '', stderr: '' }

beforeAll(async () => {
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
  const root = fileURLToPath(new URL('../vitest/reporter', import.meta.url))
  const { QUAYSIDE_COVERAGE_DIR: _, ...outer } = process.env
  const env = { ...outer, TMPDIR: home, PAGE: page, DATA: data, LEAST: '90', NO_COLOR: '1' }
  await new Promise<void>((resolve) => {
    const done = (error: { code?: unknown } | null, stdout: string, stderr: string) => {
      Object.assign(run, { code: error ? error.code : 0, stdout, stderr })
      resolve()
    }
    execFile(process.execPath, [vitest, 'run', '--root', root], { env }, done)
  })
}, 180_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

/** The operations of the services whose mocks the tests use, and the share of the three used ones. */
const OPERATIONS = [openai, locktera].flatMap(({ contract }) => [...contract.operations]).length
const SHARE = (Math.floor((3 / OPERATIONS) * 1000) / 10).toFixed(1)

/** What is covered of a service, by the file that the reporter wrote. */
function covered(service: string, kind: CoverageKind): readonly string[] {
  const { services } = JSON.parse(readFileSync(data, 'utf8')) as CoverageFile
  return services[service]?.[kind].covered ?? []
}

it('prints a table of all that the files of a run have covered', () => {
  expect(run.stdout).toContain('5 passed')
  expect(run.stdout).toMatch(/^Contract coverage\n\n +operations +replies +request fields/m)
  expect(run.stdout).toMatch(/^openai +2\/9 +22.2 % +2\/98 /m)
  expect(run.stdout).toMatch(new RegExp(`^all +3/${String(OPERATIONS)} +${SHARE} % `, 'm'))
})

it('puts together what tests, those at the same time, and other processes hand in', () => {
  expect(covered('openai', 'operations')).toEqual(['ListContainers', 'CreateContainer'])
  expect(covered('openai', 'transitions')).toEqual(['created'])
})

it('counts a reply when a test asserts on it, with a body or without', () => {
  const replies = ['ListContainers 401 missing_api_key', 'CreateContainer 200']
  expect(covered('openai', 'replies').toSorted()).toEqual(replies.toSorted())
  expect(covered('locktera', 'replies')).toEqual(['DeleteDrmRules 204'])
})

it('counts nothing for a reply that a fault has made', () => {
  expect(covered('openai', 'operations')).not.toContain('DeleteContainer')
  expect(covered('openai', 'replies')).not.toContain('DeleteContainer 401 missing_api_key')
})

it('writes a page, and leaves nothing else behind', () => {
  expect(readFileSync(page, 'utf8')).toContain('<h1>Contract coverage</h1>')
  expect(readdirSync(home).filter((name) => name.startsWith('quayside'))).toEqual([])
})

it('fails a run below a threshold, and says which lines would help', () => {
  expect(run.code).toBe(3)
  expect(run.stderr).toContain(
    `operations: ${SHARE} % is below 90 %. Missing:\n  locktera GetOrg\n    await fetch`,
  )
})

const lines: string[] = []
const note = (text: string) => void lines.push(text)
const fake = {
  config: { root: home },
  logger: { log: note, error: note },
  onClose: () => undefined,
} as unknown as Vitest

beforeEach(() => {
  lines.length = 0
  vi.stubEnv('QUAYSIDE_COVERAGE_DIR', join(home, 'given'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

function report(options: ConstructorParameters<typeof CoverageReporter>[0]): void {
  const reporter = new CoverageReporter(options)
  reporter.onInit(fake)
  reporter.onTestRunStart()
  reporter.onTestRunEnd()
}

it('fails where thresholds are asked for and nothing is handed in', () => {
  report({ threshold: { replies: 0 } })
  expect(lines.at(-1)).toMatch(/^No coverage was recorded/)
  expect(process.exitCode).toBe(3)
})

it('says that nothing is covered, and lets the run pass, where no threshold is asked for', () => {
  report({})
  expect(lines).toEqual(['\nContract coverage\n\nNo coverage\n'])
  expect(process.exitCode).toBeUndefined()
})

it('fails with one message where a report cannot be written', () => {
  report({ json: '/dev/null/coverage.json' })
  expect(lines.at(-1)).toMatch(/^Failed to write \/dev\/null\/coverage.json: /)
  expect(process.exitCode).toBe(3)
})

it('refuses a threshold of a kind that there is not, at once', () => {
  const threshold = { reply: 90 } as object
  expect(() => new CoverageReporter({ threshold })).toThrow('Did you mean "replies"?')
})
