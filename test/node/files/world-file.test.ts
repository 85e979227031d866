import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMock, InvalidWorld, UsageError } from '../../../src/index.js'
import { readWorld } from '../../../src/node/index.js'
import { explainProblems, readWorldFile } from '../../../src/node/files/world-file.js'
import { hasDuplicateKeys } from '../../../src/node/files/duplicate-keys.js'
import { toy } from '../../support/toy-service.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-world-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const noteWith = (content: string) =>
  `{ "toy": { "notes": [\n  { "id": "n", "text": "t", "content": ${content} }] } }`

it('reads a world with comments, trailing commas and a byte order mark', () => {
  const path = file('world.jsonc', '\uFEFF// one\n{ "toy": { /* two */ "notes": [], }, }')
  expect(readWorld(path)).toEqual({ toy: { notes: [] } })
})

it('reads the bytes that a content names, relative to the world', async () => {
  file('bytes.bin', Uint8Array.of(0, 255, 10))
  const mock = createMock(toy, {
    seed: readWorld(file('a.json', noteWith('{"path":"bytes.bin"}'))),
  })
  expect((await mock.state.export())['toy']).toMatchObject({
    notes: [{ content: { base64: 'AP8K' } }],
  })
})

it.each([
  [() => join(folder, 'none.json'), 'none.json: file not found'],
  [() => folder, 'it is a folder'],
  [() => file('cut.json', '{\n "toy": [1,'), /cut\.json:2:12: invalid JSON: \w/],
  [() => file('two.json', '{} {}'), /two\.json:1:4: invalid JSON: \w/],
  [
    () => file('b.json', noteWith('{ "path": "none.bin" }')),
    /b\.json:2:40: \/toy\/notes\/0\/content: cannot be read: file not found/,
  ],
])('refuses what it cannot read: %#', (path, why) => {
  expect(() => readWorld(path())).toThrow(UsageError)
  expect(() => readWorld(path())).toThrow(why)
})

it('leaves a content alone that names more than a path', () => {
  const path = file('c.json', noteWith('{ "path": "none.bin", "text": "t" }'))
  expect(() => createMock(toy, { seed: readWorld(path) })).toThrow(InvalidWorld)
})

it('points at a value, or at what is nearest above it', () => {
  const path = file('d.json', '{\n  "rules": {\n    "a/b": 1, "c~d": [5,\n 6] }\n}')
  const pointers = ['', '/rules', '/rules/a~1b', '/rules/c~0d/1', '/rules/c~0d/2', '/toy/notes/0']
  const placed = readWorldFile(path).locate(pointers.map((pointer) => ({ pointer, reason: '' })))
  const places = placed.map((one) => [one.pointer, one.line, one.column])
  expect(places.sort()).toEqual([
    ['', 1, 1],
    ['/rules', 2, 12],
    ['/rules/a~1b', 3, 12],
    ['/rules/c~0d/1', 4, 2],
    ['/rules/c~0d/2', 3, 22],
    ['/toy/notes/0', 1, 1],
  ])
})

it('explains every mistake with its place, and says that nothing was loaded', () => {
  const world = readWorldFile(file('e.json', '{\n "toy": 1 }'))
  expect(explainProblems(world, [{ pointer: '/toy', reason: 'is wrong' }])).toBe(
    `${world.path}:2:9: /toy: is wrong\nNothing was loaded: one mistake in ${world.path}`,
  )
  const two = [
    { pointer: '', reason: 'is wrong' },
    { pointer: '/toy/notes', reason: 'is missing' },
  ]
  expect(explainProblems(world, two)).toBe(
    `${world.path}:1:1: /: is wrong\n${world.path}:2:9: /toy/notes: is missing\n` +
      `Nothing was loaded: 2 mistakes in ${world.path}`,
  )
})

it.each([
  ['{ "now": "a", "now": "b" }', ':1:15: /now: duplicate key'],
  [
    '{ "toy": {\n  "notes": [{ "a": 1 }, { "\\u0061": "x", "a": 2 }] } }',
    ':2:42: /toy/notes/1/a: ',
  ],
  ['{ // a "b": "b"\n "toy": {}, /* : */ "toy": {}, }', ':2:21: /toy: duplicate key'],
])('refuses a world that has a key twice: %s', (text, says) => {
  const path = file('twice.jsonc', text)
  expect(() => readWorld(path)).toThrow(UsageError)
  expect(() => readWorld(path)).toThrow(`${path}${says}`)
  expect(() => readWorld(path)).toThrow(`Nothing was loaded: one mistake in ${path}`)
})

it('tells of keys that stand twice together with all else that is wrong', () => {
  const { locate } = readWorldFile(file('both.json', '{ "now": 1,\n "toy": {},\n "now": 2 }'))
  expect(locate([{ pointer: '/toy', reason: 'is wrong' }])).toEqual([
    { line: 2, column: 9, pointer: '/toy', reason: 'is wrong' },
    { line: 3, column: 2, pointer: '/now', reason: expect.stringContaining('duplicate key') },
  ])
})

it('takes what is no key for none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      return (
        !hasDuplicateKeys(text, JSON.parse(text)) && !hasDuplicateKeys(`/*:"*/${text}//:`, value)
      )
    }),
  )
  const tricky = '{ "a:\\"b": ":", "c\\\\": { "d": [":", {}] }, "__proto__": { "a:": 1 } }'
  expect(hasDuplicateKeys(tricky, JSON.parse(tricky))).toBe(false)
})

it('is not overwhelmed by what is nested deeply', () => {
  const text = `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`
  expect(hasDuplicateKeys(text, JSON.parse(text))).toBe(false)
})

it.each([
  ['Latin-1', Buffer.from('{\n  "toy": "café"\n}', 'latin1'), ':2:14: the file is not UTF-8'],
  ['UTF-16', Buffer.from('{}', 'utf16le'), 'it is UTF-16; save it as UTF-8'],
  ['marked UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'it is UTF-16; save it as UTF-8'],
])('refuses a world in %s by its encoding', (name, bytes, says) => {
  const path = file(`${name}.json`, bytes)
  expect(() => readWorld(path)).toThrow(UsageError)
  expect(() => readWorld(path)).toThrow(says)
})

it.each(['', '// with a comment\n'])('says where a world is too deep to read %j', (before) => {
  const path = file('deep.json', `${before}{ "toy": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`)
  const line = before === '' ? 1 : 2
  expect(() => readWorld(path)).toThrow(`deep.json:${line}:509: has more than 500 levels`)
})
