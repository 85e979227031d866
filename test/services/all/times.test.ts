import { expect, it } from 'vitest'
import { time } from '../../../src/cli/shared/options.js'
import type { Time } from '../../../src/core/util/time.js'
import { createMock, type Fault, type WorldDocument } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { clientOn } from '../../support/api.js'
import { serveAdmin } from '../../support/admin.js'

const SERVICES = [openai, carrierx, locktera]
const WRONG = ['2025-02-29T00:00:00Z', '2025-01-01T00:00:00', '2025-1-1', 'Jan 1, 2025', '']
const EXAMPLE = '2025-01-31T12:00:00Z'
const START = '2025-01-01T00:00:00.000Z'

const mockAt = (now: Time) => createMock(SERVICES, { now })
const seedWith = (seed: WorldDocument) => createMock(SERVICES, { seed })
const FAULT = { operation: 'openai/CreateContainer', do: { status: 500 } }
const file = { path: '/f', name: 'a.txt', mime_type: 'text/plain' }

/** Every place where a time comes in. */
const PLACES: Readonly<Record<string, (time: string) => unknown>> = {
  'option now': mockAt,
  'clock.set': (at) => mockAt(START).clock.set(at),
  '--now': time,
  'now of a world': (now) => seedWith({ now }),
  'an event': (at) => seedWith({ events: [{ at, add: {} }] }),
  'a pending record': (at) =>
    seedWith({
      openai: { containers: [{ id: 'cntr_1', name: 'n' }] },
      pending: [{ kind: 'openai/container', key: 'cntr_1', at }],
    }),
  'the start of a fault': (since) => mockAt(START).faults.add({ ...FAULT, since } as Fault),
  'a file of CarrierX': (at) =>
    seedWith({
      carrierx: {
        containers: [{ container_sid: 'c' }],
        files: [{ ...file, container_sid: 'c', date_modified: at }],
      },
    }),
  'a container of Locktera': (at) =>
    seedWith({ locktera: { containers: [{ org_id: 'o', name: 'n', created_at: at }] } }),
}

it.each(Object.keys(PLACES))('%s takes no time that depends on the machine', (name) => {
  for (const wrong of WRONG) expect(() => PLACES[name]!(wrong), wrong).toThrow(/time/)
})

it.each(['option now', 'clock.set', '--now', 'now of a world', 'an event'])(
  '%s refuses a wrong time with an example',
  (name) => {
    for (const wrong of WRONG) expect(() => PLACES[name]!(wrong), wrong).toThrow(EXAMPLE)
  },
)

it('takes RFC 3339, a Date and milliseconds alike', () => {
  const same = ['2025-06-01T10:00:00+02:00', new Date(1748764800000), 1748764800000]
  for (const now of same) {
    const expected = '2025-06-01T08:00:00.000Z'
    const moved = mockAt(START)
    moved.clock.set(now)
    const events = [{ at: now, add: { openai: { containers: [{ id: 'cntr_1', name: 'n' }] } } }]
    const later = seedWith({ now: START, events })
    expect(later.state.records('openai', 'containers')).toEqual([])
    later.clock.set(now)
    expect(later.state.records('openai', 'containers')).toHaveLength(1)
    for (const mock of [mockAt(now), seedWith({ now }), moved]) {
      expect(mock.clock.now().toISOString()).toBe(expected)
    }
  }
})

it('refuses a wrong time of the admin API with an example', async () => {
  const { admin } = await serveAdmin()
  for (const now of [...WRONG, null, {}, [], true, 1e308]) {
    const { status, body } = await admin('POST', '/clock', { now })
    expect([now, status, body.message]).toEqual([now, 400, expect.stringContaining(EXAMPLE)])
  }
  expect((await admin('POST', '/clock', { now: 1748764800000 })).body).toEqual({
    now: '2025-06-01T08:00:00.000Z',
  })
})

it('filters a list of Locktera by a leap second, and refuses a zone without minutes', async () => {
  const containers = [
    { org_id: 'o', name: 'before', created_at: '2016-12-31T23:59:59Z' },
    { org_id: 'o', name: 'leap', created_at: '2016-12-31T23:59:60Z' },
    { org_id: 'o', name: 'after', created_at: '2017-01-01T00:00:01Z' },
  ]
  const mock = seedWith({ locktera: { orgs: [{ id: 'o' }], containers } })
  const call = clientOn(mock, locktera, { authorization: 'Bearer any' })
  const list = (start: string) =>
    call('GET', `/orgs/o/containers?start=${encodeURIComponent(start)}`)
  const { body } = await list('2016-12-31T23:59:60Z')
  expect(body.map((one: { name: string }) => one.name)).toEqual(['after', 'leap'])
  for (const wrong of ['2017-01-01T00:00:00+05', '2017-02-29T00:00:00Z', '2017-01-01 00:00:00Z']) {
    expect((await list(wrong)).status, wrong).toBe(400)
  }
})

it('reaches no time that RFC 3339 cannot write', () => {
  const mock = mockAt('9999-12-31T23:59:59Z')
  expect(() => mock.clock.advance({ seconds: 2 })).toThrow('outside of the years 0 to 9999')
  expect(mock.clock.now().toISOString()).toBe('9999-12-31T23:59:59.000Z')
})
