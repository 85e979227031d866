/**
 * A load generator in a process of its own: sends ready-made requests over kept connections, one at
 * a time on each, and reads of a reply no more than it must, so that a server is the slower side.
 */
import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

export interface Job {
  readonly port: number
  readonly connections: number
  readonly requests: readonly Uint8Array[]
  /** Sends the requests again and again for so many seconds; otherwise each of them once. */
  readonly seconds?: number
  /** The status that each reply must have; any will do without it. */
  readonly status?: number | undefined
  /** Whether to return the replies, in the order of the requests. */
  readonly keep?: boolean
  /**
   * Each connection sends the requests in their order, and always all of them; `{id}` in the target
   * of one stands for the id in the reply to the first.
   */
  readonly isStory?: boolean
  /**
   * Sent once on each connection before the others. Node accepts one connection in a turn of its event
   * loop, so that some of many would otherwise wait behind the load of those before them.
   */
  readonly greeting?: Uint8Array
}

export interface Outcome {
  /** How many requests were answered. */
  readonly requests: number
  /** From the first request to the last reply. */
  readonly seconds: number
  /** The share of that time in which the generator did not wait. */
  readonly busy: number
  readonly replies: readonly Received[]
  /** Seconds until all connections, opened at once, were open and had the reply to their greeting. */
  readonly connected: number
}

/** A reply as it came over the socket, its body without transfer coding. */
export interface Received {
  readonly status: number
  readonly head: string
  readonly body: Uint8Array
}

// One buffer for all sockets: what is read is looked at, or copied, before the next read.
const buffer = Buffer.alloc(1 << 18)
/** Milliseconds in which something of a reply has to come. */
const REPLY_LIMIT = 30_000
const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n')

/** A connection, and who gets what is read from it. */
interface Connection {
  readonly socket: Socket
  read(chunk: Buffer): void
  fail(error: Error): void
}

async function open(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const onread = {
      buffer,
      callback: (size: number) => {
        connection.read(buffer.subarray(0, size))
        return true
      },
    }
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread })
    const connection = { socket, read: (_: Buffer) => {}, fail: reject }
    socket.setTimeout(REPLY_LIMIT, () => connection.fail(new Error('A reply did not come')))
    socket.on('connect', () => resolve(connection))
    socket.on('error', (error) => connection.fail(error))
    socket.on('close', () => connection.fail(new Error('The server closed a connection')))
  })
}

/** What one connection sends. */
interface Source {
  next(): Uint8Array | undefined
  answered(reply: Reply): void
}

async function run(job: Job): Promise<Outcome> {
  const opening = performance.now()
  const connections = await Promise.all(
    Array.from({ length: job.connections }, () => open(job.port)),
  )
  await Promise.all(connections.map((connection) => greet(connection, job)))
  const connected = (performance.now() - opening) / 1000
  const sent = { requests: 0, replies: [] as Received[] }
  const before = performance.eventLoopUtilization()
  const start = performance.now()
  const end = job.seconds === undefined ? undefined : start + job.seconds * 1000
  const isOver = () =>
    end === undefined ? sent.requests >= job.requests.length : performance.now() >= end
  const source = job.isStory ? story : rotation
  await Promise.all(
    connections.map((connection) => converse(connection, job, source(job, sent, isOver))),
  )
  const seconds = (performance.now() - start) / 1000
  const busy = performance.eventLoopUtilization(before).utilization
  for (const { socket } of connections) socket.destroy()
  return { ...sent, seconds, busy, connected }
}

async function greet(connection: Connection, { greeting, ...job }: Job): Promise<void> {
  if (!greeting) return
  const requests = [greeting]
  const sent = { requests: 0, replies: [] }
  const greetings = { ...job, requests, isStory: false }
  await converse(
    connection,
    greetings,
    rotation(greetings, sent, () => sent.requests > 0),
  )
}

interface Sent {
  requests: number
  readonly replies: Received[]
}

/** The next of the requests, whichever connection is free. */
function rotation({ requests, keep }: Job, sent: Sent, isOver: () => boolean): Source {
  let current = 0
  return {
    next() {
      if (isOver()) return undefined
      current = sent.requests++
      return requests[current % requests.length]
    },
    answered(reply) {
      if (keep) sent.replies[current] = reply.received()
    },
  }
}

function story({ requests }: Job, sent: Sent, isOver: () => boolean): Source {
  let step = 0
  let id = ''
  return {
    next() {
      if (step === 0 && isOver()) return undefined
      sent.requests++
      const request = requests[step]!
      return step === 0 ? request : withId(request, id)
    },
    answered(reply) {
      if (step === 0) {
        const text = Buffer.from(reply.received().body).toString()
        id = (JSON.parse(text) as { id: string }).id
      }
      step = (step + 1) % requests.length
    },
  }
}

function withId(request: Uint8Array, id: string): Uint8Array {
  const text = Buffer.from(request).toString('latin1').replace('{id}', id)
  return Buffer.from(text, 'latin1')
}

/** Sends a request after the other until there is none. */
function converse(connection: Connection, job: Job, source: Source): Promise<void> {
  const { status } = job
  const keep = job.keep === true || job.isStory === true
  return new Promise((resolve, reject) => {
    let reply = new Reply(keep)
    const send = () => {
      const request = source.next()
      if (request) connection.socket.write(request)
      else {
        connection.fail = () => {}
        resolve()
      }
    }
    connection.fail = reject
    connection.read = (chunk) => {
      if (!reply.read(chunk)) return
      if (status !== undefined && reply.status !== status) {
        return reject(new Error(`Expected status ${status}, got ${reply.head}\n${String(chunk)}`))
      }
      source.answered(reply)
      reply = new Reply(keep)
      send()
    }
    send()
  })
}

/** Reads one reply, chunk by chunk. */
class Reply {
  head = ''
  status = 0
  private readonly bodies: Buffer[] = []
  private pending: Buffer | undefined
  private isChunked = false
  /** Bytes of the body that did not come yet. */
  private left = 0

  constructor(private readonly keep: boolean) {}

  /** Whether the reply is complete. */
  read(chunk: Buffer): boolean {
    if (this.head !== '') return this.readBody(chunk)
    const bytes = this.pending ? Buffer.concat([this.pending, chunk]) : chunk
    const end = bytes.indexOf(HEAD_END)
    if (end === -1) {
      this.pending = Buffer.from(bytes)
      return false
    }
    this.pending = undefined
    this.head = bytes.toString('latin1', 0, end)
    this.status = Number(this.head.slice(9, 12))
    const length = /content-length: *(\d+)/i.exec(this.head)?.[1]
    this.isChunked = length === undefined && /transfer-encoding: *chunked/i.test(this.head)
    this.left = Number(length ?? 0)
    return this.readBody(bytes.subarray(end + (this.isChunked ? 2 : 4)))
  }

  private readBody(chunk: Buffer): boolean {
    if (this.keep) this.bodies.push(Buffer.from(chunk))
    this.left -= chunk.length
    if (!this.isChunked) return this.left <= 0
    const tail = this.pending ? Buffer.concat([this.pending, chunk]) : chunk
    this.pending = Buffer.from(tail.subarray(-LAST_CHUNK.length))
    return this.pending.equals(LAST_CHUNK)
  }

  received(): Received {
    const body = Buffer.concat(this.bodies)
    return { status: this.status, head: this.head, body: this.isChunked ? joinChunks(body) : body }
  }
}

/** `bytes` begins with the line break before the first chunk. */
function joinChunks(bytes: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 2; ;) {
    const lineEnd = bytes.indexOf('\r\n', at)
    const size = parseInt(bytes.toString('latin1', at, lineEnd), 16)
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
}

process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send!({ outcome }),
    (error: unknown) => process.send!({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
