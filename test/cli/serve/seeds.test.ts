import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run, serve } from '../../support/cli.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-seed-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

it.concurrent(
  'loads worlds with comments, trailing commas and bytes from other files',
  async () => {
    await file('hello.bin', 'héllo')
    const first = await file(
      'first.jsonc',
      `\uFEFF{
      // one container
      "openai": {
        "containers": [{ "id": "cntr_1", "name": "one", }],
        /* and its file, relative to this one */
        "files": [{ "id": "cfile_1", "container_id": "cntr_1", "path": "/mnt/data/a", "content": { "path": "hello.bin" } }],
      },
    }`,
    )
    const second = await file('second.json', '{ "openai": { "keys": [{ "key": "sk-right" }] } }')
    const { url } = await serve('--seed', first, '--seed', second)
    const get = (path: string, key = 'sk-right') =>
      fetch(`${url}/v1/containers${path}`, { headers: { authorization: `Bearer ${key}` } })
    expect((await get('', 'sk-wrong')).status).toBe(401)
    expect(await (await get('/cntr_1')).json()).toMatchObject({ name: 'one', status: 'running' })
    expect(await (await get('/cntr_1/files/cfile_1/content')).text()).toBe('héllo')
  },
)

it.concurrent('refuses a wrong world with every place and reason, and serves nothing', async () => {
  const good = await file('good.json', '{}')
  const wrong = await file(
    'wrong.json',
    `{
  "now": "soon",
  "openai": {
    "containers": [
      { "name": 5 },
      { "id": "a" }
    ],
    "continers": []
  }
}`,
  )
  const { code, stdout, stderr } = await run('--port', '0', '--seed', good, '--seed', wrong)
  expect(stderr.trimEnd().split('\n').sort()).toEqual(
    [
      `${wrong}:2:10: /now: must be a time with a time zone and a day that exists, such as "2025-01-31T12:00:00Z", not "soon"`,
      `${wrong}:5:17: /openai/containers/0/name: must be string, not 5`,
      `${wrong}:6:7: /openai/containers/1/name: is missing`,
      `${wrong}:8:18: /openai/continers: is not declared, not []; did you mean "containers"?`,
      `Nothing was loaded: 4 mistakes in ${wrong}`,
    ].sort(),
  )
  expect([code, stdout]).toEqual([1, ''])
})

it.concurrent('says where a file stops being JSON', async () => {
  const path = await file('syntax.json', '{\n  "openai": {},\n  oops\n}')
  const { code, stdout, stderr } = await run('--port', '0', '--seed', path)
  expect(stderr).toMatch(/^.*syntax\.json:3:3: invalid JSON: .*\n$/)
  expect([code, stdout]).toEqual([1, ''])
})

it.concurrent('refuses a key that stands twice, as the check of the file does', async () => {
  const path = await file('twice.jsonc', '{\n  "openai": {},\n  // again\n  "openai": {},\n}')
  const place = `${path}:4:3: /openai: duplicate key\n`
  const { code, stdout, stderr } = await run('--port', '0', '--seed', path)
  expect(stderr).toBe(`${place}Nothing was loaded: one mistake in ${path}\n`)
  expect([code, stdout]).toEqual([1, ''])
  expect((await run('seed', 'check', path)).stdout).toContain(place)
})
