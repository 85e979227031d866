import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, ENCODE, encodeForm, type Content } from '../../support/locktera.js'

const address = fc.oneof(fc.ipV4(), fc.constantFrom('10.0.0.0/8', '192.*.1.*', '10.0.0.9-10.0.0.1'))
const lists = <T>(one: fc.Arbitrary<T>) =>
  fc.record({ allow: fc.array(one), block: fc.array(one) }, { requiredKeys: [] })
const time = fc.constantFrom('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'later')

/** Mostly what a manifest may hold, and a bit of anything in each place. */
const or = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof(
    { arbitrary: usual, weight: 12 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
  )

const drm = fc.record(
  {
    dynamic: or(fc.boolean()),
    geo: or(lists(fc.record({ country: fc.string() }, { requiredKeys: [] }))),
    ip: or(lists(address)),
    mac: or(lists(fc.constant('f4:d4:88:66:db:56'))),
    opens: or(fc.integer({ min: 0, max: 5 })),
    time: or(fc.record({ start: time, end: time }, { requiredKeys: [] })),
  },
  { requiredKeys: [] },
)
const name = fc.constantFrom('a.txt', 'b.txt', 'x/a.txt', '__proto__', 'constructor', 'é', '..')
const manifest = fc.record(
  {
    container: or(
      fc.record(
        {
          name: or(fc.string()),
          downloadable: or(fc.boolean()),
          recipients: or(fc.array(fc.constantFrom('*@*', 'a@b', 'nobody'))),
          password: or(fc.string()),
          drm: or(drm),
          tags: or(fc.array(fc.string())),
        },
        { requiredKeys: [] },
      ),
    ),
    files: or(
      fc.oneof(
        fc.array(fc.oneof(name, fc.record({ name, pages: fc.nat() }))),
        fc.dictionary(name, fc.record({ type: fc.string() }, { requiredKeys: [] })),
      ),
    ),
  },
  { requiredKeys: [] },
)
const content = fc.oneof(fc.string(), fc.constant<Content>(['x', 'image/png']))
const files = fc.array(fc.tuple(name, content), { maxLength: 4 })

// What is drawn is refused nearly always.
const PLAIN = { container: { downloadable: true }, files: ['a.txt'] }

it('any manifest is encoded, or refused with the invalid part and nothing stored', async () => {
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(manifest, files, async (asked, sent) => {
      const mock = createMock(locktera)
      const api = apiOn(mock)
      const before = await mock.state.export()
      const { status, body } = await api(
        'POST',
        ENCODE,
        encodeForm(asked, Object.fromEntries(sent)),
      )
      statuses.add(status)
      if (status === 400) {
        expect(Object.keys(body.fields as object)).toHaveLength(1)
        expect(await mock.state.export()).toEqual(before)
        return
      }
      expect(status).toBe(200)
      const path = `/orgs/org-1/containers/${String(body.container.uuid)}`
      const record = await api('GET', path)
      expect(record.body.name).toBe(body.container.name)
      const again = createMock(locktera, { seed: await mock.state.export() })
      expect((await apiOn(again)('GET', path)).body).toEqual(record.body)
    }),
    { numRuns: 300, examples: [[PLAIN, [['a.txt', 'x']]]] },
  )
  expect([...statuses].sort()).toEqual([200, 400])
})
