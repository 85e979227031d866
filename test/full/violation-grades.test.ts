import { expect, it } from 'vitest'
import { check } from '../../src/conformance/check/check.js'
import { HarChecker } from '../../src/conformance/har/har-checker.js'
import type { ContractOperation } from '../../src/core/contract/contract.js'
import type { ResponseNode, SchemaNode } from '../../src/core/contract/openapi.js'
import { defaultUrl } from '../../src/core/service/base-urls.js'
import type { Service } from '../../src/core/service/service.js'
import { readCode, type Violation } from '../../src/core/violations/violation.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { assertionsOf, brokenValues, validValue } from '../support/broken-values.js'
import { entryOf, jsonContent } from '../support/recording.js'

// A violation shows the grade and the source of the very keyword that failed, in whatever part of the
// contract that keyword stands.

interface Mark {
  readonly 'x-provenance'?: string
  readonly 'x-source'?: string
}
type Part = Mark & { readonly 'x-keywords'?: Readonly<Record<string, Mark>> }

const services = [openai, carrierx, locktera].map((service) => ({ service, name: service.name }))
const JSON_TYPE = { 'content-type': 'application/json' }

const markOf = (part: Part | undefined, keyword: string) => {
  const mark = part?.['x-keywords']?.[keyword] ?? part
  return `${String(mark?.['x-provenance'])} ${String(mark?.['x-source'])}`
}
const shownBy = ({ provenance, source }: Violation) => `${String(provenance)} ${String(source)}`
const problemOf = ({ code }: Violation) => readCode(code)?.problem

interface Declared {
  readonly service: Service
  readonly operation: ContractOperation
  readonly status: number
  readonly node: ResponseNode
}

function declaredBy(service: Service): Declared[] {
  return [...service.contract.operations.values()].flatMap((operation) =>
    [...operation.responses].map(([status, { node }]) => ({ service, operation, status, node })),
  )
}

function urlOf({ service, operation }: Pick<Declared, 'service' | 'operation'>): string {
  const [server] = service.contract.document.servers
  const base = operation.server ? defaultUrl(operation.server) : String(server?.url)
  return base + operation.path.replace(/\{\w+\}/g, 'x1')
}

/** The violations of a response with a body, or with a text in the place of JSON. */
async function found(
  one: Omit<Declared, 'node'>,
  body: unknown,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): Promise<Violation[]> {
  const request = { method: one.operation.method, url: urlOf(one) }
  const isJson = headers === JSON_TYPE
  const response = { status: one.status, body: isJson ? JSON.stringify(body) : body, headers }
  const all = await check({ request, response }, { services: one.service })
  return all.filter(({ kind }) => kind === 'reply')
}

const schemaOf = ({ node }: Declared) => node.content?.['application/json']?.schema

/** One response for each schema of a body. */
function bodiesOf(service: Service): (Declared & { readonly schema: SchemaNode })[] {
  const bySchema = new Map<SchemaNode, Declared & { readonly schema: SchemaNode }>()
  for (const one of declaredBy(service)) {
    const schema = schemaOf(one)
    if (schema) bySchema.set(service.contract.resolve(schema), { ...one, schema })
  }
  return [...bySchema.values()]
}

/** Every keyword about values in the schemas that a schema leads to. */
function assertionsIn({ contract }: Service, given: SchemaNode, seen: Map<SchemaNode, string[]>) {
  const node = contract.resolve(given)
  if (seen.has(node)) return
  seen.set(node, assertionsOf(node))
  const { properties = {}, items, additionalProperties: others, oneOf = [] } = node
  const more = [items, typeof others === 'object' ? others : undefined]
  for (const child of [...Object.values(properties), ...oneOf, ...more]) {
    if (child) assertionsIn({ contract } as Service, child, seen)
  }
}

it.each(services)(
  '$name: each keyword that a body breaks shows its own grade',
  async ({ service }) => {
    const expected = new Map<SchemaNode, string[]>()
    const broken = new Map<SchemaNode, Set<string>>()
    const wrong: string[] = []
    for (const { schema, ...one } of bodiesOf(service)) {
      assertionsIn(service, schema, expected)
      expect(await found(one, validValue(service.contract, schema))).toEqual([])
      for (const { keyword, at, nodes, value } of brokenValues(service.contract, schema)) {
        const violations = await found(one, value)
        const name = `${one.operation.id} ${one.status} ${at} ${keyword}`
        if (!violations.some((each) => problemOf(each) === keyword))
          wrong.push(`${name}: not found`)
        for (const violation of violations) {
          const marks = nodes.map((node) => markOf(node as Part, String(problemOf(violation))))
          const isRight = violation.at.pointer === at && marks.includes(shownBy(violation))
          if (!isRight)
            wrong.push(`${name}: ${violation.message} (${shownBy(violation)}, not ${marks.join()})`)
        }
        for (const node of nodes) {
          broken.set(node, (broken.get(node) ?? new Set()).add(keyword))
        }
      }
    }
    expect(wrong).toEqual([])
    const untried = [...expected].flatMap(([node, keywords]) =>
      keywords
        .filter((one) => !broken.get(node)?.has(one))
        .map((one) => `${one} of ${String(node.description)}`),
    )
    expect(untried).toEqual([])
    expect(broken.size).toBeGreaterThan(40)
  },
)

it.each(services)(
  '$name: a status, a media type and text in place of JSON show theirs',
  async ({ service }) => {
    const root = service.contract.document as Part
    for (const one of declaredBy(service)) {
      const [unknown] = await found({ ...one, status: 299 }, null)
      expect([unknown?.at.in, unknown && shownBy(unknown)]).toEqual([
        'status',
        markOf(root, 'responses'),
      ])
      if (!schemaOf(one)) continue
      const [media] = await found(one, 'text', { 'content-type': 'text/plain' })
      expect([media && problemOf(media), media && shownBy(media)]).toEqual([
        'media-type',
        markOf(one.node as Part, 'content'),
      ])
      const response = new Response('{', { status: one.status, headers: JSON_TYPE })
      const request = { method: one.operation.method, url: urlOf(one) }
      const all = await check({ request, response }, { services: service })
      const json = all.find(({ kind }) => kind === 'reply')
      expect([json && problemOf(json), json && shownBy(json)]).toEqual([
        'malformed-json',
        markOf(one.node as Part, 'content'),
      ])
    }
  },
)

it.each(services)(
  '$name: another record than was requested shows the parameter that names it',
  async ({ service }) => {
    let count = 0
    for (const one of declaredBy(service)) {
      const schema = schemaOf(one)
      if (!schema || one.status > 299) continue
      const valid = validValue(service.contract, schema)
      const text = JSON.stringify(valid).replaceAll('"x1"', '"x2"')
      const other = (await found(one, JSON.parse(text))).filter(
        (each) => problemOf(each) === 'other-record',
      )
      const name = one.operation.parameterNames.at(-1)
      const parameter = one.operation.node.parameters?.find((each) => each.name === name)
      expect(other.map(shownBy)).toEqual(other.map(() => markOf(parameter, '')))
      count += other.length
    }
    expect(count).toBeGreaterThan(0)
  },
)

it('another size than was uploaded shows what says that it is the size', async () => {
  const uploads = [
    [openai, 'CreateContainerFile', 'file', 'bytes'],
    [carrierx, 'UploadFile', 'data', 'file_bytes'],
  ] as const
  for (const [service, id, part, member] of uploads) {
    const operation = service.contract.operation(id)
    const declared = declaredBy(service).find(
      (one) => one.operation === operation && one.status < 300,
    )!
    const schema = service.contract.resolve(schemaOf(declared)!)
    const body = new FormData()
    body.append(part, new File(['12345'], 'a.txt'))
    const request = new Request(urlOf(declared), { method: 'POST', body })
    const response = Response.json(validValue(service.contract, schema), {
      status: declared.status,
    })
    const all = await check({ request, response }, { services: service })
    const sizes = all.filter((one) => problemOf(one) === 'other-size')
    expect(sizes.map(shownBy)).toEqual([markOf(schema.properties?.[member] as Part, 'x-size-of')])
  }
})

it('an id that was issued before shows what says that it is an id', async () => {
  const operation = openai.contract.operation('CreateContainer')
  const declared = declaredBy(openai).find(
    (one) => one.operation === operation && one.status === 200,
  )!
  const schema = openai.contract.resolve(schemaOf(declared)!)
  const checker = new HarChecker({ services: openai })
  const entry = entryOf({
    ...{ method: 'POST', url: urlOf(declared), reply: JSON_TYPE },
    content: jsonContent(validValue(openai.contract, schema)),
  })
  await checker.check(entry, 0)
  const { violations = [] } = (await checker.check(entry, 1)) as { violations?: Violation[] }
  const reused = violations.filter((one) => problemOf(one) === 'reused-id')
  expect(reused.map(shownBy)).toEqual([markOf(schema.properties?.['id'] as Part, '')])
})

it('no value that a vendor never ruled out is a violation in the response of somebody else', async () => {
  const operation = openai.contract.operation('RetrieveContainer')
  const one = { service: openai, operation, status: 200 }
  const schema = operation.responses.get(200)?.node.content?.['application/json']?.schema
  const valid = validValue(openai.contract, schema!) as object
  for (const status of ['running', 'expired', 'active', 'deleted', 'starting', '']) {
    expect(await found(one, { ...valid, status })).toEqual([])
  }
  const [violation] = await found(one, { ...valid, status: null })
  expect(violation).toMatchObject({ code: 'QS3021', provenance: 'published' })
})
