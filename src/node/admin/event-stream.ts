import type { MockEvent } from '../../core/journal/event-bus.js'
import type { AdminCall } from './action.js'

// As they are now: a test may put fakes in their place.
const { clearInterval, setInterval } = globalThis

// Who does not read for that long is dropped, rather than kept in memory.
const MOST_BUFFERED = 4 * 1024 * 1024
// Proxies close what is silent.
const BEAT_MS = 15_000

/**
 * Sends what happens, of the scope that is named or of all, as server-sent events until the client
 * leaves or the server closes.
 */
export function sendEvents({ mock, named: scope, response: to, closing }: AdminCall): void {
  to.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const send = (text: string) => {
    to.write(text)
    if (to.writableLength > MOST_BUFFERED) to.destroy()
  }
  send(': listening\n\n')
  const stop = mock.events.subscribe((event) => {
    if (scope === undefined || scope === event.scope) send(textOf(event))
  })
  const beat = setInterval(() => send(': still there\n\n'), BEAT_MS)
  beat.unref()
  const end = () => void to.end()
  closing.addEventListener('abort', end)
  to.once('close', () => {
    clearInterval(beat)
    closing.removeEventListener('abort', end)
    stop()
  })
}

function textOf({ type, ...event }: MockEvent): string {
  return `event: ${type}\ndata: ${JSON.stringify(event)}\n\n`
}
