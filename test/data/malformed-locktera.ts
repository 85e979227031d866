import type {
  AcceptedRequest,
  Corpus,
  MalformedRequest,
  RawRequest,
} from '../support/malformed/corpus.js'
import { everywhere, missing, odder, paths, queries } from './malformed-locktera/calls.js'
import { forms, unparsed } from './malformed-locktera/forms.js'
import { fullForm, types, unknown, values } from './malformed-locktera/manifests.js'
import { bodies, decodes } from './malformed-locktera/opening.js'
import {
  DECODE,
  encoding,
  encodingOf,
  ENCODE,
  file,
  FORM,
  GET,
  jsonOf,
  KEY,
  LIST,
  MANIFEST,
  POST_EVENT,
  PUT_DRM,
  REFUSALS,
  UNBLOCK,
  type Refusal,
  type Target,
} from './malformed-locktera/refused.js'

/** Two organizations with containers: one that is plain, one that is static, one that is blocked. */
const seed = {
  now: '2025-01-01T00:00:00Z',
  locktera: {
    keys: [{ key: 'lk-quayside' }, { key: 'lk-elsewhere', org_id: 'org-2' }],
    orgs: [{ id: 'org-1', name: 'First' }, { id: 'org-2' }],
    containers: [
      { id: 'c-1', org_id: 'org-1', name: 'plain', tags: ['a'], drm_rules: { dynamic: true } },
      { id: 'c-static', org_id: 'org-1', name: 'static', drm_rules: { opens: 3 } },
      { id: 'c-blocked', org_id: 'org-1', name: 'blocked', blocked: true },
      { id: 'c-2', org_id: 'org-2', name: 'of another organization' },
    ],
    files: [
      { container_id: 'c-1', name: 'a.txt', type: 'text/plain', content: { text: 'abc' } },
      { container_id: 'c-2', name: 'b.txt', type: 'text/plain', content: { text: 'def' } },
    ],
    attempts: [{ container_id: 'c-1', viewer_email: 'a@b.example', attempt_count: 2 }],
    tags: [{ container_id: 'c-1', old_tags: [], new_tags: ['a'] }],
  },
}

/** The rules that each mock has; a request names the one that it is for. */
const worlds = {
  usual: {},
  strict: {
    'locktera/unknown-query': 'refused',
    'locktera/foreign-key': 'forbidden',
    'locktera/second-block': 'refused',
    'locktera/second-unblock': 'not-found',
    'locktera/malformed-digest': 'refused',
    'locktera/unlisted-file': 'refused',
    'locktera/unknown-drm-rule': 'refused',
    'locktera/manifest-files': 'object',
    'locktera/ipv6-addresses': 'refused',
    'locktera/max-encode-bytes': 16,
    'locktera/decode-viewer': 'required',
    'locktera/manifest-container': 'required',
  },
  limited: { 'locktera/rate-limit': 0 },
} as const

const malformed: readonly MalformedRequest[] = [
  ...[everywhere, missing, odder, queries, paths, forms, unparsed, types, values, unknown].flat(),
  ...[decodes, bodies].flat(),
]

// Just inside the limits.

function accepted(
  name: string,
  [method, path]: Target,
  status = 200,
  sent: { headers?: Record<string, string>; body?: string } = {},
): AcceptedRequest {
  return { ...{ name, method, path, status, ...sent }, headers: { ...KEY, ...sent.headers } }
}

const acceptable: readonly AcceptedRequest[] = [
  accepted('a manifest of every member', ENCODE, 200, fullForm('name', 'n')),
  accepted('a form of two parts', ENCODE, 200, encoding()),
  accepted('an empty file', ENCODE, 200, encodingOf({ container: {} }, file('a.txt', ''))),
  accepted('an empty list of everything', ENCODE, 200, {
    ...encodingOf({
      container: {
        ...{ recipients: [], tags: [] },
        drm: { geo: {}, ip: { allow: [] }, mac: {}, time: {} },
      },
      files: [],
      tags: [],
    }),
  }),
  accepted('a file named __proto__', ENCODE, 200, {
    ...encoding(
      [MANIFEST, '{"container":{},"files":{"__proto__":{"type":"text/x"}}}'],
      file('__proto__'),
    ),
  }),
  accepted(
    'a DRM rule that is not known',
    ENCODE,
    200,
    encodingOf({ container: { drm: { x: 1 } } }),
  ),
  accepted('a list of a thousand', [LIST[0], `${LIST[1]}?page=1&limit=1000`]),
  accepted('a list of a time that is over before it starts', [
    LIST[0],
    `${LIST[1]}?start=2025-01-02T00:00:00%2B01:00&end=2025-01-01T00:00:00.5Z`,
  ]),
  accepted('a page far away', [LIST[0], `${LIST[1]}?page=${'9'.repeat(20)}`]),
  accepted('a decode without a viewer', DECODE),
  accepted('a decode of no range that there is', DECODE, 200, { headers: { range: 'lines=1-2' } }),
  accepted('a decode of the last byte', DECODE, 206, { headers: { range: 'bytes=2-2' } }),
  accepted('dynamic DRM without a rule', PUT_DRM, 200, jsonOf({})),
  accepted(
    'dynamic DRM with the ids of the path',
    PUT_DRM,
    200,
    jsonOf({ id: 'c-9', org_id: 'o' }),
  ),
  accepted('an event of nothing', POST_EVENT, 201, jsonOf({})),
  accepted(
    'an event with ids of another container',
    POST_EVENT,
    201,
    jsonOf({ container_id: 'c-2' }),
  ),
  accepted('a second block', ['PUT', '/orgs/org-1/containers/c-blocked/block']),
  accepted('an unblock of what is not blocked', UNBLOCK),
  accepted('a delete of no rules', ['DELETE', '/orgs/org-1/containers/c-blocked/drm_rules']),
  accepted('an unknown query', [GET[0], `${GET[1]}?colour=red`]),
  accepted('an escaped id', ['GET', '/orgs/org%2d1/containers/c%2D1']),
]

// What is sent as bytes.

const HOST = 'Host: localhost\r\n'
const SENDER = `${HOST}Authorization: Bearer lk-quayside\r\nConnection: close\r\n`

function raw(
  error: Refusal | null,
  name: string,
  start: string,
  fields: string,
  message: string,
  why: string,
  body = '',
): RawRequest {
  const bytes = `${start}\r\n${fields}\r\n${body}`
  const status = error === null ? 400 : REFUSALS[error][0]
  return { name, raw: true, bytes, status, error, message, why }
}

const onTheWire: readonly RawRequest[] = [
  raw(
    'unknown_url',
    'dot segments',
    'GET /orgs/org-1/containers/../tags HTTP/1.1',
    SENDER,
    '^Resource not found: GET /orgs/org-1/containers/\\.\\./tags$',
    'a path is taken as it is written',
  ),
  raw(
    'container_not_found',
    'dots as an id',
    'GET /orgs/org-1/containers/.. HTTP/1.1',
    SENDER,
    'no container "\\.\\."',
    'an id like any',
  ),
  raw(
    'container_not_found',
    'an escaped slash in an id',
    'GET /v1/orgs/org-1/containers/c-1%2Fblock HTTP/1.1',
    SENDER,
    'no container "c-1/block"',
    'it does not divide the path',
  ),
  raw(
    'unauthorized',
    'a key on a second line',
    'GET /orgs/org-1 HTTP/1.1',
    `${HOST}Connection: close\r\nAuthorization: Bearer\r\n`,
    '^Authentication failed',
    'a bearer without a key',
  ),
  raw(
    'invalid_multipart',
    'a form that says it is longer than it is',
    'POST /orgs/org-1/containers/encode HTTP/1.1',
    `${SENDER}Content-Type: ${FORM['content-type']}\r\nTransfer-Encoding: chunked\r\n`,
    'the body ends before the closing boundary',
    'no closing boundary',
    '5\r\n--cut\r\n0\r\n\r\n',
  ),
  raw(
    'missing_body',
    'an encode of no length',
    'POST /v1/orgs/org-1/containers/encode HTTP/1.1',
    `${SENDER}Content-Length: 0\r\n`,
    'the request has no body',
    'there is no form',
  ),
  raw(
    null,
    'an invented method',
    'FOO /orgs HTTP/1.1',
    SENDER,
    '^Invalid HTTP request',
    'no method',
  ),
]

/** All that is done wrong to this service. */
export const corpus: Corpus = {
  ...{ seed, worlds, malformed, onTheWire, accepted: acceptable },
  messageAt: 'message',
  // A refused decode leaves an attempt and an event in the logs, and everything here leaves nothing.
  faultsOnly: ['access_refused'],
  apart: [],
}
