import { afterEach, expect, it, vi } from 'vitest'
import { secretPlaces } from '../data/secret-places.js'
import { shownSecrets } from '../support/secret-places.js'

afterEach(() => vi.restoreAllMocks())

it(`shows no secret from ${String(secretPlaces.length)} places in anything that it writes`, async () => {
  expect(await shownSecrets(secretPlaces)).toEqual([])
}, 300_000)
