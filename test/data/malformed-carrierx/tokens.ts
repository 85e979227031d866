import type { MalformedRequest } from '../../support/malformed/corpus.js'
import { ofEach, refused, type Details } from './refusals.js'
import { CREATE, LIST_CONTAINERS, OPERATIONS, UPLOAD } from './targets.js'

/** The token that lacks the scope of a method, though it has all others that there are. */
const LACKING: Readonly<Record<string, readonly string[]>> = {
  GET: ['sk-none', 'sk-create', 'sk-update', 'sk-delete'],
  POST: ['sk-none', 'sk-read', 'sk-update', 'sk-delete'],
  PATCH: ['sk-none', 'sk-read', 'sk-create', 'sk-delete'],
  PUT: ['sk-none', 'sk-read', 'sk-create', 'sk-delete'],
  DELETE: ['sk-none', 'sk-read', 'sk-create', 'sk-update'],
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

const everywhere = ofEach(OPERATIONS, (what, target) => [
  refused('unauthorized', `${what} without a token`, target, 'who is asking?', {
    headers: { authorization: '' },
  }),
  refused('bad_credentials', `${what} with an unknown token`, target, 'not in the world', {
    ...bearer('sk-stranger'),
  }),
  ...LACKING[target.method]!.map((token) =>
    refused('forbidden', `${what} with ${token}`, target, 'it has no scope for it', bearer(token)),
  ),
])

const NO_TOKENS = [
  'Bearer',
  'Bearer ',
  'Basic c2stdGVzdDo=',
  'sk-test',
  'Token sk-test',
  'Bearersk-test',
]
const WRONG_TOKENS = [
  'Bearer sk-TEST',
  'Bearer sk-test x',
  'Bearer Bearer sk-test',
  'bearer __proto__',
  'Bearer constructor',
  'Bearer é',
  'Bearer sk-test,sk-read',
  `Bearer ${'t'.repeat(12_000)}`,
]

const headers = [
  ...NO_TOKENS.map((authorization) =>
    refused('unauthorized', `authorization "${authorization}"`, LIST_CONTAINERS, 'no bearer', {
      headers: { authorization },
    }),
  ),
  ...WRONG_TOKENS.map((authorization) =>
    refused(
      'bad_credentials',
      `authorization "${authorization.slice(0, 30)}"`,
      LIST_CONTAINERS,
      'there is no such token',
      { headers: { authorization } },
    ),
  ),
]

const broken: Details = { headers: { 'content-type': 'application/json' }, body: '{' }

const first = [
  refused('unauthorized', 'no token and a broken body', CREATE, 'who is asking comes first', {
    ...broken,
    headers: { ...broken.headers, authorization: '' },
  }),
  refused('forbidden', 'no scope and a broken body', CREATE, 'who is asking comes first', {
    ...broken,
    headers: { ...broken.headers, authorization: 'Bearer sk-read' },
  }),
  refused(
    'unauthorized',
    'no token, no such file and a bad query',
    { method: 'GET', path: '/storage/files/nobody?include_fields=nothing' },
    'who is asking comes first',
    { headers: { authorization: '' } },
  ),
  refused('forbidden', 'no scope and a form in pieces', UPLOAD, 'who is asking comes first', {
    headers: {
      authorization: 'Bearer sk-read',
      'content-type': 'multipart/form-data; boundary=cut',
    },
    body: '--cut',
  }),
]

const strict = ofEach(OPERATIONS, (what, target) =>
  target.method === 'PATCH' || target.method === 'PUT'
    ? refused('forbidden', `strict: ${what} with sk-update`, target, 'a rule wants more', {
        ...bearer('sk-update'),
        world: 'strict',
      })
    : [],
)

/** Callers who are nobody, or not allowed to. */
export const wrongTokens: readonly MalformedRequest[] = [
  ...everywhere,
  ...headers,
  ...first,
  ...strict,
]
