import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { AS_JSON, bytes, invalid, ofEach, refused, short, spread } from './refusals.js'
import { CONTAINER_BODIES, CREATE, JSON_BODIES } from './targets.js'

/** Texts that are no JSON, wherever JSON is read. */
export const BROKEN: Readonly<Record<string, string | { base64: string }>> = {
  'cut after a brace': '{',
  'cut after a key': '{"name":',
  'cut inside a text': '{"name":"a',
  'cut inside an object': '{"external_attributes":{"aws_bucket_name":"b"}',
  'two braces': '{{"name":"a"}}',
  'a brace too many': '{"name":"a"}}',
  'a trailing comma': '{"name":"a",}',
  'single quotes': "{'name':'a'}",
  'no quotes': '{name:"a"}',
  'a comment': '{"name":"a"/* why */}',
  'two objects': '{"name":"a"}{"name":"b"}',
  'NUL behind it': '{"name":"a"}\0',
  'a line break in a text': '{"name":"a\nb"}',
  'a bad escape': '{"name":"\\x41"}',
  'half an escape': '{"name":"\\ud8"}',
  'NaN as a number': '{"quota_bytes":NaN}',
  'Infinity as a number': '{"quota_bytes":-Infinity}',
  'a hexadecimal number': '{"quota_bytes":0x10}',
  'a leading zero': '{"quota_bytes":020}',
  'a plus before a number': '{"quota_bytes":+1}',
  'Python instead of JSON': '{"unique": True, "name": None}',
  'a bare word': 'hello',
  'blanks alone': ' \r\n\t ',
  'two byte order marks': '\ufeff\ufeff{"name":"a"}',
  'no UTF-8': bytes('{"name":"\xff\xfe"}'),
  'a surrogate in UTF-8': bytes('{"name":"\xed\xa0\x80"}'),
  'UTF-8 cut inside a character': bytes('{"name":"\xf0\x9f\x98'),
  'UTF-16': bytes('\xff\xfe{\0"\0n\0a\0m\0e\0"\0:\0"\0a\0"\0}\0'),
  'gzip without a word about it': bytes('\x1f\x8b\x08\0\0\0\0\0\0\x03\xabV\xcaK\xccMU\xb2RJT'),
  'a form': 'name=a&unique=true',
  '501 levels': `{"name":${'['.repeat(500)}${']'.repeat(500)}}`,
  '10,000 levels of objects': '{"external_attributes":'.repeat(10_000) + '"a"' + '}'.repeat(10_000),
  'a bracket a million times': '['.repeat(1_048_576),
}

const broken = spread(JSON_BODIES, Object.entries(BROKEN), 6, (what, target, [name, body]) =>
  refused('bad_request', `${name} instead of ${what}`, target, 'that is no JSON', {
    headers: AS_JSON,
    body,
  }),
)

const DEEP = '['.repeat(400) + ']'.repeat(400)

const surprising = ofEach(CONTAINER_BODIES, (what, target) => {
  const wrong = (name: string, body: string, field: string, detail: string, why: string) =>
    invalid(`${name} of ${what}`, target, body, [field, detail], why)
  return [
    wrong('a key twice', '{"name":"a","name":5}', 'name', 'must be string', 'the last one counts'),
    wrong('400 levels as the name', `{"name":${DEEP}}`, 'name', 'must be string', 'no text'),
    wrong(
      '400 levels as the bucket',
      `{"external_attributes":{"aws_bucket_name":${DEEP}}}`,
      'external_attributes.aws_bucket_name',
      'must be string',
      'no text',
    ),
    wrong(
      'a mistake behind a prototype',
      '{"__proto__":{"unique":true},"constructor":{"name":"x"},"unique":"yes"}',
      'unique',
      'must be boolean',
      'what is unknown hides nothing',
    ),
    wrong(
      'a mistake behind 20,000 unknown members',
      JSON.stringify({ ...Object.fromEntries(numbered(20_000)), unique: 1 }),
      'unique',
      'must be boolean',
      'what is unknown hides nothing',
    ),
  ]
})

function numbered(count: number): [string, number][] {
  return Array.from({ length: count }, (_, index) => [`x${String(index)}`, index])
}

const WRONG_MEDIA = [
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'application/jsonp',
  'application/vnd.api+json',
  'text/plain, application/json',
  'multipart/mixed; boundary=cut',
  'multipart/form-data; boundary=cut',
  'json',
  'application/',
  '/json',
  '*/*',
  ';',
  'application/json; charset',
  'application/json\t\t; =',
  'été/json',
  `application/${'x'.repeat(8000)}`,
]

const media = [
  ...WRONG_MEDIA.map((type) => {
    const details = { headers: { 'content-type': type }, body: '{"name":"a"}' }
    const title = `a new container of type ${short(type, 40)}`
    return refused('unsupported_media_type', title, CREATE, 'only JSON is read', details)
  }),
  ...ofEach(JSON_BODIES, (what, target) => [
    refused('unsupported_media_type', `${what} without a type`, target, 'it could be anything', {
      body: '{"name":"a"}',
    }),
    refused('unsupported_media_type', `${what} as a form`, target, 'only JSON is read', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'name=a',
    }),
  ]),
]

const LARGE = JSON.stringify({ name: 'n'.repeat(1_100_000) })

const large = ofEach(JSON_BODIES, (what, target) =>
  refused('payload_too_large', `strict: a million letters for ${what}`, target, 'it is not read', {
    headers: AS_JSON,
    body: LARGE,
    says: 'Payload Too Large: more than 1048592 bytes',
    world: 'strict',
  }),
)

/** Bodies that are no JSON, or a surprising one, or say that they are something else. */
export const wrongJson: readonly MalformedRequest[] = [...broken, ...surprising, ...media, ...large]
