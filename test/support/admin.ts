import { onTestFinished } from 'vitest'
import type { Service } from '../../src/core/service/service.js'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { toy } from './toy-service.js'

export interface Admin {
  readonly mock: MswMock
  readonly url: string
  readonly token: string | null
  /** Calls the admin API: `admin('POST', '/clock', { advance: { minutes: 1 } })`. */
  readonly admin: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: any; headers: Headers }> // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into it and fail
}

/** Serves the toy service, or others, until the test ends. */
export async function serveAdmin(
  options: MockOptions = {},
  host = '127.0.0.1',
  services: readonly Service[] = [toy],
): Promise<Admin> {
  const mock = createMock(services, options)
  const save = () => Promise.resolve({ file: 'state.json', bytes: 2 })
  const { url, adminToken, close } = await listen(mock, { host, save })
  onTestFinished(close)
  const reachable = url.replace('0.0.0.0', '127.0.0.1')
  const admin: Admin['admin'] = async (method, path, body, headers = {}) => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const init = { method, headers, ...(payload !== undefined && { body: payload }) }
    const response = await fetch(`${reachable}/__admin${path}`, init)
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? null : JSON.parse(text),
      headers: response.headers,
    }
  }
  return { mock, url: reachable, token: adminToken, admin }
}
