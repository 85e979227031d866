import { expect, test } from 'vitest'
import { createMock, type Duration } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import type { Api } from '../../support/api.js'
import type { Door } from '../../support/doors.js'
import {
  apiOf,
  apiOn,
  fileForm,
  newContainer,
  newFile,
  throughEveryDoor,
} from '../../support/openai.js'

/** Moves the clock as a user of the door would. */
async function advance({ name, baseUrl, fetch, mock }: Door, duration: Duration): Promise<void> {
  if (name !== 'http') {
    mock.clock.advance(duration)
    return
  }
  const url = new URL('/__admin/clock', baseUrl)
  const { status } = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ advance: duration }),
  })
  expect(status).toBe(200)
}

/** The status that the list shows: listing all containers is no use of any of them. */
async function statusOf(api: Api, id: string): Promise<string> {
  const { body } = await api('GET', '/containers?limit=100')
  return body.data.find((one: { id: string }) => one.id === id).status
}

throughEveryDoor(
  'a container expires after 20 idle minutes and not a second before',
  async (door) => {
    const api = apiOf(door)
    const id = await newContainer(api)
    await advance(door, { minutes: 19, seconds: 59 })
    expect(await statusOf(api, id)).toBe('running')
    await advance(door, { seconds: 1 })
    expect(await statusOf(api, id)).toBe('expired')
  },
)

throughEveryDoor('a container may ask for 5 minutes', async (door) => {
  const api = apiOf(door)
  const expires_after = { anchor: 'last_active_at', minutes: 5 }
  const id = await newContainer(api, { expires_after })
  await advance(door, { minutes: 4, seconds: 59 })
  expect(await statusOf(api, id)).toBe('running')
  await advance(door, { seconds: 1 })
  const { body } = await api('GET', `/containers/${id}`)
  expect(body).toMatchObject({ status: 'expired', expires_after })
})

test('the idle minutes count from the whole second that last_active_at shows', async () => {
  const mock = createMock(openai, { now: '2025-06-01T12:00:00.750Z' })
  const api = apiOn(mock)
  const id = await newContainer(api)
  mock.clock.set('2025-06-01T12:19:59.999Z')
  expect(await statusOf(api, id)).toBe('running')
  mock.clock.set('2025-06-01T12:20:00Z')
  expect(await statusOf(api, id)).toBe('expired')
})

const uses: Record<string, (api: Api, path: string, file: string) => Promise<{ status: number }>> =
  {
    'retrieving it': (api, path) => api('GET', path),
    'listing its files': (api, path) => api('GET', `${path}/files`),
    'uploading a file': (api, path) => api('POST', `${path}/files`, fileForm('x')),
    'copying a file': (api, path) => api('POST', `${path}/files`, { file_id: 'file-1' }),
    'retrieving a file': (api, path, file) => api('GET', `${path}/files/${file}`),
    'downloading a file': (api, path, file) => api('GET', `${path}/files/${file}/content`),
    'deleting a file': (api, path, file) => api('DELETE', `${path}/files/${file}`),
  }

const platformFiles = [{ id: 'file-1', filename: 'a.txt', content: { text: 'a' } }]

for (const [use, act] of Object.entries(uses)) {
  const story = async (door: Door) => {
    const api = apiOf(door)
    const id = await newContainer(api)
    const file = await newFile(api, id)
    const created_at: number = (await api('GET', `/containers/${id}`)).body.created_at
    await advance(door, { minutes: 19 })
    expect((await act(api, `/containers/${id}`, file)).status).toBe(200)
    const { data } = (await api('GET', '/containers')).body
    expect(data[0]).toMatchObject({ created_at, last_active_at: created_at + 19 * 60 })
    await advance(door, { minutes: 19, seconds: 59 })
    expect(await statusOf(api, id)).toBe('running')
    await advance(door, { seconds: 1 })
    expect(await statusOf(api, id)).toBe('expired')
  }
  throughEveryDoor(`${use} starts the idle minutes anew`, story, {
    seed: { openai: { platformFiles } },
  })
}

throughEveryDoor('an expired container stays in view, without its bytes', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api, { name: 'short-lived' })
  const file = await newFile(api, id, fileForm('gone', 'gone.txt'))
  const before = (await api('GET', `/containers/${id}`)).body
  const metadata = (await api('GET', `/containers/${id}/files/${file}`)).body
  await advance(door, { minutes: 21 })

  const expired = { ...before, status: 'expired' }
  const listed = { ...expired, last_active_at: Number(expired.last_active_at) + 21 * 60 }
  expect((await api('GET', '/containers')).body.data).toEqual([listed])
  expect((await api('GET', `/containers/${id}`)).body).toEqual(expired)
  expect((await api('GET', `/containers/${id}/files`)).body.data).toEqual([metadata])
  expect((await api('GET', `/containers/${id}/files/${file}`)).body).toEqual(metadata)

  const content = await api('GET', `/containers/${id}/files/${file}/content`)
  expect(content.status).toBe(400)
  expect(content.headers.get('content-type')).toBe('application/json')
  const error = { message: 'Container is expired.', type: 'invalid_request_error' }
  expect(content.body).toEqual({ error: { ...error, param: null, code: null } })
  expect(JSON.stringify(await door.mock.state.export())).not.toContain('gone"}')
})

const seed = { openai: { platformFiles } }
const noWayBack = async (door: Door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  const file = await newFile(api, id)
  await advance(door, { minutes: 20 })
  const expired = (await api('GET', `/containers/${id}`)).body
  for (const act of Object.values(uses)) await act(api, `/containers/${id}`, file)
  const uploads = [fileForm('x'), { file_id: 'file-1' }].map((body) =>
    api('POST', `/containers/${id}/files`, body),
  )
  for (const { status, body } of await Promise.all(uploads)) {
    expect([status, body.error.message]).toEqual([400, 'Container is expired.'])
  }
  await advance(door, { days: 400 })
  expect((await api('GET', `/containers/${id}`)).body).toEqual(expired)
  expect((await api('GET', `/containers/${id}/files`)).body.data).toHaveLength(1)
}
throughEveryDoor('nothing brings an expired container back', noWayBack, { seed })

throughEveryDoor('an expired container can be deleted', async (door) => {
  const api = apiOf(door)
  const id = await newContainer(api)
  await advance(door, { minutes: 20 })
  const { status, body } = await api('DELETE', `/containers/${id}`)
  expect([status, body]).toEqual([200, { id, object: 'container.deleted', deleted: true }])
  expect((await api('GET', `/containers/${id}`)).status).toBe(404)
  expect((await api('GET', '/containers')).body.data).toEqual([])
})

throughEveryDoor('each container goes at its own time, the used one last', async (door) => {
  const api = apiOf(door)
  const ids: string[] = []
  for (const minutes of [1, 7, 3]) {
    ids.push(await newContainer(api, { expires_after: { anchor: 'last_active_at', minutes } }))
  }
  const statuses = () => Promise.all(ids.map((id) => statusOf(api, id)))
  await advance(door, { minutes: 3 })
  expect(await statuses()).toEqual(['expired', 'running', 'expired'])
  await api('GET', `/containers/${ids[1]!}`)
  await advance(door, { minutes: 6 })
  expect(await statuses()).toEqual(['expired', 'running', 'expired'])
  await advance(door, { minutes: 1 })
  expect(await statuses()).toEqual(['expired', 'expired', 'expired'])
})

test('an exported world goes on where it was, its expired containers expired', async () => {
  const mock = createMock(openai)
  const api = apiOn(mock)
  const old = await newContainer(api, { name: 'old' })
  const file = await newFile(api, old)
  mock.clock.advance({ minutes: 19 })
  const young = await newContainer(api, { name: 'young' })
  const kept = await newFile(api, young, fileForm('kept'))
  mock.clock.advance({ minutes: 1 })

  const world = JSON.parse(JSON.stringify(await mock.state.export()))
  const copy = createMock(openai, { seed: world })
  expect(await copy.state.export()).toEqual(world)
  const again = apiOn(copy)
  expect((await again('GET', '/containers')).body).toEqual((await api('GET', '/containers')).body)
  expect(await statusOf(again, old)).toBe('expired')
  expect((await again('GET', `/containers/${old}/files/${file}`)).status).toBe(200)
  expect((await again('GET', `/containers/${old}/files/${file}/content`)).status).toBe(400)

  // Read on a fork, since to read it is to use it.
  const content = await apiOn(copy.fork())('GET', `/containers/${young}/files/${kept}/content`)
  expect(content.body).toBe('kept')
  copy.clock.advance({ minutes: 18, seconds: 59 })
  expect(await statusOf(again, young)).toBe('running')
  copy.clock.advance({ seconds: 1 })
  expect(await statusOf(again, young)).toBe('expired')
})

test('a seeded container that has expired keeps no bytes', async () => {
  const containers = [{ id: 'cntr_1', name: 'a', status: 'expired' }] as const
  const path = '/mnt/data/a.txt'
  const files = [{ id: 'cfile_1', container_id: 'cntr_1', path, content: { text: 'gone' } }]
  const mock = createMock(openai, { seed: { openai: { containers, files } } })
  const api = apiOn(mock)
  const { body } = await api('GET', '/containers/cntr_1/files/cfile_1')
  expect(body.bytes).toBe(4)
  const content = await api('GET', '/containers/cntr_1/files/cfile_1/content')
  expect([content.status, content.body.error.message]).toEqual([400, 'Container is expired.'])
  expect(JSON.stringify(await mock.state.export())).not.toContain('gone')
})
