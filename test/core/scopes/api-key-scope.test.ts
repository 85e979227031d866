import { createHash } from 'node:crypto'
import { expect, it, test } from 'vitest'
import { createMock, UsageError } from '../../../src/index.js'
import { DOOR_NAMES } from '../../support/doors.js'
import { noteInit, openDoor } from '../../support/toy-doors.js'
import { toy } from '../../support/toy-service.js'

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const digest = (key: string) => `key-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

test.each(DOOR_NAMES)('gives each API key a world of its own (%s)', async (doorName) => {
  const { fetch, mock, close } = await openDoor(doorName, toy, { scopeBy: 'api-key' })
  try {
    const create = (headers: Record<string, string>) =>
      fetch('/notes', noteInit({ text: 'hi' }, headers))
    await create(bearer('sk-secret-a'))
    await create({ authorization: 'bearer   sk-secret-a ' })
    await create(bearer('sk-secret-b'))
    await create({ ...bearer('sk-secret-b'), 'x-mock-scope': 'named' })
    const count = (scope: { state: typeof mock.state }) =>
      scope.state.records('toy', 'notes').length
    const scopes = [
      mock.scopeOfKey('sk-secret-a'),
      mock.scopeOfKey('sk-secret-b'),
      mock.scope('named'),
    ]
    expect([...scopes, mock].map(count)).toEqual([2, 1, 1, 0])
    expect(mock.scopes.list()).toEqual(
      expect.arrayContaining([digest('sk-secret-a'), digest('sk-secret-b'), 'named']),
    )
    const shown = JSON.stringify([mock.scopes.list(), scopes.map((one) => one.journal.exchanges())])
    expect(shown).not.toContain('secret')
  } finally {
    await close()
  }
})

it('leaves requests without a credential to the default scope', async () => {
  const mock = createMock(toy, { scopeBy: 'api-key' })
  await mock.fetch('https://notes.test/api/notes', noteInit({ text: 'hi' }))
  expect(mock.journal.exchanges()).toHaveLength(1)
  expect(mock.scopes.list()).toEqual(['default'])
})

it('ignores keys unless the option is set', async () => {
  const mock = createMock(toy)
  await mock.fetch('https://notes.test/api/notes', noteInit({ text: 'hi' }, bearer('sk-a')))
  expect(mock.scopes.list()).toEqual(['default'])
})

it('does not treat the token of the admin API as an API key', async () => {
  const { fetch, mock, close } = await openDoor('http', toy, { scopeBy: 'api-key' })
  try {
    expect((await fetch('/__admin/clock', { headers: bearer('sk-a') })).status).toBe(200)
    expect(mock.scopes.list()).toEqual(['default'])
  } finally {
    await close()
  }
})

it('rejects an unknown value of scopeBy', () => {
  const make = () => createMock(toy, { scopeBy: 'cookie' as 'name' })
  expect(make).toThrow(UsageError)
  expect(make).toThrow('scopeBy must be "name" or "api-key", not "cookie"')
})
