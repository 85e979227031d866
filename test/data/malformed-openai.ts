import { withAt } from '../support/json-place.js'
import type {
  AcceptedRequest,
  Corpus,
  MalformedRequest,
  RawRequest,
} from '../support/malformed/corpus.js'
import { oddMultipart } from '../support/odd-multipart.js'
import { literally } from '../support/regexp.js'
import { CUT, NOT_HTTP, NO_CHUNK, NO_LENGTH, NO_TARGET, TOO_LONG } from './wire-messages.js'

/** Two containers with files, one that has expired, files of the platform, keys, an allow list. */
const seed = {
  // Everything was last used before: a refused request that counts as a use would show.
  now: '2025-01-01T00:00:00Z',
  openai: {
    keys: [{ key: 'sk-quayside' }],
    allowedDomains: [{ domain: 'example.com' }, { domain: 'api.example.com' }],
    platformFiles: [
      { id: 'file-1', filename: 'notes.txt', content: { text: 'from the platform' } },
    ],
    containers: [
      { id: 'cntr_1', name: 'first', created_at: 1735689000, last_active_at: 1735689500 },
      { id: 'cntr_2', name: 'second', created_at: 1735689001, last_active_at: 1735689500 },
      { id: 'cntr_old', name: 'old', created_at: 1735600000, status: 'expired' },
    ],
    files: [
      {
        id: 'cfile_1',
        container_id: 'cntr_1',
        path: '/mnt/data/a.txt',
        content: { text: 'hello' },
      },
      { id: 'cfile_2', container_id: 'cntr_2', path: '/mnt/data/b.txt', content: { text: 'b' } },
      { id: 'cfile_0', container_id: 'cntr_1', path: '/mnt/data/empty', content: { text: '' } },
      { id: 'cfile_old', container_id: 'cntr_old', path: '/mnt/data/c.txt' },
    ],
  },
}

/** The rules that each mock has; a request names the one that it is for. */
const worlds = {
  usual: {},
  strict: {
    'openai/max-file-bytes': 16,
    'openai/unknown-query': 'refused',
    'openai/file-not-found-wording': 'short',
    'openai/expired-file-access': 'refused',
  },
} as const

/** Status and code of each error, written down apart from the contract. */
const REFUSALS = {
  missing_api_key: [401, null],
  invalid_api_key: [401, 'invalid_api_key'],
  container_not_found: [404, null],
  file_not_found: [404, null],
  file_not_found_short: [404, null],
  platform_file_not_found: [404, null],
  cursor_not_found: [404, null],
  unknown_url: [404, null],
  method_not_allowed: [405, null],
  payload_too_large: [413, null],
  unsupported_media_type: [415, null],
  range_not_satisfiable: [416, null],
  container_expired: [400, null],
  invalid_json: [400, null],
  missing_body: [400, null],
  invalid_multipart: [400, null],
  invalid_file: [400, null],
  invalid_url_encoding: [400, null],
  file_required: [400, 'missing_required_parameter'],
  file_conflict: [400, null],
  domain_not_allowed: [400, null],
  domain_secret_not_allowed: [400, null],
  integer_above_max_value: [400, 'integer_above_max_value'],
  integer_below_min_value: [400, 'integer_below_min_value'],
  string_above_max_length: [400, 'string_above_max_length'],
  empty_string: [400, 'empty_string'],
  array_above_max_length: [400, 'array_above_max_length'],
  empty_array: [400, 'empty_array'],
  invalid_type: [400, 'invalid_type'],
  invalid_value: [400, 'invalid_value'],
  invalid_format: [400, 'invalid_value'],
  missing_required_parameter: [400, 'missing_required_parameter'],
  unknown_parameter: [400, 'unknown_parameter'],
  duplicate_parameter: [400, 'duplicate_parameter'],
} as const

type Refusal = keyof typeof REFUSALS
type Target = readonly [method: string, path: string]
type Details = Partial<
  Pick<MalformedRequest, 'headers' | 'body' | 'message' | 'isTooLongForHttp'> & { param: string }
>

/** The world lacks something, or the caller is unknown: nothing about the request is wrong. */
const BLAMELESS: ReadonlySet<Refusal> = new Set([
  ...(['missing_api_key', 'invalid_api_key', 'container_not_found', 'file_not_found'] as const),
  ...(['file_not_found_short', 'platform_file_not_found', 'cursor_not_found'] as const),
  ...(['container_expired', 'domain_not_allowed'] as const),
  'range_not_satisfiable',
])
const UNHANDLED: ReadonlySet<Refusal> = new Set([
  ...(['unknown_url', 'method_not_allowed', 'invalid_url_encoding'] as const),
])

const KEY = { authorization: 'Bearer sk-quayside' }
const JSON_TYPE = { 'content-type': 'application/json' }

const LIST: Target = ['GET', '/containers']
const CREATE: Target = ['POST', '/containers']
const RETRIEVE: Target = ['GET', '/containers/cntr_1']
const DELETE: Target = ['DELETE', '/containers/cntr_1']
const LIST_FILES: Target = ['GET', '/containers/cntr_1/files']
const UPLOAD: Target = ['POST', '/containers/cntr_1/files']
const RETRIEVE_FILE: Target = ['GET', '/containers/cntr_1/files/cfile_1']
const DELETE_FILE: Target = ['DELETE', '/containers/cntr_1/files/cfile_1']
const CONTENT: Target = ['GET', '/containers/cntr_1/files/cfile_1/content']

const OPERATIONS: Readonly<Record<string, Target>> = {
  'list of containers': LIST,
  'create of a container': CREATE,
  'retrieve of a container': RETRIEVE,
  'delete of a container': DELETE,
  'list of files': LIST_FILES,
  'create of a file': UPLOAD,
  'retrieve of a file': RETRIEVE_FILE,
  'delete of a file': DELETE_FILE,
  'content of a file': CONTENT,
}

function refused(
  error: Refusal,
  name: string,
  [method, path]: Target,
  why: string,
  { headers = {}, param, ...details }: Details = {},
): MalformedRequest {
  const [status, code] = REFUSALS[error]
  const kind = UNHANDLED.has(error) ? 'unhandled' : 'request'
  return {
    ...{ name, method, path, why, ...details, world: 'usual', error, status },
    headers: 'authorization' in headers ? headers : { ...KEY, ...headers },
    shows: { 'error.code': code, 'error.param': param ?? null },
    violation: BLAMELESS.has(error) ? null : kind,
    ...(error === 'unknown_url' && { isUnknownPath: true }),
  }
}

// Bodies of CreateContainer: a complete one, wrong in one place each time.

/** A create that uses every field there is, and is accepted. */
const fullBody = {
  name: 'full',
  file_ids: ['file-1'],
  expires_after: { anchor: 'last_active_at', minutes: 20 },
  memory_limit: '4g',
  network_policy: {
    type: 'allowlist',
    allowed_domains: ['example.com', 'api.example.com'],
    domain_secrets: [{ domain: 'example.com', name: 'TOKEN', value: 's3cret' }],
  },
  skills: [
    { type: 'skill_reference', skill_id: 'skill_1', version: '2' },
    {
      type: 'inline',
      name: 'tidy',
      description: 'Tidies up.',
      source: { type: 'base64', media_type: 'application/zip', data: 'UEsFBg==' },
    },
  ],
}

/** The complete body with something else at one place. */
export function bodyWith(param: string, replacement: unknown): string {
  return JSON.stringify(withAt(fullBody, param, replacement))
}

function create(
  error: Refusal,
  name: string,
  body: string | { base64: string },
  why: string,
  details: Details = {},
): MalformedRequest {
  return refused(error, name, CREATE, why, { body, headers: JSON_TYPE, ...details })
}

const KINDS = {
  'a string': 'text',
  'an integer': 7,
  'a decimal': 1.5,
  'a boolean': true,
  null: null,
  'an array': [],
  'an object': {},
} as const
type Kind = keyof typeof KINDS

const TYPED: Readonly<Record<string, Kind>> = {
  name: 'a string',
  file_ids: 'an array',
  'file_ids[0]': 'a string',
  expires_after: 'an object',
  'expires_after.anchor': 'a string',
  'expires_after.minutes': 'an integer',
  memory_limit: 'a string',
  network_policy: 'an object',
  'network_policy.type': 'a string',
  'network_policy.allowed_domains': 'an array',
  'network_policy.allowed_domains[1]': 'a string',
  'network_policy.domain_secrets': 'an array',
  'network_policy.domain_secrets[0]': 'an object',
  'network_policy.domain_secrets[0].domain': 'a string',
  'network_policy.domain_secrets[0].name': 'a string',
  'network_policy.domain_secrets[0].value': 'a string',
  skills: 'an array',
  'skills[0]': 'an object',
  'skills[0].type': 'a string',
  'skills[0].skill_id': 'a string',
  'skills[0].version': 'a string',
  'skills[1].type': 'a string',
  'skills[1].name': 'a string',
  'skills[1].description': 'a string',
  'skills[1].source': 'an object',
  'skills[1].source.type': 'a string',
  'skills[1].source.media_type': 'a string',
  'skills[1].source.data': 'a string',
}

const wrongTypes = Object.entries(TYPED).flatMap(([param, right]) =>
  Object.entries(KINDS)
    .filter(([kind]) => kind !== right)
    .map(([kind, value]) =>
      create('invalid_type', `${kind} as ${param}`, bodyWith(param, value), `it is ${right}`, {
        param,
        message: `^Invalid type for '${literally(param)}': expected ${right}, but got ${kind} instead\\.$`,
      }),
    ),
)

const wrongRoots = Object.entries(KINDS)
  .filter(([kind]) => kind !== 'an object')
  .map(([kind, value]) =>
    create('invalid_type', `${kind} as the whole body`, JSON.stringify(value), 'it is an object', {
      message: `expected an object, but got ${kind} instead`,
    }),
  )

const REQUIRED = [
  'name',
  'expires_after.anchor',
  'expires_after.minutes',
  'network_policy.type',
  'network_policy.allowed_domains',
  'network_policy.domain_secrets[0].domain',
  'network_policy.domain_secrets[0].name',
  'network_policy.domain_secrets[0].value',
  'skills[0].type',
  'skills[0].skill_id',
  'skills[1].type',
  'skills[1].name',
  'skills[1].description',
  'skills[1].source',
  'skills[1].source.type',
  'skills[1].source.media_type',
  'skills[1].source.data',
]

const missing = REQUIRED.map((param) =>
  create('missing_required_parameter', `no ${param}`, bodyWith(param, undefined), 'required', {
    param,
    message: `^Missing required parameter: '${literally(param)}'\\.$`,
  }),
)

const emptyObjects = [
  ['an empty object', '{}', 'name'],
  ['an empty expires_after', '{"name":"a","expires_after":{}}', 'expires_after.anchor'],
  ['an empty network_policy', '{"name":"a","network_policy":{}}', 'network_policy.type'],
  ['an empty skill', '{"name":"a","skills":[{}]}', 'skills[0].type'],
].map(([name = '', body = '', param = '']) =>
  create('missing_required_parameter', name, body, 'required fields are missing', { param }),
)

const UNKNOWN = [
  'nmae',
  'fileIds',
  'expiresAfter',
  'memory',
  '',
  'name ',
  'a/b~c',
  '0',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'expires_after.seconds',
  'expires_after.constructor',
  'network_policy.denied_domains',
  'network_policy.toString',
  'network_policy.domain_secrets[0].secret',
  'skills[0].name',
  'skills[0].source',
  'skills[1].skill_id',
  'skills[1].version',
  'skills[1].source.url',
]

const unknownFields = UNKNOWN.map((param) => {
  const marked = bodyWith(param, 'x')
  // Assigning to `__proto__` makes no key: it is written into the text.
  const body = param === '__proto__' ? marked.replace('{', '{"__proto__":{"name":"x"},') : marked
  const message = `^Unknown parameter: '${literally(param)}'\\.$`
  const name = `unknown field ${JSON.stringify(param)}`
  return create('unknown_parameter', name, body, 'no schema declares it', { param, message })
})

const mixedBranches = [
  create(
    'unknown_parameter',
    'domains beside a disabled network',
    '{"name":"a","network_policy":{"type":"disabled","allowed_domains":["example.com"]}}',
    'that field is of the other policy',
    { param: 'network_policy.allowed_domains' },
  ),
  create(
    'missing_required_parameter',
    'an allow list without a list',
    '{"name":"a","network_policy":{"type":"allowlist"}}',
    'that policy needs its domains',
    { param: 'network_policy.allowed_domains' },
  ),
  create(
    'missing_required_parameter',
    'a skill by reference with the fields of an inline one',
    '{"name":"a","skills":[{"type":"skill_reference","name":"a","description":"b"}]}',
    'its id is missing',
    { param: 'skills[0].skill_id' },
  ),
]

const ENUMS: Readonly<Record<string, readonly [supported: string, ...wrong: string[]]>> = {
  'expires_after.anchor': ["'last_active_at'", 'created_at', 'LAST_ACTIVE_AT', ''],
  memory_limit: ["'1g', '4g', '16g' and '64g'", '2g', '1G', '1g ', '1', '__proto__'],
  'network_policy.type': ["'disabled' and 'allowlist'", 'none', 'ALLOWLIST', '', '__proto__'],
  'skills[0].type': ["'skill_reference' and 'inline'", 'reference', '', 'constructor'],
  'skills[1].source.type': ["'base64'", 'hex', 'BASE64', ''],
  'skills[1].source.media_type': ["'application/zip'", 'application/x-zip-compressed', ''],
}

const wrongValues = Object.entries(ENUMS).flatMap(([param, [supported, ...values]]) =>
  values.map((value) =>
    create(
      'invalid_value',
      `${JSON.stringify(value)} as ${param}`,
      bodyWith(param, value),
      'it is none of the values there are',
      {
        param,
        message: `^Invalid value: '${literally(value)}'\\. Supported values are: ${literally(supported)}\\.$`,
      },
    ),
  ),
)

const VERSIONS = [
  '0',
  '01',
  '-1',
  '1.5',
  '1e3',
  'v1',
  '',
  'LATEST',
  'latest ',
  ' latest',
  '1\n',
  '१',
]

const wrongVersions = VERSIONS.map((version) =>
  create(
    'invalid_format',
    `skill version ${JSON.stringify(version)}`,
    bodyWith('skills[0].version', version),
    'a version is a positive whole number or the word latest',
    { param: 'skills[0].version' },
  ),
)

/** Values just outside each limit of the contract and the rules, by error. */
const OUTSIDE: readonly (readonly [Refusal, param: string, value: unknown, message: string])[] = [
  ['empty_string', 'name', '', 'minimum length 1, but got an empty string'],
  ['string_above_max_length', 'name', 'n'.repeat(513), 'length 512, but got .* length 513 '],
  ['string_above_max_length', 'name', '😀'.repeat(513), 'length 512, but got .* length 513 '],
  ['string_above_max_length', 'name', 'n'.repeat(100_000), 'length 512, but got .* length 100000 '],
  ['integer_below_min_value', 'expires_after.minutes', 0, '>= 1, but got 0 '],
  ['integer_below_min_value', 'expires_after.minutes', -1, '>= 1, but got -1 '],
  [
    'integer_below_min_value',
    'expires_after.minutes',
    -(2 ** 53),
    '>= 1, but got -9007199254740992 ',
  ],
  ['integer_above_max_value', 'expires_after.minutes', 21, '<= 20, but got 21 '],
  ['integer_above_max_value', 'expires_after.minutes', 60, '<= 20, but got 60 '],
  ['integer_above_max_value', 'expires_after.minutes', 2 ** 53, '<= 20, but got 9007199254740992 '],
  ['integer_above_max_value', 'expires_after.minutes', 1e300, '<= 20, but got 1e\\+300 '],
  ['array_above_max_length', 'file_ids', Array(51).fill('file-1'), '50, but got .* length 51 '],
  ['array_above_max_length', 'file_ids', Array(500).fill('file-1'), '50, but got .* length 500 '],
  ['array_above_max_length', 'skills', skills(201), '200, but got .* length 201 '],
  ['array_above_max_length', 'skills', skills(300), '200, but got .* length 300 '],
  ['empty_string', 'skills[0].skill_id', '', 'length 1, but got an empty string'],
  ['string_above_max_length', 'skills[0].skill_id', 's'.repeat(65), '64, but got .* length 65 '],
  ['empty_string', 'skills[1].source.data', '', 'length 1, but got an empty string'],
  ['empty_array', 'network_policy.allowed_domains', [], '1, but got an empty array'],
  ['empty_array', 'network_policy.domain_secrets', [], '1, but got an empty array'],
  ['empty_string', 'network_policy.domain_secrets[0].domain', '', '1, but got an empty string'],
  ['empty_string', 'network_policy.domain_secrets[0].name', '', '1, but got an empty string'],
  ['empty_string', 'network_policy.domain_secrets[0].value', '', '1, but got an empty string'],
  [
    'string_above_max_length',
    'network_policy.domain_secrets[0].value',
    's'.repeat(10_485_761),
    'length 10485760, but got a string with length 10485761 ',
  ],
]

function skills(count: number): unknown[] {
  return Array.from({ length: count }, () => ({ type: 'skill_reference', skill_id: 'skill_1' }))
}

const outside = OUTSIDE.map(([error, param, value, message]) => {
  const shown = JSON.stringify(value)
  const size = typeof value === 'object' ? (value as unknown[]).length : shown.length
  const name = shown.length > 30 ? `${shown.slice(0, 9)}… (${String(size)})` : shown
  const body = bodyWith(param, value)
  return create(error, `${name} as ${param}`, body, 'just outside a limit', { param, message })
})

/** Bodies that use each limit to the full. */
const insideBodies: Readonly<Record<string, string>> = {
  'everything there is': JSON.stringify(fullBody),
  'a name of 1': bodyWith('name', 'n'),
  'a name of 512': bodyWith('name', '😀'.repeat(512)),
  '1 minute': bodyWith('expires_after.minutes', 1),
  '50 file ids': bodyWith('file_ids', Array(50).fill('file-1')),
  'no file ids': bodyWith('file_ids', []),
  '200 skills': bodyWith('skills', skills(200)),
  'a skill id of 1': bodyWith('skills[0].skill_id', 's'),
  'a skill id of 64': bodyWith('skills[0].skill_id', 's'.repeat(64)),
  'the version latest': bodyWith('skills[0].version', 'latest'),
  'a long version': bodyWith('skills[0].version', '9'.repeat(400)),
  'data of 1': bodyWith('skills[1].source.data', 'x'),
  'a secret of 1': bodyWith('network_policy.domain_secrets[0].value', 's'),
  'a secret of 10 MB': bodyWith('network_policy.domain_secrets[0].value', 's'.repeat(10_485_760)),
}

const accepted = Object.entries(insideBodies).map(([name, body]): AcceptedRequest => ({
  ...{ name, method: 'POST', path: '/containers', headers: { ...KEY, ...JSON_TYPE }, body },
  status: 200,
}))

const references = [
  create(
    'platform_file_not_found',
    'an unknown platform file',
    bodyWith('file_ids[0]', 'file-2'),
    'no such file',
    {
      param: 'file_ids[0]',
      message: 'file-2$',
    },
  ),
  create(
    'platform_file_not_found',
    'an unknown platform file after a known one',
    bodyWith('file_ids', ['file-1', '__proto__']),
    'nothing may be made for the first one',
    { param: 'file_ids[1]' },
  ),
  create(
    'platform_file_not_found',
    'an empty platform file id',
    bodyWith('file_ids[0]', ''),
    'no id',
    {
      param: 'file_ids[0]',
    },
  ),
  create(
    'domain_not_allowed',
    'a domain outside the list of the organization',
    bodyWith('network_policy.allowed_domains[1]', 'evil.example'),
    'a container can only narrow what the organization allows',
    { param: 'network_policy.allowed_domains', message: "'evil\\.example'" },
  ),
  create(
    'domain_not_allowed',
    'a stranger after 10,000 domains',
    bodyWith('network_policy.allowed_domains', [
      ...Array<string>(10_000).fill('example.com'),
      'evil.example',
    ]),
    'all of them are looked at',
    { param: 'network_policy.allowed_domains', message: "'evil\\.example'" },
  ),
  create(
    'domain_secret_not_allowed',
    'a secret for a domain outside the list',
    bodyWith('network_policy.domain_secrets[0].domain', 'other.example'),
    'the secret could never be sent',
    { param: 'network_policy.domain_secrets[0].domain', message: "'other\\.example'" },
  ),
  create(
    'domain_secret_not_allowed',
    'a secret for a domain of 10,000 characters',
    bodyWith('network_policy.domain_secrets[0].domain', 'd'.repeat(10_000)),
    'a name that long is none',
    { param: 'network_policy.domain_secrets[0].domain' },
  ),
]

// Bodies that are no JSON, or a surprising one.

const BROKEN_JSON: Readonly<Record<string, string | { base64: string }>> = {
  'cut after a key': '{"name":',
  'cut inside a string': '{"name":"a',
  'a trailing comma': '{"name":"a",}',
  'a trailing comma in an array': '{"name":"a","file_ids":["file-1",]}',
  'single quotes': "{'name':'a'}",
  'no quotes': '{name:"a"}',
  'a comment': '{"name":"a"/* why */}',
  'two values': '{"name":"a"}{"name":"b"}',
  'something after the value': '{"name":"a"}\0',
  'a line break in a string': '{"name":"a\nb"}',
  'a bad escape': '{"name":"\\x41"}',
  'half a unicode escape': '{"name":"\\u12"}',
  'NaN as a number': '{"name":"a","expires_after":{"anchor":"last_active_at","minutes":NaN}}',
  'Infinity as a number':
    '{"name":"a","expires_after":{"anchor":"last_active_at","minutes":Infinity}}',
  'a hexadecimal number': '{"name":"a","expires_after":{"anchor":"last_active_at","minutes":0x10}}',
  'a leading zero': '{"name":"a","expires_after":{"anchor":"last_active_at","minutes":020}}',
  'undefined as a value': '{"name":undefined}',
  'Python instead of JSON': '{"name": None}',
  'a bare word': 'hello',
  'white space only': ' \r\n\t ',
  'a no-break space before the value': '\u00a0{"name":"a"}',
  'two byte order marks': '\ufeff\ufeff{"name":"a"}',
  'invalid UTF-8': bytes('{"name":"\xff\xfe"}'),
  'an overlong encoding': bytes('{"name":"\xc0\xaf"}'),
  'a surrogate in UTF-8': bytes('{"name":"\xed\xa0\x80"}'),
  'UTF-8 cut in the middle of a character': bytes('{"name":"\xf0\x9f\x98"}'),
  'UTF-16': bytes('\xff\xfe{\0"\0n\0a\0m\0e\0"\0:\0"\0a\0"\0}\0'),
  'gzip without saying so': bytes('\x1f\x8b\x08\0\0\0\0\0\0\x03\xabV\xcaK\xccMU\xb2RJT\xaa\x05\0'),
  'an opening bracket a million times': '['.repeat(1_048_576),
  '10,000 levels of arrays': '['.repeat(10_000) + ']'.repeat(10_000),
  '10,000 levels of objects': '{"name":'.repeat(10_000) + '"a"' + '}'.repeat(10_000),
  '10,000 levels as a name': `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  '100,000 levels as an unknown field': `{"name":"a","x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
  'a form': 'name=a',
  'a page': '<!doctype html><title>a</title>',
}

const brokenJson = Object.entries(BROKEN_JSON).flatMap(([name, body]) => [
  create('invalid_json', `${name} as the body of a container`, body, 'that is not JSON'),
  refused('invalid_json', `${name} as the body of a file`, UPLOAD, 'that is not JSON', {
    body,
    headers: JSON_TYPE,
  }),
])

const oddJson = [
  create(
    'invalid_type',
    'a key twice, the second time wrong',
    '{"name":"a","name":5}',
    'the last counts',
    {
      param: 'name',
    },
  ),
  create(
    'invalid_type',
    '1e999',
    bodyWith('expires_after.minutes', '#').replace('"#"', '1e999'),
    'infinite',
    {
      param: 'expires_after.minutes',
    },
  ),
  create(
    'invalid_type',
    '40,000 wrong ids',
    bodyWith('file_ids', Array(4e4).fill(1)),
    'many mistakes',
    {
      param: 'file_ids[0]',
    },
  ),
  create(
    'unknown_parameter',
    '20,000 unknown fields',
    JSON.stringify({ name: 'a', ...Object.fromEntries(numbers(20_000).map((n) => [`x${n}`, n])) }),
    'many mistakes',
    { param: 'x0' },
  ),
  create(
    'unknown_parameter',
    'a key of 100,000 characters',
    `{"name":"a","${'k'.repeat(1e5)}":1}`,
    'long',
    {
      param: 'k'.repeat(200),
    },
  ),
  create('missing_required_parameter', 'an empty body of type JSON', '', 'name is required', {
    param: 'name',
  }),
]

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index))
}

function bytes(latin1: string): { base64: string } {
  return { base64: Buffer.from(latin1, 'latin1').toString('base64') }
}

// Content types.

const FORM = { 'content-type': 'multipart/form-data; boundary=cut' }
const NAME_ONLY = '{"name":"a"}'
const FORM_BODY = '--cut\r\nContent-Disposition: form-data; name="name"\r\n\r\na\r\n--cut--\r\n'

const WRONG_TYPES = [
  'text/plain',
  'text/json',
  'application/x-www-form-urlencoded',
  'application/xml',
  'application/octet-stream',
  'application/jsonp',
  'application/json5',
  'application/vnd.api+json',
  'application/problem+json',
  'text/plain, application/json',
  'json',
  'application/',
  '/json',
  'garbage',
  '*/*',
  'application json',
  'application/json charset=utf-8',
  'application/json; charset',
  'multipart/mixed; boundary=cut',
  'MULTIPART/RELATED; boundary=cut',
  'multipart/formdata; boundary=cut',
  ';',
  'été/json',
  `application/${'x'.repeat(8000)}`,
  `;${' '.repeat(8000)};`,
]

const wrongMedia = [
  ...WRONG_TYPES.flatMap((type) => {
    const shown = type.length > 40 ? `${type.slice(0, 20)}… (${String(type.length)})` : type
    const headers = { 'content-type': type }
    return [
      refused('unsupported_media_type', `a create of type ${shown}`, CREATE, 'only JSON is read', {
        headers,
        body: NAME_ONLY,
        message: "Supported content types are: 'application/json'\\.$",
      }),
      refused('unsupported_media_type', `an upload of type ${shown}`, UPLOAD, 'forms and JSON', {
        headers,
        body: NAME_ONLY,
        message: "are: 'multipart/form-data' and 'application/json'\\.$",
      }),
    ]
  }),
  refused('unsupported_media_type', 'a create without a type', CREATE, 'it could be anything', {
    body: NAME_ONLY,
    message: "^Unsupported content type 'none'",
  }),
  refused('unsupported_media_type', 'an upload without a type', UPLOAD, 'it could be anything', {
    body: '{"file_id":"file-1"}',
    message: "^Unsupported content type 'none'",
  }),
  refused('unsupported_media_type', 'a form for a container', CREATE, 'it takes JSON alone', {
    headers: FORM,
    body: FORM_BODY,
    message: "^Unsupported content type 'multipart/form-data; boundary=cut'",
  }),
  refused('unsupported_media_type', 'an empty form for a container', CREATE, 'JSON alone', {
    headers: FORM,
    body: '',
  }),
  refused('missing_required_parameter', 'a create without a body', CREATE, 'a name is required', {
    param: 'name',
  }),
  refused('missing_required_parameter', 'a create of no bytes and no type', CREATE, 'the same', {
    body: '',
    param: 'name',
  }),
  refused('missing_body', 'an upload without a body', UPLOAD, 'the contract requires one'),
  refused('missing_body', 'an upload of no bytes and no type', UPLOAD, 'the same', { body: '' }),
  refused('missing_body', 'an upload of no bytes as JSON', UPLOAD, 'the same', {
    body: '',
    headers: JSON_TYPE,
  }),
]

// Uploads.

function upload(
  error: Refusal,
  name: string,
  body: string | { base64: string },
  why: string,
  details: Details = {},
): MalformedRequest {
  return refused(error, name, UPLOAD, why, { body, headers: FORM, ...details })
}

function part(disposition: string, value = 'hello'): string {
  return `--cut\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
}

const CLOSE = '--cut--\r\n'
const FILE = part('name="file"; filename="a.txt"')
const FILE_ID = part('name="file_id"', 'file-1')

const oddForms = oddMultipart.map(({ name, contentType, body, why, reason }) => {
  const details = { headers: { 'content-type': contentType } }
  if (reason !== null) {
    const message = '^Failed to read multipart body'
    return upload('invalid_multipart', `odd form: ${name}`, bytes(body), why, {
      ...details,
      message,
    })
  }
  // Well formed, without a `file`: what else it holds is at fault, or that it holds nothing.
  const unknown = /name="(?!file")(\w+)"/.exec(body)?.[1]
  return unknown === undefined
    ? upload('file_required', `odd form: ${name}`, bytes(body), why, { ...details, param: 'file' })
    : upload('unknown_parameter', `odd form: ${name}`, bytes(body), why, {
        ...details,
        param: unknown,
      })
})

const SVGS: Readonly<Record<string, string>> = {
  'an SVG image': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'an SVG image after a declaration':
    '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg width="1"></svg>',
  'an SVG image after a byte order mark': '\ufeff<svg></svg>',
  'an SVG image after comments': `${'<!---->'.repeat(40)}<!-- -- > --><SVG>`,
}

const uploads = [
  upload('file_required', 'a form with nothing in it', CLOSE, 'neither file nor id', {
    param: 'file',
  }),
  upload('file_required', 'an empty object as an upload', '{}', 'neither file nor id', {
    headers: JSON_TYPE,
    param: 'file',
  }),
  upload('file_conflict', 'a file and an id', FILE + FILE_ID + CLOSE, 'which one?', {
    param: 'file_id',
  }),
  upload(
    'file_conflict',
    'an id that is unknown, and a file',
    part('name="file_id"', 'x') + FILE + CLOSE,
    'which one?',
    {
      param: 'file_id',
    },
  ),
  upload('duplicate_parameter', 'two files', FILE + FILE + CLOSE, 'one at a time', {
    param: 'file',
  }),
  upload('duplicate_parameter', 'two ids', FILE_ID + FILE_ID + CLOSE, 'one at a time', {
    param: 'file_id',
  }),
  upload('invalid_type', 'a file as a plain field', part('name="file"') + CLOSE, 'no file name', {
    param: 'file',
  }),
  upload(
    'unknown_parameter',
    'an unknown field in a form',
    FILE + part('name="purpose"') + CLOSE,
    'undeclared',
    {
      param: 'purpose',
    },
  ),
  upload(
    'unknown_parameter',
    'an unknown file in a form',
    FILE + part('name="mask"; filename="a"') + CLOSE,
    'undeclared',
    {
      param: 'mask',
    },
  ),
  ...['__proto__', 'constructor', 'toString', 'file[]', 'file.name', 'a/b', 'a~1b', '0'].map(
    (name) =>
      upload(
        'unknown_parameter',
        `a form field ${name}`,
        FILE + part(`name="${name}"`) + CLOSE,
        'undeclared',
        {
          param: name,
          message: `^Unknown parameter: '${literally(name)}'\\.$`,
        },
      ),
  ),
  ...['__proto__', 'constructor', 'file', 'name', 'a/b'].map((name) =>
    upload(
      'unknown_parameter',
      `${name} beside an id in JSON`,
      `{"file_id":"file-1","${name}":"x"}`,
      'undeclared',
      {
        headers: JSON_TYPE,
        param: name,
      },
    ),
  ),
  ...Object.entries(KINDS)
    .filter(([kind]) => kind !== 'a string')
    .map(([kind, value]) =>
      upload(
        'invalid_type',
        `${kind} as file_id`,
        JSON.stringify({ file_id: value }),
        'it is text',
        {
          headers: JSON_TYPE,
          param: 'file_id',
          message: `expected a string, but got ${kind} instead`,
        },
      ),
    ),
  ...Object.entries(KINDS)
    .filter(([kind]) => kind !== 'an object')
    .map(([kind, value]) =>
      upload('invalid_type', `${kind} as an upload`, JSON.stringify(value), 'it is an object', {
        headers: JSON_TYPE,
        message: `expected an object, but got ${kind} instead`,
      }),
    ),
  ...['file-2', '', '__proto__', 'constructor', 'FILE-1', 'file-1 ', 'f'.repeat(100_000)].flatMap(
    (id) => {
      const shown = JSON.stringify(id.slice(0, 20))
      const about = { param: 'file_id', message: '^No such File object: ' }
      const form = part('name="file_id"', id) + CLOSE
      const body = JSON.stringify({ file_id: id })
      return [
        upload(
          'platform_file_not_found',
          `unknown id ${shown} in a form`,
          form,
          'no such file',
          about,
        ),
        upload('platform_file_not_found', `unknown id ${shown} in JSON`, body, 'no such file', {
          ...about,
          headers: JSON_TYPE,
        }),
      ]
    },
  ),
  ...Object.entries(SVGS).map(([name, text]) =>
    upload('invalid_file', name, part('name="file"; filename="a.txt"', text) + CLOSE, 'seen live'),
  ),
  upload(
    'invalid_multipart',
    'a field that is not UTF-8',
    bytes(part('name="file_id"', '\xff') + CLOSE),
    'no text',
    {
      message: 'not in the character set',
    },
  ),
  upload(
    'invalid_multipart',
    'a field in an unknown character set',
    part('name="file_id"\r\nContent-Type: text/plain; charset=klingon') + CLOSE,
    'no text',
    {
      message: 'not in the character set',
    },
  ),
  upload('invalid_multipart', 'no bytes as a form', '', 'there is not even a closing boundary', {
    message: 'the body is empty',
  }),
  upload('invalid_multipart', 'JSON that says it is a form', '{"file_id":"file-1"}', 'it is not', {
    message: 'does not begin with the boundary',
  }),
  upload('invalid_json', 'a form that says it is JSON', FILE + CLOSE, 'it is not', {
    headers: JSON_TYPE,
  }),
]

// Lists.

const LISTS = { containers: LIST, files: LIST_FILES }

function query([method, path]: Target, search: string): Target {
  return [method, `${path}?${search}`]
}

const NO_INTEGERS = [
  '1.5',
  '1e3',
  '1e1',
  '1.0',
  '0x10',
  '%2010',
  '+10',
  'abc',
  '',
  'null',
  'true',
  'NaN',
]
const MORE_NO_INTEGERS = [
  'Infinity',
  '-',
  '--1',
  '10,',
  '1_0',
  '%zz',
  '%',
  '%ff',
  '%D9%A3',
  '[]',
  '9'.repeat(400),
]

const lists = Object.entries(LISTS).flatMap(([what, list]) => [
  ...[0, -1, -100, -0].map((limit) => {
    const search = Object.is(limit, -0) ? 'limit=-0' : `limit=${String(limit)}`
    return refused(
      'integer_below_min_value',
      `${what}?${search}`,
      query(list, search),
      'at least 1',
      {
        param: 'limit',
        message: `Expected a value >= 1, but got ${String(limit)} instead\\.$`,
      },
    )
  }),
  ...['101', '1000', '9007199254740993'].map((limit) =>
    refused(
      'integer_above_max_value',
      `${what}?limit=${limit}`,
      query(list, `limit=${limit}`),
      'at most 100',
      {
        param: 'limit',
        message: 'Expected a value <= 100, but got \\d+ instead\\.$',
      },
    ),
  ),
  ...[...NO_INTEGERS, ...MORE_NO_INTEGERS].map((limit) =>
    refused(
      'invalid_type',
      `${what}?limit=${limit.slice(0, 10)}`,
      query(list, `limit=${limit}`),
      'no integer',
      {
        param: 'limit',
        message: "^Invalid type for 'limit': expected an integer, but got a string instead\\.$",
      },
    ),
  ),
  refused('invalid_type', `${what}?limit`, query(list, 'limit'), 'it has no value', {
    param: 'limit',
  }),
  ...[
    'ASC',
    'random',
    '',
    'asc%20',
    'desc,asc',
    '-1',
    '%',
    '%00',
    '__proto__',
    'x'.repeat(4000),
  ].map((order) =>
    refused(
      'invalid_value',
      `${what}?order=${order.slice(0, 10)}`,
      query(list, `order=${order}`),
      'no such order',
      {
        param: 'order',
        message: "Supported values are: 'asc' and 'desc'\\.$",
      },
    ),
  ),
  ...['limit=1&limit=1', 'order=asc&order=asc', 'after=a&after=b', 'limit=5&limit=abc&limit=7'].map(
    (search) => {
      const param = search.slice(0, search.indexOf('='))
      const details = { param, message: `^Duplicate parameter: '${param}'\\.$` }
      return refused(
        'duplicate_parameter',
        `${what}?${search}`,
        query(list, search),
        'which one?',
        details,
      )
    },
  ),
  refused(
    'duplicate_parameter',
    `${what}?limit=1 10,000 times`,
    query(list, 'limit=1&'.repeat(10_000)),
    'which?',
    {
      param: 'limit',
      isTooLongForHttp: true,
    },
  ),
  ...['nope', '', '%zz', '%00', '__proto__', '%F0%9F%98%80', 'a'.repeat(8000)].map((after) =>
    refused(
      'cursor_not_found',
      `${what}?after=${after.slice(0, 10)}`,
      query(list, `after=${after}`),
      'no such id',
      {
        param: 'after',
      },
    ),
  ),
])

const moreLists = [
  refused(
    'duplicate_parameter',
    'containers?name=a&name=b',
    query(LIST, 'name=a&name=b'),
    'which?',
    {
      param: 'name',
    },
  ),
  refused(
    'cursor_not_found',
    'a file as a cursor of containers',
    query(LIST, 'after=cfile_1'),
    'other',
    {
      param: 'after',
    },
  ),
  refused(
    'cursor_not_found',
    'a container as a cursor of files',
    query(LIST_FILES, 'after=cntr_1'),
    'other',
    {
      param: 'after',
    },
  ),
  refused(
    'cursor_not_found',
    'a file of another container as a cursor',
    query(LIST_FILES, 'after=cfile_2'),
    'other',
    {
      param: 'after',
    },
  ),
  refused(
    'integer_below_min_value',
    'a bad limit among 1,000 unknown keys',
    query(LIST, `${'a&'.repeat(1000)}limit=0`),
    'they hide nothing',
    {
      param: 'limit',
    },
  ),
]

// Paths and methods.

const PATHS = {
  '/containers': ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/containers/cntr_1': ['POST', 'PUT', 'PATCH', 'OPTIONS'],
  '/containers/cntr_1/files': ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/containers/cntr_1/files/cfile_1': ['POST', 'PUT', 'PATCH', 'OPTIONS'],
  '/containers/cntr_1/files/cfile_1/content': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
}

const wrongMethods = Object.entries(PATHS).flatMap(([path, methods]) =>
  methods.map((method) =>
    refused('method_not_allowed', `${method} ${path}`, [method, path], 'no operation does that', {
      message: `^Not allowed to ${method} on .*${path}\\.$`,
      ...(method !== 'OPTIONS' && { body: NAME_ONLY, headers: JSON_TYPE }),
    }),
  ),
)

const UNKNOWN_PATHS = [
  '/',
  '/nope',
  '/container',
  '/Containers',
  '/CONTAINERS/cntr_1',
  '/containers/',
  '/containers//',
  '/containers//files',
  '//containers',
  '/containers/cntr_1/',
  '/containers/cntr_1//files',
  '/containers/cntr_1/file',
  '/containers/cntr_1/files/',
  '/containers/cntr_1/files//content',
  '/containers/cntr_1/files/cfile_1/',
  '/containers/cntr_1/files/cfile_1/contents',
  '/containers/cntr_1/files/cfile_1/content/',
  '/containers/cntr_1/files/cfile_1/content/more',
  '/containers/./files/../../../v1/nope',
  '/containers;x=1',
  '/containers%2Fcntr_1',
  '/containers/%zz/nope',
  '/v1/containers',
  '/__proto__',
  '/constructor/prototype',
  '/containers/cntr_1/__proto__',
  `/${'a/'.repeat(4000)}`,
  `/${'x'.repeat(8000)}`,
]

const unknownPaths = UNKNOWN_PATHS.map((path) => {
  const name = `GET ${path.length > 80 ? `${path.slice(0, 20)}… (${String(path.length)})` : path}`
  return refused('unknown_url', name, ['GET', path], 'no operation has this path', {
    message: '^Invalid URL \\(GET /v1/',
  })
})

const BAD_ESCAPES = ['%', '%z', '%zz', '%f', 'a%', '%e9', '%c0%af', '%ed%a0%80', '%ff%fe', '%u0041']

const badEscapes = BAD_ESCAPES.flatMap((id) => {
  const why = 'not percent-encoded UTF-8'
  const file = `/containers/cntr_1/files/${id}`
  return [
    refused('invalid_url_encoding', `GET container ${id}`, ['GET', `/containers/${id}`], why, {
      message: `^Invalid URL encoding \\(.*/containers/${literally(id)}\\)$`,
    }),
    refused('invalid_url_encoding', `DELETE container ${id}`, ['DELETE', `/containers/${id}`], why),
    refused('invalid_url_encoding', `list files of ${id}`, ['GET', `/containers/${id}/files`], why),
    refused('invalid_url_encoding', `GET file ${id}`, ['GET', file], why),
    refused('invalid_url_encoding', `DELETE file ${id}`, ['DELETE', file], why),
    refused('invalid_url_encoding', `content of ${id}`, ['GET', `${file}/content`], why),
  ]
})

const STRANGE_IDS = [
  'cntr_3',
  'CNTR_1',
  'cntr_1%20',
  '%20',
  'cntr_1%00',
  'cntr_1%2Ffiles',
  '%2F..%2Fcntr_1',
  'cntr_1;',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '[object%20Object]',
  '%F0%9F%98%80',
  '%0d%0ax-injected:%201',
  "'%20OR%201=1--",
  '{container_id}',
  '{path}',
  'i'.repeat(7900),
]

const strangeIds = STRANGE_IDS.flatMap((id) => {
  const shown = id.length > 40 ? `${id.slice(0, 5)}… (${String(id.length)})` : id
  const container = `/containers/${id}`
  const file = `/containers/cntr_1/files/${id}`
  return [
    refused('container_not_found', `no container ${shown}`, ['GET', container], 'no such id'),
    refused('container_not_found', `no container to delete ${shown}`, ['DELETE', container], 'no'),
    refused(
      'container_not_found',
      `no container to list ${shown}`,
      ['GET', `${container}/files`],
      'no',
    ),
    refused('file_not_found', `no file ${shown}`, ['GET', file], 'no such id'),
    refused('file_not_found', `no file to delete ${shown}`, ['DELETE', file], 'no such id'),
    refused('file_not_found', `no file to read ${shown}`, ['GET', `${file}/content`], 'no such id'),
  ]
})

const misplaced = [
  refused(
    'container_not_found',
    'an upload into no container',
    ['POST', '/containers/no/files'],
    'no',
    {
      body: FILE + CLOSE,
      headers: FORM,
      message: "^Container with id 'no' not found\\.$",
    },
  ),
  refused(
    'container_expired',
    'an upload into an expired container',
    ['POST', '/containers/cntr_old/files'],
    'it is over',
    {
      body: FILE + CLOSE,
      headers: FORM,
    },
  ),
  refused(
    'container_not_found',
    'a file of no container',
    ['GET', '/containers/no/files/cfile_1'],
    'no',
  ),
  refused(
    'container_not_found',
    'a delete in no container',
    ['DELETE', '/containers/no/files/cfile_1'],
    'no',
  ),
  refused(
    'container_not_found',
    'content in no container',
    ['GET', '/containers/no/files/cfile_1/content'],
    'no',
  ),
  refused(
    'file_not_found',
    "another container's file",
    ['GET', '/containers/cntr_1/files/cfile_2'],
    'not its own',
    {
      message: '^File cfile_2 not found on container cntr_1\\.$',
    },
  ),
  refused(
    'file_not_found',
    "a delete of another container's file",
    ['DELETE', '/containers/cntr_1/files/cfile_2'],
    'not its own',
  ),
  refused(
    'file_not_found',
    "content of another container's file",
    ['GET', '/containers/cntr_1/files/cfile_2/content'],
    'not its own',
  ),
  refused(
    'file_not_found',
    'a container as a file',
    ['GET', '/containers/cntr_1/files/cntr_1'],
    'it is none',
  ),
  refused(
    'container_not_found',
    'a file as a container',
    ['GET', '/containers/cfile_1'],
    'it is none',
  ),
  refused(
    'container_expired',
    'content of an expired container',
    ['GET', '/containers/cntr_old/files/cfile_old/content'],
    'it is gone',
  ),
  refused(
    'container_expired',
    'a delete in an expired container',
    ['DELETE', '/containers/cntr_old/files/cfile_old'],
    'it is over',
  ),
]

// Keys.

const keys = Object.entries(OPERATIONS).flatMap(([what, target]) => [
  refused('missing_api_key', `${what} without a key`, target, 'who is asking?', {
    headers: { authorization: '' },
    message: "^You didn't provide an API key\\.",
  }),
  refused('invalid_api_key', `${what} with a wrong key`, target, 'not in the world', {
    headers: { authorization: 'Bearer sk-proj-abcdefghijklmnop1234' },
    message: '^Incorrect API key provided: sk-proj-\\*\\*\\*\\*1234\\. You can find',
  }),
])

const NO_KEYS = [
  'Bearer',
  'Bearer ',
  'Basic c2stcXVheXNpZGU6',
  'sk-quayside',
  'Token sk-quayside',
  'Bearersk-quayside',
]
const WRONG_KEYS = [
  'Bearer sk-Quayside',
  'Bearer sk-quayside x',
  'bearer __proto__',
  'Bearer constructor',
  'Bearer clé-du-port-é',
  `Bearer ${'k'.repeat(12_000)}`,
  'Bearer Bearer sk-quayside',
]

const moreKeys = [
  ...NO_KEYS.map((authorization) =>
    refused(
      'missing_api_key',
      `authorization ${JSON.stringify(authorization)}`,
      LIST,
      'no bearer',
      {
        headers: { authorization },
      },
    ),
  ),
  ...WRONG_KEYS.map((authorization) =>
    refused('invalid_api_key', `authorization ${authorization.slice(0, 30)}`, LIST, 'no such key', {
      headers: { authorization },
      message: '\\*\\*\\*\\*',
    }),
  ),
  refused(
    'missing_api_key',
    'no key, a bad limit and no container',
    ['GET', '/containers/no/files?limit=0'],
    'who is asking comes first',
    {
      headers: { authorization: '' },
    },
  ),
  refused('missing_api_key', 'no key and a broken body', CREATE, 'who is asking comes first', {
    headers: { authorization: '', ...JSON_TYPE },
    body: '{',
  }),
]

// Ranges. A malformed one is ignored, so it is not here.

const RANGES = [
  'bytes=5-',
  'bytes=5-9',
  'bytes=-0',
  `bytes=${'9'.repeat(10_000)}-`,
  'BYTES= 99-100 ',
  'bytes=00005-',
]

const ranges = [
  ...RANGES.map((range) =>
    refused(
      'range_not_satisfiable',
      `range ${range.slice(0, 20)}`,
      CONTENT,
      'the file has 5 bytes',
      {
        headers: { range },
      },
    ),
  ),
  refused(
    'range_not_satisfiable',
    'a range of an empty file',
    ['GET', '/containers/cntr_1/files/cfile_0/content'],
    'it has no bytes',
    {
      headers: { range: 'bytes=0-0' },
    },
  ),
]

// What only other rules refuse.

const big = (size: number) => part('name="file"; filename="a"', 'x'.repeat(size)) + CLOSE
const EXPIRED = '/containers/cntr_old/files'

const strict = [
  ...Object.entries(OPERATIONS).map(([what, target]) =>
    refused(
      'unknown_parameter',
      `${what} with an unknown query`,
      query(target, 'limt=5'),
      'a rule refuses it',
      {
        param: 'limt',
        ...(target === CREATE && { body: NAME_ONLY, headers: JSON_TYPE }),
        ...(target === UPLOAD && { body: FILE + CLOSE, headers: FORM }),
      },
    ),
  ),
  refused('unknown_parameter', 'a query of __proto__', query(LIST, '__proto__=x'), 'no such key', {
    param: '__proto__',
  }),
  refused(
    'unknown_parameter',
    '10,000 unknown query parameters',
    query(LIST, 'a&'.repeat(10_000)),
    'many',
    {
      param: 'a',
      isTooLongForHttp: true,
    },
  ),
  refused('file_not_found_short', 'a missing file', ['GET', '/containers/cntr_1/files/no'], 'no'),
  refused(
    'file_not_found_short',
    'a missing file to delete',
    ['DELETE', '/containers/cntr_1/files/no'],
    'no',
  ),
  refused(
    'file_not_found_short',
    'the content of a missing file',
    ['GET', '/containers/cntr_1/files/no/content'],
    'no',
  ),
  refused(
    'container_expired',
    'the files of an expired container',
    ['GET', EXPIRED],
    'a rule hides them',
  ),
  refused(
    'container_expired',
    'a file of an expired container',
    ['GET', `${EXPIRED}/cfile_old`],
    'a rule hides it',
  ),
  refused('payload_too_large', 'a file of one byte too many', UPLOAD, 'a rule allows 16', {
    headers: FORM,
    body: big(17),
    message: 'larger than 16 bytes',
  }),
  refused('payload_too_large', 'a form of more than any file may have', UPLOAD, 'it is not read', {
    headers: FORM,
    body: big(1_100_000),
    message: 'larger than 1048592 bytes',
  }),
  refused(
    'payload_too_large',
    'a create of more than any file may have',
    CREATE,
    'it is not read',
    {
      headers: JSON_TYPE,
      body: JSON.stringify({ name: 'n'.repeat(1_100_000) }),
      message: 'larger than 1048592 bytes',
    },
  ),
].map((one): MalformedRequest => ({ ...one, name: `strictly, ${one.name}`, world: 'strict' }))

const malformed: readonly MalformedRequest[] = [
  ...wrongTypes,
  ...wrongRoots,
  ...missing,
  ...emptyObjects,
  ...unknownFields,
  ...mixedBranches,
  ...wrongValues,
  ...wrongVersions,
  ...outside,
  ...references,
  ...brokenJson,
  ...oddJson,
  ...wrongMedia,
  ...oddForms,
  ...uploads,
  ...lists,
  ...moreLists,
  ...wrongMethods,
  ...unknownPaths,
  ...badEscapes,
  ...strangeIds,
  ...misplaced,
  ...keys,
  ...moreKeys,
  ...ranges,
  ...strict,
]

// What no client library sends.

function raw(
  error: Refusal | null,
  name: string,
  start: string,
  fields: string,
  why: string,
  { status, message, body = '' }: { status?: number; message: string; body?: string },
): RawRequest {
  const bytes = `${start}\r\n${fields}\r\n${body}`
  const refusal = error === null ? 400 : REFUSALS[error][0]
  return { name, raw: true, bytes, status: status ?? refusal, error, message, why }
}

const HOST = 'Host: localhost\r\n'
const SENDER = `${HOST}Authorization: Bearer sk-quayside\r\nConnection: close\r\n`
const AS_JSON = `${SENDER}Content-Type: application/json\r\n`
const NO_VERSION = { status: 505, message: '^This version of HTTP is not supported here' }
const GET = 'GET /v1/containers HTTP/1.1'
const POST = 'POST /v1/containers HTTP/1.1'

const rawPaths = [
  [
    'unknown_url',
    'dot segments',
    '/v1/containers/../x',
    '^Invalid URL \\(GET /v1/containers/\\.\\./x\\)$',
  ],
  ['unknown_url', 'dot segments that lead to an operation', '/v1/x/../containers', '^Invalid URL'],
  ['unknown_url', 'dot segments out of the root', '/v1/../../etc/passwd', '^Invalid URL'],
  ['container_not_found', 'dots as an id', '/v1/containers/..', "^Container with id '\\.\\.' not"],
  ['container_not_found', 'a dot as an id', '/v1/containers/.', "^Container with id '\\.' not"],
  [
    'container_not_found',
    'escaped dots as an id',
    '/v1/containers/%2e%2E',
    "id '\\.\\.' not found",
  ],
  ['file_not_found', 'dots as a file', '/v1/containers/cntr_1/files/..', '^File \\.\\. not found'],
  ['unknown_url', 'a backslash', '/v1\\containers', '^No API here'],
  ['unknown_url', 'a backslash behind the version', '/v1/containers\\cntr_1', '^Invalid URL'],
  ['unknown_url', 'a fragment', '/v1/containers#x', '^Invalid URL \\(GET /v1/containers#x\\)$'],
  [
    'unknown_url',
    'an absolute URL',
    'http://localhost/v1/nope',
    '^Invalid URL \\(GET /v1/nope\\)$',
  ],
  [
    'integer_below_min_value',
    'an absolute URL and a bad limit',
    'http://localhost/v1/containers?limit=0',
    'limit',
  ],
  ['unknown_url', 'two slashes at the start', '//v1/containers', '^No API here'],
  ['unknown_url', 'an absolute URL without a path', 'http://localhost?limit=1', '^No API here'],
  ['unknown_url', 'an asterisk', '*', '^No API here'],
] as const

const onTheWire: readonly RawRequest[] = [
  ...rawPaths.map(([error, name, path, message]) => {
    // A path of no service is answered in nobody's words.
    const isNobodys = message.startsWith('^No API')
    const status = isNobodys ? { status: 404 } : {}
    const start = `GET ${path} HTTP/1.1`
    return raw(isNobodys ? null : error, name, start, SENDER, 'sent as written', {
      message,
      ...status,
    })
  }),
  raw('method_not_allowed', 'TRACE', 'TRACE /v1/containers HTTP/1.1', SENDER, 'fetch forbids it', {
    message: '^Not allowed to TRACE on /v1/containers\\.$',
  }),
  raw(null, 'OPTIONS of everything', 'OPTIONS * HTTP/1.1', SENDER, 'it asks about no path', {
    status: 404,
    message: '^No API here',
  }),
  raw(null, 'CONNECT', 'CONNECT api.openai.com:443 HTTP/1.1', SENDER, 'that is for a proxy', {
    message: 'proxy',
  }),
  raw(null, 'an invented method', 'FOO /v1/containers HTTP/1.1', SENDER, 'no method', NOT_HTTP),
  raw(null, 'a method in lower case', 'get /v1/containers HTTP/1.1', SENDER, 'no method', NOT_HTTP),
  raw(null, 'no path', 'GET  HTTP/1.1', SENDER, 'there is no URL', NO_TARGET),
  raw(null, 'version 9.9', 'GET /v1/containers HTTP/9.9', SENDER, 'no version', NO_VERSION),
  raw(null, 'the start of HTTP/2', 'PRI * HTTP/2.0', '', 'no HTTP/1.1', {
    status: 505,
    message: '^HTTP/2 is not supported here; use HTTP/1\\.1$',
    body: 'SM\r\n\r\n',
  }),
  raw(
    null,
    'the start of TLS',
    '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03',
    '',
    'https://',
    NOT_HTTP,
  ),
  raw(
    null,
    'a bare byte in the path',
    'GET /v1/containers/\xe9 HTTP/1.1',
    SENDER,
    'raw',
    NO_TARGET,
  ),
  raw(null, 'a space in the path', 'GET /v1/containers/a b HTTP/1.1', SENDER, 'raw', NOT_HTTP),
  raw(null, 'a control in the path', 'GET /v1/containers/a\x01 HTTP/1.1', SENDER, 'raw', NO_TARGET),
  raw(null, 'NUL in a header', GET, `${SENDER}X-A: a\0b\r\n`, 'no header', NOT_HTTP),
  raw(null, 'a bare CR in a header', GET, `${SENDER}X-A: a\rX-B: b\r\n`, 'no header', NOT_HTTP),
  raw(null, 'a space in a header name', GET, `${SENDER}X A: b\r\n`, 'no header', NOT_HTTP),
  raw(null, 'a header without a colon', GET, `${SENDER}X-A\r\n`, 'no header', NOT_HTTP),
  raw(null, 'no Host', GET, 'Connection: close\r\n', 'HTTP/1.1 wants one', { message: 'Host' }),
  raw(null, 'a header of 20 kB', GET, `${SENDER}X-A: ${'a'.repeat(20_000)}\r\n`, 'long', TOO_LONG),
  raw(
    null,
    'a key of 20 kB',
    GET,
    `${HOST}Authorization: Bearer ${'k'.repeat(20_000)}\r\n`,
    'long',
    TOO_LONG,
  ),
  raw(
    null,
    '3,000 headers of 10 bytes',
    GET,
    SENDER + 'X-A: aaa\r\n'.repeat(3_000),
    'many',
    TOO_LONG,
  ),
  raw(
    null,
    '10,000 parameters',
    `GET /v1/containers?${'a&'.repeat(10_000)} HTTP/1.1`,
    SENDER,
    'long',
    TOO_LONG,
  ),
  raw(null, 'a path of 20 kB', `GET /v1/${'x'.repeat(20_000)} HTTP/1.1`, SENDER, 'long', TOO_LONG),
  raw(
    null,
    'a length that is no number',
    POST,
    `${AS_JSON}Content-Length: abc\r\n`,
    'how long?',
    NO_LENGTH,
  ),
  raw(null, 'a negative length', POST, `${AS_JSON}Content-Length: -1\r\n`, 'how long?', NO_LENGTH),
  raw(
    null,
    'two lengths',
    POST,
    `${AS_JSON}Content-Length: 2\r\nContent-Length: 3\r\n`,
    'smuggling',
    {
      ...NO_LENGTH,
      body: '{}',
    },
  ),
  raw(
    null,
    'a length and chunks',
    POST,
    `${AS_JSON}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`,
    'smuggling',
    {
      ...NO_LENGTH,
      body: '0\r\n\r\n',
    },
  ),
  raw(null, 'a chunk of no size', POST, `${AS_JSON}Transfer-Encoding: chunked\r\n`, 'no chunk', {
    ...NO_CHUNK,
    body: 'zz\r\n',
  }),
  raw(
    null,
    'a transfer encoding that is unknown',
    POST,
    `${AS_JSON}Transfer-Encoding: gzip\r\n`,
    'no end',
    {
      ...NO_LENGTH,
      body: '{"name":"a"}',
    },
  ),
  raw(null, 'a body shorter than its length', POST, `${AS_JSON}Content-Length: 100\r\n`, 'cut', {
    ...CUT,
    body: '{"name":"a"}',
  }),
  raw(
    'missing_required_parameter',
    'an expectation that is unknown',
    POST,
    `${AS_JSON}Expect: magic\r\nContent-Length: 2\r\n`,
    'may be ignored',
    {
      message: "'name'",
      body: '{}',
    },
  ),
  raw(
    'unsupported_media_type',
    'two content types',
    POST,
    `${SENDER}Content-Type: text/plain\r\nContent-Type: application/json\r\nContent-Length: 2\r\n`,
    'the first counts',
    {
      message: "^Unsupported content type 'text/plain, application/json'",
      body: '{}',
    },
  ),
  raw(
    'integer_below_min_value',
    'a GET with a body',
    'GET /v1/containers?limit=0 HTTP/1.1',
    `${AS_JSON}Content-Length: 1\r\n`,
    'it is not read',
    {
      message: "'limit'",
      body: '{',
    },
  ),
  raw(
    'missing_api_key',
    'a header named __proto__',
    GET,
    `${HOST}Connection: close\r\n__proto__: Bearer sk-quayside\r\n`,
    'a name like any',
    {
      message: "^You didn't provide",
    },
  ),
  raw('unknown_url', 'HTTP 1.0 without Host', 'GET /v1/nope HTTP/1.0', '', 'it needs none', {
    message: '^Invalid URL',
  }),
  raw(
    null,
    'a scope that is no name',
    GET,
    `${SENDER}X-Mock-Scope: a b\r\n`,
    "ours, not the vendor's",
    {
      message: '^Failed to open scope "a b"',
    },
  ),
]

/** All that is done wrong to this service. */
export const corpus: Corpus = {
  ...{ seed, worlds, malformed, onTheWire, accepted },
  messageAt: 'error.message',
  faultsOnly: ['rate_limited'],
  // Too large for every door.
  apart: ['/skills/*/source/data maxLength'],
}
