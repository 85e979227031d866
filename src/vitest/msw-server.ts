import { createHook } from 'node:async_hooks'
import { setupServer, type SetupServer } from 'msw/node'
import { Dispatcher } from './dispatcher.js'
import { EscapedRequests, noteAnswered, noteSeen } from './escaped-requests.js'
import { assertNoOtherServer, assertSameHandlers, interceptingHandlers } from './other-servers.js'
import { currentRuns, type Suite } from './suite.js'

// One server for all suites: of several, msw asks only the last.
const suites = new Set<Suite>()
let server: SetupServer | undefined
/** The handlers of our server, as `interceptingHandlers` returns them. */
let ourHandlers: unknown

// Promises are not needed, and tracking them is slow; older versions of Node ignore the option.
const HOOK_OPTIONS = { trackPromises: false }

const escapedRequests = new EscapedRequests(suites)

/** Records the timers that tests start, and the hosts that they look up. Enabled while there are suites. */
const hook = createHook({
  ...HOOK_OPTIONS,
  init(_id, type, _trigger, resource) {
    if (type === 'GETADDRINFOREQWRAP') escapedRequests.onLookup(resource)
    if (type !== 'Timeout') return
    for (const suite of currentRuns.getStore()?.keys() ?? []) suite.timers.add(resource)
  },
})

/**
 * Starts to answer requests for a suite, and returns the server. Suites of other files are removed:
 * where files share a process and no test of a file was chosen, its hooks did not run.
 */
export function startIntercepting(suite: Suite): SetupServer {
  for (const other of suites) if (other.file !== suite.file) suites.delete(other)
  if (!server) assertNoOtherServer()
  suites.add(suite)
  if (server) return server
  hook.enable()
  escapedRequests.start()
  const dispatcher = new Dispatcher(suites)
  server = setupServer(dispatcher)
  // Each msw reads its own one, and the types of msw 2 know no other.
  const options = {
    onUnhandledRequest: dispatcher.onUnhandledRequest.bind(dispatcher),
    onUnhandledFrame: dispatcher.onUnhandledFrame.bind(dispatcher),
  }
  server.listen(options)
  server.events.on('request:start', ({ request, requestId }) => noteSeen(request, requestId))
  server.events.on('response:mocked', ({ requestId }) => noteAnswered(requestId))
  ourHandlers = interceptingHandlers()
  return server
}

/** Stops answering requests for a suite; the last one closes the server. */
export function stopIntercepting(suite: Suite): void {
  suites.delete(suite)
  if (suites.size > 0) return
  hook.disable()
  escapedRequests.stop()
  server?.close()
  server = undefined
}

/** @throws UsageError when msw no longer asks our server */
export function assertIntercepting(): void {
  assertSameHandlers(ourHandlers)
}

/** The suites of the test that calls this, the innermost last; outside of tests, those of the file. */
export function currentSuites(): readonly Suite[] {
  return [...(currentRuns.getStore()?.keys() ?? suites)]
}
