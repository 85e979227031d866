import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { createMock, UsageError, type WorldDocument } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { listen } from '../../../src/node/index.js'
import { readWorldFixture } from '../../support/exchange/files.js'

const SERVICES = [openai, carrierx, locktera]

const PLANS = {
  now: '2025-01-01T00:00:00Z',
  ids: '0'.repeat(64),
  rules: { 'openai/name-filter': 'prefix' },
  lifecycle: { 'openai/container': { after: { minutes: 3 } } },
  faults: [
    { operation: 'openai/CreateContainer', do: { status: 500 }, after: { minutes: 1 } },
    { operation: 'openai/ListContainers', latency: { min: 1, max: 'PT5S' } },
  ],
  events: [{ at: '2025-01-02T00:00:00Z', add: { openai: { containers: [{ name: 'x' }] } } }],
  pending: [],
}
const WORLDS = [
  PLANS,
  ...SERVICES.map(({ name }) => readWorldFixture(`${name}/demo.json`)),
] as WorldDocument[]

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

const circle: Record<string, unknown> = {}
circle['self'] = { circle, again: circle }

/** What JSON has and nobody expects. */
const ODD_JSON: readonly unknown[] = [
  ...['', ' ', '__proto__', 'constructor', '\0', '\ud800', 'x'.repeat(300), 'P99999999999D'],
  ...[1e308, -1e308, 8.64e15, 2 ** 53, -1, 0, 0.5, true, null, {}, [], [[]], [null], { a: 1 }],
  ...['2016-12-31T23:59:60Z', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '2025-02-30'],
  nested(600),
]

/** What only a program can have. */
const ODD_VALUES: readonly unknown[] = [
  ...[NaN, Infinity, undefined, 5n, Symbol('s'), () => 1, new Date(0), new Date(NaN)],
  ...[new Map(), new Uint8Array(2), Object.create(null), circle, nested(100_000)],
]

type Path = readonly string[]

function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) yield* placesIn(child, [...path, key])
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

/** A world with an odd value in one or two of its places, or under a further key beside them. */
function oddWorld(odd: readonly unknown[]) {
  const place = (world: WorldDocument) => {
    const places = [...placesIn(world)]
    const further = places.flatMap((path) =>
      ['name', 'expires_after', 'minutes'].map((one) => [...path, one]),
    )
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...places) },
      fc.constantFrom(...further.filter(([first]) => first !== undefined)),
    )
  }
  return fc.constantFrom(...WORLDS).chain((world) =>
    fc
      .array(fc.tuple(place(world), fc.constantFrom(...odd)), { minLength: 1, maxLength: 2 })
      .map((changes) =>
        changes.reduce<unknown>((result, [path, value]) => {
          try {
            return replaced(result, path, value)
          } catch {
            return result
          }
        }, world),
      ),
  )
}

it('a world of any value is loaded or refused, and what was loaded can be exported and loaded', async () => {
  let loaded = 0
  await fc.assert(
    fc.asyncProperty(oddWorld([...ODD_JSON, ...ODD_VALUES]), async (world) => {
      try {
        const mock = createMock(SERVICES, { seed: world as WorldDocument })
        const exported = await mock.state.export()
        loaded++
        expect(await createMock(SERVICES, { seed: exported }).state.export()).toEqual(exported)
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
      }
    }),
    { numRuns: 600 },
  )
  expect(loaded).toBeGreaterThan(20)
})

const BODIES = [
  'PUT /state',
  'POST /seed',
  'POST /faults',
  'POST /lifecycle',
  'POST /clock',
] as const

it('a body of the admin API is accepted or refused, whatever it is', async () => {
  const server = await listen(createMock(SERVICES))
  onTestFinished(server.close)
  const admin = async (method: string, path: string, body: unknown) => {
    const init = { method, body: JSON.stringify(body) }
    const response = await fetch(`${server.url}/__admin${path}`, init)
    return [response.status, await response.text()] as const
  }
  const bodies = fc.oneof(
    oddWorld(ODD_JSON),
    fc.constantFrom(...ODD_JSON),
    fc.record({ now: fc.constantFrom(...ODD_JSON) }),
    fc.record({ advance: fc.constantFrom(...ODD_JSON) }),
    fc.record({ operation: fc.constantFrom(...ODD_JSON), do: fc.constantFrom(...ODD_JSON) }),
    fc.json().map((text) => JSON.parse(text) as unknown),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...BODIES), bodies, async (call, body) => {
      const [method = '', path = ''] = call.split(' ')
      const [status, answer] = await admin(method, path, body)
      expect([200, 204, 400], answer).toContain(status)
    }),
    { numRuns: 300 },
  )
})

it('says where a world has what JSON has not', () => {
  const problems = (seed: unknown) => {
    try {
      createMock(openai, { seed: seed as WorldDocument })
    } catch (error) {
      return (error as { problems?: unknown }).problems
    }
    return []
  }
  const containers = (one: object) => ({ openai: { containers: [{ name: 'a', ...one }] } })
  expect(problems(containers({ name: 5n }))).toEqual([
    { pointer: '/openai/containers/0/name', reason: 'must be JSON, not a bigint' },
  ])
  expect(problems(containers({ name: new Map() }))).toEqual([
    { pointer: '/openai/containers/0/name', reason: 'must be JSON, not an object of a class' },
  ])
  expect(problems(containers({ name: circle }))).toEqual([
    { pointer: '', reason: 'has more than 500 levels, or is a circle' },
  ])
  expect(problems(containers({ id: '' }))).toEqual([
    { pointer: '/openai/containers/0/id', reason: 'must not be empty' },
  ])
  expect(problems(containers({ expires_after: undefined }))).toEqual([])
})
