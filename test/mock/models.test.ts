import { expect, expectTypeOf, it } from 'vitest'
import { defineService } from '../../src/core/define-service.js'
import {
  createMock,
  type MockScope,
  type MswMock,
  type Service,
  type TypedService,
} from '../../src/index.js'
import type { TableDefinition } from '../../src/core/state/table-definition.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import type { TestMock } from '../../src/vitest/use-mock.js'
import { doorsOf } from '../support/doors.js'
import { noteInit } from '../support/toy-doors.js'
import type { NoteRecord, Notes, rules, seeds } from '../support/toy-model.js'
import { definition, toy, type defaults, type operations } from '../support/toy-service.js'

const { throughEveryDoor } = doorsOf(openai)

const create = (body: object): RequestInit => ({
  method: 'POST',
  headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

throughEveryDoor('finds what requests created', async ({ mock, fetch, urlOf }) => {
  for (const name of ['report', 'draft', 'final report']) {
    expect((await fetch(urlOf('/containers'), create({ name }))).status).toBe(200)
  }
  const containers = mock.state.models['openai']!['containers']!
  const where = { name: { contains: 'report' } }
  expect(containers.findMany({ where }).map(({ name }) => name)).toEqual(['report', 'final report'])
  expect(containers.findFirst({ where, orderBy: { name: 'asc' } })).toMatchObject({
    name: 'final report',
  })
  expect(containers.count({ where: { expires_after: { minutes: { equals: 20 } } } })).toBe(3)
  expect(containers.getAll()).toStrictEqual(mock.state.records('openai', 'containers'))
})

it('has the tables of each service', () => {
  const { models } = createMock([openai, carrierx, locktera]).state
  expect(Object.keys(models)).toEqual(['openai', 'carrierx', 'locktera'])
  expect(Object.keys(models.locktera)).toEqual(Object.keys(locktera.tables))
  expect(models.carrierx.containers.getAll()).toEqual([])
  expect(Object.isFrozen(models) && Object.isFrozen(models.openai)).toBe(true)
})

it('reads the world that the scope has when it is asked', async () => {
  const mock = createMock(openai)
  const { containers } = mock.state.models.openai
  const add = (name: string) => mock.fetch('https://api.openai.com/v1/containers', create({ name }))
  const names = () => containers.getAll().map(({ name }) => name)
  await add('one')
  const snapshot = mock.snapshot()
  const saved = await mock.state.export()
  const fork = mock.fork()
  await add('two')
  expect(names()).toEqual(['one', 'two'])
  expect(fork.state.models.openai.containers.count()).toBe(1)
  mock.restore(snapshot)
  expect(names()).toEqual(['one'])
  await add('three')
  mock.replaceState(saved)
  expect(names()).toEqual(['one'])
  mock.reset()
  expect(names()).toEqual([])
  expect(mock.scope('other').state.models.openai.containers.count()).toBe(0)
  expect(fork.state.models.openai.containers.findFirst()?.name).toBe('one')
})

it('has the tables of a service of the user', async () => {
  const mock = createMock(toy)
  await mock.fetch('https://notes.test/api/notes', noteInit({ text: 'one' }))
  mock.state.add('toy', 'notes', { id: 'n', text: 'two', state: 'faded' })
  const notes = mock.state.models['toy']!['notes']!
  expect(notes.findMany({ where: { state: { equals: 'faded' } } })).toMatchObject([{ id: 'n' }])
  expect(notes.getAll()).toStrictEqual(mock.state.records('toy', 'notes'))
})

it('knows the records of each service', () => {
  const mock = createMock([openai, carrierx])
  const { models } = mock.state
  const [container] = models.openai.containers.findMany({
    where: {
      status: { in: ['running', 'expired'] },
      expires_after: { minutes: { between: [1, 20] } },
    },
    orderBy: [{ created_at: 'desc' }, { name: 'asc' }],
    take: 1,
  })
  expect(container).toBeUndefined()
  expectTypeOf(container?.created_at).toEqualTypeOf<number | undefined>()
  expectTypeOf(models.carrierx.files.findFirst()?.file_sid).toEqualTypeOf<string | undefined>()
  expectTypeOf(models).not.toHaveProperty('locktera')
  expectTypeOf(mock.fork().scope('a').state.models).toEqualTypeOf(models)
  expectTypeOf<TestMock<typeof openai>['state']['models']>().toHaveProperty('openai')
})

it('knows the records of a service that says what its tables hold', () => {
  const tables = { notes: definition.tables['notes'] as TableDefinition<NoteRecord> }
  const typed = defineService<
    operations,
    defaults,
    Notes,
    typeof rules,
    string,
    typeof seeds,
    typeof tables,
    'toy'
  >({ ...definition, name: 'toy', tables })
  const first = createMock(typed).state.models.toy.notes.findFirst({
    where: { label: { colour: { equals: 'red' } } },
  })
  expect(first).toBeNull()
  expectTypeOf(first?.text).toEqualTypeOf<string | undefined>()
})

it('takes the types of the records from a cast, too', () => {
  const typed = toy as TypedService<'toy', { notes: TableDefinition<NoteRecord> }>
  const { notes } = createMock(typed).state.models.toy
  expect(notes.findMany({ where: { text: { equals: 'a' } } })).toEqual([])
  expectTypeOf(notes.findFirst()?.text).toEqualTypeOf<string | undefined>()
})

it('has a type for services that are known at run time only', () => {
  const services: Service[] = [openai, toy]
  const mock = createMock(services)
  expectTypeOf(mock).toExtend<MswMock>()
  const found = mock.state.models['any']?.['table']?.findFirst({ where: { a: { gt: 1 } } })
  expect(found).toBeUndefined()
  expectTypeOf(found).toEqualTypeOf<Readonly<Record<string, unknown>> | null | undefined>()
  expectTypeOf(createMock(openai)).toExtend<MswMock>()
  expectTypeOf(createMock([openai, locktera]).scope('a')).toExtend<MockScope>()
})

// Each `@ts-expect-error` is a test of its own: the type check fails where one is not needed.
it('does not compile what no record has', () => {
  const { models } = createMock([openai, carrierx]).state
  const { containers } = models.openai
  const misuse = () => {
    // @ts-expect-error -- there is no such service
    expect(models.locktera)
    // @ts-expect-error -- there is no such table
    expect(models.openai.container)
    // @ts-expect-error -- there is no such field
    containers.findMany({ where: { nmae: { equals: 'a' } } })
    // @ts-expect-error -- there is no such status
    containers.findMany({ where: { status: { equals: 'runnnig' } } })
    // @ts-expect-error -- a name is no number
    containers.findMany({ where: { name: { equals: 1 } } })
    // @ts-expect-error -- numbers contain nothing
    containers.count({ where: { created_at: { contains: 1 } } })
    // @ts-expect-error -- texts are not between numbers
    containers.count({ where: { name: { between: [1, 2] } } })
    // @ts-expect-error -- a value alone is no condition
    containers.findFirst({ where: { name: 'report' } })
    // @ts-expect-error -- there is no such field in the object
    containers.findFirst({ where: { expires_after: { hours: { equals: 1 } } } })
    // @ts-expect-error -- lists of texts cannot be compared
    containers.findFirst({ where: { file_ids: { contains: 'file-1' } } })
    // @ts-expect-error -- there is no such field
    containers.findMany({ orderBy: { size: 'asc' } })
    // @ts-expect-error -- one field at a time
    containers.findMany({ orderBy: { name: 'asc', created_at: 'asc' } })
    // @ts-expect-error -- records do not change
    containers.getAll()[0]!.name = 'other'
    // @ts-expect-error -- nor does what they hold
    containers.getAll()[0]!.expires_after.minutes = 1
    // @ts-expect-error -- it only reads
    containers.update({ where: { name: { equals: 'a' } }, data: { name: 'b' } })
    // @ts-expect-error -- it only reads
    containers.create({ name: 'a' })
    // @ts-expect-error -- it only reads
    containers.delete({ where: { name: { equals: 'a' } } })
  }
  expect(misuse).toBeTypeOf('function')
})

it('does not take a mock of other services for one of these', () => {
  const mock = createMock(carrierx)
  // @ts-expect-error -- it has no models of openai
  const wrong: MswMock<typeof openai> = mock
  // What is known of neither takes both.
  const unknown: MswMock = mock
  const hopeful: MswMock<typeof openai> = unknown
  expect([wrong, hopeful]).toEqual([mock, mock])
})
