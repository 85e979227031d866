import type { RequestHandler } from 'msw'
import type { EngineOptions } from '../core/engine.js'
import type { Service, Unchecked } from '../core/service/service.js'
import { createMockCore, type Mock, type MockCore } from '../mock/mock.js'
import { handlersOf } from './handlers.js'

/**
 * A mock with handlers for msw.
 *
 * @example
 * const mock: MswMock = createMock(openai)
 * const server = setupServer(...mock.handlers)
 */
export interface MswMock<S extends Service = Unchecked> extends Mock<S> {
  /** Spread these into `setupServer` or `setupWorker`. */
  readonly handlers: RequestHandler[]
  fork(): MswMock<S>
}

/**
 * Creates a mock of one or several services. It is deterministic: the same calls give the same
 * replies on every run, including ids and times.
 *
 * @throws UsageError when an option is invalid, InvalidWorld when a seed is
 * @example
 * const mock = createMock(openai)
 * const server = setupServer(...mock.handlers)
 */
export function createMock<S extends Service>(
  services: S | readonly S[],
  options: NoInfer<EngineOptions<S>> = {},
): MswMock<S> {
  return withHandlers(createMockCore(services, options))
}

function withHandlers<S extends Service>(mock: MockCore<S>): MswMock<S> {
  const fork = () => withHandlers(mock.fork() as MockCore<S>)
  let handlers: RequestHandler[] | undefined
  return {
    ...mock,
    // Created on first use: it takes longer than the rest of a fork.
    get handlers() {
      return (handlers ??= handlersOf(mock.engine))
    },
    fork,
  }
}
