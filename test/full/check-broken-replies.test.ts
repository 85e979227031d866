import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from '../../src/conformance/check/check.js'
import { LiveChecker } from '../../src/conformance/check/live-checker.js'
import { HarChecker } from '../../src/conformance/har/har-checker.js'
import { makeLoadable } from '../../src/conformance/har/loadable-world.js'
import { HarWorldBuilder } from '../../src/conformance/har/to-world.js'
import type { ContractOperation } from '../../src/core/contract/contract.js'
import { defaultUrl } from '../../src/core/service/base-urls.js'
import type { Service } from '../../src/core/service/service.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { anyBody } from '../support/any-body.js'
import { entryOf } from '../support/recording.js'
import { providerOf, verified } from '../support/verify.js'

const services = [openai, carrierx, locktera]
const JSON_TYPE = { 'content-type': 'application/json' }

interface Sent {
  readonly service: Service
  readonly operation: ContractOperation
  readonly status: number
  readonly body: unknown
}

const operations = services.flatMap((service) =>
  [...service.contract.operations.values()].map((operation) => ({ service, operation })),
)
interface Reply {
  readonly operation: string
  readonly status: number
  readonly body: unknown
}

const reply: fc.Arbitrary<Reply> = fc
  .tuple(fc.constantFrom(...operations), anyBody(services), fc.integer({ min: 0, max: 9 }))
  .map(([{ service, operation }, body, choice]) => {
    const declared = [...operation.responses.keys()]
    const status = declared[choice % declared.length] ?? 200
    return { operation: `${service.name}/${operation.id}`, body, status }
  })

/** With the operation itself, which would fill the counterexamples of a property. */
function sentOf({ operation: name, ...more }: Reply): Sent {
  return {
    ...operations.find(({ service, operation }) => `${service.name}/${operation.id}` === name)!,
    ...more,
  }
}

function urlOf({ service, operation }: Pick<Sent, 'service' | 'operation'>): string {
  const [server] = service.contract.document.servers
  const base = operation.server ? defaultUrl(operation.server) : server!.url
  return base + operation.path.replace(/\{\w+\}/g, 'x1')
}

const recorded = (one: Sent) => ({
  ...entryOf({
    ...{ method: one.operation.method, url: urlOf(one), status: one.status, reply: JSON_TYPE },
    content: { size: -1, mimeType: 'application/json', text: JSON.stringify(one.body) },
  }),
})

const observed = (one: Sent) => {
  const bytes = new TextEncoder().encode(JSON.stringify(one.body))
  const body = { body: bytes, state: 'whole' } as const
  const none = { body: null, state: 'whole' } as const
  return {
    ...{ method: one.operation.method, url: urlOf(one), time: 0 },
    request: { headers: {}, body: none, bytes: 0 },
    reply: { status: one.status, headers: JSON_TYPE, body, bytes: bytes.length },
  }
}

it('an encode of Locktera without its members is a violation at every door', async () => {
  const encode = { service: locktera, operation: locktera.contract.operation('EncodeContainer') }
  for (const body of [{}, { container: 5, files: null }, { container: {}, files: [] }, null]) {
    const one = { ...encode, status: 200, body }
    const request = { method: 'POST', url: urlOf(one) }
    const response = { status: 200, body, headers: JSON_TYPE }
    const all = await check({ request, response }, { services })
    expect(all.filter(({ kind }) => kind === 'reply')).not.toEqual([])
    const har = await new HarChecker({ services }).check(recorded(one), 0)
    expect(har).toHaveProperty(
      'violations',
      expect.arrayContaining([expect.objectContaining({ kind: 'reply' })]),
    )
    const live = await new LiveChecker({ services }).check(observed(one))
    expect(live.violations.map(({ kind }) => kind)).toContain('reply')
    const builder = new HarWorldBuilder(services, undefined)
    expect(builder.add(recorded(one))).toBeUndefined()
    expect(builder.exchangeCount).toBe(1)
  }
})

it('no reply ends a check of a recording, of live traffic, or of the messages themselves', async () => {
  const har = new HarChecker({ services })
  const live = new LiveChecker({ services })
  const property = fc.asyncProperty(reply, async (given) => {
    const one = sentOf(given)
    const result = await har.check(recorded(one), 0)
    expect(result).toHaveProperty('violations')
    expect(await live.check(observed(one))).not.toHaveProperty('skip')
    const request = { method: one.operation.method, url: urlOf(one) }
    await check(
      { request, response: { status: one.status, body: one.body, headers: JSON_TYPE } },
      { services },
    )
  })
  await fc.assert(property, { numRuns: 200 })
})

it('no reply ends the making of a world from a recording, and the world can be loaded', () => {
  const property = fc.property(fc.array(reply, { maxLength: 4 }), (all) => {
    const builder = new HarWorldBuilder(services, undefined)
    for (const one of all) expect(builder.add(recorded(sentOf(one)))).toBeUndefined()
    builder.addOwners()
    const { world } = makeLoadable(services, builder.world())
    expect(makeLoadable(services, world).removed).toEqual([])
  })
  fc.assert(property, { numRuns: 100 })
})

it('an id that cannot be part of a path is used for no request of a verification', async () => {
  for (const id of ['', '.', '..', '\ud800']) {
    const provider = providerOf(openai)
    provider.answer = async ({ method }, next) => {
      const reply = await next()
      if (method !== 'POST' || !reply.ok) return reply
      return Response.json({ ...((await reply.json()) as object), id })
    }
    const only = ['CreateContainer', 'RetrieveContainer', 'DeleteContainer']
    const { cleanUp, made } = await verified(provider, { only })
    expect([made, cleanUp.left]).toEqual([0, []])
    expect(cleanUp.doubtful.length).toBeGreaterThan(0)
    const paths = provider.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)
    expect(
      paths.filter((path) => !/^(POST|GET|DELETE) \/v1\/containers(\/[^/]+)?$/.test(path)),
    ).toEqual([])
  }
})

it('an encode that shows no container ends no verification of Locktera', async () => {
  const provider = providerOf(locktera)
  provider.answer = async ({ method }, next) => {
    const reply = await next()
    return method === 'POST' && reply.ok ? Response.json({}) : reply
  }
  const { drift } = await verified(provider, { only: ['EncodeContainer'] })
  expect(drift.broken.length).toBeGreaterThan(0)
})
