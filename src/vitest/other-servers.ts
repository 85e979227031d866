import * as msw from 'msw/node'
import { UsageError } from '../core/util/errors.js'

/** The part that is used here of what msw calls a source: it passes intercepted requests on. */
interface InterceptorSource {
  queue?(frame: unknown): Promise<void>
}

interface NetworkOptions {
  readonly sources: readonly InterceptorSource[]
}

const HINT =
  'msw asks only the server that was started last, and close() of any server stops all. ' +
  'Pass its handlers to useMock(..., { handlers }) or to mock.server.use() instead'

/**
 * Returns the handlers of the msw server that now intercepts requests, found by probing with a
 * synthetic request. Undefined if none intercepts, or if this version of msw cannot be probed.
 */
export function interceptingHandlers(): unknown {
  let found: unknown
  const events = { on: () => undefined, removeAllListeners: () => undefined }
  const getHandlers = (handlers: unknown) => {
    found = handlers
    return []
  }
  // Not a documented export: some versions lack it.
  const { defaultNetworkOptions } = msw as { readonly defaultNetworkOptions?: NetworkOptions }
  const [source] = defaultNetworkOptions?.sources ?? []
  source?.queue?.({ events, getHandlers, resolve: () => null }).catch(() => undefined)
  return found
}

/** @throws UsageError when another msw server is already listening, as ours would replace it */
export function assertNoOtherServer(): void {
  if (interceptingHandlers() === undefined) return
  throw new UsageError(`Failed to mock: another msw server is already listening. ${HINT}`)
}

/** @throws UsageError when other handlers than `expected` intercept requests */
export function assertSameHandlers(expected: unknown): void {
  if (interceptingHandlers() === expected) return
  throw new UsageError(
    `Failed to mock: another msw server was started or closed after useMock. ${HINT}`,
  )
}
