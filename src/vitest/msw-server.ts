import { createHook } from 'node:async_hooks'
import { setupServer, type SetupServer } from 'msw/node'
import { Dispatcher } from './dispatcher.js'
import { assertAlone, assertStill, whoListens } from './other-servers.js'
import { type Suite, runs } from './suite.js'

// One server for all: of two, msw asks the last alone, and lets pass what that one does not know.
const suites = new Set<Suite>()
let server: SetupServer | undefined
/** What our server is known by. */
let ourselves: unknown

// Promises are of no interest, and to be told of each is slow; older versions tell all the same.
const WITHOUT_PROMISES = { trackPromises: false }

/** Tells suites of timers that their tests begin, while there are suites. */
const timerHook = createHook({
  ...WITHOUT_PROMISES,
  init(_id, type, _trigger, resource) {
    if (type !== 'Timeout') return
    for (const suite of runs.getStore()?.keys() ?? []) suite.timers.note(resource)
  },
})

/**
 * Answers for a suite from now on. One of another file is shut: where files share a process and no
 * hook of that file ran, such as when none of its tests was chosen, it would go on to answer.
 */
export function open(suite: Suite): SetupServer {
  for (const other of suites) if (other.file !== suite.file) suites.delete(other)
  if (!server) assertAlone()
  suites.add(suite)
  if (server) return server
  timerHook.enable()
  const dispatcher = new Dispatcher(suites)
  server = setupServer(dispatcher)
  server.listen({ onUnhandledRequest: (request, print) => dispatcher.refuse(request, print) })
  ourselves = whoListens()
  return server
}

export function shut(suite: Suite): void {
  suites.delete(suite)
  if (suites.size > 0) return
  timerHook.disable()
  server?.close()
  server = undefined
}

/** @throws UsageError when msw does not ask our server any more */
export function assertAsked(): void {
  assertStill(ourselves)
}

/** The suites of what goes on here, the innermost last; outside of all, those of the file. */
export function suitesHere(): readonly Suite[] {
  return [...(runs.getStore()?.keys() ?? suites)]
}
