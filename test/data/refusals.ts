import {
  all,
  header,
  later,
  path,
  query,
  rule,
  seeded,
  text,
  type Refusals,
} from '../support/exchange/spoil.js'

const json = (value: unknown) => text(JSON.stringify(value))
/** More than any of the services lets through around a file of eight bytes. */
const large = json({ name: 'x'.repeat(1024 * 1024 + 16) })
const NAME = 'report'

const expiresAfter = (minutes: number) =>
  json({ name: NAME, expires_after: { anchor: 'last_active_at', minutes } })

export const openaiRefusals: Refusals = {
  missing_api_key: header('authorization'),
  invalid_api_key: seeded({ keys: [{ key: 'sk-another' }] }),
  unknown_parameter: all(rule('openai/unknown-query', 'refused'), query('colour=red')),
  duplicate_parameter: query('limit=1&limit=2'),
  invalid_type: query('limit=many'),
  invalid_value: query('order=up'),
  integer_below_min_value: query('limit=0'),
  integer_above_max_value: query('limit=101'),
  cursor_not_found: query('after=cntr_none'),
  container_not_found: path(/cntr_\w+/, 'cntr_none'),
  container_expired: all(rule('openai/expired-file-access', 'refused'), later({ minutes: 21 })),
  file_not_found: path(/cfile_\w+/, 'cfile_none'),
  file_not_found_short: all(
    rule('openai/file-not-found-wording', 'short'),
    path(/cfile_\w+/, 'cfile_none'),
  ),
  payload_too_large: all(rule('openai/max-file-bytes', 8), large),
  unsupported_media_type: text('name=report', 'text/plain'),
  invalid_json: text('{'),
  'CreateContainer integer_below_min_value': expiresAfter(0),
  'CreateContainerFile invalid_type': json({ file_id: 1 }),
  'CreateContainerFile unknown_parameter': json({ file_id: 'file-1', colour: 'red' }),
  'CreateContainerFile duplicate_parameter': text(
    ['a', 'b']
      .map((id) => `--b\r\nContent-Disposition: form-data; name="file_id"\r\n\r\n${id}\r\n`)
      .join('') + '--b--',
    'multipart/form-data; boundary=b',
  ),
}

export const carrierxRefusals: Refusals = {
  payload_too_large: all(rule('carrierx/max-file-bytes', 8), large),
}

const NO_VIEWER = path(/\?.*/, '')

export const lockteraRefusals: Refusals = {
  unauthorized: header('authorization'),
  forbidden: all(
    rule('locktera/foreign-key', 'forbidden'),
    seeded({ keys: [{ key: 'any-key', org_id: 'elsewhere' }] }),
  ),
  rate_limited: rule('locktera/rate-limit', 0),
  organization_not_found: seeded({ keys: [{ key: 'any-key', org_id: 'elsewhere' }] }),
  container_not_found: path(/containers\/[\w-]+/, 'containers/none'),
  unknown_field: all(rule('locktera/unknown-query', 'refused'), query('colour=red')),
  invalid_type: query('limit=ten'),
  invalid_format: query('end=now'),
  below_minimum: query('limit=0'),
  above_maximum: query('limit=1001'),
  duplicate_field: query('limit=1&limit=2'),
  missing_body: text(''),
  not_json: text('a', 'text/plain'),
  malformed_json: text('{'),
  invalid_multipart: header('content-encoding', 'unheard-of'),
  payload_too_large: all(
    rule('locktera/max-json-bytes', 8),
    json({ action: 'container.create', opens: 2 }),
  ),
  'GetContainerByDigest duplicate_field': query('digest=0&digest=1'),
  ...Object.fromEntries(
    ['DecodeManifest', 'DecodeFile'].flatMap((operation) => [
      [`${operation} missing_field`, all(rule('locktera/decode-viewer', 'required'), NO_VIEWER)],
      [`${operation} invalid_format`, all(NO_VIEWER, query('viewer=ada'))],
      [`${operation} duplicate_field`, query('viewer=a@b.example&viewer=a@b.example')],
    ]),
  ),
  'DecodeManifest access_refused': path(
    /containers\/[\w-]+/,
    'containers/0193883e-b030-7d0f-a31c-a1ddba8db3bc',
  ),
  'PutDrm invalid_type': json({ opens: 'twice' }),
  'PutDrm invalid_format': json({ recipients: ['ada'] }),
  'PutDrm below_minimum': json({ opens: 0 }),
  'PutDrm empty_value': json({ geo: { allow: [{}] } }),
  'PutDrm end_before_start': json({
    time: { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' },
  }),
  'PostContainerEvent invalid_type': json({ action: 1 }),
  'PostContainerEvent invalid_format': json({ creator_ip: '10.0.0.256' }),
}
