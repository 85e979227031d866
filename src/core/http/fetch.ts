import type { BodySource } from './body.js'
import { UsageError } from '../util/errors.js'
import { delivered } from './delivery.js'
import type { Delivery, Download, MockResponse } from './response.js'
import { createRequest, originOf, type MockRequest, type Target } from './request.js'
import { streamChunks } from './body.js'

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

/** @throws UsageError when the body could not be read to its end */
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

// With a fake in its place, which bears the mark of @sinonjs/fake-timers, a body that Node made of
// text goes on for ever and takes all memory, and one of a form never ends.
function assertReadable(): void {
  // What a sandbox such as Jest's has for it does not reach Node, from where Request is lent.
  if (!('clock' in globalThis.queueMicrotask) || !(Request instanceof Function)) return
  throw new UsageError(
    'Failed to read the body of the request: queueMicrotask is a fake, and Node asks it to end ' +
      "bodies. Leave it out of the timers that are faked, such as of vitest's toFake",
  )
}

const encoder = new TextEncoder()
const BODILESS = new Set([101, 204, 205, 304])

/** Called with a Response that was made, with its body and with each copy of the body. */
export type OnMade = (made: Response | ReadableStream) => void

/** A response as a `Response`. */
export function toResponse(
  { status, headers, body, delivery }: MockResponse,
  onMade?: OnMade,
): Response {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const isEmpty = bytes === null || BODILESS.has(status)
  const stream = isEmpty ? null : new ReplyStream(bytes, onMade, delivery)
  const response = new Response(stream, { status, headers })
  onMade?.(response)
  return response
}

/**
 * The bytes of a reply as a stream that is copied by starting again. Each half of an ordinary copy
 * keeps what the other has not read, and cancelling one waits for the other: msw copies every
 * response for its events, and `openai`, which cancels the body of a 429 before it tries again,
 * would wait for ever.
 */
class ReplyStream extends ReadableStream<Uint8Array> {
  readonly #body: Uint8Array | Download
  readonly #isStarted: () => boolean
  readonly #onMade: OnMade | undefined
  readonly #delivery: Delivery | undefined

  constructor(
    body: Uint8Array | Download,
    onMade: OnMade | undefined,
    delivery: Delivery | undefined,
  ) {
    const source = sourceOf(body, delivery)
    let isStarted = false
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      isStarted = true
      return source.pull(controller)
    }
    // Reads on only when somebody does.
    super({ ...source, pull }, { highWaterMark: 0 })
    this.#body = body
    this.#isStarted = () => isStarted
    this.#onMade = onMade
    this.#delivery = delivery
    onMade?.(this)
  }

  override tee(): [ReadableStream<Uint8Array>, ReadableStream<Uint8Array>] {
    if (this.locked || this.#isStarted()) return super.tee()
    this.getReader()
    const copy = () => new ReplyStream(this.#body, this.#onMade, this.#delivery)
    return [copy(), copy()]
  }
}

type Source = Required<Pick<UnderlyingDefaultSource<Uint8Array>, 'pull'>> &
  UnderlyingDefaultSource<Uint8Array>

function sourceOf(body: Uint8Array | Download, delivery: Delivery | undefined): Source {
  if (delivery) return chunksOf(delivered(body, delivery))
  if (ArrayBuffer.isView(body)) return wholeOf(body)
  return chunksOf(body.bytes.slice(body.start, body.end))
}

// Both hand out copies: a reader may transfer what it gets, the kept bytes are for everybody.

function wholeOf(bytes: Uint8Array): Source {
  return {
    pull(controller) {
      controller.enqueue(bytes.slice())
      controller.close()
    },
  }
}

function chunksOf(bytes: AsyncIterable<Uint8Array>): Source {
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
