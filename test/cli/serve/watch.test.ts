import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createProgress } from '../../../src/cli/shared/progress.js'
import { run, serve } from '../../support/cli.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-watch-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
const seed = (...names: string[]) =>
  JSON.stringify({ openai: { containers: names.map((name) => ({ id: `cntr_${name}`, name })) } })

async function namesAt(url: string): Promise<string[]> {
  const response = await fetch(`${url}/v1/containers?order=asc`, { headers })
  const { data } = (await response.json()) as { data: { name: string }[] }
  return data.map(({ name }) => name).sort()
}

it.concurrent('loads what has changed, and keeps what calls have made', async () => {
  const path = join(folder, 'a.json')
  await writeFile(path, seed('one'))
  const { url, written } = await serve('--seed', join(folder, 'a*.json'), '--watch')
  await fetch(`${url}/v1/containers`, { method: 'POST', headers, body: '{"name":"made"}' })
  await writeFile(path, seed('one', 'two'))
  await vi.waitFor(async () => expect(await namesAt(url)).toEqual(['made', 'one', 'two']), 20_000)
  expect(written.stdout).toContain('kept 1 record created by requests\n')
  // As editors save, and as generators add.
  await writeFile(join(folder, 'next'), seed('three'))
  await rename(join(folder, 'next'), path)
  await writeFile(join(folder, 'a2.json'), seed('four'))
  await vi.waitFor(
    async () => expect(await namesAt(url)).toEqual(['four', 'made', 'three']),
    20_000,
  )
})

it.concurrent('keeps what it has while a file is wrong, and says where', async () => {
  const path = join(folder, 'b.json')
  const content = join(folder, 'b.txt')
  const file = { id: 'cfile_1', container_id: 'cntr_b', path: '/b', content: { path: 'b.txt' } }
  const world = { openai: { containers: [{ id: 'cntr_b', name: 'b' }], files: [file] } }
  await writeFile(content, 'before')
  await writeFile(path, JSON.stringify(world))
  const { url, written } = await serve('--seed', path, '--watch', '--log-format', 'json')
  await writeFile(path, '{ "openai": { "containers": [{ "nam": "typo" }] } }')
  await vi.waitFor(() => expect(written.stderr).toContain('stay in use\n'), 20_000)
  expect(written.stderr).toContain('b.json:1:39: /openai/containers/0/nam')
  expect(await namesAt(url)).toEqual(['b'])
  await writeFile(path, '{ "openai": {}, "openai": {} }')
  const twice = 'b.json:1:17: /openai: duplicate key\n'
  await vi.waitFor(() => expect(written.stderr).toContain(twice), 20_000)
  await writeFile(path, '{ "openai": ')
  // What is written line by line may come in pieces.
  const whole = /b\.json:1:13: .*\nThe seeds loaded before stay in use\n$/
  await vi.waitFor(() => expect(written.stderr).toMatch(whole), 20_000)
  const told = written.stderr
  await writeFile(path, JSON.stringify(world))
  await writeFile(content, 'after')
  await vi.waitFor(async () => {
    const where = `${url}/v1/containers/cntr_b/files/cfile_1/content`
    expect(await (await fetch(where, { headers })).text()).toBe('after')
  }, 20_000)
  expect(written.stdout).toContain('{"loadedAgain":true,"kept":0,"leftOut":[]}\n')
  expect(written.stderr).toBe(told)
})

it.concurrent('refuses to watch nothing', async () => {
  const { code, stderr } = await run('serve', '--watch')
  expect([code, stderr]).toEqual([1, 'Failed to watch: --watch requires --seed or --override\n'])
})

it.each([
  [true, ['\r64 of 1,000 things\x1b[K', '\r128 of 1,000 things\x1b[K', '\r\x1b[K']],
  [false, ['64 of 1,000 things\n']],
])('tells how far long work has come (terminal: %s)', (isTTY, expected) => {
  const told: string[] = []
  let time = 0
  const stream = { isTTY, write: (text: string) => told.push(text) }
  const progress = createProgress('things', 1_000, { stream, now: () => time })
  for (let count = 0; count < 130; count++) {
    time += 20
    progress.step()
  }
  progress.end()
  expect(told).toEqual(expected)
})

it('tells nothing of work that is soon done', () => {
  const write = vi.fn()
  const progress = createProgress('things', 9, { stream: { isTTY: true, write }, now: () => 0 })
  for (let count = 0; count < 1_000; count++) progress.step()
  progress.end()
  expect(write).not.toHaveBeenCalled()
})
