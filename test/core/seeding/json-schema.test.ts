import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { expect, it } from 'vitest'
import { worldSchema, type JsonSchema } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { suites } from '../../data/suites.js'
import { readWorldFixture } from '../../support/exchange/files.js'
import { ROOT } from '../../support/sources.js'
import { toy } from '../../support/toy-service.js'

const whole = JSON.parse(
  readFileSync(`${ROOT}fixtures/world.schema.json`, 'utf8'),
) as JsonSchema & { properties: Record<string, JsonSchema> }

function checkerOf(schema: JsonSchema) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  formats.default(ajv)
  return ajv.compile(schema)
}

const check = checkerOf(whole)

it('the package has the schema that its contracts make', () => {
  expect(worldSchema([openai, carrierx, locktera])).toEqual(whole)
})

type Tables = Record<string, Record<string, unknown>[]>
const demos = suites.map(({ service }) => {
  return { name: service.name, demo: readWorldFixture(`${service.name}/demo.json`) }
})

it.each(demos)('the demo of $name keeps the schema', ({ demo }) => {
  check(demo)
  expect(check.errors).toBeNull()
})

const MUTATIONS: readonly [string, (tables: Tables, table: string) => void][] = [
  ['an undeclared member', (tables, table) => (tables[table]![0]!['colour'] = 'red')],
  ['a name that is a number', (tables, table) => (tables[table]![0]!['name'] = 5)],
  ['a table that is no list', (tables, table) => (tables[table] = {} as never)],
  ['a record that is none', (tables, table) => (tables[table]![0] = 'x' as never)],
  ['a misspelt table', (tables) => (tables['continers'] = [])],
  [
    'a content that says two things',
    (tables) => (tables['files']![0]!['content'] = { text: 'a', base64: 'YQ==' }),
  ],
]

for (const { name, demo } of demos) {
  it.each(MUTATIONS)(`the demo of ${name} with %s breaks the schema`, (_, mutate) => {
    const broken = structuredClone(demo)
    mutate(broken[name] as Tables, 'containers')
    expect(check(broken)).toBe(false)
  })

  it(`no record of the demo of ${name} keeps the schema without what it requires`, () => {
    const tables = demo[name] as Tables
    const part = whole.properties[name] as { properties: Record<string, { items: JsonSchema }> }
    for (const [table, { items }] of Object.entries(part.properties)) {
      for (const required of items['required'] as readonly string[]) {
        const [first] = tables[table] ?? []
        const { [required]: _, ...rest } = first ?? {}
        expect([table, required, check({ [name]: { [table]: [rest] } })]).toEqual([
          ...[table, required, false],
        ])
      }
    }
  })
}

it.each([
  ['a service that there is not', { opnai: {} }],
  ['a time that is none', { now: 'tomorrow' }],
  ['a rule that there is not', { rules: { 'openai/none': 1 } }],
  ['a rule with another value', { rules: { 'openai/name-filter': 'softly' } }],
])('a world with %s breaks the schema', (_, world) => {
  expect(check(world)).toBe(false)
})

/** Every property that a schema declares, with where it stands. */
function* propertiesOf(schema: unknown, path = ''): Generator<[string, JsonSchema]> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, value] of Object.entries(schema)) {
    if (key !== 'properties') {
      yield* propertiesOf(value, `${path}/${key}`)
      continue
    }
    for (const [name, property] of Object.entries(value as Record<string, JsonSchema>)) {
      yield [`${path}/${name}`, property]
      yield* propertiesOf(property, `${path}/${name}`)
    }
  }
}

it('an editor can say of every property what it means', () => {
  const all = [...propertiesOf(whole)]
  expect(all.length).toBeGreaterThan(350)
  const nested = ['/faults/items/do/drip/every/hours', '/pending/items/polls', '/events/items/at']
  expect(all.map(([path]) => path)).toEqual(expect.arrayContaining(nested))
  expect(all.filter(([, { description }]) => typeof description !== 'string')).toEqual([])
})

it('an editor shows how well a property of the contract is known', () => {
  const tables = whole.properties['openai'] as { properties: Record<string, { items: never }> }
  const wire = Object.keys(
    openai.contract.document.components.schemas['ContainerResource']!.properties!,
  )
  const { properties } = tables.properties['containers']!.items as {
    properties: Record<string, { description: string }>
  }
  for (const name of wire) {
    expect(properties[name]!.description).toMatch(/\((documented|published|observed|assumed): .+\)/)
  }
})

it('a service of anybody has a schema, closed and with its own tables', () => {
  const own = checkerOf(worldSchema([toy]))
  expect(own({ toy: { notes: [{ id: 'a', text: 't', label: { colour: 'red' } }] } })).toBe(true)
  expect(own({ toy: { notes: [{ id: 'a', text: 't', label: { colour: 'grey' } }] } })).toBe(false)
  expect(own({ toy: { notes: [{ id: 'a' }] } })).toBe(false)
  expect(own({ openai: {} })).toBe(false)
})
