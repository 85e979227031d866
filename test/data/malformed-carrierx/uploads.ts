import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { CLOSE, DATA, FORM, formOf, part } from './forms.js'
import { AS_JSON, ofEach, refused, type Details, type Refusal } from './refusals.js'
import { FILE_BODIES, UPLOAD, withQuery } from './targets.js'

const OCTETS = { 'content-type': 'application/octet-stream' }

type Fault = readonly [field: string, message: string]

/** An upload of bare bytes, its attributes in the query. */
function bare(
  error: Refusal,
  name: string,
  search: string,
  why: string,
  details: Details = {},
): MalformedRequest {
  return refused(error, name, withQuery(UPLOAD, search), why, {
    headers: OCTETS,
    body: 'hello',
    ...details,
  })
}

function wrong(name: string, search: string, fault: Fault, why: string): MalformedRequest {
  return bare('validation', name, search, why, { fault })
}

function formed(
  error: Refusal,
  name: string,
  attributes: object,
  why: string,
  details: Details = {},
): MalformedRequest {
  return refused(error, name, UPLOAD, why, { headers: FORM, body: formOf(attributes), ...details })
}

// Bare bytes.

const NO_INTEGERS = ['', 'ten', '1.5', '1e3', '0x10', '%2010', '+10', '%D9%A3', 'null', '--1', '%']
const NO_BOOLEANS = ['', 'maybe', '1', 'TRUE', 'null', '%00']

const queries = [
  ...['integer_key_1', 'integer_key_2', 'lifecycle_ttl', 'desired_bitrate'].flatMap((name) =>
    NO_INTEGERS.map((value) =>
      wrong(
        `?${name}=${value}`,
        `container_sid=c-plain&${name}=${value}`,
        [name, 'must be integer'],
        'no number',
      ),
    ),
  ),
  ...['unique', 'threshold_include'].flatMap((name) =>
    NO_BOOLEANS.map((value) =>
      wrong(
        `?${name}=${value}`,
        `container_sid=c-plain&${name}=${value}`,
        [name, 'must be boolean'],
        'neither true nor false',
      ),
    ),
  ),
  ...['9007199254740992', '-9007199254740992', '99999999999999999999'].map((value) =>
    wrong(
      `?integer_key_1=${value}`,
      `container_sid=c-plain&integer_key_1=${value}`,
      ['integer_key_1', 'must be an integer of at most 53 bits'],
      'it could not be kept',
    ),
  ),
  ...['9', '0', '-8', '1000'].map((rate) =>
    wrong(
      `?desired_bitrate=${rate}`,
      `container_sid=c-plain&desired_bitrate=${rate}`,
      ['desired_bitrate', 'must be one of [8,16,24,32,40,48,64,80,96,112,128,160,192,224,256,320]'],
      'there is no such rate',
    ),
  ),
  wrong('bytes without a query', '', ['container_sid', 'is missing'], 'where to?'),
  wrong('bytes with a name alone', 'name=a.txt', ['container_sid', 'is missing'], 'where to?'),
  wrong('bytes for __proto__', '__proto__=x', ['container_sid', 'is missing'], 'where to?'),
  bare('not_found', 'bytes for no container', 'container_sid=nobody', 'there is none'),
  bare('not_found', 'bytes for an empty sid', 'container_sid=', 'there is none'),
  bare('not_found', 'bytes for a bad escape', 'container_sid=%zz', 'there is none'),
  ...['container_sid=c-plain&container_sid=c-plain', 'name=a&name=b'].map((search) => {
    const [name = ''] = search.split('=')
    const says = `Invalid query parameter '${name}': is given more than once`
    return bare('invalid_query', `?${search}`, search, 'which one?', { says })
  }),
  bare('invalid_query', '?name= 4,000 times', 'name=a&'.repeat(4000), 'which one?', {
    says: "Invalid query parameter 'name': is given more than once",
    isTooLongForHttp: true,
  }),
]

const UNREAD = ['text/plain', 'application/xml', 'audio/mpeg', 'application/octet', '', '*/*']

const media = [
  ...UNREAD.map((type) =>
    refused('unsupported_media_type', `an upload of type "${type}"`, UPLOAD, 'form or bytes', {
      headers: { 'content-type': type },
      body: '{"container_sid":"c-plain"}',
    }),
  ),
  refused('unsupported_media_type', 'an upload of bytes without a type', UPLOAD, 'anything', {
    body: 'hello',
  }),
  refused('malformed_request', 'an upload without a body', UPLOAD, 'there is nothing to store'),
  refused('malformed_request', 'an upload of no bytes and no type', UPLOAD, 'nothing to store', {
    body: '',
  }),
]

// Where it goes.

const places = [
  ...['nobody', '', '__proto__', 'constructor', 'f-1', 'C-PLAIN', 'c-plain '].map((sid) =>
    formed('not_found', `an upload to ${JSON.stringify(sid)}`, { container_sid: sid }, 'no such'),
  ),
  formed(
    'not_found',
    'an upload to a sid of 100,000 letters',
    { container_sid: 's'.repeat(100_000) },
    'no such',
  ),
  ...ofEach(FILE_BODIES, (what, target) =>
    refused('not_found', `no container for ${what}`, target, 'it cannot be moved there', {
      headers: AS_JSON,
      body: '{"container_sid":"nobody"}',
    }),
  ),
]

/** Containers that take no text of five bytes, and why. */
const FULL: Readonly<Record<string, Fault>> = {
  'c-full': ['quota_files', 'is 1, and there would be 2'],
  'c-strict': ['threshold_bytes', 'is 8, and there would be 11'],
  'c-media': ['content_classification', 'document is not allowed in the container'],
  'c-aws': ['container_sid', 'names an external container of type aws, which takes no uploads'],
}

const eachFull = Object.entries(FULL).flatMap(([sid, [field, reason]]) => {
  const about = { container_sid: sid, name: 'a.txt' }
  const [fault, says] = [[field, reason] as const, `${field} ${reason}`]
  const why = 'it does not take it'
  const json = { headers: AS_JSON, body: JSON.stringify({ container_sid: sid }) }
  return [
    formed('validation', `a form into ${sid}`, about, why, { fault }),
    bare('validation', `bytes into ${sid}`, `container_sid=${sid}&name=a.txt`, why, { fault }),
    formed('conflict', `conflicts: a form into ${sid}`, about, why, { says, world: 'conflicts' }),
    ...ofEach(FILE_BODIES, (what, target) => [
      refused('validation', `${what} moved into ${sid}`, target, why, { ...json, fault }),
      refused('conflict', `conflicts: ${what} moved into ${sid}`, target, why, {
        ...json,
        says,
        world: 'conflicts',
      }),
    ]),
  ]
})

const large = part('name="data"; filename="a.txt"', 'x'.repeat(11))

const limits = [
  refused('validation', 'more bytes than the quota', UPLOAD, 'more than fits', {
    headers: FORM,
    body: formOf({ container_sid: 'c-full' }, large),
    fault: ['quota_bytes', 'is 10, and there would be 15'],
  }),
  ...[
    ['a.exe', 'executable is blocked in the container'],
    ['a.ZIP', 'archive is blocked in the container'],
    ['a.mp3', 'unknown is not allowed in the container'],
    ['a', 'unknown is not allowed in the container'],
  ].map(([name = '', reason = '']) =>
    bare(
      'validation',
      `${name} where it is blocked`,
      `container_sid=c-blocked&name=${name}`,
      'no',
      {
        fault: ['content_classification', reason],
      },
    ),
  ),
  formed('validation_as_400', 'conflicts: a number as the name of a form', { name: 5 }, 'a rule', {
    fault: ['name', 'must be string'],
    world: 'conflicts',
  }),
  formed(
    'validation',
    'strict: nothing is allowed by nothing',
    { container_sid: 'c-plain' },
    'no',
    {
      fault: ['content_classification', 'document is not allowed in the container'],
      world: 'strict',
    },
  ),
]

// What it is sent as.

const BAD_TYPES = [
  '',
  'text',
  'text/',
  '/plain',
  'text, text/html',
  'text/plain\r\nX-Injected: 1',
  'text/plain\n',
  'text/plain; charset="\r\nX-Injected: 1"',
  'text/plain; a="é"',
  'text/plain\0',
  'text/😀',
  'tex t/plain',
  'text/plain; charset',
  '*',
]

const types = [
  ...BAD_TYPES.map((type) =>
    formed(
      'validation',
      `a form of ${JSON.stringify(type)}`,
      { container_sid: 'c-plain', mime_type: type },
      'it is sent as a header',
      { fault: ['mime_type', 'is no media type'] },
    ),
  ),
  formed(
    'validation',
    'a form of a type of 1,001 letters',
    { container_sid: 'c-plain', mime_type: `text/${'x'.repeat(996)}` },
    'no client would read it',
    { fault: ['mime_type', 'is longer than 1000 characters'] },
  ),
  refused('validation', 'a part of a type of 15,000 letters', UPLOAD, 'no client would read it', {
    headers: FORM,
    body: formOf(
      { container_sid: 'c-plain' },
      part(`name="data"; filename="a"\r\nContent-Type: text/${'x'.repeat(15_000)}`),
    ),
    fault: ['mime_type', 'is longer than 1000 characters'],
  }),
  wrong(
    'bytes of a type of 4,000 letters',
    `container_sid=c-plain&mime_type=text/${'x'.repeat(4000)}`,
    ['mime_type', 'is longer than 1000 characters'],
    'no client would read it',
  ),
  wrong(
    'bytes of two header lines',
    'container_sid=c-plain&mime_type=text/plain%0d%0ax-injected:%201',
    ['mime_type', 'is no media type'],
    'it is sent as a header',
  ),
  ...ofEach(FILE_BODIES, (what, target) =>
    refused('validation', `a type of a million letters for ${what}`, target, 'it is a header', {
      headers: AS_JSON,
      body: JSON.stringify({ mime_type: `text/${'x'.repeat(1_000_000)}` }),
      fault: ['mime_type', 'is longer than 1000 characters'],
    }),
  ),
  ...ofEach(FILE_BODIES, (what, target) =>
    refused('validation', `a type of two header lines for ${what}`, target, 'it is a header', {
      headers: AS_JSON,
      body: '{"mime_type":"text/plain\\r\\nSet-Cookie: a=b"}',
      fault: ['mime_type', 'is no media type'],
    }),
  ),
]

const HALVES = ['\\ud83d', 'a\\ude00b', '\\ude00\\ud83d.txt']

const names = HALVES.flatMap((half) => {
  const json = `{"container_sid":"c-plain","file_access_name":"${half}"}`
  const fault = ['file_access_name', 'holds half of a character'] as const
  const why = 'no address can be made of it'
  return [
    refused('validation', `a form to be published as ${half}`, UPLOAD, why, {
      ...{ headers: FORM, body: formOf(json), fault },
    }),
    ...ofEach(FILE_BODIES, (what, target) =>
      refused('validation', `${what} to be published as ${half}`, target, why, {
        ...{ headers: AS_JSON, body: json, fault },
      }),
    ),
  ]
})

const periods = [
  formed(
    'validation',
    'a form that is to last for -2 s',
    { container_sid: 'c-plain', lifecycle_ttl: -2 },
    'less than never',
    {
      fault: ['lifecycle_ttl', 'must be at least -1'],
    },
  ),
  wrong(
    'bytes that are to last for -2 s',
    'container_sid=c-plain&lifecycle_ttl=-2',
    ['lifecycle_ttl', 'must be at least -1'],
    'less than never',
  ),
  ...ofEach(FILE_BODIES, (what, target) =>
    refused('validation', `-2 s as text for ${what}`, target, 'less than never', {
      headers: AS_JSON,
      body: '{"lifecycle_ttl":"-2"}',
      fault: ['lifecycle_ttl', 'must be at least -1'],
    }),
  ),
]

const strict = [
  bare('payload_too_large', 'strict: bytes, one too many', 'container_sid=c-plain', 'a rule', {
    body: 'x'.repeat(17),
    says: 'Payload Too Large: more than 16 bytes',
  }),
  bare('payload_too_large', 'strict: a million bytes', 'container_sid=c-plain', 'unread', {
    body: 'x'.repeat(1_100_000),
    says: 'Payload Too Large: more than 1048592 bytes',
  }),
  refused('invalid_query', 'strict: a form with an unknown query', withQuery(UPLOAD, 'x=1'), 'no', {
    headers: FORM,
    body: part('name="file_object"', '{"container_sid":"c-plain"}') + DATA + CLOSE,
    says: "Invalid query parameter 'x': is not declared",
  }),
].map((one) => ({ ...one, world: 'strict' }))

/** Uploads that say something wrong, or go where they cannot. */
export const wrongUploads: readonly MalformedRequest[] = [
  ...queries,
  ...media,
  ...places,
  ...eachFull,
  ...limits,
  ...types,
  ...names,
  ...periods,
  ...strict,
]
