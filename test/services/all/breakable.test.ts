import { expect, it } from 'vitest'
import { compileWithAjv } from '../../../src/core/contract/ajv.js'
import { Contract } from '../../../src/core/contract/contract.js'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import { breakable } from '../../support/malformed/breakable.js'
import { document } from '../../support/toy-contract.js'

const contract = new Contract('toy', document, compileWithAjv)
const text = { type: 'string' } as const
const form: SchemaNode = {
  type: 'object',
  required: ['about'],
  properties: {
    about: { $ref: '#/components/schemas/Label' },
    pages: { type: 'array', items: { type: 'string', format: 'binary' } },
    cover: { type: 'string', format: 'binary' },
    title: { ...text, maxLength: 5 },
  },
}

it('a form breaks in its fields, and within its parts of JSON', () => {
  expect(breakable(contract, 'multipart/form-data', form)).toEqual([
    ...[' unknown', '/about required', '/about unknown', '/about type', '/about/colour required'],
    ...['/about/colour enum', '/title maxLength'],
  ])
})

it('bytes break nothing, whatever they are', () => {
  expect(breakable(contract, 'application/octet-stream', { ...text, format: 'binary' })).toEqual([])
})

it('an open map breaks in its values alone, and a set of alternatives in each of them', () => {
  const schema: SchemaNode = {
    type: 'object',
    properties: {
      map: { type: 'object', additionalProperties: { ...text, format: 'date' } },
      credentials: { anyOf: [{ required: ['token'] }, { required: ['key', 'secret'] }] },
      free: {},
    },
  }
  expect(breakable(contract, 'application/json', schema)).toEqual([
    ...[' unknown', ' type', '/map type', '/map/* type', '/map/* format'],
    ...['/credentials/token required', '/credentials/key required', '/credentials/secret required'],
  ])
})
