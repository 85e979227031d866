import { afterEach, expect, it, vi } from 'vitest'
import { createMock, violationText, type Exchange } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { secretPlaces, type SecretPlace } from '../../data/secret-places.js'

afterEach(() => vi.restoreAllMocks())

const BASE = 'https://api.openai.com/v1'

function requestOf({ path, method = 'GET', headers = {}, body }: SecretPlace): Request {
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  return new Request(BASE + path, {
    method,
    headers: { authorization: 'Bearer sk-caller-key', ...json, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

/** All that a mock tells of the requests that it was sent: by where it tells it. */
async function toldOf(
  places: readonly SecretPlace[],
  pact = false,
): Promise<Record<string, string>> {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const events: unknown[] = []
  const reported: Exchange[] = []
  const onViolations = (exchange: Exchange) => void reported.push(exchange)
  const mock = createMock(openai, { pact, onViolations })
  mock.events.subscribe((event) => events.push(event))
  for (const place of places) await mock.fetch(requestOf(place))
  return {
    journal: JSON.stringify(mock.journal.exchanges()),
    har: JSON.stringify(mock.journal.toHar()),
    events: JSON.stringify(events),
    text: reported.flatMap(({ violations }) => violations.map(violationText)).join('\n'),
    stderr: JSON.stringify(logged.mock.calls),
    ...(pact && { pact: JSON.stringify(await mock.journal.toPact({ consumer: 'test' })) }),
    leaks: JSON.stringify(mock.leaks()),
  }
}

const BATCH = 100

/** The forms of a secret in JSON, in a URL and as it is. */
const formsOf = (secret: string) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
]

it(`shows no secret from ${String(secretPlaces.length)} places in anything that it writes`, async () => {
  const shown: string[] = []
  // Together, as that is faster; not all of them, as a journal remembers some hundred secrets.
  for (let start = 0; start < secretPlaces.length; start += BATCH) {
    const places = secretPlaces.slice(start, start + BATCH)
    const told = Object.entries(await toldOf(places))
    for (const { place, secret } of places) {
      const forms = formsOf(secret)
      const found = told.filter(([, text]) => forms.some((form) => text.includes(form)))
      shown.push(...found.map(([where]) => `${where}: ${place}`))
    }
  }
  expect(shown).toEqual([])
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
