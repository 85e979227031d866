import { writtenForm } from '../../support/locktera.js'
import type { MalformedRequest } from '../../support/malformed/corpus.js'

/** Status of each error, and what it says of a part where that is always the same. */
export const REFUSALS = {
  unauthorized: [401],
  forbidden: [403],
  access_refused: [403],
  rate_limited: [429],
  container_not_found: [404],
  organization_not_found: [404],
  digest_not_found: [404],
  file_not_found: [404],
  block_not_found: [404],
  unknown_url: [404],
  method_not_allowed: [405],
  payload_too_large: [413],
  range_not_satisfiable: [416],
  already_blocked: [400],
  static_drm: [400],
  missing_body: [400],
  not_a_form: [400],
  not_json: [400],
  malformed_json: [400],
  invalid_multipart: [400],
  invalid_url_encoding: [400],
  malformed_manifest: [400],
  missing_part: [400, 'is not in the form'],
  missing_field: [400, 'is missing'],
  invalid_type: [400],
  invalid_format: [400],
  below_minimum: [400],
  above_maximum: [400],
  empty_value: [400, 'must not be empty'],
  unknown_field: [400, 'is not known'],
  duplicate_field: [400, 'is given more than once'],
  nameless_file: [400, 'has no file name'],
  repeated_file: [400],
  file_not_sent: [400],
  file_not_listed: [400],
  file_without_type: [400],
  end_before_start: [400, 'ends before it starts'],
} as const

export type Refusal = keyof typeof REFUSALS
export type Target = readonly [method: string, path: string]
export type Details = Partial<
  Pick<MalformedRequest, 'headers' | 'body' | 'world' | 'message' | 'isTooLongForHttp'> & {
    field: string
    detail: string
  }
>

/** The world lacks something, or the caller is unknown: nothing about the request is wrong. */
const BLAMELESS: ReadonlySet<Refusal> = new Set([
  ...(['unauthorized', 'forbidden', 'container_not_found', 'organization_not_found'] as const),
  ...(['rate_limited', 'access_refused', 'file_not_found', 'range_not_satisfiable'] as const),
  ...(['digest_not_found', 'block_not_found', 'already_blocked', 'static_drm'] as const),
])
const UNHANDLED: ReadonlySet<Refusal> = new Set([
  ...(['unknown_url', 'method_not_allowed', 'invalid_url_encoding'] as const),
])

export const KEY = { authorization: 'Bearer lk-quayside' }
export const FORM = { 'content-type': 'multipart/form-data; boundary=cut' }

export const LIST: Target = ['GET', '/orgs/org-1/containers']
export const ENCODE: Target = ['POST', '/orgs/org-1/containers/encode']
export const GET: Target = ['GET', '/orgs/org-1/containers/c-1']
const BLOCK: Target = ['PUT', '/orgs/org-1/containers/c-1/block']
export const UNBLOCK: Target = ['DELETE', '/orgs/org-1/containers/c-1/block']
const DELETE_RULES: Target = ['DELETE', '/orgs/org-1/containers/c-1/drm_rules']
export const BY_DIGEST: Target = ['GET', '/orgs/org-1/container_by_digest']

export const DECODE: Target = ['GET', '/orgs/org-1/containers/c-1/decode/a.txt']
export const PUT_DRM: Target = ['PUT', '/orgs/org-1/containers/c-1/drm']
export const POST_EVENT: Target = ['POST', '/orgs/org-1/containers/c-1/events']

/** Operations on one container. */
export const OF_CONTAINER: Readonly<Record<string, Target>> = {
  'read of a container': GET,
  'delete of a container': ['DELETE', '/orgs/org-1/containers/c-1'],
  block: BLOCK,
  unblock: UNBLOCK,
  'read of rules': ['GET', '/orgs/org-1/containers/c-1/drm_rules'],
  'delete of rules': DELETE_RULES,
  'list of attempts': ['GET', '/orgs/org-1/containers/c-1/attempts'],
  'audit of tags': ['GET', '/orgs/org-1/containers/c-1/tags_audit'],
  'read of dynamic DRM': ['GET', '/orgs/org-1/containers/c-1/drm'],
  'list of events of a container': ['GET', '/orgs/org-1/containers/c-1/events'],
  'decode of a manifest': ['GET', '/orgs/org-1/containers/c-1/decode'],
  'decode of a file': DECODE,
}

/** Operations whose request has no body; each is sent with all that it needs. */
export const BODILESS: Readonly<Record<string, Target>> = {
  ...OF_CONTAINER,
  'list of containers': LIST,
  'look for a digest': ['GET', `${BY_DIGEST[1]}?digest=900150983cd24fb0d6963f7d28e17f72`],
  'read of an organization': ['GET', '/orgs/org-1'],
  'list of tags': ['GET', '/orgs/org-1/tags'],
  'list of keys': ['GET', '/orgs/org-1/pq_keys'],
  'list of events': ['GET', '/orgs/org-1/events'],
  'list of access events': ['GET', '/orgs/org-1/container_events/by_access'],
  'list of block events': ['GET', '/orgs/org-1/container_events/by_block'],
  'list of create events': ['GET', '/orgs/org-1/container_events/by_create'],
  'list of expire events': ['GET', '/orgs/org-1/container_events/by_expire'],
  'list of fail events': ['GET', '/orgs/org-1/container_events/by_fail'],
}

/** A JSON body. */
export const jsonOf = (value: unknown) => ({
  headers: { 'content-type': 'application/json' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
})

export function refused(
  error: Refusal,
  name: string,
  [method, path]: Target,
  why: string,
  { headers = {}, field, detail, ...details }: Details = {},
): MalformedRequest {
  const [status, always] = REFUSALS[error]
  const kind = UNHANDLED.has(error) ? 'unhandled' : 'request'
  const fields = field === undefined ? undefined : { [field]: detail ?? always }
  return {
    ...{ name, method, path, why, world: 'usual', ...details, error, status },
    headers: 'authorization' in headers ? headers : { ...KEY, ...headers },
    shows: { code: status, fields },
    violation: BLAMELESS.has(error) ? null : kind,
    ...(error === 'unknown_url' && { isUnknownPath: true }),
  }
}

// The form of an encode.

const FILE = 'name="files"; filename="a.txt"\r\nContent-Type: text/plain'
export const MANIFEST = 'name="manifest"'
export const CONTENT: [string, string] = [FILE, 'abc']

type Part = [head: string, content: string]

/** A form of these parts, by default one that is accepted. */
export function encoding(...parts: Part[]): { headers: Record<string, string>; body: string } {
  const all: Part[] = parts.length > 0 ? parts : [[MANIFEST, '{"container":{}}'], CONTENT]
  return writtenForm(...all)
}

export const encodingOf = (manifest: unknown, ...parts: Part[]) =>
  encoding([MANIFEST, JSON.stringify(manifest)], ...(parts.length > 0 ? parts : [CONTENT]))

export const file = (name: string, content = 'abc'): Part => [
  `name="files"; filename="${name}"\r\nContent-Type: text/plain`,
  content,
]

export function encode(error: Refusal, name: string, why: string, details: Details = {}) {
  return refused(error, `encode: ${name}`, ENCODE, why, details)
}
