import { expect, it } from 'vitest'
import { nearOperations } from '../../../src/core/pipeline/near-operations.js'

const OPERATIONS = [
  'GET /v1/containers',
  'POST /v1/containers',
  'GET /v1/containers/{container_id}',
  'POST /v1/containers/{container_id}/files',
  'GET /v1/containers/{container_id}/files/{file_id}/content',
]

/** The nearest operation and what differs from it. */
function first(method: string, path: string): unknown {
  const [near] = nearOperations(method, path, OPERATIONS)
  return near && [near.operation, ...near.differences]
}

it.each<[method: string, path: string, near: string, differs: string[]]>([
  ['DELETE', '/v1/containers', 'GET /v1/containers', ['method (DELETE instead of GET)']],
  [
    'POST',
    '/v1/contaners',
    'POST /v1/containers',
    ['segment 2 ("contaners" instead of "containers")'],
  ],
  ['POST', '/containers', 'POST /v1/containers', ['segment 1 ("v1") is missing']],
  ['GET', '/v1/beta/containers', 'GET /v1/containers', ['segment 2 ("beta") is extra']],
  ['GET', '/v1/containers/', 'GET /v1/containers', ['an extra slash']],
  ['GET', '/v1//containers', 'GET /v1/containers', ['an extra slash']],
  [
    'GET',
    '/v1/containers/cntr_682e0e7318108198aa783fd921ff305e08e78805b9fdbb04/file',
    'POST /v1/containers/{container_id}/files',
    ['method (GET instead of POST)', 'segment 4 ("file" instead of "files")'],
  ],
  [
    'GET',
    '/V1/Containers/a/files/b/content',
    'GET /v1/containers/{container_id}/files/{file_id}/content',
    ['segment 1 ("V1" instead of "v1")', 'segment 2 ("Containers" instead of "containers")'],
  ],
])('says what differs between %s %s and %s', (method, path, near, differs) => {
  expect(first(method, path)).toEqual([near, ...differs])
})

it('treats HEAD like GET', () => {
  expect(first('HEAD', '/v1/contaners')).toEqual([
    'GET /v1/containers',
    'segment 2 ("contaners" instead of "containers")',
  ])
})

it('reports no difference for a path that matches except for its encoding', () => {
  expect(first('GET', '/v1/containers/%')).toEqual(['GET /v1/containers/{container_id}'])
})

it('returns the three nearest operations, and none of none', () => {
  expect(nearOperations('GET', '/', OPERATIONS)).toHaveLength(3)
  expect(nearOperations('GET', '/v1', [])).toEqual([])
})

it('finishes with a path of a megabyte', () => {
  const started = performance.now()
  expect(nearOperations('GET', '/x'.repeat(500_000), OPERATIONS)).toHaveLength(3)
  expect(nearOperations('GET', `/${'x'.repeat(1_000_000)}`, OPERATIONS)).toHaveLength(3)
  expect(performance.now() - started).toBeLessThan(2000)
})
