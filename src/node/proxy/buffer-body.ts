import type { IncomingMessage } from 'node:http'
import { MAX_CAPTURED_BYTES, type BodyCapture } from './capture-body.js'

/** A body, or the beginning of one that is too large, that has not been forwarded yet. */
export interface BufferedBody {
  readonly chunks: readonly Uint8Array[]
  /** The body is too large to be buffered; the rest of it has not been read. */
  readonly isTooLarge: boolean
}

/**
 * Reads a body until it has ended or is too large.
 *
 * @throws Error when the connection is closed before
 */
export function bufferBody(message: IncomingMessage, capture: BodyCapture): Promise<BufferedBody> {
  capture.follow(message)
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    const finish = (isTooLarge: boolean) => {
      message.off('data', add).off('end', end).off('close', fail)
      resolve({ chunks, isTooLarge })
    }
    const stop = () => {
      message.pause()
      finish(true)
    }
    const add = (chunk: Uint8Array) => {
      chunks.push(chunk)
      if (capture.isTooLarge) stop()
    }
    const end = () => finish(false)
    const fail = () => reject(new Error('the connection was closed before the body was complete'))
    message.on('data', add).on('end', end).on('close', fail)
    if (Number(message.headers['content-length']) > MAX_CAPTURED_BYTES) stop()
  })
}
