import { expect, it } from 'vitest'
import { createMock, InvalidWorld } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import type { Api } from '../../support/api.js'
import { apiOn, CONTAINERS, encode, refusal, shown } from '../../support/locktera.js'

const EVENTS = '/orgs/org-1/events'
const kind = (name: string) => `/orgs/org-1/container_events/by_${name}`

const actions = async (api: Api, path: string): Promise<string[]> =>
  ((await api('GET', path)).body as { action: string }[]).map(({ action }) => action)

it('what requests and the clock do to containers is listed by organization, container and kind', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const drm = { dynamic: true, time: { end: '2025-02-01T00:00:00Z' } }
  const { path } = await encode(api, { recipients: ['*@lab.example'], drm })
  await api('GET', `${path}/decode/a.txt?viewer=ada@lab.example`)
  await api('GET', `${path}/decode/a.txt?viewer=eve@mail.example`)
  await api('PUT', `${path}/block`)
  await api('PUT', `${path}/block`)
  await api('DELETE', `${path}/block`)
  await api('PUT', `${path}/drm`, { time: { end: '2025-01-01T12:00:00Z' } })
  mock.clock.advance({ days: 1 })
  await api('GET', `${path}/decode`)
  const all = [
    ...['container.load', 'container.expire', 'container.update', 'container.unblock'],
    ...['container.block', 'object.fail', 'object.load', 'container.create'],
  ]
  expect(await actions(api, EVENTS)).toEqual(all)
  expect(await actions(api, `${path}/events`)).toEqual(all)
  expect(await actions(api, kind('access'))).toEqual(['container.load', 'object.load'])
  for (const [name, action] of Object.entries({
    ...{ block: 'container.block', create: 'container.create' },
    ...{ expire: 'container.expire', fail: 'object.fail' },
  })) {
    expect(await actions(api, kind(name))).toEqual([action])
  }
  // Those of another organization are not seen, nor after the container is deleted.
  expect(await actions(api, '/orgs/org-2/events')).toEqual([])
  await api('DELETE', `${path}/drm_rules`)
  await api('DELETE', path)
  expect((await api('GET', `${path}/events`)).status).toBe(404)
  expect((await actions(api, EVENTS)).slice(0, 2)).toEqual(['container.delete', 'container.update'])
})

it('pages and dates select events', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const { path } = await encode(api)
  for (const day of ['03', '01', '02']) {
    await api('POST', `${path}/events`, {
      ...{ action: `noted.${day}`, created_date: `2024-05-${day}T00:00:00Z` },
    })
  }
  expect(
    await actions(api, `${EVENTS}?start=2024-05-02T00:00:00Z&end=2024-05-31T00:00:00Z`),
  ).toEqual(['noted.03', 'noted.02'])
  expect(await actions(api, `${path}/events?limit=2&page=2`)).toEqual(['noted.02', 'noted.01'])
  expect(await actions(api, `${EVENTS}?page=9`)).toEqual([])
})

it('the path decides where an event belongs, and ids in it are ignored', async () => {
  const api = apiOn(createMock(locktera))
  const { id, path } = await encode(api)
  const sent = {
    action: 'object.load',
    org_id: 'org-2',
    container_id: 'other',
    detail: { page: 1 },
  }
  const { status, body } = await api('POST', `${path}/events`, sent)
  expect([status, body]).toEqual([
    201,
    { created_date: '2025-01-01T00:00:00Z', ...sent, org_id: 'org-1', container_id: id },
  ])
  expect(await shown(api('POST', `${CONTAINERS}/none/events`, {}))).toMatch(/^404/)
})

it('the guide’s form is stored as an event, and refuses the members of the other form', async () => {
  const api = apiOn(createMock(locktera, { rules: { 'locktera/event-form': 'guide' } }))
  const { path } = await encode(api)
  const timestamp = '2024-05-01T00:00:00Z'
  await api('POST', `${path}/events`, { event_type: 'ACCESS', timestamp, status: 'SUCCESS' })
  const [event] = (await api('GET', kind('access'))).body as object[]
  expect(event).toMatchObject({
    ...{ action: 'ACCESS', created_date: timestamp, detail: { status: 'SUCCESS' } },
  })
  const answer = await api('POST', `${path}/events`, { detail: {} })
  expect(refusal(answer)).toBe('400 detail is not known')
})

it('a world may hold events of containers that it does not have', () => {
  const event = { org_id: 'org-1', container_id: 'gone', action: 'container.delete' }
  const mock = createMock(locktera, { seed: { locktera: { events: [event] } } })
  expect(mock.state.records('locktera', 'events')).toMatchObject([event])
  const seed = { locktera: { events: [{ org_id: 'org-1', creator_ip: '::1' }] } }
  expect(() => createMock(locktera, { seed })).toThrow(InvalidWorld)
})

it('an address of a viewer in a world is an IP address', () => {
  const withIp = (ip: string) => () =>
    createMock(locktera, { seed: { locktera: { viewers: [{ viewer_email: 'a@b.c', ip }] } } })
  for (const ip of ['10.0.0.1', '2001:db8::1']) expect(withIp(ip)).not.toThrow()
  for (const ip of ['10.0.0.0/8', 'here', '10.0.0.256']) expect(withIp(ip)).toThrow(InvalidWorld)
})

it('keeps the newest 10,000 events', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const { path } = await encode(api)
  for (let index = 0; index < 10_000; index++) {
    const created_date = new Date(Date.UTC(2025, 0, 1) + index).toISOString()
    await api('POST', `${path}/events`, { action: 'object.load', created_date })
  }
  expect(mock.state.records('locktera', 'events')).toHaveLength(10_000)
  expect(await actions(api, `${EVENTS}?limit=1`)).toEqual(['object.load'])
  expect(await actions(api, kind('create'))).toEqual([])
})
