import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { accepted, refused } from '../../support/create-cases.js'
import type { Door } from '../../support/doors.js'
import {
  apiOf,
  apiOn,
  fileForm,
  newContainer,
  refusal,
  throughEveryDoor,
} from '../../support/openai.js'

const platformFiles = [
  { id: 'file-1', filename: 'a.txt', content: { text: 'a' } },
  { id: 'file-3', filename: 'b.txt', content: { text: 'bb' } },
]
const seed = { openai: { platformFiles } }

for (const [what, fields] of Object.entries(accepted)) {
  test(`create accepts ${what}`, async () => {
    const mock = createMock(openai, { seed })
    const { status, body } = await apiOn(mock)('POST', '/containers', { name: 'a', ...fields })
    expect([status, body.status]).toEqual([200, 'running'])
    mock.assertConforms()
  })
}

for (const [what, [fields, reason]] of Object.entries(refused)) {
  test(`create refuses ${what}`, async () => {
    const mock = createMock(openai, { seed })
    const api = apiOn(mock)
    const answer = await api('POST', '/containers', { name: 'a', ...fields })
    expect(refusal(answer)).toBe(reason)
    const { message, type } = answer.body.error
    expect(type).toBe('invalid_request_error')
    expect(message).not.toMatch(/undefined|\[object|\{/)
    // Nothing was made on the way.
    expect((await api('GET', '/containers')).body.data).toEqual([])
    expect(mock.state.records('openai', 'files')).toEqual([])
  })
}

const story = async (door: Door) => {
  const api = apiOf(door)
  for (const [fields, reason] of Object.values(refused)) {
    if (JSON.stringify(fields).length > 1_000_000) continue
    expect(refusal(await api('POST', '/containers', { name: 'a', ...fields }))).toBe(reason)
  }
}
throughEveryDoor('create gives the same reasons through every door', story, { seed })

throughEveryDoor('a name alone makes a container with all defaults', async (door) => {
  const { status, body } = await apiOf(door)('POST', '/containers', { name: 'plain' })
  expect(status).toBe(200)
  // In the order in which they are sent.
  expect(Object.entries(body)).toEqual([
    ['id', expect.stringMatching(/^cntr_/)],
    ['object', 'container'],
    ['created_at', 1735689600],
    ['status', 'running'],
    ['expires_after', { anchor: 'last_active_at', minutes: 20 }],
    ['last_active_at', 1735689600],
    ['memory_limit', '1g'],
    ['name', 'plain'],
  ])
})

throughEveryDoor(
  'a container shows what was asked for, and keeps the rest to itself',
  async (door) => {
    const api = apiOf(door)
    const asked = {
      name: 'Größe ☃',
      memory_limit: '64g',
      expires_after: { anchor: 'last_active_at', minutes: 7 },
    }
    const policy = { type: 'allowlist', allowed_domains: ['b.com', 'a.com'] }
    const domain_secrets = [{ domain: 'a.com', name: 'n', value: 'v' }]
    const skills = [{ type: 'skill_reference', skill_id: 'skill_1' }]
    const { body } = await api('POST', '/containers', {
      ...asked,
      skills,
      file_ids: [],
      network_policy: { ...policy, domain_secrets },
    })
    expect(body).toMatchObject(asked)
    expect(body.network_policy).toEqual(policy)
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['skills']))
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['file_ids']))
    expect((await api('GET', `/containers/${body.id}`)).body).toEqual(body)
    expect((await api('GET', '/containers')).body.data).toEqual([body])
  },
)

const copies = async (door: Door) => {
  const api = apiOf(door)
  const id = await newContainer(api, { file_ids: ['file-1', 'file-3', 'file-1'] })
  const { data } = (await api('GET', `/containers/${id}/files?order=asc`)).body
  const contents = []
  for (const file of data) {
    expect(file).toMatchObject({ object: 'container.file', container_id: id, source: 'user' })
    contents.push((await api('GET', `/containers/${id}/files/${file.id}/content`)).body)
  }
  expect(contents).toEqual(['a', 'bb', 'a'])
  expect(data.map((file: { path: string }) => file.path.slice(-5))).toEqual([
    'a.txt',
    'b.txt',
    'a.txt',
  ])
}
throughEveryDoor('create copies the files of the platform it names', copies, { seed })

const allowedDomains = [{ domain: 'a.com' }, { domain: 'b.com' }]
const narrowing = async (door: Door) => {
  const api = apiOf(door)
  const create = (...allowed_domains: string[]) =>
    api('POST', '/containers', {
      name: 'a',
      network_policy: { type: 'allowlist', allowed_domains },
    })
  expect((await create('b.com')).status).toBe(200)
  expect((await create('a.com', 'b.com')).status).toBe(200)
  const stranger = await create('a.com', 'c.com')
  expect(refusal(stranger)).toBe('400 null network_policy.allowed_domains')
  expect(stranger.body.error.message).toContain("'c.com'")
}
throughEveryDoor('an allowlist only narrows the one of the organization', narrowing, {
  seed: { openai: { allowedDomains } },
})

throughEveryDoor('a body that is no JSON object is refused', async (door) => {
  const api = apiOf(door)
  const post = async (body?: unknown, headers?: Record<string, string>) =>
    refusal(await api('POST', '/containers', body, headers))
  expect(await post('{"name":')).toBe('400 null null')
  expect(await post('[]')).toBe('400 invalid_type null')
  expect(await post('null')).toBe('400 invalid_type null')
  expect(await post('"name"')).toBe('400 invalid_type null')
  // The body is not required, but the name is.
  expect(await post()).toBe('400 missing_required_parameter name')
  expect(await post('{}')).toBe('400 missing_required_parameter name')
  expect(await post('name=a', { 'content-type': 'text/plain' })).toBe('415 null null')
  expect(await post(fileForm('x'))).toBe('415 null null')
  const json = { 'content-type': 'Application/JSON; charset=utf-8' }
  expect((await api('POST', '/containers', '{"name":"a"}', json)).status).toBe(200)
})
