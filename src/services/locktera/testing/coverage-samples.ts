import {
  formBody,
  jsonBody,
  literal,
  textBody,
  type CoverageSamples,
  type SampleVariant,
} from '../../../core/service/coverage-samples.js'

type Part = readonly [head: string, text: string]

const TYPE = '\r\nContent-Type: text/plain'
const file = (name: string, type = TYPE): Part => [`"files"; filename="${name}"${type}`, 'hello']
const HELLO = file('hello.txt')
const manifest = (value: object): Part => ['"manifest"', JSON.stringify(value)]
const form = (...parts: readonly Part[]): SampleVariant => ({ body: formBody(...parts) })
const about = (container: object): SampleVariant => form(manifest({ container }), HELLO)
const PLAIN = manifest({ container: {} })
const foreign = { seed: { keys: [{ key: 'key', org_id: 'elsewhere' }] } }

/** Requests for the hints of coverage, where the contract alone does not say how to cause a response. */
export const coverageSamples: CoverageSamples = {
  fields: { digest: '${digest}', name: 'hello.txt', files: ['hello.txt'] },
  companions: {
    start: { start: '2025-01-31T12:00:00Z' },
    end: { end: '2025-02-28T12:00:00Z' },
  },
  ways: {
    forbidden: { rules: { 'locktera/foreign-key': 'forbidden' }, ...foreign },
    rate_limited: { rules: { 'locktera/rate-limit': 0 } },
    organization_not_found: foreign,
    container_not_found: { ids: { container_id: 'none' } },
    unknown_field: { rules: { 'locktera/unknown-query': 'refused' }, search: 'colour=red' },
    'ListContainers invalid_type': { search: 'limit=many' },
    'ListContainers invalid_format': { search: 'start=now' },
    'ListContainers below_minimum': { search: 'limit=0' },
    'ListContainers above_maximum': { search: 'limit=1001' },
    'ListContainers duplicate_field': { search: 'limit=1&limit=2' },
    'GetContainerByDigest duplicate_field': { query: 'digest=0&digest=1' },
    'GetContainerByDigest digest_not_found': { query: 'digest=0' },
    'GetContainerByDigest missing_field': { query: '' },
    'GetContainerByDigest invalid_format': {
      rules: { 'locktera/malformed-digest': 'refused' },
      query: 'digest=none',
    },
    'BlockContainer already_blocked': { rules: { 'locktera/second-block': 'refused' } },
    'UnblockContainer block_not_found': { rules: { 'locktera/second-unblock': 'not-found' } },
    'BlockContainer 204': { rules: { 'locktera/block-reply': 'no-content' } },
    'UnblockContainer 204': { rules: { 'locktera/unblock-reply': 'no-content' } },
    'DeleteDrmRules 204': { rules: { 'locktera/drm-delete-reply': 'no-content' } },
    'EncodeContainer unknown_field': about({ colour: 'red' }),
    'EncodeContainer invalid_type': about({ downloadable: 'yes' }),
    'EncodeContainer below_minimum': about({ drm: { opens: 0 } }),
    'EncodeContainer duplicate_field': form(PLAIN, PLAIN, HELLO),
    'EncodeContainer missing_body': { body: null },
    'EncodeContainer not_a_form': { body: jsonBody({ container: {} }) },
    'EncodeContainer invalid_multipart': {
      body: textBody('multipart/form-data; boundary=b', literal('--b')),
    },
    'EncodeContainer malformed_manifest': form(['"manifest"', '{'], HELLO),
    'EncodeContainer missing_part': form(HELLO),
    'EncodeContainer missing_field': form(manifest({ files: ['hello.txt'] }), HELLO),
    'EncodeContainer invalid_format': about({ drm: { ip: { allow: ['10.0.0.256'] } } }),
    'EncodeContainer empty_value': about({ drm: { geo: { allow: [{}] } } }),
    'EncodeContainer nameless_file': form(PLAIN, file('')),
    'EncodeContainer repeated_file': form(PLAIN, HELLO, HELLO),
    'EncodeContainer file_not_sent': form(manifest({ container: {}, files: ['none'] }), HELLO),
    'EncodeContainer file_not_listed': {
      rules: { 'locktera/unlisted-file': 'refused' },
      ...form(manifest({ container: {}, files: ['hello.txt'] }), HELLO, file('other.txt')),
    },
    'EncodeContainer file_without_type': form(
      manifest({ container: {}, files: { 'hello.txt': {} } }),
      file('hello.txt', ''),
    ),
    'EncodeContainer end_before_start': about({
      drm: { time: { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' } },
    }),
    'EncodeContainer payload_too_large': {
      rules: { 'locktera/max-encode-bytes': 3 },
      ...form(PLAIN, HELLO),
    },
    'ListTags 200 /*/id': { rules: { 'locktera/tags-form': 'objects' } },
    'ListTags 200 /*/name': { rules: { 'locktera/tags-form': 'objects' } },
    'ListTags 200 /*/created_at': { rules: { 'locktera/tags-form': 'objects' } },
  },
}
