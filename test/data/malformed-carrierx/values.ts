import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { AS_JSON, invalid, ofEach, refused, short, spread } from './refusals.js'
import { CONTAINER_BODIES, FILE_ATTRIBUTES, JSON_BODIES } from './targets.js'

// Words.

type Wrong = readonly [name: string, value: unknown, detail: string, place?: string]

const TYPES = 'must be one of ["internal","aws","azure","gcp"]'
const ACTIONS = 'must be one of ["delete_lru","no_action","reject",null]'
const CLASSES = 'must be one of ["archive","document","executable","media","unknown"]'

const LISTS = ['allowed_classifications', 'blocked_classifications']

const WORDS: readonly Wrong[] = [
  ['type', 's3', TYPES],
  ['threshold_action', 'delete', ACTIONS],
  ...LISTS.flatMap((name): Wrong[] => [
    [name, ['Media'], CLASSES, `${name}.0`],
    [name, ['media', 5], 'must be string', `${name}.1`],
  ]),
  ...['AWS', '', '__proto__', 'constructor'].map((type): Wrong => ['type', type, TYPES]),
  ...['Reject', '', 'null'].map((word): Wrong => ['threshold_action', word, ACTIONS]),
  ...LISTS.flatMap((name): Wrong[] => [
    [name, ['media', 'x'.repeat(10_000)], CLASSES, `${name}.1`],
    [name, [null], 'must be string', `${name}.0`],
    [name, [['media']], 'must be string', `${name}.0`],
  ]),
]

const words = spread(CONTAINER_BODIES, WORDS, 6, (what, target, [name, value, detail, place]) => {
  const title = `${short(JSON.stringify(value))} as ${name} of ${what}`
  const body = JSON.stringify({ [name]: value })
  return invalid(title, target, body, [place ?? name, detail], 'there is no such word')
})

const RATES = 'must be one of [8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320,null]'

const rates = ofEach(FILE_ATTRIBUTES, (what, target) => [
  ...[9, 0, -8, 321, 2 ** 53, 1e300].map((rate) => {
    const title = `a bit rate of ${String(rate)} for ${what}`
    const body = JSON.stringify({ desired_bitrate: rate })
    return invalid(title, target, body, ['desired_bitrate', RATES], 'there is no such rate')
  }),
  invalid(
    `a bit rate as text for ${what}`,
    target,
    '{"desired_bitrate":"128"}',
    ['desired_bitrate', 'must be integer or null'],
    'of this number no source shows a text',
  ),
])

// Values that are no object.

const ROOTS: readonly (readonly [kind: string, body: string])[] = [
  ['an array', '[]'],
  ['null', 'null'],
  ['a text', '"name"'],
  ['a number', '7'],
  ['true', 'true'],
  ['an object in an array', '[{"name":"a"}]'],
  ['100,000 numbers', JSON.stringify(Array(100_000).fill(1))],
]

const roots = spread(JSON_BODIES, ROOTS, 2, (what, target, [kind, body]) =>
  refused('bad_request', `${kind} instead of ${what}`, target, 'it is no object', {
    headers: AS_JSON,
    body,
  }),
)

// Numbers that JSON has, and no integer of ours.

const TOO_LARGE = 'must be an integer of at most 53 bits'

const NUMBERS: readonly (readonly [written: string, detail: string])[] = [
  ['9007199254740993', TOO_LARGE],
  [`"${'9'.repeat(400)}"`, TOO_LARGE],
  ['1e999', 'must be integer or null'],
  ['"1e999"', 'must be integer'],
  ['9007199254740992', TOO_LARGE],
  ['-9007199254740992', TOO_LARGE],
  ['"9007199254740993"', TOO_LARGE],
  ['1e300', TOO_LARGE],
  ['-1e999', 'must be integer or null'],
  ['0.1', 'must be integer or null'],
  ['1.0000000000000002', 'must be integer or null'],
  ['"Infinity"', 'must be integer'],
  ['"NaN"', 'must be integer'],
]

const numbers = spread(JSON_BODIES, NUMBERS, 4, (what, target, [written, detail]) => {
  const body = `{"integer_key_1":${written}}`
  const title = `${short(written)} as a key of ${what}`
  return invalid(title, target, body, ['integer_key_1', detail], 'no integer that can be kept')
})

const digits = ofEach(JSON_BODIES, (what, target) => {
  const title = `strict: digits as a key of ${what}`
  const fault = ['integer_key_2', 'must be integer'] as const
  const why = 'a rule wants numbers to be numbers'
  return invalid(title, target, '{"integer_key_2":"7"}', fault, why, { world: 'strict' })
})

/** Words and numbers that there are not, and values instead of objects. */
export const wrongValues: readonly MalformedRequest[] = [
  ...words,
  ...rates,
  ...roots,
  ...numbers,
  ...digits,
]
