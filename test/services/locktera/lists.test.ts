import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, CONTAINERS, encode } from '../../support/locktera.js'

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `c-${String(index)}`, org_id: 'org-1', name: `n${String(index)}` },
  }))

const idsOf = (body: { id: string }[]) => body.map(({ id }) => id)

it('lists by time of creation, and by insertion within a second', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const times = ['2024-05-01T02:00:00+02:00', '2024-05-01T00:00:00Z', '2024-05-01T00:00:00.500Z']
  const containers = [...times, '2023-01-01T00:00:00Z'].map((created_at, index) => ({
    ...{ id: `c-${String(index)}`, org_id: 'org-1', name: 'n', created_at },
  }))
  mock.seed({ locktera: { containers } })
  mock.clock.advance({ hours: 1 })
  const { id } = await encode(api)
  expect(idsOf((await api('GET', CONTAINERS)).body)).toEqual([id, 'c-2', 'c-1', 'c-0', 'c-3'])
})

it('pages of any size hold each container once', async () => {
  const containers = named(23)
  const api = apiOn(createMock(locktera, { seed: { locktera: { containers } } }))
  const all = idsOf(containers).reverse()
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
      const pages: string[] = []
      for (let page = 1; page <= Math.ceil(23 / limit) + 1; page++) {
        const { body } = await api(
          'GET',
          `${CONTAINERS}?page=${String(page)}&limit=${String(limit)}`,
        )
        expect(body.length).toBeLessThanOrEqual(limit)
        pages.push(...idsOf(body))
      }
      expect(pages).toEqual(all)
    }),
    { numRuns: 20 },
  )
})

it('has a hundred containers on a page when no limit is given', async () => {
  const api = apiOn(createMock(locktera, { seed: { locktera: { containers: named(101) } } }))
  expect((await api('GET', CONTAINERS)).body).toHaveLength(100)
  expect(idsOf((await api('GET', `${CONTAINERS}?page=2`)).body)).toEqual(['c-0'])
})

it('pages of a time range have each container once, in any time zone', async () => {
  const containers = named(24).map((one, hour) => ({
    ...{ ...one, created_at: `2024-05-01T${String(hour).padStart(2, '0')}:00:00Z` },
  }))
  const mock = createMock(locktera, { seed: { locktera: { containers } } })
  const query = 'start=2024-05-01T10:00:00%2B02:00&end=2024-05-01T12:59:59.999Z&limit=3'
  const pages = await Promise.all(
    [1, 2, 3].map((page) => apiOn(mock)('GET', `${CONTAINERS}?${query}&page=${String(page)}`)),
  )
  expect(pages.map(({ body }) => idsOf(body))).toEqual([
    ['c-12', 'c-11', 'c-10'],
    ['c-9', 'c-8'],
    [],
  ])
  const none = `${CONTAINERS}?start=2024-05-02T00:00:00Z&end=2024-05-01T00:00:00Z`
  expect((await apiOn(mock)('GET', none)).body).toEqual([])
})

it('any page of any dates is the one that a plain list gives', async () => {
  const hour = fc.integer({ min: 0, max: 6 })
  const timeOf = (number: number) => `2024-05-01T0${String(number)}:00:00Z`
  const query = fc.record({
    start: fc.option(hour, { nil: undefined }),
    end: fc.option(hour, { nil: undefined }),
    page: fc.integer({ min: 1, max: 3 }),
    limit: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom('inclusive', 'end-exclusive', 'ignored'),
    order: fc.constantFrom('newest-first', 'oldest-first'),
    isBusy: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(hour, { maxLength: 12 }), query, async (hours, asked) => {
      const { start, end, page, limit, mode, order } = asked
      const containers = named(hours.length).map((one, at) => ({
        ...{ ...one, created_at: timeOf(hours[at]!) },
      }))
      // While one is being encoded, every container is asked whether it is listed.
      const hidden = asked.isBusy && containers.length > 0 ? 'c-0' : undefined
      const at = '2030-01-01T00:00:00Z'
      const pending = hidden === undefined ? [] : [{ kind: 'locktera/container', key: hidden, at }]
      const mock = createMock(locktera, {
        seed: { locktera: { containers }, pending },
        rules: { 'locktera/date-filter': mode, 'locktera/list-order': order },
      })
      const isIn = (time: number) => {
        if (mode === 'ignored') return true
        const isBeforeEnd = mode === 'inclusive' ? time <= (end ?? 9) : time < (end ?? 9)
        return time >= (start ?? 0) && isBeforeEnd
      }
      const rows = containers.map(({ id }, at) => ({ id, time: hours[at]! }))
      const shown = rows.filter(({ id, time }) => id !== hidden && isIn(time))
      const listed = shown.toSorted((a, b) => a.time - b.time)
      if (order === 'newest-first') listed.reverse()
      const parameters = new URLSearchParams({ page: String(page), limit: String(limit) })
      if (start !== undefined) parameters.set('start', timeOf(start))
      if (end !== undefined) parameters.set('end', timeOf(end))
      const { body } = await apiOn(mock)('GET', `${CONTAINERS}?${parameters.toString()}`)
      const expected = listed.slice((page - 1) * limit, page * limit)
      expect(idsOf(body)).toEqual(idsOf(expected))
    }),
    { numRuns: 80 },
  )
})

it('lists each tag once, sorted, with the time of its first use', async () => {
  const api = apiOn(createMock(locktera, { rules: { 'locktera/tags-form': 'objects' } }))
  await encode(api, { tags: ['b', 'a', 'b'] })
  const { body } = await api('GET', '/orgs/org-1/tags')
  expect(body.map(({ name }: { name: string }) => name)).toEqual(['a', 'b'])
})
