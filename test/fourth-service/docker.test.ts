import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMock, type MockOptions } from 'quayside'
import { listen } from 'quayside/node'
import { runHere } from '../support/cli-here.js'
import { ROOT } from '../support/sources.js'
import { docker } from './docker.js'

// What a service of a user has without a line more than docker.ts, whose contract is docker.yaml.

const MODULE = `${ROOT}test/fourth-service/docker.ts`
const base = 'http://docker.example/v1.47'

function dockerMock(options: MockOptions = {}) {
  const mock = createMock(docker, options)
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const reply = await mock.fetch(`${base}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    return { status: reply.status, body: /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : text }
  }
  return { mock, call }
}

const nginx = { Image: 'nginx', Cmd: ['nginx', '-g'], Labels: { tier: 'web' } }
const seed = { docker: { containers: [{ Id: 'a'.repeat(64), Name: '/db', Config: nginx }] } }

test('the service is at most 200 lines long', () => {
  expect(readFileSync(MODULE, 'utf8').split('\n').length - 1).toBeLessThanOrEqual(200)
})

test('a container is created, started, listed, stopped and removed', async () => {
  const { mock, call } = dockerMock()
  expect(await call('POST', '/containers/create?name=web', nginx)).toMatchObject({ status: 201 })
  expect(await call('GET', '/containers/json')).toEqual({ status: 200, body: [] })
  expect((await call('POST', '/containers/web/start')).status).toBe(204)
  expect((await call('POST', '/containers/web/start')).status).toBe(304)
  expect(await call('GET', '/containers/json')).toMatchObject({ body: [{ Names: ['/web'] }] })
  expect((await call('DELETE', '/containers/web')).status).toBe(409)
  expect((await call('POST', '/containers/web/stop?t=5')).status).toBe(204)
  expect(await call('GET', '/containers/web/json')).toMatchObject({
    body: { State: { Status: 'exited', ExitCode: 143 } },
  })
  expect((await call('DELETE', '/containers/web')).status).toBe(204)
  expect((await call('GET', '/containers/web/json')).status).toBe(404)
  expect(mock.journal.violations()).toEqual([])
})

test('a container that is killed or waited for has ended, and its logs are what it ran', async () => {
  const { call } = dockerMock({ seed })
  expect((await call('POST', '/containers/db/kill')).status).toBe(409)
  await call('POST', '/containers/db/start')
  expect((await call('POST', '/containers/db/kill')).status).toBe(204)
  await call('POST', '/containers/db/start')
  expect(await call('POST', '/containers/db/wait')).toEqual({
    status: 200,
    body: { StatusCode: 0 },
  })
  expect(await call('GET', '/containers/db/logs?stdout=true')).toEqual({
    status: 200,
    body: 'nginx -g\n',
  })
})

test('filters choose containers by their labels, names and states', async () => {
  const { call } = dockerMock({ seed })
  const list = (filters: string) => {
    return call('GET', `/containers/json?filters=${encodeURIComponent(filters)}`)
  }
  expect((await list('{"label":["tier=web"],"status":["created"]}')).body).toHaveLength(1)
  expect((await list('{"label":["tier=db"]}')).body).toEqual([])
  expect((await list('{"name":["other"]}')).body).toEqual([])
  expect((await list('{"label":5}')).status).toBe(400)
  expect((await list('{')).status).toBe(400)
})

test('a request that breaks the contract is refused, and is a violation', async () => {
  const { mock, call } = dockerMock()
  expect(await call('POST', '/containers/create', { Imag: 'nginx' })).toEqual({
    status: 400,
    body: { message: '/Image is missing' },
  })
  expect(mock.journal.violations().map(({ code }) => code)).toEqual(['QS2020', 'QS2024'])
})

test('the contract covers what calls reached', async () => {
  const { mock, call } = dockerMock()
  await call('GET', '/containers/json')
  const operations = mock.coverage()['docker']?.operations
  expect(operations).toMatchObject({ covered: 1, total: 9 })
})

test('a fault makes a call fail as planned', async () => {
  const { mock, call } = dockerMock({ seed })
  mock.faults.add({ operation: 'docker/ContainerStart', times: 1, do: { status: 404 } })
  expect((await call('POST', '/containers/db/start')).status).toBe(404)
  expect((await call('POST', '/containers/db/start')).status).toBe(204)
})

test('a container ends by the clock, as late as a rule says', async () => {
  const { mock, call } = dockerMock({ seed, rules: { 'docker/run-seconds': 5 } })
  await call('POST', '/containers/db/start')
  mock.clock.advance({ seconds: 4 })
  expect(await call('GET', '/containers/db/json')).toMatchObject({
    body: { State: { Running: true } },
  })
  mock.clock.advance({ seconds: 2 })
  expect(await call('GET', '/containers/db/json')).toMatchObject({
    body: { State: { Running: false } },
  })
})

test('scopes have containers of their own', async () => {
  const { call } = dockerMock({ seed })
  await call('DELETE', '/containers/db', undefined, { 'x-mock-scope': 'other' })
  expect((await call('GET', '/containers/db/json')).status).toBe(200)
  expect(
    (await call('GET', '/containers/db/json', undefined, { 'x-mock-scope': 'other' })).status,
  ).toBe(404)
})

test('a mistake in a seed is told', () => {
  const wrong = { docker: { containers: [{ Id: 'a', Nam: 'b' }] } }
  expect(() => createMock(docker, { seed: wrong })).toThrow('did you mean "Name"?')
})

test('a world is exported as it was loaded', async () => {
  const { mock } = dockerMock({ seed })
  expect((await mock.state.export()).docker).toMatchObject(seed.docker)
})

test('the admin API of a server knows its contract, journal and state', async () => {
  const { url, close } = await listen(createMock(docker, { seed }), { port: 0 })
  try {
    expect((await fetch(`${url}/v1.47/containers/db/json`)).status).toBe(200)
    const journal = await fetch(`${url}/__admin/requests`)
    expect(JSON.stringify(await journal.json())).toContain('ContainerInspect')
  } finally {
    await close()
  }
})

test('the command line explains, prints, checks and seeds it', async () => {
  const own = ['--service-module', MODULE]
  expect((await runHere('explain', 'docker/run-seconds', ...own)).stdout).toContain(
    'how many seconds',
  )
  expect((await runHere('contract', 'docker', ...own)).stdout).toContain('ContainerCreate')
  const { mock, call } = dockerMock()
  await call('POST', '/containers/create', { Imag: 'nginx' })
  const folder = mkdtempSync(join(tmpdir(), 'docker-'))
  const [har, world] = [join(folder, 'traffic.har'), join(folder, 'world.json')]
  writeFileSync(har, JSON.stringify(mock.journal.toHar()))
  writeFileSync(world, JSON.stringify({ docker: { containers: [{ Id: 'a' }] } }))
  const checked = await runHere('check', har, ...own)
  expect(checked).toMatchObject({ code: 2, stdout: expect.stringContaining('/Image is missing') })
  const seeds = await runHere('seed', 'check', world, ...own)
  expect(seeds).toMatchObject({ code: 1, stdout: expect.stringContaining('Name') })
})
