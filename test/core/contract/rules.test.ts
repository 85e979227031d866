import { expect, it } from 'vitest'
import { UsageError } from '../../../src/core/util/errors.js'
import { defineRules, RuleSet } from '../../../src/core/contract/rules.js'
import { createMock } from '../../../src/index.js'
import { rules } from '../../support/toy-model.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

const book = new RuleSet(rules)

it('reads the default until a value is chosen', () => {
  expect(book.read('toy/longest-text')).toBe(20)
  expect(book.with({ 'toy/longest-text': 10 }).read('toy/longest-text')).toBe(10)
})

it('gives a changed book and keeps the one before', () => {
  const changed = book.with({ 'toy/greeting': true }).with({ 'toy/longest-text': 10 })
  expect(changed.changes()).toEqual({ 'toy/greeting': true, 'toy/longest-text': 10 })
  expect(book.changes()).toEqual({})
})

it('goes back to a default that is chosen', () => {
  const back = book.with({ 'toy/greeting': true }).with({ 'toy/greeting': false })
  expect(back.read('toy/greeting')).toBe(false)
})

it.each([
  ['toy/greeting', 'true', true],
  ['toy/greeting', 'false', false],
  ['toy/greeting', 'loudly', 'loudly'],
  ['toy/longest-text', '10', 10],
  ['toy/longest-text', 0, 0],
  ['toy/longest-text', '4000', 4000],
])('takes %s = %j from a command line or a world', (id, given, value) => {
  expect(book.with({ [id]: given }).read(id)).toBe(value)
})

it.each([
  ['toy/longest-text', '', '20, 10 or any integer from 0'],
  ['toy/longest-text', ' ', '20, 10 or any integer from 0'],
  ['toy/longest-text', '-1', '20, 10 or any integer from 0'],
  ['toy/longest-text', 1.5, '20, 10 or any integer from 0'],
  ['toy/longest-text', '1e400', '20, 10 or any integer from 0'],
  ['toy/longest-text', null, '20, 10 or any integer from 0'],
  ['toy/greeting', 'softly', 'false, true, "loudly"'],
  ['toy/greeting', 1, 'false, true, "loudly"'],
  ['toy/secret-use', ['often'], '"once", "often"'],
])('refuses %s = %j and lists what is allowed', (id, value, allowed) => {
  const act = () => book.with({ [id]: value })
  expect(act).toThrow(UsageError)
  expect(act).toThrow(
    `Failed to set rule "${id}" to ${JSON.stringify(value)}: allowed are ${allowed}`,
  )
})

it.each(['toy/longest', '', 'constructor', '__proto__'])('refuses the unknown rule "%s"', (id) => {
  const values = Object.fromEntries([[id, 1]])
  expect(() => book.with(values)).toThrow(UsageError)
  expect(() => book.with(values)).toThrow(`Failed to set rule "${id}": there is no such rule`)
  expect(() => book.with(values)).toThrow('toy/longest-text')
})

it('tells a rule whose default is null from one that is not there', () => {
  const optional = new RuleSet(
    defineRules({
      'a/b': { grade: 'assumed', source: 's', decides: 'd', default: 'x', alternatives: [null] },
    }),
  )
  expect(optional.with({ 'a/b': null }).read('a/b')).toBeNull()
})

it('decides by the rules that a mock was made with, and journals which were read', async () => {
  const mock = createMock(toy, { rules: { 'toy/longest-text': 2 } })
  expect((await mock.fetch(noteRequest({ text: 'abc' }))).status).toBe(400)
  expect((await mock.fetch(noteRequest({ text: 'ab' }))).status).toBe(201)
  expect((await mock.fetch(`${TOY}/notes/1`)).status).toBe(404)
  expect(mock.journal.exchanges().map((one) => one.rules)).toEqual([
    ['toy/longest-text'],
    ['toy/longest-text'],
    [],
  ])
})

it('names the rule behind a refusal, with its grade and source', async () => {
  const mock = createMock(toy)
  const reply = await mock.fetch(noteRequest({ text: 'x'.repeat(21) }))
  expect(await reply.json()).toEqual({ message: 'At most 20 characters, not 21' })
  expect(mock.journal.violations()).toMatchObject([
    {
      code: 'QS2051',
      rule: 'toy/longest-text',
      expected: 20,
      actual: 21,
      provenance: 'observed',
      source: 'toy#longest',
    },
  ])
})

it('refuses to make a mock with a wrong rule', () => {
  expect(() => createMock(toy, { rules: { 'toy/longest': 1 } })).toThrow(UsageError)
  expect(() => createMock(toy, { rules: { 'toy/greeting': 'softly' } })).toThrow('"loudly"')
})
