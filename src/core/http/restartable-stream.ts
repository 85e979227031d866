import { deliverBody } from './delivery.js'
import type { Delivery, Download } from './response.js'

// An ordinary copy of a response is made by a tee: each half keeps what the other has not read, and
// canceling one waits for the other. msw copies every response for its events, and `openai`, which
// cancels the body of a 429 before it retries, would wait forever. The bodies of the mock are stored
// bytes, so a copy is a second stream over them.

/** Called with the created Response, with its body and with each copy of the body. */
export type OnCreated = (created: Response | ReadableStream) => void

type Copy = () => ReadableStream<Uint8Array> | undefined

// Of the registry, and on the stream itself: a test runner may load this module once for each file,
// and change the prototype of Response, which it does not load again, only once.
const COPY = Symbol.for('quayside.copy')
const COPIES = Symbol.for('quayside.copies')

/** Returns the bytes as a stream that `clone` of its Response copies by starting anew. */
export function restartableStream(
  body: Uint8Array | Download,
  onCreated: OnCreated | undefined,
  delivery: Delivery | undefined,
): ReadableStream<Uint8Array> {
  const source = sourceFor(body, delivery)
  let isUsed = false
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    isUsed = true
    return source.pull(controller)
  }
  const cancel = () => {
    isUsed = true
    return source.cancel?.()
  }
  // Nothing is read ahead of the reader.
  const stream = new ReadableStream({ pull, cancel }, { highWaterMark: 0 })
  const copy: Copy = () =>
    isUsed || stream.locked ? undefined : restartableStream(body, onCreated, delivery)
  Object.defineProperty(stream, COPY, { value: copy })
  onCreated?.(stream)
  return stream
}

/**
 * Lets `clone` of this class of Response start the mock's own streams anew; for all other bodies it
 * stays as it is. Not by a method of the response or of its stream: msw clones a Response of its own
 * with the same body, and not every runtime calls `tee` of a stream.
 */
export function copyOnClone(response: Response): void {
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
