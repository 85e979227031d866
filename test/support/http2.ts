import { once } from 'node:events'
import { connect, type ClientHttp2Session, type OutgoingHttpHeaders } from 'node:http2'
import { Agent, fetch as fetchWith } from 'undici'

/** What a stream of HTTP/2 brought, and how it ended. */
export interface StreamEnd {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  /** 0 when it ended in order. */
  readonly code: number
}

/** A client of HTTP/2 that shows what happens to each stream. */
export async function http2Client(url: string, ca: string | null) {
  const session = connect(url, ca === null ? {} : { ca })
  await once(session, 'connect')
  return {
    session,
    call: (headers: OutgoingHttpHeaders, body?: string) => call(session, headers, body),
  }
}

async function call(
  session: ClientHttp2Session,
  headers: OutgoingHttpHeaders,
  body?: string,
): Promise<StreamEnd> {
  const stream = session.request(headers, { endStream: body === undefined })
  let [text, head]: [string, Record<string, unknown>] = ['', {}]
  stream.setEncoding('utf8')
  stream.on('response', (received) => (head = received))
  stream.on('data', (chunk: string) => (text += chunk))
  stream.on('error', () => undefined)
  if (body !== undefined) stream.end(body)
  await new Promise((resolve) => stream.once('close', resolve))
  const status = head[':status'] as number | undefined
  return { status, headers: head, body: text, code: stream.rstCode }
}

/** `fetch` over HTTP/2, which that of Node does not speak; `close` ends its connections. */
export function http2Fetch(ca: string | null) {
  const dispatcher = new Agent({ allowH2: true, ...(ca !== null && { connect: { ca } }) })
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    // The classes of the package are not those of Node: bytes are the same for both.
    const bytes = await request.arrayBuffer()
    const { url, method, signal } = request
    const response = await fetchWith(url, {
      ...{ method, dispatcher, headers: [...request.headers], signal },
      ...(bytes.byteLength > 0 && { body: bytes }),
    })
    const { status, headers } = response
    return new Response(response.body as ReadableStream | null, { status, headers: [...headers] })
  }
  return { fetch, close: () => dispatcher.close() }
}

/** The types and flags of frames (RFC 9113, section 6). */
const [DATA, HEADERS, RST_STREAM, SETTINGS, PING] = [0, 1, 3, 4, 6]
const END_HEADERS = 4
const CANCEL = 8

function frame(type: number, flags: number, stream: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(9)
  head.writeUIntBE(payload.length, 0, 3)
  head.writeUInt8(type, 3)
  head.writeUInt8(flags, 4)
  head.writeUInt32BE(stream, 5)
  return Buffer.concat([head, payload])
}

/** Headers as HPACK literals, for names and values of less than 127 bytes. */
function literals(headers: Readonly<Record<string, string>>): Buffer {
  const text = (one: string) => Buffer.concat([Buffer.of(one.length), Buffer.from(one)])
  return Buffer.concat(
    Object.entries(headers).flatMap(([name, value]) => [Buffer.of(0), text(name), text(value)]),
  )
}

/** What a server sends back once it has read an `unfinishedUpload`. */
export const UPLOAD_READ = 'uploaded'

/** The bytes of a client of HTTP/2 that sends a request on stream 1, and the start of its body. */
export function unfinishedUpload(headers: Readonly<Record<string, string>>, body: string): Buffer {
  return Buffer.concat([
    Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    frame(SETTINGS, 0, 0, Buffer.alloc(0)),
    frame(HEADERS, END_HEADERS, 1, literals(headers)),
    frame(DATA, 0, 1, Buffer.from(body)),
    frame(PING, 0, 0, Buffer.from(UPLOAD_READ)),
  ])
}

/** The bytes by which a client gives up stream 1. Node's own client ends the body before. */
export function cancelUpload(): Buffer {
  return frame(RST_STREAM, 0, 1, Buffer.of(0, 0, 0, CANCEL))
}
