import { withAt } from '../../support/json-place.js'
import type { MalformedRequest } from '../../support/malformed/corpus.js'
import {
  CONTENT,
  encode,
  encoding,
  encodingOf,
  file,
  MANIFEST,
  type Details,
  type Refusal,
} from './refused.js'

// Manifests: a complete one, wrong in one place each time.

/** A manifest that uses every member there is, and is accepted. */
export const full = {
  container: {
    name: 'full',
    downloadable: true,
    recipients: ['a@b.example', '*@b.example', '*@*'],
    password: 's3cret',
    drm: {
      dynamic: true,
      geo: {
        allow: [{ continent: 'Europe', country: 'Norway', subdivision: 'Troms', city: 'Tromsø' }],
        block: [{ country: 'Atlantis' }],
      },
      ip: {
        allow: ['10.0.0.1', '10.0.0.0/8', '192.*.1.*', '10.0.0.1-10.0.0.9', '10.0.0.0/255.0.0.0'],
        block: ['0.0.0.0/0', '*.*.*.*', '255.255.255.255', '::1', '2001:DB8::/32', '::-::ffff'],
      },
      mac: { allow: ['f4:d4:88:66:db:56'], block: ['F4-D4-88-66-DB-57'] },
      opens: 1,
      time: { start: '2025-01-01T00:00:00Z', end: '2025-01-01T00:00:00+00:00' },
    },
    tags: ['a'],
  },
  files: [
    'a.txt',
    {
      ...{ name: 'b.txt', type: 'text/x', pages: 0, duration: 0, hidden: true },
      ...{ view_instead: 'a.txt', download_instead: 'a.txt' },
    },
  ],
  name: 'n',
  tags: ['b'],
}

export const fullForm = (place: string, value: unknown) =>
  encodingOf(withAt(full, place, value), file('a.txt'), file('b.txt'))

function wrong(error: Refusal, place: string, value: unknown, details: Details = {}) {
  const written = value === undefined ? 'nothing' : JSON.stringify(value)
  const name = `${place} as ${written.length > 40 ? `${written.slice(0, 40)}…` : written}`
  const field = `manifest.${place}`
  return encode(error, name, 'wrong in one place', { ...fullForm(place, value), field, ...details })
}

export const DRM = 'container.drm'
export const TEXTS = [
  ...['container.name', 'container.recipients[0]', 'container.password', 'container.tags[0]'],
  ...[`${DRM}.geo.allow[0].continent`, `${DRM}.geo.allow[0].country`, `${DRM}.ip.allow[0]`],
  ...[`${DRM}.geo.allow[0].subdivision`, `${DRM}.geo.allow[0].city`, `${DRM}.geo.block[0].country`],
  ...[`${DRM}.mac.allow[0]`, `${DRM}.time.start`, `${DRM}.time.end`, 'name', 'tags[0]'],
  ...['files[1].name', 'files[1].type', 'files[1].view_instead', 'files[1].download_instead'],
  ...[`${DRM}.ip.block[0]`, `${DRM}.mac.block[0]`, `${DRM}.geo.block[0].continent`],
  ...[`${DRM}.geo.block[0].subdivision`, `${DRM}.geo.block[0].city`],
]
export const SHORT = TEXTS.filter((place) => !/recipients|ip|mac|time/.test(place))
export const OBJECTS = [
  ...['container', DRM, `${DRM}.geo`, `${DRM}.ip`, `${DRM}.mac`, `${DRM}.time`],
  ...[`${DRM}.geo.allow[0]`, `${DRM}.geo.block[0]`],
]
export const LISTS = [
  ...['container.recipients', 'container.tags', 'tags'],
  ...['geo', 'ip', 'mac'].flatMap((name) => [`${DRM}.${name}.allow`, `${DRM}.${name}.block`]),
]
const FLAGS = ['container.downloadable', `${DRM}.dynamic`, 'files[1].hidden']

export const types: readonly MalformedRequest[] = [
  ...TEXTS.map((place) =>
    wrong('invalid_type', place, 7, { detail: 'must be a text, not a number' }),
  ),
  ...OBJECTS.map((place) =>
    wrong('invalid_type', place, [], { detail: 'must be an object, not a list' }),
  ),
  ...LISTS.map((place) =>
    wrong('invalid_type', place, 'a', { detail: 'must be a list, not a text' }),
  ),
  ...FLAGS.map((place) =>
    wrong('invalid_type', place, 'yes', { detail: 'must be true or false, not a text' }),
  ),
  ...[1.5, '3', true].map((value) =>
    wrong('invalid_type', `${DRM}.opens`, value, {
      detail: `must be a whole number, not ${kindOf(value)}`,
    }),
  ),
  wrong('invalid_type', 'files[1].pages', 0.5, { detail: 'must be a whole number, not a number' }),
  wrong('invalid_type', 'files[1].duration', '9', { detail: 'must be a number, not a text' }),
  wrong('invalid_type', 'files[0]', null, { detail: 'must be a text or an object, not null' }),
  wrong('invalid_type', 'files', 'a.txt', { detail: 'must be a list or an object, not a text' }),
  wrong('invalid_type', 'files', null, { detail: 'must be a list or an object, not null' }),
  encode('invalid_type', 'the file of an object as text', 'nothing is known in a text', {
    ...encodingOf({ container: {}, files: { 'a.txt': 'text/plain' } }),
    ...{ field: 'manifest.files.a.txt', detail: 'must be an object, not a text' },
  }),
  ...Object.entries({ '[]': 'a list', '"{}"': 'a text', null: 'null', '7': 'a number' }).map(
    ([manifest, kind]) =>
      encode('invalid_type', `the manifest ${manifest}`, 'it is an object', {
        ...encoding([MANIFEST, manifest], CONTENT),
        ...{ field: 'manifest', detail: `must be an object, not ${kind}` },
      }),
  ),
]

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'a number'
  return typeof value === 'string' ? 'a text' : 'true or false'
}

const TIME = 'is not a time such as 2025-01-31T12:00:00Z'
const ADDRESS = 'is not an IP address, block, wildcard, range or mask'

export const values: readonly MalformedRequest[] = [
  ...SHORT.map((place) => wrong('empty_value', place, '')),
  wrong('empty_value', 'files[0]', ''),
  wrong('empty_value', `${DRM}.geo.allow[0]`, {}),
  wrong('missing_field', 'files[1].name', undefined),
  encode('missing_field', 'no container', 'a rule', {
    ...encodingOf({}),
    ...{ world: 'strict', field: 'manifest.container' },
  }),
  ...['a', '', '@', 'a@', '@b', 'a b@c', 'a@b@c', '*'].map((value) =>
    wrong('invalid_format', 'container.recipients[1]', value, {
      detail: 'is not an e-mail address',
    }),
  ),
  ...[
    ...['', '10.0.0', '10.0.0.256', '10.0.0.1/33', '10.0.0.1/', '10.0.0.1-', '-10.0.0.1', '10.*'],
    ...['10.0.0.*-10.0.0.9', '10.0.0.*/8', '010.0.0.1', ' 10.0.0.1', '10.0.0.1/255.0.0'],
    ...['10.0.0.1-10.0.0.2-10.0.0.3', '0x0a.0.0.1', '10,0,0,1'],
    ...[
      ':',
      ':::',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      'fe80::g',
      '12345::',
      '::/129',
    ],
    ...[
      '::1-10.0.0.1',
      '10.0.0.1-::1',
      '2001:db8:*::',
      '::/ffff::',
      '[::1]',
      'fe80::1%eth0',
      '::-',
    ],
  ].map((value) => wrong('invalid_format', `${DRM}.ip.block[0]`, value, { detail: ADDRESS })),
  wrong('invalid_format', `${DRM}.ip.allow[4]`, 'everywhere', { detail: ADDRESS }),
  ...['', 'f4:d4:88:66:db', 'f4:d4:88:66:db:5g', 'f4d48866db56', 'f4:d4:88:66:db:56:00'].flatMap(
    (value) =>
      ['allow', 'block'].map((list) =>
        wrong('invalid_format', `${DRM}.mac.${list}[0]`, value, {
          detail: 'is not a hardware address',
        }),
      ),
  ),
  ...['', '2025-01-01', '2025-01-01T00:00:00', '2025-13-01T00:00:00Z', 'now', '1735689600'].flatMap(
    (value) =>
      ['start', 'end'].map((end) =>
        wrong('invalid_format', `${DRM}.time.${end}`, value, { detail: TIME }),
      ),
  ),
  wrong('below_minimum', `${DRM}.opens`, 0, { detail: 'must be at least 1' }),
  wrong('below_minimum', `${DRM}.opens`, -3, { detail: 'must be at least 1' }),
  wrong('below_minimum', 'files[1].pages', -1, { detail: 'must be at least 0' }),
  wrong('below_minimum', 'files[1].duration', -0.5, { detail: 'must be at least 0' }),
  wrong('end_before_start', `${DRM}.time`, {
    start: '2025-01-01T00:00:00Z',
    end: '2025-01-01T01:59:59+02:00',
  }),
  wrong('end_before_start', `${DRM}.ip.allow[3]`, '10.0.0.9-10.0.0.1'),
  wrong('end_before_start', `${DRM}.ip.block[1]`, '10.1.0.0-10.0.255.255'),
  wrong('end_before_start', `${DRM}.ip.block[2]`, '2001:db8::1:0-2001:db8::ffff'),
  encode('invalid_format', 'an IPv6 address', 'a rule', {
    ...encodingOf({ container: { drm: { ip: { block: ['::1'] } } } }),
    ...{ world: 'strict', field: 'manifest.container.drm.ip.block[0]' },
    detail: 'is not an IPv4 address, block, wildcard, range or mask',
  }),
]

export const unknown: readonly MalformedRequest[] = [
  ...[
    ...['', 'container', `${DRM}.geo`, `${DRM}.geo.allow[0]`, `${DRM}.geo.block[0]`, `${DRM}.ip`],
    ...[`${DRM}.mac`, `${DRM}.time`, 'files[1]'],
  ].map((place) => {
    const inner = place === '' ? 'colour' : `${place}.colour`
    return wrong('unknown_field', inner, 'red')
  }),
  encode('unknown_field', 'the file of an object', 'misspelt', {
    ...encodingOf({ container: {}, files: { 'a.txt': { tpye: 'text/plain' } } }),
    field: 'manifest.files.a.txt.tpye',
  }),
  ...['container_name', 'org_id', 'recipients', 'downloadable'].map((name) =>
    encode('unknown_field', `${name} of a flat manifest`, 'that of the later generation', {
      ...encodingOf({ container: {}, [name]: [] }),
      field: `manifest.${name}`,
    }),
  ),
  encode('unknown_field', 'a member named __proto__', 'a name like any', {
    ...encoding([MANIFEST, '{"container":{"__proto__":{"name":"x"}}}'], CONTENT),
    field: 'manifest.container.__proto__',
  }),
  ...[{ password: 'x' }, { vpn: [{ api_key: 'x' }] }].map((drm) =>
    encode('unknown_field', `a DRM rule of ${JSON.stringify(drm)}`, 'it would be shown again', {
      ...encodingOf({ container: { drm } }),
      field: `manifest.container.drm.${Object.keys(drm).join('')}`,
    }),
  ),
  encode('unknown_field', 'a DRM rule that is not known', 'a rule', {
    ...encodingOf({ container: { drm: { opnes: 3 } } }),
    ...{ world: 'strict', field: 'manifest.container.drm.opnes' },
  }),
]
