import { connect, type Socket } from 'node:net'

/** A reply as it came over the socket. */
export interface Received {
  readonly head: string
  readonly body: Buffer
}

/**
 * Sends ready-made requests over keep-alive connections, one at a time on each. It reads of a reply
 * no more than it must, so that a server is the slower side.
 */
export class Load {
  private sockets: Socket[] = []

  constructor(
    private readonly port: number,
    private readonly connections: number,
  ) {}

  async connect(): Promise<void> {
    const open = () =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect(this.port, '127.0.0.1', () => resolve(socket))
        socket.setNoDelay().once('error', reject)
      })
    this.sockets = await Promise.all(Array.from({ length: this.connections }, open))
  }

  /** Each reply has to be a success; they are returned where `keep` says so. */
  async run(requests: readonly Buffer[], { keep = false } = {}): Promise<Received[]> {
    if (this.sockets.length === 0) await this.connect()
    const received: Received[] = []
    let next = 0
    const take = () => requests[next++]
    await Promise.all(
      this.sockets.map((socket) => converse(socket, take, keep ? received : undefined)),
    )
    return received
  }
}

function converse(
  socket: Socket,
  take: () => Buffer | undefined,
  received: Received[] | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let pending: Buffer | undefined
    const send = () => {
      const request = take()
      if (request) socket.write(request)
      else socket.end(resolve)
    }
    socket.on('data', (chunk: Buffer) => {
      const bytes = pending ? Buffer.concat([pending, chunk]) : chunk
      const end = endOfReply(bytes)
      pending = bytes.length < end ? bytes : undefined
      if (pending) return
      if (bytes.toString('latin1', 9, 12) !== '200') return reject(new Error(bytes.toString()))
      received?.push(split(bytes))
      send()
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection')))
    send()
  })
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = /content-length: (\d+)/i

/** How many bytes a reply that begins like this has. */
function endOfReply(bytes: Buffer): number {
  const head = bytes.indexOf(HEAD_END)
  if (head === -1) return Infinity
  return head + 4 + Number(LENGTH.exec(bytes.toString('latin1', 0, head))?.[1] ?? 0)
}

function split(bytes: Buffer): Received {
  const end = bytes.indexOf(HEAD_END)
  return { head: bytes.toString('latin1', 0, end), body: bytes.subarray(end + 4) }
}
