import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, CONTAINERS, encode, refusal, shown } from '../../support/locktera.js'

it('dynamic rules are replaced under drm and read under both paths', async () => {
  const api = apiOn(createMock(locktera))
  const { id, path } = await encode(api, {
    ...{ recipients: ['a@b.example'], downloadable: true },
    drm: { dynamic: true, opens: 1 },
  })
  const rules = { recipients: ['*@b.example'], ip: { allow: ['10.0.0.0/8'] }, vpn: ['on'] }
  const { status, body } = await api('PUT', `${path}/drm`, { id, org_id: 'org-1', ...rules })
  expect([status, body]).toEqual([200, { dynamic: true, ...rules }])
  const paths = [`${path}/drm`, `${path}/drm_rules`]
  for (const one of paths) expect((await api('GET', one)).body).toEqual(body)
  expect((await api('GET', path)).body.drm_rules).toEqual(body)
})

it('rules stay dynamic until a request says otherwise', async () => {
  const api = apiOn(createMock(locktera))
  const { id, path } = await encode(api, { drm: { dynamic: true } })
  const put = (rules: object) => shown(api('PUT', `${path}/drm`, rules))
  expect([await put({ opens: 1 }), await put({}), await put({ dynamic: false })]).toEqual([
    ...[200, 200, 200],
  ])
  expect(await put({ opens: 1 })).toBe(
    `400 Invalid input or parameters: the DRM rules of container "${id}" are not dynamic.`,
  )
})

it('rules that were dynamic can be set again after they were deleted, and in a loaded world', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const [dynamic, plain] = [
    await encode(api, { drm: { dynamic: true, opens: 1 } }),
    await encode(api),
  ]
  await api('DELETE', `${dynamic.path}/drm_rules`)
  const seed = await mock.state.export()
  for (const client of [api, apiOn(createMock(locktera, { seed }))]) {
    const container = (await client('GET', dynamic.path)).body as object
    expect(container).toMatchObject({ drm_rules: {} })
    expect(container).not.toHaveProperty('dynamic')
    const { body } = await client('PUT', `${dynamic.path}/drm`, { opens: 2 })
    expect(body).toEqual({ dynamic: true, opens: 2 })
    expect((await client('PUT', `${plain.path}/drm`, { opens: 2 })).status).toBe(400)
    await client('DELETE', `${dynamic.path}/drm_rules`)
  }
})

it('rules that break a schema or the ledger change nothing', async () => {
  const api = apiOn(createMock(locktera))
  const { path } = await encode(api, { drm: { dynamic: true, opens: 1 } })
  const bad = [
    { opens: 0 },
    { recipients: ['ada'] },
    { ip: { allow: ['10.0.0.9-10.0.0.1'] } },
    { time: { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' } },
    { secret_key: 'x' },
  ]
  const refused = []
  for (const rules of bad) refused.push(refusal(await api('PUT', `${path}/drm`, rules)))
  expect(refused).toEqual([
    ...['400 opens must be at least 1', '400 recipients[0] is not an e-mail address'],
    ...['400 ip.allow[0] ends before it starts', '400 time ends before it starts'],
    '400 secret_key is not known',
  ])
  expect((await api('GET', `${path}/drm`)).body).toEqual({ dynamic: true, opens: 1 })
})

it('a world may have containers in the form of the specification, and an export has the document’s', async () => {
  const created_date = '2024-05-01T00:00:00Z'
  const containers = [{ id: 'c', org_id: 'org-1', container_name: 'Plans', created_date }]
  const mock = createMock(locktera, { seed: { locktera: { containers } } })
  expect((await apiOn(mock)('GET', `${CONTAINERS}/c`)).body).toMatchObject({
    ...{ id: 'c', name: 'Plans', created_at: created_date },
  })
  const [record] = mock.state.records('locktera', 'containers')
  expect(record).not.toHaveProperty('container_name')
  mock.seed({ locktera: { containers: [{ id: 'd', org_id: 'org-1' }] } })
  expect((await apiOn(mock)('GET', `${CONTAINERS}/d`)).body.name).toBe('d')
})

it('an organization has the members of both documents', async () => {
  const person = { first_name: 'Ada', last_name: 'Berg', mobile_phone: '+47 55 00 00 00' }
  const orgs = [
    { id: 'ada', name: 'Ada', ...person, customizations: { colour: 'blue' } },
    { id: 'lab', org_name: 'Laboratory' },
  ]
  const api = apiOn(createMock(locktera, { seed: { locktera: { orgs } } }))
  expect((await api('GET', '/orgs/ada')).body).toEqual({ ...orgs[0], org_name: 'Ada' })
  expect((await api('GET', '/orgs/lab')).body).toEqual({
    ...{ id: 'lab', name: 'Laboratory', org_name: 'Laboratory' },
  })
})
