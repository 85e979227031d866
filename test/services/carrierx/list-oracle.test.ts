import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import { document } from '../../../src/services/carrierx/contract/contract.gen.js'
import { sortedRange } from '../../../src/services/carrierx/list/partial-sort.js'
import { SortedPage } from '../../../src/services/carrierx/list/sorted-page.js'
import { newCarrierx } from '../../support/carrierx.js'

type Row = Readonly<Record<string, unknown>>

const kindOf = ({ type }: SchemaNode) => [type].flat().find((one) => one !== 'null')

/** The attributes of a component that can be compared, with their types. */
function attributesOf(component: string): [name: string, kind: string][] {
  const { properties = {} } = document.components.schemas[component] as SchemaNode
  return Object.entries(properties).flatMap(([name, schema]): [string, string][] => {
    const kind = String(kindOf(schema))
    return ['string', 'integer', 'number', 'boolean'].includes(kind) ? [[name, kind]] : []
  })
}

const word = fc.constantFrom('a', 'b', 'A', 'ab', 'B a', 'é', '1', '')
const number = fc.constantFrom(null, -1, 0, 1, 2, 10)
const text = fc.oneof(fc.constant(null), word)

const container = fc.record({
  name: word,
  allow_publish: fc.boolean(),
  publish_domain: fc.constantFrom(
    'https://storage.carrierx.com',
    'https://b.example/',
    'https://a.example',
  ),
  integer_key_1: number,
  string_key_1: text,
  quota_files: fc.constantFrom(null, 50, 100),
})

const file = fc.record({
  container: fc.nat(3),
  name: word,
  publish: fc.constantFrom('file_sid', 'file_access_name', 'none'),
  file_access_name: fc.constantFrom('b/a.txt', 'a b.txt', 'é', 'same', 'Same'),
  integer_key_1: number,
  string_key_1: text,
  unique: fc.boolean(),
  size: fc.nat(3),
})

/** A comparison of any attribute of a component, with what would be a match now and then. */
function conditionOf(component: string) {
  return fc.constantFrom(...attributesOf(component)).chain(([name, kind]) => {
    const values =
      kind === 'boolean'
        ? ['true', 'false', 'null']
        : kind === 'string'
          ? ['a', 'b', 'A', 'null', '%a%', '%', 'http%', '%.example/f/%', '%S%e', '2025', 'a,A,1']
          : ['null', '0', '1', '5', '1e1', '0,1,100', '-1']
    const plain = ['eq', 'ne', 'in']
    const ordered = kind === 'boolean' ? [] : ['gt', 'ge', 'lt', 'le']
    const like = kind === 'string' ? ['like', 'ilike'] : []
    return fc
      .record({
        name: fc.constant(name),
        kind: fc.constant(kind),
        operator: fc.constantFrom(...plain, ...ordered, ...like),
        value: fc.constantFrom(...values),
      })
      .filter(({ operator, value }) => {
        if (ordered.includes(operator) && value === 'null') return false
        return kind === 'string' || operator === 'in' || !value.includes(',')
      })
  })
}

type Condition = { name: string; kind: string; operator: string; value: string }

const written = ({ name, operator, value }: Condition) =>
  `${name} ${operator} ${value === 'null' ? value : `"${value}"`}`

/** As plainly as it can be said. */
function holds({ name, kind, operator, value }: Condition, row: Row): boolean {
  const actual = row[name]
  const typed = (one: string) => {
    if (one === 'null' && !operator.endsWith('like')) return null
    return kind === 'string' ? one : kind === 'boolean' ? one === 'true' : Number(one)
  }
  const [wanted, pattern] = [typed(value), value.replaceAll('.', '\\.').replaceAll('%', '.*')]
  if (operator === 'eq') return actual === wanted
  if (operator === 'ne') return actual !== wanted
  if (operator === 'in') return value.split(',').some((one) => actual === typed(one.trim()))
  if (actual === null) return false
  if (operator === 'like' || operator === 'ilike') {
    const flags = operator === 'like' ? 's' : 'si'
    return new RegExp(`^${pattern}$`, flags).test(actual as string)
  }
  const [a, b] = [actual as number, wanted as number]
  return { gt: a > b, ge: a >= b, lt: a < b, le: a <= b }[operator] as boolean
}

function sorted(rows: readonly Row[], name: string, sign: number): Row[] {
  return rows.toSorted((one, other) => {
    const [a, b] = [one[name], other[name]] as [number | null, number | null]
    if (a === b) return 0
    if (a === null) return -sign
    return b === null || a > b ? sign : -sign
  })
}

const CONTAINERS = ['c-0', 'c-1', 'c-2', 'c-3']

const world = fc.record({
  containers: fc.tuple(container, container, container, container),
  files: fc.array(file, { maxLength: 30 }),
})

type World = typeof world extends fc.Arbitrary<infer T> ? T : never

function open({ containers, files }: World) {
  const { api } = newCarrierx({
    seed: {
      carrierx: {
        containers: containers.map((one, n) => ({ container_sid: CONTAINERS[n], ...one })),
        files: files.map(({ container: n, size, ...one }) => ({
          ...{ container_sid: CONTAINERS[n], content: { text: 'x'.repeat(size) } },
          ...one,
        })),
      },
    },
  })
  return async (what: string, query: Record<string, string> = {}) => {
    const { status, body } = await api(
      'GET',
      `/storage/${what}?${String(new URLSearchParams(query))}`,
    )
    expect([status, body.errors]).toEqual([200, undefined])
    return body as unknown as { items: Row[]; total: number }
  }
}

const questionOf = (component: string) =>
  fc.record({
    conditions: fc.array(conditionOf(component), { maxLength: 3 }),
    order: fc.option(fc.constantFrom(...attributesOf(component))),
    sign: fc.constantFrom(1, -1),
    offset: fc.nat(12),
    limit: fc.nat(12),
  })

it.each([
  ['containers', 'Container'],
  ['files', 'File'],
])(
  'filters and sorts %s by each attribute as plainly as it can be done',
  async (what, component) => {
    const questions = fc.array(questionOf(component), { minLength: 10, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(world, questions, async (world, questions) => {
        const list = open(world)
        const { items: all } = await list(what)
        for (const { conditions, order, sign, offset, limit } of questions) {
          const kept = all.filter((row) => conditions.every((one) => holds(one, row)))
          const expected = order ? sorted(kept, order[0], sign) : kept
          const page = await list(what, {
            ...(conditions.length > 0 && { filter: conditions.map(written).join(' and ') }),
            ...(order && { order: `${order[0]} ${sign === 1 ? 'asc' : 'desc'}` }),
            ...{ offset: String(offset), limit: String(limit) },
          })
          expect(page).toMatchObject({
            items: expected.slice(offset, offset + limit),
            total: expected.length,
          })
        }
      }),
      { numRuns: 100 },
    )
  },
  60_000,
)

it('finds any range of a sorted list, from any order', () => {
  const list = fc.array(fc.nat(20), { maxLength: 200 })
  fc.assert(
    fc.property(list, fc.nat(200), fc.nat(200), (values, from, count) => {
      const before = (a: number, b: number) => values[a]! - values[b]! || a - b
      const [low, high] = [from, from + count].map((at) => Math.min(at, values.length))
      const part = sortedRange(Uint32Array.from(values.keys()), before, low!, high!)
      expect([...part]).toEqual([...values.keys()].sort(before).slice(low, high))
    }),
    { numRuns: 1000 },
  )
})

it('finds a page of a list of any length, with equal keys in their order', () => {
  const key = fc.oneof(fc.constant(null), fc.nat(9))
  const list = fc.array(key, { maxLength: 3000, size: 'max' })
  fc.assert(
    fc.property(
      list,
      fc.constantFrom(1, -1),
      fc.nat(700),
      fc.nat(20),
      (keys, sign, from, count) => {
        const rows = keys.map((key, place) => ({ key, place }))
        const page = new SortedPage<(typeof rows)[number]>(sign, from + count)
        for (const row of rows) page.add(row, row.key)
        expect(page.records(from)).toEqual(sorted(rows, 'key', sign).slice(from, from + count))
        expect(page.total).toBe(keys.length)
      },
    ),
    { numRuns: 300 },
  )
})

it('finds a range of a long list with few comparisons per item, from any order', () => {
  const size = 50_000
  const lists = {
    sorted: (at: number) => at,
    reversed: (at: number) => size - at,
    equal: () => 0,
    organ: (at: number) => Math.min(at, size - at),
    mixed: (at: number) => (at * 7919) % 10_007,
  }
  for (const [name, valueAt] of Object.entries(lists)) {
    let compared = 0
    const before = (a: number, b: number) => {
      compared++
      return valueAt(a) - valueAt(b) || a - b
    }
    sortedRange(
      Uint32Array.from({ length: size }, (_, at) => at),
      before,
      size / 2,
      size / 2 + 20,
    )
    expect([name, compared < 6 * size]).toEqual([name, true])
  }
})
