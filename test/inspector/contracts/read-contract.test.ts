import { describe, expect, test } from 'vitest'
import type { ContractDocument } from '../../../src/core/contract/openapi.js'
import { findParts, placeOf } from '../../../src/inspector/contracts/find-parts.js'
import { gradeNumbers, totalOf } from '../../../src/inspector/contracts/grades.js'
import { NO_OPERATION, partsOf } from '../../../src/inspector/contracts/part.js'
import { readContract } from '../../../src/inspector/contracts/read-contract.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

const services = [openai, carrierx, locktera]
const contracts = services.map(({ name, contract }) => readContract(name, contract.document))
const [containers] = contracts

function operationOf(id: string) {
  return contracts.flatMap(({ operations }) => operations).find((one) => one.id === id)!
}

describe.each(services)('the contract of $name', ({ name, contract }) => {
  const parts = readContract(name, contract.document)
  const all = parts.operations.flatMap((operation) => [...partsOf(operation)])

  test('has every operation, and the one of requests that match none', () => {
    const ids = parts.operations.map(({ id }) => id)
    expect(ids).toEqual([...contract.operations.keys(), NO_OPERATION])
  })

  test('has every error with the operations that can answer it', () => {
    expect(parts.errors.map(({ code }) => code)).toEqual(Object.keys(contract.document['x-errors']))
    for (const { code, usedBy } of parts.errors) {
      const users = [...contract.operations.values()].filter(({ responses }) =>
        [...responses.values()].some(({ node }) => node['x-errors']?.includes(code)),
      )
      expect(usedBy.filter((id) => id !== NO_OPERATION)).toEqual(users.map(({ id }) => id))
    }
  })

  test('gives each part a grade, a source that it lists, and an id of its own', () => {
    const keys = parts.sources.map(({ key }) => key)
    const isKnown = (source: string | null) => keys.includes(source?.replace(/#.*/s, '') ?? '')
    expect(all.filter(({ grade, source }) => grade === null || !isKnown(source))).toEqual([])
    for (const operation of parts.operations) {
      const ids = [...partsOf(operation)].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('has every mark of the document', () => {
    const shown = new Set(
      [
        ...parts.operations.flatMap((one) => [one, ...one.scopes]),
        ...parts.errors,
        ...parts.access,
        ...all.flatMap((part) => [part, ...part.details]),
      ].map(({ grade, source }) => `${grade} ${source}`),
    )
    // How well it is known that an operation has no other statuses belongs to no part.
    const { 'x-keywords': _, ...document } = contract.document
    const missing = [...marksIn(document)].filter((mark) => !shown.has(mark))
    expect(missing).toEqual([])
  })

  test('finds the place of every field by its pointer', () => {
    const lost = parts.operations.flatMap((operation) =>
      [...partsOf(operation)]
        .filter(({ kind }) => kind === 'field' || kind === 'parameter')
        .filter((part) => !findParts(operation, part.place).includes(part))
        .map(({ id }) => `${operation.id} ${id}`),
    )
    expect(lost).toEqual([])
  })

  test('counts each part once', () => {
    const numbers = gradeNumbers(parts, [])
    expect(totalOf(numbers.operations)).toBe(contract.operations.size)
    expect(totalOf(numbers.errors)).toBe(parts.errors.length)
    const fields = all.filter(({ kind }) => kind === 'field')
    expect(totalOf(numbers.fields)).toBe(new Set(fields.map(({ node }) => node)).size)
  })
})

/** Grade and source of all nodes that have them. */
function* marksIn(node: unknown): Iterable<string> {
  if (typeof node !== 'object' || node === null) return
  const { 'x-provenance': grade, 'x-source': source } = node as Record<string, unknown>
  if (typeof grade === 'string') yield `${grade} ${String(source)}`
  for (const child of Object.values(node)) yield* marksIn(child)
}

const found = (id: string, query: string) => {
  const place = placeOf(new URLSearchParams(query))
  return place && findParts(operationOf(id), place).map((part) => [part.kind, part.place.pointer])
}

test.each([
  ['in=body&pointer=/expires_after/minutes', [['field', '/expires_after/minutes']]],
  // Of an item, the field of each item.
  ['in=body&pointer=/file_ids/3', [['field', '/file_ids/*']]],
  // The two forms of a skill.
  [
    'in=body&pointer=/skills/0/type',
    [
      ['field', '/skills/*/type'],
      ['field', '/skills/*/type'],
    ],
  ],
  // What is not declared leads to what would hold it.
  ['in=body&pointer=/nme', [['body', '']]],
  ['in=body&pointer=', [['body', '']]],
  ['in=query&pointer=/limit', []],
  ['status=200&in=body&pointer=/expires_after', [['field', '/expires_after']]],
  ['status=200&in=header&pointer=/X-Request-Id', [['header', '/x-request-id']]],
  // Of a violation whose status the address does not tell.
  ['side=reply&in=body&pointer=/expires_after', [['field', '/expires_after']]],
  ['status=400', [['reply', undefined]]],
  ['status=200&in=status&pointer=', [['reply', undefined]]],
  ['status=299&in=body&pointer=/id', []],
])('finds %s', (query, expected) => {
  expect(found('CreateContainer', query)).toEqual(expected)
})

test('finds parameters and parts of a form', () => {
  const limit = placeOf(new URLSearchParams('in=query&pointer=/limit'))!
  expect(findParts(containers!.operations[0]!, limit)).toMatchObject([{ name: 'limit' }])
  expect(found('EncodeContainer', 'in=part&pointer=/manifest')).toEqual([['field', '/manifest']])
  // The header of a violation without a slash.
  expect(found('RetrieveContainerFileContent', 'in=header&pointer=range')).toEqual([
    ['parameter', '/range'],
  ])
})

test('an address without a place names none', () => {
  expect(placeOf(new URLSearchParams('tab=x'))).toBeUndefined()
  expect(placeOf(new URLSearchParams('in=method&pointer='))).toBeUndefined()
})

test('a schema that contains itself ends', () => {
  const schema = {
    type: 'object',
    properties: { child: { $ref: '#/components/schemas/Node' }, name: { type: 'string' } },
  }
  const document = {
    info: { title: 'T', version: '1' },
    servers: [],
    paths: {
      '/a': {
        get: {
          operationId: 'A',
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } },
            },
          },
        },
      },
    },
    components: { schemas: { Node: schema } },
    'x-sources': {},
    'x-errors': {},
    'x-responses': {},
  } as unknown as ContractDocument
  const [operation] = readContract('toy', document).operations
  const types = [...partsOf(operation!)].map(({ name, type }) => [name, type])
  expect(types).toContainEqual(['child', 'object, as above'])
})
