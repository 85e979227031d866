import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { ResponseNode } from '../../../src/core/contract/openapi.js'
import type { Service } from '../../../src/core/service/service.js'
import { TOO_LONG } from '../../data/wire-messages.js'
import { DOOR_NAMES, doorsOf } from '../doors.js'
import { showsError } from '../errors.js'
import { valueAt } from '../json-place.js'
import { literally } from '../regexp.js'
import type { Suite } from '../suite.js'
import type { MalformedRequest } from './corpus.js'
import { isCutByHttp, isLeftToMsw, reached, type Outcome, type Outcomes } from './outcomes.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The vendor says no in its own words, the same in every door. */
export function testReplies({ service, malformed: corpus }: Suite, outcomes: Outcomes): void {
  const { malformed, messageAt } = corpus
  const { name: owner } = service

  it.each(malformed)(`${owner} refuses in the words of the vendor: $name`, (one) => {
    for (const door of reached(one)) {
      const { status, text, headers, failure } = outcomes.of(door, one)
      expect([door, failure, status]).toEqual([door, null, one.status])
      expect(headers['content-type']).toBe('application/json')
      const body: unknown = JSON.parse(text)
      const isOfError = showsError(service, one.error, body, '[^]*')
      expect([door, text, one.error, isOfError]).toEqual([door, text, one.error, true])
      const shown = Object.keys(one.shows).map((place) => [place, valueAt(body, place)])
      expect([door, Object.fromEntries(shown)]).toEqual([door, one.shows])
      if (one.message !== undefined) {
        expect(valueAt(body, messageAt)).toMatch(new RegExp(one.message))
      }
    }
  })

  it(`${owner} answers the same in every door`, () => {
    for (const one of malformed) {
      const [first, ...others] = reached(one).map((door) => {
        const outcome = outcomes.of(door, one)
        const { status, text } = outcome
        return { name: one.name, status, text, headers: steadyHeaders(service, outcome) }
      })
      for (const other of others) expect(other).toEqual(first)
    }
  })

  it(`${owner} gives only replies that the contract declares for the operation`, () => {
    for (const one of malformed) {
      for (const door of reached(one)) {
        const [id, reply] = declared(service, outcomes.of(door, one))
        const errors = reply?.['x-errors'] ?? []
        expect([one.name, id, errors]).toEqual([one.name, id, expect.arrayContaining([one.error])])
      }
    }
  })

  it(`${owner} never shows a stack trace or a path of the machine`, () => {
    for (const one of malformed) {
      for (const door of DOOR_NAMES) expectNoInsides(outcomes.of(door, one).text)
    }
  })

  it(`${owner} leaves unknown paths to msw in process, and says which operations are near`, () => {
    const unknown = malformed.filter((one) => isLeftToMsw('msw', one))
    expect(unknown.length).toBeGreaterThan(10)
    for (const one of unknown) {
      const { failure, exchanges } = outcomes.of('msw', one)
      expect([one.name, failure]).toEqual([one.name, expect.stringContaining('onUnhandledRequest')])
      expect(exchanges[0]?.violations[0]?.nearest?.length).toBeGreaterThan(0)
    }
  })

  it(`${owner} answers 431 where the head of a request is longer than the server reads`, () => {
    const long = malformed.filter((one) => isCutByHttp('http', one))
    expect(long.length).toBeGreaterThan(0)
    for (const one of long) {
      const { status, text, exchanges } = outcomes.of('http', one)
      expect([one.name, status, exchanges]).toEqual([one.name, 431, []])
      expect(JSON.parse(text)).toEqual({
        message: expect.stringMatching(TOO_LONG.message),
      })
    }
  })

  it.each(DOOR_NAMES)(
    `${owner} answers HEAD without a body, whatever is wrong (%s)`,
    async (name) => {
      const { seed, worlds } = corpus
      const { fetch, urlOf, close } = await doorsOf(service).DOORS[name]({
        seed,
        rules: worlds.usual,
      })
      const asked = readsWithEachError(malformed).filter((one) => reached(one).includes(name))
      expect(asked.length).toBeGreaterThan(4)
      try {
        for (const { path, origin, headers, status } of asked) {
          const response = await fetch(urlOf(path, origin), { method: 'HEAD', headers })
          expect([path, response.status, await response.text()]).toEqual([path, status, ''])
          expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
        }
      } finally {
        await close()
      }
    },
  )
}

/** Headers that depend neither on how many requests came before nor on the connection. */
function steadyHeaders(service: Service, outcome: Outcome): Record<string, string> {
  const [, reply] = declared(service, outcome)
  const volatile = Object.entries(reply?.headers ?? {}).filter(([, one]) => 'x-volatile' in one)
  const counted = [...volatile.map(([name]) => name.toLowerCase()), 'date']
  for (const name of counted) expect(outcome.headers).toHaveProperty(name)
  const dropped = [...counted, 'connection', 'keep-alive']
  const headers = Object.entries(outcome.headers)
  return Object.fromEntries(headers.filter(([name]) => !dropped.includes(name)))
}

/** The operation that a request reached, if any, and the reply that the contract has for it. */
function declared(
  { contract }: Service,
  { exchanges, status }: Outcome,
): [string | null, ResponseNode | undefined] {
  const id = exchanges[0]?.operation ?? null
  return [id, contract.response(id === null ? null : contract.operation(id), status)?.node]
}

const FILES = [root, homedir(), 'node_modules', 'node:internal', 'file://', 'src/core']
const STACK = [/RangeError|TypeError/, /\n\s+at /, /\\n\s+at /, /:\d+:\d+\)/]
const INSIDES = new RegExp(
  [...FILES.map(literally), ...STACK.map(({ source }) => source)].join('|'),
)

/** No reply says where and by what it was made. */
export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(INSIDES)
}

/** One read for each error; of a HEAD no range is asked for. */
function readsWithEachError(malformed: readonly MalformedRequest[]): MalformedRequest[] {
  const reads = malformed.filter(
    (one) => one.method === 'GET' && one.world === 'usual' && !('range' in one.headers),
  )
  return reads.filter((one, index) => reads.findIndex(({ error }) => error === one.error) === index)
}
