import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server that says the same to everybody, and what it was told, until the test is over. */
export async function rawServer(
  answer: (socket: Socket) => void,
  /** When it has heard enough to answer. */
  isAsked: (heard: string) => boolean = (heard) => heard.includes('\r\n\r\n'),
): Promise<{ url: string; heard: string[]; gone: () => number }> {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  let gone = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    const index = heard.push('') - 1
    let isAnswered = false
    socket.setEncoding('latin1')
    socket.on('error', () => undefined)
    socket.on('close', () => (gone += 1))
    socket.on('data', (piece) => {
      const all = (heard[index] ?? '') + String(piece)
      heard[index] = all
      if (isAnswered || !isAsked(all)) return
      isAnswered = true
      answer(socket)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, heard, gone: () => gone }
}

/** A reply as it stands on the wire. */
export const replyOf = (status: string, headers: readonly string[], body = '') =>
  `HTTP/1.1 ${status}\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n${body}`
