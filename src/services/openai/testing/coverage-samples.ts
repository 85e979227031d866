import {
  formBody,
  jsonBody,
  textBody,
  type CoverageSamples,
  type SampleVariant,
} from '../../../core/service/coverage-samples.js'

const NAME = 'report'
const body = (value: object): SampleVariant => ({ body: jsonBody({ name: NAME, ...value }) })
const allowing = (domains: readonly string[]) => ({
  network_policy: { type: 'allowlist', allowed_domains: domains },
})

const expiresAfter = (minutes: number) => ({
  expires_after: { anchor: 'last_active_at', minutes },
})

const skill = { type: 'skill_reference', skill_id: 'skill_1' }
const secretFor = (domain: string) => ({
  network_policy: {
    type: 'allowlist',
    allowed_domains: ['example.com'],
    domain_secrets: [{ domain, name: 'KEY', value: 'secret' }],
  },
})

const fileNamed = (id: string) => ['"file_id"', id] as const
const FILE = '"file"; filename="hello.txt"\r\nContent-Type: text/plain'

/** Requests for the hints of coverage, where the contract alone does not say how to cause a response. */
export const coverageSamples: CoverageSamples = {
  fields: { file_ids: ['${platform_file_id}'], file_id: '${platform_file_id}' },
  ways: {
    'ListContainers query /after': { search: 'after=${container_id}' },
    'ListContainerFiles query /after': { search: 'after=${file_id}' },
    invalid_api_key: { seed: { keys: [{ key: 'sk-another' }] } },
    unknown_parameter: { rules: { 'openai/unknown-query': 'refused' }, search: 'colour=red' },
    duplicate_parameter: { search: 'limit=1&limit=2' },
    invalid_type: { search: 'limit=many' },
    invalid_value: { search: 'order=up' },
    integer_below_min_value: { search: 'limit=0' },
    integer_above_max_value: { search: 'limit=101' },
    cursor_not_found: { search: 'after=none' },
    container_not_found: { ids: { container_id: 'none' } },
    container_expired: {
      rules: { 'openai/expired-file-access': 'refused' },
      first: 'mock.clock.advance({ minutes: 21 })',
    },
    file_not_found: { ids: { file_id: 'none' } },
    file_not_found_short: {
      rules: { 'openai/file-not-found-wording': 'short' },
      ids: { file_id: 'none' },
    },
    payload_too_large: {
      rules: { 'openai/max-file-bytes': 8 },
      body: textBody('application/json', "JSON.stringify({ name: 'x'.repeat(2 ** 21) })"),
    },
    invalid_json: { body: textBody('application/json', "'{'") },
    'CreateContainer missing_required_parameter': { body: jsonBody({}) },
    'CreateContainer invalid_type': { body: jsonBody({ name: 1 }) },
    'CreateContainer invalid_value': body({ memory_limit: '3g' }),
    'CreateContainer invalid_format': body({ skills: [{ ...skill, version: 'newest' }] }),
    'CreateContainer unknown_parameter': body({ colour: 'red' }),
    'CreateContainer integer_above_max_value': body(expiresAfter(60)),
    'CreateContainer integer_below_min_value': body(expiresAfter(0)),
    'CreateContainer string_above_max_length': body({
      skills: [{ ...skill, skill_id: 's'.repeat(65) }],
    }),
    'CreateContainer empty_string': { body: jsonBody({ name: '' }) },
    'CreateContainer array_above_max_length': {
      body: textBody(
        'application/json',
        "JSON.stringify({ name: 'report', file_ids: Array(99).fill('text') })",
      ),
    },
    'CreateContainer empty_array': body(allowing([])),
    'CreateContainer domain_not_allowed': {
      seed: { allowedDomains: [{ domain: 'example.com' }] },
      ...body(allowing(['elsewhere.example'])),
    },
    'CreateContainer domain_secret_not_allowed': body(secretFor('elsewhere.example')),
    'CreateContainer platform_file_not_found': body({ file_ids: ['none'] }),
    'CreateContainerFile invalid_type': { body: jsonBody({ file_id: 1 }) },
    'CreateContainerFile unknown_parameter': { body: jsonBody({ file_id: 'none', colour: 'red' }) },
    'CreateContainerFile duplicate_parameter': { body: formBody(fileNamed('a'), fileNamed('b')) },
    'CreateContainerFile platform_file_not_found': { body: jsonBody({ file_id: 'none' }) },
    'CreateContainerFile missing_body': { body: null },
    'CreateContainerFile invalid_multipart': {
      body: textBody('multipart/form-data; boundary=b', "'--b'"),
    },
    'CreateContainerFile file_required': { body: jsonBody({}) },
    'CreateContainerFile file_conflict': {
      rules: { 'openai/file-and-file-id': 'refused' },
      body: formBody([FILE, 'hello'], fileNamed('file-1')),
    },
    'CreateContainerFile invalid_file': {
      rules: { 'openai/svg-upload': 'refused' },
      body: formBody([FILE, '<svg></svg>']),
    },
  },
}
