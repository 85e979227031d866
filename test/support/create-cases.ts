// Every field and limit of the body that makes a container. `file-1` is a file of the platform.

const idle = (minutes: unknown) => ({ expires_after: { anchor: 'last_active_at', minutes } })
const allow = (...allowed_domains: unknown[]) => ({ type: 'allowlist', allowed_domains })
const secret = { domain: 'a.com', name: 'token', value: 's3cret' }
const secrets = (...domain_secrets: unknown[]) => ({
  network_policy: { ...allow('a.com'), domain_secrets },
})
const reference = (fields: object) => ({
  skills: [{ type: 'skill_reference', skill_id: 'skill_1', ...fields }],
})
const source = { type: 'base64', media_type: 'application/zip', data: 'UEsFBg==' }
const inlined = { type: 'inline', name: 'n', description: 'd', source }
const inline = (fields: object) => ({ skills: [{ ...inlined, ...fields }] })
const sourced = (fields: object) => inline({ source: { ...source, ...fields } })
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)
const without = (item: object, key: string) =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== key))

/** What a create may ask for, at the border of each limit, beside a name. */
export const accepted: Record<string, object> = {
  'a name of one character': { name: 'a' },
  'a name of 512 characters': { name: 'é'.repeat(512) },
  'a name of 512 characters of two units each': { name: '😀'.repeat(512) },
  'no file_ids': { file_ids: [] },
  '50 file_ids': { file_ids: times(50, 'file-1') },
  '1 minute': idle(1),
  '20 minutes': idle(20),
  '1g': { memory_limit: '1g' },
  '4g': { memory_limit: '4g' },
  '16g': { memory_limit: '16g' },
  '64g': { memory_limit: '64g' },
  'no network': { network_policy: { type: 'disabled' } },
  'an allowlist of one domain': { network_policy: allow('a.com') },
  'a secret for a domain of the allowlist': secrets(secret),
  'a secret whose parts have one character': {
    network_policy: { ...allow('a'), domain_secrets: [{ domain: 'a', name: 'n', value: 'v' }] },
  },
  'a secret of 10 MiB': secrets({ ...secret, value: 'x'.repeat(10_485_760) }),
  'no skills': { skills: [] },
  'a skill without a version': reference({}),
  'a skill id of 64 characters': reference({ skill_id: 's'.repeat(64) }),
  'the latest version': reference({ version: 'latest' }),
  'version 1': reference({ version: '1' }),
  'version 120': reference({ version: '120' }),
  'an inline skill': inline({}),
  'an archive of one character': sourced({ data: 'A' }),
  'both kinds of skill': { skills: [inlined, ...reference({}).skills] },
  '200 skills': { skills: times(200, inlined) },
}

/** What it may not: the fields, then status, code and param of the refusal. */
export const refused: Record<string, [object, string]> = {
  'an empty name': [{ name: '' }, '400 empty_string name'],
  'a name of 513 characters': [{ name: 'a'.repeat(513) }, '400 string_above_max_length name'],
  'a name that is no text': [{ name: 7 }, '400 invalid_type name'],
  'a name of null': [{ name: null }, '400 invalid_type name'],
  '51 file_ids': [{ file_ids: times(51, 'file-1') }, '400 array_above_max_length file_ids'],
  'file_ids that are no list': [{ file_ids: 'file-1' }, '400 invalid_type file_ids'],
  'a file id that is no text': [{ file_ids: ['file-1', 2] }, '400 invalid_type file_ids[1]'],
  'an unknown file id': [{ file_ids: ['file-1', 'file-2'] }, '404 null file_ids[1]'],
  '0 minutes': [idle(0), '400 integer_below_min_value expires_after.minutes'],
  '-1 minutes': [idle(-1), '400 integer_below_min_value expires_after.minutes'],
  '21 minutes': [idle(21), '400 integer_above_max_value expires_after.minutes'],
  '60 minutes': [idle(60), '400 integer_above_max_value expires_after.minutes'],
  'half a minute': [idle(0.5), '400 invalid_type expires_after.minutes'],
  'minutes as text': [idle('5'), '400 invalid_type expires_after.minutes'],
  'minutes of null': [idle(null), '400 invalid_type expires_after.minutes'],
  'no minutes': [
    { expires_after: { anchor: 'last_active_at' } },
    '400 missing_required_parameter expires_after.minutes',
  ],
  'no anchor': [
    { expires_after: { minutes: 5 } },
    '400 missing_required_parameter expires_after.anchor',
  ],
  'another anchor': [
    { expires_after: { anchor: 'created_at', minutes: 5 } },
    '400 invalid_value expires_after.anchor',
  ],
  'an expiry of null': [{ expires_after: null }, '400 invalid_type expires_after'],
  '2g': [{ memory_limit: '2g' }, '400 invalid_value memory_limit'],
  '1G': [{ memory_limit: '1G' }, '400 invalid_value memory_limit'],
  'memory as a number': [{ memory_limit: 1 }, '400 invalid_type memory_limit'],
  'a policy of null': [{ network_policy: null }, '400 invalid_type network_policy'],
  'a policy without a type': [
    { network_policy: { allowed_domains: ['a.com'] } },
    '400 missing_required_parameter network_policy.type',
  ],
  'a policy of an unknown type': [
    { network_policy: { type: 'open' } },
    '400 invalid_value network_policy.type',
  ],
  'a policy whose type is no text': [
    { network_policy: { type: 1 } },
    '400 invalid_type network_policy.type',
  ],
  'domains without a network': [
    { network_policy: { type: 'disabled', allowed_domains: ['a.com'] } },
    '400 unknown_parameter network_policy.allowed_domains',
  ],
  'an allowlist without domains': [
    { network_policy: { type: 'allowlist' } },
    '400 missing_required_parameter network_policy.allowed_domains',
  ],
  'an empty allowlist': [
    { network_policy: allow() },
    '400 empty_array network_policy.allowed_domains',
  ],
  'a domain that is no text': [
    { network_policy: allow('a.com', 1) },
    '400 invalid_type network_policy.allowed_domains[1]',
  ],
  'an empty list of secrets': [secrets(), '400 empty_array network_policy.domain_secrets'],
  'a secret for another domain': [
    secrets(secret, { ...secret, domain: 'b.com' }),
    '400 null network_policy.domain_secrets[1].domain',
  ],
  'a secret above 10 MiB': [
    secrets({ ...secret, value: 'x'.repeat(10_485_761) }),
    '400 string_above_max_length network_policy.domain_secrets[0].value',
  ],
  ...Object.fromEntries(
    ['domain', 'name', 'value'].flatMap((part): [string, [object, string]][] => {
      const param = `network_policy.domain_secrets[0].${part}`
      return [
        [`a secret without ${part}`, [secrets(without(secret, part)), missing(param)]],
        [`a secret with an empty ${part}`, [secrets({ ...secret, [part]: '' }), short(param)]],
      ]
    }),
  ),
  '201 skills': [{ skills: times(201, inlined) }, '400 array_above_max_length skills'],
  'a skill of an unknown type': [{ skills: [{ type: 'x' }] }, '400 invalid_value skills[0].type'],
  'a skill without a type': [{ skills: [{}] }, missing('skills[0].type')],
  'a skill without an id': [
    { skills: [{ type: 'skill_reference' }] },
    missing('skills[0].skill_id'),
  ],
  'an empty skill id': [reference({ skill_id: '' }), short('skills[0].skill_id')],
  'a skill id of 65 characters': [
    reference({ skill_id: 's'.repeat(65) }),
    '400 string_above_max_length skills[0].skill_id',
  ],
  'version 0': [reference({ version: '0' }), '400 invalid_value skills[0].version'],
  'version 01': [reference({ version: '01' }), '400 invalid_value skills[0].version'],
  'version v1': [reference({ version: 'v1' }), '400 invalid_value skills[0].version'],
  'a version as a number': [reference({ version: 1 }), '400 invalid_type skills[0].version'],
  ...Object.fromEntries(
    ['name', 'description', 'source'].map((part) => [
      `an inline skill without ${part}`,
      [{ skills: [without(inlined, part)] }, missing(`skills[0].${part}`)],
    ]),
  ),
  ...Object.fromEntries(
    ['type', 'media_type', 'data'].map((part) => [
      `an archive without ${part}`,
      [inline({ source: without(source, part) }), missing(`skills[0].source.${part}`)],
    ]),
  ),
  'an archive of no bytes': [sourced({ data: '' }), short('skills[0].source.data')],
  'an archive in hex': [sourced({ type: 'hex' }), '400 invalid_value skills[0].source.type'],
  'an archive that is no zip': [
    sourced({ media_type: 'application/gzip' }),
    '400 invalid_value skills[0].source.media_type',
  ],
  'an unknown field': [{ colour: 'red' }, '400 unknown_parameter colour'],
  'an unknown field further down': [
    { expires_after: { ...idle(5).expires_after, unit: 's' } },
    '400 unknown_parameter expires_after.unit',
  ],
  'an unknown field in a skill': [inline({ id: 'x' }), '400 unknown_parameter skills[0].id'],
}

function missing(param: string): string {
  return `400 missing_required_parameter ${param}`
}

function short(param: string): string {
  return `400 empty_string ${param}`
}
