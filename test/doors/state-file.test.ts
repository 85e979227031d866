import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMock, UsageError, type MockOptions } from '../../src/index.js'
import { StateFile } from '../../src/node/state-file.js'
import { noteRequest, toy } from '../support/toy-service.js'
import { openai } from '../../src/services/openai/index.js'

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

it('saves the default scope alone', async () => {
  const path = await newFile()
  const { mock, state } = open(path)
  await mock.scope('other').fetch(noteRequest({ text: 'elsewhere' }))
  await state.save()
  expect(JSON.parse(readFileSync(path, 'utf8')).toy.notes).toEqual([])
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
  expect(act).toThrow('it is 2030-01-01T00:00:00Z there, and --now 2029-01-01T00:00:00Z would take')
})

it.each([
  ['{ "toy": { "notes": [{}] } }', ':1:22: /toy/notes/0/text: is missing'],
  ['{\n  "toy": {]\n}', ':2:11: this is not JSON'],
  ['', ':1:1: this is not JSON'],
  ['[]', ':1:1: /: a world is an object'],
  ['{ "toy": {}, "toy": {} }', ':1:14: /toy: stands here a second time'],
  ['{ "toi": {} }', ':1:10: /toi: is not known here; did you mean "toy"?'],
])('refuses a file with %j, and leaves it and the world as they are', async (content, says) => {
  const path = await newFile(content)
  const one = open(path, { seed: { toy: { notes: [{ id: 'n', text: 'seeded' }] } } })
  expect(() => one.state.load()).toThrow(UsageError)
  expect(() => one.state.load()).toThrow(path + says)
  expect(readFileSync(path, 'utf8')).toBe(content)
  expect(texts(one)).toEqual(['seeded'])
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
  // Nothing can take the place of a folder that is not empty.
  await mkdir(join(`${path}.tmp`, 'full'), { recursive: true })
  await expect(open(path).state.save()).rejects.toThrow(`Failed to write ${path}: `)
  expect(readFileSync(path, 'utf8')).toBe('{}')
})

it('writes where a link leads, past what a killed save has left', async () => {
  const path = await newFile('{}')
  const [link, victim] = [`${path}.link`, `${path}.victim`]
  await writeFile(victim, 'mine')
  await symlink(path, link)
  await symlink(victim, `${path}.tmp`)
  await open(link).state.save()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('toy')
  expect(readFileSync(victim, 'utf8')).toBe('mine')
  expect(readdirSync(join(path, '..')).sort()).toEqual(
    ['state.json', 'state.json.link', 'state.json.victim'].sort(),
  )
})
