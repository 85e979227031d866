import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Api } from '../../support/api.js'
import { newCarrierx, newFile, newStore } from '../../support/carrierx.js'

async function list(api: Api, query: Readonly<Record<string, string>> = {}, what = 'containers') {
  const search = new URLSearchParams(query).toString()
  const { status, body } = await api('GET', `/storage/${what}?${search}`)
  return { status, ...body }
}

const names = (page: { items: { name: string }[] }) => page.items.map(({ name }) => name).join('')

async function withNames(text: string) {
  const opened = newCarrierx()
  for (const name of text) await newStore(opened.api, { name, integer_key_1: name.charCodeAt(0) })
  return opened
}

it('returns an empty page in the envelope', async () => {
  const { status, body } = await newCarrierx().api('GET', '/storage/containers')
  expect([status, body]).toEqual([
    200,
    { count: 0, has_more: false, items: [], limit: 1000, offset: 0, pagination: {}, total: 0 },
  ])
})

it('links each page to the next one', async () => {
  const { mock, api } = await withNames('abcde')
  const first = await list(api, { limit: '2' })
  expect(first).toMatchObject({ count: 2, has_more: true, limit: 2, offset: 0, total: 5 })
  expect(first.pagination.next).toBe(
    'https://api.carrierx.com/core/v2/storage/containers?limit=2&offset=2',
  )
  const seen = [names(first)]
  const headers = { authorization: 'Bearer t' }
  for (let next = first.pagination.next; next;) {
    const page = await (await mock.fetch(next, { headers })).json()
    seen.push(names(page))
    next = page.pagination.next
    if (!next) expect(page).toMatchObject({ count: 1, has_more: false, offset: 4, pagination: {} })
  }
  expect(seen).toEqual(['ab', 'cd', 'e'])
})

it('keeps filter, order and fields in the link to the next page', async () => {
  const { mock, api } = await withNames('abcde')
  const query = { filter: 'name ne "c"', order: 'name desc', include_fields: 'name', limit: '3' }
  const first = await list(api, query)
  expect([names(first), first.total]).toEqual(['edb', 4])
  const next = await mock.fetch(first.pagination.next, { headers: { authorization: 'Bearer t' } })
  expect(await next.json()).toMatchObject({ items: [{ name: 'a' }], has_more: false, offset: 3 })
})

it('accepts any offset, and a limit of 0', async () => {
  const { api } = await withNames('abc')
  expect(names(await list(api, { offset: '1' }))).toBe('bc')
  expect(await list(api, { offset: '3' })).toMatchObject({ count: 0, has_more: false, total: 3 })
  expect(await list(api, { limit: '0' })).toMatchObject({
    count: 0,
    has_more: true,
    pagination: {},
  })
})

it.each([
  ['limit', '1001'],
  ['limit', '-1'],
  ['limit', 'ten'],
  ['offset', '-1'],
  ['order', 'nothing'],
  ['order', 'name up'],
  ['order', 'name asc desc'],
  ['order', ''],
  ['order', 'external_attributes'],
  ['include_fields', 'name,nothing'],
  ['excludeFields', '__proto__'],
])('refuses %s=%s with 400, naming it', async (param, value) => {
  const { status, message } = await list(newCarrierx().api, { [param]: value })
  expect(status).toBe(400)
  expect(message).toContain(`'${param}'`)
})

it('sorts by an attribute, null first, and keeps the order of equals', async () => {
  const { api } = newCarrierx()
  for (const [name, integer_key_1] of [
    ['a', 3],
    ['b', null],
    ['c', 20],
    ['d', 3],
  ] as const) {
    await newStore(api, { name, integer_key_1 })
  }
  expect(names(await list(api, { order: 'integer_key_1' }))).toBe('badc')
  expect(names(await list(api, { order: 'integer_key_1 asc' }))).toBe('badc')
  expect(names(await list(api, { order: 'integer_key_1 desc' }))).toBe('cadb')
})

it('shuffles, the same way for the same seed, and loses nothing', async () => {
  const order = async (randomSeed: number) => {
    const { api } = newCarrierx({ randomSeed })
    for (const name of 'abcdefgh') await newStore(api, { name })
    return [
      names(await list(api, { order: 'shuffle' })),
      names(await list(api, { order: 'shuffle' })),
    ]
  }
  const [first, second] = await order(1)
  expect([...first!].sort().join('')).toBe('abcdefgh')
  expect(first).not.toBe(second)
  expect(await order(1)).toEqual([first, second])
})

it.each([
  ['name eq b', 'b'],
  ["name eq 'b'", 'b'],
  ['name eq "b"', 'b'],
  ['name ne b', 'acd'],
  ['integer_key_1 gt 98', 'cd'],
  ['integer_key_1 ge 98', 'bcd'],
  ['integer_key_1 lt 98', 'a'],
  ['integer_key_1 le 98.0', 'ab'],
  ['integer_key_1 eq "98"', 'b'],
  ['name in a,c', 'ac'],
  ['name in "a, c"', 'ac'],
  ['name like %', 'abcd'],
  ['name like B', ''],
  ['name ilike B', 'b'],
  ['string_key_1 eq null', 'abcd'],
  ['string_key_1 ne null', ''],
  ['string_key_1 eq "null"', ''],
  ['string_key_1 gt a', ''],
  ['unique eq false', 'abcd'],
  ['unique ne false', ''],
  ['name ge b and name le c', 'bc'],
  ['name ge b AND name le c AND integer_key_1 ne 98', 'c'],
  ['  name   eq   b  ', 'b'],
])('filters by %s', async (filter, expected) => {
  const { api } = await withNames('abcd')
  const page = await list(api, { filter })
  expect([page.status, page.items && names(page), page.total]).toEqual([
    200,
    expected,
    expected.length,
  ])
})

it.each([
  ['', 1, 'expected an attribute'],
  ['nothing eq 1', 1, 'there is no attribute "nothing"'],
  ['name', 5, 'an operator is missing after "name"'],
  ['name is b', 6, 'expected one of eq'],
  ['name eq', 8, 'a value is missing after "eq"'],
  ['name eq b or name eq c', 11, 'expected "and", not "or"'],
  ['name eq b and', 14, 'an attribute is missing after "and"'],
  ['name eq "b', 9, 'the quote " is not closed'],
  ['(name eq b)', 1, 'there is no attribute "(name"'],
  ['name eq b and total_files gt many', 30, 'total_files is a number'],
  ['unique eq yes', 11, 'unique is true or false'],
  ['unique gt true', 11, 'gt compares numbers and texts'],
  ['total_files like 1%', 18, 'like compares texts'],
  ['allowed_classifications eq media', 1, 'is not a text'],
  ['name.length gt 1', 1, 'there is no attribute "name.length"'],
  ['constructor eq 1', 1, 'there is no attribute'],
  ['"name" eq b', 1, 'expected an attribute'],
])('refuses the filter %s at position %i', async (filter, position, reason) => {
  const { status, message } = await list(newCarrierx().api, { filter })
  expect(status).toBe(400)
  expect(message).toMatch(new RegExp(`^Invalid filter at position ${String(position)}: `))
  expect(message).toContain(reason)
})

it('compares with a pattern as a plain search would', async () => {
  const { likeMatcher } = await import('../../../src/services/carrierx/list/like.js')
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 })
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '%'), maxLength: 8 })
  fc.assert(
    fc.property(text, pattern, (text, pattern) => {
      const escaped = pattern.replaceAll('.', '\\.').replaceAll('%', '.*')
      expect(likeMatcher(pattern)(text)).toBe(new RegExp(`^${escaped}$`, 's').test(text))
    }),
    { numRuns: 2000 },
  )
})

it('parses a filter in linear time', async () => {
  const { parseConditions } = await import('../../../src/services/carrierx/list/filter-syntax.js')
  const text = Array.from({ length: 20_000 }, () => 'name eq "a b"').join(' and ')
  expect(parseConditions(text)).toHaveLength(20_000)
})

it('shows the fields that are asked for, in their own order', async () => {
  const { api } = await withNames('a')
  const fieldsOf = async (query: Record<string, string>) =>
    Object.keys((await list(api, query)).items[0]).join()
  expect(await fieldsOf({ include_fields: 'unique, name' })).toBe('name,unique')
  expect(await fieldsOf({ includeFields: 'name' })).toBe('name')
  expect((await fieldsOf({ exclude_fields: 'name' })).split(',')).toHaveLength(39)
  expect(await fieldsOf({ include_fields: 'name,type', excludeFields: 'name' })).toBe('type')
})

it('shows parts of one container or file, too', async () => {
  const { api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const file = await newFile(api, sid)
  const one = await api('GET', `/storage/containers/${sid}?include_fields=name`)
  expect(one.body).toEqual({ name: 'N/A' })
  const two = await api('GET', `/storage/files/${file}?include_fields=file_bytes`)
  expect(two.body).toEqual({ file_bytes: 5 })
  expect((await api('GET', `/storage/files/${file}?exclude_fields=no`)).status).toBe(400)
})

it('lists the files of a container, and finds files by where they are published', async () => {
  const { api } = newCarrierx()
  const { container_sid: one } = await newStore(api)
  const { container_sid: two } = await newStore(api)
  const file = await newFile(api, one)
  await newFile(api, two)
  const own = await list(api, { filter: `container_sid eq ${one}` }, 'files')
  expect(own.items.map((each: { file_sid: string }) => each.file_sid)).toEqual([file])
  const published = await list(api, { filter: `publish_uri like %/f/${file}` }, 'files')
  expect(published.total).toBe(1)
})
