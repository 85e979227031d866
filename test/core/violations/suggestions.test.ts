import { expect, it, vi } from 'vitest'
import { createMock } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy, TOY, toyWhere } from '../../support/toy-service.js'

const KEY = { authorization: 'Bearer x' }

/** What the journal suggests for each violation of a request, by its place. */
async function suggested(request: Request): Promise<Record<string, readonly string[]>> {
  const mock = createMock([toy, openai, carrierx, locktera])
  await mock.fetch(request)
  const found = mock.journal.violations().map(({ at, nearest }) => [at.pointer, nearest ?? []])
  return Object.fromEntries(found) as Record<string, readonly string[]>
}

function post(url: string, body: unknown): Request {
  const headers = { ...KEY, 'content-type': 'application/json' }
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

const create = (body: object) => post('https://api.openai.com/v1/containers', body)

it('gives a misspelt member its declared name, with the whole path', async () => {
  const expires_after = { anchor: 'last_active_at', minuts: 10 }
  expect(await suggested(create({ name: 'a', expires_after }))).toMatchObject({
    '/expires_after/minuts': ['expires_after.minutes'],
  })
})

it('finds a member that stands in the wrong object', async () => {
  expect(await suggested(create({ name: 'a', minutes: 10 }))).toEqual({
    '/minutes': ['expires_after.minutes'],
  })
})

it('takes another way of writing names for the same name', async () => {
  const found = await suggested(create({ name: 'a', expiresAfter: 1, 'memory-limit': '1g' }))
  expect(found).toEqual({
    '/expiresAfter': ['expires_after'],
    '/memory-limit': ['memory_limit'],
  })
})

it('shows which item of a list it means', async () => {
  const skills = [
    { type: 'skill_reference', skill_id: 'a' },
    { type: 'skill_reference', skil_id: 'b' },
  ]
  expect(await suggested(create({ name: 'a', skills }))).toMatchObject({
    '/skills/1/skil_id': ['skills[1].skill_id'],
  })
})

it('suggests nothing for what is like no other name', async () => {
  expect(await suggested(create({ name: 'a', zoom: 3, 'x.y/z': 1 }))).toEqual({
    '/zoom': [],
    '/x.y~1z': [],
  })
})

it('gives the word of a list that is most like the wrong one', async () => {
  const policy = { type: 'Allow-List', allowed_domains: [] }
  const wrong = { name: 'a', memory_limit: '4gb', network_policy: policy }
  expect(await suggested(create(wrong))).toMatchObject({
    '/memory_limit': ['4g'],
    '/network_policy/type': ['allowlist'],
  })
  const list = new Request('https://api.openai.com/v1/containers?order=DESC', { headers: KEY })
  expect(await suggested(list)).toEqual({ '/order': ['desc'] })
})

it('suggests nothing for a word that is not text, or like none', async () => {
  expect(await suggested(create({ name: 'a', memory_limit: 4 }))).toEqual({ '/memory_limit': [] })
  expect(await suggested(create({ name: 'a', memory_limit: 'plenty' }))).toEqual({
    '/memory_limit': [],
  })
})

it('gives a misspelt query parameter its declared name', async () => {
  expect(await suggested(new Request(`${TOY}/notes/1?tmes=2`))).toEqual({ '/tmes': ['times'] })
})

it('gives a misspelt part of a form its declared name, and what stands inside of one', async () => {
  const body = new FormData()
  body.set('manifst', '{}')
  body.set('manifest', JSON.stringify({ container: { nmae: 'a' } }))
  const url = 'https://api.locktera.com/orgs/org/containers/encode'
  const headers = { authorization: 'Bearer x' }
  const found = await suggested(new Request(url, { method: 'POST', headers, body }))
  expect(found).toMatchObject({
    '/manifst': ['manifest'],
    '/manifest/container/nmae': ['manifest.container.name'],
  })
})

it('suggests no word of another for a member that only replies have', async () => {
  const mock = createMock(carrierx, { rules: { 'carrierx/read-only-field': 'refused' } })
  const url = 'https://api.carrierx.com/core/v2/storage/containers'
  await mock.fetch(post(url, { total_bytes: 1, quota_byte: 1 }))
  const [violation] = mock.journal.violations()
  expect(violation).toMatchObject({ at: { pointer: '/total_bytes' } })
  expect(violation?.nearest).toBeUndefined()
})

it('gives an undeclared member of a reply of ours the name that the contract has', async () => {
  const body = { id: 'n', text: 't', stat: 'fresh', made_at: 1 }
  const mock = createMock(toyWhere('RetrieveNote', () => ({ status: 200, body })))
  const stderr = vi.spyOn(console, 'error').mockReturnValue()
  const error: unknown = await mock.fetch(`${TOY}/notes/1`).catch((thrown: unknown) => thrown)
  stderr.mockRestore()
  expect(error).toMatchObject({
    violations: [{ at: { pointer: '/state' } }, { at: { pointer: '/stat' }, nearest: ['state'] }],
  })
})

it('suggests no secret', async () => {
  const request = noteRequest({ text: 'hi', secret: 'short', label: { colour: 'rde' } })
  expect(await suggested(request)).toEqual({ '/secret': [], '/label/colour': ['red'] })
})
