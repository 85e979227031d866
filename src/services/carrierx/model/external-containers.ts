import { MASK } from '../../../core/journal/redact.js'
import { document } from '../contract/contract.gen.js'
import { validationError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import type { Container } from './tables.js'

type External = Exclude<Container['type'], 'internal'>
type Attributes = Readonly<Record<string, unknown>>

/** Per storage vendor: the required attributes, and sets of credentials of which one must be complete. */
const REQUIRED_ATTRIBUTES: Record<
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

/** @throws ApiError 422 naming the attributes that an external container lacks */
export function checkExternal({ type, external_attributes }: Container, rule: ReadRule): void {
  if (type === 'internal') return
  const attributes: Attributes = external_attributes
  const { always, sets } = REQUIRED_ATTRIBUTES[type]
  const missing = missingOf(attributes, always)
  if (missing.length > 0) {
    throw missingAttributesError(rule, type, missing.join(', '), Object.keys(attributes))
  }
  if (sets.length === 0 || sets.some((set) => missingOf(attributes, set).length === 0)) return
  // The set that is closest to complete comes first.
  const gaps = sets.map((set) => missingOf(attributes, set)).sort((a, b) => a.length - b.length)
  const ways = gaps.map((gap) => gap.join(' and ')).join(', or ')
  throw missingAttributesError(rule, type, ways, Object.keys(attributes))
}

function missingAttributesError(
  rule: ReadRule,
  type: External,
  expected: string,
  actual: readonly string[],
): Error {
  const broken = {
    rule: 'carrierx/credential-sets',
    keyword: 'required',
    expected,
    actual,
  } as const
  return validationError(rule, 'external_attributes', `${type} needs ${expected}`, broken)
}

function missingOf(attributes: Attributes, names: readonly string[]): string[] {
  return names.filter((name) => !attributes[name])
}

const SECRETS = Object.entries(document.components.schemas['ExternalAttributes']?.properties ?? {})
  .filter(([, schema]) => schema['x-secret'])
  .map(([name]) => name)

/** Returns the attributes of external storage for a response: a rule decides how secrets appear. */
export function externalToResponse(attributes: Container['external_attributes'], rule: ReadRule) {
  const secrets = SECRETS.filter((name) => name in attributes)
  if (secrets.length === 0) return attributes
  const mode = rule('carrierx/secrets-on-read')
  if (mode === 'shown') return attributes
  const entries = Object.entries(attributes).flatMap(([name, value]): [string, unknown][] => {
    if (!secrets.includes(name)) return [[name, value]]
    return mode === 'masked' ? [[name, MASK]] : []
  })
  return Object.fromEntries(entries) as Container['external_attributes']
}

/** Returns the attributes of an update in which each secret that was sent back masked is unchanged. */
export function restoreMaskedSecrets(
  sent: Container['external_attributes'],
  before: Container['external_attributes'],
  rule: ReadRule,
): Container['external_attributes'] {
  const masked = SECRETS.filter((name) => (sent as Attributes)[name] === MASK && name in before)
  if (masked.length === 0 || rule('carrierx/secrets-on-read') !== 'masked') return sent
  const kept = masked.map((name) => [name, (before as Attributes)[name]])
  return { ...sent, ...Object.fromEntries(kept) } as Container['external_attributes']
}
