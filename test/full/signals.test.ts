import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { serve, start, urlOf, type Running } from '../support/cli.js'
import { dial } from '../support/raw.js'

/** Whether a server could listen where another one was. */
async function isFree(url: string): Promise<boolean> {
  const server = createServer().listen(Number(new URL(url).port), '127.0.0.1')
  await Promise.race([once(server, 'listening'), once(server, 'error')])
  const { listening } = server
  server.close()
  return listening
}

async function endsWell({ child, written, exit }: Running, url: string, signal: NodeJS.Signals) {
  // Neither a connection that is kept alive nor one that says nothing holds it back.
  await (await fetch(`${url}/__admin/health`)).text()
  const silent = await dial(url)
  silent.on('error', () => undefined)
  const before = written.stdout
  child.kill(signal)
  expect(await exit).toBe(0)
  expect(await isFree(url)).toBe(true)
  // The request may be logged a moment later than its reply arrives.
  const since = written.stdout.slice(before.length).replace(/^\d.*\/__admin\/health.*\n/, '')
  expect(since).toMatch(/^Served 0 requests in \d+ seconds?, 0 violations\n$/)
}

it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
  'ends well on %s',
  async (signal) => {
    const running = await serve()
    await endsWell(running, running.url, signal)
    expect(running.written.stderr).toBe('')
  },
)

// npm passes on no others.
it.concurrent.each(['SIGINT', 'SIGTERM'] as const)('ends well when npm gets %s', async (signal) => {
  const running = start('npm', 'start', '--', '--port', '0')
  await endsWell(running, await urlOf(running), signal)
})
