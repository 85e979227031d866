import { expect, it } from 'vitest'
import { compileWithAjv } from '../../../src/core/contract/ajv.js'
import { Contract } from '../../../src/core/contract/contract.js'
import type { OperationNode, SchemaNode } from '../../../src/core/contract/openapi.js'
import type { Grade } from '../../../src/core/contract/provenance.js'
import { readQuery } from '../../../src/core/pipeline/read-query.js'
import { document } from '../../support/toy-contract.js'

// What is told of a value that fits none of several forms.

const mark = (place: string, provenance: Grade = 'published') => ({
  'x-provenance': provenance,
  'x-source': `toy#${place}`,
})

const ref = (name: string): SchemaNode => ({ $ref: `#/components/schemas/${name}` })

const schemas: Record<string, SchemaNode> = {
  Circle: {
    type: 'object',
    required: ['kind', 'radius'],
    properties: {
      kind: { const: 'circle', ...mark('Circle.kind') },
      radius: { type: 'number', minimum: 1, ...mark('Circle.radius') },
    },
  },
  Square: {
    type: 'object',
    required: ['kind', 'side'],
    properties: {
      kind: { enum: ['square'], ...mark('Square.kind', 'observed') },
      side: { type: 'number', minimum: 1, ...mark('Square.side') },
      deep: {
        type: 'object',
        properties: { at: { type: 'object', properties: { all: { type: 'string' } } } },
      },
    },
  },
  Shape: { oneOf: [ref('Circle'), ref('Square')] },
  Tag: {
    anyOf: [
      { type: 'string', minLength: 2, ...mark('Tag.text') },
      { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      { type: 'null', ...mark('Tag.null', 'assumed') },
    ],
  },
  Loose: {
    oneOf: [
      { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
      {
        type: 'object',
        required: ['a', 'b', 'c'],
        properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
      },
    ],
  },
  Both: { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 5 }] },
  Nested: {
    type: 'object',
    properties: {
      list: { type: 'array', items: { oneOf: [ref('Shape'), { type: 'string' }] } },
      size: { type: 'integer', minimum: 3 },
    },
  },
}

const contract = new Contract('shapes', { ...document, components: { schemas } }, compileWithAjv)

const wrong = (name: string, value: unknown) =>
  contract.validator.check(`/components/schemas/${name}`, 'closed', value, 'body')
const brief = (name: string, value: unknown) =>
  wrong(name, value).map(({ at, keyword }) => `${at.pointer} ${keyword}`)

it('tells of the form whose constants the value has, however much else is wrong', () => {
  expect(brief('Shape', { kind: 'circle', side: 1 }).sort()).toEqual([
    '/radius required',
    '/side additionalProperties',
  ])
  expect(brief('Shape', { kind: 'square', side: 0, radius: 1 }).sort()).toEqual([
    '/radius additionalProperties',
    '/side minimum',
  ])
})

it('tells of all words at once where the value has none of them', () => {
  expect(wrong('Shape', { kind: 'triangle', side: 1 })).toMatchObject([
    {
      at: { pointer: '/kind' },
      keyword: 'enum',
      message: '/kind must be one of ["circle","square"]',
      expected: ['circle', 'square'],
      actual: 'triangle',
      // Known as well as the weaker of the two.
      mark: { provenance: 'observed', source: 'toy#Square.kind' },
    },
  ])
})

it('tells of the form of the same type', () => {
  expect(brief('Tag', 'x')).toEqual([' minLength'])
  expect(brief('Tag', { nmae: 'x' }).sort()).toEqual([
    '/name required',
    '/nmae additionalProperties',
  ])
})

it('tells of all types at once where the value has none of them', () => {
  expect(wrong('Tag', 5)).toMatchObject([
    {
      keyword: 'type',
      message: 'the value must be string,object,null',
      expected: ['string', 'object', 'null'],
      mark: { provenance: 'assumed' },
    },
  ])
})

it('tells of the form with the fewest mistakes, and of the deepest of these', () => {
  expect(brief('Loose', { a: 1 })).toEqual(['/a type'])
  expect(brief('Loose', { a: 'x', b: 'y', c: 2 })).toEqual(['/c type'])
  expect(brief('Shape', { kind: 'square', side: 1, deep: { at: { all: 1 } } })).toEqual([
    '/deep/at/all type',
  ])
})

it('tells that a value fits several forms where it may fit one', () => {
  expect(wrong('Both', 7)).toMatchObject([
    {
      keyword: 'oneOf',
      message: 'the value matches more than one schema of oneOf',
      expected: 'exactly one matching schema',
    },
  ])
})

it('narrows each choice by itself, and those inside of others', () => {
  const list = [{ kind: 'circle' }, 'fine', { kind: 'square', side: 'x' }, 4]
  expect(brief('Nested', { list, size: 1 })).toEqual([
    '/list/0/radius required',
    '/list/2/side type',
    '/list/3 type',
    '/size minimum',
  ])
})

it('keeps a mistake beside a choice that a form of it makes too', () => {
  const schemas: Record<string, SchemaNode> = {
    A: { type: 'object', required: ['x'], oneOf: [ref('B'), { type: 'string' }] },
    B: { type: 'object', required: ['x'], properties: { x: { type: 'string' } } },
  }
  const twice = new Contract('twice', { ...document, components: { schemas } }, compileWithAjv)
  const found = twice.validator.check('/components/schemas/A', 'open', {}, 'body')
  expect(found.map(({ at, keyword }) => `${at.pointer} ${keyword}`)).toEqual([
    '/x required',
    '/x required',
  ])
})

it('reads the forms of a query parameter as text', () => {
  const size: SchemaNode = { oneOf: [{ type: 'integer', minimum: 10 }, { enum: ['all', 'none'] }] }
  const operation: OperationNode = {
    operationId: 'ListSizes',
    parameters: [{ name: 'size', in: 'query', schema: size }],
    responses: {},
  }
  const sizes = new Contract(
    'sizes',
    { ...document, paths: { '/sizes': { get: operation } } },
    compileWithAjv,
  )
  const problems = (search: string) =>
    readQuery(search, sizes.operation('ListSizes'), sizes.validator).problems.map(
      ({ keyword }) => keyword,
    )
  expect(problems('?size=all')).toEqual([])
  expect(problems('?size=5')).toEqual(['minimum'])
  expect(problems('?size=some')).toEqual(['enum'])
})

it('keeps a thousand mistakes of each kind, of all branches', () => {
  const list = Array.from({ length: 2_000 }, () => ({ kind: 'circle' }))
  const found = wrong('Nested', { list })
  expect(found.length).toBe(4_000)
  expect(found.filter(({ keyword }) => keyword === 'oneOf')).toEqual([])
})
