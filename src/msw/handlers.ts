import type { RequestHandler } from 'msw'
import type { Engine } from '../core/engine.js'
import { Locator, Observer, OperationHandler } from './handler.js'

/**
 * msw handlers for every operation of a mock, and one observer for each origin; one more where the
 * world may name others.
 */
export function handlersOf(engine: Engine): RequestHandler[] {
  const locator = new Locator(engine)
  const operations = engine.services.flatMap((service) =>
    [...service.contract.operations.values()].map(
      (operation) => new OperationHandler(locator, service, operation),
    ),
  )
  const observers = [...engine.origins.keys()].map((origin) => new Observer(locator, origin))
  const elsewhere = engine.hasRecordOrigins ? [new Observer(locator)] : []
  return [...operations, ...observers, ...elsewhere]
}
