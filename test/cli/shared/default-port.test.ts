import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { startOnPort } from '../../../src/cli/shared/default-port.js'
import { createMock, UsageError } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/listen.js'
import { toy } from '../../support/toy-service.js'

let taken: Server | undefined
let server: Listening | undefined
afterEach(async () => {
  taken?.close()
  await server?.close()
})

async function takenPort(): Promise<number> {
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  return (taken.address() as AddressInfo).port
}

const start = async (port: number) => (server = await listen(createMock(toy), { port }))

it('takes the next free port where the default one is taken', async () => {
  const port = await takenPort()
  const { url } = await startOnPort(undefined, port, start)
  expect(Number(new URL(url).port)).toBeGreaterThan(port)
  expect(Number(new URL(url).port)).toBeLessThan(port + 20)
})

it('takes no other port than the one that was asked for', async () => {
  const port = await takenPort()
  await expect(startOnPort(port, port, start)).rejects.toThrow(`127.0.0.1:${port}: the port is`)
})

it('tries no other port where the address is wrong', async () => {
  const ports: number[] = []
  const elsewhere = (port: number) => {
    ports.push(port)
    return listen(createMock(toy), { port, host: '192.0.2.1' })
  }
  await expect(startOnPort(undefined, 7829, elsewhere)).rejects.toThrow(UsageError)
  expect(ports).toEqual([7829])
})
