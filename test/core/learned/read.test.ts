import { expect, test } from 'vitest'
import { createMock, explain, UsageError, type LearnedDocument } from '../../../src/index.js'
import { withLearned } from '../../../src/core/learned/apply.js'
import { sealOf } from '../../../src/core/learned/digest.js'
import { readLearned } from '../../../src/core/learned/read.js'
import { openai } from '../../../src/services/openai/index.js'

const exchange = {
  ...{ file: 'live.har', entry: 3, date: '2026-06-24T18:04:00.000Z' },
  ...{ operation: 'ListContainers', digest: '0123456789abcdef0123456789abcdef' },
}
const rule = {
  value: 'clamped',
  grade: 'observed',
  evidence: [{ ...exchange, status: 200, rulesOut: ['refused'] }],
}
const node = { grade: 'observed', evidence: [{ ...exchange, status: 404 }] }
const RULE = 'openai/limit-range'
const NODE = '/x-errors/cursor_not_found'
const sealed = (subject: string, entry: object) => ({
  ...entry,
  seal: sealOf('openai', subject, entry),
})

function documentOf(rules: object, nodes: object = {}): LearnedDocument {
  const openaiPart = { rules, nodes }
  return {
    ...{ format: 'quayside-learned', version: 1 },
    services: { openai: openaiPart as LearnedDocument['services'][string] },
  }
}

const learned = documentOf({ [RULE]: sealed(RULE, rule) }, { [NODE]: sealed(NODE, node) })
const list = 'https://api.openai.com/v1/containers?limit=101'
const headers = { authorization: 'Bearer sk-test' }

test('a mock behaves as was learned, and rules that are set take precedence', async () => {
  const usual = await createMock(openai).fetch(list, { headers })
  const mock = createMock(openai, { learned })
  const set = createMock(openai, { learned, rules: { [RULE]: 'refused' } })
  expect(usual.status).toBe(400)
  expect((await mock.fetch(list, { headers })).status).toBe(200)
  expect((await mock.fork().fetch(list, { headers })).status).toBe(200)
  expect((await set.fetch(list, { headers })).status).toBe(400)
})

test('what was learned is trusted as observed, and was not before', async () => {
  const weak = async (given?: LearnedDocument) => {
    const mock = createMock(openai, { trust: 'observed', ...(given && { learned: given }) })
    await mock.fetch('https://api.openai.com/v1/containers?after=none', { headers })
    await mock.fetch(list, { headers })
    return mock.journal.violations().map(({ message }) => /relies on (\S+),/.exec(message)?.[1])
  }
  const [before, after] = [await weak(), await weak(learned)]
  expect(before).toContain(RULE)
  expect(before).toContain('openai/cursor_not_found')
  expect(after).not.toContain(RULE)
  expect(after).not.toContain('openai/cursor_not_found')
})

test('explain shows the value, the grade and the exchange', () => {
  const text = explain(RULE, withLearned([openai], learned))
  expect(text).toContain('"clamped" (default)')
  expect(text).toContain('Its grade is observed')
  expect(text).toContain('live.har entry 3 of 2026-06-24T18:04:00.000Z, digest 0123456789abcdef')
})

test('a service without anything learned stays as it is', () => {
  expect(withLearned([openai], undefined)).toEqual([openai])
  const [same] = withLearned([openai], { ...learned, services: {} })
  expect(same).toBe(openai)
})

const withRule = (changes: object, id = RULE) =>
  documentOf({ [id]: sealed(id, { ...rule, ...changes }) })
const withNode = (changes: object, pointer = NODE) =>
  documentOf({}, { [pointer]: sealed(pointer, { ...node, ...changes }) })
const at = (rest: string) => `/services/openai/${rest}`
const [one] = rule.evidence
const RULE_AT = 'rules/openai~1limit-range'
const MAX = 'openai/expiry-minutes-max'
const maxRule = (rulesOut: number[]) =>
  withRule({ value: 20, evidence: [{ ...one, rulesOut }] }, MAX)

test.each<[string, unknown, string, string]>([
  ['no document', [], '/', 'must be an object'],
  ['another format', { ...learned, format: 'x' }, '/format', '"quayside-learned"'],
  ['a later version', { ...learned, version: 2 }, '/version', 'another version of Quayside'],
  ['an unknown member', { ...learned, more: 1 }, '/more', 'unknown member'],
  [
    'an unknown rule',
    withRule({}, 'openai/limit-rang'),
    at('rules/openai~1limit-rang'),
    'Did you mean openai/limit-range?',
  ],
  ['an impossible value', withRule({ value: 'x' }), at(`${RULE_AT}/value`), '"refused", "clamped"'],
  [
    'a stronger grade',
    withRule({ grade: 'documented' }),
    at(`${RULE_AT}/grade`),
    'gives the grade observed',
  ],
  ['no evidence', withRule({ evidence: [] }), at(`${RULE_AT}/evidence`), 'there is no evidence'],
  [
    'evidence of nothing',
    withRule({ evidence: [{ ...one, rulesOut: [] }] }),
    at(`${RULE_AT}/evidence`),
    'no exchange rules out "refused"',
  ],
  [
    'evidence against it',
    withRule({ evidence: [one, { ...one, rulesOut: ['clamped'] }] }),
    at(`${RULE_AT}/value`),
    'ruled out by its own evidence',
  ],
  [
    'a limit seen from one side',
    maxRule([60, 21]),
    at('rules/openai~1expiry-minutes-max/evidence'),
    'no exchange rules out 19',
  ],
  [
    'a wrong digest',
    withRule({ evidence: [{ ...one, digest: 'x' }] }),
    at(`${RULE_AT}/evidence/0/digest`),
    '32 hexadecimal digits',
  ],
  [
    'a wrong date',
    withRule({ evidence: [{ ...one, date: 'June' }] }),
    at(`${RULE_AT}/evidence/0/date`),
    'must be a time',
  ],
  [
    'an unknown operation',
    withRule({ evidence: [{ ...one, operation: 'X' }] }),
    at(`${RULE_AT}/evidence/0/operation`),
    'unknown operation "X"',
  ],
  [
    'a changed value',
    documentOf({ [RULE]: { ...sealed(RULE, rule), evidence: [{ ...one, entry: 4 }] } }),
    at(RULE_AT),
    'it was changed after quayside learn wrote it',
  ],
  [
    'the seal of another rule',
    documentOf({ [RULE]: sealed('openai/limit-zero', rule) }),
    at(RULE_AT),
    'it was changed after',
  ],
  ['an unknown part', withNode({}, '/x-errors/none'), at('nodes/~1x-errors~1none'), 'no such part'],
  [
    'a part that the status cannot show',
    withNode({ evidence: [{ ...exchange, status: 400 }] }),
    at('nodes/~1x-errors~1cursor_not_found/evidence/0'),
    'does not show this part',
  ],
])('%s is refused with file, pointer and advice', (_, document, pointer, why) => {
  const read = () => readLearned(document, [openai], 'quayside.learned.json')
  expect(read).toThrow(UsageError)
  expect(read).toThrow(`in quayside.learned.json: ${pointer}: `)
  expect(read).toThrow(why)
  expect(read).toThrow('Run quayside learn again on the recordings, or remove the entry')
})

test('what a stronger source says is not outweighed by traffic, and may be confirmed', () => {
  const id = 'openai/empty-list-ids'
  const claim = (value: unknown, rulesOut: unknown[]) =>
    withRule({ value, evidence: [{ ...one, rulesOut }] }, id)
  expect(() => readLearned(claim('', [null]), [openai])).toThrow('the rule is published')
  const [same] = withLearned([openai], claim(null, ['']))
  expect((same!.rules as Record<string, { grade: string }>)[id]!.grade).toBe('published')
})
