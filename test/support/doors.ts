import { setupServer } from 'msw/node'
import { test } from 'vitest'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'

/** One way into the engine, with a mock of its own behind it. */
export interface Door {
  readonly name: 'direct' | 'msw' | 'http'
  readonly mock: MswMock
  /** What clients use as their base URL, `/v1` included. */
  readonly baseUrl: string
  readonly fetch: typeof fetch
}

type Opened = Door & { close(): Promise<void> | void }

const VENDOR = 'https://api.openai.com/v1'

function direct(options: MockOptions): Opened {
  const mock = createMock(openai, options)
  const fetch = mock.fetch
  return { name: 'direct', mock, baseUrl: VENDOR, fetch, close: () => undefined }
}

function msw(options: MockOptions): Opened {
  const mock = createMock(openai, options)
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)
  return { name: 'msw', mock, baseUrl: VENDOR, fetch, close: () => server.close() }
}

async function http(options: MockOptions): Promise<Opened> {
  const mock = createMock(openai, options)
  const { url, close } = await listen(mock)
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)
  return { name: 'http', mock, baseUrl: `${url}/v1`, fetch, close }
}

export const DOORS = { direct, msw, http }

/**
 * Runs the same test through every door, each with a fresh mock.
 *
 * @example
 * throughEveryDoor('lists nothing at first', async ({ fetch, baseUrl }) => { ... })
 */
export function throughEveryDoor(
  name: string,
  body: (door: Door) => Promise<void>,
  options: MockOptions = {},
): void {
  for (const [door, open] of Object.entries(DOORS)) {
    test(`${name} (${door})`, async () => {
      const opened = await open(options)
      try {
        await body(opened)
      } finally {
        await opened.close()
      }
    })
  }
}
