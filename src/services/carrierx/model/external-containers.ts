import { MASK } from '../../../core/journal/redact.js'
import { document } from '../contract/contract.gen.js'
import { invalid, type Reader } from '../contract/errors.js'
import type { Container } from './tables.js'

type External = Exclude<Container['type'], 'internal'>
type Attributes = Readonly<Record<string, unknown>>

/** What each storage needs: its own attributes, and all of at least one of these sets. */
const NEEDED: Record<
  External,
  { always: readonly string[]; sets: readonly (readonly string[])[] }
> = {
  aws: { always: ['aws_access_key', 'aws_bucket_name', 'aws_secret_key'], sets: [] },
  gcp: {
    always: ['gcp_bucket_name', 'gcp_project'],
    sets: [['gcp_access_token'], ['gcp_refresh_token', 'gcp_client_id', 'gcp_client_secret']],
  },
  azure: {
    always: ['azure_account_name', 'azure_container_name'],
    sets: [['azure_account_key'], ['azure_sas_token']],
  },
}

/** @throws ApiError 422 naming what is missing to reach the storage of an external container */
export function checkExternal({ type, external_attributes }: Container, rule: Reader): void {
  if (type === 'internal') return
  const attributes: Attributes = external_attributes
  const { always, sets } = NEEDED[type]
  const missing = lacking(attributes, always)
  if (missing.length > 0) {
    throw lacks(rule, type, missing.join(', '), Object.keys(attributes))
  }
  if (sets.length === 0 || sets.some((set) => lacking(attributes, set).length === 0)) return
  // The set that is nearest to being whole comes first.
  const gaps = sets.map((set) => lacking(attributes, set)).sort((a, b) => a.length - b.length)
  const ways = gaps.map((gap) => gap.join(' and ')).join(', or ')
  throw lacks(rule, type, ways, Object.keys(attributes))
}

function lacks(rule: Reader, type: External, expected: string, actual: readonly string[]): Error {
  const broken = {
    rule: 'carrierx/credential-sets',
    keyword: 'required',
    expected,
    actual,
  } as const
  return invalid(rule, 'external_attributes', `${type} needs ${expected}`, broken)
}

function lacking(attributes: Attributes, names: readonly string[]): string[] {
  return names.filter((name) => !attributes[name])
}

const SECRETS = Object.entries(document.components.schemas['ExternalAttributes']?.properties ?? {})
  .filter(([, schema]) => schema['x-secret'])
  .map(([name]) => name)

/** The attributes as a reply shows them. */
export function shownExternal(attributes: Container['external_attributes'], rule: Reader) {
  const secrets = SECRETS.filter((name) => name in attributes)
  if (secrets.length === 0) return attributes
  const way = rule('carrierx/secrets-on-read')
  if (way === 'shown') return attributes
  const entries = Object.entries(attributes).flatMap(([name, value]): [string, unknown][] => {
    if (!secrets.includes(name)) return [[name, value]]
    return way === 'masked' ? [[name, MASK]] : []
  })
  return Object.fromEntries(entries) as Container['external_attributes']
}

/** What an update says of the storage: a secret that comes back masked stays what it was. */
export function keptSecrets(
  sent: Container['external_attributes'],
  before: Container['external_attributes'],
  rule: Reader,
): Container['external_attributes'] {
  const masked = SECRETS.filter((name) => (sent as Attributes)[name] === MASK && name in before)
  if (masked.length === 0 || rule('carrierx/secrets-on-read') !== 'masked') return sent
  const kept = masked.map((name) => [name, (before as Attributes)[name]])
  return { ...sent, ...Object.fromEntries(kept) } as Container['external_attributes']
}
