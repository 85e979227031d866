import { expect, it } from 'vitest'
import { readText } from '../../src/core/http/body.js'
import { createMock, type Mock } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { clientOn, type Api } from '../support/api.js'
import { encodeForm, ENCODE } from '../support/locktera.js'

type Send = (api: Api, json: string) => ReturnType<Api>

const manifest: Send = (api, json) => {
  const form = encodeForm({ container: {} })
  form.set('manifest', json)
  return api('POST', ENCODE, form)
}
const CALLS: Readonly<Record<string, { service: Parameters<typeof clientOn>[1]; send: Send }>> = {
  openai: { service: openai, send: (api, json) => api('POST', '/containers', json) },
  carrierx: { service: carrierx, send: (api, json) => api('POST', '/storage/containers', json) },
  locktera: { service: locktera, send: manifest },
}

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(',')

/** JSON with that many mistakes, or values that are ignored, by what is wrong. */
const BODIES: Readonly<Record<string, (count: number) => string>> = {
  'unknown members': (count) => `{"name":"x",${many(count, (index) => `"a${index}":1`)}}`,
  'items that are no strings': (count) => `{"name":"x","file_ids":[${many(count, () => '1')}]}`,
  'items without members': (count) => `{"name":"x","skills":[${many(count, () => '{}')}]}`,
  'secrets without members': (count) =>
    `{"name":"x","network_policy":{"type":"allowlist","domain_secrets":[${many(count, () => '{}')}]}}`,
  'numbers in a manifest': (count) =>
    `{"container":{"recipients":[${many(count, () => '1')}],"files":[${many(count, () => '{}')}]}}`,
  'numbers for an object': (count) => `[${many(count, () => '1')}]`,
}

async function time(mock: Mock, name: string, json: string): Promise<number> {
  const { service, send } = CALLS[name]!
  const api = clientOn(mock, service, { authorization: 'Bearer sk-any' })
  const times: number[] = []
  for (let run = 0; run < 4; run++) {
    // Of this process alone: the machine may be busy.
    const start = process.cpuUsage()
    expect((await send(api, json)).status).toBeLessThan(500)
    times.push(process.cpuUsage(start).user / 1000)
  }
  return Math.min(...times)
}

const cases = Object.keys(CALLS).flatMap((name) =>
  Object.keys(BODIES).map((kind) => [name, kind] as const),
)

it.each(cases)('%s reads %s in a time that grows with them', async (name, kind) => {
  const mock = createMock([openai, carrierx, locktera])
  const body = BODIES[kind]!
  await time(mock, name, body(1000))
  const [small, large] = [await time(mock, name, body(1500)), await time(mock, name, body(24_000))]
  // Sixteen times as many; what grew with the square would take 256 times as long.
  expect(large / (small + 2)).toBeLessThan(64)
  for (const { violations } of mock.journal.exchanges()) {
    expect(violations.length).toBeLessThanOrEqual(100)
  }
})

it.each(Object.keys(CALLS))(
  '%s refuses JSON of too many values before it is parsed',
  async (name) => {
    const mock = createMock([openai, carrierx, locktera])
    const { service, send } = CALLS[name]!
    const api = clientOn(mock, service, { authorization: 'Bearer sk-any' })
    const { status } = await send(api, BODIES['unknown members']!(50_001))
    expect(status).toBe(400)
    const [violation] = mock.journal.violations()
    expect(violation).toMatchObject({ message: 'it has more than 50000 values' })
  },
)

it.each(['openai', 'carrierx', 'locktera'])(
  '%s refuses too large a JSON text by its rule',
  async (name) => {
    const id = `${name}/max-json-bytes`
    const mock = createMock([openai, carrierx, locktera], { rules: { [id]: 100 } })
    const { service, send } = CALLS[name]!
    const api = clientOn(mock, service, { authorization: 'Bearer sk-any' })
    const { status, body } = await send(api, `{"name":"${'x'.repeat(100)}"}`)
    expect([status, JSON.stringify(body)]).toEqual([413, expect.stringContaining('100 bytes')])
    expect(mock.journal.violations()).toMatchObject([{ code: 'QS2012', rule: id }])
  },
)

it('tells a text that is longer than a string can be from one that is not UTF-8', () => {
  const long = { length: 2 ** 29 } as Uint8Array
  expect(() => readText(long)).toThrow('larger than 536870888 bytes')
})
