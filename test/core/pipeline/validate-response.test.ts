import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import type { ContractDocument } from '../../../src/core/contract/openapi.js'
import { defineService } from '../../../src/core/define-service.js'
import { ApiError, ContractViolation, createMock } from '../../../src/index.js'
import type { Service } from '../../../src/core/service/service.js'
import { document } from '../../support/toy-contract.js'
import { openDoor } from '../../support/toy-doors.js'
import { definition, noteRequest, toyOperations, toyWhere, TOY } from '../../support/toy-service.js'

// What becomes of a reply that an operation of ours gets wrong.

let stderr: MockInstance<typeof console.error>

beforeEach(() => {
  stderr = vi.spyOn(console, 'error').mockReturnValue()
})

afterEach(() => {
  stderr.mockRestore()
})

const note = { id: 'n', text: 't', state: 'fresh', made_at: 1 }

/** What an operation does wrong, and the code that it gets for it. */
const wrong: Record<string, [act: () => unknown, code: string, says: string]> = {
  'lacks a key': [() => ({ status: 200, body: { ...note, id: undefined } }), 'QS4020', '/id'],
  'has a key of another type': [
    () => ({ status: 200, body: { ...note, text: 5 } }),
    'QS4021',
    '/text must be string',
  ],
  'has an undeclared key': [
    () => ({ status: 200, body: { ...note, mood: 'good' } }),
    'QS4024',
    '/mood is not declared',
  ],
  'has no body': [() => ({ status: 200, body: null }), 'QS4021', 'must be object'],
  'has an undeclared status': [
    () => ({ status: 202, body: note }),
    'QS4004',
    'the contract does not declare this response: 202',
  ],
  'has an undeclared header': [
    () => ({ status: 200, body: note, headers: { 'x-mood': 'good' } }),
    'QS4010',
    '/x-mood is not declared',
  ],
  'is a promise': [() => Promise.resolve({ status: 200, body: note }), 'QS4004', 'undefined'],
  'is nothing': [() => undefined, 'QS4003', 'the operation failed: TypeError'],
  'is an error of the program': [
    () => {
      throw new Error('out of paper')
    },
    'QS4003',
    'the operation failed: Error: out of paper',
  ],
  'is a refusal that this operation does not declare': [
    () => {
      throw new ApiError('too_long')
    },
    'QS4004',
    'the contract does not declare this response: 400 too_long',
  ],
  'is a refusal that the contract does not know': [
    () => {
      throw new ApiError('sleepy')
    },
    'QS4003',
    'Contract "toy" has no error "sleepy" in x-errors',
  ],
}

const cases = Object.entries(wrong).map(([what, [act, code, says]]) => ({ what, act, code, says }))

it.each(cases)('throws in a direct call where a response $what', async ({ act, code, says }) => {
  const mock = createMock(toyWhere('RetrieveNote', act))
  const error: unknown = await mock.fetch(`${TOY}/notes/1`).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ContractViolation)
  const { message, violations } = error as ContractViolation
  expect(message).toContain(`${code} toy/RetrieveNote: `)
  expect(message).toContain(says)
  expect(violations).toMatchObject([{ code, kind: 'own-reply', operation: 'RetrieveNote' }])
})

it.each(cases)('fails the fetch under msw where a response $what', async ({ act }) => {
  const { fetch, close } = await openDoor('msw', toyWhere('RetrieveNote', act))
  try {
    await expect(fetch('/notes/1')).rejects.toMatchObject({
      name: 'TypeError',
      message: 'Failed to fetch',
    })
  } finally {
    await close()
  }
})

it.each(cases)(
  'answers 500 from the server where a response $what',
  async ({ act, code, says }) => {
    const { fetch, close } = await openDoor('http', toyWhere('RetrieveNote', act))
    try {
      const reply = await fetch('/notes/1')
      const body = (await reply.json()) as { message: string }
      expect([reply.status, body]).toEqual([500, { code, message: expect.stringContaining(says) }])
      expect(JSON.stringify(body)).not.toMatch(/\.ts|\.js|\\n/)
    } finally {
      await close()
    }
  },
)

it.each(['direct', 'msw', 'http'] as const)('writes it to stderr once (%s)', async (name) => {
  const { fetch, close } = await openDoor(
    name,
    toyWhere('RetrieveNote', () => undefined),
  )
  await fetch('/notes/1').catch(() => undefined)
  await close()
  expect(stderr.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^quayside: the mock's own response breaks the contract\nQS4003 toy\/RetrieveNote: /,
      ),
    ],
  ])
})

/** A mock whose operation has answered wrongly once. */
async function brokenMock(service: Service = toyWhere('RetrieveNote', () => undefined)) {
  const mock = createMock(service)
  await mock.fetch(`${TOY}/notes/1`).catch(() => undefined)
  return mock
}

it('records the request without a response, with the violations', async () => {
  const mock = await brokenMock()
  expect(mock.journal.exchanges()).toMatchObject([
    { operation: 'RetrieveNote', reply: null, violations: [{ code: 'QS4003' }] },
  ])
})

it('is reported once by assertConforms, with the other violations', async () => {
  const mock = await brokenMock()
  await mock.fetch(noteRequest({ text: '' }))
  expect(() => mock.assertConforms()).toThrow(ContractViolation)
  try {
    mock.assertConforms()
  } catch (error) {
    const codes = (error as ContractViolation).violations.map(({ code }) => code)
    expect(codes).toEqual(['QS2050', 'QS4003'])
  }
})

it('is not lost when the journal is full or cleared', async () => {
  const mock = await brokenMock()
  for (let n = 0; n < 1000; n += 1) await mock.fetch(noteRequest({ text: 'hi' }))
  expect(mock.journal.violations()).toEqual([])
  expect(() => mock.assertConforms()).toThrow('QS4003 toy/RetrieveNote')
  mock.journal.clear()
  expect(() => mock.assertConforms()).toThrow('QS4003 toy/RetrieveNote')
})

it('is dropped by a reset, and stays in its scope', async () => {
  const mock = await brokenMock()
  mock.scope('other').assertConforms()
  mock.reset()
  mock.assertConforms()
})

it('names the node of the contract that the response breaks', async () => {
  const act = () => ({ status: 200, body: { ...note, state: 'eaten' } })
  const mock = await brokenMock(toyWhere('RetrieveNote', act))
  expect(() => mock.assertConforms()).toThrow(
    '  source        observed: Made up for the tests\n                toy#Note.state\n',
  )
})

it('answers the next request as if nothing had happened', async () => {
  const mock = await brokenMock()
  expect((await mock.fetch(noteRequest({ text: 'hi' }))).status).toBe(201)
})

const retrieve = document.paths['/notes/{note_id}']!.get!

/** A reply of one note may lack members when the query says `times`. */
function replying(body: unknown) {
  const ok = { ...retrieve.responses['200'], 'x-partial': ['times'] }
  const get = { ...retrieve, responses: { ...retrieve.responses, 200: ok } }
  const [times] = retrieve.parameters!.slice(1)
  const { default: _, ...schema } = times!.schema
  get.parameters = [retrieve.parameters![0]!, { ...times!, schema }]
  const paths = { ...document.paths, '/notes/{note_id}': { get } }
  const RetrieveNote = () => ({ status: 200, body })
  return createMock(
    defineService({
      ...definition,
      document: { ...document, paths } as unknown as ContractDocument,
      operations: { ...toyOperations, RetrieveNote } as never,
    }),
  )
}

it('accepts a response without required members where a query parameter asks for a part', async () => {
  const mock = replying({ id: 'a' })
  expect(await (await mock.fetch(`${TOY}/notes/a?times=2`)).json()).toEqual({ id: 'a' })
})

it('does not accept it without that parameter', async () => {
  await expect(replying({ id: 'a' }).fetch(`${TOY}/notes/a`)).rejects.toThrow('/text is missing')
})

it('rejects undeclared members and wrong types also in a part', async () => {
  const send = (body: unknown) => replying(body).fetch(`${TOY}/notes/a?times=2`)
  await expect(send({ id: 'a', other: 1 })).rejects.toThrow('/other is not declared')
  await expect(send({ id: 1 })).rejects.toThrow('/id must be string')
})
