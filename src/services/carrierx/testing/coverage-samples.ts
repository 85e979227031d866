import {
  formBody,
  jsonBody,
  textBody,
  type CoverageSamples,
  type SampleBody,
  type SampleVariant,
} from '../../../core/service/coverage-samples.js'

const SID = '3b0e6d14-7c92-4f58-a1d3-90c2e7f5b846'
const JSON_TYPE = 'application/json'
const FULL = { containers: [{ container_sid: SID, quota_bytes: 1 }] }
const KEYED = { unique: true, string_key_1: 'report' }
const TOO_LARGE = textBody(JSON_TYPE, "JSON.stringify({ name: 'x'.repeat(2 ** 21) })")

const FORM = 'multipart/form-data; boundary=b'
const DATA = '"data"; filename="hello.txt"\r\nContent-Type: text/plain'
const upload = (fileObject: string): SampleBody =>
  formBody(['"file_object"', fileObject], [DATA, 'hello'])
const uploadTo = (container_sid: string, file: object = {}): SampleBody =>
  upload(JSON.stringify({ container_sid, ...file }))

/** By operation: a request that gets a validation error, whose status a rule decides. */
const INVALID: Readonly<Record<string, SampleVariant>> = {
  CreateContainer: { body: jsonBody({ threshold_action: 'archive' }) },
  ReplaceContainer: { body: jsonBody({ threshold_action: 'archive' }) },
  UpdateContainer: { body: jsonBody({ threshold_action: 'archive' }) },
  UploadFile: { query: '', body: uploadTo('${container_sid}', { lifecycle_ttl: -2 }) },
  ReplaceFile: { body: jsonBody({ lifecycle_ttl: -2 }) },
  UpdateFile: { body: jsonBody({ lifecycle_ttl: -2 }) },
}

const invalid = Object.entries(INVALID).flatMap(([operation, way]): [string, SampleVariant][] => [
  [`${operation} validation`, way],
  [`${operation} validation_as_400`, { ...way, rules: { 'carrierx/validation-status': 400 } }],
])

/** By type of external container: complete sets of its attributes. */
const EXTERNAL: Readonly<Record<string, readonly (readonly string[])[]>> = {
  aws: [['aws_access_key', 'aws_bucket_name', 'aws_secret_key']],
  azure: [['azure_account_name', 'azure_container_name', 'azure_account_key', 'azure_sas_token']],
  gcp: [
    ['gcp_bucket_name', 'gcp_project', 'gcp_access_token'],
    ['gcp_bucket_name', 'gcp_project', 'gcp_refresh_token', 'gcp_client_id', 'gcp_client_secret'],
  ],
}

/** Requests for responses with each of these attributes. Responses show secrets only by a rule. */
const external = Object.entries(EXTERNAL).flatMap(([type, sets]) =>
  sets.flatMap((names) => {
    const attributes = Object.fromEntries(names.map((name) => [name, 'text']))
    const sent = { type, external_attributes: attributes }
    const stored = { seed: { containers: [{ container_sid: SID, ...sent }] } }
    const rules = { 'carrierx/secrets-on-read': 'shown' }
    const changed = { rules, ...stored, ids: { container_sid: SID }, body: jsonBody(sent) }
    return names.flatMap((name): [string, SampleVariant][] => [
      [`CreateContainer 200 /external_attributes/${name}`, { rules, body: jsonBody(sent) }],
      [`ReplaceContainer 200 /external_attributes/${name}`, changed],
      [`UpdateContainer 200 /external_attributes/${name}`, changed],
      [`GetContainer 200 /external_attributes/${name}`, { ...stored, rules, ids: changed.ids }],
      [`ListContainers 200 /items/*/external_attributes/${name}`, { ...stored, rules }],
    ])
  }),
)

/** Requests for the hints of coverage, where the contract alone does not say how to cause a response. */
export const coverageSamples: CoverageSamples = {
  fields: {
    order: 'name asc',
    filter: 'name eq report',
    include_fields: 'name',
    exclude_fields: 'name',
    includeFields: 'name',
    excludeFields: 'name',
    container_sid: '${container_sid}',
    parent_container_sid: '${parent_container_sid}',
    mime_type: 'text/plain',
  },
  companions: {
    threshold_bytes_target: { threshold_bytes: 1 },
    threshold_files_target: { threshold_files: 1 },
  },
  calls: {
    UploadFile: {
      query: { container_sid: '${container_sid}' },
      'application/json': { container_sid: '${container_sid}' },
      'multipart/form-data': { file_object: { container_sid: '${container_sid}' }, data: 'hello' },
    },
  },
  ways: {
    bad_credentials: { seed: { tokens: [{ token: 'another', scopes: ['storage.manage'] }] } },
    forbidden: { seed: { tokens: [{ token: 'key', scopes: [] }] } },
    invalid_query: { rules: { 'carrierx/unknown-query': 'refused' }, search: 'colour=red' },
    invalid_filter: { search: 'filter=colour+eq+red' },
    bad_request: { body: textBody(JSON_TYPE, "'{'") },
    payload_too_large: { rules: { 'carrierx/max-file-bytes': 1 }, body: TOO_LARGE },
    duplicate_keys: { seed: { containers: [KEYED] }, body: jsonBody(KEYED) },
    'DeleteContainer 200': { rules: { 'carrierx/delete-status': 200 } },
    'DeleteFile 200': { rules: { 'carrierx/delete-status': 200 } },
    'DeleteContainer conflict': { rules: { 'carrierx/delete-nonempty-container': 'conflict' } },
    'ReplaceFile conflict': {
      rules: { 'carrierx/over-quota': 'conflict' },
      seed: FULL,
      body: jsonBody({ container_sid: SID }),
    },
    'UpdateFile conflict': {
      rules: { 'carrierx/over-quota': 'conflict' },
      seed: FULL,
      body: jsonBody({ container_sid: SID }),
    },
    'UploadFile conflict': {
      rules: { 'carrierx/over-quota': 'conflict' },
      seed: FULL,
      query: '',
      body: uploadTo(SID),
    },
    'UploadFile bad_request': { query: '', body: upload('{') },
    'UploadFile malformed_request': { body: null },
    'UploadFile invalid_multipart': { body: textBody(FORM, "'--b'") },
    'UploadFile not_found': { query: '', body: uploadTo(SID) },
    'UploadFile payload_too_large': {
      rules: { 'carrierx/max-file-bytes': 1 },
      query: '',
      body: uploadTo('${container_sid}'),
    },
    'ListContainers 200 /pagination/next': { search: 'limit=1' },
    'ListFiles 200 /pagination/next': { search: 'limit=1' },
    ...Object.fromEntries([...invalid, ...external]),
  },
}
