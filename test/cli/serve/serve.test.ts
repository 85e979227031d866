import { expect, it, vi } from 'vitest'
import { SERVICES } from '../../../src/cli/shared/services.js'
import { serve } from '../../support/cli.js'

const KEY = { authorization: 'Bearer k' }

const json = async (url: string, init?: RequestInit) => (await fetch(url, init)).json()

function create(url: string, name: string) {
  const headers = { ...KEY, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ name }) }
  return fetch(`${url}/v1/containers`, init)
}

it.concurrent('says where it is, with what, from which seed, and each base URL', async () => {
  const { url, written } = await serve()
  const services = SERVICES.map(({ name }) => name)
  const [first = '', ...rest] = written.stdout.split('\n')
  const [, where, what, seed] =
    /^Quayside is ready at (\S+) with (.+) \(ids from --rng-seed (\w+)\)$/.exec(first)!
  // After each, how well it is known.
  const [grades, others] = [rest.slice(0, 3), rest.slice(3)]
  expect(grades.map((line) => line.replace(/ +(?:\d+ [a-z]+(?:, |$))+/, ''))).toEqual([
    `  openai    ${url}/v1`,
    `  carrierx  ${url}/core/v2`,
    `  locktera  ${url}`,
  ])
  expect(others).toEqual([
    `  export OPENAI_BASE_URL=${url}/v1`,
    `Look into it at ${url}/__admin/`,
    '',
  ])
  expect([where, what]).toEqual([url, services.join(', ')])
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(seed).toMatch(/^[0-9a-f]{8}$/)
  expect(written.stderr).toBe('')
  expect((await json(`${url}/__admin/health`)).services).toEqual(services)
  const now = Date.parse((await json(`${url}/__admin/clock`)).now)
  expect(Math.abs(Date.now() - now)).toBeLessThan(10_000)
})

it.concurrent('says it in one line of JSON when it is asked to', async () => {
  const { url, written } = await serve('--log-format', 'json', '--service', 'openai')
  expect(written.stdout.match(/\n/g)).toHaveLength(1)
  expect(JSON.parse(written.stdout)).toMatchObject({
    ...{ url, services: ['openai'], baseUrls: { openai: `${url}/v1` } },
    environment: { OPENAI_BASE_URL: `${url}/v1` },
    inspector: `${url}/__admin/`,
  })
})

it.concurrent('starts the clock where it is told to, and lets it run', async () => {
  const { url } = await serve('--now', '2031-05-06T07:08:09Z')
  const read = async () => Date.parse((await json(`${url}/__admin/clock`)).now)
  const first = await read()
  expect(first - Date.parse('2031-05-06T07:08:09Z')).toBeGreaterThanOrEqual(0)
  expect(first - Date.parse('2031-05-06T07:08:09Z')).toBeLessThan(60_000)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect((await read()) - first).toBeGreaterThanOrEqual(20)
})

it.concurrent('draws the same ids from the same seed', async () => {
  // An id begins with the second in which it was made.
  const idFrom = async (seed: string) => {
    const { url } = await serve('--rng-seed', seed)
    const { id } = (await (await create(url, 'a')).json()) as { id: string }
    return id.slice('cntr_00000000'.length)
  }
  const [first, second] = await Promise.all([idFrom('7'), idFrom('7')])
  expect(first).toMatch(/^[0-9a-f]{40}$/)
  expect(second).toBe(first)
})

it.concurrent('decides rules as it is told to', async () => {
  const { url } = await serve(
    ...['--rule', 'openai/name-max-length=5', '--rule', 'openai/name-filter=prefix'],
  )
  expect((await create(url, 'longer')).status).toBe(400)
  expect((await create(url, 'short')).status).toBe(200)
  const { data } = await json(`${url}/v1/containers?name=sh`, { headers: KEY })
  expect(data).toMatchObject([{ name: 'short' }])
})

it.concurrent('serves an API elsewhere, as Azure does', async () => {
  const azure = ['--base', 'openai=/openai/v1/', '--rule', 'openai/api-key-header=accepted']
  const { url, written } = await serve('--service', 'openai', ...azure, '--base', 'openai=/else')
  expect(written.stdout).toContain(`OPENAI_BASE_URL=${url}/openai/v1\n`)
  const headers = { 'api-key': 'k' }
  const list = (base: string) => fetch(`${url}${base}/containers?api-version=v1`, { headers })
  const statuses = await Promise.all(['/openai/v1', '/else', '/v1', ''].map(list))
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 404, 404])
})

it.concurrent('has a world to look at', async () => {
  const { url } = await serve('--demo')
  const { data } = await json(`${url}/v1/containers`, { headers: KEY })
  expect(data.length).toBeGreaterThan(1)
  const { openai } = await json(`${url}/__admin/state`)
  expect(openai.containers.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(data.map(({ id }: { id: string }) => id)),
  )
})

it.concurrent('asks for a token where others could reach it', async () => {
  const { url, written } = await serve('--host', '0.0.0.0')
  const here = url.replace('0.0.0.0', '127.0.0.1')
  const token = await vi.waitUntil(
    () => /requires: Authorization: (Bearer [0-9a-f]{32})\n$/.exec(written.stdout)?.[1],
  )
  expect((await fetch(`${here}/__admin/health`)).status).toBe(403)
  const headers = { authorization: token }
  expect((await fetch(`${here}/__admin/health`, { headers })).status).toBe(200)
})

it.concurrent('gives each API key a world where it is asked to', async () => {
  const { url } = await serve('--scope-by', 'api-key')
  await create(url, 'a')
  const list = async (key: string) => {
    const headers = { authorization: `Bearer ${key}` }
    return (await json(`${url}/v1/containers`, { headers })).data
  }
  expect(await list('k')).toMatchObject([{ name: 'a' }])
  expect(await list('other')).toEqual([])
})
