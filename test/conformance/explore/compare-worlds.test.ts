import { expect, it } from 'vitest'
import { compareEffects } from '../../../src/conformance/explore/compare-worlds.js'
import { effectsOf } from '../../../src/conformance/explore/effects.js'
import { createMockCore, type MockScope } from '../../../src/mock/mock.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { newFile as newCarrierxFile } from '../../support/carrierx.js'
import { clientOn } from '../../support/api.js'
import { apiOn as lockteraOn, encode } from '../../support/locktera.js'
import { apiOn, fileForm, newContainer, newFile } from '../../support/openai.js'

const seed = {
  openai: {
    containers: [
      { id: 'cntr_a', name: 'kept' },
      { id: 'cntr_b', name: 'dropped' },
    ],
  },
}

type Act = (mock: MockScope) => Promise<unknown>

/** How the world after one act differs from that after another, which is expected. */
async function differences(expected: Act, actual: Act): Promise<string[]> {
  const mock = createMockCore([openai, carrierx, locktera], { seed })
  const effects = await Promise.all(
    [expected, actual].map(async (act) => {
      const fork = mock.fork() as typeof mock
      await act(fork)
      const world = (one: typeof mock) => one.engine.scopes.get('default').world
      return effectsOf(world(mock), world(fork))
    }),
  )
  return compareEffects(effects[0]!, effects[1]!).map(({ kind, text }) => `${kind}: ${text}`)
}

const create =
  (...names: string[]): Act =>
  async (mock) => {
    for (const name of names) await newContainer(apiOn(mock), { name })
  }

it('finds no difference in ids, times and the order of creation', async () => {
  const act: Act = async (mock) => {
    const api = apiOn(mock)
    await newFile(api, await newContainer(api, { name: 'one' }))
    await newContainer(api, { name: 'two' })
  }
  const other: Act = async (mock) => {
    const api = apiOn(mock)
    await newContainer(api, { name: 'two' })
    mock.clock.advance({ minutes: 3 })
    await api('DELETE', `/containers/${await newContainer(api, { name: 'three' })}`)
    await newFile(api, await newContainer(api, { name: 'one' }))
  }
  expect(await differences(act, other)).toEqual([])
})

it('counts records by what they are called', async () => {
  expect(await differences(create('a'), create('a', 'a'))).toEqual([
    'more: 2 containers named a, expected 1',
  ])
  expect(await differences(create('a', 'a'), create('a'))).toEqual([
    'fewer: 1 container named a, expected 2',
  ])
  expect(await differences(create('a'), create('b'))).toEqual([
    'fewer: no container named a, expected 1',
    'new: 1 container named b, expected none',
  ])
})

it('tells what became of records that were there before', async () => {
  const drop =
    (...ids: string[]): Act =>
    async (mock) => {
      for (const id of ids) await apiOn(mock)('DELETE', `/containers/${id}`)
    }
  expect(await differences(drop('cntr_b'), drop())).toEqual([
    'new: the container named dropped is still there',
  ])
  expect(await differences(drop('cntr_b'), drop('cntr_a', 'cntr_b'))).toEqual([
    'fewer: the container named kept was deleted',
  ])
})

it('compares fields and bytes where the numbers agree', async () => {
  const upload =
    (text: string, minutes = 20): Act =>
    async (mock) => {
      const api = apiOn(mock)
      const id = await newContainer(api, {
        name: 'a',
        expires_after: { anchor: 'last_active_at', minutes },
      })
      await newFile(api, id, fileForm(text))
    }
  expect(await differences(upload('whole'), upload('whole'))).toEqual([])
  expect(await differences(upload('whole'), upload('who'))).toEqual([
    expect.stringMatching(
      /^other: the file named a.txt differs: bytes is 3, expected 5; content is "\w{32} \(3 bytes\)", expected "\w{32} \(5 bytes\)"/,
    ),
  ])
  // The file is in another container than expected.
  expect(await differences(upload('whole'), upload('whole', 10))).toEqual([
    'other: the container named a differs: expires_after is {"anchor":"last_active_at","minutes":10}, expected {"anchor":"last_active_at","minutes":20}',
    expect.stringMatching(
      /^other: the file named a.txt differs: container_id is "<container named a/,
    ),
  ])
})

it('counts as gone what has expired, and does not count logs', async () => {
  const expire: Act = async (mock) => {
    await newFile(apiOn(mock), await newContainer(apiOn(mock)))
    mock.clock.advance({ hours: 1 })
    await apiOn(mock)('GET', '/containers')
  }
  const nothing: Act = (mock) => {
    mock.clock.advance({ hours: 1 })
    return apiOn(mock)('GET', '/containers')
  }
  expect(await differences(nothing, expire)).toEqual([])
  const look =
    (times: number): Act =>
    async (mock) => {
      const { path } = await encode(lockteraOn(mock))
      for (let time = 0; time < times; time++) await lockteraOn(mock)('GET', `${path}/decode`)
    }
  expect(await differences(look(1), look(3))).toEqual([])
})

it('leaves out fields that follow from missing records', async () => {
  const store =
    (files: number): Act =>
    async (mock) => {
      const api = clientOn(mock, carrierx, { authorization: 'Bearer sk-test' })
      const { body } = await api('POST', '/storage/containers', { name: 'box' })
      for (let file = 0; file < files; file++) await newCarrierxFile(api, body.container_sid)
    }
  expect(await differences(store(2), store(1))).toEqual(['fewer: 1 file named a.txt, expected 2'])
})
