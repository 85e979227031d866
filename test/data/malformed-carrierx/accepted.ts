import type { AcceptedRequest } from '../../support/malformed/corpus.js'
import { EXTERNAL, FILE_READ_ONLY, READ_ONLY } from './attributes.js'
import { FORM, formOf, part } from './forms.js'
import { AS_JSON, KEY, type Target } from './refusals.js'
import {
  CREATE,
  DOWNLOAD,
  LIST_CONTAINERS,
  LIST_FILES,
  PATCH_CONTAINER,
  PATCH_FILE,
  PUT_CONTAINER,
  PUT_FILE,
  UPLOAD,
  withQuery,
} from './targets.js'

/** A container of which everything is said. */
const container = {
  allow_publish: true,
  allowed_classifications: ['archive', 'document', 'executable', 'media', 'unknown'],
  blocked_classifications: ['executable'],
  default_file_lifecycle_action: 'delete',
  default_file_lifecycle_ttl: 60,
  default_file_publish: 'file_access_name',
  default_file_threshold_include: false,
  default_file_unique: true,
  external_attributes: { aws_access_key: 'k', aws_bucket_name: 'b', aws_secret_key: 's' },
  integer_key_1: 9_007_199_254_740_991,
  integer_key_2: '-9007199254740991',
  name: 'all of it',
  parent_container_sid: 'c-empty',
  partner_sid: 'p-1',
  publish_domain: 'https://files.example.com',
  quota_bytes: '1000',
  quota_files: 10,
  string_key_1: 'one',
  string_key_2: '',
  string_key_3: '😀',
  string_key_4: null,
  threshold_action: 'delete_lru',
  threshold_bytes: 1000,
  threshold_bytes_target: 1000,
  threshold_files: 10,
  threshold_files_target: 0,
  threshold_grace_period: 0,
  type: 'aws',
  unique: true,
}

/** A file of which everything is said. */
const file = {
  partner_sid: 'p-1',
  container_sid: 'c-empty',
  parent_file_sid: 'f-1',
  name: 'all of it.txt',
  type: 'audio',
  unique: true,
  file_access_name: 'a/b/../all of it.txt',
  publish: 'file_access_name',
  integer_key_1: 7,
  integer_key_2: '-0',
  string_key_1: 'one',
  string_key_2: '__proto__',
  string_key_3: 'a\0b\r\n',
  string_key_4: null,
  lifecycle_ttl: 9_007_199_254_740_991,
  lifecycle_action: 'delete',
  desired_format: 'mp3',
  desired_bitrate: 320,
  mime_type: 'text/plain; charset="utf-8"',
  threshold_include: false,
}

function json(name: string, target: Target, body: unknown, status = 200): AcceptedRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { name, ...target, headers: { ...KEY, ...AS_JSON }, body: text, status }
}

function form(name: string, body: string): AcceptedRequest {
  return { name, ...UPLOAD, headers: { ...KEY, ...FORM }, body, status: 201 }
}

function bare(name: string, search: string, body?: string): AcceptedRequest {
  const headers = { ...KEY, 'content-type': 'application/octet-stream' }
  const target = withQuery(UPLOAD, search)
  return { name, ...target, headers, ...(body !== undefined && { body }), status: 201 }
}

const read = (name: string, target: Target): AcceptedRequest => ({
  ...{ name, ...target, headers: KEY, status: 200 },
})

const numberOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]))
const textOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'x']))
const everyQuery = new URLSearchParams(
  Object.entries(file).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
)

const bodies = [
  json('a container of which everything is said', CREATE, container),
  json('a container changed in everything', PATCH_CONTAINER, container),
  json('a container replaced by everything', PUT_CONTAINER, container),
  json('a container of which nothing is said', CREATE, '{}'),
  json('a container without a text about it', CREATE, ''),
  json('no quotas', CREATE, { quota_bytes: null, quota_files: null, threshold_files: 1e9 }),
  json('limits of nothing', CREATE, { quota_bytes: 0, threshold_bytes: 0, quota_files: -0 }),
  json('a container with its own numbers', PATCH_CONTAINER, numberOf(READ_ONLY)),
  json('a container with every secret', CREATE, { external_attributes: textOf(EXTERNAL) }),
  json('unknown members', CREATE, '{"__proto__":{"unique":true},"constructor":1,"nmae":[[]]}'),
  json('a key twice, right at last', CREATE, '{"name":5,"name":"a"}'),
  json('a byte order mark', CREATE, '\ufeff{"name":"a"}'),
  json('a name of a million letters', CREATE, { name: '😀'.repeat(1_000_000) }),
  json('half a character as a name', CREATE, '{"name":"\\ud83d"}'),
  json('a file changed in everything', PATCH_FILE, file),
  json('a file replaced by everything', PUT_FILE, file),
  json('a file with its own numbers', PATCH_FILE, numberOf(FILE_READ_ONLY)),
  json('a file of which nothing is said', PUT_FILE, '{}'),
]

const uploads = [
  form('a form in which everything is said', formOf(file)),
  form(
    'a form with a file of no bytes and no name',
    formOf({ container_sid: 'c-empty' }, part('name="data"; filename=""', '')),
  ),
  form(
    'a form with a name to step out by',
    formOf({ container_sid: 'c-empty' }, part('name="data"; filename="../../é%0d%0a😀.txt"')),
  ),
  form('a form with a stranger', part('name="__proto__"') + formOf({ container_sid: 'c-empty' })),
  bare('bytes of which everything is said', everyQuery.toString(), 'hello'),
  bare('no bytes at all', 'container_sid=c-empty', ''),
  bare('unknown queries', 'container_sid=c-empty&__proto__=x&constructor=y&limit=x', 'hello'),
]

const reads = [
  read('the largest limit', withQuery(LIST_CONTAINERS, 'limit=1000&offset=99999999999999999999')),
  read('the smallest limit', withQuery(LIST_FILES, 'limit=0&offset=-0')),
  read(
    'a filter of everything',
    withQuery(
      LIST_CONTAINERS,
      `filter=${encodeURIComponent('name like "%" AND total_files ge -1 and unique in true,false')}`,
    ),
  ),
  read('an order by what is inside', {
    ...withQuery(LIST_CONTAINERS, 'order=external_attributes.aws_bucket_name%20desc'),
  }),
  read('an unknown query', withQuery(LIST_FILES, 'limt=5&__proto__=x&limt=6')),
  read('a range that cannot be read', DOWNLOAD),
].map((one) =>
  one.path.endsWith('/data') ? { ...one, headers: { ...KEY, range: 'bytes=4-1' } } : one,
)

/** Requests that use each limit to the full, and leave out whatever may be left out. */
export const accepted: readonly AcceptedRequest[] = [...bodies, ...uploads, ...reads]
