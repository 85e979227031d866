import type { ContractOperation } from '../../core/contract/contract.js'
import { valueOf, type ValueSource } from '../../core/infer/values.js'
import { RandomStream } from '../../core/util/random.js'
import { createMockCore } from '../../mock/mock.js'
import type { NewService } from './new-service.js'
import { exampleRecords } from './source-files.js'

/** A call of a generated test. */
interface Call {
  readonly operation: ContractOperation
  readonly body: unknown
  readonly status: number
}

/** The tests of a new service: calls that succeed with nothing but what the contract says. */
export async function testFile(made: NewService): Promise<string> {
  const calls = await workingCalls(made)
  const { name, variable, service } = made
  const base = service.contract.document.servers[0]?.url ?? ''
  return `import { expect, test } from 'vitest'
import { useMock } from 'quayside/vitest'
import { ${variable} } from './index.js'
import { world } from './seeds.js'

const mock = useMock(${variable}, { seed: world })

const base = '${base}'
const headers = ${JSON.stringify(credentials(made))}

test('knows the operations of its contract', () => {
  expect(${variable}.contract.operations.size).toBe(${String(service.contract.operations.size)})
  expect(mock.journal.exchanges()).toEqual([])
})
${calls.map((call) => testOf(name, call)).join('')}`
}

function testOf(name: string, { operation, body, status }: Call): string {
  const { id, method, path } = operation
  const content = body === undefined ? '' : `, body: JSON.stringify(${JSON.stringify(body)})`
  const type =
    body === undefined ? 'headers' : `headers: { ...headers, 'content-type': 'application/json' }`
  return `
test('${name}: ${id} replies ${String(status)}', async () => {
  const reply = await fetch(\`\${base}${path}\`, { method: '${method}', ${type}${content} })
  expect(reply.status).toBe(${String(status)})
})
`
}

/** The headers that a caller needs, with made-up credentials. */
function credentials({ service }: NewService): Record<string, string> {
  const { securitySchemes = {} } = service.contract.document.components
  const headers: Record<string, string> = {}
  for (const scheme of Object.values(securitySchemes)) {
    if ('$ref' in scheme) continue
    if (scheme.type === 'apiKey' && scheme.in === 'header') headers[scheme.name] = 'any-key'
    else if (scheme.type !== 'apiKey') headers['authorization'] = 'Bearer any-key'
  }
  return headers
}

const MOST = 10

/** Lists and creations that succeed on a mock of the service. */
async function workingCalls(made: NewService): Promise<Call[]> {
  const { name, service, inferred } = made
  const calls: Call[] = []
  for (const operation of service.contract.operations.values()) {
    if (calls.length === MOST) break
    const isPlain = operation.parameterNames.length === 0 && operation.query.required.length === 0
    if (!isPlain || inferred.missing.includes(operation.id)) continue
    const media = operation.node.requestBody?.content['application/json']
    if (operation.node.requestBody && !media) continue
    const body = media && valueOf(media.schema, 'body', sourceOf(made))
    const mock = createMockCore(service, { seed: { [name]: exampleRecords(made) } })
    const url = `${service.contract.document.servers[0]?.url ?? ''}${operation.path}`
    const sent = body === undefined ? null : JSON.stringify(body)
    const type = sent === null ? {} : { 'content-type': 'application/json' }
    const headers = { ...credentials(made), ...type }
    const reply = await mock.fetch(
      new Request(url, { method: operation.method, headers, body: sent }),
    )
    if (reply.ok) calls.push({ operation, body, status: reply.status })
  }
  return calls
}

function sourceOf({ name, service }: NewService): ValueSource {
  const random = new RandomStream(name)
  return {
    resolve: (schema) => service.contract.resolve(schema),
    random: () => random.random(),
    now: Date.UTC(2025, 0, 1),
  }
}
