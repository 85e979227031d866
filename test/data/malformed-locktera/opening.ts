import { withAt } from '../../support/json-place.js'
import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { DRM, full, LISTS, OBJECTS, SHORT, TEXTS } from './manifests.js'
import {
  DECODE,
  jsonOf,
  POST_EVENT,
  PUT_DRM,
  refused,
  type Refusal,
  type Target,
} from './refused.js'

const PATH = '/orgs/org-1/containers'
const decode = (id: string, query = '', file = '/a.txt'): Target => [
  'GET',
  `${PATH}/${id}/decode${file}${query}`,
]

// Decodes.

const TWO = 'viewer=a@b&viewer=c@d'
const viewers = ['', 'ada', '@', 'ada@', '@lab', 'a b@lab', 'ada@lab@x', '*@lab', 'ada@*', '%00']

export const decodes: readonly MalformedRequest[] = [
  ...viewers.flatMap((viewer) =>
    (['/a.txt', ''] as const).map((file) =>
      refused(
        'invalid_format',
        `decode${file} for "${viewer}"`,
        decode('c-1', `?viewer=${encodeURIComponent(viewer)}`, file),
        'not an e-mail address',
        { field: 'viewer', detail: 'is not an e-mail address' },
      ),
    ),
  ),
  refused('duplicate_field', 'two viewers', decode('c-1', `?${TWO}`), 'which?', {
    field: 'viewer',
  }),
  refused('missing_field', 'no viewer', DECODE, 'a rule', { world: 'strict', field: 'viewer' }),
  refused('duplicate_field', 'two viewers of a manifest', decode('c-1', `?${TWO}`, ''), 'which?', {
    field: 'viewer',
  }),
  refused('missing_field', 'no viewer of a manifest', decode('c-1', '', ''), 'a rule', {
    ...{ world: 'strict', field: 'viewer' },
  }),
  ...['none', 'A.txt', 'a.txt%20', '..%2Fa.txt', 'a', '__proto__', 'constructor', '%00'].map(
    (name) =>
      refused('file_not_found', `decode of ${name}`, decode('c-1', '', `/${name}`), 'no such file'),
  ),
  refused(
    'file_not_found',
    'decode of a long name',
    decode('c-1', '', `/${'x'.repeat(5000)}`),
    'it is shown back in bounds',
    { message: '^.{1,280}$' },
  ),
  ...['bytes=3-', 'bytes=99-100', 'bytes=-0', 'bytes=9007199254740993-'].map((range) =>
    refused('range_not_satisfiable', `decode of ${range}`, DECODE, 'the file has three bytes', {
      headers: { range },
    }),
  ),
]

// Bodies that are JSON.

const BODIES: Readonly<Record<string, Target>> = { 'dynamic DRM': PUT_DRM, event: POST_EVENT }

const TIME = 'is not a time such as 2025-01-31T12:00:00Z'

/** Rules that use every member there is, and are accepted. */
const rules = {
  ...{ id: 'c-1', org_id: 'org-1', downloadable: true, recipients: ['a@b.example'] },
  ...full.container.drm,
}

const ofRules = (places: readonly string[]) =>
  places.flatMap((place) => (place.startsWith(`${DRM}.`) ? [place.slice(DRM.length + 1)] : []))

/** Rules that are wrong in one place. */
function wrong(error: Refusal, place: string, value: unknown, detail?: string) {
  return refused(
    error,
    `DRM: ${place} as ${JSON.stringify(value)}`,
    PUT_DRM,
    'wrong in one place',
    {
      ...jsonOf(withAt(rules, place, value)),
      field: place,
      ...(detail !== undefined && { detail }),
    },
  )
}

const spoiltRules: readonly MalformedRequest[] = [
  ...['id', 'org_id', 'recipients[0]', ...ofRules(TEXTS)].map((place) =>
    wrong('invalid_type', place, 7, 'must be a text, not a number'),
  ),
  ...ofRules(OBJECTS).map((place) =>
    wrong('invalid_type', place, [], 'must be an object, not a list'),
  ),
  ...['recipients', ...ofRules(LISTS)].map((place) =>
    wrong('invalid_type', place, 'a', 'must be a list, not a text'),
  ),
  ...['downloadable', 'dynamic'].map((place) =>
    wrong('invalid_type', place, 'yes', 'must be true or false, not a text'),
  ),
  wrong('invalid_type', 'opens', '2', 'must be a whole number, not a text'),
  wrong('invalid_format', 'recipients[0]', 'ada', 'is not an e-mail address'),
  ...['ip.allow[0]', 'ip.block[0]'].map((place) =>
    wrong(
      'invalid_format',
      place,
      '10.0.0.256',
      'is not an IP address, block, wildcard, range or mask',
    ),
  ),
  ...['mac.allow[0]', 'mac.block[0]'].map((place) =>
    wrong('invalid_format', place, 'f4:d4', 'is not a hardware address'),
  ),
  ...['time.start', 'time.end'].map((place) => wrong('invalid_format', place, 'now', TIME)),
  wrong('below_minimum', 'opens', 0, 'must be at least 1'),
  ...['geo.allow[0]', 'geo.block[0]'].map((place) => wrong('empty_value', place, {})),
  ...ofRules(SHORT).map((place) => wrong('empty_value', place, '')),
  ...['geo', 'geo.allow[0]', 'geo.block[0]', 'ip', 'mac', 'time'].map((place) =>
    wrong('unknown_field', `${place}.colour`, 'red'),
  ),
  wrong('unknown_field', 'password', 'it would be shown again'),
  wrong('end_before_start', 'time', { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' }),
  wrong('end_before_start', 'ip.allow[0]', '10.0.0.9-10.0.0.1'),
  refused('static_drm', 'a change of static rules', ['PUT', `${PATH}/c-static/drm`], 'static', {
    ...jsonOf({ opens: 1 }),
  }),
  refused('unknown_field', 'DRM rules that are not known', PUT_DRM, 'a rule', {
    ...jsonOf({ opnes: 3 }),
    ...{ world: 'strict', field: 'opnes' },
  }),
]

/** An event that is wrong in one place. */
function event(error: Refusal, name: string, value: unknown, detail?: string) {
  const what = `event: ${name} as ${JSON.stringify(value)}`
  return refused(error, what, POST_EVENT, 'wrong in one place', {
    ...jsonOf({ [name]: value }),
    field: name,
    ...(detail !== undefined && { detail }),
  })
}

const spoiltEvents: readonly MalformedRequest[] = [
  ...['created_date', 'action', 'org_id', 'container_id', 'user', 'creator_ip'].map((name) =>
    event('invalid_type', name, 7, 'must be a text, not a number'),
  ),
  ...['event_type', 'timestamp', 'status'].flatMap((name) => [
    event('invalid_type', name, 7, 'must be a text, not a number'),
    event('unknown_field', name, '2025-01-01T00:00:00Z'),
  ]),
  event('invalid_type', 'detail', [], 'must be an object, not a list'),
  ...['created_date', 'timestamp'].map((name) => event('invalid_format', name, 'now', TIME)),
  event('invalid_format', 'creator_ip', '::1', 'is not an IPv4 address'),
  event('unknown_field', 'colour', 'red'),
]

const KINDS = { '[]': 'a list', '"a"': 'a text', 1: 'a number', null: 'null' }

export const bodies: readonly MalformedRequest[] = [
  ...[PUT_DRM, POST_EVENT].map(([method, path]) =>
    refused(
      'container_not_found',
      `${method} to no container`,
      [method, path.replace('c-1', 'c-9')],
      'there is none',
      jsonOf({}),
    ),
  ),
  ...spoiltRules,
  ...spoiltEvents,
  ...Object.entries(BODIES).flatMap(([name, target]) => [
    refused('missing_body', `${name} without a body`, target, 'there is nothing to read'),
    refused('not_json', `${name} as text`, target, 'another content type', {
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    }),
    refused('not_json', `${name} as a form`, target, 'another content type', {
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b--',
    }),
    refused('invalid_multipart', `${name} in an unheard-of encoding`, target, 'no such encoding', {
      headers: { 'content-type': 'application/json', 'content-encoding': 'unheard-of' },
      body: '{}',
    }),
    refused('payload_too_large', `${name} of two megabytes`, target, 'a rule limits it', {
      ...jsonOf({ action: 'x'.repeat(2_000_000) }),
    }),
    ...['{', '{"a":1,}', '{} {}', "{'a':1}", 'undefined'].map((text) =>
      refused('malformed_json', `${name} ${text}`, target, 'not JSON', jsonOf(text)),
    ),
    ...Object.entries(KINDS).map(([text, kind]) =>
      refused('invalid_type', `${name} as ${text}`, target, 'it is an object', {
        ...jsonOf(text),
        ...{ field: 'body', detail: `must be an object, not ${kind}` },
      }),
    ),
  ]),
]
