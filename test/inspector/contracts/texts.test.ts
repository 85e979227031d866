import { expect, test } from 'vitest'
import { addressIn, sourceText } from '../../../src/inspector/contracts/mark.js'
import { detailsOf, schemaText } from '../../../src/inspector/contracts/schema-text.js'

test.each([
  [
    { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    'integer, from 1 to 100, default 20',
  ],
  [{ type: ['string', 'null'], format: 'date-time' }, 'string or null, format date-time'],
  [{ type: 'string', enum: ['asc', 'desc'] }, 'one of "asc", "desc"'],
  [{ const: 'list' }, '"list"'],
  [{ type: 'string', minLength: 3, maxLength: 3 }, 'string, exactly 3 characters'],
  [{ type: 'array', maxItems: 5, uniqueItems: true }, 'array, up to 5 items, without duplicates'],
  [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9 }, 'number, above 0, below 9'],
  [{ type: 'object', oneOf: [{}, {}], minProperties: 1 }, 'one of 2 forms, from 1 members'],
  [{ type: 'string', pattern: '^a$', 'x-secret': true }, 'string, pattern ^a$, secret'],
  [
    { type: 'string', 'x-open': true, 'x-volatile': 'id' },
    'string, other values may occur, differs between runs (id)',
  ],
  [{ type: 'object', additionalProperties: false }, 'object, no other members'],
  [{ type: 'integer', multipleOf: 5 }, 'integer, a multiple of 5'],
  [{}, ''],
])('says of %j %j', (schema, text) => {
  expect(schemaText(schema as never)).toBe(text)
})

test('tells keywords and values with marks of their own', () => {
  const mark = { 'x-provenance': 'assumed', 'x-source': 'us#here' }
  const node = {
    minimum: 0,
    content: { 'text/plain': { schema: { 'x-source': 'a#b' } } },
    'x-keywords': { minimum: mark, required: mark, content: mark },
    'x-enum': { asc: mark },
  }
  const known = { grade: 'assumed', source: 'us#here' }
  expect(detailsOf(node)).toEqual([
    { name: 'minimum', value: '0', ...known },
    { name: 'required', value: '', ...known },
    // Its schemas are parts themselves.
    { name: 'content', value: '', ...known },
    { name: 'value', value: '"asc"', ...known },
  ])
})

const sources = [
  { key: 'spec', title: 'The specification', grade: 'published' as const },
  { key: 'https://a.example/doc#top', title: 'A page', grade: 'published' as const },
  { key: 'page', title: 'See https://b.example/x (read 2026).', grade: 'observed' as const },
]

test.each([
  ['spec#limit#2', { title: 'The specification', where: 'limit#2', href: undefined }],
  ['spec', { title: 'The specification', where: '', href: undefined }],
  ['other#here', { title: 'other', where: 'here', href: undefined }],
  [
    'page#1',
    { title: 'See https://b.example/x (read 2026).', where: '1', href: 'https://b.example/x' },
  ],
  [
    'https://a.example/doc#top#in',
    { title: 'A page', where: 'in', href: 'https://a.example/doc#top' },
  ],
])('reads the source %s', (source, text) => {
  expect(sourceText(source, sources)).toEqual(text)
})

test.each([
  ['javascript:alert(1)', undefined],
  ['xhttps://a', undefined],
  ['https://a.example/b, and more', 'https://a.example/b'],
  ['https://', undefined],
])('finds in %j the address %j', (text, address) => {
  expect(addressIn(text)).toBe(address)
})
