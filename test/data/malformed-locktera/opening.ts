import type { MalformedRequest } from '../../support/malformed/corpus.js'
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
  refused('duplicate_field', 'two viewers', decode('c-1', '?viewer=a@b&viewer=c@d'), 'which?', {
    field: 'viewer',
  }),
  refused('missing_field', 'no viewer', DECODE, 'a rule', { world: 'strict', field: 'viewer' }),
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
  ...(
    [
      ['c-blocked', '', 'the container is blocked'],
      ['c-blocked', '?viewer=a@lab.example', 'the container is blocked'],
      ['c-late', '?viewer=a@lab.example', 'its time span has ended'],
      ['c-early', '?viewer=a@lab.example', 'its time span has not started'],
      ['c-lab', '?viewer=a@lab.example.org', 'the viewer is not a recipient'],
      ['c-lab', '?viewer=lab.example@a', 'the viewer is not a recipient'],
      ['c-used', '?viewer=a@lab.example', 'the viewer has opened it as often as is allowed'],
      ['c-ip', '?viewer=a@lab.example', 'the viewer has an address that is not allowed'],
      ['c-ip', '?viewer=away@lab.example', 'the viewer has an address that is not allowed'],
      ['c-geo', '?viewer=away@lab.example', 'the viewer is in a place that is not allowed'],
      ['c-mac', '?viewer=away@lab.example', 'the viewer has a device that is not allowed'],
    ] as const
  ).map(([id, query, reason]) =>
    refused('access_refused', `decode of ${id}${query}`, decode(id, query), reason, {
      message: `^Insufficient permissions: ${reason}\\.$`,
    }),
  ),
]

// Bodies that are JSON.

const BODIES: Readonly<Record<string, Target>> = { 'dynamic DRM': PUT_DRM, event: POST_EVENT }

const spoilt = (error: Refusal, name: string, target: Target, value: unknown, field?: string) =>
  refused(error, `${target[0]} ${name}`, target, 'the body is not one', {
    ...jsonOf(value),
    ...(field !== undefined && { field, detail: DETAILS[field] ?? DETAILS[error] ?? '' }),
  })

const TIME = 'is not a time such as 2025-01-31T12:00:00Z'
const DETAILS: Readonly<Record<string, string>> = {
  ...{ unknown_field: 'is not known', empty_value: 'must not be empty' },
  ...{ end_before_start: 'ends before it starts', below_minimum: 'must be at least 1' },
  ...{ opens: 'must be a whole number, not a text', dynamic: 'must be true or false, not a text' },
  ...{ recipients: 'must be a list, not a text', action: 'must be a text, not a number' },
  'recipients[0]': 'is not an e-mail address',
  'time.start': TIME,
  'ip.allow[0]': 'is not an IP address, block, wildcard, range or mask',
  'mac.block[0]': 'is not a hardware address',
  ...{ created_date: TIME, creator_ip: 'is not an IPv4 address' },
  detail: 'must be an object, not a list',
}

export const bodies: readonly MalformedRequest[] = [
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
    ...['{', '{"a":1,}', '', '{} {}', "{'a':1}", 'undefined', '\u00ff{}'].map((text) =>
      refused(
        text === '' ? 'missing_body' : 'malformed_json',
        `${name} ${JSON.stringify(text)}`,
        target,
        'not JSON',
        jsonOf(text),
      ),
    ),
    ...([[], 'a', 1, null] as const).map((value) =>
      spoilt('invalid_type', `${JSON.stringify(value)} as ${name}`, target, JSON.stringify(value)),
    ),
  ]),
  ...(
    [
      ['invalid_type', { opens: '2' }, 'opens'],
      ['invalid_type', { dynamic: 'yes' }, 'dynamic'],
      ['invalid_type', { recipients: 'a@b.example' }, 'recipients'],
      ['invalid_format', { recipients: ['ada'] }, 'recipients[0]'],
      ['invalid_format', { time: { start: 'now' } }, 'time.start'],
      ['invalid_format', { ip: { allow: ['10.0.0.256'] } }, 'ip.allow[0]'],
      ['invalid_format', { mac: { block: ['f4:d4'] } }, 'mac.block[0]'],
      ['below_minimum', { opens: 0 }, 'opens#min'],
      ['empty_value', { geo: { block: [{}] } }, 'geo.block[0]'],
      ['unknown_field', { geo: { allow: [{ planet: 'Earth' }] } }, 'geo.allow[0].planet'],
      ['unknown_field', { password: 'secret' }, 'password'],
      [
        'end_before_start',
        { time: { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' } },
        'time',
      ],
      ['end_before_start', { ip: { allow: ['10.0.0.9-10.0.0.1'] } }, 'ip.allow[0]#turned'],
    ] as const
  ).map(([error, value, place]) => {
    const [field = '', isOther] = place.split('#')
    const detail = isOther === undefined ? (DETAILS[field] ?? DETAILS[error]) : DETAILS[error]
    return refused(error, `DRM ${JSON.stringify(value)}`, PUT_DRM, 'not a rule', {
      ...jsonOf(value),
      ...{ field, detail: detail ?? '' },
    })
  }),
  refused('static_drm', 'a change of static rules', ['PUT', `${PATH}/c-static/drm`], 'static', {
    ...jsonOf({ opens: 1 }),
  }),
  ...(
    [
      ['invalid_type', { action: 1 }, 'action'],
      ['invalid_type', { detail: [] }, 'detail'],
      ['invalid_format', { created_date: 'now' }, 'created_date'],
      ['invalid_format', { creator_ip: '::1' }, 'creator_ip'],
      ['unknown_field', { event_type: 'ACCESS' }, 'event_type'],
      ['unknown_field', { colour: 'red' }, 'colour'],
    ] as const
  ).map(([error, value, field]) =>
    spoilt(error, `event ${JSON.stringify(value)}`, POST_EVENT, value, field),
  ),
]
