import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ContractDocument } from '../../../src/core/contract/openapi.js'
import { Router, type Route } from '../../../src/core/pipeline/router.js'
import { type Service } from '../../../src/core/service/service.js'
import { defineService } from '../../../src/core/define-service.js'
import { createMock } from '../../../src/index.js'
import { definition, toy, TOY } from '../../support/toy-service.js'

/** A service with these operations, such as `GET /a/{x}`; each is its own operationId. */
function serviceOf(name: string, ...operations: string[]): Service {
  const paths: Record<string, Record<string, object>> = {}
  for (const operationId of operations) {
    const [method = '', path = ''] = operationId.split(' ')
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId, responses: {} } }
  }
  const document = { ...definition.document, paths } as unknown as ContractDocument
  const functions = Object.fromEntries(operations.map((id) => [id, () => ({})]))
  return defineService({ ...definition, name, document, operations: functions } as never)
}

function routerOf(...operations: string[]): Router {
  const router = new Router()
  router.mount(serviceOf('one', ...operations), '/v1')
  return router
}

function brief(route: Route): unknown {
  if (route.kind === 'operation') return [route.operation.id, route.params]
  if (route.kind === 'method') return route.allow
  return [route.kind, route.service?.name, ...route.nearest().map(({ operation }) => operation)]
}

it('finds an operation and its parameters', () => {
  const router = routerOf('GET /a', 'POST /a', 'GET /a/{x}', 'DELETE /a/{x}/b/{y}')
  expect(brief(router.find('GET', '/v1/a'))).toEqual(['GET /a', {}])
  expect(brief(router.find('POST', '/v1/a'))).toEqual(['POST /a', {}])
  expect(brief(router.find('GET', '/v1/a/1'))).toEqual(['GET /a/{x}', { x: '1' }])
  expect(brief(router.find('DELETE', '/v1/a/1/b/2'))).toEqual([
    'DELETE /a/{x}/b/{y}',
    { x: '1', y: '2' },
  ])
})

it('prefers a literal segment to a parameter, in any order of declaration', () => {
  for (const paths of [
    ['GET /a/{x}', 'GET /a/search'],
    ['GET /a/search', 'GET /a/{x}'],
  ]) {
    const router = routerOf(...paths)
    expect(brief(router.find('GET', '/v1/a/search'))).toEqual(['GET /a/search', {}])
    expect(brief(router.find('GET', '/v1/a/Search'))).toEqual(['GET /a/{x}', { x: 'Search' }])
  }
})

it('falls back to the parameter where the literal segment matches no operation', () => {
  const router = routerOf('GET /a/{x}/c', 'GET /a/b/d', 'GET /{z}/b/e')
  expect(brief(router.find('GET', '/v1/a/b/d'))).toEqual(['GET /a/b/d', {}])
  expect(brief(router.find('GET', '/v1/a/b/c'))).toEqual(['GET /a/{x}/c', { x: 'b' }])
  expect(brief(router.find('GET', '/v1/a/b/e'))).toEqual(['GET /{z}/b/e', { z: 'a' }])
  expect(router.find('GET', '/v1/a/b/f').kind).toBe('unknown')
})

it('decodes parameters, and nothing else', () => {
  const router = routerOf('GET /a/{x}')
  expect(brief(router.find('GET', '/v1/a/b%2Fc%20d'))).toEqual(['GET /a/{x}', { x: 'b/c d' }])
  expect(brief(router.find('GET', '/v1/a/b+c'))).toEqual(['GET /a/{x}', { x: 'b+c' }])
  expect(router.find('GET', '/v1/%61').kind).toBe('unknown')
})

it('finds every parameter that can be sent', () => {
  const router = routerOf('GET /a/{x}')
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (x) => {
      expect(brief(router.find('GET', `/v1/a/${encodeURIComponent(x)}`))).toEqual([
        'GET /a/{x}',
        { x },
      ])
    }),
  )
})

it.each(['%', '%4', '%zz', '%E0%A4%A', '%FF'])('reports the parameter %s as malformed', (raw) => {
  const router = routerOf('GET /a/{x}')
  expect(brief(router.find('GET', `/v1/a/${raw}`))).toEqual(['malformed', 'one', 'GET /v1/a/{x}'])
})

it('matches HEAD where there is a GET', () => {
  const router = routerOf('GET /a', 'POST /b')
  expect(brief(router.find('HEAD', '/v1/a'))).toEqual(['GET /a', {}])
  expect(brief(router.find('HEAD', '/v1/b'))).toEqual(['POST'])
})

it('prefers a declared HEAD', () => {
  const router = routerOf('GET /a', 'HEAD /a')
  expect(brief(router.find('HEAD', '/v1/a'))).toEqual(['HEAD /a', {}])
  expect(brief(router.find('PUT', '/v1/a'))).toEqual(['GET', 'HEAD'])
})

it('returns the methods of a path for any other method', () => {
  const router = routerOf('GET /a/{x}', 'DELETE /a/{x}')
  expect(brief(router.find('PATCH', '/v1/a/1'))).toEqual(['GET', 'DELETE', 'HEAD'])
  expect(brief(router.find('get', '/v1/a/1'))).toEqual(['GET', 'DELETE', 'HEAD'])
})

it.each(['/v1/a/', '/v1//a', '/v1', '/v1/', '/a', '/v2/a', '/V1/a', '/v1/a/b/c', '', '*', '/'])(
  'finds no operation for the path "%s"',
  (path) => {
    expect(routerOf('GET /a', 'GET /a/{x}').find('GET', path).kind).toBe('unknown')
  },
)

it('returns the service and the nearest operations for an unknown path', () => {
  const router = new Router()
  router.mount(serviceOf('short', 'GET /notes'), '/v1')
  router.mount(serviceOf('long', 'GET /notes'), '/v1/deep')
  router.mount(serviceOf('bare', 'GET /things/{x}'), '')
  expect(brief(router.find('GET', '/v1/nots'))).toEqual([
    'unknown',
    'short',
    'GET /v1/notes',
    'GET /v1/deep/notes',
    'GET /things/{x}',
  ])
  expect(router.find('GET', '/v1/deep/x').service?.name).toBe('long')
  expect(router.find('GET', '/v1deep').service).toBeUndefined()
  expect(router.find('GET', '/things/1/2').service?.name).toBe('bare')
  expect(router.find('GET', '/thing').service).toBeUndefined()
})

it('finds the service of a shared prefix: by the path, else by the rank of the prefix', () => {
  const other = { ...serviceOf('other', 'GET /orgs/{x}'), prefixes: ['', '/v1'] }
  const own = { ...serviceOf('own', 'GET /notes'), prefixes: ['/v1', ''] }
  const router = new Router()
  for (const service of [other, own]) {
    for (const prefix of service.prefixes) router.mount(service, prefix)
  }
  const ownerOf = (path: string) => router.find('GET', path).service?.name
  expect(ownerOf('/v1/orgs/1/2')).toBe('other')
  expect(ownerOf('/v1/notes/1')).toBe('own')
  expect(ownerOf('/v1/models')).toBe('own')
  expect(ownerOf('/orgs')).toBe('other')
  expect(ownerOf('/models')).toBeUndefined()
})

it('mounts only the given operations', () => {
  const service = serviceOf('one', 'GET /a', 'GET /b')
  const router = new Router()
  router.mount(service, '/v1', [service.contract.operation('GET /b')])
  expect(router.find('GET', '/v1/a').kind).toBe('unknown')
  expect(brief(router.find('GET', '/v1/b'))).toEqual(['GET /b', {}])
  expect(router.nearest('GET', '/v1/a')).toMatchObject([{ operation: 'GET /v1/b' }])
})

it('answers a wrong method with 405 and the allowed ones', async () => {
  const mock = createMock(toy)
  const reply = await mock.fetch(`${TOY}/notes/1`, { method: 'PATCH' })
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await reply.json()).toEqual({ message: 'PATCH is not for /api/notes/1' })
  expect(mock.journal.violations()).toMatchObject([
    { code: 'QS1002', kind: 'unhandled', expected: ['GET', 'HEAD'], actual: 'PATCH' },
  ])
})

it('answers an unknown path with the error of its service and records the nearest operations', async () => {
  const mock = createMock(toy)
  const reply = await mock.fetch(`${TOY}/nots`, { method: 'POST' })
  expect([reply.status, await reply.json()]).toEqual([
    404,
    { message: 'POST /api/nots leads nowhere' },
  ])
  const [violation] = mock.journal.violations()
  expect(violation).toMatchObject({ code: 'QS1001', at: { in: 'path' }, actual: '/api/nots' })
  expect(violation?.expected).toEqual(['POST /api/notes', 'GET /api/notes/{note_id}'])
  expect(violation?.nearest?.[0]).toBe(
    'POST /api/notes differs in: segment 2 ("nots" instead of "notes")',
  )
})

it('answers malformed encoding with 400', async () => {
  const mock = createMock(toy)
  const reply = await mock.fetch(`${TOY}/notes/%E0%A4%A`)
  expect(reply.status).toBe(400)
  expect(mock.journal.violations()).toMatchObject([{ code: 'QS1009', kind: 'unhandled' }])
})
