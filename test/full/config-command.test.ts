import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root, start, urlOf } from '../support/cli.js'

const folders: string[] = []
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true })
})

/** A folder in a project that has tsx and quayside, with these files. */
function folder(files: Readonly<Record<string, unknown>>): string {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const path = mkdtempSync(join(cache, 'quayside-config-'))
  folders.push(path)
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return path
}

/** Starts the command line in a folder. */
function quaysideIn(cwd: string, ...args: string[]) {
  const script = `process.chdir(process.argv[1]); process.argv.splice(1, 1);
    await import(process.argv[1])`
  const bundle = join(root, 'test/.bundle/cli.js')
  return start(process.execPath, '--input-type=module', '-e', script, cwd, bundle, ...args)
}

async function runIn(cwd: string, ...args: string[]) {
  const { written, exit } = quaysideIn(cwd, ...args)
  return { code: await exit, ...written }
}

const WORLD = { openai: { containers: [{ id: 'cntr_1', name: 'seeded' }] } }
const CONFIG = `
interface Own { port: number }
const own: Own = { port: 0 }
export default {
  ...own,
  services: ['openai', 'locktera'],
  seeds: 'world.json',
  rules: { 'openai/name-max-length': 5, 'openai/name-filter': 'prefix' },
  faults: [{ operation: 'openai/DeleteContainer', do: { status: 503 } }],
}
`

it('serves what a configuration file in TypeScript says, and flags win', async () => {
  const cwd = folder({ 'quayside.config.ts': CONFIG, 'world.json': WORLD })
  const running = quaysideIn(cwd, '--rule', 'openai/name-max-length=50')
  const url = await urlOf(running)
  expect(running.written.stdout).toContain('with openai, locktera ')
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
  const api = `${url}/v1/containers`
  const { data } = await (await fetch(`${api}?name=see`, { headers })).json()
  expect(data).toMatchObject([{ name: 'seeded' }])
  const body = JSON.stringify({ name: 'longer than five' })
  expect((await fetch(api, { method: 'POST', headers, body })).status).toBe(200)
  expect((await fetch(`${api}/cntr_1`, { method: 'DELETE', headers })).status).toBe(503)
})

it('says which settings hold, and where each is from', async () => {
  const cwd = folder({
    'quayside.config.json': '{ "port": 4010, "services": ["openai"], "maxBody": "10MB" } // mine',
  })
  const { stdout } = await runIn(cwd, 'serve', '--port', '4011', '--print-config')
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/ {2,}/))
  expect(rows).toEqual(
    expect.arrayContaining([
      ['port', '4011', 'command line'],
      ['service', '["openai"]', 'quayside.config.json'],
      ['maxBody', '10000000', 'quayside.config.json'],
      ['host', '"127.0.0.1"', 'default'],
    ]),
  )
  const none = await runIn(cwd, 'serve', '--no-config', '--print-config')
  expect(none.stdout).not.toContain('quayside.config.json')
})

it('is read by other commands too, from its own folder', async () => {
  const cwd = folder({ 'world.json': WORLD })
  mkdirSync(join(cwd, 'sub'))
  writeFileSync(
    join(cwd, 'sub/other.json'),
    JSON.stringify({ host: '::1', port: 4012, tls: true, services: ['openai'], seeds: 'w.json' }),
  )
  const { stdout } = await runIn(cwd, 'env', '--config', 'sub/other.json', 'openai')
  expect(stdout).toContain("export OPENAI_BASE_URL='https://[::1]:4012/v1'\n")
  const printed = await runIn(cwd, 'serve', '--config', 'sub/other.json', '--print-config')
  expect(printed.stdout).toMatch(/seed +\["sub\/w\.json"\] +sub\/other\.json/)
})

it.each([
  ['{\n  "prot": 1\n}', 'quayside.config.json:2:11: unknown setting "prot": did you mean port?'],
  [
    '{ "port": "x" }',
    'quayside.config.json:1:11: port is wrong: Expected an integer from 0 to 65535.',
  ],
  ['{ "port": [1] }', 'quayside.config.json:1:11: port must be a text or a number, not an array'],
  [
    '{ "rules": { "openai/nam-filter": "x" } }',
    'quayside.config.json:1:35: Failed to set rule "openai/nam-filter": unknown rule. Did you mean openai/name-filter?',
  ],
  ['{ "services": ["opnai"] }', 'did you mean "openai"?'],
  ['{ "trust": "asumed" }', 'Allowed choices are documented, published, observed, assumed.'],
  ['{ "unix": "a", "port": 1 }', 'unix cannot be used with port'],
  ['{ "faults": [{ "operation": "openai/X", "do": {} }] }', 'quayside.config.json:1:'],
  ['[]', 'quayside.config.json:1:1: the settings must be an object, not an array'],
  ['{ "port": 1', 'quayside.config.json:1:12: invalid JSON'],
])('refuses %s with its place', async (text, says) => {
  const cwd = folder({ 'quayside.config.json': text })
  const { code, stderr } = await runIn(cwd, 'serve')
  expect([code, stderr]).toEqual([1, expect.stringContaining(says)])
  expect(stderr).not.toContain('    at ')
})

it('refuses a mistake in code with its place, and two files', async () => {
  const cwd = folder({ 'quayside.config.mjs': `export default { rules: { 'openai/expiri': 1 } }` })
  const wrong = await runIn(cwd, 'serve')
  expect(wrong.stderr).toContain('quayside.config.mjs: rules["openai/expiri"]: Failed to set rule')
  writeFileSync(join(cwd, 'quayside.config.js'), '\nthrow new TypeError("no")')
  expect((await runIn(cwd, 'serve')).stderr).toContain(
    'quayside.config.js and quayside.config.mjs exist',
  )
  const named = await runIn(cwd, 'serve', '--config', 'quayside.config.js')
  expect(named.stderr).toMatch(/^quayside\.config\.js:2:7: no\n$/)
  expect((await runIn(cwd, 'serve', '--config', 'none.json')).stderr).toContain('none.json')
})
