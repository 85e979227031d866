import { expect, expectTypeOf, it } from 'vitest'
import { createMock, UsageError, type WorldDocument } from '../../../src/index.js'
import { builders } from '../../../src/core/seeding/builders.js'
import type { Service } from '../../../src/core/service/service.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai, type Container } from '../../../src/services/openai/index.js'
import { suites } from '../../data/suites.js'
import { validatorOf } from '../../support/exchange/validator.js'
import { readWorldFixture } from '../../support/exchange/files.js'

type Make = (given?: object) => Record<string, unknown>
const makersOf = (service: Service) => service.build as unknown as Record<string, Make>

/** What each builder needs to be told. */
const NEEDED: Record<string, Record<string, object>> = {
  openai: {
    key: { key: 'sk-1' },
    allowedDomain: { domain: 'example.com' },
    platformFile: { id: 'file-1', filename: 'a.txt', content: { text: 'a' } },
    container: { name: 'report' },
    file: { container_id: 'cntr_1', path: '/mnt/data/a.txt' },
  },
  carrierx: { token: { token: 't' }, container: {}, file: { container_sid: 'c' } },
  locktera: {
    key: { key: 'k' },
    org: { id: 'harbour' },
    container: { org_id: 'harbour', name: 'Plans' },
    file: { container_id: 'c', name: 'a.txt' },
    attempts: { container_id: 'c', viewer_email: 'ada@example.com' },
    event: { org_id: 'harbour', action: 'container.create' },
    tagsChange: { container_id: 'c', new_tags: ['a'] },
    viewer: { viewer_email: 'ada@example.com', country: 'Norway' },
  },
}

for (const { service } of suites) {
  const { name, contract } = service

  it(`${name} has a builder for each table with a name for one record`, () => {
    expect(Object.keys(makersOf(service)).sort()).toEqual(Object.keys(NEEDED[name]!).sort())
  })

  for (const [table, { singular, component, hidden }] of Object.entries(service.seeds)) {
    if (singular === undefined) continue
    const given = NEEDED[name]![singular]!

    it(`${name}.build.${singular} makes a record that the contract declares, and loads`, () => {
      const record = makersOf(service)[singular]!(given)
      expect(record).toMatchObject(given)
      const shown = contract.document.components.schemas[component ?? '']?.properties ?? {}
      const wire = Object.entries(record).filter(([key]) => key in shown || !(key in hidden))
      const pointer = `/components/schemas/${component ?? ''}`
      // What is published where depends on who asks: no record has it.
      const at = component === 'File' ? 'partial' : 'closed'
      if (component !== undefined) {
        const seen = validatorOf(contract).check(pointer, at, Object.fromEntries(wire), 'body')
        expect(seen).toEqual([])
      }
      const seed: WorldDocument = { [name]: { ...parentsOf(name, table), [table]: [record] } }
      const mock = createMock(service, { seed })
      expect(mock.state.records(name, table)).toHaveLength(1)
      // To load it adds nothing: it was whole.
      const { content: _, ...kept } = record
      expect(mock.state.records(name, table)[0]).toMatchObject(kept)
    })
  }

  it(`the builders of ${name} make new ids with each call, and the same in each run`, () => {
    const idsOf = (make: Make) =>
      Array.from({ length: 20 }, () => {
        const made = make(NEEDED[name]!['container'])
        return String(made['id'] ?? made['container_sid'])
      })
    const [first, second] = [0, 1].map(() =>
      idsOf((builders(service) as Record<string, Make>)['container']!),
    )
    expect(second).toEqual(first)
    expect(new Set(first)).toHaveLength(20)
  })

  it(`a container of ${name} keeps the id that it is given`, () => {
    const key = service.seeds['containers']!.key![0]!
    const made = makersOf(service)['container']!({ ...NEEDED[name]!['container'], [key]: 'mine' })
    expect(made[key]).toBe('mine')
  })

  it(`the builders of ${name} take each record of its demo`, () => {
    const demo = readWorldFixture(`${name}/demo.json`)[name] as Record<string, object[]>
    for (const [table, records] of Object.entries(demo)) {
      const make = makersOf(service)[service.seeds[table]!.singular!]!
      for (const record of records) expect(make(record)).toMatchObject(record)
    }
  })
}

function parentsOf(service: string, table: string): Record<string, object[]> {
  if (service === 'openai' && table === 'files')
    return { containers: [{ id: 'cntr_1', name: 'a' }] }
  if (service === 'carrierx' && table === 'files') return { containers: [{ container_sid: 'c' }] }
  if (service === 'locktera' && ['files', 'attempts', 'tags'].includes(table)) {
    return { containers: [{ id: 'c', org_id: 'harbour', name: 'c' }] }
  }
  return {}
}

it('builders are typed by their service', () => {
  expectTypeOf(openai.build.container({ name: 'report' })).toExtend<Container>()
  expectTypeOf(openai.build.file).parameter(0).toHaveProperty('path')
  expectTypeOf(carrierx.build.container().quota_bytes).toEqualTypeOf<number | null>()
  expectTypeOf(locktera.build.container).parameter(0).toHaveProperty('org_id')
  const wrong = () => {
    // @ts-expect-error -- it has no such field
    openai.build.container({ name: 'report', colour: 'red' })
    // @ts-expect-error -- it needs a name
    openai.build.container({})
    // @ts-expect-error -- nothing of that name is made
    openai.build.contaner({ name: 'report' })
  }
  expect(wrong).toThrow(UsageError)
})

it('a builder refuses an invalid record, and suggests the nearest name for an unknown field', () => {
  const make = makersOf(openai)['container']!
  expect(() => make({ name: 'report', memory_limits: '4g' })).toThrow(
    'Failed to make a record with openai.build.container(): ' +
      '/memory_limits: is not declared, not "4g"; did you mean "memory_limit"?',
  )
  expect(() => make({})).toThrow('/name: is missing')
  expect(() =>
    make({ name: 'x', expires_after: { anchor: 'last_active_at', minutes: 99 } }),
  ).toThrow('/expires_after/minutes: must be from 1 to 20, not 99')
})
