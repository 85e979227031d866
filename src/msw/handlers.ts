import type { RequestHandler } from 'msw'
import type { Engine } from '../core/engine.js'
import { FallbackHandler, OperationHandler, RequestLocator } from './handler.js'

/**
 * The msw handlers of a mock: one for each operation, then a fallback for each origin, and one for
 * further hosts if records can have hosts of their own.
 */
export function handlersOf(engine: Engine): RequestHandler[] {
  const locator = new RequestLocator(engine)
  const operations = engine.services.flatMap((service) =>
    [...service.contract.operations.values()].map(
      (operation) => new OperationHandler(locator, service, operation),
    ),
  )
  const fallbacks = [...engine.origins.keys()].map((origin) => new FallbackHandler(locator, origin))
  const recordHosts = engine.hasRecordOrigins ? [new FallbackHandler(locator)] : []
  return [...operations, ...fallbacks, ...recordHosts]
}
