import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { serve, start, urlOf, type Running } from '../support/cli.js'
import { run } from '../support/run.js'
import { targets, transferTo } from '../support/transfer.js'

// A file of a gibibyte goes to a server and comes back, through memory that it would not fit into.

const GIB = 2 ** 30
const MB = 1_000_000
const MOST = 400 * MB

/** Looks at how much memory a process has until it is told to stop; gives the most, in bytes. */
function watch({ child }: Running): () => Promise<number> {
  const { pid } = child
  const look = async () => {
    // What the system remembers itself misses nothing.
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024
    }
    return Number(await run('.', 'ps', '-o', 'rss=', '-p', String(pid))) * 1024
  }
  let most = 0
  const timer = setInterval(() => void look().then((now) => (most = Math.max(most, now))), 100)
  return async () => {
    clearInterval(timer)
    return Math.max(most, await look())
  }
}

/** A server from the sources, which takes more memory than a bundled one. */
async function fromSources(): Promise<Running & { url: string }> {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0']
  const running = start(process.execPath, ...args)
  return { ...running, url: await urlOf(running) }
}

it(
  'locktera takes 400 MiB and decodes them in less than 400 MB',
  { timeout: 300_000 },
  async () => {
    const server = await serve()
    const most = watch(server)
    const size = 400 * 2 ** 20
    const target = await targets.locktera(server.url)
    const result = await transferTo(target, size, true)
    expect(result).toMatchObject({ bytes: size, received: result.sent })
    expect(await most()).toBeLessThan(MOST)
  },
)

it.each([
  ['openai', 'of unknown length', serve],
  ['openai', 'of announced length', fromSources],
  ['carrierx', 'of announced length', serve],
  ['carrierx', 'of unknown length', fromSources],
] as const)(
  '%s takes a gibibyte %s and gives it back in less than 400 MB',
  { timeout: 300_000 },
  async (service, length, open) => {
    const server = await open()
    const most = watch(server)
    const target = await targets[service](server.url)
    const result = await transferTo(target, GIB, length === 'of announced length')
    expect(result).toMatchObject({ bytes: GIB, received: result.sent })
    expect(await most()).toBeLessThan(MOST)
    server.child.kill('SIGTERM')
    expect([await server.exit, server.written.stderr]).toEqual([0, ''])
  },
)
