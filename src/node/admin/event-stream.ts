import type { MockEvent, PageEvent } from '../../core/journal/event-bus.js'
import { UsageError } from '../../core/util/errors.js'
import { workRecord } from '../../core/views/timeline.js'
import type { MockCore } from '../../mock/mock.js'
import type { AdminCall } from './action.js'

// Captured at import: tests may install fake timers later.
const { clearInterval, setInterval } = globalThis

// A client that reads too slowly is disconnected, so that its events do not fill the memory.
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024
// Proxies close idle connections.
const HEARTBEAT_MS = 15_000

/**
 * Sends the events of the named scope, or of all scopes, as server-sent events until the client
 * disconnects or the server closes.
 */
export function sendEvents({ mock, namedScope, query, response, closing }: AdminCall): void {
  const format = query.get('format') ?? 'json'
  if (format !== 'json' && format !== 'summary') {
    throw new UsageError(
      `Failed to listen: format must be json or summary, got ${JSON.stringify(format)}`,
    )
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const send = (text: string) => {
    response.write(text)
    if (response.writableLength > MAX_BUFFERED_BYTES) response.destroy()
  }
  send(': listening\n\n')
  const { events } = mock.engine
  const listener = (event: MockEvent | PageEvent) => {
    if (namedScope === undefined || namedScope === event.scope) send(textOf(event))
  }
  const pageListener = (event: PageEvent) => listener(withRecord(mock, event))
  const unsubscribe =
    format === 'summary' ? events.subscribePage(pageListener) : events.subscribe(listener)
  const heartbeat = setInterval(() => send(': still there\n\n'), HEARTBEAT_MS)
  heartbeat.unref()
  const end = () => {
    // To write after the end would be an error.
    unsubscribe()
    response.end()
  }
  closing.addEventListener('abort', end)
  response.once('close', () => {
    clearInterval(heartbeat)
    closing.removeEventListener('abort', end)
    unsubscribe()
  })
}

/** Work that ran, with the record that it was about as long as that is there. */
function withRecord({ engine }: MockCore, event: PageEvent): PageEvent {
  const scope = event.type === 'due' ? engine.scopes.peek(event.scope) : undefined
  if (event.type !== 'due' || !scope) return event
  return { ...event, ...workRecord(scope.world, event, scope.journal.masker()) }
}

function textOf({ type, ...event }: MockEvent | PageEvent): string {
  return `event: ${type}\ndata: ${JSON.stringify(event)}\n\n`
}
