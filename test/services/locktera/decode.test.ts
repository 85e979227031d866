import { expect, it } from 'vitest'
import { createMock, type MockOptions } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import type { Answer, Api } from '../../support/api.js'
import { clientOf } from '../../support/api.js'
import { doorsOf } from '../../support/doors.js'
import { apiOn, CALLER, CONTAINERS, encode, refusal } from '../../support/locktera.js'

const { throughEveryDoor } = doorsOf(locktera)
const ADA = 'ada@lab.example'
const PATH = `${CONTAINERS}/c`

/** A world with one container of these rules. */
const ruled = (drm_rules: object, more: object = {}): MockOptions => ({
  seed: {
    now: '2025-01-01T00:00:00Z',
    locktera: {
      containers: [{ id: 'c', org_id: 'org-1', name: 'Plans', drm_rules }],
      files: [{ container_id: 'c', name: 'a.txt', type: 'text/plain', content: { text: 'abc' } }],
      ...more,
    },
  },
})

/** What a viewer gets of a file: its text, or why not. */
async function seen(api: Api, viewer = ADA, path = PATH): Promise<string> {
  const answer = await api('GET', `${path}/decode/a.txt?viewer=${viewer}`)
  return answer.status === 200 ? String(answer.body) : refusal(answer)
}

const countsOf = async (api: Api, path = PATH): Promise<unknown[]> => {
  const { body } = await api('GET', `${path}/attempts`)
  return (body as { viewer_email: string; attempt_count: number }[]).map(
    ({ viewer_email, attempt_count }) => [viewer_email, attempt_count],
  )
}

const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31 + (at >> 8)) & 255)

throughEveryDoor('what was encoded comes back byte for byte', async (door) => {
  const api = clientOf(door, CALLER)
  const form = new FormData()
  form.append('manifest', JSON.stringify({ container: { recipients: ['*@lab.example'] } }))
  const names = ['plain.bin', 'd1/plan é 100%.bin', '__proto__', 'empty.txt']
  for (const name of names) {
    const content = name === 'empty.txt' ? new Uint8Array() : bytes
    form.append('files', new File([content], name, { type: 'application/x-plan' }), name)
  }
  const { body } = await api('POST', `${CONTAINERS}/encode`, form)
  const path = `${CONTAINERS}/${String(body.container.uuid)}/decode`
  const manifest = await api('GET', `${path}?viewer=${ADA}`)
  expect(manifest.body).toEqual(body)
  const found: unknown[] = []
  for (const [name, { size }] of Object.entries(body.files as Record<string, { size: number }>)) {
    const url = door.urlOf(`${path}/${encodeURIComponent(name)}?viewer=${ADA}`)
    const reply = await door.fetch(url, { headers: CALLER })
    const content = Buffer.from(await reply.arrayBuffer())
    found.push([name, reply.status, reply.headers.get('content-type'), content.length === size])
    if (size > 0) expect(content.equals(Buffer.from(bytes))).toBe(true)
  }
  expect(found).toEqual(names.map((name) => [name, 200, 'application/x-plan', true]))
})

throughEveryDoor(
  'a file is read in parts, as one attempt, and a broken download goes on',
  async (door) => {
    const api = clientOf(door, CALLER)
    const part = async (headers: Record<string, string>, method = 'GET') => {
      const url = door.urlOf(`${PATH}/decode/a.txt?viewer=${ADA}`)
      const reply = await door.fetch(url, { method, headers: { ...CALLER, ...headers } })
      return [reply.status, reply.headers.get('content-range'), await reply.text()]
    }
    expect(await part({ range: 'bytes=0-0' })).toEqual([206, 'bytes 0-0/3', 'a'])
    expect(await part({ range: 'bytes=1-' })).toEqual([206, 'bytes 1-2/3', 'bc'])
    expect(await part({ range: 'bytes=-1' })).toEqual([206, 'bytes 2-2/3', 'c'])
    expect((await part({ range: 'bytes=3-' }))[0]).toBe(416)
    // A HEAD opens nothing.
    expect(await part({}, 'HEAD')).toEqual([200, null, ''])
    expect(await countsOf(api)).toEqual([[ADA, 1]])
    expect((await part({}))[0]).toBe(200)
    // Beyond the opens a viewer cannot begin again, but still go on.
    expect([(await part({}))[0], (await part({}, 'HEAD'))[0]]).toEqual([403, 403])
    expect((await part({ range: 'bytes=1-' }))[0]).toBe(206)
    expect(await countsOf(api)).toEqual([[ADA, 3]])
    expect(await seen(api, 'other@lab.example')).toBe('abc')
  },
  ruled({ opens: 2 }),
)

it('a later part opens a file for a viewer who has not opened it', async () => {
  const api = apiOn(createMock(locktera, ruled({ opens: 1 })))
  const ask = () =>
    api('GET', `${PATH}/decode/a.txt?viewer=${ADA}`, undefined, { range: 'bytes=1-' })
  expect([(await ask()).status, (await ask()).status]).toEqual([206, 206])
  expect(await countsOf(api)).toEqual([[ADA, 1]])
})

const NO = '403 Insufficient permissions: '
const PLACE = `${NO}the viewer is in a place that is not allowed.`
const ADDRESS = `${NO}the viewer has an address that is not allowed.`
const DEVICE = `${NO}the viewer has a device that is not allowed.`
const RECIPIENT = `${NO}the viewer is not a recipient.`

const here = { continent: 'Europe', country: 'Norway', city: 'Bergen' }
const viewer = { viewer_email: ADA, ...here, ip: '10.4.1.2', mac: 'f4:d4:88:66:db:56' }
const old = { viewer_email: 'old@lab.example', ip: '2001:db8::5' }

it.each([
  [{}, 'abc'],
  [{ recipients: ['*@lab.example'] }, 'abc'],
  [{ recipients: ['ada@*'] }, 'abc'],
  [{ recipients: ['a*a@l*b.e*'] }, 'abc'],
  [{ recipients: ['*@*'] }, 'abc'],
  [{ recipients: ['*@lab.example.org', 'eve@lab.example', 'ada@lab'] }, RECIPIENT],
  [{ recipients: ['ada*a@lab.example'] }, RECIPIENT],
  [{ geo: { allow: [{ country: 'Sweden' }, { continent: 'Europe', city: 'Bergen' }] } }, 'abc'],
  [{ geo: { allow: [{ country: 'Norway', city: 'Oslo' }] } }, PLACE],
  [{ geo: { allow: [{ country: 'Norway', subdivision: 'Vestland' }] } }, PLACE],
  [{ geo: { block: [{ country: 'Norway' }] } }, PLACE],
  [{ geo: { block: [{ country: 'Sweden' }] } }, 'abc'],
  // With allowed entries, blocked ones say nothing more.
  [{ geo: { allow: [{ country: 'Norway' }], block: [{ city: 'Bergen' }] } }, 'abc'],
  [{ ip: { allow: ['10.4.1.2'] } }, 'abc'],
  [{ ip: { allow: ['10.0.0.0/8'] } }, 'abc'],
  [{ ip: { allow: ['10.4.1.0/31'] } }, ADDRESS],
  [{ ip: { allow: ['0.0.0.0/0'] } }, 'abc'],
  [{ ip: { allow: ['10.*.1.*'] } }, 'abc'],
  [{ ip: { allow: ['10.*.2.*'] } }, ADDRESS],
  [{ ip: { allow: ['10.4.1.0-10.4.1.9'] } }, 'abc'],
  [{ ip: { allow: ['10.4.1.3-10.4.1.9'] } }, ADDRESS],
  [{ ip: { allow: ['10.4.0.0/255.255.0.0'] } }, 'abc'],
  [{ ip: { allow: ['10.5.0.0/255.255.0.0'] } }, ADDRESS],
  [{ ip: { allow: ['::/0'] } }, ADDRESS],
  [{ ip: { block: ['10.4.1.2'] } }, ADDRESS],
  [{ mac: { allow: ['F4-D4-88-66-DB-56'] } }, 'abc'],
  [{ mac: { allow: ['F4-D4-88-66-DB-57'] } }, DEVICE],
  [{ mac: { block: ['f4:d4:88:66:db:56'] } }, DEVICE],
  [{ time: { start: '2025-01-01T00:00:00Z' } }, 'abc'],
  [{ time: { start: '2025-01-01T01:00:01+01:00' } }, `${NO}its time span has not started.`],
  [{ time: { end: '2024-12-31T23:59:59Z' } }, `${NO}its time span has ended.`],
  [{ vpn: ['on'] }, 'abc'],
])('rules of %j give a viewer %j', async (rules, outcome) => {
  const mock = createMock(locktera, ruled(rules, { viewers: [viewer] }))
  const api = apiOn(mock)
  expect(await seen(api)).toBe(outcome)
  // Refused or not, it was an attempt.
  expect(await countsOf(api)).toEqual([[ADA, 1]])
  const [event] = (await api('GET', `${PATH}/events`)).body as Record<string, unknown>[]
  expect(event).toMatchObject({
    action: outcome === 'abc' ? 'object.load' : 'object.fail',
    ...{ user: ADA, container_id: 'c', creator_ip: '10.4.1.2' },
    detail: { file_name: 'a.txt' },
  })
  // The organization itself reads what its rules keep from viewers.
  expect((await api('GET', `${PATH}/decode/a.txt`)).body).toBe('abc')
})

it.each([
  ['2001:db8::/32', 'abc'],
  ['2001:db8::1-2001:db8::f', 'abc'],
  ['2001:db8::6-2001:db8::f', ADDRESS],
  ['2001:db8:0:0:0:0:0:5', 'abc'],
  ['0.0.0.0/0', ADDRESS],
])('IPv6 addresses of %s give a viewer %j', async (allowed, outcome) => {
  const api = apiOn(createMock(locktera, ruled({ ip: { allow: [allowed] } }, { viewers: [old] })))
  expect(await seen(api, old.viewer_email)).toBe(outcome)
  // An event has room for an IPv4 address alone.
  const [event] = (await api('GET', `${PATH}/events`)).body as object[]
  expect(event).not.toHaveProperty('creator_ip')
})

it('a viewer who moves is let in, or no longer', async () => {
  const mock = createMock(locktera, ruled({ geo: { allow: [{ country: 'norway' }] } }))
  const api = apiOn(mock)
  const all = [await seen(api)]
  for (const country of ['Norway', 'Chile']) {
    mock.state.add('locktera', 'viewers', { viewer_email: ADA, country })
    all.push(await seen(api))
  }
  expect(all).toEqual([PLACE, 'abc', PLACE])
})

it('a block keeps everybody out, and counts who tried', async () => {
  const seed = ruled({}, { orgs: [{ id: 'org-1', email: 'office@lab.example' }] })
  const api = apiOn(createMock(locktera, seed))
  expect(await seen(api)).toBe('abc')
  await api('PUT', `${PATH}/block`)
  const refused = async (path: string) => refusal(await api('GET', `${PATH}/decode${path}`))
  for (const path of [`?viewer=${ADA}`, `/a.txt?viewer=${ADA}`, '', '/a.txt']) {
    expect(await refused(path)).toBe(`${NO}the container is blocked.`)
  }
  expect(await countsOf(api)).toEqual([
    [ADA, 3],
    ['office@lab.example', 2],
  ])
  await api('DELETE', `${PATH}/block`)
  expect(await seen(api)).toBe('abc')
})

it('the time span of a container ends on its own, with an event at that time', async () => {
  const mock = createMock(locktera, { seed: { now: '2025-01-01T00:00:00Z' } })
  const api = apiOn(mock)
  const drm = { dynamic: true, time: { end: '2025-01-01T01:00:00Z' } }
  const { path } = await encode(api, { drm })
  const later = await encode(api, { drm })
  await api('PUT', `${later.path}/drm`, { time: { end: '2025-01-02T00:00:00Z' } })
  mock.clock.advance({ hours: 2 })
  expect(await seen(api, ADA, path)).toBe(`${NO}its time span has ended.`)
  expect(await seen(api, ADA, later.path)).toBe('abc')
  const { body } = await api('GET', '/orgs/org-1/container_events/by_expire')
  expect(body).toMatchObject([{ action: 'container.expire', created_date: '2025-01-01T01:00:00Z' }])
  await api('DELETE', later.path)
  mock.clock.advance({ days: 2 })
  expect((await api('GET', '/orgs/org-1/container_events/by_expire')).body).toHaveLength(1)
})

it('opens and attempts are kept in worlds that are exported and loaded', async () => {
  const mock = createMock(locktera, ruled({ opens: 2 }))
  const api = apiOn(mock)
  expect(await seen(api)).toBe('abc')
  const seed = await mock.state.export()
  const loaded = apiOn(createMock(locktera, { seed }))
  const all = [await seen(loaded), await seen(loaded)]
  expect(all).toEqual(['abc', `${NO}the viewer has opened it as often as is allowed.`])
  expect(await countsOf(loaded)).toEqual([[ADA, 3]])
})

it('a file that a world gives no bytes for cannot be decoded', async () => {
  const files = [{ container_id: 'c', name: 'b.txt', size: 3 }]
  const api = apiOn(createMock(locktera, ruled({}, { files })))
  const answer: Answer = await api('GET', `${PATH}/decode/b.txt`)
  expect(refusal(answer)).toBe('404 Resource not found: container "c" has no file "b.txt".')
})

it('a type that no header can have is sent as octets', async () => {
  const files = [
    { container_id: 'c', name: 'a', type: 'text/plain\r\nx-evil: 1', content: { text: 'a' } },
    { container_id: 'c', name: 'b', type: 'é', content: { text: 'a' } },
  ]
  const api = apiOn(createMock(locktera, ruled({}, { files })))
  for (const name of ['a', 'b']) {
    const { status, headers } = await api('GET', `${PATH}/decode/${name}`)
    expect([status, headers.get('content-type'), headers.get('x-evil')]).toEqual([
      ...[200, 'application/octet-stream', null],
    ])
  }
})

throughEveryDoor(
  'a file that expires during its download is cut off, and refused after that',
  async (door) => {
    door.mock.faults.add({ operation: 'locktera/DecodeFile', times: 1, do: { expire: true } })
    const url = door.urlOf(`${PATH}/decode/a.txt?viewer=${ADA}`)
    const read = async () => (await door.fetch(url, { headers: CALLER })).text()
    await expect(read()).rejects.toThrow()
    expect(await seen(clientOf(door, CALLER))).toBe(`${NO}its time span has ended.`)
  },
  ruled({}),
)

it('a container that is still encoded can be decoded once it is ready', async () => {
  const mock = createMock(locktera, {
    lifecycle: { 'locktera/container': { after: { minutes: 1 } } },
  })
  const api = apiOn(mock)
  const { path } = await encode(api)
  expect((await api('GET', `${path}/decode/a.txt`)).status).toBe(404)
  mock.clock.advance({ minutes: 1 })
  expect((await api('GET', `${path}/decode/a.txt`)).body).toBe('abc')
})
