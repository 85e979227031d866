import { vi } from 'vitest'
import { createMock, violationText, type Exchange } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import type { SecretPlace } from '../data/secret-places.js'

const BASE = 'https://api.openai.com/v1'

/** The request of a place; a body that is no form, no text and no bytes is sent as JSON. */
export function requestOf(
  base: string,
  { path, method = 'GET', headers = {}, body }: Omit<SecretPlace, 'place' | 'secret'>,
): Request {
  const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array
  const json = body === undefined || isRaw ? {} : { 'content-type': 'application/json' }
  return new Request(base + path, {
    method,
    headers: { authorization: 'Bearer sk-caller-key', ...json, ...headers },
    ...(body !== undefined && { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
  })
}

/** All that a mock tells of the requests that it was sent: by where it tells it. */
export async function toldOf(
  places: readonly SecretPlace[],
  pact = false,
): Promise<Record<string, string>> {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const events: unknown[] = []
  const reported: Exchange[] = []
  const onViolations = (exchange: Exchange) => void reported.push(exchange)
  const mock = createMock(openai, { pact, onViolations })
  mock.events.subscribe((event) => events.push(event))
  for (const place of places) await mock.fetch(requestOf(BASE, place))
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
export const formsOf = (secret: string) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
]

/** Where a secret of these places is shown. */
export async function shownSecrets(all: readonly SecretPlace[]): Promise<string[]> {
  const shown: string[] = []
  // Together, as that is faster; not all of them, as all is looked through for each of a batch.
  for (let start = 0; start < all.length; start += BATCH) {
    const places = all.slice(start, start + BATCH)
    const told = Object.entries(await toldOf(places))
    for (const { place, secret } of places) {
      const forms = formsOf(secret)
      const found = told.filter(([, text]) => forms.some((form) => text.includes(form)))
      shown.push(...found.map(([where]) => `${where}: ${place}`))
    }
  }
  return shown
}
