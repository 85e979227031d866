import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it, vi } from 'vitest'
import type { CommandReport } from '../../src/cli/explore/report.js'
import { start } from '../support/cli.js'
import { file, isRunning, problemsOf, script } from '../support/explore-command.js'

const temporary = mkdtempSync(join(tmpdir(), 'quayside-explore-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** Starts the command line, with a temporary folder of its own. */
function explore(...args: string[]) {
  const quayside = [process.execPath, 'test/.bundle/cli.js', 'explore', '--service', 'openai']
  return start('env', `TMPDIR=${temporary}`, ...quayside, ...args)
}

/** What was found of a command that is installed. */
async function foundOf(...args: string[]) {
  const { written, exit } = explore('--format', 'json', ...args)
  const code = await exit
  if (written.stdout === '') throw new Error(written.stderr)
  expect(readdirSync(temporary)).toEqual([])
  return { ...(JSON.parse(written.stdout) as CommandReport), code }
}

it('explores pytest', async () => {
  const pytest = ['python3', '-m', 'pytest', '-q', '-p', 'no:cacheprovider']
  const report = await foundOf(
    ...['--env', 'PYTHONDONTWRITEBYTECODE=1', '--faults', 'lose,503,truncate,gone,401'],
    ...['--', ...pytest, 'test/data/explore/test_report.py'],
  )
  expect(problemsOf(report)).toEqual([
    'duplicate-records CreateContainer lose truncate',
    // Its status, which the test does not look at, is "expired".
    'missing-records RetrieveContainer gone',
  ])
  expect([report.code, report.calls.length]).toEqual([2, 2])
})

it('explores node --test', async () => {
  const command = [process.execPath, '--test', 'test/data/explore/report.test.mjs']
  const report = await foundOf('--calls', 'CreateContainerFile', '--strict', '--', ...command)
  const problems = problemsOf(report)
  expect(problems).toContainEqual(expect.stringMatching(/^left-behind CreateContainerFile .*500/))
  expect(problems).toContainEqual(expect.stringMatching(/^not-retried CreateContainerFile .*500/))
  expect(report.code).toBe(2)
})

it('explores a shell script of curls', async () => {
  const report = await foundOf('--', 'sh', 'test/data/explore/report.sh')
  expect(problemsOf(report)).toContainEqual(
    expect.stringMatching(/^leftover-records DeleteContainer .*500/),
  )
  expect(report.calls.map(({ operation }) => operation)).toEqual([
    'openai/CreateContainer',
    'openai/CreateContainerFile',
    'openai/DeleteContainer',
  ])
})

it('reports the same byte by byte on every run', async () => {
  const command = ['--', 'sh', 'test/data/explore/report.sh']
  const [one, other] = [explore('--jobs', '3', ...command), explore('--jobs', '1', ...command)]
  expect(await one.exit).toBe(2)
  expect(await other.exit).toBe(2)
  expect(one.written.stdout).toBe(other.written.stdout)
})

/** Starts a command that never ends, and waits until it says which processes it has. */
async function hanging(name: string, more = '') {
  const told = file(`${name}.json`, '')
  const running = explore(
    '--',
    ...script(`
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
await create('report')
${more}
const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
writeFileSync(${JSON.stringify(told)}, JSON.stringify({ pids: [pid, process.pid], url: process.env.QUAYSIDE_URL }))
setInterval(() => {}, 1000)`),
  )
  await vi.waitFor(() => expect(readFileSync(told, 'utf8')).toMatch(/\}$/), { timeout: 30_000 })
  const { pids, url } = JSON.parse(readFileSync(told, 'utf8')) as { pids: number[]; url: string }
  expect(pids.map(isRunning)).toEqual([true, true])
  return { ...running, pids, port: Number(new URL(url).port) }
}

async function nothingLeft(pids: readonly number[], port: number) {
  await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]))
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  server.close()
  expect(readdirSync(temporary)).toEqual([])
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ends everything on %s', async (signal, code) => {
  const { child, exit, written, pids, port } = await hanging(signal)
  child.kill(signal)
  expect(await exit).toBe(code)
  expect(written.stdout).toBe('')
  expect(written.stderr).toBe(
    'Interrupted: ending the commands. Interrupt again to exit at once.\n',
  )
  await nothingLeft(pids, port)
})

it('ends everything at once on a second signal', async () => {
  const stubborn = `process.on('SIGTERM', () => {})`
  const { child, exit, pids, port } = await hanging('second', stubborn)
  child.kill('SIGINT')
  // Within half a second, it would be taken for the same one.
  await sleep(600)
  child.kill('SIGINT')
  expect(await exit).toBe(130)
  await nothingLeft(pids, port)
})
