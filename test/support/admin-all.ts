import { onTestFinished } from 'vitest'
import { createMock, type MockOptions, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'

export interface AdminReply {
  readonly status: number
  readonly body: any // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into it and fail
  readonly headers: Headers
}

export interface AllServices {
  readonly mock: MswMock
  readonly url: string
  /** Calls the admin API. */
  readonly admin: (
    method: string,
    path: string,
    body?: unknown,
    scope?: string,
  ) => Promise<AdminReply>
}

/** Serves all three services until the test ends. */
export async function serveAll(options: MockOptions = {}): Promise<AllServices> {
  const mock = createMock([openai, carrierx, locktera], options)
  const { url, close } = await listen(mock)
  onTestFinished(close)
  const admin: AllServices['admin'] = async (method, path, body, scope = 'default') => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${url}/__admin${path}`, {
      method,
      headers: { 'x-mock-scope': scope },
      ...(payload !== undefined && { body: payload }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json'
    const { status, headers } = response
    return { status, body: isJson ? JSON.parse(text) : text, headers }
  }
  return { mock: mock as MswMock, url, admin }
}
