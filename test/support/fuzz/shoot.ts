import { expect } from 'vitest'
import type { Service } from '../../../src/core/service/service.js'
import type { Exchange, MswMock } from '../../../src/index.js'
import { doorsOf } from '../doors.js'
import { showsError } from '../errors.js'
import { valueAt } from '../json-place.js'
import type { Suite } from '../suite.js'
import type { Shot } from './requests.js'

export const stateOf = async (mock: MswMock) => JSON.stringify(await mock.state.export())

/** Sends requests to one mock, which is put back after each that changes it. */
export function shooter({ service, malformed: corpus }: Suite): (shot: Shot) => Promise<void> {
  const { mock, fetch, urlOf, baseUrl } = doorsOf(service).DOORS.direct({ seed: corpus.seed })
  const fresh = mock.snapshot()
  const { pathname } = new URL(baseUrl)
  const start = pathname.endsWith('/') ? pathname : `${pathname}/`
  let state: string | undefined
  return async ({ path, origin, ...init }) => {
    const url = urlOf(path, origin)
    // A fetch to a path that steps out of the base URL leaves the vendor's API.
    if (origin === undefined && !new URL(url).pathname.startsWith(start)) return
    state ??= await stateOf(mock)
    // What a shot before this one left, when it failed, is not this one's.
    mock.journal.clear()
    const response = await fetch(url, init)
    const text = await response.text()
    expect(response.status).toBeLessThan(500)
    const [exchange, ...more] = mock.journal.exchanges()
    if (response.ok) {
      mock.restore(fresh)
    } else {
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await stateOf(mock)).toBe(state)
      if (init.method !== 'HEAD') expectRefusal(service, corpus.messageAt, exchange!, text)
    }
    // The journal takes what came, too.
    expect(more).toEqual([])
  }
}

/** A refusal in the words of the vendor; where the path is no service's, in nobody's. */
function expectRefusal(
  service: Service,
  messageAt: string,
  exchange: Exchange,
  text: string,
): void {
  const { contract } = service
  const { operation, reply } = exchange
  const body: unknown = JSON.parse(text)
  if (exchange.service === null) {
    expect(body).toEqual({ message: expect.any(String) })
    return
  }
  const declared = contract.response(
    operation === null ? null : contract.operation(operation),
    reply?.status ?? 0,
  )
  const errors = declared?.node['x-errors'] ?? []
  expect(
    errors.filter((name) => showsError(service, name, body, '[^]*')),
    text,
  ).not.toEqual([])
  expect(valueAt(body, messageAt)).toEqual(expect.any(String))
  expect(valueAt(body, messageAt)).not.toMatch(/undefined|\[object|NaN/)
}
