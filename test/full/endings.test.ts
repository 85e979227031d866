import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { run, serve, start, urlOf, type Running } from '../support/cli.js'
import { dial, heard } from '../support/raw.js'

// However a command that goes on for long ends, it saves what it has; and no reader of its output and
// no other process ends it or destroys what it saves.

const KEY = { authorization: 'Bearer k', 'content-type': 'application/json' }
const CLI = 'test/.bundle/cli.js'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'quayside-end-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

const create = (url: string, body: object = { name: 'kept' }) =>
  fetch(`${url}/v1/containers`, { method: 'POST', headers: KEY, body: JSON.stringify(body) })

const namesIn = (file: string): unknown[] => {
  const { openai } = JSON.parse(readFileSync(file, 'utf8')) as {
    openai: { containers: { name: string }[] }
  }
  return openai.containers.map(({ name }) => name)
}

/** A command that throws, as a bug would, once it gets SIGUSR2. */
function startWithBug(...args: string[]): Running {
  const bug = 'data:text/javascript,process.on("SIGUSR2",()=>{throw new Error("a bug")})'
  return start(process.execPath, '--import', bug, CLI, ...args)
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
  'saves the state and removes its folders on %s, also if it comes twice at once',
  async (signal) => {
    const file = join(folder(), 'state.json')
    const temporary = folder()
    const { child, exit, written } = start(
      ...(['env', `TMPDIR=${temporary}`, process.execPath, CLI] as const),
      ...['serve', '--port', '0', '--state', file, '--blob-memory', '0'],
    )
    const url = await urlOf({ child, exit, written })
    const { id } = (await (await create(url)).json()) as { id: string }
    const form = new FormData()
    form.set('file', new File(['bytes'], 'a.txt'))
    const files = `${url}/v1/containers/${id}/files`
    const { authorization } = KEY
    await fetch(files, { method: 'POST', headers: { authorization }, body: form })
    expect(readdirSync(temporary)).toHaveLength(1)
    child.kill(signal)
    child.kill(signal)
    expect([await exit, written.stderr]).toEqual([0, ''])
    expect(namesIn(file)).toEqual(['kept'])
    expect(readdirSync(temporary)).toEqual([])
    expect(readdirSync(join(file, '..'))).toEqual(['state.json'])
  },
)

it('saves the state when it ends because of an error, and exits with 1', async () => {
  const file = join(folder(), 'state.json')
  const running = startWithBug('serve', '--port', '0', '--state', file)
  await create(await urlOf(running))
  running.child.kill('SIGUSR2')
  expect(await running.exit).toBe(1)
  expect(running.written.stderr).toContain('Error: a bug')
  expect(namesIn(file)).toEqual(['kept'])
})

it.each(['SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const)('keeps a recording on %s', async (signal) => {
  const file = join(folder(), 'a.har')
  const upstream = await serve('--service', 'openai')
  const running = startWithBug(
    ...['proxy', '--port', '0', '--upstream', `${upstream.url}/v1`, '--record', file],
  )
  const url = await urlOf(running)
  await fetch(`${url}/containers`, { headers: KEY })
  running.child.kill(signal)
  expect(await running.exit).toBe(signal === 'SIGUSR2' ? 1 : 0)
  expect((await run('check', file)).stdout).toContain('Checked 1 exchange')
  expect(readdirSync(join(file, '..'))).toEqual(['a.har'])
})

it('goes on when nobody reads its output any more', async () => {
  const upstream = await serve('--service', 'openai')
  const proxy = start(
    ...([process.execPath, CLI, 'proxy', '--port', '0', '--service', 'openai'] as const),
    ...['--upstream', `${upstream.url}/v1`],
  )
  const url = await urlOf(proxy)
  for (const { child } of [upstream, proxy]) {
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
  // Each of these is a violation, which both of them print.
  for (let n = 0; n < 5; n += 1) {
    const reply = await fetch(`${url}/containers`, { method: 'POST', headers: KEY, body: '{}' })
    expect(reply.status).toBe(400)
  }
  for (const { child, exit } of [proxy, upstream]) {
    child.kill('SIGTERM')
    expect(await exit).toBe(child === proxy.child ? 2 : 0)
  }
})

it('goes on when more clients connect than it may have files open', async () => {
  const few = 'ulimit -n 60; exec "$0" "$@"'
  const running = start('sh', '-c', few, process.execPath, CLI, 'serve', '--port', '0')
  const url = await urlOf(running)
  const sockets = await Promise.all(Array.from({ length: 120 }, () => dial(url)))
  const ends = sockets.map((socket) => heard(socket))
  await new Promise((resolve) => setTimeout(resolve, 200))
  for (const socket of sockets) socket.destroy()
  await Promise.all(ends)
  // Until the server has closed its ends too, it cannot accept another client.
  await vi.waitFor(async () => expect((await create(url)).status).toBe(200), 10_000)
})

it('refuses a state file and a recording that another process uses, until that has ended', async () => {
  const path = folder()
  const [state, record] = [join(path, 'state.json'), join(path, 'a.har')]
  const first = await serve('--state', state)
  const proxyArgs = ['proxy', '--port', '0', '--upstream', `${first.url}/v1`, '--record', record]
  const proxy = start(process.execPath, CLI, ...proxyArgs)
  await urlOf(proxy)
  const [second, other] = await Promise.all([
    run('serve', '--port', '0', '--state', state),
    run(...proxyArgs),
  ])
  for (const [{ code, stdout, stderr }, { child }] of [
    [second, first],
    [other, proxy],
  ] as const) {
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      new RegExp(`^Failed to open \\S+: process ${String(child.pid)} on \\S+ uses it\\. Stop that`),
    )
  }
  first.child.kill('SIGKILL')
  await first.exit
  expect(existsSync(`${state}.lock`)).toBe(true)
  const third = await serve('--state', state)
  expect(third.written.stderr).toBe('')
})

it('loses no save when a server is restarted while the one before still ends', async () => {
  const state = join(folder(), 'state.json')
  let running = await serve('--state', state)
  for (let n = 0; n < 5; n += 1) {
    await create(running.url, { name: `n${n}` })
    const before = running
    before.child.kill('SIGTERM')
    running = await serve('--state', state)
    expect(await before.exit).toBe(0)
  }
  running.child.kill('SIGTERM')
  await running.exit
  expect(namesIn(state)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4'])
})

it('leaves a file whole at every moment, though two processes write it, and none beside it', async () => {
  const file = join(folder(), 'state.json')
  const write = (text: string) =>
    start(
      ...([process.execPath, '--import', 'tsx', 'test/support/two-writers.ts'] as const),
      file,
      '200',
      text,
    )
  const writers = [write('a'.repeat(20_000)), write('b')]
  const ends = Promise.all(writers.map(({ exit }) => exit)).then(() => true)
  let reads = 0
  for (let isOver: boolean | undefined; !isOver;) {
    if (existsSync(file)) {
      expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('toy')
      reads += 1
    }
    isOver = await Promise.race([
      ends,
      new Promise<undefined>((done) => setImmediate(() => done(undefined))),
    ])
  }
  expect(writers.map(({ written }) => written.stderr)).toEqual(['', ''])
  expect(reads).toBeGreaterThan(0)
  expect(readdirSync(join(file, '..'))).toEqual(['state.json'])
})
