import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { apiOf, apiOn, newContainer, throughEveryDoor } from '../../support/openai.js'

const SECRET = 'hunter2-do-not-tell'
const allow = { type: 'allowlist', allowed_domains: ['a.com'] }
const secret = { domain: 'a.com', name: 'token', value: SECRET }
const withSecrets = (domain_secrets: unknown) => ({ network_policy: { ...allow, domain_secrets } })

// Bodies that are refused, each for another reason, with the secret in its place or near it.
const refused: Record<string, object> = {
  'another limit is broken': {
    ...withSecrets([secret]),
    expires_after: { anchor: 'last_active_at', minutes: 60 },
  },
  'a second secret is for another domain': withSecrets([secret, { ...secret, domain: 'b.com' }]),
  'it is a list': withSecrets([{ ...secret, value: [SECRET] }]),
  'it is an object': withSecrets([{ ...secret, value: { text: SECRET } }]),
  'it is too long': withSecrets([{ ...secret, value: SECRET.repeat(600_000) }]),
  'its name is missing': withSecrets([{ domain: 'a.com', value: SECRET }]),
  'it stands alone in the list': withSecrets([SECRET]),
  'it stands alone': withSecrets(SECRET),
  'it is not in a list': withSecrets(secret),
  'the network is disabled': { network_policy: { type: 'disabled', domain_secrets: [secret] } },
  'the policy has no type': { network_policy: { domain_secrets: [secret] } },
  'the container has no name': { name: 7, ...withSecrets([secret]) },
}

throughEveryDoor('a secret is in no reply and not in the journal', async (door) => {
  const api = apiOf(door)
  const replies: unknown[] = []
  const call = async (...request: Parameters<typeof api>) => {
    const answer = await api(...request)
    replies.push(answer.body, [...answer.headers])
    return answer
  }
  const { body } = await call('POST', '/containers', { name: 'a', ...withSecrets([secret]) })
  await call('GET', `/containers/${body.id}`)
  await call('GET', '/containers')
  for (const [why, fields] of Object.entries(refused)) {
    const { status } = await call('POST', '/containers', { name: 'a', ...fields })
    expect([why, status]).toEqual([why, 400])
  }
  const cut = JSON.stringify({ name: 'a', ...withSecrets([secret]) }).slice(0, -1)
  expect((await call('POST', '/containers', cut)).status).toBe(400)
  const plain = { 'content-type': 'text/plain' }
  expect((await call('POST', '/containers', SECRET, plain)).status).toBe(415)
  door.mock.faults.add({ operation: 'CreateContainer', times: 1, do: { status: 500 } })
  await call('POST', '/containers', { name: 'a', ...withSecrets([secret]) })
  await call('DELETE', `/containers/${body.id}`)

  expect(JSON.stringify(replies)).not.toContain(SECRET)
  const journal = JSON.stringify(door.mock.journal.exchanges())
  expect(journal).not.toContain(SECRET)
  // It was there, and it is masked.
  expect(journal).toContain('"value":"***"')
  expect(() => door.mock.assertConforms()).toThrow(/^(?![\s\S]*hunter2)/)
  if (door.name === 'http') {
    const shown = await fetch(new URL('/__admin/requests', door.baseUrl))
    expect(await shown.text()).not.toContain(SECRET)
  }
})

throughEveryDoor('an API key is in no reply and not in the journal', async (door) => {
  const authorization = `Bearer ${SECRET}`
  const api = apiOf(door)
  door.mock.seed({ openai: { keys: [{ key: 'sk-known' }] } })
  const wrong = await api('GET', '/containers', undefined, { authorization })
  expect(wrong.status).toBe(401)
  expect(JSON.stringify(wrong.body)).not.toContain(SECRET)
  door.mock.seed({ openai: { keys: [{ key: SECRET }] } })
  const right = await api('GET', '/containers', undefined, { authorization })
  expect(right.status).toBe(200)
  expect(JSON.stringify(right.body)).not.toContain(SECRET)
  expect(JSON.stringify(door.mock.journal.exchanges())).not.toContain(SECRET)
})

test('an export includes the fields that responses hide', async () => {
  const mock = createMock(openai)
  const skills = [{ type: 'skill_reference', skill_id: 'skill_1', version: 'latest' }]
  const id = await newContainer(apiOn(mock), { ...withSecrets([secret]), skills })
  const world = await mock.state.export()
  expect(world.openai?.containers?.[0]).toMatchObject({ id, skills, domain_secrets: [secret] })

  const copy = createMock(openai, { seed: world })
  expect(await copy.state.export()).toEqual(world)
  const { body } = await apiOn(copy)('GET', `/containers/${id}`)
  expect(body.network_policy).toEqual(allow)
})

test('a refused value of megabytes takes little room in the journal', async () => {
  const mock = createMock(openai)
  const large = 'a'.repeat(5_000_000)
  const create = (fields: object) =>
    apiOn(mock)('POST', '/containers', { name: 'a', memory_limit: '1g', ...fields })
  const long = await create({ name: large })
  expect(long.body.error.message).toContain('a string with length 5000000 instead')
  const unknown = await create({ memory_limit: large })
  expect(unknown.body.error.message.length).toBeLessThan(1000)
  expect(mock.journal.violations()).toHaveLength(2)
  expect(JSON.stringify(mock.journal.exchanges()).length).toBeLessThan(400_000)
})
