import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Service } from '../../../src/core/service/service.js'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { suites } from '../../data/suites.js'
import { clientOn } from '../../support/api.js'
import { newCarrierx } from '../../support/carrierx.js'
import { doorsOf } from '../../support/doors.js'
import { errorOf } from '../../support/exchange/claim.js'
import { readExchanges } from '../../support/exchange/files.js'
import { formOf } from '../../support/exchange/form.js'
import { optionsOf, prepare, send } from '../../support/exchange/play.js'
import { untoldRefusals } from '../../support/exchange/refusals.js'
import type { Exchange } from '../../support/exchange/schema.js'
import { failingAt } from '../../support/failing-writes.js'
import { dumpWorld, worldOf } from '../../support/world-dump.js'

const FILE = { name: 'file', filename: 'a.txt', contentType: 'text/plain', text: 'hello' }

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue(undefined))
afterEach(() => vi.restoreAllMocks())

// The counters of faults are no part of what an operation writes.
const exchangesOf = (service: Service): Exchange[] =>
  readExchanges(service)
    .map(({ exchange }) => exchange)
    .filter(({ faults }) => faults === undefined)

/** A mock of this service in the world of an exchange. Due work, which is no part of it, has run. */
interface Opened {
  /** What the world holds before the request. */
  readonly before: unknown
  dump(): Promise<unknown>
  call(exchange: Exchange): Promise<unknown>
  reset(): void
}

/** Opens the worlds of exchanges; those of the same world share it. */
function opener(service: Service): (exchange: Exchange) => Promise<Opened> {
  const known = new Map<string, Opened>()
  return async (exchange) => {
    const key = JSON.stringify([exchange.given, exchange.rules, exchange.advance])
    const opened = known.get(key) ?? (await open(service, exchange))
    known.set(key, opened)
    return opened
  }
}

async function open(service: Service, exchange: Exchange): Promise<Opened> {
  const door = doorsOf(service).DOORS.direct(optionsOf(exchange))
  prepare(door.mock, exchange)
  worldOf(door.mock).runDueWork()
  const snapshot = door.mock.snapshot()
  const dump = () => dumpWorld(worldOf(door.mock))
  return {
    before: await dump(),
    dump,
    call: (one) => send(door, one).catch((error: unknown) => error),
    reset: () => door.mock.restore(snapshot),
  }
}

// A refused decode is an attempt in the log of the container: that is what it is about.
const COUNTED = 'access_refused'

for (const suite of suites) {
  const { service } = suite

  it(`an operation of ${service.name} that fails at any of its writes changes nothing`, async () => {
    const operations = new Set<string | null>()
    const succeeding = exchangesOf(service).filter(({ reply }) => reply.status < 300)
    const openedOf = opener(service)
    for (const exchange of succeeding) {
      const { before, dump, call, reset } = await openedOf(exchange)
      for (let number = 1; ; number++) {
        const when = number % 2 === 0 ? 'before' : 'after'
        const count = await failingAt(number, when, () => call(exchange))
        if (count < number) break
        operations.add(exchange.operationId)
        const place = `${String(exchange.operationId)}, write ${String(number)}`
        expect({ place, world: await dump() }).toEqual({ place, world: before })
      }
      reset()
    }
    const writing = [...service.contract.operations.values()].filter(
      ({ method }) => method !== 'GET',
    )
    expect([...operations]).toEqual(expect.arrayContaining(writing.map(({ id }) => id)))
  })

  it(`a refused request to ${service.name} changes nothing, ids included`, async () => {
    const untold = untoldRefusals(suite)
      .filter(({ code }) => code !== COUNTED)
      .flatMap(({ exchange }) => exchange ?? [])
    const told = exchangesOf(service)
      .filter(({ reply }) => reply.status >= 400)
      .filter((exchange) => errorOf(service, exchange) !== COUNTED)
      .filter(({ rules }) => rules?.['locktera/refused-decode'] === undefined)
    expect(told.length).toBeGreaterThan(10)
    const openedOf = opener(service)
    for (const exchange of [...told, ...untold]) {
      const { before, dump, call } = await openedOf(exchange)
      expect(await call(exchange)).toMatchObject({ ok: false })
      const { operationId, request } = exchange
      const place = `${String(operationId)} ${request.method} ${request.path}`
      expect({ place, world: await dump() }).toEqual({ place, world: before })
    }
  })
}

it('due work that fails changes nothing, and runs later', async () => {
  const mock = createMock(openai)
  const api = clientOn(mock, openai, { authorization: 'Bearer sk-test' })
  const { id } = (await api('POST', '/containers', { name: 'short' })).body as { id: string }
  await api('POST', `/containers/${id}/files`, formOf([FILE]).body)
  const world = worldOf(mock)
  const later = world.environment.now() + 30 * 60_000
  const before = await dumpWorld(world)
  let failures = 0
  for (let number = 1; ; number++) {
    const error = await failingAt(number, 'after', () => {
      world.advanceTo(later)
      return Promise.resolve()
    }).catch((reason: unknown) => reason)
    if (!(error instanceof Error)) break
    failures++
    expect(await dumpWorld(world)).toEqual(before)
  }
  expect(failures).toBeGreaterThan(3)
  expect(mock.state.records('openai', 'containers')).toMatchObject([{ id, status: 'expired' }])
})

it('a container of CarrierX takes a chain of 5,000 children with it', async () => {
  const { mock, api } = newCarrierx({ seed: { carrierx: { containers: chain(5000) } } })
  expect((await api('DELETE', '/storage/containers/c-0')).status).toBe(204)
  expect(mock.state.records('carrierx', 'containers')).toEqual([])
  expect(await api('GET', '/storage/containers')).toMatchObject({ body: { items: [] } })
})

const chain = (length: number) =>
  Array.from({ length }, (_, index) => ({
    container_sid: `c-${String(index)}`,
    parent_container_sid: index === 0 ? null : `c-${String(index - 1)}`,
  }))

it('a poll that is refused still counts as one', async () => {
  const lifecycle = { 'openai/container': { polls: 1 } }
  const mock = createMock(openai, { lifecycle })
  const api = clientOn(mock, openai, { authorization: 'Bearer sk-test' })
  const { id } = (await api('POST', '/containers', { name: 'slow' })).body as { id: string }
  const statuses = [await api('GET', `/containers/${id}`), await api('GET', `/containers/${id}`)]
  expect(statuses.map(({ status }) => status)).toEqual([404, 200])
})

it('a decode that is refused writes an attempt and an event, and nothing else', async () => {
  const containers = [{ id: 'c', org_id: 'harbour', name: 'c', blocked: true }]
  const mock = createMock(locktera, { seed: { locktera: { containers } } })
  const api = clientOn(mock, locktera, { authorization: 'Bearer key' })
  const before = (await mock.state.export())['locktera'] as object
  const path = '/orgs/harbour/containers/c/decode?viewer=ada@lab.example'
  expect((await api('GET', path)).status).toBe(403)
  expect((await mock.state.export())['locktera']).toEqual({
    ...before,
    attempts: [expect.objectContaining({ attempt_count: 1, refused_count: 1 })],
    events: [expect.objectContaining({ action: 'container.fail', user: 'ada@lab.example' })],
  })
})

it('a request that is refused still counts towards the rate limit', async () => {
  const mock = createMock(locktera, { rules: { 'locktera/rate-limit': 1 } })
  const api = clientOn(mock, locktera, { authorization: 'Bearer key' })
  const path = '/orgs/harbour/containers/none'
  expect([(await api('GET', path)).status, (await api('GET', path)).status]).toEqual([404, 429])
})
