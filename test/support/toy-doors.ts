import { setupServer } from 'msw/node'
import type { Service } from '../../src/core/service.js'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { toy, TOY } from './toy-service.js'

/** One way to the toy service, with a mock of its own behind it. */
export interface ToyDoor {
  readonly mock: MswMock
  /** What its own paths follow, such as `https://notes.test/api`. */
  readonly base: string
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly close: () => Promise<void> | void
}

export type DoorName = 'direct' | 'msw' | 'http'

export const DOOR_NAMES: readonly DoorName[] = ['direct', 'msw', 'http']

/** Opens a door; `fetch` takes paths of the service, or a path after the origin with `/__`. */
export async function openDoor(
  name: DoorName,
  service: Service = toy,
  options: MockOptions = {},
): Promise<ToyDoor> {
  const mock = createMock(service, options)
  if (name === 'http') {
    const { url, close } = await listen(mock)
    return door(mock, `${url}/api`, globalThis.fetch, close)
  }
  if (name === 'direct') return door(mock, TOY, mock.fetch, () => undefined)
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  return door(
    mock,
    TOY,
    (input, init) => fetch(input, init),
    () => server.close(),
  )
}

function door(
  mock: MswMock,
  base: string,
  fetch: MswMock['fetch'],
  close: ToyDoor['close'],
): ToyDoor {
  const urlOf = (path: string) => (path.startsWith('/__') ? new URL(path, base).href : base + path)
  return { mock, base, close, fetch: (path, init) => fetch(urlOf(path), init) }
}

/** What creates a note. */
export function noteInit(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const type = { 'content-type': 'application/json' }
  return { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(body) }
}
