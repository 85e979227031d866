import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createMock, type Mock } from '../../src/index.js'
import { listen, type Listening } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'
import { start } from '../support/cli.js'

const CANARY = 'canary-5b1d7e90'
const folder = mkdtempSync(join(tmpdir(), 'quayside-verify-'))
const har = join(folder, 'out.har')

let mock: Mock
let server: Listening
beforeAll(async () => {
  mock = createMock(openai)
  server = await listen(mock)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => {
  mock.reset()
  rmSync(har, { force: true })
})

const base = () => `${server.url}/v1`

/** Starts the command, with a token in its environment. */
function verify(...args: string[]) {
  const command = ['test/.bundle/cli.js', 'verify', '--service', 'openai', '--token-env', 'CANARY']
  return start('env', `CANARY=${CANARY}`, process.execPath, ...command, ...args)
}

async function ended(...args: string[]) {
  const { written, exit } = verify(...args)
  return { code: await exit, ...written }
}

const containers = () => mock.state.records('openai', 'containers')
const methods = () => mock.journal.exchanges().map(({ request }) => request.method)

it('looks only where nothing may be written, and records what it saw', async () => {
  const { code, stdout } = await ended('--base-url', base(), '--read-only', '--record', har)
  expect([code, stdout]).toEqual([0, expect.stringContaining('no drift')])
  expect(new Set(methods())).toEqual(new Set(['GET']))
  const { log } = JSON.parse(readFileSync(har, 'utf8')) as { log: { entries: object[] } }
  expect(log.entries.length).toBe(methods().length)
  expect(stdout + readFileSync(har, 'utf8')).not.toContain(CANARY)
})

it('exits with 2 on drift, and names no token that the provider repeats', async () => {
  mock.seed({ openai: { containers: [{ id: 'cntr_theirs', name: `token ${CANARY}` }] } })
  mock.faults.add({ operation: 'RetrieveContainer', after: 1, do: { status: 403 } })
  const flags = ['--read-only', '--format', 'json', '--record', har]
  const { code, stdout, stderr } = await ended('--base-url', base(), ...flags)
  expect(code).toBe(2)
  const { drift } = JSON.parse(stdout) as { drift: { broken: object[]; differing: object[] } }
  expect(drift.broken.length + drift.differing.length).toBeGreaterThan(0)
  expect(readFileSync(har, 'utf8')).toContain('token ***')
  expect(stderr).toContain('Verified openai at')
  expect(stdout + stderr + readFileSync(har, 'utf8')).not.toContain(CANARY)
})

it('asks before it writes: where nobody can be asked, nothing is sent', async () => {
  const { code, stdout, stderr } = await ended('--base-url', base(), '--record', har)
  expect([code, stdout, methods(), existsSync(har)]).toEqual([1, '', [], false])
  expect(stderr).toMatch(/creates up to \d+ containers, named quayside-verify-…/)
  expect(stderr).toContain('confirm with --yes')
})

it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind on %s', async (signal) => {
  const { child, written, exit } = verify('--base-url', base(), '--yes')
  await expect.poll(() => containers().length, { timeout: 20_000 }).toBeGreaterThan(1)
  child.kill(signal)
  expect(await exit).toBe(signal === 'SIGINT' ? 130 : 143)
  expect(containers()).toEqual([])
  expect(written.stdout).toContain('stopped: the run was interrupted')
  expect(written.stdout).toMatch(/created: \d+ resources, all deleted/)
  expect(methods()).toContain('POST')
})

it.each([
  [
    'the environment variable NOBODY is not set',
    ['--token-env', 'NOBODY', '--base-url', 'http://a.example'],
  ],
  ['expected an absolute URL', ['--base-url', 'api.example.com']],
  ['it must not contain a password', ['--base-url', `https://user:${CANARY}@a.example/v1`]],
  ['it must not have a query or a fragment', ['--base-url', `https://a.example/v1?key=${CANARY}`]],
  ['unknown setting', ['--base-url', 'http://a.example', '--set', 'org_id=a']],
  ['Failed to write', ['--base-url', 'http://a.example', '--record', '/none/out.har']],
  [
    'Allowed choices are openai, carrierx, locktera.',
    ['--base-url', 'http://a.example', '--service', 'opnai'],
  ],
  ['specify the organization', ['--base-url', 'http://a.example', '--service', 'locktera']],
])('a mistake is told in one message: %s', async (message, args) => {
  const { code, stdout, stderr } = await ended(...args)
  expect([code, stdout, methods()]).toEqual([1, '', []])
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/^ {4}at /m)
  expect(stderr).not.toContain(CANARY)
})

it('a service that is not there is told, and is no drift', async () => {
  const { code, stdout } = await ended('--base-url', 'http://127.0.0.1:9/v1', '--yes')
  expect([code, stdout.includes('no drift')]).toEqual([1, true])
  expect(stdout).toContain('stopped: the service stopped responding')
})
