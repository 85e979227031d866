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
    // Not all implementations of Headers give them in lower case.
    plain[name.toLowerCase()] = value
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
  const gone = () => request.signal
  return createRequest(target, scope, {
    method,
    headers,
    body,
    gone,
    served,
    origin: originOf(url),
  })
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

/** Returns a web Response; `watcher` is told of it, of its body and of each copy of the body. */
export function toResponse(
  { status, headers, body, delivery }: MockResponse,
  watcher?: ResponseWatcher,
): Response {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const isEmpty = bytes === null || BODILESS.has(status)
  const stream = isEmpty ? null : restartableStream(bytes, watcher, delivery)
  const response = new Response(stream, { status, headers })
  copyOnClone(response)
  watcher?.created(response)
  return response
}

// An ordinary copy of a response is made by a tee: each half keeps what the other has not read, and
// canceling one waits for the other. msw copies every response for its events, and `openai`, which
// cancels the body of a 429 before it retries, would wait forever. The bodies of the mock are stored
// bytes, so a copy is a second stream over them.

/** What is told of a Response. */
export interface ResponseWatcher {
  /** Called with the created Response, with its body and with each copy of the body. */
  created(held: Response | ReadableStream): void
  /** Called when a client begins to read a body, or cancels it. */
  read(): void
}

type Copy = () => ReadableStream<Uint8Array> | undefined

// Of the registry, and on the stream itself: a test runner may load this module once for each file,
// and change the prototype of Response, which it does not load again, only once.
const COPY = Symbol.for('quayside.copy')
const COPIES = Symbol.for('quayside.copies')

/** Returns the bytes as a stream that `clone` of its Response copies by starting anew. */
function restartableStream(
  body: Uint8Array | Download,
  watcher: ResponseWatcher | undefined,
  delivery: Delivery | undefined,
): ReadableStream<Uint8Array> {
  const source = sourceFor(body, delivery)
  let isUsed = false
  const use = () => {
    if (!isUsed) watcher?.read()
    isUsed = true
  }
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    use()
    return source.pull(controller)
  }
  const cancel = () => {
    use()
    return source.cancel?.()
  }
  // Nothing is read ahead of the reader.
  const stream = new ReadableStream({ pull, cancel }, { highWaterMark: 0 })
  const copy: Copy = () =>
    isUsed || stream.locked ? undefined : restartableStream(body, watcher, delivery)
  Object.defineProperty(stream, COPY, { value: copy })
  watcher?.created(stream)
  return stream
}

/**
 * Lets `clone` of this class of Response start the mock's own streams anew; for all other bodies it
 * stays as it is. Not by a method of the response or of its stream: msw clones a Response of its own
 * with the same body, and not every runtime calls `tee` of a stream.
 */
function copyOnClone(response: Response): void {
  const prototype = Object.getPrototypeOf(response) as Response
  const Class = prototype.constructor as typeof Response
  const original = Reflect.get(prototype, 'clone') as object
  if (COPIES in original) return
  const clone = function (this: Response): Response {
    const { [COPY]: copy } = (this.body ?? {}) as { readonly [COPY]?: Copy }
    const body = copy?.()
    if (body) return new Class(body, this)
    return Reflect.apply(original as () => Response, this, [])
  }
  Object.defineProperty(clone, COPIES, { value: true })
  Reflect.set(prototype, 'clone', clone)
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
