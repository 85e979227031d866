import { expect, it } from 'vitest'
import { defineRules } from '../../src/core/contract/rules.js'
import { defineService } from '../../src/core/define-service.js'
import { type Notes, type rules } from '../support/toy-model.js'
import {
  definition,
  toyOperations,
  type defaults,
  type operations,
  type ToyDefinition,
  type ToyOperations,
} from '../support/toy-service.js'

// Each `@ts-expect-error` is a test of its own: the type check fails where one is not needed.

const define = (changed: Partial<Record<keyof ToyDefinition, unknown>>) =>
  defineService({ ...definition, ...changed } as ToyDefinition)

it('refuses an operation without a function', () => {
  const { CreateNote } = toyOperations
  // @ts-expect-error: RetrieveNote is missing.
  const operations: ToyOperations = { CreateNote }
  expect(() => define({ operations })).toThrow(
    'Failed to define service "toy": operations without a function: RetrieveNote; ' +
      'functions without an operation: none',
  )
})

it('refuses a function without an operation', () => {
  const { CreateNote, RetrieveNote } = toyOperations
  // @ts-expect-error: it is called RetrieveNote.
  const operations: ToyOperations = { CreateNote, RetreiveNote: RetrieveNote }
  expect(() => define({ operations })).toThrow(
    'Failed to define service "toy": operations without a function: RetrieveNote; ' +
      'functions without an operation: RetreiveNote',
  )
})

it('refuses operations that the contract has and the types do not know', () => {
  const { document } = definition
  const paths = { ...document.paths, '/more': { get: { operationId: 'More', responses: {} } } }
  expect(() => define({ document: { ...document, paths } })).toThrow(
    'operations without a function: More;',
  )
})

it('takes the functions in any order, and in no more than the contract has', () => {
  const { CreateNote, RetrieveNote } = toyOperations
  const service = define({ operations: { RetrieveNote, CreateNote } })
  expect([...service.contract.operations.keys()]).toEqual(['CreateNote', 'RetrieveNote'])
})

it('does not compile replies that the contract does not declare', () => {
  const note = { id: 'n', text: 't', state: 'fresh', made_at: 1 } as const
  const { CreateNote } = toyOperations
  const right: ToyOperations['RetrieveNote'] = () => ({ status: 200, body: note })
  expect(right).toBeTypeOf('function')

  const wrong: ToyOperations[] = [
    // @ts-expect-error: a note has more than an id.
    { CreateNote, RetrieveNote: () => ({ status: 200, body: { id: 'n' } }) },
    // @ts-expect-error: a state is fresh or faded.
    { CreateNote, RetrieveNote: () => ({ status: 200, body: { ...note, state: 'eaten' } }) },
    // @ts-expect-error: it answers 200, not 201.
    { CreateNote, RetrieveNote: () => ({ status: 201, body: note }) },
    // @ts-expect-error: a refusal is thrown, not returned.
    { CreateNote, RetrieveNote: () => ({ status: 404, body: { message: 'no' } }) },
    // @ts-expect-error: nothing is no reply.
    { CreateNote, RetrieveNote: () => undefined },
  ]
  expect(wrong).toHaveLength(5)
})

it('does not compile calls that read what the contract does not have', () => {
  const { CreateNote } = toyOperations
  const note = { id: 'n', text: 't', state: 'fresh', made_at: 1 } as const
  const reading: ToyOperations = {
    CreateNote,
    RetrieveNote: ({ params, query, rule }) => {
      const id: string = params.note_id
      // The contract gives a default, so it is never undefined.
      const times: number = query.times
      const most: number = rule('toy/longest-text')
      const greeting: boolean | 'loudly' = rule('toy/greeting')
      // @ts-expect-error: the ledger has no such rule.
      rule('toy/longest')
      // @ts-expect-error: it is called note_id.
      const other: unknown = params.id
      // @ts-expect-error: there is no such parameter.
      const limit: unknown = query.limit
      // @ts-expect-error: another value of that rule.
      const quietly: 'quietly' = rule('toy/greeting')
      return {
        status: 200,
        body: { ...note, text: [id, times, most, greeting, other, limit, quietly].join() },
      }
    },
  }
  expect(reading).toHaveProperty('RetrieveNote')
})

it('does not compile a definition that lacks a part', () => {
  const { tasks: _, ...rest } = definition
  // @ts-expect-error: tasks are missing.
  const lacking: ToyDefinition = rest
  expect(lacking).not.toHaveProperty('tasks')
})

it('does not compile a service whose ledger is another one', () => {
  const other = defineRules({
    'toy/other': { grade: 'assumed', source: 's', decides: 'd', default: 1, alternatives: [] },
  })
  const lacking = { ...definition, rules: other }
  // @ts-expect-error: its operations read rules that this ledger does not have.
  defineService<operations, defaults, Notes, typeof rules>(lacking)
  expect(Object.keys(lacking.rules)).toEqual(['toy/other'])
})
