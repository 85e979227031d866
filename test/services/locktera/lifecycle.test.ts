import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, CONTAINERS, encode } from '../../support/locktera.js'

const newMock = (policy: object) => {
  const mock = createMock(locktera, { lifecycle: { 'locktera/container': policy as never } })
  return { mock, api: apiOn(mock) }
}

test('an encoded container is ready after the polls of its policy', async () => {
  const { api } = newMock({ polls: 1 })
  const { path } = await encode(api)
  const statuses = []
  for (const one of [`${path}/drm_rules`, path, path, `${path}/drm_rules`]) {
    statuses.push((await api('GET', one)).status)
  }
  expect(statuses).toEqual([404, 404, 200, 200])
})

test('a container that failed to encode returns its error when used, and can be deleted', async () => {
  const { api } = newMock({ fail: 'server_error' })
  const { path } = await encode(api)
  expect((await api('GET', path)).status).toBe(500)
  expect((await api('PUT', `${path}/block`)).status).toBe(500)
  expect((await api('GET', CONTAINERS)).body).toEqual([])
  expect((await api('DELETE', path)).status).toBe(204)
})

test('pending containers do not count on the pages of a list', async () => {
  const { mock, api } = newMock('immediately' as never)
  for (let made = 0; made < 3; made++) await encode(api, { name: `ready-${String(made)}` })
  mock.lifecycle.set({ 'locktera/container': { after: { minutes: 1 } } })
  await encode(api, { name: 'late' })
  const page = async (number: number) =>
    (await api('GET', `${CONTAINERS}?limit=2&page=${String(number)}`)).body.map(
      ({ name }: { name: string }) => name,
    )
  expect([await page(1), await page(2)]).toEqual([['ready-2', 'ready-1'], ['ready-0']])
  mock.clock.advance({ minutes: 1 })
  expect([await page(1), await page(2)]).toEqual([
    ['late', 'ready-2'],
    ['ready-1', 'ready-0'],
  ])
})
