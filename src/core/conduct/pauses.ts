import type { RecordedResponse } from '../journal/exchange.js'
import type { Call } from './calls.js'

/**
 * Whether the mock's clock tells how long a client waited between two calls: it runs by itself, or
 * somebody moved it in between. A clock that stands still shows no pause, and faults that delay
 * responses by the mock's clock are no pauses of the client.
 */
export function isPauseKnown(earlier: Call, later: Call, clockRuns: boolean): boolean {
  const { clockMoved = 0 } = earlier.exchange
  const byFaults = later.movedByFaults - earlier.movedByFaults - clockMoved
  const waited = later.arrived - earlier.ended
  // A clock that went back, to a snapshot, tells nothing either.
  return waited >= 0 && (clockRuns || waited > byFaults)
}

/** When a client may call again after a response with `Retry-After`, in ms by the mock's clock. */
export function retryTime({ reply, ended }: Call): number | undefined {
  if (reply === null || reply.status < 400) return undefined
  const seconds = retryAfter(reply)
  if (seconds === undefined) return undefined
  const number = Number(seconds)
  if (seconds !== '' && number >= 0) return ended + number * 1000
  // A date of HTTP is in this zone; any other would be read by the settings of the machine.
  const date = /GMT$/.test(seconds) ? new Date(seconds).getTime() : NaN
  return Number.isNaN(date) ? undefined : date
}

/** The seconds or the date of `Retry-After`; some vendors send milliseconds in a header of their own. */
function retryAfter({ headers }: RecordedResponse): string | undefined {
  const ms = headers['retry-after-ms']
  return ms === undefined ? headers['retry-after']?.trim() : String(Number(ms) / 1000)
}

/** A span of time for people: seconds without zeros behind the point. */
export const secondsText = (ms: number) => `${String(Math.round(ms) / 1000)} s`
