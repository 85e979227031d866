import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A bare connection to a server. */
export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  // A reset before anybody listens is part of what is heard.
  socket.on('error', () => undefined)
  return socket
}

/** All that the server says until it hangs up; a reset after its words loses none of them. */
export async function heard(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('latin1')
  socket.on('data', (piece) => {
    text += String(piece)
  })
  await new Promise((resolve) => (socket.closed ? resolve(null) : socket.once('close', resolve)))
  return text
}

/** Sends bytes as they are, and gives all that comes back. */
export async function raw(url: string, ...writes: (string | Uint8Array)[]): Promise<string> {
  const socket = await dial(url)
  const reply = heard(socket)
  for (const write of writes) socket.write(write)
  return reply
}

/** Sends bytes, then the end of them, and gives all that comes back, and what went wrong. */
export async function exchangeBytes(
  url: string,
  bytes: Uint8Array,
): Promise<{ reply: string; failure: Error | undefined }> {
  const socket = await dial(url)
  let failure: Error | undefined
  socket.on('error', (error) => {
    failure = error
  })
  socket.setTimeout(5000, () => socket.destroy(new Error('The reply has no end')))
  const reply = heard(socket)
  socket.end(bytes)
  return { reply: await reply, failure }
}

/**
 * Sends each text, and resets its connection soon or somewhat later. A server that handles no error of
 * it fails the test run.
 */
export async function resetInEveryState(
  url: string,
  openings: readonly (string | Uint8Array)[],
): Promise<void> {
  for (let delay = 0; delay < 6; delay += 1) {
    for (const opening of openings) {
      const socket = await dial(url)
      const end = heard(socket)
      socket.write(opening)
      for (let turn = 0; turn < delay; turn += 1) await new Promise(setImmediate)
      socket.resetAndDestroy()
      await end
    }
  }
}

/** A request as it stands on the wire, after which the server is to hang up. */
export function wire(line: string, headers: string[] = [], body = ''): string {
  const all = ['Host: 127.0.0.1', 'Connection: close', ...headers]
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`
}
