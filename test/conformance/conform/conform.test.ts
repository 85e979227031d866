import { expect, it } from 'vitest'
import { conformChecks } from '../../../src/conformance/conform/conform.js'
import { scoreOf, scoresBy } from '../../../src/conformance/conform/score.js'
import { createMockCore } from '../../../src/mock/mock.js'
import { openai } from '../../../src/services/openai/index.js'
import { suites } from '../../data/suites.js'
import { conformed, failing } from '../../support/conform.js'
import { providerOf, remaining } from '../../support/verify.js'

const services = suites.map(({ service }) => service)

it.each(services)(
  'our own server of $name has 100 % at each level, whatever the grade, and nothing is left',
  async (service) => {
    const provider = providerOf(service)
    const { checks, cleanUp, made, lost, stopped } = await conformed(provider, {
      trust: 'assumed',
    })
    expect(failing(checks)).toEqual([])
    const levels = Object.values(scoresBy('level', checks))
    expect(levels.map(({ percent }) => percent)).toEqual(levels.map(() => 100))
    expect(levels.length).toBeGreaterThan(3)
    expect(checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([])
    expect(made).toBeGreaterThan(20)
    expect([cleanUp.left, cleanUp.doubtful, lost, stopped]).toEqual([[], [], [], undefined])
    expect(remaining(provider)).toBe(0)
  },
  30_000,
)

it.each(services)(
  'at each level some checks of $name can fail a server',
  async (service) => {
    const { checks } = await conformed(providerOf(service))
    for (const { percent } of Object.values(scoresBy('level', checks))) expect(percent).toBe(100)
    for (const { percent } of Object.values(scoresBy('operation', checks))) {
      expect([100, null]).toContain(percent)
    }
  },
  30_000,
)

it.each(services)(
  'the names of the checks of $name are unique and well formed',
  async (service) => {
    const listed = await conformChecks(service, createMockCore)
    const names = listed.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, level, operation, requires } of listed) {
      expect(name).toMatch(/^(?:shape\/\w+|state|errors|paging|expiry)\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(name.startsWith(`${level}/`)).toBe(true)
      expect(service.contract.operations.has(operation)).toBe(true)
      expect(requires).not.toMatch(/\.$/)
    }
    const { checks } = await conformed(providerOf(service))
    expect(checks.map(({ name }) => name)).toEqual(names)
  },
)

it('records of others are neither read one by one nor changed', async () => {
  const containers = ['cntr_theirs1', 'cntr_theirs2'].map((id) => ({ id, name: 'theirs' }))
  const files = [{ id: 'cfile_theirs', container_id: 'cntr_theirs1', path: '/mnt/data/theirs.txt' }]
  const provider = providerOf(openai, { seed: { openai: { containers, files } } })
  const { checks } = await conformed(provider, { slow: false })
  expect(failing(checks)).toEqual([])
  const left = provider.mock.state.records('openai', 'containers').map(({ id }) => id)
  expect(left).toEqual(['cntr_theirs1', 'cntr_theirs2'])
  const urls = provider.sent.map(({ url }) => url)
  expect(urls.filter((url) => url.includes('theirs'))).toEqual([])
})

it('a deviation from what is only assumed is a note, and a failure for those who trust it', async () => {
  const rules = { 'openai/second-delete': 'deleted', 'openai/name-max-length': 64 } as const
  const results = async (trust: 'published' | 'assumed') => {
    const { checks } = await conformed(providerOf(openai, { rules }), { trust, levels: ['errors'] })
    return checks.filter(({ verdict }) => verdict !== 'passed')
  }
  const noted = await results('published')
  expect(noted.map(({ verdict }) => verdict)).toEqual(noted.map(() => 'noted'))
  expect(noted.map(({ name }) => name)).toContain('errors/deletes-it-again')
  expect(noted.flatMap(({ notes }) => notes.map(({ provenance }) => provenance))).not.toContain(
    'published',
  )
  const failed = await results('assumed')
  expect(failing(failed)).toEqual(noted.map(({ name }) => name))
})

it('a server that answers the same examples to everything fails where they are made up', async () => {
  const provider = providerOf(openai)
  const container = {
    ...{ id: 'cntr_1', object: 'container', name: 'example', created_at: 1_735_689_600 },
    ...{ status: 'running', memory_limit: '1g', last_active_at: 1_735_689_600 },
    expires_after: { anchor: 'last_active_at', minutes: 20 },
  }
  const file = {
    ...{ id: 'cfile_1', object: 'container.file', created_at: 1_735_689_600, bytes: 5 },
    ...{ container_id: 'cntr_1', path: '/mnt/data/a.txt', source: 'user' },
  }
  const listOf = (item: { id: string }) => {
    return { object: 'list', data: [item], first_id: item.id, last_id: item.id, has_more: false }
  }
  provider.answer = async ({ method, url }) => {
    const { pathname } = new URL(url)
    const isFile = pathname.includes('/files')
    if (pathname.endsWith('/content')) return new Response('hello')
    const item = isFile ? file : container
    if (method === 'DELETE') {
      return Response.json({ id: item.id, object: `${item.object}.deleted`, deleted: true })
    }
    const isList = method === 'GET' && /\/(?:containers|files)$/.test(pathname)
    return Response.json(isList ? listOf(item) : item)
  }
  const { checks } = await conformed(provider)
  const found = failing(checks)
  expect(found).toEqual(
    expect.arrayContaining([
      'state/container-has-what-was-sent',
      'state/container-ids-are-unique',
      'state/deleted-container-is-gone',
      'state/file-content-comes-back',
      'errors/gives-no-name',
      'paging/containers-limit',
      'paging/files-empty-list',
      'expiry/idle-container-expires',
    ]),
  )
  const { percent } = scoreOf(checks)
  expect(percent).toBeLessThan(70)
  expect(percent).toBeGreaterThan(0)
})

it('a check that cannot be made is blocked, and counts as not passed', async () => {
  const provider = providerOf(openai)
  provider.mock.faults.add({ operation: 'CreateContainerFile', do: { status: 500 } })
  const { checks } = await conformed(provider, { levels: ['state'] })
  const blocked = checks.filter(({ verdict }) => verdict === 'blocked')
  expect(blocked.map(({ name }) => name)).toContain('state/file-content-comes-back')
  expect(blocked[0]?.why).toBe('uploads a file (CreateContainerFile): status 500')
  const { checks: counted, passed } = scoreOf(checks)
  expect(counted - passed).toBe(failing(checks).length)
})

it('only the chosen levels are checked', async () => {
  const provider = providerOf(openai)
  const { checks } = await conformed(provider, { levels: ['paging'], slow: false })
  expect(new Set(checks.map(({ level }) => level))).toEqual(new Set(['paging']))
  expect(provider.sent.length).toBeLessThan(100)
})

it('an interruption ends the run, and what was created is deleted', async () => {
  const provider = providerOf(openai)
  const stop = new AbortController()
  provider.answer = (_sent, next) => {
    if (provider.sent.length === 80) stop.abort()
    return next()
  }
  const { stopped, checks } = await conformed(provider, { stop: stop.signal })
  expect([stopped, remaining(provider)]).toEqual(['interrupted', 0])
  expect(checks.filter(({ why }) => why === 'the run was stopped').length).toBeGreaterThan(10)
  expect(failing(checks).length).toBeGreaterThan(10)
})

it('a server that is gone ends the run before each check waits for it', async () => {
  const provider = providerOf(openai)
  provider.answer = () => Promise.reject(new Error('connection refused'))
  const { stopped, lost } = await conformed(provider)
  expect([stopped, lost.length]).toEqual(['gone', 3])
})

it('a token that is refused ends the run', async () => {
  const provider = providerOf(openai, { seed: { openai: { keys: [{ key: 'another' }] } } })
  const { stopped } = await conformed(provider)
  expect([stopped, provider.sent.length]).toEqual(['refused', 1])
})

it('a check without a basis in the contract is refused', async () => {
  const [check] = await openai.conformChecks!()
  const wrong = { ...check!, basis: [{ rule: 'openai/none' }] }
  const service = { ...openai, conformChecks: () => Promise.resolve([wrong]) }
  await expect(conformChecks(service, createMockCore)).rejects.toThrow('No such basis of a check')
})
