import { UsageError } from '../util/errors.js'
import { streamChunks, type BodySource } from './body.js'
import { createRequest, originOf, type MockRequest, type Target } from './request.js'
import type { MockResponse } from './response.js'
import { copyOnClone, restartableStream, type OnCreated } from './restartable-stream.js'

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

/** Returns a web Response; `onCreated` is also called with its body and with each copy of the body. */
export function toResponse(
  { status, headers, body, delivery }: MockResponse,
  onCreated?: OnCreated,
): Response {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const isEmpty = bytes === null || BODILESS.has(status)
  const stream = isEmpty ? null : restartableStream(bytes, onCreated, delivery)
  const response = new Response(stream, { status, headers })
  copyOnClone(response)
  onCreated?.(response)
  return response
}
