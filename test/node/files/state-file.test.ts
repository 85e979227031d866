import fs, { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { createMock, UsageError, type MockOptions } from '../../../src/index.js'
import { bytesOf } from '../../../src/core/state/blob.js'
import type { Engine } from '../../../src/core/engine.js'
import { StateFile } from '../../../src/node/files/state-file.js'
import { processMark } from '../../../src/node/process/process-mark.js'
import { noteRequest, toy } from '../../support/toy-service.js'
import { openai } from '../../../src/services/openai/index.js'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'quayside-state-'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

/** A place for a file in a folder of a test's own, with that content if any. */
async function newFile(content?: string): Promise<string> {
  const file = join(await mkdtemp(join(root, 'a-')), 'state.json')
  if (content !== undefined) await writeFile(file, content)
  return file
}

function open(path: string, options: MockOptions = {}) {
  const mock = createMock(toy, options)
  return { mock, state: new StateFile(path, mock) }
}

const texts = ({ mock }: ReturnType<typeof open>) =>
  mock.state.records('toy', 'notes').map(({ text }) => text)

it('loads what it has saved: records, rules and clock', async () => {
  const path = await newFile()
  const first = open(path, { rules: { 'toy/greeting': true } })
  first.state.load()
  expect(existsSync(path)).toBe(false)
  await first.mock.fetch(noteRequest({ text: 'kept', secret: 'longsecret' }))
  first.mock.clock.advance({ minutes: 3 })
  const saved = await first.state.save()
  expect(saved).toEqual({ file: path, bytes: statSync(path).size })
  const second = open(path)
  second.state.load()
  expect(await second.mock.state.export()).toEqual(await first.mock.state.export())
  expect(texts(second)).toEqual(['kept'])
})

it('loads the bytes that it has saved', async () => {
  const path = await newFile()
  const base64 = Buffer.from(Uint8Array.from({ length: 1000 }, (_, n) => n % 256)).toString(
    'base64',
  )
  const file = { id: 'cfile_a', container_id: 'cntr_a', path: '/mnt/data/a', content: { base64 } }
  const seed = { openai: { containers: [{ id: 'cntr_a', name: 'a' }], files: [file] } }
  await new StateFile(path, createMock(openai, { seed })).save()
  const mock = createMock(openai)
  new StateFile(path, mock).load()
  expect((await mock.state.export())['openai']).toMatchObject({ files: [{ content: { base64 } }] })
})

it('keeps what it saves for the owner alone, since keys are in it', async () => {
  const path = await newFile('{}')
  expect(statSync(path).mode & 0o077).not.toBe(0)
  await open(path).state.save()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('saves every scope: records, plans, clock, ids and what is due', async () => {
  const path = await newFile()
  const first = open(path)
  const other = first.mock.scope('other')
  await first.mock.fetch(noteRequest({ text: 'here' }))
  await other.fetch(noteRequest({ text: 'elsewhere' }))
  other.faults.add({ operation: 'RetrieveNote', times: 1, do: { status: 503 } })
  other.clock.advance({ minutes: 4 })
  first.mock.scope('empty')
  await first.state.save()
  const second = open(path, { randomSeed: 'another' })
  second.state.load()
  expect(second.mock.scopes.list()).toEqual(['default', 'other', 'empty'])
  expect(await second.mock.scopes.export()).toEqual(await first.mock.scopes.export())
  for (const name of ['default', 'other', 'empty']) {
    const [before, after] = [first, second].map(({ mock }) => mock.scope(name))
    for (const one of [before!, after!]) await one.fetch(noteRequest({ text: 'next' }))
    expect(after!.faults.list()).toEqual(before!.faults.list())
    // The same ids, and what was due ends at the same time.
    for (const one of [before!, after!]) one.clock.advance({ minutes: 6 })
    expect(await after!.state.export()).toEqual(await before!.state.export())
  }
  const notes = second.mock.scope('other').state.records('toy', 'notes')
  expect(notes).toMatchObject([
    { text: 'elsewhere', state: 'faded' },
    { text: 'next', state: 'fresh' },
  ])
})

it('counts the bytes of all scopes together', async () => {
  const path = await newFile('{}')
  const { mock, state } = open(path)
  const { engine } = mock as typeof mock & { engine: Engine }
  const large = Object.assign(bytesOf(''), { size: 200_000_000 })
  for (const name of ['default', 'other']) {
    const scope = mock.scope(name)
    scope.seed({ toy: { notes: [{ id: 'n', text: 't', content: { text: 'small' } }] } })
    engine.scopes.get(name).world.blobs.put('n', large)
  }
  await expect(mock.state.export()).resolves.toBeTypeOf('object')
  await expect(state.save()).rejects.toThrow('its files have more than 256000000 bytes in total')
  expect(readFileSync(path, 'utf8')).toBe('{}')
})

it('loads what has one world as the default scope', async () => {
  const path = await newFile('{ "toy": { "notes": [{ "id": "s", "text": "old" }] } }')
  const one = open(path)
  one.state.load()
  expect([texts(one), one.mock.scopes.list()]).toEqual([['old'], ['default']])
  const saved = await one.mock.scopes.export()
  expect(saved).not.toHaveProperty('scopes')
  expect(createMock(toy, { seed: saved }).state.records('toy', 'notes')).toHaveLength(1)
})

it('gives each scope of a file without ids its own', async () => {
  const one = open(await newFile('{ "scopes": { "a": {}, "b": {} } }'))
  one.state.load()
  const ids = ['default', 'a', 'b'].map((name) => one.mock.scope(name))
  const made = await Promise.all(
    ids.map(async (scope) => {
      await scope.fetch(noteRequest({ text: 'made' }))
      return scope.state.records('toy', 'notes')[0]!['id']
    }),
  )
  expect(new Set(made).size).toBe(3)
})

it('prefers the file to the seeds, which a reset goes back to', async () => {
  const path = await newFile('{ "toy": { "notes": [{ "id": "s", "text": "saved" }] } }')
  const one = open(path, { seed: { toy: { notes: [{ id: 'n', text: 'seeded' }] } } })
  one.state.load()
  expect(texts(one)).toEqual(['saved'])
  one.mock.reset()
  expect(texts(one)).toEqual(['seeded'])
})

it('prefers what it is told beside the file to what the file says', async () => {
  const saved = {
    now: '2030-01-01T00:00:00Z',
    rules: { 'toy/greeting': true, 'toy/longest-text': 5 },
  }
  const { mock, state } = open(await newFile(JSON.stringify(saved)))
  state.load({ now: '2031-01-01T00:00:00Z', rules: { 'toy/longest-text': '9' } })
  expect(await mock.state.export()).toMatchObject({
    now: '2031-01-01T00:00:00.000Z',
    rules: { 'toy/greeting': true, 'toy/longest-text': 9 },
  })
})

it('refuses to take the clock of the file back', async () => {
  const path = await newFile('{ "now": "2030-01-01T00:00:00Z" }')
  const act = () => open(path).state.load({ now: '2029-01-01T00:00:00Z' })
  expect(act).toThrow(UsageError)
  expect(act).toThrow(
    'its clock is at 2030-01-01T00:00:00Z, and --now 2029-01-01T00:00:00Z would turn',
  )
  const other = await newFile('{ "scopes": { "a": { "now": "2030-01-01T00:00:00Z" } } }')
  expect(() => open(other).state.load({ now: '2029-01-01T00:00:00Z' })).toThrow(
    'its clock is at 2030-01-01T00:00:00Z in scope a, and --now 2029-01-01T00:00:00Z would turn',
  )
})

it.each([
  ['{ "toy": { "notes": [{}] } }', ':1:22: /toy/notes/0/text: is missing'],
  ['{\n  "toy": {]\n}', ':2:11: invalid JSON'],
  ['', ':1:1: invalid JSON'],
  ['[]', ':1:1: /: must be an object'],
  ['{ "toy": {}, "toy": {} }', ':1:14: /toy: duplicate key'],
  ['{ "ids": "0" }', ':1:10: /ids: must be the value of a saved state'],
  ['{ "scopes": [] }', ':1:13: /scopes: must be an object with a world for each name'],
  [
    '{ "scopes": { "default": {} } }',
    ':1:26: /scopes/default: is not allowed: the document itself',
  ],
  ['{ "scopes": { "a b": {} } }', ':1:22: /scopes/a b: Failed to open scope "a b"'],
  [
    '{ "scopes": { "a": {}, "b": { "toy": { "notes": [{}] } } } }',
    ':1:50: /scopes/b/toy/notes/0/text: is missing',
  ],
  ['{ "toi": {} }', ':1:10: /toi: is unknown; did you mean "toy"?'],
])('refuses a file with %j, and leaves it and the world as they are', async (content, says) => {
  const path = await newFile(content)
  const one = open(path, { seed: { toy: { notes: [{ id: 'n', text: 'seeded' }] } } })
  expect(() => one.state.load()).toThrow(UsageError)
  expect(() => one.state.load()).toThrow(path + says)
  expect(readFileSync(path, 'utf8')).toBe(content)
  expect([texts(one), one.mock.scopes.list()]).toEqual([['seeded'], ['default']])
})

it('says when it is loaded that it could not be saved', async () => {
  const path = await newFile()
  const folder = join(path, '..')
  const missing = join(folder, 'none', 'state.json')
  expect(() => open(missing).state.load()).toThrow(`Failed to write ${missing}: ENOENT`)
  expect(() => open(folder).state.load()).toThrow(`Failed to read ${folder}: `)
  expect(readdirSync(folder)).toEqual([])
})

it('keeps what was saved before where it cannot save', async () => {
  const path = await newFile('{}')
  const { renameSync } = fs
  fs.renameSync = () => {
    throw new Error('the disk is full')
  }
  syncBuiltinESMExports()
  onTestFinished(() => {
    fs.renameSync = renameSync
    syncBuiltinESMExports()
  })
  await expect(open(path).state.save()).rejects.toThrow(`Failed to write ${path}: the disk is full`)
  expect(readFileSync(path, 'utf8')).toBe('{}')
  expect(readdirSync(join(path, '..'))).toEqual(['state.json'])
})

it('writes where a link leads, past what a killed save has left', async () => {
  const path = await newFile('{}')
  const [link, victim] = [`${path}.link`, `${path}.victim`]
  await writeFile(victim, 'mine')
  await symlink(path, link)
  const [host] = processMark().split('-')
  await symlink(victim, `${path}.${String(host)}-4194305-1-0badcafe.tmp`)
  open(link).state.load()
  await open(link).state.save()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('toy')
  expect(readFileSync(victim, 'utf8')).toBe('mine')
  expect(readdirSync(join(path, '..')).sort()).toEqual(
    ['state.json', 'state.json.link', 'state.json.victim'].sort(),
  )
})
