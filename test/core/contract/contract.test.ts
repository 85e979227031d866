import { expect, it } from 'vitest'
import { compileWithAjv } from '../../../src/core/contract/ajv.js'
import { Contract } from '../../../src/core/contract/contract.js'
import type {
  ContractDocument,
  OperationNode,
  SchemaNode,
} from '../../../src/core/contract/openapi.js'
import type { Grade } from '../../../src/core/contract/provenance.js'
import { headerProblems } from '../../../src/core/contract/validator.js'
import { readQuery } from '../../../src/core/pipeline/read-query.js'
import { document } from '../../support/toy-contract.js'

const contract = new Contract('toy', document, compileWithAjv)
const NOTE = '/components/schemas/Note'
const NEW = '/components/schemas/NewNote'

const wrong = (value: unknown, pointer = NEW, view: 'open' | 'closed' = 'closed') =>
  contract.validator.check(pointer, view, value, 'body')

/** What is wrong in short: where, and who says so. */
const blamed = (value: unknown) =>
  wrong(value).map(
    ({ at, mark }) => `${at.pointer} ${mark?.provenance ?? '-'} ${mark?.source ?? '-'}`,
  )

const withPaths = (paths: Record<string, Record<string, Partial<OperationNode>>>) =>
  ({ ...document, paths }) as unknown as ContractDocument

it('reads the operations of a document in its order', () => {
  expect([...contract.operations.keys()]).toEqual(['CreateNote', 'RetrieveNote'])
  expect(contract.operation('RetrieveNote')).toMatchObject({
    method: 'GET',
    path: '/notes/{note_id}',
    parameterNames: ['note_id'],
    pointer: '/paths/~1notes~1{note_id}/get',
    mediaTypes: [],
  })
  expect(contract.operation('CreateNote').mediaTypes).toEqual([
    'application/json',
    'multipart/form-data',
  ])
})

it('refuses a document with an operation that has no operationId, and says where', () => {
  const nameless = withPaths({ '/a': { get: { operationId: 'A' }, post: { responses: {} } } })
  expect(() => new Contract('toy', nameless, compileWithAjv)).toThrow(
    'Failed to load contract "toy": no operationId at POST /a',
  )
})

it('refuses a document with two operations of one name, and says where the second is', () => {
  const twice = withPaths({
    '/a': { get: { operationId: 'A' } },
    '/b': { put: { operationId: 'A' } },
  })
  expect(() => new Contract('toy', twice, compileWithAjv)).toThrow(
    'Failed to load contract "toy": duplicate operationId "A" at PUT /b',
  )
})

it('names the contract and what it lacks', () => {
  expect(() => contract.operation('DeleteNote')).toThrow(
    'Contract "toy" has no operation "DeleteNote"',
  )
  expect(() => contract.error('boring')).toThrow('Contract "toy" has no error "boring" in x-errors')
  expect(() => contract.error('constructor')).toThrow('no error "constructor"')
})

it('finds declared replies of operations and those of the service', () => {
  const retrieve = contract.operation('RetrieveNote')
  expect(contract.response(retrieve, 404)?.pointer).toBe(
    '/paths/~1notes~1{note_id}/get/responses/404',
  )
  expect(contract.response(retrieve, 405)).toBeUndefined()
  expect(contract.response(null, 405)?.pointer).toBe('/x-responses/405')
})

it('refuses an undeclared key in the closed view alone', () => {
  const note = { id: 'n', text: 't', state: 'fresh', made_at: 1, extra: 1 }
  expect(wrong(note, NOTE, 'open')).toEqual([])
  expect(wrong(note, NOTE)).toMatchObject([
    {
      at: { in: 'body', pointer: '/extra' },
      keyword: 'additionalProperties',
      message: '/extra is not declared',
      expected: 'absent',
      actual: 1,
    },
  ])
})

it('closes objects behind references and in lists, too', () => {
  const nested = {
    text: 't',
    label: { colour: 'red', a: 1 },
    keys: [{ name: 'n', value: 'v', b: 2 }],
  }
  expect(wrong(nested, NEW, 'open')).toEqual([])
  expect(wrong(nested).map(({ at }) => at.pointer)).toEqual(['/label/a', '/keys/0/b'])
})

it('leaves the document as it was', () => {
  const before = JSON.stringify(document)
  wrong({ text: 't' })
  wrong({ text: 't' }, NEW, 'open')
  expect(JSON.stringify(document)).toBe(before)
})

it('blames the very node of the contract that a value breaks', () => {
  expect(blamed({ text: '' })).toEqual(['/text documented toy#NewNote.text'])
  expect(blamed({ text: 't', minutes: 0 })).toEqual(['/minutes published toy#NewNote.minutes'])
  expect(blamed({})).toEqual(['/text assumed toy#NewNote'])
  expect(blamed({ text: 't', other: 1 })).toEqual(['/other assumed toy#NewNote'])
  expect(blamed([])).toEqual([' assumed toy#NewNote'])
})

it('blames the node behind a reference', () => {
  expect(blamed({ text: 't', label: { colour: 'grey' } })).toEqual([
    '/label/colour observed toy#Label.colour',
  ])
  expect(blamed({ text: 't', label: {} })).toEqual(['/label/colour assumed toy#Label'])
  expect(
    blamed({
      text: 't',
      keys: [
        { name: 'n', value: 'v' },
        { name: 'n', value: 4 },
      ],
    }),
  ).toEqual(['/keys/1/value assumed toy#Key.value'])
})

it('blames the branch that the discriminator chooses, and no other', () => {
  expect(blamed({ text: 't', to: { by: 'mail', address: 'x' } })).toEqual([
    '/to/address published toy#ByMail.address',
  ])
  expect(blamed({ text: 't', to: { by: 'phone', number: 'x' } })).toEqual([
    '/to/number observed toy#ByPhone.number',
  ])
  expect(wrong({ text: 't', to: { by: 'pigeon' } })).toMatchObject([
    {
      at: { pointer: '/to/by' },
      message: '/to/by must be one of ["mail","phone"]',
      expected: ['mail', 'phone'],
      actual: 'pigeon',
      mark: { source: 'toy#NewNote.to' },
    },
  ])
})

it('blames the weakest known form where all forms are of other types', () => {
  expect(blamed({ text: 't', when: true })).toEqual(['/when observed toy#NewNote.when/number'])
})

it('escapes keys in pointers', () => {
  expect(wrong({ text: 't', 'a/b': 'x' })).toMatchObject([
    { at: { pointer: '/a~1b' }, actual: 'x', expected: 'integer' },
  ])
})

it('reports every mistake at once', () => {
  expect(
    wrong({ text: 1, minutes: '2', label: 3, x: 4 })
      .map(({ at }) => at.pointer)
      .sort(),
  ).toEqual(['/label', '/minutes', '/text', '/x'])
})

it('turns query parameters to their types and fills in defaults', () => {
  const operation = contract.operation('RetrieveNote')
  const query = (search: string) => readQuery(search, operation, contract.validator)
  expect(query('?times=3')).toEqual({ values: { times: 3 }, problems: [] })
  expect(query('')).toEqual({ values: { times: 1 }, problems: [] })
  expect(query('?times=0').problems).toMatchObject([
    {
      at: { in: 'query', pointer: '/times' },
      keyword: 'minimum',
      mark: { provenance: 'published' },
    },
  ])
})

it.each([
  ['?times=', 'type'],
  ['?times=1e1', 'type'],
  ['?times=two', 'type'],
  ['?times=1&times=2', 'duplicate'],
  ['?lines=1', 'additionalProperties'],
  ['?constructor=1', 'additionalProperties'],
])('refuses the query %s', (search, keyword) => {
  const operation = contract.operation('RetrieveNote')
  const { problems } = readQuery(search, operation, contract.validator)
  expect(problems.map((problem) => problem.keyword)).toEqual([keyword])
})

it('refuses a misspelt keyword and a reference to nowhere when they are first used', () => {
  const A: SchemaNode = { type: 'string', minLenght: 1 }
  const schemas = { A, B: { $ref: '#/components/schemas/C' } }
  const bad = new Contract(
    'bad',
    { ...document, components: { schemas }, paths: {} },
    compileWithAjv,
  )
  const check = (name: string) =>
    bad.validator.check(`/components/schemas/${name}`, 'open', '', 'body')
  expect(() => check('A')).toThrow('minLenght')
  expect(() => check('B')).toThrow('#/components/schemas/C')
})

const grade = (provenance: Grade, source: string) => ({
  'x-provenance': provenance,
  'x-source': source,
})

const sizes = new Contract(
  'sizes',
  {
    ...document,
    components: {
      schemas: {
        Size: {
          type: 'object',
          required: ['unit'],
          'x-keywords': { required: grade('assumed', 'us#required') },
          properties: {
            unit: {
              type: 'string',
              enum: ['mm', 'in'],
              pattern: '^[a-z]{2}$',
              'x-keywords': {
                enum: grade('published', 'guide#units'),
                pattern: grade('assumed', 'us#pattern'),
              },
              ...grade('documented', 'doc#unit'),
            },
            kind: {
              type: 'string',
              enum: ['big'],
              'x-open': true,
              ...grade('observed', 'log#kind'),
            },
          },
          ...grade('documented', 'doc#Size'),
        },
      },
    },
  },
  compileWithAjv,
)

const marked = (value: unknown, view: 'open' | 'closed' = 'open') =>
  sizes.validator
    .check('/components/schemas/Size', view, value, 'body')
    .map(({ keyword, mark }) => `${keyword} ${mark?.provenance ?? '-'} ${mark?.source ?? '-'}`)
    .sort()

it('a problem has the grade of the keyword that failed, in whatever part it stands', () => {
  expect(marked({ unit: 7 })).toEqual(['enum published guide#units', 'type documented doc#unit'])
  expect(marked({ unit: 'feet' })).toEqual([
    'enum published guide#units',
    'pattern assumed us#pattern',
  ])
  expect(marked({})).toEqual(['required assumed us#required'])
  expect(marked([])).toEqual(['type documented doc#Size'])
  expect(marked({ unit: 'mm', more: 1 }, 'closed')).toEqual([
    'additionalProperties documented doc#Size',
  ])
})

it('values that no source closes are checked in the closed views alone', () => {
  const value = { unit: 'mm', kind: 'small' }
  expect(marked(value)).toEqual([])
  expect(marked(value, 'closed')).toEqual(['enum observed log#kind'])
  expect(marked({ unit: 'mm', kind: 7 })).toEqual(['type observed log#kind'])
})

it('a header has the grade of what asks for it, and an undeclared one that of the headers', () => {
  const node = {
    description: 'a reply',
    headers: { 'X-Trace': { required: true, ...grade('published', 'guide#trace') } },
    'x-keywords': { headers: grade('assumed', 'us#headers') },
    ...grade('documented', 'doc#reply'),
  } as const
  const found = headerProblems(node, { 'content-type': 'text/plain', 'x-other': '1' })
  expect(found.map(({ keyword, at, mark }) => [keyword, at.pointer, mark?.source])).toEqual([
    ['undeclared-header', '/x-other', 'us#headers'],
    ['missing-header', '/x-trace', 'guide#trace'],
  ])
})
