import { expect, it } from 'vitest'
import {
  PROBLEM_NUMBERS,
  violationCode,
  type ViolationKind,
} from '../../../src/core/violations/violation.js'
import { ContractViolation, createMock } from '../../../src/index.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

const KINDS: ViolationKind[] = ['unhandled', 'request', 'reply', 'own-reply', 'trust']

it('writes the kind first and the problem last', () => {
  expect(violationCode('request', 'maximum')).toBe('QS2041')
  expect(violationCode('own-reply', 'maximum')).toBe('QS4041')
  expect(violationCode('unhandled', 'unknown-path')).toBe('QS1001')
})

it.each(['contains', 'constructor', '__proto__', ''])(
  'takes "%s" for another problem',
  (problem) => {
    expect(violationCode('request', problem)).toBe('QS2099')
  },
)

it('gives every kind and problem a code of its own', () => {
  const codes = KINDS.flatMap((kind) =>
    Object.keys(PROBLEM_NUMBERS).map((problem) => violationCode(kind, problem)),
  )
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => /^QS[1-5]\d{3}$/.test(code))).toBe(true)
})

it('says what was expected where, what came, and who says so', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: 'hi', minutes: 0 }))
  expect(mock.journal.violations()).toEqual([
    {
      code: 'QS2040',
      kind: 'request',
      fault: 'consumer',
      service: 'toy',
      operation: 'CreateNote',
      at: { in: 'body', pointer: '/minutes' },
      message: '/minutes must be at least 1',
      expected: 1,
      actual: 0,
      provenance: 'published',
      source: 'toy#NewNote.minutes',
      sourceTitle: 'Made up for the tests',
      curl: [
        "curl -X POST 'https://notes.test/api/notes'",
        "-H 'content-type: application/json'",
        `-d '{"text":"hi","minutes":0}'`,
      ].join(' \\\n  '),
    },
  ])
})

it('journals every mistake of a request, and refuses it for the first', async () => {
  const mock = createMock(toy)
  const reply = await mock.fetch(noteRequest({ minutes: 0, extra: 1 }))
  expect(reply.status).toBe(400)
  const violations = mock.journal.violations()
  expect(violations.map(({ code }) => code).sort()).toEqual(['QS2020', 'QS2024', 'QS2040'])
  expect(await reply.json()).toEqual({ message: violations[0]?.message })
})

it('keeps at most a hundred mistakes of one request', async () => {
  const mock = createMock(toy)
  const extra = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${n}`, n]))
  await mock.fetch(noteRequest({ text: 'hi', ...extra }))
  expect(mock.journal.violations()).toHaveLength(100)
})

it('lets pass what the service tolerates', async () => {
  const mock = createMock(toy)
  expect((await mock.fetch(noteRequest({ text: 'hi', tolerated: 1 }))).status).toBe(201)
  expect(mock.journal.violations()).toEqual([])
})

it.each([
  ['QS2007', { body: '{"text":' }],
  ['QS2007', { body: Uint8Array.of(0x22, 0xff, 0x22) }],
  ['QS2005', { body: '' }],
  ['QS2006', { body: '{}', headers: { 'content-type': 'text/plain' } }],
  ['QS2012', { body: JSON.stringify({ text: 'x'.repeat(100_000) }) }],
  ['QS2021', { body: 'null' }],
  ['QS2008', { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=a' } }],
])('journals %s for the body %j', async (code, init) => {
  const mock = createMock(toy)
  const headers = { 'content-type': 'application/json' }
  const reply = await mock.fetch(`${TOY}/notes`, { method: 'POST', headers, ...init })
  expect(reply.status).toBe(400)
  expect(mock.journal.violations()).toMatchObject([{ code, kind: 'request' }])
})

it('conforms until somebody breaks the contract, and then names every breach', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: 'hi' }))
  await mock.fetch(`${TOY}/notes/unknown`)
  mock.assertConforms()

  await mock.fetch(noteRequest({ text: '' }))
  await mock.fetch(`${TOY}/elsewhere`)
  expect(() => mock.assertConforms()).toThrow(ContractViolation)
  expect(() => mock.assertConforms()).toThrow(
    /^Failed: the contract was broken\n\nQS2050 toy\/CreateNote: [^]+\n\nQS1001 toy: [^]+elsewhere/,
  )
  mock.reset()
  mock.assertConforms()
})
