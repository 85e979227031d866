import { isSecretName } from '../../../core/journal/redact.js'
import { isIpV6, isReversed } from './ip-addresses.js'
import { breach, escaped } from '../contract/errors.js'
import { document, type components } from '../contract/contract.gen.js'
import { prune } from './strip-undeclared.js'
import type { Reader } from '../contract/rules.js'
import type { DrmRules, Manifest } from './tables.js'

type Drm = components['schemas']['Drm']
type Wanted = Manifest['container']

const KNOWN = Object.keys(document.components.schemas['Drm']?.properties ?? {})
const IPV4 = 'an IPv4 address, block, wildcard, range or mask'
/** Where a manifest has them. */
export const AT = '/manifest/container/drm'

/** Refuses what a rule refuses and no schema can. */
export function checkDrm(rule: Reader, drm: Drm = {}): void {
  for (const [name, value] of Object.entries(drm)) {
    if (!KNOWN.includes(name)) checkUnknown(rule, name, value)
  }
  const { start = '', end = '' } = drm.time ?? {}
  if (Date.parse(end) < Date.parse(start)) refuseReversed(rule, `${AT}/time`, { start, end })
  for (const list of ['allow', 'block'] as const) {
    for (const [index, addresses] of (drm.ip?.[list] ?? []).entries()) {
      checkAddresses(rule, `${AT}/ip/${list}/${String(index)}`, addresses)
    }
  }
}

function checkUnknown(rule: Reader, name: string, actual: unknown): void {
  const broken = { pointer: `${AT}/${escaped(name)}`, expected: 'absent', actual }
  // It would be shown again, and a password has a place where it is not.
  if (holdsSecret(name, actual)) throw breach('unknown_field', broken)
  if (rule('locktera/unknown-drm-rule') === 'kept') return
  throw breach('unknown_field', { ...broken, rule: 'locktera/unknown-drm-rule' })
}

function holdsSecret(name: string, value: unknown): boolean {
  if (isSecretName(name)) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => holdsSecret(key, inner))
}

function checkAddresses(rule: Reader, pointer: string, actual: string): void {
  if (isIpV6(actual) && rule('locktera/ipv6-addresses') === 'refused') {
    const broken = { rule: 'locktera/ipv6-addresses', pointer, expected: 'IPv4', actual } as const
    throw breach('invalid_format', broken, { expected: IPV4 })
  }
  if (isReversed(actual)) refuseReversed(rule, pointer, actual)
}

function refuseReversed(rule: Reader, pointer: string, actual: unknown): void {
  if (rule('locktera/reversed-range') === 'accepted') return
  const expected = 'an end that is not before the start'
  throw breach('end_before_start', { rule: 'locktera/reversed-range', pointer, expected, actual })
}

/** All rules of a new container: where, when and how often, and who. */
export function drmRules({ drm = {}, downloadable, recipients }: Wanted): DrmRules {
  const { dynamic, ...rest } = prune('Drm', drm)
  return {
    ...(dynamic !== undefined && { dynamic }),
    ...(downloadable !== undefined && { downloadable }),
    ...(recipients && { recipients }),
    ...rest,
  }
}
