import { bytesBefore } from '../faults/in-body.js'
import { spanToMs } from '../faults/latency.js'
import type { DueFault } from '../faults/planned-fault.js'
import type { BodySource } from '../http/body.js'
import { sleep } from '../util/sleep.js'
import { applyDelay } from './decide-fault.js'
import type { RequestContext } from './request-context.js'

/**
 * Returns the body of a request as a fault lets it arrive that acts inside of it, counted as it is
 * sent: reading pauses, or fails where the fault ends the request. Then `decision` of the context is
 * that fault.
 */
export function bodyUnderFault(context: RequestContext, due: DueFault): BodySource {
  const body = context.request.body()
  if (body === null) return null
  if (ArrayBuffer.isView(body)) return faultyChunks(context, due, [body], body.byteLength)
  const source = body[Symbol.asyncIterator]()
  const length = Number(context.request.headers['content-length'])
  const all = { [Symbol.asyncIterator]: () => source }
  const chunks = faultyChunks(context, due, all, length)
  // Where nothing is read, a generator would not tell its source that nothing will be.
  const stop = async () => {
    await source.return?.()
    return chunks.return()
  }
  return { [Symbol.asyncIterator]: () => ({ next: () => chunks.next(), return: stop }) }
}

async function* faultyChunks(
  context: RequestContext,
  due: DueFault,
  body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let at: number | undefined
  let read = 0
  for await (const chunk of body) {
    if (chunk.byteLength === 0) continue
    at ??= bytesBefore(due.action, length, chunk.byteLength)
    const end = read < at && read + chunk.byteLength >= at ? at - read : 0
    if (end > 0) {
      yield chunk.subarray(0, end)
      context.received = at
      await act(context, due)
    }
    if (end < chunk.byteLength) yield chunk.subarray(end)
    context.received = read += chunk.byteLength
  }
}

/** Lets a fault act. @throws if no more of the body is to be read */
async function act(context: RequestContext, due: DueFault): Promise<void> {
  const { world, request } = context
  context.decision = world.faults.act(due)
  const stall = context.decision?.action.stall
  if (!context.decision) return
  if (!stall) throw new Error('a fault ended the request')
  const delay = { ms: spanToMs(stall.for), onClock: stall.clock === 'mock' }
  const signal = request.gone?.()
  await sleep(applyDelay(delay, world), signal)
  signal?.throwIfAborted()
}
