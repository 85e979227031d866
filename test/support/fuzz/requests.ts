import fc from 'fast-check'
import { placesOf, withAt } from '../json-place.js'
import {
  bytesOf,
  isJsonType,
  type MalformedRequest,
  type WrittenRequest,
} from '../malformed/corpus.js'
import type { Suite } from '../suite.js'
import { isSmallJson, vocabularyOf } from './words.js'

/** A request to be sent; its path is behind the base URL, or at another host. */
export interface Shot extends RequestInit {
  readonly path: string
  readonly origin?: string | undefined
}

// Values that mean something to a parser, a prototype or a file system.
const NASTY = [
  ...['', ' ', '__proto__', 'constructor', 'toString', 'null'],
  ...['..', '\0', '\ud800', '😀', '\r\n', '{', '"', '%', '~1'],
]
const BAD_SEGMENTS = [
  ...['', '.', '..', '%2e%2e', '%zz', '%', '%00', '%2F', '__proto__', '\\', ';', '{x}', 'no'],
]
const VALUES = ['0', '1', '100', '-1', 'asc', 'desc', '%zz', '1e3']

export const latin1 = fc.string({
  unit: fc.integer({ min: 32, max: 255 }).map((n) => String.fromCharCode(n)),
})

// Made once: it takes most of a second.
const webSegment = fc.webSegment()

const pick = (...words: string[]) => fc.constantFrom(...words)

function anyJson(word: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(word, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4 }),
    ),
  })).value
}

/** Any bytes that say they are JSON, to whatever reads JSON, and good bodies with one bad place. */
export function jsonShots(suite: Suite): fc.Arbitrary<Shot> {
  const { accepted, malformed } = suite.malformed
  const { values, ids } = vocabularyOf(suite)
  const json = anyJson(fc.oneof(pick(...NASTY, ...values, ...ids), fc.string()))
  const readers = [...accepted, ...usual(malformed)].filter(({ headers }) => isJsonType(headers))
  const places = accepted.filter(isSmallJson).flatMap((one) => {
    const whole: unknown = JSON.parse(one.body)
    return placesOf(whole).map((place) => ({ one, whole, place }))
  })
  const replacement = fc.oneof(json, fc.constant(undefined))
  const bytes = fc.oneof(
    json.map((value) => Buffer.from(JSON.stringify(value))),
    fc.string().map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each)),
  )
  return fc.oneof(
    fc.tuple(fc.constantFrom(...targets(readers)), bytes).map(([one, body]) => shot(one, body)),
    fc.tuple(fc.constantFrom(...places), replacement).map(([{ one, whole, place }, value]) => {
      return shot(one, Buffer.from(JSON.stringify(withAt(whole, place, value))))
    }),
  )
}

/** Forms with bytes hit at random; the boundary may be another form's. */
export function formShots({ malformed: corpus }: Suite): fc.Arbitrary<Shot> {
  const all = [...corpus.accepted, ...usual(corpus.malformed)]
  const forms = all.filter((one) => {
    const isForm = one.headers['content-type']?.startsWith('multipart/form-data') === true
    return isForm && one.body !== undefined && (bytesOf(one)?.length ?? 0) < 5000
  })
  const hits = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 4 })
  const form = fc.constantFrom(...forms)
  return fc.tuple(form, form, hits).map(([one, other, damage]) => {
    const whole = bytesOf(one) ?? new Uint8Array()
    for (const [at, byte] of damage) if (at < whole.length) whole[at] = byte
    return shot({ ...one, headers: other.headers }, whole)
  })
}

/** Any method, path, query and headers. */
export function targetShots(suite: Suite): fc.Arbitrary<Shot> {
  const { segments, ids, parameters, values } = vocabularyOf(suite)
  const { authorization = '' } = suite.caller
  const segment = fc.oneof(
    pick(...segments, ...ids),
    pick(...BAD_SEGMENTS),
    webSegment,
    fc.string(),
  )
  const word = fc.oneof(pick(...NASTY, ...values), fc.string())
  const query = fc.array(
    fc.tuple(
      fc.oneof(pick(...parameters), word),
      fc.oneof(pick(...VALUES, ...values, ...ids), word),
    ),
    { maxLength: 4 },
  )
  const headers = fc.dictionary(
    pick('authorization', 'content-type', 'range', 'accept', 'x-other', 'origin'),
    fc.oneof(
      pick(authorization, 'application/json', 'bytes=0-1', 'bytes=-', '*/*', ''),
      latin1.filter((value) => !value.includes('\x7f')),
    ),
  )
  const method = pick('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
  return fc
    .tuple(method, fc.array(segment, { maxLength: 7 }), query, headers)
    .map(([verb, steps, pairs, more]) => {
      const search = pairs.map(([name, value]) => `${name}=${value}`).join('&')
      return {
        ...{ method: verb, path: `/${steps.join('/')}${search && `?${search}`}` },
        headers: { ...suite.caller, ...more },
        body: verb === 'GET' || verb === 'HEAD' ? null : '{}',
      }
    })
}

function usual(malformed: readonly MalformedRequest[]): MalformedRequest[] {
  return malformed.filter(
    ({ world, violation, method }) =>
      world === 'usual' && violation === 'request' && method !== 'GET',
  )
}

/** One request for each place that requests go to. */
function targets(requests: readonly WrittenRequest[]): WrittenRequest[] {
  const place = ({ method, path, origin = '' }: WrittenRequest) => [method, origin, path].join(' ')
  return [...new Map(requests.map((one) => [place(one), one])).values()]
}

function shot({ method, path, origin, headers }: WrittenRequest, body: Uint8Array): Shot {
  return { method, path, origin, headers, body: Uint8Array.from(body) }
}
