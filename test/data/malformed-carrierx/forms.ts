import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { oddMultipart } from '../../support/odd-multipart.js'
import { FILE, READ_ONLY, FILE_READ_ONLY, STRANGE_NAMES, wrongKinds } from './attributes.js'
import { BROKEN } from './json.js'
import { bytes, refused, type Details, type Refusal } from './refusals.js'
import { UPLOAD } from './targets.js'

export const FORM = { 'content-type': 'multipart/form-data; boundary=cut' }
export const CLOSE = '--cut--\r\n'

export function part(disposition: string, value = 'hello'): string {
  return `--cut\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
}

export const DATA = part('name="data"; filename="a.txt"')

/** A form whose JSON part is this; bytes beside it. */
export function formOf(attributes: unknown, data = DATA): string {
  const json = typeof attributes === 'string' ? attributes : JSON.stringify(attributes)
  return part('name="file_object"', json) + data + CLOSE
}

function upload(
  error: Refusal,
  name: string,
  body: string | { base64: string },
  why: string,
  details: Details = {},
): MalformedRequest {
  return refused(error, name, UPLOAD, why, { headers: FORM, body, ...details })
}

function wrong(
  name: string,
  body: string | { base64: string },
  fault: readonly [field: string, message: string],
  why: string,
): MalformedRequest {
  return upload('validation', name, body, why, { fault })
}

const odd = oddMultipart.map(({ name, contentType, body, why, reason }) => {
  const details = { headers: { 'content-type': contentType } }
  if (reason !== null) {
    const message = '^Failed to read multipart body'
    return upload('invalid_multipart', `odd form: ${name}`, bytes(body), why, {
      ...details,
      message,
    })
  }
  // Well formed, but it has no `data`.
  return upload('validation', `odd form: ${name}`, bytes(body), why, {
    ...details,
    fault: ['data', 'is missing'],
  })
})

const IN_PLAIN = { container_sid: 'c-plain' }
const ATTRIBUTES = part('name="file_object"', '{"container_sid":"c-plain"}')
const IS_NO_OBJECT: readonly string[] = ['null', '"c-plain"', '7', 'true', '[]', '[{}]']

const jsonParts = [
  ...Object.entries(BROKEN)
    // Bytes are not put together with text, and a part takes a million of them at most.
    .filter(([, body]) => typeof body === 'string' && body.length < 300_000)
    .map(([name, body]) =>
      upload('bad_request', `${name} as the JSON of a form`, formOf(body), 'that is no JSON'),
    ),
  upload('bad_request', 'no text as the JSON of a form', formOf(''), 'that is no JSON'),
  upload(
    'bad_request',
    'the attributes of a form one by one',
    formOf('container_sid=c-plain'),
    'it is JSON that is read',
  ),
  ...IS_NO_OBJECT.map((json) =>
    wrong(`${json} as the JSON of a form`, formOf(json), ['file_object', 'must be object'], 'none'),
  ),
  ...Object.entries(FILE).flatMap(([name, must]) =>
    wrongKinds(must).map(([kind, value]) => {
      const json = { ...IN_PLAIN, [name]: value }
      return wrong(`${kind} as ${name} of a form`, formOf(json), [name, must], 'of another type')
    }),
  ),
  ...['integer_key_1', 'integer_key_2', 'lifecycle_ttl'].map((name) => {
    const json = { ...IN_PLAIN, [name]: '1.5' }
    const fault = [name, 'must be integer'] as const
    return wrong(`1.5 as ${name} of a form`, formOf(json), fault, 'digits alone')
  }),
  wrong(
    'a bit rate of 9 in a form',
    formOf({ ...IN_PLAIN, desired_bitrate: 9 }),
    [
      'desired_bitrate',
      'must be one of [8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320,null]',
    ],
    'there is no such rate',
  ),
  upload(
    'invalid_multipart',
    'JSON of a form in no UTF-8',
    bytes(formOf('{"name":"\xff"}')),
    'it is no text',
    { message: 'part "file_object": its value is not in the character set' },
  ),
  upload(
    'invalid_multipart',
    'JSON of a form in an unknown character set',
    part('name="file_object"\r\nContent-Type: application/json; charset=klingon', '{}') +
      DATA +
      CLOSE,
    'it is no text',
    { message: 'part "file_object": its value is not in the character set' },
  ),
]

const parts = [
  wrong('a form without parts', CLOSE, ['data', 'is missing'], 'there is nothing to store'),
  wrong('a form without bytes', ATTRIBUTES + CLOSE, ['data', 'is missing'], 'nothing to store'),
  wrong('a form without JSON', DATA + CLOSE, ['container_sid', 'is missing'], 'where to?'),
  wrong('a form with an empty object', formOf({}), ['container_sid', 'is missing'], 'where to?'),
  wrong(
    'bytes as a plain field',
    ATTRIBUTES + part('name="data"') + CLOSE,
    ['data', 'must be a file with a file name'],
    'a file has a name',
  ),
  wrong(
    'bytes under the name of openai',
    ATTRIBUTES + part('name="file"; filename="a.txt"') + CLOSE,
    ['data', 'is missing'],
    'what is unknown is let pass, and not taken for it',
  ),
  wrong(
    'bytes under a name in capital letters',
    ATTRIBUTES + part('name="DATA"; filename="a.txt"') + CLOSE,
    ['data', 'is missing'],
    'names of fields are told apart',
  ),
  wrong(
    'attributes as fields of their own',
    part('name="container_sid"', 'c-plain') + DATA + CLOSE,
    ['container_sid', 'is missing'],
    'they are read from JSON alone',
  ),
  ...[
    ['data', ATTRIBUTES + DATA + DATA + CLOSE],
    ['file_object', ATTRIBUTES + ATTRIBUTES + DATA + CLOSE],
    ['a/b', part('name="a/b"') + part('name="a/b"') + ATTRIBUTES + DATA + CLOSE],
  ].map(([name = '', body = '']) =>
    upload('invalid_multipart', `${name} twice in a form`, body, 'which one?', {
      says: `${name} is given more than once`,
    }),
  ),
  upload('invalid_multipart', 'no bytes at all as a form', '', 'not even an end', {
    says: 'Failed to read multipart body: the body is empty',
  }),
  upload('invalid_multipart', 'JSON that says it is a form', '{"container_sid":"c-plain"}', 'no', {
    message: 'does not begin with the boundary',
  }),
]

const undeclared = [...STRANGE_NAMES, 'date', 'path', ...FILE_READ_ONLY, ...READ_ONLY]
  // It is the one place of a file's that a container cannot be told.
  .filter((name) => name !== 'container_sid')
  .map((name) => {
    // Assigning to `__proto__` makes no key: it is written into the text.
    const json = `{"container_sid":"c-plain",${JSON.stringify(name)}:1}`
    return wrong(
      `strict: ${JSON.stringify(name)} in the JSON of a form`,
      formOf(json),
      [name, 'is not declared'],
      'a rule refuses it',
    )
  })

const fields = ['file', '__proto__', 'constructor', 'data[]', 'file_object.name', 'a/b', 'a~1b']

const strict = [
  ...undeclared,
  ...fields.map((name) =>
    wrong(
      `strict: a form field ${name}`,
      part(`name="${name}"`) + formOf(IN_PLAIN),
      [name, 'is not declared'],
      'a rule refuses it',
    ),
  ),
  wrong(
    `strict: a form field of 10,000 letters`,
    part(`name="${'f'.repeat(10_000)}"`) + formOf(IN_PLAIN),
    ['f'.repeat(200), 'is not declared'],
    'a rule refuses it',
  ),
  upload(
    'payload_too_large',
    'strict: a file of a byte too many',
    formOf(IN_PLAIN, part('name="data"; filename="a"', 'x'.repeat(17))),
    'a rule allows 16',
    { says: 'Payload Too Large: more than 16 bytes' },
  ),
  upload(
    'payload_too_large',
    'strict: a form of a million bytes',
    formOf(IN_PLAIN, part('name="data"; filename="a"', 'x'.repeat(1_100_000))),
    'it is not read',
    { says: 'Payload Too Large: more than 1048592 bytes' },
  ),
].map((one) => ({ ...one, world: 'strict' }))

/** Forms that cannot be read, and forms with something wrong in them. */
export const wrongForms: readonly MalformedRequest[] = [...odd, ...jsonParts, ...parts, ...strict]
