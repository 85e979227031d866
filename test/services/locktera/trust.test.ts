import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, CONTAINERS, encode } from '../../support/locktera.js'

const seed = {
  locktera: {
    orgs: [{ id: 'org-1' }],
    containers: [{ id: 'container-123', org_id: 'org-1', name: 'Secure File' }],
  },
}
const PATH = `${CONTAINERS}/container-123`

it('what the document shows can be trusted, in a world that lists its organization', async () => {
  const mock = createMock(locktera, { seed, trust: 'documented' })
  const api = apiOn(mock)
  await api('GET', PATH)
  await api('PUT', `${PATH}/block`)
  for (const end of ['/drm_rules', '/attempts', '/tags_audit']) await api('GET', PATH + end)
  expect(mock.journal.violations()).toEqual([])
})

it('what is inferred or guessed is reported', async () => {
  const mock = createMock(locktera, { seed, trust: 'published' })
  const api = apiOn(mock)
  const named = async (method: string, path: string) => {
    mock.journal.clear()
    await api(method, path)
    return mock.journal.violations().map(({ message }) => /relies on ([^,]+)/.exec(message)?.[1])
  }
  await api('PUT', `${PATH}/block`)
  expect(await named('DELETE', `${PATH}/block`)).toEqual([
    ...['locktera/UnblockContainer/200', 'locktera/unblock-reply'],
  ])
  expect(await named('GET', '/orgs/org-1/container_by_digest?digest=a')).toEqual([
    ...['locktera/GetContainerByDigest/digest', 'locktera/digest_not_found'],
    'locktera/malformed-digest',
  ])
  expect(await named('GET', CONTAINERS)).toEqual(['locktera/limit-default'])
  expect(await named('GET', `${PATH}/drm_rules`)).toEqual([])
})

it('an encode relies on the rules that its manifest needs', async () => {
  const mock = createMock(locktera, { seed, trust: 'published' })
  await encode(apiOn(mock), { drm: { opens: 1 } })
  const names = mock.journal
    .violations()
    .map(({ message }) => /relies on ([^,]+)/.exec(message)?.[1])
  expect(names).toContain('locktera/EncodeContainer#/manifest/container/drm/opens')
  expect(names).toContain('locktera/digest-of')
  expect(names).not.toContain('locktera/EncodeContainer#/manifest/container')
})
