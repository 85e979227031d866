import { expect, it } from 'vitest'
import { newCarrierx, newStore, refused } from '../../support/carrierx.js'

const KEYS = {
  integer_key_1: 1,
  integer_key_2: 2,
  string_key_1: 'a',
  string_key_2: 'b',
  string_key_3: 'c',
  string_key_4: 'd',
}

it('returns the documented error for duplicate keys', async () => {
  const { api } = newCarrierx()
  const { container_sid } = await newStore(api, { unique: true, ...KEYS })
  const { status, body } = await api('POST', '/storage/containers', { unique: true, ...KEYS })
  expect([status, body]).toEqual([
    422,
    {
      message: 'object validation error',
      errors: [
        {
          field: 'unique',
          message: 'container with the same set of keys already exists',
          reference_sid: container_sid,
        },
      ],
    },
  ])
})

it.each(Object.keys(KEYS))('accepts sets of keys that differ only in %s', async (name) => {
  const { api } = newCarrierx()
  await newStore(api, { unique: true, ...KEYS })
  const answer = await api('POST', '/storage/containers', { unique: true, ...KEYS, [name]: null })
  expect(answer.status).toBe(200)
})

it('refuses duplicate keys only when both containers are unique', async () => {
  const { api } = newCarrierx()
  for (const [first, second] of [
    [false, true],
    [true, false],
    [false, false],
  ]) {
    const keys = { string_key_1: `${String(first)} ${String(second)}` }
    await newStore(api, { unique: first, ...keys })
    const answer = await api('POST', '/storage/containers', { unique: second, ...keys })
    expect(answer.status).toBe(200)
  }
})

it('distinguishes numbers from strings in keys', async () => {
  const { api } = newCarrierx()
  await newStore(api, { unique: true, string_key_1: '1', string_key_2: 'null' })
  for (const keys of [{ integer_key_1: 1 }, { string_key_1: '1' }, { string_key_2: 'null' }]) {
    const answer = await api('POST', '/storage/containers', { unique: true, ...keys })
    expect(answer.status).toBe(200)
  }
})

it('refuses an update to duplicate keys, and accepts one that keeps its own', async () => {
  const { api } = newCarrierx()
  const { container_sid: first } = await newStore(api, { unique: true, ...KEYS })
  const { container_sid: second } = await newStore(api, { ...KEYS })
  const path = `/storage/containers/${second}`
  for (const method of ['PATCH', 'PUT']) {
    const answer = await api(method, path, { unique: true, ...KEYS })
    expect(refused(answer)).toBe('422 unique')
    expect(answer.body.errors[0].reference_sid).toBe(first)
  }
  expect((await api('GET', path)).body.unique).toBe(false)
  const self = await api('PATCH', `/storage/containers/${first}`, { name: 'still me' })
  expect(self.status).toBe(200)
})

it('frees the keys of a container that is deleted, changed, or no longer unique', async () => {
  const { api } = newCarrierx()
  const take = async () => (await newStore(api, { unique: true, ...KEYS })).container_sid
  await api('DELETE', `/storage/containers/${await take()}`)
  await api('PATCH', `/storage/containers/${await take()}`, { string_key_4: 'e' })
  await api('PATCH', `/storage/containers/${await take()}`, { unique: false })
  expect(await take()).toBeDefined()
})

it('journals duplicate keys as a violation of the document', async () => {
  const { mock, api } = newCarrierx()
  await newStore(api, { unique: true, ...KEYS })
  await api('POST', '/storage/containers', { unique: true, ...KEYS })
  expect(mock.journal.violations()).toMatchObject([
    { rule: 'carrierx/unique-keys', provenance: 'documented', at: { pointer: '/unique' } },
  ])
})
