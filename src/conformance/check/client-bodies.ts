import { UsageError } from '../../core/util/errors.js'
import { joinBytes } from '../../core/util/bytes.js'

type Members = Readonly<Record<string, unknown>>

/** The part of a `Readable` of Node that is used here. */
interface NodeStream {
  readonly readableDidRead?: boolean
  readonly readableEnded?: boolean
  readonly destroyed?: boolean
  readonly complete?: boolean
  readonly errored?: unknown
  read(): unknown
  unshift(bytes: Uint8Array): void
  on(event: string, listener: (value: unknown) => void): unknown
  removeListener(event: string, listener: (value: unknown) => void): unknown
}

const encoder = new TextEncoder()

/** The body of a response of `node:http`. It is put back, so that it can still be read afterwards. */
export async function readNodeBody(response: Members): Promise<Uint8Array> {
  const stream = response as unknown as NodeStream
  if (stream.readableDidRead || stream.readableEnded || stream.destroyed) throw alreadyRead()
  const chunks: Uint8Array[] = []
  await new Promise<void>((resolve, reject) => {
    const done = () => {
      for (const [event, listener] of Object.entries(listeners)) {
        stream.removeListener(event, listener)
      }
      resolve()
    }
    const readable = () => {
      for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) {
        chunks.push(typeof chunk === 'string' ? encoder.encode(chunk) : (chunk as Uint8Array))
      }
      if (!stream.complete) return
      // Before the stream tells of its end: after that nothing can be put back.
      if (chunks.length > 0) stream.unshift(joinBytes(chunks))
      done()
    }
    const failed = (error: unknown) => {
      done()
      const why = error instanceof Error ? error.message : 'its connection was lost'
      reject(new UsageError(`Failed to check a body: ${why}`))
    }
    const listeners = { readable, end: done, error: failed, close: failed }
    for (const [event, listener] of Object.entries(listeners)) stream.on(event, listener)
  })
  return joinBytes(chunks)
}

/** The part of the body of `undici.request` that is used here. */
interface UndiciBody {
  readonly bodyUsed?: boolean
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The body of a result of `undici.request`; its methods can still be called afterwards. */
export async function readUndiciBody(given: Members): Promise<Uint8Array> {
  const body = given as unknown as UndiciBody
  if (body.bodyUsed) throw alreadyRead()
  const bytes = new Uint8Array(await body.arrayBuffer())
  const copy = () => Promise.resolve(bytes.slice())
  const text = () => Promise.resolve(new TextDecoder().decode(bytes))
  // The stream itself cannot be read twice.
  const methods = {
    text,
    bytes: copy,
    json: async () => JSON.parse(await text()) as unknown,
    arrayBuffer: async () => (await copy()).buffer,
    blob: async () => new Blob([await copy()]),
  }
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(body, name, { value, configurable: true, writable: true })
  }
  return bytes
}

function alreadyRead(): UsageError {
  return new UsageError(
    'Failed to check a body: it was already read. Check before reading it, or pass what was read: ' +
      '{ request, response: { status, headers, body } }',
  )
}
