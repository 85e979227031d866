import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run, serve } from '../../support/cli.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-state-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const KEY = { authorization: 'Bearer k' }
const json = async (url: string, init?: RequestInit) => (await fetch(url, init)).json()
const post = (url: string, body: object) =>
  json(url, {
    method: 'POST',
    headers: { ...KEY, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

it.concurrent('goes on where it stopped, and saves when it is asked to', async () => {
  const file = join(folder, 'first.json')
  const first = await serve('--state', file)
  const { id } = await post(`${first.url}/v1/containers`, { name: 'kept' })
  await post(`${first.url}/__admin/clock`, { advance: { minutes: 10 } })
  first.child.kill('SIGINT')
  expect(await first.exit).toBe(0)
  const { now } = JSON.parse(await readFile(file, 'utf8'))

  const second = await serve('--state', file)
  const clock = await json(`${second.url}/__admin/clock`)
  expect(Date.parse(clock.now) - Date.parse(now)).toBeGreaterThanOrEqual(0)
  expect(Date.parse(clock.now) - Date.parse(now)).toBeLessThan(5 * 60_000)
  const { data } = await json(`${second.url}/v1/containers`, { headers: KEY })
  expect(data).toMatchObject([{ id, name: 'kept', status: 'running' }])
  await post(`${second.url}/v1/containers`, { name: 'more' })
  const saved = await post(`${second.url}/__admin/save`, {})
  const text = await readFile(file, 'utf8')
  expect(saved).toEqual({ file, bytes: Buffer.byteLength(text) })
  expect(JSON.parse(text).openai.containers).toMatchObject([{ name: 'kept' }, { name: 'more' }])
  expect(second.written.stderr).toBe('')
})

it.concurrent('has every scope again after it was ended', async () => {
  const file = join(folder, 'scopes.json')
  const first = await serve('--state', file)
  const made = await Promise.all(
    ['a', 'b'].map((name) => post(`${first.url}/__scope/${name}/v1/containers`, { name })),
  )
  await post(`${first.url}/__scope/b/__admin/clock`, { advance: { minutes: 21 } })
  first.child.kill('SIGTERM')
  expect(await first.exit).toBe(0)
  const second = await serve('--state', file)
  for (const [index, name] of ['a', 'b'].entries()) {
    const { data } = await json(`${second.url}/__scope/${name}/v1/containers`, { headers: KEY })
    const status = name === 'a' ? 'running' : 'expired'
    expect(data).toMatchObject([{ id: made[index].id, name, status }])
  }
  const { data } = await json(`${second.url}/v1/containers`, { headers: KEY })
  expect(data).toEqual([])
  expect((await run('serve', '--port', '0', '--seed', file)).stderr).toContain(
    '/scopes: belongs to a saved state, which --state loads: a world has one scope\n',
  )
})

it.concurrent('saves on SIGTERM, and says with its exit code that it could not', async () => {
  const file = join(await mkdtemp(join(folder, 'gone-')), 'state.json')
  const running = await serve('--state', file)
  await rm(join(file, '..'), { recursive: true })
  running.child.kill('SIGTERM')
  expect(await running.exit).toBe(1)
  expect(running.written.stderr).toMatch(/^Failed to write \S+state\.json: ENOENT/)
})
