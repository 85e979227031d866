import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LazyRecords } from '../../src/core/seeding/lazy-records.js'
import { createMock, InvalidWorld, UsageError } from '../../src/index.js'
import { readLargeWorldFile } from '../../src/node/files/large-world-file.js'
import { splitJson } from '../../src/node/files/json-splitter.js'
import { explainProblems, readWorldFile, type WorldFile } from '../../src/node/files/world-file.js'
import { toy } from '../support/toy-service.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-large-'))
  writeFileSync(join(folder, 'bytes.bin'), Uint8Array.of(0, 255, 10))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(content: string): string {
  const path = join(folder, 'world.json')
  writeFileSync(path, content)
  return path
}

/** What comes of a file: the world, or what is said of its mistakes. */
async function outcome(read: () => WorldFile): Promise<unknown> {
  try {
    const world = read()
    if (world.problems.length > 0) return explainProblems(world, [])
    return await loaded(world)
  } catch (error) {
    return (error as Error).message
  }
}

async function loaded(world: WorldFile): Promise<unknown> {
  try {
    return await createMock(toy, { seed: world.document }).state.export()
  } catch (error) {
    if (error instanceof InvalidWorld) return explainProblems(world, error.problems)
    throw error
  }
}

const notes = (text: string) => `{ "toy": { "notes": ${text} } }`
const note = (id: string, more = '') => `{ "id": "${id}", "text": "t"${more} }`

const worlds = {
  'one record': notes(`[${note('a')}]`),
  'records and other keys': `{ "now": "2030-01-01T00:00:00Z",
    "toy": {\t"notes" :[ ${note('a')} , ${note('b')}\n] }, "faults": [] }`,
  'texts that look like the end': notes(`[${note('a\\"}]', ', "content": { "text": "]}\\\\" }')}]`),
  'bytes of another file': notes(`[${note('a', ', "content": { "path": "bytes.bin" }')}]`),
  'bytes of no file': notes(`[${note('a', ', "content": { "path": "none.bin" }')}]`),
  'a comment in a record': notes(`[{ "id": "a", /* } */ "text": "t" }]`),
  'a comment between records': `// a world\n${notes(`[${note('a')}, // one\n ${note('b')}]`)}`,
  'commas too many': notes(`[${note('a', ',')}, ${note('b', ',')},],`),
  'a comma too many in each record': notes(`[${note('a', ',')}, ${note('b', ',')}]`),
  'a mark at the start': `\uFEFF${notes(`[${note('a')}]`)}`,
  'no record': notes('[]'),
  'records that are none': notes('[1, null]'),
  'a table that is none': notes('{ "a": [{}] }'),
  'a service that is none': '{ "toy": [{}] }',
  'an unknown table': `{ "toy": { "nots": [${note('a')}] } }`,
  'an unknown service': `{ "toi": { "notes": [${note('a')}] } }`,
  'rules that are none': '{ "rules": { "toy/of-what": [{}] } }',
  'two mistakes': notes(`[${note('a')}, ${note('a')}, { "id": 1 }]`),
  'a key twice in a record': notes(`[${note('a')}, ${note('b', ', "text": "u"')}]`),
  'a key twice outside of records': `{ "toy": { "notes": [] }, "toy": { "notes": [${note('a')}] } }`,
  'no comma between records': notes(`[${note('a')} ${note('b')}]`),
  'no JSON in a record': notes(`[${note('a')}, { "id": b }]`),
  'no JSON at the end': `${notes(`[${note('a')}]`)} }`,
  'an end too early': `{ "toy": { "notes": [${note('a')}, { "id": "b"`,
  'no object': '[]',
  nothing: '',
}

it.each(Object.entries(worlds))(
  'reads record by record what it reads as a whole: %s',
  async (_, text) => {
    const path = file(text)
    const whole = await outcome(() => readWorldFile(path))
    expect(await outcome(() => readLargeWorldFile(path, { large: 0 }))).toEqual(whole)
  },
)

it('parses no record before the loader comes to it', () => {
  const path = file(notes(`[${note('a')}, { "id": b }]`))
  const { toy: part } = readLargeWorldFile(path, { large: 0 }).document as {
    toy: { notes: unknown }
  }
  expect(part.notes).toBeInstanceOf(LazyRecords)
  const rows = part.notes as LazyRecords
  expect(rows.read(0)).toEqual({ id: 'a', text: 't' })
  expect(rows.read(0)).not.toBe(rows.read(0))
  expect(() => rows.read(1)).toThrow('world.json:1:')
})

it('says why it cannot read what is no file', () => {
  expect(() => readLargeWorldFile(folder, { large: 0 })).toThrow(UsageError)
  expect(() => readLargeWorldFile(folder, { large: 0 })).toThrow(
    `Failed to read ${folder}: it is a folder`,
  )
})

it('reads a small file as a whole', () => {
  const { document } = readLargeWorldFile(file(notes(`[${note('a')}]`)))
  expect(document).toEqual({ toy: { notes: [{ id: 'a', text: 't' }] } })
})

it('finds in any text the objects that JSON.parse finds', () => {
  const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
  const records = fc.array(record, { maxLength: 4 })
  const worlds = fc.dictionary(fc.string(), fc.dictionary(fc.string(), records, { maxKeys: 3 }), {
    maxKeys: 3,
  })
  const isSame = (world: Record<string, Record<string, unknown>>, space: string) => {
    const bytes = Buffer.from(JSON.stringify(world, undefined, space))
    const { rest, arrays } = splitJson(bytes)!
    for (const { path, spans } of arrays) {
      const texts = spans.map(({ start, end }) => bytes.toString('utf8', start, end))
      Object.assign((rest as typeof world)[path[0]]!, {
        [path[1]]: texts.map((text) => JSON.parse(text) as unknown),
      })
    }
    expect(rest).toEqual(JSON.parse(String(bytes)))
  }
  fc.assert(fc.property(worlds, fc.constantFrom('', ' ', '\t'), isSame))
})
