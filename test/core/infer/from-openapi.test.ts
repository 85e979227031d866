import { afterEach, expect, test, vi } from 'vitest'
import { createMock, defineService, serviceFromOpenApi, type MockOptions } from 'quayside'
import { upgraded } from './swagger.js'

// An API in the styles that documents have: pages by cursors and by numbers, forms, downloads, actions.

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const reply = (schema: object, description = 'ok') => ({ description, ...json(schema) })
const inQuery = (name: string, type = 'string', more = {}) => ({
  ...{ name, in: 'query', schema: { type, ...more } },
})
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const problem = { default: reply(ref('Problem'), 'unexpected error') }

const document = {
  openapi: '3.0.3',
  info: { title: 'Harbour', version: '1' },
  servers: [{ url: '/v2' }],
  security: [{ key: [] }],
  paths: {
    '/ships': {
      get: {
        operationId: 'listShips',
        parameters: [
          inQuery('limit', 'integer', { minimum: 1, maximum: 50 }),
          ...['after', 'flag', 'q', 'sort', 'expand'].map((name) => inQuery(name)),
          { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
        ],
        responses: { 200: reply(ref('ShipPage')), ...problem },
      },
      post: {
        operationId: 'createShip',
        requestBody: { required: true, ...json(ref('Ship')) },
        responses: { 201: reply(ref('Ship')), ...problem },
      },
    },
    '/ships/{shipId}': {
      parameters: [inPath('shipId')],
      get: { operationId: 'readShip', responses: { 200: reply(ref('Ship')), ...problem } },
      put: {
        operationId: 'replaceShip',
        requestBody: json(ref('Ship')),
        responses: { 200: reply(ref('Ship')), ...problem },
      },
      patch: {
        operationId: 'updateShip',
        requestBody: json({ type: 'object', properties: { name: { type: 'string' } } }),
        responses: { 200: reply(ref('Ship')), ...problem },
      },
      delete: { responses: { 204: { description: 'gone' }, ...problem } },
    },
    '/ships/{shipId}/sail': {
      post: {
        operationId: 'sail',
        parameters: [inPath('shipId')],
        responses: { 200: reply(ref('Ship')) },
      },
    },
    '/ships/{shipId}/crew': {
      parameters: [inPath('shipId')],
      get: {
        operationId: 'listCrew',
        parameters: [inQuery('page', 'integer', { default: 1 }), inQuery('per_page', 'integer')],
        responses: { 200: reply({ type: 'array', items: ref('Sailor') }) },
      },
      post: {
        operationId: 'hire',
        requestBody: json({
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' } },
        }),
        responses: { 201: reply(ref('Sailor')), 409: { description: 'hired already' } },
      },
    },
    '/ships/{shipId}/crew/{sailorId}': {
      parameters: [inPath('shipId'), inPath('sailorId')],
      get: { operationId: 'readSailor', responses: { 200: reply(ref('Sailor')) } },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    schemas: {
      Ship: {
        allOf: [
          {
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'string', format: 'uuid', readOnly: true } },
          },
          {
            type: 'object',
            required: ['name', 'state', 'createdAt', 'owner'],
            properties: {
              name: { type: 'string', minLength: 1 },
              state: { type: 'string', enum: ['moored', 'sailing'], readOnly: true },
              flag: { type: 'string', nullable: true },
              tags: { type: 'array', items: { type: 'string' } },
              tons: { type: 'integer', default: 100 },
              owner: { type: 'string', nullable: true, readOnly: true },
              createdAt: { type: 'string', format: 'date-time', readOnly: true },
              pin: { type: 'string', writeOnly: true },
            },
          },
        ],
      },
      ShipPage: {
        type: 'object',
        required: ['items', 'total', 'next'],
        properties: {
          items: { type: 'array', items: ref('Ship') },
          total: { type: 'integer' },
          next: { type: 'string', nullable: true },
        },
      },
      Sailor: {
        type: 'object',
        required: ['sailorId', 'name'],
        properties: { sailorId: { type: 'integer' }, name: { type: 'string' } },
      },
      Problem: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
}

const inferred = serviceFromOpenApi(document, { name: 'harbour', file: 'harbour/operations.ts' })
const harbour = defineService(inferred)
const base = 'https://harbour.example/v2'
const SHIP = 'b9f1c3d2-0000-4000-8000-000000000001'

function harbourMock(options: MockOptions = {}) {
  const mock = createMock(harbour, options)
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: object = { 'x-key': 'k' },
  ) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await mock.fetch(base + path, {
      method,
      headers: { ...headers, ...type },
      ...sent,
    })
    const text = await response.text()

    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  return { mock, call }
}

const error = vi.spyOn(console, 'error')
afterEach(() => error.mockReset())

test('a record is created with an id, times, defaults and nulls, and can be read', async () => {
  const { call } = harbourMock()
  const created = await call('POST', '/ships', { name: 'Möwe', pin: '1234' })
  expect(created).toEqual({
    status: 201,
    body: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...{ name: 'Möwe', state: 'moored', tons: 100, owner: null },
      createdAt: '2025-01-01T00:00:00.000Z',
    },
  })
  expect(await call('GET', `/ships/${created.body.id}`)).toEqual({
    status: 200,
    body: created.body,
  })
})

test('a record is changed, replaced and deleted', async () => {
  const { call } = harbourMock()
  const { id } = (await call('POST', '/ships', { name: 'a', flag: 'DK' })).body
  expect((await call('PATCH', `/ships/${id}`, { name: 'b' })).body).toMatchObject({
    name: 'b',
    flag: 'DK',
  })
  const replaced = await call('PUT', `/ships/${id}`, { name: 'c' })
  expect(replaced.body).toMatchObject({ id, name: 'c' })
  expect(replaced.body).not.toHaveProperty('flag')
  expect(await call('DELETE', `/ships/${id}`)).toEqual({ status: 204, body: null })
  expect(await call('GET', `/ships/${id}`)).toMatchObject({
    status: 404,
    body: { error: { code: 'not_found', message: 'No ship with this shipId exists' } },
  })
})

test('a list has pages by cursors, filters, search and order', async () => {
  const { call } = harbourMock()
  for (const [name, flag] of [
    ['a', 'DK'],
    ['b', 'SE'],
    ['c', 'DK'],
  ]) {
    await call('POST', '/ships', { name, flag, tags: [`tag-${name}`] })
  }
  const names = async (query: string) => {
    const { body } = await call('GET', `/ships?${query}`)
    return [body.items.map((one: { name: string }) => one.name).join(''), body.total, body.next]
  }
  const [first, total, next] = await names('limit=2')
  expect([first, total]).toEqual(['ab', 3])
  expect(await names(`limit=2&after=${next}`)).toEqual(['c', 3, null])
  expect(await names('flag=DK')).toEqual(['ac', 2, null])
  expect(await names('tags=tag-a&tags=tag-b')).toEqual(['ab', 2, null])
  expect(await names('q=B')).toEqual(['b', 1, null])
  expect(await names('sort=-name')).toEqual(['cba', 3, null])
  expect((await call('GET', '/ships?after=nobody')).status).toBe(400)
})

test('a nested collection has records of its parent alone, and numbers as ids', async () => {
  const { call } = harbourMock()
  const [one, other] = [
    (await call('POST', '/ships', { name: 'a' })).body.id,
    (await call('POST', '/ships', { name: 'b' })).body.id,
  ]
  expect((await call('POST', `/ships/${one}/crew`, { name: 'Ada' })).body).toEqual({
    sailorId: 1,
    name: 'Ada',
  })
  await call('POST', `/ships/${one}/crew`, { name: 'Bo' })
  expect((await call('GET', `/ships/${one}/crew?per_page=1&page=2`)).body).toEqual([
    { sailorId: 2, name: 'Bo' },
  ])
  expect((await call('GET', `/ships/${other}/crew`)).body).toEqual([])
  expect((await call('GET', `/ships/${one}/crew/1`)).status).toBe(200)
  expect((await call('GET', `/ships/${other}/crew/1`)).status).toBe(404)
  expect((await call('GET', '/ships/none/crew')).status).toBe(404)
  await call('DELETE', `/ships/${one}`)
  expect((await call('GET', `/ships/${one}/crew/1`)).status).toBe(404)
})

test('what cannot be inferred answers 501 with the function to write, and is covered by nothing', async () => {
  error.mockReturnValue()
  const { mock, call } = harbourMock()
  const { id } = (await call('POST', '/ships', { name: 'a' })).body
  const before = mock.coverage()['harbour']?.operations.covered
  const { status, body } = await call('POST', `/ships/${id}/sail`)
  expect(status).toBe(501)
  expect(body.error.message).toBe(
    'harbour/sail is not implemented: its path and its replies are of no collection that could be ' +
      'inferred. Write sail in harbour/operations.ts: sail({ params: { shipId }, model }) ' +
      '{ return { status: 200, body: ... } }',
  )
  expect(error).toHaveBeenCalledWith(expect.stringContaining('harbour/sail is not implemented'))
  expect(mock.coverage()['harbour']?.operations.covered).toBe(before)
  expect(inferred.missing).toEqual(['sail'])
  const expanded = await call('GET', '/ships?expand=crew')
  expect(expanded.body.error.message).toContain('what the query parameter "expand" does')
})

test('credentials, unknown members, paths and methods are refused in the form of the document', async () => {
  const { mock, call } = harbourMock()
  expect(await call('GET', '/ships', undefined, {})).toEqual({
    status: 401,
    body: { error: { code: 'unauthorized', message: 'Credentials are missing' } },
  })
  expect((await call('POST', '/ships', { name: 'a', nam: 'b' })).body.error.message).toBe(
    '/nam is not declared',
  )
  expect((await call('GET', '/boats')).body.error.code).toBe('no_path')
  expect((await call('PUT', '/ships')).status).toBe(405)
  expect(mock.journal.violations()[0]).toMatchObject({
    provenance: 'assumed',
    source: expect.stringContaining('openapi#'),
  })
  const lenient = harbourMock({ rules: { 'harbour/unknown-field': 'ignored' } })
  expect((await lenient.call('POST', '/ships', { name: 'a', nam: 'b' })).status).toBe(201)
})

test('seeds complete records, and are exported with what paths say', async () => {
  const { mock, call } = harbourMock({
    seed: {
      harbour: {
        ships: [{ id: SHIP, name: 'Seeded' }],
        crew: [{ shipId: SHIP, sailorId: 7, name: 'Ada' }],
      },
    },
  })
  expect((await call('GET', `/ships/${SHIP}`)).body).toMatchObject({
    name: 'Seeded',
    state: 'moored',
  })
  expect((await call('GET', `/ships/${SHIP}/crew`)).body).toEqual([{ sailorId: 7, name: 'Ada' }])
  const { harbour: part } = await mock.state.export()
  expect(part.crew).toEqual([{ shipId: SHIP, sailorId: 7, name: 'Ada' }])
  expect(harbour.build['ship']?.({ name: 'x' })).toMatchObject({ name: 'x', tons: 100 })
})

test('the same calls give the same ids in every run', async () => {
  const ids = await Promise.all(
    [0, 1].map(
      async () => (await harbourMock().call('POST', '/ships', { name: 'a' })).body.id as string,
    ),
  )
  expect(new Set(ids).size).toBe(1)
})

test('a function of the user takes the place of an inferred one', async () => {
  const { listShips } = inferred.operations
  const own = defineService({
    ...inferred,
    operations: {
      ...inferred.operations,
      listShips: listShips!,
      sail: () =>
        ({
          status: 200,
          body: {
            id: SHIP,
            name: 'y',
            state: 'sailing',
            owner: null,
            createdAt: '2025-01-01T00:00:00Z',
          },
        }) as never,
    },
  })
  const response = await createMock(own).fetch(`${base}/ships/x/sail`, {
    method: 'POST',
    headers: { 'x-key': 'k' },
  })
  expect(response.status).toBe(200)
  expect(() => inferred.operation('sale')).toThrow('has no operation "sale": did you mean "sail"?')
})

test('operations without an id get one from their method and path', () => {
  expect([...harbour.contract.operations.keys()]).toContain('deleteShipsByShipId')
})

test('a Swagger 2 document is converted', async () => {
  const service = defineService(serviceFromOpenApi(upgraded, { name: 'old' }))
  const mock = createMock(service)
  const response = await mock.fetch('https://old.example/api/pets', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"Rex"}',
  })
  expect(await response.json()).toMatchObject({ name: 'Rex', id: 1 })
})

test.each([
  [{ openapi: '4.0.0', paths: {} }, 'version "4.0.0"'],
  [{}, 'neither "openapi" nor "swagger"'],
  [
    {
      ...document,
      paths: { '/a': { get: { responses: { 200: reply({ $ref: 'other.yaml#/A' }) } } } },
    },
    'bundle it first',
  ],
  [
    { ...document, paths: { '/a': { get: { responses: { 200: reply(ref('Nothing')) } } } } },
    'leads nowhere',
  ],
])('a document that cannot be read is refused in one sentence', (wrong, message) => {
  expect(() => serviceFromOpenApi(wrong, { name: 'wrong' })).toThrow(message)
})

test('a name that could not be one of a table, a rule or a folder is refused', () => {
  expect(() => serviceFromOpenApi(document, { name: 'Harbour 1' })).toThrow('lower-case letters')
})

test('a path that no route can have is left out, and told', () => {
  const paths = { '/a/{b}.json': { get: { responses: {} } }, ...document.paths }
  const { notes } = serviceFromOpenApi({ ...document, paths }, { name: 'harbour' })
  expect(notes).toEqual([expect.stringContaining('/a/{b}.json was left out')])
})
