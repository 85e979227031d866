import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { apiKeyVariable, baseUrlVariable } from '../../src/cli/shared/environment.js'
import { SERVICES } from '../../src/cli/shared/services.js'
import { createCertificate } from '../../src/node/server/certificate.js'
import { runHere } from '../support/cli-here.js'
import { run, serve, start } from '../support/cli.js'

// Where a server started by the command line is found, and how.

const folder = mkdtempSync(join(tmpdir(), 'quayside-doors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string) => join(folder, name)

beforeAll(async () => {
  const { cert, key } = await createCertificate('localhost')
  writeFileSync(file('cert.pem'), cert)
  writeFileSync(file('key.pem'), key)
})

/** The JSON of a file that a server writes. */
const read = (name: string) =>
  JSON.parse(readFileSync(file(name), 'utf8')) as Record<string, unknown>

it('writes a file while it is ready, and removes it at the end', async () => {
  writeFileSync(file('ready.json'), '{ "url": "http://left.example", "pid": 1 }')
  const { url, child, exit } = await serve('--host', '0.0.0.0', '--ready-file', file('ready.json'))
  expect(read('ready.json')).toMatchObject({
    ...{ url, pid: child.pid, adminToken: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ...{ baseUrls: { openai: `${url}/v1` }, environment: { OPENAI_BASE_URL: `${url}/v1` } },
  })
  expect(statSync(file('ready.json')).mode & 0o777).toBe(0o600)
  child.kill('SIGTERM')
  await exit
  expect(existsSync(file('ready.json'))).toBe(false)
})

it('takes the token of the admin API from the environment, unless that is empty', async () => {
  onTestFinished(() => void vi.unstubAllEnvs())
  const healthOf = async ({ url }: { url: string }, token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(`${url.replace('0.0.0.0', '127.0.0.1')}/__admin/health`, { headers }))
      .status
  }
  vi.stubEnv('QUAYSIDE_ADMIN_TOKEN', 'chosen')
  const chosen = await serve('--host', '0.0.0.0', '--ready-file', file('chosen.json'))
  expect([await healthOf(chosen, 'chosen'), await healthOf(chosen, 'other')]).toEqual([200, 403])
  expect(read('chosen.json')['adminToken']).toBe('chosen')
  expect(chosen.written.stdout).toContain('requires the token of QUAYSIDE_ADMIN_TOKEN\n')
  expect(chosen.written.stdout).not.toContain('chosen')
  const json = await serve('--host', '0.0.0.0', '--log-format', 'json')
  expect(JSON.parse(json.written.stdout)).not.toHaveProperty('adminToken')
  vi.stubEnv('QUAYSIDE_ADMIN_TOKEN', '')
  const random = await serve('--host', '0.0.0.0')
  expect(random.written.stdout).toMatch(/Authorization: Bearer [0-9a-f]{32}$/m)
  vi.stubEnv('QUAYSIDE_ADMIN_TOKEN', 'two words')
  expect(await run('serve', '--host', '0.0.0.0')).toMatchObject({
    ...{ code: 1, stdout: '' },
    stderr: expect.stringContaining(
      'Failed to serve: QUAYSIDE_ADMIN_TOKEN must be of visible ASCII characters without spaces',
    ),
  })
})

it('waits for a server over TLS with the authority that it wrote, and over a socket', async () => {
  const [ca, unix] = [file('ca.pem'), file('q.sock')]
  const secured = await serve('--tls-ca', ca, '--service', 'openai')
  expect(secured.url).toMatch(/^https:/)
  const waited = await runHere('wait', '--url', secured.url, '--tls-ca', ca)
  expect([waited.stdout, waited.code]).toEqual([`Quayside is ready at ${secured.url}\n`, 0])
  const doubting = await runHere('wait', '--url', secured.url, '--timeout', '0.5')
  expect([doubting.stdout, doubting.code]).toEqual(['', 1])
  expect(doubting.stderr).toMatch(/^Quayside is not ready at .+ after 0.5 s: .*certificate/)
  const socket = start(process.execPath, 'test/.bundle/cli.js', 'serve', '--unix', unix)
  await vi.waitUntil(() => socket.written.stdout.includes('It listens on a socket'), 20_000)
  expect((await runHere('wait', '--unix', unix)).code).toBe(0)
})

it('serves with a certificate of the user', async () => {
  const { url } = await serve('--cert', file('cert.pem'), '--key', file('key.pem'))
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
})

it('says when no server answers in time', async () => {
  const { code, stdout, stderr } = await runHere(
    'wait',
    '--url',
    'http://127.0.0.1:9',
    '--timeout',
    '0.2',
  )
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    'Quayside is not ready at http://127.0.0.1:9 after 0.2 s: connect ECONNREFUSED 127.0.0.1:9\n',
  )
})

it.each<[args: string[], says: string]>([
  [['--cert', 'package.json'], 'Failed to serve over TLS: --cert requires --key'],
  [['--key', 'package.json'], 'Failed to serve over TLS: --key requires --cert'],
  [['--cert', 'none.pem', '--key', 'none.pem'], 'Failed to read none.pem: '],
  [['--cert', 'package.json', '--key', 'package.json'], 'expected PEM files'],
  [['--tls', '--cert', 'a'], "option '--cert <file>' cannot be used with option '--tls'"],
  [['--tls-ca', 'none/ca.pem'], 'Failed to write none/ca.pem: '],
  [['--unix', 'a', '--port', '1'], "cannot be used with option '--port <number>'"],
  [
    ['--unix', 'package.json'],
    'Failed to listen on package.json: the file exists and is no socket',
  ],
  [['--ready-file', 'package.json'], 'it exists, and no server has written it'],
  [['--ready-file', 'none/ready.json'], 'Failed to write none/ready.json: '],
  [['--host', '192.0.2.1'], 'Failed to listen on 192.0.2.1:'],
])('explains %j', async (args, says) => {
  const { code, stderr } = await run('serve', ...args)
  expect([code, stderr]).toEqual([1, expect.stringContaining(says)])
})

it.each<[args: string[], says: string]>([
  [['env', 'opnai'], 'Unknown service "opnai": did you mean "openai"?'],
  [['env', '--url', 'here'], 'Expected a URL such as http://127.0.0.1:7829.'],
  [['env', '--shell', 'csh'], 'Allowed choices are sh, fish, powershell.'],
  [['wait', '--timeout', 'long'], 'Expected a number above 0 and at most 3600.'],
  [['completion', 'csh'], 'Allowed choices are bash, zsh, fish.'],
])('explains %j', async (args, says) => {
  const { code, stderr } = await run(...args)
  expect([code, stderr]).toEqual([1, expect.stringContaining(says)])
})

// Whatever the URL has, a shell must not run it.
const NASTY = `http://127.0.0.1:1/a'b"c$(touch\${IFS}here)\`id\`\\`

it('prints what a shell sets as it is, and runs nothing', async () => {
  const { stdout } = await runHere('env', '--url', NASTY)
  const script = `set -eu; eval "$1"; printf '%s' "$OPENAI_BASE_URL"`
  const shown = execFileSync('sh', ['-c', script, 'sh', stdout], { cwd: folder, encoding: 'utf8' })
  expect(shown).toBe(`${NASTY}/v1`)
  expect(existsSync(file('here'))).toBe(false)
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('export ')),
  ).toEqual([])
})

it('prints the variables of the services that are asked for, for each shell and as JSON', async () => {
  const { stdout } = await runHere('env', '--json')
  const variables = Object.keys(JSON.parse(stdout) as object)
  const wanted = SERVICES.flatMap((one) => [baseUrlVariable(one), apiKeyVariable(one)])
  expect(variables).toEqual(['QUAYSIDE_URL', ...wanted])
  expect((await runHere('env', 'openai')).stdout.split('\n')).toEqual([
    "export QUAYSIDE_URL='http://127.0.0.1:7829'",
    "export OPENAI_BASE_URL='http://127.0.0.1:7829/v1'",
    "export OPENAI_API_KEY='quayside-placeholder'",
    '',
  ])
  const url = `http://127.0.0.1:1/it's\\`
  const fish = await runHere('env', 'locktera', '--shell', 'fish', '--url', url)
  expect(fish.stdout).toContain(String.raw`set -gx LOCKTERA_BASE_URL 'http://127.0.0.1:1/it\'s\\'`)
  const powershell = await runHere('env', 'locktera', '--shell', 'powershell', '--url', url)
  expect(powershell.stdout).toContain(
    String.raw`$Env:LOCKTERA_BASE_URL = 'http://127.0.0.1:1/it''s\'`,
  )
})

it.each<[env: Record<string, string>, isColoured: boolean]>([
  [{}, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ NO_COLOR: '1' }, false],
])('colours the start with %j: %s', async (env, isColoured) => {
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const unset = ['-u', 'FORCE_COLOR', '-u', 'NO_COLOR']
  const command = [process.execPath, 'test/.bundle/cli.js', 'serve', '--port', '0']
  const { written } = start('env', ...unset, ...assignments, ...command)
  await vi.waitUntil(() => written.stdout.includes('export OPENAI_BASE_URL'), 20_000)
  expect(written.stdout.includes('\u001b[')).toBe(isColoured)
})

it('says how well each service is known, in numbers', async () => {
  const { written } = await serve('--service', 'openai')
  const line = /^ {2}openai +\S+ +(.+)$/m.exec(written.stdout)?.[1] ?? ''
  const counts = line
    .split(', ')
    .map((one) => /^(\d+) (documented|published|observed|assumed)$/.exec(one))
  expect(counts.length).toBeGreaterThan(1)
  for (const count of counts) expect(Number(count?.[1])).toBeGreaterThan(0)
})
