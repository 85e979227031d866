import { expect, expectTypeOf, it } from 'vitest'
import type { Rules, ValueOf } from '../../src/core/contract/rules.js'
import type { BuildersOf } from '../../src/core/service/builders.js'
import type { RuleValues } from '../../src/core/service/typed.js'
import {
  createMock,
  explore,
  type ExploreReport,
  type Fault,
  type Mock,
  type MockOptions,
  type MswMock,
  type Service,
  type WorldDocument,
} from '../../src/index.js'
import { carrierx, type CarrierxService } from '../../src/services/carrierx/index.js'
import { rules as carrierxRules } from '../../src/services/carrierx/contract/rules.js'
import { seeds as carrierxSeeds } from '../../src/services/carrierx/seeds/index.js'
import { locktera, type LockteraService } from '../../src/services/locktera/index.js'
import { rules as lockteraRules } from '../../src/services/locktera/contract/rules.js'
import { seeds as lockteraSeeds } from '../../src/services/locktera/seeds/index.js'
import { openai, type OpenAIService } from '../../src/services/openai/index.js'
import { rules as openaiRules } from '../../src/services/openai/contract/rules.js'
import { seeds as openaiSeeds } from '../../src/services/openai/seeds/index.js'
import type { UseMockOptions } from '../../src/vitest/index.js'

// The compiler is what fails here: each line that must not compile is marked, and an unneeded mark is
// an error too. What must not compile is never called.

const all = [openai, carrierx, locktera] as const

it('takes the records of a world for those of the services', () => {
  const mock = createMock(openai, {
    seed: {
      openai: {
        containers: [{ id: 'cntr_1', name: 'x', memory_limit: '4g' }],
        files: [{ container_id: 'cntr_1', path: '/mnt/data/a', content: { text: 'a' } }],
      },
    },
  })
  const wrong = [
    // @ts-expect-error -- misspelt field
    () => createMock(openai, { seed: { openai: { containers: [{ nmae: 'x' }] } } }),
    // @ts-expect-error -- misspelt beside the right one
    () => createMock(openai, { seed: { openai: { containers: [{ name: 'x', nmae: 'x' }] } } }),
    // @ts-expect-error -- misspelt table
    () => createMock(openai, { seed: { openai: { container: [{ name: 'x' }] } } }),
    // @ts-expect-error -- misspelt service
    () => createMock(openai, { seed: { openia: { containers: [{ name: 'x' }] } } }),
    // @ts-expect-error -- a service that the mock does not have
    () => createMock(openai, { seed: { locktera: { keys: [{ key: 'x' }] } } }),
    // @ts-expect-error -- no value of the enum
    () => createMock(openai, { seed: { openai: { containers: [{ name: 'x', status: 'on' }] } } }),
    // @ts-expect-error -- wrong type
    () => createMock(openai, { seed: { openai: { containers: [{ name: 1 }] } } }),
    // @ts-expect-error -- misspelt member of the world
    () => createMock(openai, { seed: { evnets: [] } }),
    // @ts-expect-error -- in a list of worlds
    () => createMock(openai, { seed: [{ openai: { containers: [{ nmae: 'x' }] } }] }),
    // @ts-expect-error -- in a later seed
    () => mock.seed({ openai: { containers: [{ nmae: 'x' }] } }),
    // @ts-expect-error -- in a whole state
    () => mock.replaceState({ openai: { containers: [{ nmae: 'x' }] } }),
    // @ts-expect-error -- in an event
    () => mock.seed({ events: [{ at: '', add: { openai: { containers: [{ nmae: 'x' }] } } }] }),
    // @ts-expect-error -- in an update
    () => mock.seed({ events: [{ at: '', update: { openai: { containers: [{ nmae: 'x' }] } } }] }),
    // @ts-expect-error -- in another service of several
    () => createMock(all, { seed: { carrierx: { files: [{ container: 'x' }] } } }),
  ]
  expect(mock.state.records('openai', 'containers')).toHaveLength(1)
  expect(wrong).toHaveLength(14)
})

it('takes what builders and exports make, with the files of worlds, for worlds', async () => {
  const container = openai.build.container({ name: 'a' })
  const file = openai.build.file({ container_id: container.id, path: '/a', content: { text: 'a' } })
  const folder = carrierx.build.container()
  const stored = carrierx.build.file({ container_sid: folder.container_sid })
  const org = locktera.build.org({ id: 'org-1' })
  const sealed = locktera.build.container({ org_id: 'org-1', name: 'a' })
  const inside = locktera.build.file({ container_id: sealed.id, name: 'a' })
  const mock = createMock(all, {
    seed: {
      openai: { containers: [container], files: [file] },
      carrierx: { containers: [folder], files: [stored] },
      locktera: { orgs: [org], containers: [sealed], files: [inside] },
    },
  })
  const world = await mock.state.export()
  expectTypeOf(world).toEqualTypeOf<WorldDocument<(typeof all)[number]>>()
  expect(createMock(all, { seed: world }).state.records('locktera', 'files')).toHaveLength(1)
})

it('takes a world that the compiler does not know', () => {
  const read = JSON.parse('{ "openai": { "containers": [{ "name": "x" }] } }') as WorldDocument
  const made: Record<string, unknown> = { ...read }
  const mock = createMock(openai, { seed: [read, made as WorldDocument] })
  mock.seed(read)
  expect(mock.state.records('openai', 'containers')).toHaveLength(3)
})

it('takes the ids and the values of rules', () => {
  const rules = { 'openai/limit-zero': 'empty-page', 'openai/max-file-bytes': 10 } as const
  const mock = createMock(openai, { rules })
  const wrong = [
    // @ts-expect-error -- misspelt id
    () => createMock(openai, { rules: { 'openai/limit-zreo': 'empty-page' } }),
    // @ts-expect-error -- no value of it
    () => createMock(openai, { rules: { 'openai/limit-zero': 'empty' } }),
    // @ts-expect-error -- wrong type
    () => createMock(openai, { rules: { 'openai/max-file-bytes': true } }),
    // @ts-expect-error -- a rule of another service
    () => createMock(openai, { rules: { 'locktera/unknown-field': 'ignored' } }),
    // @ts-expect-error -- in a world
    () => createMock(openai, { seed: { rules: { 'openai/limit-zero': 'empty' } } }),
    // @ts-expect-error -- of several services
    () => createMock(all, { rules: { 'locktera/unknown-field': 'maybe' } }),
  ]
  expect(
    createMock(all, { rules: { ...rules, 'locktera/unknown-field': 'ignored' } }),
  ).toBeDefined()
  expect(mock).toBeDefined()
  expect(wrong).toHaveLength(6)
})

it('has the rules of each ledger with all of their values, and no other', () => {
  type Ledger<R extends Rules> = { readonly [Id in keyof R]?: ValueOf<R[Id]> }
  expectTypeOf<RuleValues<OpenAIService>>().toEqualTypeOf<Ledger<typeof openaiRules>>()
  expectTypeOf<RuleValues<CarrierxService>>().toEqualTypeOf<Ledger<typeof carrierxRules>>()
  expectTypeOf<RuleValues<LockteraService>>().toEqualTypeOf<Ledger<typeof lockteraRules>>()
})

it('has the builders of all tables, and no other', () => {
  expectTypeOf(openai.build).toEqualTypeOf<BuildersOf<typeof openaiSeeds>>()
  expectTypeOf(carrierx.build).toEqualTypeOf<BuildersOf<typeof carrierxSeeds>>()
  expectTypeOf(locktera.build).toEqualTypeOf<BuildersOf<typeof lockteraSeeds>>()
})

it('takes the kinds of lifecycles and the errors that they fail with', () => {
  const mock = createMock(openai, { lifecycle: { 'openai/container': { fail: 'server_error' } } })
  const wrong = [
    // @ts-expect-error -- misspelt kind
    () => createMock(openai, { lifecycle: { 'openai/containers': 'never' } }),
    // @ts-expect-error -- no error of all operations
    () => mock.lifecycle.set({ 'openai/container': { fail: 'invalid_json' } }),
    // @ts-expect-error -- a kind of another service
    () => mock.lifecycle.set({ 'locktera/container': 'never' }),
    // @ts-expect-error -- in a world
    () => mock.seed({ lifecycle: { 'openai/containers': 'never' } }),
  ]
  mock.lifecycle.set({ 'openai/container': { polls: 2 } })
  expect(mock.lifecycle.list()['openai/container']).toEqual({ polls: 2 })
  expect(wrong).toHaveLength(4)
})

it('takes the operations of faults and the errors of their services', () => {
  const one = createMock(openai)
  const several = createMock(all)
  one.faults.add({ operation: 'CreateContainer', do: { code: 'rate_limited' } })
  one.faults.add({ operation: '*', do: [{ status: 500 }, { lose: true }] })
  several.faults.add({ operation: 'openai/*', do: { code: 'rate_limited' } })
  several.faults.add({ operation: 'RetrieveContainer', do: { code: 'rate_limited' } })
  const wrong = [
    // @ts-expect-error -- misspelt operation
    () => one.faults.add({ operation: 'CreateContianer', do: { status: 429 } }),
    // @ts-expect-error -- misspelt error
    () => one.faults.add({ operation: 'CreateContainer', do: { code: 'rate_limted' } }),
    // @ts-expect-error -- one of several actions
    () => one.faults.add({ operation: '*', do: [{ lose: true }, { code: 'rate_limted' }] }),
    // @ts-expect-error -- an operation of another service
    () => one.faults.add({ operation: 'locktera/EncodeContainer', do: { status: 500 } }),
    // @ts-expect-error -- an error of another service
    () => several.faults.add({ operation: 'openai/*', do: { code: 'organization_not_found' } }),
    // @ts-expect-error -- an operation of two services
    () => several.faults.add({ operation: 'CreateContainer', do: { status: 500 } }),
    // @ts-expect-error -- misspelt member
    () => one.faults.add({ operation: '*', do: { status: 500 }, time: 2 }),
    // @ts-expect-error -- in a world
    () => one.seed({ faults: [{ operation: 'CreateContianer', do: { status: 429 } }] }),
    // @ts-expect-error -- in chaos
    () => createMock(openai, { chaos: { rate: 0.1, do: [{ code: 'rate_limted' }] } }),
  ]
  const fault: Fault<OpenAIService> = { operation: 'openai/CreateContainer', do: { status: 429 } }
  expect(one.faults.add(fault).operation).toBe('openai/CreateContainer')
  expect(wrong).toHaveLength(9)
})

it('takes the tables of records, and knows what they hold', () => {
  const mock = createMock([openai, locktera], { seed: { openai: { containers: [{ name: 'a' }] } } })
  const [container] = mock.state.records('openai', 'containers')
  expectTypeOf(container?.status).toEqualTypeOf<'running' | 'expired' | undefined>()
  mock.state.add('openai', 'containers', { name: 'b' })
  const wrong = [
    // @ts-expect-error -- misspelt table
    () => mock.state.records('openai', 'container'),
    // @ts-expect-error -- a table of the other service
    () => mock.state.records('openai', 'attempts'),
    // @ts-expect-error -- a service that the mock does not have
    () => mock.state.records('carrierx', 'files'),
    // @ts-expect-error -- misspelt field
    () => mock.state.add('openai', 'containers', { nmae: 'b' }),
    // @ts-expect-error -- misspelt table
    () => mock.state.add('openai', 'container', { name: 'b' }),
    // @ts-expect-error -- a misspelt service in the options
    () => createMock(openai, { baseUrls: { openia: 'http://127.0.0.1' } }),
  ]
  expect(mock.state.records('openai', 'containers').map(({ name }) => name)).toEqual(['a', 'b'])
  expect(wrong).toHaveLength(6)
})

it('reports the coverage of the services, and of no other', () => {
  const report = createMock([openai, locktera]).coverage()
  expect(report.openai.operations.covered + report.locktera.operations.covered).toBe(0)
  // @ts-expect-error -- the mock does not have it
  expect(report.carrierx).toBeUndefined()
})

it('takes the same in useMock, and the rules and operations of expected violations', () => {
  const right: UseMockOptions<OpenAIService> = { rules: { 'openai/limit-zero': 'empty-page' } }
  // @ts-expect-error -- misspelt id
  const wrong: UseMockOptions<OpenAIService> = { rules: { 'openai/limit-zreo': 'empty-page' } }
  expect([right, wrong]).toHaveLength(2)
})

it('checks nothing of services that are known at run time only', () => {
  const services: readonly Service[] = [openai]
  const options: MockOptions = { rules: { 'openai/limit-zero': 'empty-page' } }
  const mock = createMock(services, options)
  mock.seed({ openai: { containers: [{ name: 'a' }] } })
  mock.faults.add({ operation: 'CreateContainer', do: { code: 'rate_limited' } })
  const [container] = mock.state.records('openai', 'containers')
  expectTypeOf(container).toEqualTypeOf<Record<string, unknown> | undefined>()
  expect(container?.['name']).toBe('a')
  expectTypeOf(mock.coverage()['a']).toExtend<object | undefined>()
  expectTypeOf(createMock(all)).toExtend<Mock>()
  expectTypeOf(createMock(openai)).toEqualTypeOf<MswMock<OpenAIService>>()
})

it('knows the records and operations of the mock that is explored', () => {
  const calls = () => [
    explore(createMock(openai), ({ mock }) => mock.state.records('openai', 'containers')),
    // @ts-expect-error -- unknown table
    explore(createMock(openai), ({ mock }) => mock.state.records('openai', 'boxes')),
    // @ts-expect-error -- unknown operation
    explore(createMock(openai), ({ mock }) => mock.faults.add({ operation: 'Lost', do: {} })),
    // @ts-expect-error -- unknown fault
    explore(createMock(openai), () => undefined, { faults: ['lost'] }),
    explore(createMock(openai), () => undefined, {
      invariant: (mock) => {
        // @ts-expect-error -- unknown service
        mock.state.records('carrierx', 'containers')
      },
    }),
  ]
  expect(calls).toBeTypeOf('function')
  expectTypeOf(explore).returns.resolves.toEqualTypeOf<ExploreReport>()
})
