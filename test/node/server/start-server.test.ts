import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { heard, wire } from '../../support/raw.js'

const CONNECTIONS = 1000

async function start(): Promise<URL> {
  const server = await listen(createMock(openai))
  onTestFinished(() => server.close())
  return new URL(server.url)
}

/** How many connections may wait for any server of this machine. */
function systemLimit(): number {
  if (process.platform !== 'linux') return 0
  return Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'))
}

// Connects while the server has no time to accept, and tells how many of the connections were made.
const CONNECT = `
  const { connect } = require('node:net')
  const [port, host, count] = process.argv.slice(1)
  let made = 0
  const end = () => { console.log(made); process.exit() }
  for (let at = 0; at < count; at += 1) {
    connect(Number(port), host, () => { if (++made === Number(count)) end() })
  }
  setTimeout(end, 10_000)
`

it.skipIf(systemLimit() < CONNECTIONS)(
  'lets a thousand connections wait until it has time to accept them',
  async () => {
    const { hostname, port } = await start()
    const args = ['-e', CONNECT, port, hostname, String(CONNECTIONS)]
    expect(Number(execFileSync(process.execPath, args))).toBe(CONNECTIONS)
  },
)

it('answers a thousand connections that are made at once', async () => {
  const { hostname, port } = await start()
  const request = wire('GET /v1/containers', ['Authorization: Bearer k', 'Connection: close'])
  const replies = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => {
      const socket = connect(Number(port), hostname)
      socket.write(request)
      return heard(socket)
    }),
  )
  const statuses = replies.map((reply) => reply.split(' ')[1])
  expect(statuses).toEqual(Array(CONNECTIONS).fill('200'))
})
