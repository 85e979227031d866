/** What an attribute can be, by the words in which a refusal says so. */
export const KINDS = {
  'must be string': ['text'],
  'must be string or null': ['text', null],
  'must be boolean': [true],
  'must be array': [[]],
  'must be object': [{}],
  'must be integer': [7],
  'must be integer or null': [7, null],
} as const

export type Must = keyof typeof KINDS

const VALUES: Readonly<Record<string, unknown>> = {
  'a text': 'text',
  'a number': 7,
  'a decimal': 1.5,
  'true or false': true,
  null: null,
  'an array': [],
  'an object': {},
}

/** Every kind of value that an attribute cannot have, by its name. */
export function wrongKinds(must: Must): [kind: string, value: unknown][] {
  const right = KINDS[must].map((value) => JSON.stringify(value))
  const isNumber = must.startsWith('must be integer')
  return Object.entries(VALUES).filter(([kind, value]) => {
    // A text is judged by its digits.
    return !right.includes(JSON.stringify(value)) && !(isNumber && kind === 'a text')
  })
}

/** What each attribute of a container must be. */
export const CONTAINER: Readonly<Record<string, Must>> = {
  allow_publish: 'must be boolean',
  allowed_classifications: 'must be array',
  blocked_classifications: 'must be array',
  default_file_lifecycle_action: 'must be string',
  default_file_lifecycle_ttl: 'must be integer',
  default_file_publish: 'must be string',
  default_file_threshold_include: 'must be boolean',
  default_file_unique: 'must be boolean',
  encrypted: 'must be boolean',
  external_attributes: 'must be object',
  integer_key_1: 'must be integer or null',
  integer_key_2: 'must be integer or null',
  name: 'must be string',
  parent_container_sid: 'must be string or null',
  partner_sid: 'must be string',
  publish_domain: 'must be string',
  quota_bytes: 'must be integer or null',
  quota_files: 'must be integer or null',
  string_key_1: 'must be string or null',
  string_key_2: 'must be string or null',
  string_key_3: 'must be string or null',
  string_key_4: 'must be string or null',
  threshold_action: 'must be string or null',
  threshold_bytes: 'must be integer or null',
  threshold_bytes_target: 'must be integer or null',
  threshold_files: 'must be integer or null',
  threshold_files_target: 'must be integer or null',
  threshold_grace_period: 'must be integer',
  type: 'must be string',
  unique: 'must be boolean',
}

/** All of them are texts. */
export const EXTERNAL = [
  'aws_access_key',
  'aws_bucket_name',
  'aws_secret_key',
  'azure_account_key',
  'azure_account_name',
  'azure_container_name',
  'azure_sas_token',
  'gcp_access_token',
  'gcp_bucket_name',
  'gcp_client_id',
  'gcp_client_secret',
  'gcp_project',
  'gcp_refresh_token',
]

/** What each attribute of a file must be. */
export const FILE: Readonly<Record<string, Must>> = {
  partner_sid: 'must be string',
  container_sid: 'must be string',
  parent_file_sid: 'must be string or null',
  name: 'must be string',
  type: 'must be string',
  unique: 'must be boolean',
  file_access_name: 'must be string',
  publish: 'must be string',
  integer_key_1: 'must be integer or null',
  integer_key_2: 'must be integer or null',
  string_key_1: 'must be string or null',
  string_key_2: 'must be string or null',
  string_key_3: 'must be string or null',
  string_key_4: 'must be string or null',
  lifecycle_ttl: 'must be integer',
  lifecycle_action: 'must be string',
  desired_format: 'must be string or null',
  desired_bitrate: 'must be integer or null',
  mime_type: 'must be string',
  threshold_include: 'must be boolean',
}

/** Attributes of containers that nobody sends. */
export const READ_ONLY = [
  'available_bytes_percent',
  'available_files_percent',
  'container_sid',
  'durability_class',
  'threshold_available_bytes_percent',
  'threshold_available_files_percent',
  'threshold_total_bytes',
  'threshold_total_files',
  'total_bytes',
  'total_files',
]

/** The same of files. */
export const FILE_READ_ONLY = [
  'file_sid',
  'file_bytes',
  'publish_uri',
  'date_modified',
  'content_format',
  'content_duration',
  'content_transcoding_progress',
  'date_last_accessed',
  'content_classification',
]

/** Names that mean something to an object, a path or a parser, and nothing to this API. */
export const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'nmae',
  'Name',
  'quota_count',
  '',
  'a.b',
  'a/b~c',
  '0',
  '😀',
  'name\0',
]
