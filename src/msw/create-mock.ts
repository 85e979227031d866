import type { RequestHandler } from 'msw'
import type { EngineOptions } from '../core/engine.js'
import type { Service } from '../core/service/service.js'
import { createMockCore, type Mock, type MockCore } from '../mock/mock.js'
import { handlersOf } from './handlers.js'

/**
 * A mock with handlers for msw.
 *
 * @example
 * const mock: MswMock = createMock(openai)
 * const server = setupServer(...mock.handlers)
 */
export interface MswMock extends Mock {
  /** Spread these into `setupServer` or `setupWorker`. */
  readonly handlers: RequestHandler[]
  fork(): MswMock
}

/**
 * Makes a mock of one or several services. It is deterministic: the same calls give the same
 * replies, ids and times included, on every run.
 *
 * @throws UsageError when an option, or InvalidWorld when a seed, is wrong
 * @example
 * const mock = createMock(openai)
 * const server = setupServer(...mock.handlers)
 */
export function createMock(
  services: Service | readonly Service[],
  options: EngineOptions = {},
): MswMock {
  return withHandlers(createMockCore(services, options))
}

function withHandlers(mock: MockCore): MswMock {
  const fork = () => withHandlers(mock.fork() as MockCore)
  let handlers: RequestHandler[] | undefined
  return {
    ...mock,
    // Made when they are asked for: they take longer than all the rest of a fork.
    get handlers() {
      return (handlers ??= handlersOf(mock.engine))
    },
    fork,
  }
}
