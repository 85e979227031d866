import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { AS_JSON, refused, short, type Target } from './refusals.js'
import { ELSEWHERE, PUBLISHED } from './targets.js'

const { origin = '' } = PUBLISHED
const NOBODY = { headers: { authorization: '' } }

const at = (method: string, path: string): Target =>
  /^\/f(?:\/|$)/.test(path) ? { method, path, origin } : { method, path: `/storage${path}` }

// Methods.

const METHODS = {
  '/containers': ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/containers/c-plain': ['POST', 'OPTIONS'],
  '/files': ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/files/f-1': ['POST', 'OPTIONS'],
  '/files/f-1/data': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
}

const methods = [
  ...Object.entries(METHODS).flatMap(([path, wrong]) =>
    wrong.map((method) => {
      const target = { method, path: `/storage${path}` }
      return refused('method_not_allowed', `${method} ${path}`, target, 'no operation does that', {
        ...(method !== 'OPTIONS' && { headers: AS_JSON, body: '{"name":"a"}' }),
      })
    }),
  ),
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) =>
    Object.entries({ 'a published file': PUBLISHED, 'a file elsewhere': ELSEWHERE }).map(
      ([what, target]) =>
        refused('method_not_allowed', `${method} of ${what}`, { ...target, method }, 'no', {
          ...NOBODY,
          ...(method !== 'OPTIONS' && { body: 'hello' }),
        }),
    ),
  ),
]

// Paths.

const UNKNOWN_PATHS = [
  '/',
  '/storage',
  '/storage/',
  '/storage/nope',
  '/Storage/containers',
  '/storage/container',
  '/storage/CONTAINERS',
  '/storage/containers/',
  '/storage/containers//',
  '//storage/containers',
  '/storage//containers',
  '/storage/containers/c-plain/',
  '/storage/containers/c-plain/files',
  '/storage/containers/c-plain/__proto__',
  '/storage/containers%2Fc-plain',
  '/storage/containers;x=1',
  '/storage/files/',
  '/storage/files//data',
  '/storage/files/f-1/',
  '/storage/files/f-1/Data',
  '/storage/files/f-1/data/',
  '/storage/files/f-1/data/more',
  '/storage/files/%zz/nope',
  '/storage/f/f-1',
  '/core/v2/storage/containers',
  '/phonenumber/dids',
  '/__proto__',
  '/constructor/prototype',
  `/${'a/'.repeat(4000)}`,
  `/storage/${'x'.repeat(8000)}`,
]

const unknownPaths = [
  ...UNKNOWN_PATHS.map((path) =>
    refused('unknown_url', `GET ${short(path, 60)}`, { method: 'GET', path }, 'no such path'),
  ),
  ...['/f', '/f/', '/f/f-1/', '/f/f-1/data', '/f//f-1', '/f/a/b/c'].map((path) =>
    refused('unknown_url', `GET ${path} where files are published`, at('GET', path), 'no', NOBODY),
  ),
]

const BAD_ESCAPES = ['%', '%z', '%zz', '%f', 'a%', '%e9', '%c0%af', '%ed%a0%80', '%ff%fe', '%u0041']

function undecodable(method: string, path: string): MalformedRequest {
  const details = /P(?:ATCH|UT)/.test(method) ? { headers: AS_JSON, body: '{}' } : {}
  const why = 'not percent-encoded UTF-8'
  const one = refused('malformed_request', `${method} ${path}`, at(method, path), why, details)
  // It reaches no operation.
  return { ...one, violation: 'unhandled' }
}

const CHANGES = ['PATCH', 'PUT', 'DELETE']

const badEscapes = [
  ...BAD_ESCAPES.flatMap((sid) => [
    undecodable('GET', `/containers/${sid}`),
    undecodable('GET', `/files/${sid}`),
    undecodable('GET', `/files/${sid}/data`),
    undecodable('GET', `/f/${sid}`),
  ]),
  ...BAD_ESCAPES.slice(0, 3).flatMap((sid) =>
    CHANGES.flatMap((method) => [
      undecodable(method, `/containers/${sid}`),
      undecodable(method, `/files/${sid}`),
    ]),
  ),
]

// Sids.

const STRANGE_SIDS = [
  'nobody',
  '__proto__',
  '%F0%9F%98%80',
  's'.repeat(7900),
  'C-PLAIN',
  'F-1',
  'c-plain%20',
  '%20',
  'c-plain%00',
  '%2F..%2Fc-plain',
  'c-plain;',
  'constructor',
  'null',
  'undefined',
  '[object%20Object]',
  '%0d%0ax-injected:%201',
  "'%20OR%201=1--",
  '{container_sid}',
]

function missing(what: string, method: string, path: string, details: object = {}) {
  const target = at(method, path)
  return refused('not_found', `no ${what}: ${short(path, 40)}`, target, 'no such sid', details)
}

const strangeSids = STRANGE_SIDS.flatMap((sid, index) => {
  const json = { headers: AS_JSON, body: '{"name":"a"}' }
  const [container, file] = [`/containers/${sid}`, `/files/${sid}`]
  const reads = [
    missing('container', 'GET', container),
    missing('file', 'GET', file),
    missing('bytes', 'GET', `${file}/data`),
    missing('published file', 'GET', `/f/${sid}`, NOBODY),
  ]
  const changes = [
    missing('container to change', 'PATCH', container, json),
    missing('container to replace', 'PUT', container, json),
    missing('container to delete', 'DELETE', container),
    missing('file to change', 'PATCH', file, json),
    missing('file to replace', 'PUT', file, json),
    missing('file to delete', 'DELETE', file),
  ]
  // They look for it in the same way.
  return index < 4 ? [...reads, ...changes] : reads
})

const misplaced = [
  ['a file as a container', '/containers/f-1'],
  ['a container as a file', '/files/c-plain'],
  ['a container as bytes', '/files/c-plain/data'],
  ['a file by the name it is published under', '/files/report.pdf'],
].map(([name = '', path = '']) => refused('not_found', name, at('GET', path), 'it is none'))

/** Files that are there, and not to be had here. */
const UNPUBLISHED: Readonly<Record<string, string>> = {
  'f-hidden': 'its publish says none',
  'f-private': 'its container publishes nothing',
  'f-named': 'it is published under its name',
  'report.PDF': 'names are told apart',
  'c-plain': 'it is no file',
}

const unpublished = Object.entries(UNPUBLISHED).map(([sid, why]) =>
  refused('not_found', `${sid} as a published file`, at('GET', `/f/${sid}`), why, NOBODY),
)

// Hosts that only the world names.

const elsewhere = [
  refused('not_found', 'nobody elsewhere', { ...ELSEWHERE, path: '/f/nobody' }, 'none', NOBODY),
  refused('unknown_url', 'a path elsewhere', { ...ELSEWHERE, path: '/f/a/b' }, 'none', NOBODY),
  refused('range_not_satisfiable', 'a range elsewhere', ELSEWHERE, 'it has 3 bytes', {
    headers: { authorization: '', range: 'bytes=3-' },
  }),
  { ...undecodable('GET', '/f/%'), ...ELSEWHERE, path: '/f/%', name: 'a bad escape elsewhere' },
]

// Parts of files. A range that cannot be read is ignored, so it is not here.

const RANGES = ['bytes=5-', 'bytes=5-9', 'bytes=-0', `bytes=${'9'.repeat(9000)}-`, 'BYTES= 99-100 ']

const ranges = [
  ...RANGES.flatMap((range) =>
    ['/files/f-1/data', '/f/f-1'].map((path) =>
      refused(
        'range_not_satisfiable',
        `${short(range, 20)} of ${path}`,
        at('GET', path),
        'it has 5',
        {
          headers: { range },
        },
      ),
    ),
  ),
  ...['/files/f-empty/data', '/f/f-empty'].map((path) =>
    refused('range_not_satisfiable', `a range of nothing at ${path}`, at('GET', path), 'no bytes', {
      headers: { range: 'bytes=0-0' },
    }),
  ),
]

/** Methods, paths, sids and ranges that there are not. */
export const wrongPaths: readonly MalformedRequest[] = [
  ...methods,
  ...unknownPaths,
  ...badEscapes,
  ...strangeSids,
  ...misplaced,
  ...unpublished,
  ...elsewhere,
  ...ranges,
]
