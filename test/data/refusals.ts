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
  duplicate_field: query('digest=0&digest=1'),
}
