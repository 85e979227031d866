import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, CONTAINERS, encode, ENCODE, encodeForm, shown } from '../../support/locktera.js'

interface Row {
  readonly action?: string
}

it('shows whether a container is blocked, and still lists it', async () => {
  const api = apiOn(createMock(locktera))
  const { path } = await encode(api)
  const states = async () => [
    (await api('GET', path)).body.blocked,
    (await api('GET', CONTAINERS)).body[0].blocked,
  ]
  expect(await states()).toEqual([false, false])
  for (const method of ['PUT', 'PUT']) expect((await api(method, `${path}/block`)).status).toBe(200)
  expect(await states()).toEqual([true, true])
  for (const method of ['DELETE', 'DELETE']) {
    expect((await api(method, `${path}/block`)).status).toBe(200)
  }
  expect(await states()).toEqual([false, false])
})

it('counts attempts by viewer, including refused ones', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const { id, path } = await encode(api)
  const attempt = (viewer_email: string) => {
    mock.state.add('locktera', 'attempts', { container_id: id, viewer_email })
  }
  attempt('a@b.example')
  attempt('c@d.example')
  await api('PUT', `${path}/block`)
  attempt('a@b.example')
  expect((await api('GET', `${path}/attempts`)).body).toEqual([
    { viewer_email: 'a@b.example', attempt_count: 2 },
    { viewer_email: 'c@d.example', attempt_count: 1 },
  ])
  const { locktera: state } = (await mock.state.export()) as { locktera: { attempts: object[] } }
  expect(state.attempts[0]).toMatchObject({ attempt_count: 2, refused_count: 1 })
})

it('adds the attempts of a later world to the existing ones', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const { id, path } = await encode(api)
  const attempts = [{ container_id: id, viewer_email: 'a@b.example', attempt_count: 2 }]
  for (let times = 0; times < 2; times++) mock.seed({ locktera: { attempts } })
  const { body } = await api('GET', `${path}/attempts`)
  expect(body).toEqual([{ viewer_email: 'a@b.example', attempt_count: 4 }])
})

it('deletes dynamic rules repeatedly, and accepts a delete without rules', async () => {
  const api = apiOn(createMock(locktera))
  const [dynamic, none] = [await encode(api, { drm: { dynamic: true } }), await encode(api)]
  for (const { path } of [dynamic, dynamic, none]) {
    expect(await shown(api('DELETE', `${path}/drm_rules`))).toBe(200)
    expect((await api('GET', path)).body.drm_rules).toEqual({})
  }
})

it('treats recipients as a rule that is static like the others', async () => {
  const api = apiOn(createMock(locktera))
  const { id, path } = await encode(api, { recipients: ['*@*'] })
  expect(await shown(api('DELETE', `${path}/drm_rules`))).toBe(
    `400 Invalid input or parameters: the DRM rules of container "${id}" are not dynamic.`,
  )
})

it('deletes a container with its files, logs and place in every list', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const exported = async () =>
    (await mock.state.export())['locktera'] as { readonly events: readonly Row[] }
  const empty = await exported()
  const { id, path } = await encode(api, { tags: ['a'] })
  const viewer_email = 'a@b.example'
  mock.seed({ locktera: { attempts: [{ container_id: id, viewer_email, attempt_count: 1 }] } })
  expect((await api('DELETE', path)).status).toBe(204)
  // What happened to it is kept in the log of its organization.
  const { events, ...rest } = await exported()
  expect({ ...rest, events: [] }).toEqual(empty)
  expect(events.map(({ action }) => action)).toEqual(['container.create', 'container.delete'])
  const gone = ['', '/drm_rules', '/attempts', '/tags_audit'].map((end) => api('GET', path + end))
  expect((await Promise.all(gone)).map(({ status }) => status)).toEqual([404, 404, 404, 404])
  const digest = '/orgs/org-1/container_by_digest?digest=900150983cd24fb0d6963f7d28e17f72'
  expect((await api('GET', digest)).status).toBe(404)
  expect((await api('GET', '/orgs/org-1/tags')).body).toEqual([])
  expect((await api('GET', CONTAINERS)).body).toEqual([])
})

it('shows no data of another organization', async () => {
  const api = apiOn(createMock(locktera))
  const { id } = await encode(api, { tags: ['a'] })
  const there = `/orgs/org-2/containers/${id}`
  const calls = [
    ...['', '/drm_rules', '/attempts', '/tags_audit'].map((end) => ['GET', there + end] as const),
    ...(['PUT', 'DELETE'] as const).map((method) => [method, `${there}/block`] as const),
    ...[['DELETE', there] as const, ['DELETE', `${there}/drm_rules`] as const],
    ['GET', '/orgs/org-2/container_by_digest?digest=900150983cd24fb0d6963f7d28e17f72'] as const,
  ]
  for (const [method, path] of calls) {
    expect([path, (await api(method, path)).status]).toEqual([path, 404])
  }
  expect((await api('GET', '/orgs/org-2/containers')).body).toEqual([])
  expect((await api('GET', '/orgs/org-2/tags')).body).toEqual([])
  expect((await api('GET', `${CONTAINERS}/${id}`)).status).toBe(200)
})

it('authenticates before any other check', async () => {
  const mock = createMock(locktera, { seed: { locktera: { keys: [{ key: 'lk-right' }] } } })
  const nobody = { authorization: 'Bearer lk-wrong' }
  const api = apiOn(mock)
  const statuses = [
    (await api('GET', '/orgs/none/containers/none', undefined, nobody)).status,
    (await api('POST', ENCODE, '{', nobody)).status,
    (await api('POST', ENCODE, encodeForm('{'), { authorization: '' })).status,
    (await api('GET', CONTAINERS, undefined, { authorization: 'bearer lk-right' })).status,
  ]
  expect(statuses).toEqual([401, 401, 401, 200])
})

it('gives every organization its own constant placeholder key pairs', async () => {
  const keysOf = async (org: string) =>
    (await apiOn(createMock(locktera))('GET', `/orgs/${org}/pq_keys`)).body
  const [first, again, other] = [await keysOf('a'), await keysOf('a'), await keysOf('b')]
  expect(first).toEqual(again)
  expect(first[0].id).not.toBe(other[0].id)
  for (const name of ['id', 'pub', 'prv', '_rid', '_self', '_etag']) {
    expect(first[0][name]).toMatch(/fake/i)
  }
})
