import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createMock, type MockOptions } from '../../../src/index.js'
import { listen, type ListenOptions } from '../../../src/node/index.js'
import { toy } from '../../support/toy-service.js'

// Where a server listens: on both loopback addresses, or on a Unix socket.

async function start(options: ListenOptions, mockOptions: MockOptions = {}) {
  const seed = { toy: { notes: [{ id: 'n', text: 'hi' }] } }
  const mock = createMock(toy, { seed, ...mockOptions })
  const server = await listen(mock, options)
  onTestFinished(() => server.close())
  return { ...server, mock }
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'quayside-socket-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The status of a GET over a Unix socket. */
async function getOver(socketPath: string, path: string, headers: Record<string, string> = {}) {
  const sent = request({ socketPath, path, headers }).end()
  const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }]
  response.resume()
  return response.statusCode
}

it('listens on both loopback addresses with one port, for the host localhost', async () => {
  const { url, adminToken } = await start({ host: 'localhost' })
  const { port } = new URL(url)
  expect([url, adminToken]).toEqual([`http://localhost:${port}`, null])
  for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
    const health = await fetch(`http://${host}:${port}/__admin/health`)
    expect([host, health.status]).toEqual([host, 200])
  }
})

it('listens on the loopback address of IPv6 alone', async () => {
  const { url, adminToken } = await start({ host: '::1' })
  expect([(await fetch(`${url}/api/notes/n`)).status, adminToken]).toEqual([200, null])
})

it('takes neither address when one of them has the port taken', async () => {
  const other = createServer().listen(0, '::1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  await expect(start({ host: 'localhost', port })).rejects.toThrow(
    `Failed to listen on ::1:${String(port)}: the port is taken`,
  )
  await start({ host: '127.0.0.1', port })
})

it('serves over a Unix socket, which only its owner can use and which is gone afterwards', async () => {
  const unix = join(folder(), 'q.sock')
  const { url, adminToken, close } = await start({ unix })
  expect([url, adminToken]).toEqual(['http://localhost', null])
  expect(statSync(unix).mode & 0o777).toBe(0o600)
  expect(await getOver(unix, '/api/notes/n')).toBe(200)
  // Any host, as none leads here by its name; but no page of another one.
  expect(await getOver(unix, '/__admin/health', { host: 'anything.example' })).toBe(200)
  expect(await getOver(unix, '/__admin/health', { origin: 'http://evil.example' })).toBe(403)
  await close()
  expect(existsSync(unix)).toBe(false)
})

it('drops connections over a Unix socket, where nothing can be reset', async () => {
  const unix = join(folder(), 'q.sock')
  const { mock } = await start({ unix })
  mock.faults.add({ operation: '*', times: 1, do: { reset: 'before-reply' } })
  await expect(getOver(unix, '/api/notes/n')).rejects.toThrow('socket hang up')
  expect(await getOver(unix, '/api/notes/n')).toBe(200)
})

it('replaces the socket of a killed server, and no other', async () => {
  const unix = join(folder(), 'q.sock')
  const script = `require('node:net').createServer().listen(process.argv[1], () => console.log('on'))`
  const killed = spawn(process.execPath, ['-e', script, unix])
  await once(killed.stdout, 'data')
  await expect(start({ unix })).rejects.toThrow(
    `Failed to listen on ${unix}: another server listens there`,
  )
  const ended = once(killed, 'exit')
  killed.kill('SIGKILL')
  await ended
  expect(existsSync(unix)).toBe(true)
  await start({ unix })
  expect(await getOver(unix, '/api/notes/n')).toBe(200)
  const file = join(folder(), 'notes.txt')
  writeFileSync(file, 'mine')
  await expect(start({ unix: file })).rejects.toThrow('the file exists and is no socket')
  expect(statSync(file).size).toBe(4)
})

it('refuses a Unix socket beside a port, and one in no folder', async () => {
  await expect(start({ unix: 'q.sock', port: 1 })).rejects.toThrow(
    'Failed to listen: unix cannot be used together with port or host',
  )
  const nowhere = join(folder(), 'none', 'q.sock')
  await expect(start({ unix: nowhere })).rejects.toThrow(`Failed to listen on ${nowhere}: `)
})
