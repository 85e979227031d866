import { setupServer } from 'msw/node'
import { test } from 'vitest'
import type { Service } from '../../src/core/service/service.js'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import { listen, type ListenOptions } from '../../src/node/index.js'
import { ownHosts, vendorUrl } from './hosts.js'
import { http2Fetch } from './http2.js'

/** One way into the engine, with a mock of its own behind it. */
export interface Door {
  readonly name: DoorName
  readonly mock: MswMock
  /** What clients use as their base URL, such as `https://api.openai.com/v1`. */
  readonly baseUrl: string
  readonly fetch: typeof fetch
  /** The URL of a path after the base URL, or at another host, which a server answers for too. */
  urlOf(path: string, origin?: string): string
  /** Text of a reply with the vendor's URLs where it has those of a server. */
  asVendor(text: string): string
}

export type DoorName = 'direct' | 'msw' | 'http'
export type Opened = Door & { close(): Promise<void> | void }

/** The doors of one service. */
export interface Doors {
  readonly DOORS: {
    direct(options: MockOptions): Opened
    msw(options: MockOptions): Opened
    http(options: MockOptions): Promise<Opened>
  }
  /**
   * Runs the same test through every door, each with a fresh mock.
   *
   * @example
   * throughEveryDoor('lists nothing at first', async ({ fetch, baseUrl }) => { ... })
   */
  throughEveryDoor(name: string, body: (door: Door) => Promise<void>, options?: MockOptions): void
}

export const DOOR_NAMES: readonly DoorName[] = ['direct', 'msw', 'http']

/**
 * The ways into a service.
 *
 * @example
 * const { throughEveryDoor } = doorsOf(openai)
 */
export function doorsOf(service: Service, names: readonly DoorName[] = DOOR_NAMES): Doors {
  const DOORS: Doors['DOORS'] = {
    direct: (options) => direct(service, options),
    msw: (options) => msw(service, options),
    http: (options) => http(service, options),
  }
  const throughEveryDoor: Doors['throughEveryDoor'] = (name, body, options = {}) => {
    for (const door of names) {
      test(`${name} (${door})`, async () => {
        const opened = await DOORS[door](options)
        try {
          await body(opened)
        } finally {
          await opened.close()
        }
      })
    }
  }
  return { DOORS, throughEveryDoor }
}

function direct(service: Service, options: MockOptions): Opened {
  const mock = createMock(service, options)
  const { fetch } = mock
  return { name: 'direct', mock, fetch, ...inProcess(service), close: () => undefined }
}

function msw(service: Service, options: MockOptions): Opened {
  const mock = createMock(service, options)
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  return { name: 'msw', mock, fetch: outside, ...inProcess(service), close: () => server.close() }
}

/** A server over TLS, whose client speaks HTTP/2. */
export async function http2(
  service: Service,
  options: MockOptions,
  { cert, key, ca }: { readonly cert: string; readonly key: string; readonly ca: string },
): Promise<Opened> {
  const client = http2Fetch(ca)
  const door = await http(service, options, { host: 'localhost', tls: { cert, key } })
  const close = async () => {
    await client.close()
    await door.close()
  }
  return { ...door, fetch: client.fetch, close }
}

async function http(
  service: Service,
  options: MockOptions,
  settings: ListenOptions = {},
): Promise<Opened> {
  const mock = createMock(service, options)
  const { url, close } = await listen(mock, settings)
  const baseUrl = url + (service.prefixes[0] ?? '')
  const vendor = [
    ...ownHosts(service).map(({ origin, start }) => [url + start, origin + start] as const),
    [baseUrl, vendorUrl(service)] as const,
  ]
  return {
    ...{ name: 'http', mock, baseUrl, fetch: outside, close },
    urlOf: (path, origin) => (origin === undefined ? baseUrl : url) + path,
    asVendor: (text) => vendor.reduce((all, [ours, theirs]) => all.replaceAll(ours, theirs), text),
  }
}

function inProcess(service: Service): Pick<Door, 'baseUrl' | 'urlOf' | 'asVendor'> {
  const baseUrl = vendorUrl(service)
  return { baseUrl, urlOf: (path, origin = baseUrl) => origin + path, asVendor: (text) => text }
}

// Looked up at each call: msw replaces it.
const outside: typeof fetch = (input, init) => globalThis.fetch(input, init)
