import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { suites } from '../../data/suites.js'
import {
  formShots,
  jsonShots,
  latin1,
  targetShots,
  type Shot,
} from '../../support/fuzz/requests.js'
import { shooter, stateOf } from '../../support/fuzz/shoot.js'
import { isSmallJson } from '../../support/fuzz/words.js'
import type { WrittenRequest } from '../../support/malformed/corpus.js'
import { exchangeBytes } from '../../support/raw.js'
import type { Suite } from '../../support/suite.js'

/** A hang is a failure: a property has as long as its test. */
const BOUND = { numRuns: 40 }

const PIECES = ['\r\n', '\n', '\0', ' ', ':', '%', '..', '/', '9', '{', 'Expect: x\r\n', '\xff']

for (const suite of suites) {
  const { service, malformed: corpus } = suite
  const { name: owner } = service

  const shots: Readonly<Record<string, (suite: Suite) => fc.Arbitrary<Shot>>> = {
    ...(corpus.accepted.some(isSmallJson) && { 'any body of type JSON': jsonShots }),
    'any damaged form': formShots,
    'any path, query and headers': targetShots,
  }
  it.each(Object.entries(shots))(
    `${owner} answers %s with a refusal or a success`,
    async (_, shotsOf) => {
      await fc.assert(fc.asyncProperty(shotsOf(suite), shooter(suite)), BOUND)
    },
  )

  it(`${owner} answers any bytes on a socket, or hangs up`, async () => {
    const letters = Buffer.from(onTheWire(suite))
    const edits = fc.array(
      fc.tuple(fc.nat(letters.length - 1), fc.nat(6), fc.oneof(fc.constantFrom(...PIECES), latin1)),
      { maxLength: 4 },
    )
    const mock = createMock(service, { seed: corpus.seed })
    const fresh = mock.snapshot()
    const state = await stateOf(mock)
    const { url, close } = await listen(mock)
    const property = fc.asyncProperty(edits, async (changes) => {
      let request = letters.toString('latin1')
      for (const [at, count, more] of changes) {
        request = request.slice(0, at) + more + request.slice(at + count)
      }
      // The server may hang up while it is still written to.
      const { reply } = await exchangeBytes(url, Buffer.from(request, 'latin1'))
      const statuses = [...reply.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) =>
        Number(status),
      )
      expect(reply === '' || statuses.length > 0).toBe(true)
      // A damaged start line may name another version of HTTP.
      for (const status of statuses) if (status !== 505) expect(status).toBeLessThan(500)
      const after = await stateOf(mock)
      // What follows a complete request may be no HTTP: its 400 overtakes the reply.
      const isDone = mock.journal.exchanges().some(({ reply }) => reply && reply.status < 300)
      if (isDone) mock.restore(fresh)
      else expect(after).toBe(state)
      expect(mock.journal.violations().filter(({ kind }) => kind === 'own-reply')).toEqual([])
      mock.journal.clear()
    })
    await fc.assert(property, BOUND)
    await close()
  })
}

/**
 * A request that is accepted, as it stands on the wire: the one with the shortest JSON, or with the
 * shortest text where nothing is JSON.
 */
function onTheWire({ service, caller, malformed: { accepted } }: Suite): string {
  const texts = accepted.filter((one) => typeof one.body === 'string') as (WrittenRequest & {
    readonly body: string
  })[]
  const jsons = texts.filter(isSmallJson)
  const [shortest] = (jsons.length > 0 ? jsons : texts).sort(
    (a, b) => a.body.length - b.body.length,
  )
  if (!shortest) throw new Error(`Nothing with a text is accepted by ${service.name}`)
  const { method, path, headers, body } = shortest
  const fields = {
    host: 'localhost',
    ...caller,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  const start = `${method} ${service.prefixes[0] ?? ''}${path}?limit=5 HTTP/1.1\r\n`
  return `${start}${lines.join('')}\r\n${body}`
}
