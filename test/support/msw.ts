import type { RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import type { MswMock } from '../../src/index.js'

type Server = ReturnType<typeof setupServer>

/** Lets msw intercept until the test ends: a mock's handlers, then others. */
export function intercept(
  mock: MswMock,
  others: readonly RequestHandler[] = [],
  options: Parameters<Server['listen']>[0] = {},
): Server {
  const server = setupServer(...mock.handlers, ...others)
  server.listen({ onUnhandledRequest: 'error', ...options })
  onTestFinished(() => server.close())
  return server
}
