import type { Service } from '../../src/core/service/service.js'
import type { MockOptions, MswMock } from '../../src/index.js'
import { doorsOf, type DoorName } from './doors.js'
import { toy } from './toy-service.js'

/** One way to the toy service, with a mock of its own behind it. */
export interface ToyDoor {
  readonly mock: MswMock
  /** What its own paths follow, such as `https://notes.test/api`. */
  readonly base: string
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly close: () => Promise<void> | void
}

/** Opens a door; `fetch` takes paths of the service, or a path after the origin with `/__`. */
export async function openDoor(
  name: DoorName,
  service: Service = toy,
  options: MockOptions = {},
): Promise<ToyDoor> {
  const { mock, baseUrl, fetch, close } = await doorsOf(service).DOORS[name](options)
  const urlOf = (path: string) =>
    path.startsWith('/__') ? new URL(path, baseUrl).href : baseUrl + path
  return { mock, base: baseUrl, close, fetch: (path, init) => fetch(urlOf(path), init) }
}

/** What creates a note. */
export function noteInit(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const type = { 'content-type': 'application/json' }
  return { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(body) }
}
