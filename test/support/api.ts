import type { Service } from '../../src/core/service/service.js'
import type { MockScope } from '../../src/index.js'
import type { Door } from './doors.js'
import { vendorUrl } from './hosts.js'

export type HeaderFields = Readonly<Record<string, string>>

/** A reply with its JSON read, or its text where it is no JSON. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into it and fail
  readonly body: any
}

/** Calls the API: `api('POST', '/containers', { name: 'a' })`. */
export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: HeaderFields,
) => Promise<Answer>

const JSON_TYPE = { 'content-type': 'application/json' }

function payload(body: unknown): BodyInit | null {
  if (body === undefined) return null
  if (body instanceof FormData || body instanceof Uint8Array) return body as BodyInit
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/**
 * A plain client without an SDK's opinions; a body that is no form is sent as JSON. `caller` are
 * the headers that say who asks.
 */
export function clientOf(
  { fetch, baseUrl }: Pick<Door, 'fetch' | 'baseUrl'>,
  caller: HeaderFields,
): Api {
  return async (method, path, body, headers) => {
    const type = body === undefined || body instanceof FormData ? {} : JSON_TYPE
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...caller, ...type, ...headers },
      body: payload(body),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json' && text !== ''
    const { status, headers: replied } = response
    return { status, headers: replied, body: isJson ? JSON.parse(text) : text }
  }
}

/** The same client on a mock, without a door. */
export function clientOn(mock: MockScope, service: Service, caller: HeaderFields): Api {
  return clientOf({ fetch: mock.fetch, baseUrl: vendorUrl(service) }, caller)
}
