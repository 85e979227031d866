import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import type { Door } from '../../support/doors.js'
import {
  apiOf,
  apiOn,
  fileForm,
  newContainer,
  newFile,
  throughEveryDoor,
} from '../../support/openai.js'
import { all, sdkOf } from '../../support/sdk.js'

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const clientOf = (door: Door) => sdkOf(OpenAI, door).connect()

/** Creates containers, three in each second, and gives their ids, oldest first. */
async function create(door: Door, count: number, name = 'a'): Promise<string[]> {
  const api = apiOf(door)
  const ids: string[] = []
  for (let made = 0; made < count; made++) {
    if (made % 3 === 0) door.mock.clock.advance({ seconds: 1 })
    ids.push(await newContainer(api, { name }))
  }
  return ids
}

throughEveryDoor('pages of 20 hold each of 257 containers exactly once', async (door) => {
  const ids = await create(door, 257)
  const client = clientOf(door)
  door.mock.journal.clear()
  const ascending = await all(client.containers.list({ limit: 20, order: 'asc' }))
  const descending = await all(client.containers.list({ limit: 20, order: 'desc' }))
  expect(idsOf(ascending)).toEqual(ids)
  expect(idsOf(descending)).toEqual(ids.toReversed())
  expect(door.mock.journal.exchanges()).toHaveLength(2 * 13)
})

for (const order of ['asc', 'desc'] as const) {
  const name = `the SDK pages on (${order}) while others create and delete, its cursor included`
  throughEveryDoor(name, async (door) => {
    const ids = await create(door, 100)
    const client = clientOf(door)
    const ahead = order === 'asc' ? ids : ids.toReversed()
    const deleted = new Set<string>()
    const created: string[] = []
    const remove = async (id: string) => {
      deleted.add(id)
      await client.containers.delete(id)
    }
    const seen: string[] = []
    for await (const { id } of client.containers.list({ limit: 10, order })) {
      seen.push(id)
      // The last one of a page is the cursor of the next.
      if (seen.length % 10 === 0 && created.length < 10) {
        await remove(id)
        const unseen = ahead.filter((one) => !seen.includes(one) && !deleted.has(one))
        for (const one of [unseen[0], unseen[1], unseen[15], seen[seen.length - 4]]) {
          if (one !== undefined && !deleted.has(one)) await remove(one)
        }
        created.push((await client.containers.create({ name: 'new' })).id)
      }
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(deleted.size).toBeGreaterThan(25)
    const stayed = ids.filter((id) => !deleted.has(id))
    expect(stayed.filter((id) => !seen.includes(id))).toEqual([])
    // Newer ones stand behind an ascending cursor's back end, and before a descending one's start.
    expect(seen.filter((id) => created.includes(id))).toEqual(order === 'asc' ? created : [])
    expect(idsOf(await all(client.containers.list({ order: 'asc', limit: 100 })))).toEqual([
      ...stayed,
      ...created,
    ])
  })
}

throughEveryDoor('every page names its ends and says whether more follows', async (door) => {
  const api = apiOf(door)
  const read = async (query: string) => (await api('GET', `/containers?${query}`)).body
  const empty = { object: 'list', data: [], first_id: null, has_more: false, last_id: null }
  expect(await read('')).toEqual(empty)
  expect(await read('limit=1&order=asc&name=a')).toEqual(empty)

  const ids = await create(door, 6)
  let after = ''
  for (let start = 0; start < 6; start += 2) {
    const page = await read(`limit=2&order=asc${after}`)
    const [first_id, last_id] = ids.slice(start, start + 2)
    expect(page).toMatchObject({ object: 'list', first_id, last_id, has_more: start < 4 })
    expect(idsOf(page.data)).toEqual([first_id, last_id])
    after = `&after=${page.last_id}`
  }
  expect(await read(`limit=2&order=asc${after}`)).toEqual(empty)
  expect(await read('limit=1')).toMatchObject({ first_id: ids[5], last_id: ids[5], has_more: true })
  expect(await read('limit=6')).toMatchObject({
    first_id: ids[5],
    last_id: ids[0],
    has_more: false,
  })
  expect(Object.keys(await read('limit=5'))).toEqual(Object.keys(empty))
})

throughEveryDoor('a page holds 20 unless a limit is given', async (door) => {
  const api = apiOf(door)
  const ids = await create(door, 21)
  const { body } = await api('GET', '/containers')
  expect(idsOf(body.data)).toEqual(ids.toReversed().slice(0, 20))
  expect(body.has_more).toBe(true)
})

test('containers of the same second keep their order when they are used', async () => {
  const mock = createMock(openai)
  const api = apiOn(mock)
  const ids: string[] = []
  for (let made = 0; made < 60; made++) ids.push(await newContainer(api))
  const read = async (order: string, limit: number) => {
    const found: string[] = []
    for (let after = ''; ;) {
      const { body } = await api('GET', `/containers?order=${order}&limit=${String(limit)}${after}`)
      found.push(...idsOf(body.data))
      if (!body.has_more) return found
      after = `&after=${body.last_id}`
    }
  }
  expect(await read('asc', 7)).toEqual(ids)
  mock.clock.advance({ minutes: 1 })
  for (const id of [ids[40]!, ids[3]!]) await api('GET', `/containers/${id}`)
  expect(await read('asc', 11)).toEqual(ids)
  expect(await read('desc', 59)).toEqual(ids.toReversed())
  expect(mock.journal.exchanges().at(-1)?.rules).toContain('openai/order-tie-break')
})

test('a list without ties does not rely on the tie-break rule', async () => {
  const mock = createMock(openai)
  const api = apiOn(mock)
  for (let made = 0; made < 3; made++) {
    await newContainer(api)
    mock.clock.advance({ seconds: 1 })
  }
  const { last_id } = (await api('GET', '/containers?limit=1')).body
  await api('GET', `/containers?limit=1&after=${last_id}`)
  const lists = mock.journal.exchanges().slice(-2)
  const relied = lists.flatMap(({ rules }) => rules)
  expect(relied).not.toContain('openai/order-tie-break')
})

throughEveryDoor('pages of one name skip the others', async (door) => {
  const api = apiOf(door)
  const wanted = new Map<string, string[]>([
    ['red', []],
    ['blue', []],
  ])
  for (let made = 0; made < 30; made++) {
    const name = made % 3 === 0 ? 'red' : 'blue'
    wanted.get(name)?.push(await newContainer(api, { name }))
  }
  const client = clientOf(door)
  for (const [name, ids] of wanted) {
    const found = await all(client.containers.list({ name, limit: 3, order: 'asc' }))
    expect(idsOf(found)).toEqual(ids)
  }
  // The last red ones fill the page, and the blue ones behind them are no reason for another.
  const last = `/containers?name=red&order=asc&limit=5&after=${wanted.get('red')![4]!}`
  const { body } = await api('GET', last)
  expect(idsOf(body.data)).toEqual(wanted.get('red')!.slice(5))
  expect(body.has_more).toBe(false)
  expect((await api('GET', '/containers?name=re')).body.data).toEqual([])
})

throughEveryDoor('files are paged like containers, each container for itself', async (door) => {
  const api = apiOf(door)
  const client = clientOf(door)
  const [mine, other] = [await newContainer(api), await newContainer(api)]
  const ids: string[] = []
  for (let made = 0; made < 45; made++) {
    if (made % 4 === 0) door.mock.clock.advance({ seconds: 1 })
    ids.push(await newFile(api, mine, fileForm('x', `${String(made)}.txt`)))
    if (made % 5 === 0) await newFile(api, other)
  }
  const list = (order: 'asc' | 'desc') =>
    all(client.containers.files.list(mine, { order, limit: 10 }))
  expect(idsOf(await list('asc'))).toEqual(ids)
  expect(idsOf(await list('desc'))).toEqual(ids.toReversed())

  const path = `/containers/${mine}/files`
  await client.containers.files.delete(ids[9]!, { container_id: mine })
  const { body } = await api('GET', `${path}?order=asc&limit=2&after=${ids[9]!}`)
  const [first_id, last_id] = ids.slice(10)
  expect(body).toMatchObject({ first_id, last_id, has_more: true })

  const stranger = (await api('GET', `/containers/${other}/files`)).body.first_id
  const refused = await api('GET', `${path}?after=${stranger}`)
  expect(refused.status).toBe(404)
  expect(refused.body.error).toMatchObject({ param: 'after' })
  await client.containers.files.delete(stranger, { container_id: other })
  expect((await api('GET', `${path}?after=${stranger}`)).status).toBe(404)
})

throughEveryDoor('a container without files lists none', async (door) => {
  const api = apiOf(door)
  const { body } = await api('GET', `/containers/${await newContainer(api)}/files`)
  const empty = { object: 'list', data: [], first_id: null, has_more: false, last_id: null }
  expect(body).toEqual(empty)
})
