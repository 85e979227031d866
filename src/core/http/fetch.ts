import { UsageError } from '../util/errors.js'
import { streamChunks, type BodySource } from './body.js'
import { deliverBody } from './delivery.js'
import { createRequest, originOf, type MockRequest, type Target } from './request.js'
import type { Delivery, Download, MockResponse } from './response.js'

// Converts between the web's Request and Response and the plain objects of the pipeline.

/** Returns the headers as a plain object, names in lower case. */
export function headersOf(headers: Headers): Record<string, string> {
  const plain: Record<string, string> = {}
  headers.forEach((value, name) => {
    plain[name] = value
  })
  return plain
}

/** Returns a web Request as plain data. @throws UsageError when its body cannot be read here */
export function toMockRequest(
  request: Request,
  target: Target,
  headers: Readonly<Record<string, string>>,
  scope: string,
  served: boolean,
): MockRequest {
  const { method, url } = request
  if (request.body !== null) assertReadable()
  const body = () => bodyOf(request)
  return createRequest(target, scope, { method, headers, body, served, origin: originOf(url) })
}

function bodyOf({ body, signal }: Request): BodySource {
  return body === null ? null : streamChunks(body, signal)
}

// Node calls queueMicrotask to end a body. With a fake in its place, marked by @sinonjs/fake-timers,
// a body made of text grows until memory runs out, and that of a form never ends.
function assertReadable(): void {
  // A sandbox such as Jest's takes Request from outside: the fake does not reach that one.
  if (!('clock' in globalThis.queueMicrotask) || !(Request instanceof Function)) return
  throw new UsageError(
    'Failed to read the body of the request: queueMicrotask is a fake, and Node needs it to end ' +
      "bodies. Remove it from the list of faked timers, such as vitest's toFake",
  )
}

const encoder = new TextEncoder()
const BODILESS = new Set([101, 204, 205, 304])

/** Called with the created Response, with its body and with each copy of the body. */
export type OnCreated = (created: Response | ReadableStream) => void

/** Returns a web Response. */
export function toResponse(
  { status, headers, body, delivery }: MockResponse,
  onCreated?: OnCreated,
): Response {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const isEmpty = bytes === null || BODILESS.has(status)
  const stream = isEmpty ? null : new ResponseStream(bytes, onCreated, delivery)
  const response = new Response(stream, { status, headers })
  onCreated?.(response)
  return response
}

/**
 * The bytes of a response as a stream whose `tee` starts two new streams. Each half of an ordinary
 * tee keeps what the other has not read, and canceling one waits for the other: msw copies every
 * response for its events, and `openai`, which cancels the body of a 429 before it retries, would
 * wait forever.
 */
class ResponseStream extends ReadableStream<Uint8Array> {
  readonly #body: Uint8Array | Download
  readonly #isStarted: () => boolean
  readonly #onCreated: OnCreated | undefined
  readonly #delivery: Delivery | undefined

  constructor(
    body: Uint8Array | Download,
    onCreated: OnCreated | undefined,
    delivery: Delivery | undefined,
  ) {
    const source = sourceFor(body, delivery)
    let isStarted = false
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      isStarted = true
      return source.pull(controller)
    }
    // Nothing is read ahead of the reader.
    super({ ...source, pull }, { highWaterMark: 0 })
    this.#body = body
    this.#isStarted = () => isStarted
    this.#onCreated = onCreated
    this.#delivery = delivery
    onCreated?.(this)
  }

  override tee(): [ReadableStream<Uint8Array>, ReadableStream<Uint8Array>] {
    if (this.locked || this.#isStarted()) return super.tee()
    this.getReader()
    const copy = () => new ResponseStream(this.#body, this.#onCreated, this.#delivery)
    return [copy(), copy()]
  }
}

type Source = Required<Pick<UnderlyingDefaultSource<Uint8Array>, 'pull'>> &
  UnderlyingDefaultSource<Uint8Array>

function sourceFor(body: Uint8Array | Download, delivery: Delivery | undefined): Source {
  if (delivery) return chunkedSource(deliverBody(body, delivery))
  if (ArrayBuffer.isView(body)) return singleChunkSource(body)
  return chunkedSource(body.bytes.slice(body.start, body.end))
}

// Both yield copies: a reader may transfer the buffer, and the stored bytes are shared.

function singleChunkSource(bytes: Uint8Array): Source {
  return {
    pull(controller) {
      controller.enqueue(bytes.slice())
      controller.close()
    },
  }
}

function chunkedSource(bytes: AsyncIterable<Uint8Array>): Source {
  const chunks = bytes[Symbol.asyncIterator]()
  return {
    async pull(controller) {
      const next = await chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value.slice())
    },
    async cancel() {
      await chunks.return?.()
    },
  }
}
