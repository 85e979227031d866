import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMock, InvalidWorld } from '../../src/index.js'
import { readWorldFile } from '../../src/node/files/world-file.js'
import { listen } from '../../src/node/index.js'
import { generateWorld } from '../../src/core/seeding/generate.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { root, start } from '../support/cli.js'
import { runHere as run } from '../support/cli-here.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-seed-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return path
}

it.each([[[]], [['--service', 'openai']], [['--service', 'carrierx,locktera']]])(
  'a world to start from, made with %j, is right and names its schema',
  async (options: string[]) => {
    const path = await file(`init-${options.join('')}/a/old.jsonc`, '')
    const world = join(dirname(path), 'world.jsonc')
    expect((await run('seed', 'init', world, ...options)).code).toBe(0)
    const text = await readFile(world, 'utf8')
    expect(text).toContain('// ')
    const schema = /"\$schema": "(.*)"/.exec(text)![1]!
    expect(resolve(dirname(world), schema)).toBe(join(root, 'fixtures/world.schema.json'))
    const { code, stdout } = await run('seed', 'check', world)
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^No mistakes in 1 file with \d+ records\n$/),
    ])
  },
)

it('a world to start from replaces no file without --force', async () => {
  const path = await file('mine.jsonc', 'mine')
  const refused = await run('seed', 'init', path)
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr: `Failed to write ${path}: it already exists; --force overwrites it\n`,
  })
  expect(await readFile(path, 'utf8')).toBe('mine')
  expect((await run('seed', 'init', path, '--force')).code).toBe(0)
  expect(await readFile(path, 'utf8')).toContain('$schema')
})

it('check tells every mistake of every file at its place, and no other', async () => {
  const first = await file(
    'wrong/a.jsonc',
    `{
  // a comment
  "rules": { "openai/name-filter": "softly" },
  "openai": {
    "containers": [
      { "id": "cntr_a", "name": 5 },
      { "id": "cntr_b", "name": "b", "expires_after": { "anchor": "last_active_at", "minutes": 99 } },
      { "id": "cntr_b", "name": "again" },
      { "id": "cntr_c", "name": "c", "name": "d" },
    ],
    "files": [
      { "container_id": "cntr_a", "path": "/a" },
      { "container_id": "cntr_none", "path": "/b", "source": "nobody", "colour": 1 },
      { "container_id": "cntr_none", "path": "/c" },
      { "container_id": "cntr_b", "path": "/d", "content": { "path": "none.bin" } },
    ],
  },
  "pending": [
    { "kind": "openai/container", "key": "cntr_b" },
    { "kind": "openai/container", "key": "cntr_none" },
  ],
}`,
  )
  const second = await file(
    'wrong/b.json',
    '{ "openai": { "containers": [{ "id": "cntr_c", "name": "c" }] } }',
  )
  const third = await file('wrong/c.json', '{ "openai": {}, oops }')
  const { code, stdout } = await run('seed', 'check', `${folder}/wrong/*`)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
    `${first}:3:36: /rules/openai~1name-filter`,
    `${first}:6:33: /openai/containers/0/name`,
    `${first}:7:96: /openai/containers/1/expires_after/minutes`,
    `${first}:8:15: /openai/containers/2/id`,
    `${first}:9:38: /openai/containers/3/name`,
    `${first}:13:82: /openai/files/1/colour`,
    `${first}:14:25: /openai/files/2/container_id`,
    `${first}:15:60: /openai/files/3/content`,
    `${first}:20:42: /pending/1/key`,
    `${second}:1:38: /openai/containers/0/id`,
    `${third}:1:17: /`,
    '11 mistakes in 3 files with 9 records',
  ])
  expect(stdout).toContain('must be from 1 to 20, not 99')
  expect(stdout).toContain('container "cntr_none" does not exist')
  expect(code).toBe(1)
})

it('check is content with what breaks a rule alone, where that is allowed', async () => {
  const path = await file(
    'doubtful.json',
    '{ "openai": { "files": [{ "container_id": "cntr_none", "path": "/a" }] } }',
  )
  expect((await run('seed', 'check', path)).code).toBe(1)
  expect((await run('seed', 'check', '--allow-invalid', path)).code).toBe(0)
  const { document } = readWorldFile(path)
  expect(() => createMock(openai, { seed: document })).toThrow(InvalidWorld)
  const mock = createMock(openai, { seed: document, allowInvalid: true })
  expect(mock.state.records('openai', 'files')).toHaveLength(1)
})

it('a pattern that matches nothing is a mistake', async () => {
  for (const verb of [
    ['seed', 'check'],
    ['seed', 'apply', '--to', 'http://127.0.0.1:1'],
    ['serve', '--seed'],
  ]) {
    const { code, stderr } = await run(...verb, `${folder}/none-*.json`)
    expect([code, stderr]).toEqual([
      1,
      `Failed to find worlds: no file matches ${folder}/none-*.json\n`,
    ])
  }
})

it('worlds are applied to a server and exported from it, by scope', async () => {
  const { url, close } = await listen(createMock(openai))
  const one = await file(
    'apply/1.jsonc',
    '{ "openai": { "containers": [{ "id": "cntr_1", "name": "one" }] }, }',
  )
  const two = await file(
    'apply/2.json',
    '{ "openai": { "files": [{ "id": "cfile_1", "container_id": "cntr_1", "path": "/a", "content": { "text": "é" } }] } }',
  )
  const applied = await run('seed', 'apply', `${folder}/apply/*`, '--to', url, '--scope', 'a')
  expect(applied.stdout).toBe(`Applied ${one}, ${two} to ${url}, scope a\n`)
  const output = join(folder, 'exported.json')
  expect(
    (await run('seed', 'export', '--from', url, '--scope', 'a', '--output', output)).code,
  ).toBe(0)
  const first = await readFile(output, 'utf8')
  expect(JSON.parse(first)).toMatchObject({
    openai: { containers: [{ id: 'cntr_1' }], files: [{ id: 'cfile_1' }] },
  })
  expect((await run('seed', 'check', output, '--service', 'openai')).stdout).toContain(
    'No mistakes',
  )
  const { stdout } = await run('seed', 'export', '--from', url)
  expect(JSON.parse(stdout)).toMatchObject({ openai: { containers: [] } })
  await close()
})

it('an export that cannot be written leaves the old file whole', async () => {
  const { url, close } = await listen(createMock(openai))
  const output = await file('old/world.json', 'old')
  // As on a full disk: the process may write no byte to a file.
  const command = [process.execPath, 'test/.bundle/cli.js']
  const verb = ['seed', 'export', '--from', url, '--output', output]
  const refused = start('bash', '-c', 'ulimit -f 0; exec "$@"', 'bash', ...command, ...verb)
  expect(await refused.exit).toBe(1)
  expect(refused.written.stderr).toMatch(new RegExp(`^Failed to write ${output}: .*\n$`))
  expect(await readFile(output, 'utf8')).toBe('old')
  expect((await run('seed', 'export', '--from', url, '--output', output)).code).toBe(0)
  expect(JSON.parse(await readFile(output, 'utf8'))).toHaveProperty('openai')
  expect((await stat(output)).mode & 0o777).toBe(0o600)
  expect(await readdir(dirname(output))).toEqual(['world.json'])
  await close()
})

it('an export goes into a pipe as it is', async () => {
  const { url, close } = await listen(createMock(openai))
  const pipe = join(folder, 'pipe')
  execFileSync('env', ['mkfifo', pipe])
  const text = start('cat', pipe)
  expect((await run('seed', 'export', '--from', url, '--output', pipe)).code).toBe(0)
  await text.exit
  expect(JSON.parse(text.written.stdout)).toHaveProperty('openai')
  await close()
})

it('of worlds of which one is wrong, none is applied, and the place is told', async () => {
  const { url, close } = await listen(createMock(openai))
  const good = await file(
    'half/1.json',
    '{ "openai": { "containers": [{ "id": "cntr_1", "name": "one" }] } }',
  )
  const wrong = await file('half/2.json', '{\n  "openai": {\n    "containers": [{ "name": 5 }] } }')
  const { code, stderr } = await run('seed', 'apply', good, wrong, '--to', url)
  expect([code, stderr]).toEqual([
    1,
    `${wrong}:3:30: /openai/containers/0/name: must be string, not 5\n` +
      `Nothing was loaded: one mistake in ${wrong}\n`,
  ])
  const { stdout } = await run('seed', 'export', '--from', url)
  expect(JSON.parse(stdout).openai.containers).toEqual([])
  await close()
})

it('a server that is not there is named, with what to do', async () => {
  const { code, stderr } = await run('seed', 'export', '--from', 'http://127.0.0.1:1')
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Failed to reach http:\/\/127\.0\.0\.1:1\/__admin\/state: .*\n$/)
})

const generated = (seed: string) =>
  [...generateWorld([openai, carrierx, locktera], { containers: 200, files: 2, seed })].join('')

it('a generated world is right, and the same for the same seed', async () => {
  expect(generated('7')).toBe(generated('7'))
  expect(generated('7')).not.toBe(generated('8'))
  const path = await file('generated.json', generated('7'))
  expect((await run('seed', 'check', path)).stdout).toBe(
    'No mistakes in 1 file with 1803 records\n',
  )
})

it('generate stops without a word when nobody reads on', async () => {
  const args = ['src/cli/main.ts', 'seed', 'generate', '--containers', '100000000']
  const { child, written, exit } = start(process.execPath, '--import', 'tsx', ...args)
  await once(child.stdout!, 'data')
  child.stdout!.destroy()
  expect([await exit, written.stderr]).toEqual([0, ''])
  expect(written.stdout).toContain('"containers": [')
})
