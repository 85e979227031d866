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
const drm = (rules: object): SampleVariant => ({ body: jsonBody(rules) })

/** Another content type, no JSON, another encoding, and too much of it. */
const unreadable = (operation: string): [string, SampleVariant][] => [
  [`${operation} missing_body`, { body: null }],
  [`${operation} not_json`, { body: textBody('text/plain', literal('{}')) }],
  [`${operation} malformed_json`, { body: textBody('application/json', literal('{')) }],
  [`${operation} invalid_multipart`, { headers: { 'content-encoding': 'unknown' } }],
  [
    `${operation} payload_too_large`,
    { rules: { 'locktera/max-json-bytes': 1 }, body: jsonBody({ action: 'x' }) },
  ],
]

const LISTS = ['Containers', 'Events', 'ContainerEvents'].map((what) => `List${what}`)
const KINDS = ['Access', 'Block', 'Create', 'Expire', 'Fail'].map((kind) => `List${kind}Events`)

const queries = [...LISTS, ...KINDS].flatMap((operation): [string, SampleVariant][] => [
  [`${operation} invalid_type`, { search: 'limit=many' }],
  [`${operation} invalid_format`, { search: 'start=now' }],
  [`${operation} below_minimum`, { search: 'limit=0' }],
  [`${operation} above_maximum`, { search: 'limit=1001' }],
  [`${operation} duplicate_field`, { search: 'limit=1&limit=2' }],
])

const viewers = ['DecodeManifest', 'DecodeFile'].flatMap((operation): [string, SampleVariant][] => [
  [`${operation} missing_field`, { rules: { 'locktera/decode-viewer': 'required' }, query: '' }],
  [`${operation} invalid_format`, { query: 'viewer=ada' }],
  [`${operation} duplicate_field`, { query: 'viewer=a@b.example&viewer=a@b.example' }],
  [
    `${operation} access_refused`,
    { rules: { 'locktera/no-recipients': 'nobody' }, query: 'viewer=ada@lab.example' },
  ],
])

/** An event with every member, in the list of each kind. */
const events = KINDS.flatMap((operation) => {
  const action = `container.${operation.replace(/List|Events/g, '').toLowerCase()}`
  const event = {
    ...{ org_id: '${org_id}', container_id: '${container_id}', action, user: 'ada' },
    ...{ detail: { pages: 1 }, creator_ip: '10.0.0.1' },
  }
  const members = ['created_date', ...Object.keys(event)]
  return members.map((name): [string, SampleVariant] => [
    `${operation} 200 /*/${name}`,
    { seed: { events: [event] } },
  ])
})

/** Fields that responses have in the form of the specification alone. */
const specified = ['container_name', 'created_date'].flatMap((name) => {
  const way = { rules: { 'locktera/container-form': 'openapi' } }
  return [
    [`GetContainer 200 /${name}`, way],
    [`ListContainers 200 /*/${name}`, way],
    [`GetContainerByDigest 200 /${name}`, way],
  ] as [string, SampleVariant][]
})

const foreign = { seed: { keys: [{ key: 'key', org_id: 'elsewhere' }] } }

/** Requests for the hints of coverage, where the contract alone does not say how to cause a response. */
export const coverageSamples: CoverageSamples = {
  fields: {
    ...{ digest: '${digest}', name: 'hello.txt', files: ['hello.txt'] },
    ...{ viewer: 'ada@harbour.example', creator_ip: '10.0.0.1' },
  },
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
    ...Object.fromEntries([...queries, ...viewers, ...events, ...specified]),
    ...Object.fromEntries([...unreadable('PutDrm'), ...unreadable('PostContainerEvent')]),
    'DecodeFile file_not_found': { ids: { file_name: 'none' } },
    'DecodeFile 206': { headers: { range: 'bytes=0-0' } },
    'DecodeFile range_not_satisfiable': { headers: { range: 'bytes=9999-' } },
    'PutDrm 204': { rules: { 'locktera/drm-put-reply': 'no-content' } },
    'PutDrm invalid_type': drm({ opens: 'two' }),
    'PutDrm invalid_format': drm({ recipients: ['ada'] }),
    'PutDrm below_minimum': drm({ opens: 0 }),
    'PutDrm empty_value': drm({ geo: { allow: [{}] } }),
    'PutDrm end_before_start': drm({
      time: { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' },
    }),
    'PostContainerEvent 200': {
      rules: { 'locktera/event-form': 'guide' },
      ...drm({ event_type: 'ACCESS' }),
    },
    'PostContainerEvent invalid_type': drm({ action: 1 }),
    'PostContainerEvent invalid_format': drm({ creator_ip: '::1' }),
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
    ...Object.fromEntries(
      ['event_type', 'timestamp', 'status'].map((name): [string, SampleVariant] => [
        `PostContainerEvent body /${name}`,
        {
          rules: { 'locktera/event-form': 'guide' },
          ...drm({ [name]: name === 'timestamp' ? '2025-01-31T12:00:00Z' : 'text' }),
        },
      ]),
    ),
    'EncodeContainer 200 /container/drm': about({ drm: { opens: 1 } }),
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
    'EncodeContainer missing_field': form(manifest({ files: [{}] }), HELLO),
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
