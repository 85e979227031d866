import { afterEach, expect, it, vi } from 'vitest'
import { secretPlaces } from '../../data/secret-places.js'
import { formsOf, shownSecrets, toldOf } from '../../support/secret-places.js'

afterEach(() => vi.restoreAllMocks())

// All of them: test/full/secret-places.test.ts.
it('shows no secret from a part of the places in anything that it writes', async () => {
  const places = secretPlaces.filter((_, index) => index % 9 === 0)
  expect(places.length).toBeGreaterThan(70)
  expect(await shownSecrets(places)).toEqual([])
})

it('shows no secret in a pact', async () => {
  // A pact takes long to write: a few of each kind of place.
  const places = secretPlaces.filter((_, index) => index % 15 === 0)
  const { pact = '' } = await toldOf(places, true)
  const shown = places.filter(({ secret }) => formsOf(secret).some((form) => pact.includes(form)))
  expect(shown.map(({ place }) => place)).toEqual([])
  expect(pact).toContain('openai/CreateContainer is answered with')
})

it('masks a secret that only another exchange tells to be one', async () => {
  const secret = 'hunter2-Zm9vYmFy'
  const body = { name: 'a', password: secret }
  const place = { place: 'before', secret, path: '/containers', method: 'POST', body }
  const later = { place: 'later', secret, path: `/containers/${secret}` }
  const { journal, har } = await toldOf([later, place, later])
  expect([journal, har].filter((text) => text?.includes(secret))).toEqual([])
})

it('masks nothing that is none', async () => {
  const body = {
    name: 'keys of a monkey',
    note: 'task-force ask-me',
    string_key_1: 'a',
    bypass: 'b',
  }
  const path = '/containers?string_key_1=a&limit=5&monkey=b'
  const journal = (await toldOf([{ place: '', secret: '', path, method: 'POST', body }]))['journal']
  for (const harmless of ['keys of a monkey', 'task-force', '"a"', '"b"', 'monkey=b']) {
    expect(journal).toContain(harmless)
  }
})
