import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newCarrierx, newStore, refused, upload } from '../../support/carrierx.js'

const demo = JSON.parse(
  readFileSync(new URL('../../../fixtures/carrierx/demo.json', import.meta.url), 'utf8'),
)

/** The sample of the document, attribute by attribute, in its order. */
const SAMPLE = {
  allow_publish: true,
  allowed_classifications: [],
  available_bytes_percent: 100,
  available_files_percent: 100,
  blocked_classifications: [],
  container_sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
  default_file_lifecycle_action: 'no_action',
  default_file_lifecycle_ttl: -1,
  default_file_publish: 'file_sid',
  default_file_threshold_include: true,
  default_file_unique: false,
  durability_class: 'unassigned',
  encrypted: false,
  external_attributes: {},
  integer_key_1: null,
  integer_key_2: null,
  name: 'N/A',
  parent_container_sid: null,
  partner_sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
  publish_domain: 'https://storage.carrierx.com',
  quota_bytes: 1073741824,
  quota_files: 100,
  string_key_1: null,
  string_key_2: null,
  string_key_3: null,
  string_key_4: null,
  threshold_action: null,
  threshold_available_bytes_percent: null,
  threshold_available_files_percent: null,
  threshold_bytes: null,
  threshold_bytes_target: null,
  threshold_files: null,
  threshold_files_target: null,
  threshold_grace_period: 0,
  threshold_total_bytes: 0,
  threshold_total_files: 0,
  total_bytes: 0,
  total_files: 0,
  type: 'internal',
  unique: false,
}

it('returns the sample of the document for an empty object, in the same order', async () => {
  const { api } = newCarrierx()
  const { status, body } = await api('POST', '/storage/containers', {})
  expect([status, body]).toEqual([200, SAMPLE])
  expect(Object.keys(body)).toEqual(Object.keys(SAMPLE))
  expect(Object.keys(body)).toHaveLength(40)
})

it('accepts numbers as strings, as the vendor sends them', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api)
  const sent = { integer_key_1: '39984', quota_bytes: '2048', integer_key_2: '-5' }
  const { body } = await api('PATCH', `/storage/containers/${container_sid}`, sent)
  expect(body).toMatchObject({ integer_key_1: 39984, quota_bytes: 2048, integer_key_2: -5 })
})

it('refuses strings that are not numbers, and numbers that are not safe integers', async () => {
  const { api } = newCarrierx()
  for (const value of ['39984x', '', ' 1', '1.5', '9'.repeat(20), 1e300, 1.5, true]) {
    const answer = await api('POST', '/storage/containers', { integer_key_1: value })
    expect([value, refused(answer)]).toEqual([value, '422 integer_key_1'])
  }
})

it('updates only the fields that a PATCH sends', async () => {
  const { api } = newCarrierx()
  const before = await newStore(api, { name: 'one', quota_files: 7, string_key_2: 'k' })
  const path = `/storage/containers/${before.container_sid}`
  const { body } = await api('PATCH', path, { name: 'two', string_key_2: null })
  expect(body).toEqual({ ...before, name: 'two', string_key_2: null })
  expect((await api('GET', path)).body).toEqual(body)
})

it('resets the fields that a PUT does not send, except sid, partner and encryption', async () => {
  const { api } = newCarrierx()
  const partner_sid = '11111111-1111-4111-8111-111111111111'
  const fields = { name: 'one', quota_files: 7, encrypted: true, partner_sid, unique: true }
  const { container_sid } = await newStore(api, fields)
  const path = `/storage/containers/${container_sid}`
  const { body } = await api('PUT', path, { string_key_1: 'k' })
  const kept = { container_sid, partner_sid, encrypted: true, string_key_1: 'k' }
  expect(body).toEqual({ ...SAMPLE, ...kept })
})

it('keeps the totals through a PUT', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api, { quota_files: 10 })
  await upload(api, sid, 30)
  const { body } = await api('PUT', `/storage/containers/${sid}`, { quota_files: 4 })
  expect(body).toMatchObject({ total_files: 1, total_bytes: 30, available_files_percent: 75 })
})

it('ignores read-only members', async () => {
  const { api } = newCarrierx()
  const sent = { container_sid: 'x', total_files: 5, durability_class: 'double', name: 'a' }
  const { body } = await api('POST', '/storage/containers', sent)
  expect(body).toEqual({ ...SAMPLE, name: 'a' })
})

it('does not change whether a container is encrypted', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api, { encrypted: true })
  const path = `/storage/containers/${container_sid}`
  for (const method of ['PATCH', 'PUT']) {
    expect(refused(await api(method, path, { encrypted: false }))).toBe('422 encrypted')
    expect((await api(method, path, { encrypted: true })).status).toBe(200)
  }
})

it('deletes a container with its files', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const { body: file } = await upload(api, sid)
  expect((await api('DELETE', `/storage/containers/${sid}`)).status).toBe(204)
  for (const path of [`/storage/containers/${sid}`, `/storage/files/${file.file_sid}`]) {
    expect(refused(await api('GET', path))).toBe('404')
  }
})

it('deletes a container when its parent is deleted, and its own children', async () => {
  const { api } = newCarrierx()
  const { container_sid: top } = await newStore(api)
  const { container_sid: middle } = await newStore(api, { parent_container_sid: top })
  const { container_sid: low } = await newStore(api, { parent_container_sid: middle })
  const { container_sid: other } = await newStore(api)
  const { body: file } = await upload(api, low)
  await api('DELETE', `/storage/containers/${top}`)
  const { body } = await api('GET', '/storage/containers')
  expect(body.items.map((one: typeof body) => one.container_sid)).toEqual([other])
  expect((await api('GET', `/storage/files/${file.file_sid}`)).status).toBe(404)
})

it("deletes containers that are each other's parents", async () => {
  const { api } = newCarrierx()
  const { container_sid: one } = await newStore(api)
  const { container_sid: two } = await newStore(api, { parent_container_sid: one })
  await api('PATCH', `/storage/containers/${one}`, { parent_container_sid: two })
  expect((await api('DELETE', `/storage/containers/${one}`)).status).toBe(204)
  expect((await api('GET', '/storage/containers')).body.total).toBe(0)
})

it('refuses a parent that does not exist, and a container as its own parent', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const path = `/storage/containers/${sid}`
  const answers = [
    await api('POST', '/storage/containers', { parent_container_sid: 'nobody' }),
    await api('PATCH', path, { parent_container_sid: sid }),
  ]
  expect(answers.map(refused)).toEqual(Array(2).fill('422 parent_container_sid'))
})

it('exports a world that loads as the same world', async () => {
  const { mock, api } = newCarrierx({ seed: demo })
  const { body } = await api('GET', '/storage/containers')
  const world = await mock.state.export()
  const copy = newCarrierx({ seed: world })
  expect((await copy.api('GET', '/storage/containers')).body).toEqual(body)
  expect(await copy.mock.state.export()).toEqual(world)
})
