import type { IncomingMessage } from 'node:http'
import { MOST_KEPT, type Tap } from './capture-body.js'

/** The beginning of a body, or all of it, that is not sent on yet. */
export interface Held {
  readonly chunks: readonly Uint8Array[]
  /** What follows is too much to be held back, too. */
  readonly isTooLarge: boolean
}

/**
 * Holds a body back until it has ended or is too large.
 *
 * @throws when it breaks off
 */
export function hold(message: IncomingMessage, tap: Tap): Promise<Held> {
  tap.follow(message)
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    const isTold = Number(message.headers['content-length']) > MOST_KEPT
    const done = (isTooLarge: boolean) => {
      message.off('data', keep).off('end', whole).off('close', lost)
      resolve({ chunks, isTooLarge })
    }
    const keep = (chunk: Uint8Array) => {
      chunks.push(chunk)
      if (!tap.isTooLarge) return
      message.pause()
      done(true)
    }
    const whole = () => done(false)
    const lost = () => reject(new Error('the connection was closed before the body was complete'))
    message.on('data', keep).on('end', whole).on('close', lost)
    if (!isTold) return
    message.pause()
    done(true)
  })
}
