import { expect, it } from 'vitest'
import { compileWithAjv } from '../../../src/core/contract/ajv.js'
import { METHODS } from '../../../src/core/contract/openapi.js'
import { Validator } from '../../../src/core/contract/validator.js'
import { document } from '../../../src/node/admin/openapi.gen.js'
import { openai } from '../../../src/services/openai/index.js'
import { serveAdmin } from '../../support/admin.js'
import { noteRequest, toy } from '../../support/toy-service.js'

// The admin API has an OpenAPI document of its own, which its replies keep.

const validator = new Validator(document, compileWithAjv)

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const node = item[method]
    return node ? [{ id: node.operationId, path, method: method.toUpperCase(), node }] : []
  }),
)

interface Body {
  readonly content: { readonly 'application/json': { readonly example: unknown } }
}

const bodies = (document.components as unknown as { requestBodies: Record<string, Body> })
  .requestBodies

type Sent = [method: string, path: string, body?: unknown, headers?: Record<string, string>]

const FAULT = { operation: 'RetrieveNote', times: 1, do: { status: 404 } }

/** One call for each operation that answers at once, and for each way to be refused. */
const calls: readonly [status: number, ...Sent][] = [
  [200, 'GET', '/health'],
  [200, 'GET', '/openapi.json'],
  [200, 'GET', '/services'],
  [200, 'GET', '/contracts/toy'],
  [404, 'GET', '/contracts/toi'],
  [200, 'GET', '/clock'],
  [200, 'POST', '/clock', { advance: { minutes: 21 } }],
  [200, 'POST', '/clock', { advance: 'PT1H' }],
  [400, 'POST', '/clock', { advance: '1h' }],
  [400, 'POST', '/clock', { now: '2001-01-01T00:00:00Z' }],
  [200, 'GET', '/state'],
  [204, 'PUT', '/state', { now: '2031-01-01T00:00:00Z' }],
  [400, 'PUT', '/state', { toi: {} }],
  [204, 'POST', '/seed', { rules: {} }],
  [400, 'POST', '/seed', { toy: { notes: [{}] } }],
  [200, 'GET', '/world-schema'],
  [200, 'GET', '/timeline'],
  [400, 'GET', '/timeline?limit=-1'],
  [200, 'GET', '/records'],
  [200, 'POST', '/records/openai/containers', { id: 'cntr_1', name: 'report' }],
  [400, 'POST', '/records/openai/containers', { id: 'cntr_1', name: 'again' }],
  [404, 'POST', '/records/openai/container', {}],
  [200, 'GET', '/records/openai/containers?limit=200'],
  [400, 'GET', '/records/openai/containers?limit=201'],
  [404, 'GET', '/records/opnai/containers'],
  [200, 'GET', '/records/openai/containers/cntr_1'],
  [404, 'GET', '/records/openai/containers/cntr_2'],
  [200, 'POST', '/snapshots/first'],
  [200, 'PATCH', '/records/openai/containers/cntr_1', { name: 'other' }],
  [400, 'PATCH', '/records/openai/containers/cntr_1', { nam: 'other' }],
  [404, 'PATCH', '/records/openai/containers/cntr_2', {}],
  [404, 'GET', '/records/openai/containers/cntr_1/content'],
  [200, 'GET', '/snapshots/first/changes'],
  [404, 'GET', '/snapshots/frist/changes'],
  [200, 'GET', '/records/openai/containers/cntr_1/deletion'],
  [404, 'GET', '/records/openai/containers/cntr_2/deletion'],
  [204, 'DELETE', '/records/openai/containers/cntr_1'],
  [404, 'DELETE', '/records/openai/containers/cntr_1'],
  [200, 'GET', '/snapshots/first'],
  [404, 'GET', '/snapshots/frist'],
  [204, 'POST', '/snapshots/first/restore'],
  [404, 'POST', '/snapshots/frist/restore'],
  [200, 'GET', '/snapshots'],
  [204, 'DELETE', '/snapshots/first'],
  [404, 'DELETE', '/snapshots/first'],
  [204, 'DELETE', '/snapshots'],
  [200, 'GET', '/scopes', undefined, { 'x-mock-scope': 'a' }],
  [204, 'DELETE', '/scopes/a'],
  [404, 'DELETE', '/scopes/a'],
  [400, 'DELETE', '/scopes/default'],
  [200, 'POST', '/save'],
  [200, 'POST', '/faults', FAULT],
  [400, 'POST', '/faults', { ...FAULT, operation: 'RetrieveNot' }],
  [200, 'GET', '/faults'],
  [204, 'DELETE', '/faults/fault-1'],
  [404, 'DELETE', '/faults/fault-1'],
  [204, 'DELETE', '/faults'],
  [200, 'GET', '/fault-targets'],
  [200, 'POST', '/chaos', { rate: 1, seed: 'ci' }],
  [400, 'POST', '/chaos', { rate: 2 }],
  [204, 'DELETE', '/faults/chaos'],
  [200, 'GET', '/rules'],
  [200, 'PATCH', '/rules', { 'toy/greeting': true }],
  [400, 'PATCH', '/rules', { 'toy/greetin': true }],
  [200, 'GET', '/lifecycle'],
  [204, 'POST', '/lifecycle', {}],
  [400, 'POST', '/lifecycle', { 'toy/note': 'never' }],
  [200, 'GET', '/requests'],
  [200, 'GET', '/requests?format=summary&text=wrong'],
  [200, 'GET', '/requests?format=har'],
  [200, 'GET', '/requests?format=har&sequence=1'],
  [404, 'GET', '/requests?format=har&sequence=100'],
  [200, 'GET', '/requests/2'],
  [200, 'GET', '/requests/3'],
  [404, 'GET', '/requests/100'],
  [400, 'GET', '/requests/one'],
  [200, 'POST', '/requests/1/send'],
  [404, 'POST', '/requests/100/send'],
  [400, 'GET', '/requests?format=xml'],
  [200, 'GET', '/requests?format=pact&consumer=billing'],
  [400, 'GET', '/requests?format=pact'],
  [204, 'POST', '/pact-state', { state: 'a', action: 'setup', params: { world: {} } }],
  [204, 'POST', '/pact-state', { state: 'a', action: 'teardown', params: {} }],
  [400, 'POST', '/pact-state', { state: 'a', action: 'setup', params: {} }],
  [400, 'POST', '/pact-state', { action: 'setup', params: { world: { toi: {} } } }],
  [200, 'GET', '/coverage'],
  [200, 'GET', '/coverage?replies=sent'],
  [400, 'GET', '/coverage?replies=all'],
  [200, 'GET', '/leaks'],
  [200, 'GET', '/conduct'],
  [204, 'DELETE', '/requests'],
  [204, 'POST', '/reset'],
  [400, 'GET', '/health', undefined, { 'x-mock-scope': 'no name' }],
  [403, 'GET', '/health', undefined, { origin: 'https://evil.example' }],
  [413, 'PUT', '/state', { notes: 'x'.repeat(65 * 1024 * 1024) }],
]

const send = (body: object) => {
  const { headers, method } = noteRequest({})
  return { method, headers, body: JSON.stringify(body) }
}

function operationOf(method: string, path: string) {
  const matches = (template: string) =>
    new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path.replace(/\?.*/, ''))
  return operations.find((one) => one.method === method && matches(one.path))
}

/** JSON pointer of the schema of a reply; null for one without a body. */
function schemaOf(operation: (typeof operations)[number], status: number): string | null {
  const { responses } = operation.node
  const name = String(status) in responses ? String(status) : 'default'
  const node = responses[name] as { $ref?: string; content?: object }
  const own = `/paths/${operation.path.replaceAll('/', '~1')}/${operation.method.toLowerCase()}`
  const pointer = node.$ref?.slice(1) ?? `${own}/responses/${name}`
  if (!node.$ref && !node.content) return null
  return `${pointer}/content/application~1json/schema`
}

it('every reply of the admin API keeps its document', async () => {
  const { admin, url } = await serveAdmin({ pact: true }, '127.0.0.1', [toy, openai])
  await fetch(`${url}/api/notes`, send({ text: 'one' }))
  await fetch(`${url}/api/notes`, send({ txt: 'wrong' }))
  await fetch(`${url}/nothing`)
  for (const [wanted, method, path, body, headers] of calls) {
    const operation = operationOf(method, path)!
    const { status, body: reply } = await admin(method, path, body, headers)
    expect([method, path, status]).toEqual([method, path, wanted])
    const schema = schemaOf(operation, status)
    const problems = schema === null ? [] : validator.check(schema, 'closed', reply, 'body')
    expect([method, path, problems]).toEqual([method, path, []])
    expect([method, path, reply === null]).toEqual([method, path, schema === null])
  }
})

it('every operation of the document is called, and each in its own words', () => {
  const called = calls
    .filter(([status]) => status < 300)
    .map(([, method, path]) => operationOf(method, path)?.id)
  const all = operations.map(({ id }) => id)
  expect([...new Set([...called, 'ListenToEvents', 'GetContent'])].sort()).toEqual([...all].sort())
  expect(new Set(operations.map(({ node }) => node.summary)).size).toBe(all.length)
})

it('the server gives its document and the contracts that it serves', async () => {
  const { admin } = await serveAdmin()
  expect((await admin('GET', '/openapi.json')).body).toEqual(document)
  const { body } = await admin('GET', '/contracts/toy')
  expect(body).toEqual(toy.contract.document)
})

it.each(['text/plain', 'application/json'])(
  'an example of the document is accepted as it stands, sent as %s',
  async (type) => {
    const { admin } = await serveAdmin()
    const examples = operations.flatMap(({ method, path, node }) => {
      const { $ref = '' } = (node.requestBody ?? {}) as { $ref?: string }
      const shared = bodies[$ref.slice('#/components/requestBodies/'.length)]
      const example = (shared ?? (node.requestBody as Body | undefined))?.content[
        'application/json'
      ]
      return example ? [{ method, path, example: example.example }] : []
    })
    const elsewhere = ['/faults', '/lifecycle', '/rules']
    const all = ['/clock', '/state', '/seed', '/chaos', '/pact-state', ...elsewhere]
    const named = examples.filter(({ path }) => !path.startsWith('/records/'))
    expect(named.map(({ path }) => path).sort()).toEqual(all.sort())
    // The service of some is not served here.
    const here = named.filter(({ path }) => !elsewhere.includes(path))
    for (const { method, path, example } of here) {
      const { status } = await admin(method, path, example, { 'content-type': type })
      expect([path, status < 300]).toEqual([path, true])
    }
  },
)
