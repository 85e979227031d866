import { expect, it } from 'vitest'
import { createMock, type Ignored } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { DOOR_NAMES } from '../../support/doors.js'
import { noteInit, openDoor } from '../../support/toy-doors.js'

const CONTAINERS = 'https://api.carrierx.com/core/v2/storage/containers'

/** What of a request is journalled as ignored, and with what reply. */
async function ignored(url: string, body?: object): Promise<[number, readonly Ignored[]]> {
  const mock = createMock([openai, carrierx])
  const headers = { authorization: 'Bearer x', 'content-type': 'application/json' }
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const reply = await mock.fetch(url, { headers, ...init })
  expect(mock.journal.violations()).toEqual([])
  return [reply.status, mock.journal.exchanges()[0]?.ignored ?? []]
}

it('records an ignored query parameter, with the nearest declared one', async () => {
  expect(await ignored('https://api.openai.com/v1/containers?limt=5&order=asc')).toEqual([
    200,
    [{ at: { in: 'query', pointer: '/limt' }, nearest: ['limit'] }],
  ])
})

it('records ignored members of a body', async () => {
  expect(
    await ignored(CONTAINERS, { naem: 'a', external_attributes: { aws_acces_key: 'k' } }),
  ).toEqual([
    200,
    [
      { at: { in: 'body', pointer: '/naem' }, nearest: ['name'] },
      {
        at: { in: 'body', pointer: '/external_attributes/aws_acces_key' },
        nearest: ['external_attributes.aws_access_key'],
      },
    ],
  ])
})

it('records a read-only member, without suggesting another', async () => {
  expect(await ignored(CONTAINERS, { name: 'a', total_bytes: 1 })).toEqual([
    200,
    [{ at: { in: 'body', pointer: '/total_bytes' }, nearest: [] }],
  ])
})

it('records nothing where all is declared', async () => {
  expect(await ignored(CONTAINERS, { name: 'a' })).toEqual([200, []])
})

it('records at most a hundred of them', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`x${n}`, n]))
  const [, found] = await ignored(CONTAINERS, many)
  expect(found).toHaveLength(100)
})

it.each(DOOR_NAMES)('records it through every door (%s)', async (name) => {
  const { mock, fetch, close } = await openDoor(name)
  await fetch('/notes', noteInit({ text: 'hi', tolerated: 1 }))
  await close()
  expect(mock.journal.exchanges()[0]).toMatchObject({
    ignored: [{ at: { in: 'body', pointer: '/tolerated' }, nearest: [] }],
    violations: [],
  })
})
