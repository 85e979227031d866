import { streamChunks, type BodySource } from './body.js'
import type { Incoming, Outgoing, Target } from './http.js'
import type { Download } from './service.js'

// Between the web's Request and Response and the pipeline's plain objects,
// for the doors whose users hand them in.

/** Headers as a plain object, names in lower case. */
export function headersOf(headers: Headers): Record<string, string> {
  const plain: Record<string, string> = {}
  headers.forEach((value, name) => {
    plain[name] = value
  })
  return plain
}

export function toIncoming(
  request: Request,
  target: Target,
  headers: Readonly<Record<string, string>>,
  scope: string,
): Incoming {
  const { method } = request
  return { ...target, method, headers, scope, body: () => bodyOf(request) }
}

function bodyOf(request: Request): BodySource {
  return request.body === null ? null : streamChunks(request.body)
}

const BODILESS = new Set([101, 204, 205, 304])

export function toResponse({ status, headers, body }: Outgoing): Response {
  const isEmpty = body === null || BODILESS.has(status)
  const payload = isEmpty ? null : isDownload(body) ? streamOf(body) : (body as BodyInit)
  return new Response(payload, { status, headers })
}

function isDownload(body: Uint8Array | Download): body is Download {
  return !ArrayBuffer.isView(body)
}

/** The bytes as a web stream that reads on only when somebody does. */
function streamOf({ bytes, start, end }: Download): ReadableStream<Uint8Array> {
  const chunks = bytes.slice(start, end)[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        // A copy: the reader may transfer its buffer, the stored bytes are for everybody.
        if (next.done) controller.close()
        else controller.enqueue(next.value.slice())
      },
      async cancel() {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
