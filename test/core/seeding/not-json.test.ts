import { expect, it } from 'vitest'
import { createMock, InvalidWorld, type WorldDocument } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'

const withContainer = (members: object) =>
  ({ openai: { containers: [{ name: 'a', ...members }] } }) as unknown as WorldDocument

const circle: Record<string, unknown> = { name: 'a' }
circle['itself'] = [circle]
const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 'x')

it.each([
  ['a circle', withContainer(circle), '/openai/containers/0/itself/0'],
  ['a BigInt', withContainer({ created_at: 1n }), '/openai/containers/0/created_at'],
  ['a function', withContainer({ status: () => 'running' }), '/openai/containers/0/status'],
  ['100,000 levels', withContainer({ tags: deep }), '/openai/containers/0/tags/0'],
])('a world with %s is refused at its place', (_, seed, pointer) => {
  const refused = () => createMock(openai, { seed })
  expect(refused).toThrow(InvalidWorld)
  expect(refused).toThrow(pointer)
  const mock = createMock(openai)
  expect(() => mock.seed(seed)).toThrow(InvalidWorld)
})

it('an object that stands twice is no circle', () => {
  const expires_after = { anchor: 'last_active_at', minutes: 5 }
  const containers = [
    { name: 'a', expires_after },
    { name: 'b', expires_after },
  ]
  const mock = createMock(openai, { seed: { openai: { containers } } as WorldDocument })
  expect(mock.state.records('openai', 'containers')).toHaveLength(2)
})
