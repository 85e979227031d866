import * as msw from 'msw/node'
import { UsageError } from '../core/util/errors.js'

/** As much of a source of msw's as is asked here. */
interface Source {
  queue?(frame: unknown): Promise<void>
}

interface NetworkOptions {
  readonly sources: readonly Source[]
}

const HINT =
  'msw asks the one that listened last, alone, and close() of any ends all. ' +
  'Give its handlers to useMock(..., { handlers }) or to mock.server.use() instead'

/**
 * Who gets to know of requests: the handlers of one server of msw's, which is told by a request
 * that is none and that nobody sees. Undefined where none listens, or msw has no such thing.
 */
export function whoListens(): unknown {
  let asked: unknown
  const events = { on: () => undefined, removeAllListeners: () => undefined }
  const getHandlers = (handlers: unknown) => {
    asked = handlers
    return []
  }
  // No version has to have it: one without is not asked.
  const { defaultNetworkOptions } = msw as { readonly defaultNetworkOptions?: NetworkOptions }
  const [source] = defaultNetworkOptions?.sources ?? []
  source?.queue?.({ events, getHandlers, resolve: () => null }).catch(() => undefined)
  return asked
}

/** @throws UsageError when another server listens already: it would not be asked any more */
export function assertAlone(): void {
  if (whoListens() === undefined) return
  throw new UsageError(`Failed to mock: another server of msw listens. ${HINT}`)
}

/** @throws UsageError when others listen than those that did so at first */
export function assertStill(first: unknown): void {
  if (whoListens() === first) return
  throw new UsageError(
    `Failed to mock: another server of msw has listened, or was closed, since useMock. ${HINT}`,
  )
}
