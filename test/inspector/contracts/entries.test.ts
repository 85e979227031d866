import { expect, test } from 'vitest'
import type { RuleView } from '../../../src/core/views/types.js'
import {
  entriesOf,
  findEntries,
  type EntryFilter,
} from '../../../src/inspector/contracts/entries.js'
import { findParts, placeOf } from '../../../src/inspector/contracts/find-parts.js'
import { readContract } from '../../../src/inspector/contracts/read-contract.js'
import { valueOf } from '../../../src/inspector/contracts/rule-values.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { openai } from '../../../src/services/openai/index.js'

const rule: RuleView = {
  id: 'openai/name-max-length',
  service: 'openai',
  decides: 'the maximum length of a container name',
  value: 512,
  default: 512,
  alternatives: ['none', null, true, 64],
  any: 'integer',
  grade: 'assumed',
  source: 'quayside#no limit is known',
  sourceTitle: null,
  reads: [],
}
const changed = { ...rule, id: 'openai/empty-name', value: 'accepted', default: 'refused' }
const contracts = [openai, carrierx].map(({ name, contract }) =>
  readContract(name, contract.document),
)
const entries = [...entriesOf(contracts[0]!, [rule, changed]), ...entriesOf(contracts[1]!, [])]

const find = (filter: Partial<EntryFilter>) =>
  findEntries(entries, { text: '', service: '', kind: '', grade: '', ...filter })

test('lists operations, errors and rules while nothing is asked for', () => {
  const kinds = new Set(find({}).map(({ kind }) => kind))
  expect([...kinds]).toEqual(['operation', 'error', 'rule'])
})

test('searches parameters and fields too, over all services', () => {
  const found = find({ text: 'name' })
  expect(new Set(found.map(({ service }) => service))).toEqual(new Set(['openai', 'carrierx']))
  expect(new Set(found.map(({ kind }) => kind))).toContain('field')
  expect(new Set(found.map(({ kind }) => kind))).toContain('parameter')
})

test('finds all words wherever they are, and names that have them first', () => {
  const [first, ...others] = find({ text: 'EXPIRES_after minutes' })
  expect(first).toMatchObject({ kind: 'field', name: '/data/*/expires_after/minutes' })
  expect(others.length).toBeGreaterThan(0)
  const [exact] = find({ text: 'createcontainer' })
  expect(exact).toMatchObject({ kind: 'operation', name: 'CreateContainer' })
  expect(find({ text: 'no such words' })).toEqual([])
})

test('filters by service, kind and grade', () => {
  expect(find({ service: 'carrierx' }).every(({ service }) => service === 'carrierx')).toBe(true)
  expect(find({ kind: 'parameter' }).every(({ kind }) => kind === 'parameter')).toBe(true)
  expect(find({ grade: 'observed' }).map(({ kind }) => kind)).toContain('error')
  expect(find({ kind: 'changed' }).map(({ name }) => name)).toEqual(['empty-name'])
})

test('each field and parameter leads to its place', () => {
  for (const { kind, path, query, service } of find({ text: ' ', grade: 'documented' })) {
    if (kind !== 'field' && kind !== 'parameter') continue
    const contract = contracts.find((one) => one.service === service)
    const operation = contract!.operations.find(({ id }) => id === path[1])
    const place = placeOf(new URLSearchParams(query))
    expect(findParts(operation!, place!).map((part) => part.kind)).toContain(kind)
  }
})

test.each([
  ['512', 512],
  ['none', 'none'],
  ['null', null],
  ['true', true],
  // The server reads a number that is no known value, and refuses what is none.
  ['64', 64],
  ['65', '65'],
  ['soon', 'soon'],
])('the text %j of a field is the value %j', (text, value) => {
  expect(valueOf(rule, text)).toBe(value)
})
