import type { MalformedRequest } from '../../support/malformed/corpus.js'
import {
  BODILESS,
  BY_DIGEST,
  ENCODE,
  encoding,
  GET,
  jsonOf,
  KEY,
  LIST,
  OF_CONTAINER,
  POST_EVENT,
  PUT_DRM,
  refused,
  UNBLOCK,
} from './refused.js'

// What every operation refuses.

const SENDING = {
  encode: ENCODE,
  'change of dynamic DRM': PUT_DRM,
  'post of an event': POST_EVENT,
}

export const everywhere = Object.entries({ ...BODILESS, ...SENDING }).flatMap(([name, target]) => {
  const [method, path] = target
  const elsewhere = path.replace('org-1', 'org-9')
  const query = path.includes('?') ? '&colour=red' : '?colour=red'
  const isJson = target === PUT_DRM || target === POST_EVENT
  const sent = target === ENCODE ? encoding() : isJson ? jsonOf({}) : { headers: {} }
  return [
    refused('unauthorized', `${name} without a key`, target, 'the key is missing', {
      ...sent,
      headers: { ...sent.headers, authorization: '' },
    }),
    refused('unauthorized', `${name} with an unknown key`, target, 'the world lists its keys', {
      ...sent,
      headers: { ...sent.headers, authorization: 'Bearer lk-nobody' },
    }),
    refused('forbidden', `${name} with a key from elsewhere`, target, 'it is for another', {
      ...sent,
      world: 'strict',
      headers: { ...sent.headers, authorization: 'Bearer lk-elsewhere' },
    }),
    refused('rate_limited', `${name} beyond the limit`, target, 'there were too many', {
      ...sent,
      world: 'limited',
      headers: { ...sent.headers, ...KEY },
    }),
    refused(
      'organization_not_found',
      `${name} in an unknown organization`,
      [method, elsewhere],
      'the world lists its organizations',
      sent,
    ),
    refused('unknown_field', `${name} with an unknown query`, [method, path + query], 'a rule', {
      ...sent,
      world: 'strict',
      field: 'colour',
    }),
  ]
})

export const missing = Object.entries(OF_CONTAINER).flatMap(([name, [method, path]]) =>
  ['c-9', 'c-2', 'C-1', 'c-1%20', '__proto__'].map((id) =>
    refused(
      'container_not_found',
      `${name}: ${id}`,
      [method, path.replace('c-1', id)],
      id === 'c-2' ? 'it belongs to another organization' : 'there is none',
    ),
  ),
)

export const odder: readonly MalformedRequest[] = [
  ...['', 'Basic bGs6', 'Bearer', 'Bearer ', 'Token lk-quayside', 'lk-quayside'].map((value) =>
    refused('unauthorized', `authorization "${value}"`, GET, 'not a bearer token', {
      headers: { authorization: value },
    }),
  ),
  refused(
    'unauthorized',
    'no key and no such container',
    ['GET', '/orgs/o/containers/c'],
    'first',
    {
      headers: { authorization: '' },
    },
  ),
  refused(
    'forbidden',
    'a key from elsewhere and no such container',
    [GET[0], `${GET[1]}9`],
    'who',
    {
      ...{ world: 'strict', headers: { authorization: 'Bearer lk-elsewhere' } },
    },
  ),
  ...(
    [
      ['GET', '/orgs/org-1/nothing'],
      ['GET', '/orgs'],
      ['PATCH', '/orgs/org-1/containers/c-1'],
      ['OPTIONS', '/orgs/org-1/containers'],
      ['GET', '/orgs/%zz'],
    ] as const
  ).flatMap((target) =>
    ['', 'Bearer lk-nobody'].map((authorization): MalformedRequest => ({
      ...refused('unauthorized', `${target.join(' ')} by "${authorization}"`, target, 'who asks', {
        headers: { authorization },
      }),
      violation: 'unhandled',
      ...(/nothing$|orgs$/.test(target[1]) && { isUnknownPath: true }),
    })),
  ),
  refused('method_not_allowed', 'another method beyond the limit', ['PATCH', GET[1]], 'no call', {
    world: 'limited',
  }),
  refused('unauthorized', 'an unknown key beyond the limit', GET, 'who asks comes first', {
    ...{ world: 'limited', headers: { authorization: 'Bearer lk-nobody' } },
  }),
  refused('organization_not_found', 'a key from elsewhere, usually', GET, 'it sees nothing', {
    headers: { authorization: 'Bearer lk-elsewhere' },
  }),
  refused(
    'container_not_found',
    'a long id',
    [GET[0], `/orgs/org-1/containers/${'x'.repeat(5000)}`],
    'it is shown back in bounds',
    { message: '^.{1,260}$' },
  ),
  refused(
    'container_not_found',
    'a longer id',
    [GET[0], `/orgs/org-1/containers/${'x'.repeat(20_000)}`],
    'longer than a head may be',
    { isTooLongForHttp: true },
  ),
  refused(
    'already_blocked',
    'a second block',
    ['PUT', '/orgs/org-1/containers/c-blocked/block'],
    'a rule',
    {
      world: 'strict',
    },
  ),
  refused('block_not_found', 'an unblock of what is not blocked', UNBLOCK, 'a rule', {
    world: 'strict',
  }),
  refused(
    'static_drm',
    'a delete of static rules',
    ['DELETE', '/orgs/org-1/containers/c-static/drm_rules'],
    'they are not dynamic',
  ),
]

// Queries.

const TIME = 'is not a time such as 2025-01-31T12:00:00Z'

const BAD_PAGES = [
  ['limit=ten', 'limit', 'invalid_type', 'must be a whole number, not a text'],
  ['end=now', 'end', 'invalid_format', TIME],
  ['page=0', 'page', 'below_minimum', 'must be at least 1'],
  ['limit=1001', 'limit', 'above_maximum', 'must be at most 1000'],
  ['start=now&start=now', 'start', 'duplicate_field', undefined],
] as const

export const queries: readonly MalformedRequest[] = [
  ...Object.entries(BODILESS)
    .filter(([name]) => /^list of .*events/.test(name))
    .flatMap(([name, [method, path]]) =>
      BAD_PAGES.map(([query, field, error, detail]) =>
        refused(error, `${name} with ${query}`, [method, `${path}?${query}`], 'no such page', {
          field,
          ...(detail !== undefined && { detail }),
        }),
      ),
    ),
  ...(
    [
      ['limit=ten', 'limit', 'invalid_type', 'must be a whole number, not a text'],
      ['limit=', 'limit', 'invalid_type', 'must be a whole number, not a text'],
      ['limit=1.5', 'limit', 'invalid_type', 'must be a whole number, not a text'],
      ['limit=1e2', 'limit', 'invalid_type', 'must be a whole number, not a text'],
      ['limit=%201', 'limit', 'invalid_type', 'must be a whole number, not a text'],
      ['limit=NaN', 'limit', 'invalid_type', 'must be a whole number, not a text'],
      [`limit=${'9'.repeat(21)}`, 'limit', 'invalid_type', 'must be a whole number, not a text'],
      ['page=first', 'page', 'invalid_type', 'must be a whole number, not a text'],
      ['page=null', 'page', 'invalid_type', 'must be a whole number, not a text'],
      ['limit=0', 'limit', 'below_minimum', 'must be at least 1'],
      ['limit=-1', 'limit', 'below_minimum', 'must be at least 1'],
      ['page=0', 'page', 'below_minimum', 'must be at least 1'],
      ['page=-7', 'page', 'below_minimum', 'must be at least 1'],
      ['limit=1001', 'limit', 'above_maximum', 'must be at most 1000'],
      [`limit=${'9'.repeat(15)}`, 'limit', 'above_maximum', 'must be at most 1000'],
      ['start=2025-01-01', 'start', 'invalid_format', TIME],
      ['start=', 'start', 'invalid_format', TIME],
      ['end=2025-02-30T00:00:00Z', 'end', 'invalid_format', TIME],
      ['end=yesterday', 'end', 'invalid_format', TIME],
      ['end=2025-01-01T00:00:00', 'end', 'invalid_format', TIME],
      ['start=1735689600', 'start', 'invalid_format', TIME],
      ['limit=1&limit=2', 'limit', 'duplicate_field', undefined],
      ['page=1&limit=1&page=1', 'page', 'duplicate_field', undefined],
    ] as const
  ).map(([query, field, error, detail]) =>
    refused(
      error,
      `list with ${query.slice(0, 30)}`,
      [LIST[0], `${LIST[1]}?${query}`],
      'no such page',
      {
        field,
        ...(detail !== undefined && { detail }),
      },
    ),
  ),
  refused('missing_field', 'no digest', BY_DIGEST, 'it says what to look for', { field: 'digest' }),
  refused(
    'missing_field',
    'a digest by another name',
    [BY_DIGEST[0], `${BY_DIGEST[1]}?md5=a`],
    'misspelt',
    {
      field: 'digest',
    },
  ),
  refused(
    'duplicate_field',
    'two digests',
    [BY_DIGEST[0], `${BY_DIGEST[1]}?digest=a&digest=b`],
    'which is meant?',
    { field: 'digest' },
  ),
  refused(
    'invalid_format',
    'a short digest',
    [BY_DIGEST[0], `${BY_DIGEST[1]}?digest=abc`],
    'a rule',
    {
      ...{ world: 'strict', field: 'digest', detail: 'is not an MD5 digest in hex' },
    },
  ),
  ...['abc', '', 'd41d8cd98f00b204e9800998ecf8427f', 'é', `${'a'.repeat(32)}b`].map((digest) =>
    refused(
      'digest_not_found',
      `digest "${digest}"`,
      [BY_DIGEST[0], `${BY_DIGEST[1]}?digest=${encodeURIComponent(digest)}`],
      'no container has it',
    ),
  ),
  refused(
    'digest_not_found',
    'the digest of another organization’s container',
    [BY_DIGEST[0], `${BY_DIGEST[1]}?digest=4ed9407630eb1000c0f6b63842defa7d`],
    'it is not seen from here',
  ),
]

// Paths and methods.

export const paths: readonly MalformedRequest[] = [
  ...['/orgs/%zz', '/orgs/org-1/containers/%', '/orgs/org-1/containers/%e4', '/orgs/%ff/tags'].map(
    (path) =>
      refused('invalid_url_encoding', `path ${path}`, ['GET', path], 'it cannot be decoded'),
  ),
  ...[
    ...['/orgs/', '/orgs', '/orgs/org-1/', '/orgs/org-1/container', '/orgs/org-1/containers/'],
    ...['/orgs/org-1/containers/c-1/Drm', '/orgs/org-1/containers/c-1/event', '/orgs//containers'],
    ...['/orgs/org-1/containers/c-1/decode/', '/orgs/org-1/containers/c-1/decode/a/b'],
    ...['/orgs/org-1/container_events', '/orgs/org-1/container_events/by_load'],
    ...['/orgs/org-1/containers/c-1/Block', '/orgs/org-1/containers/c-1/Decode'],
    ...['/orgs/org-1/containers/c-1/block/', '/orgs/org-1/api_keys', '/orgs/org-1/tags/a'],
  ].map((path) => refused('unknown_url', `path ${path}`, ['GET', path], 'no operation has it')),
  ...(
    [
      ['PATCH', '/orgs/org-1/containers/c-1', 'updates are promised and not described'],
      ['PUT', '/orgs/org-1/containers/c-1', 'updates are promised and not described'],
      ['POST', '/orgs/org-1/containers', 'containers are made by encode'],
      ['DELETE', '/orgs/org-1/containers', 'one at a time'],
      ['POST', '/orgs/org-1/tags', 'tags are promised and not described'],
      ['PUT', '/orgs/org-1/containers/c-1/drm_rules', 'rules are changed by the later generation'],
      ['POST', '/orgs/org-1/containers/c-1/block', 'it is a PUT'],
      ['GET', '/orgs/org-1/containers/c-1/block', 'whether it is blocked stands in the container'],
      ['DELETE', '/orgs/org-1/containers/c-1/attempts', 'a log is not changed'],
      ['PATCH', '/orgs/org-1/containers/c-1/drm', 'it is a PUT; the later generation has a PATCH'],
      ['DELETE', '/orgs/org-1/containers/c-1/drm', 'rules are deleted as drm_rules'],
      ['PUT', '/orgs/org-1/containers/c-1/events', 'it is a POST'],
      ['POST', '/orgs/org-1/events', 'events are of containers'],
      ['POST', '/orgs/org-1/containers/c-1/decode', 'it is a GET'],
      ['POST', '/orgs/org-1/container_by_digest', 'it is a GET'],
      ['DELETE', '/orgs/org-1', 'organizations are another document’s'],
      ['PUT', '/orgs/org-1/containers/encode', 'it is a POST'],
    ] as const
  ).map(([method, path, why]) =>
    refused('method_not_allowed', `${method} ${path}`, [method, path], why),
  ),
]
