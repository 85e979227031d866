import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { run, serve, start, urlOf } from '../support/cli.js'

const KEY = { authorization: 'Bearer sk-canary' }

async function proxyOf(...args: string[]) {
  const upstream = await serve('--service', 'openai')
  const running = start(
    ...([process.execPath, 'test/.bundle/cli.js', 'proxy', '--port', '0'] as const),
    ...['--service', 'openai', '--upstream', `${upstream.url}/v1`, ...args],
  )
  // The first address that it names is its own.
  return { ...running, upstream: upstream.url, url: await urlOf(running) }
}

const root = mkdtempSync(join(tmpdir(), 'quayside-proxy-'))
afterAll(() => rmSync(root, { recursive: true }))
const scratch = () => mkdtempSync(join(root, 'a-'))

it.concurrent(
  'shows each exchange, sums up at the end, and exits with 2 for violations',
  async () => {
    const { url, upstream, child, written, exit } = await proxyOf()
    await fetch(`${url}/containers?limit=1`, { headers: KEY })
    await fetch(`${url}/containers?limit=500&api_key=sk-canary`, { headers: KEY })
    await fetch(`${url}/models`, { headers: KEY })
    await vi.waitFor(() => expect(written.stdout).toContain('/models'), 20_000)
    child.kill('SIGINT')
    expect(await exit).toBe(2)
    const { stdout } = written
    expect(written.stderr).toBe('')
    expect(stdout).toMatch(
      `Quayside proxy at ${url} forwards to ${upstream}/v1 and checks openai\n`,
    )
    expect(stdout).toContain('\nGET /v1/containers?limit=1 200  openai/ListContainers\n')
    expect(stdout).toContain(
      '\nGET /v1/containers?limit=500&api_key=*** 400  openai/ListContainers\nQS2041 openai/',
    )
    expect(stdout).toContain('  at fault      the consumer, who sent the request\n')
    expect(stdout).toContain('\nGET /v1/models 404  not checked: at a path outside the contracts\n')
    expect(stdout).toContain(
      `Checked 2 exchanges of ${upstream}/v1: 1 violation in 1 of them\n  QS2041: 1\n` +
        '  not checked: 1 at a path outside the contracts\n',
    )
    expect(stdout).not.toContain('canary')
  },
)

it.concurrent('writes lines of JSON, and a HAR at the end that a check passes', async () => {
  const folder = scratch()
  const file = join(folder, 'out.har')
  writeFileSync(file, 'old')
  const { url, child, written, exit } = await proxyOf('--record', file, '--log-format', 'json')
  await fetch(`${url}/containers`, { headers: KEY })
  await vi.waitFor(() => expect(written.stdout.match(/\n/g)).toHaveLength(2), 20_000)
  expect(readFileSync(file, 'utf8')).toBe('old')
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
  const [ready, line] = written.stdout.split('\n').map((one) => one && JSON.parse(one))
  expect(ready).toMatchObject({ url, services: ['openai'], record: file })
  expect(line).toMatchObject({ status: 200, operation: 'ListContainers', violations: [] })
  expect(written.stderr).toMatch(/^Checked 1 exchange of .*: no violations\n$/)
  expect(readdirSync(folder)).toEqual(['out.har'])
  expect(readFileSync(file, 'utf8')).not.toContain('canary')
  expect(await run('check', file)).toMatchObject({ code: 0, stderr: '' })
})

it.concurrent('says in one line what it cannot do, and leaves nothing behind', async () => {
  const folder = scratch()
  const port = new URL((await serve()).url).port
  const record = join(folder, 'a.har')
  const common = ['proxy', '--upstream', 'http://127.0.0.1:1', '--record', record]
  expect(await run(...common, '--port', port)).toEqual({
    code: 1,
    stdout: '',
    stderr: `Failed to listen on 127.0.0.1:${port}: the port is taken; choose another, or 0 for a free one\n`,
  })
  expect(readdirSync(folder)).toEqual([])
  const unwritable = ['--record', join(folder, 'no/such/a.har'), '--port', '0']
  const failed = await run('proxy', '--upstream', 'http://127.0.0.1:1', ...unwritable)
  expect(failed).toMatchObject({ code: 1, stdout: '' })
  expect(failed.stderr).toMatch(/^Failed to write .*a\.har: ENOENT.*\n$/)
  expect(await run('proxy')).toMatchObject({ code: 1, stdout: '' })
})
