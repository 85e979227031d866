import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { apiOn, newContainer } from '../../support/openai.js'

type Step =
  | { do: 'create'; name: string }
  | { do: 'delete'; which: number }
  | { do: 'wait'; seconds: number }
  | { do: 'page'; limit: number; order: 'asc' | 'desc'; after: number | null; name: string | null }

interface Item {
  readonly id: string
  readonly name: string
  isDeleted: boolean
}

const name = fc.constantFrom('red', 'blue')
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), name }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat() }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.nat({ max: 2 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('page' as const),
        limit: fc.integer({ min: 1, max: 6 }),
        order: fc.constantFrom('asc' as const, 'desc' as const),
        after: fc.option(fc.nat()),
        name: fc.option(name),
      }),
    },
  ),
  { minLength: 10, maxLength: 60 },
)

/** What a page holds by a plain array: `items` in the order of creation, the deleted ones too. */
function expected(items: readonly Item[], step: Step & { do: 'page' }, after: Item | undefined) {
  const inOrder = step.order === 'asc' ? items : items.toReversed()
  const rest = after ? inOrder.slice(inOrder.indexOf(after) + 1) : inOrder
  const fitting = rest.filter((one) => !one.isDeleted && one.name === (step.name ?? one.name))
  const ids = fitting.slice(0, step.limit).map(({ id }) => id)
  const ends = { first_id: ids[0] ?? null, last_id: ids.at(-1) ?? null }
  return { ids, ...ends, has_more: fitting.length > step.limit }
}

const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % items.length]

test('any page after any history is the one that a plain array gives', async () => {
  let full = 0
  const history = fc.asyncProperty(steps, async (list) => {
    const mock = createMock(openai)
    const api = apiOn(mock)
    const items: Item[] = []
    for (const step of list) {
      if (step.do === 'create') {
        const id = await newContainer(api, { name: step.name })
        items.push({ id, name: step.name, isDeleted: false })
      } else if (step.do === 'wait') {
        mock.clock.advance({ seconds: step.seconds })
      } else if (step.do === 'delete') {
        const item = pick(items, step.which)
        if (!item || item.isDeleted) continue
        await api('DELETE', `/containers/${item.id}`)
        item.isDeleted = true
      } else {
        const after = step.after === null ? undefined : pick(items, step.after)
        const query = new URLSearchParams({ limit: String(step.limit), order: step.order })
        if (after) query.set('after', after.id)
        if (step.name !== null) query.set('name', step.name)
        const { body } = await api('GET', `/containers?${query.toString()}`)
        const { data, first_id, last_id, has_more } = body
        const ids = data.map(({ id }: Item) => id)
        expect({ ids, first_id, last_id, has_more }).toEqual(expected(items, step, after))
        if (ids.length === step.limit) full++
      }
    }
  })
  await fc.assert(history, { numRuns: 60, seed: 20251121 })
  expect(full).toBeGreaterThan(50)
})
