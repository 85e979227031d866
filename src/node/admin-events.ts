import type { ServerResponse } from 'node:http'
import type { MockEvent } from '../core/events.js'
import type { Mock } from '../mock.js'

// Who does not read for that long is dropped, rather than kept in memory.
const MOST_BUFFERED = 4 * 1024 * 1024
// Proxies close what is silent.
const BEAT_MS = 15_000

/** Sends what happens, of one scope or of all, as server-sent events until the client leaves. */
export function sendEvents({ events }: Mock, scope: string | undefined, to: ServerResponse): void {
  to.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const send = (text: string) => {
    to.write(text)
    if (to.writableLength > MOST_BUFFERED) to.destroy()
  }
  send(': listening\n\n')
  const stop = events.subscribe((event) => {
    if (scope === undefined || scope === event.scope) send(textOf(event))
  })
  const beat = setInterval(() => send(': still there\n\n'), BEAT_MS)
  beat.unref()
  to.once('close', () => {
    clearInterval(beat)
    stop()
  })
}

function textOf({ type, ...event }: MockEvent): string {
  return `event: ${type}\ndata: ${JSON.stringify(event)}\n\n`
}
