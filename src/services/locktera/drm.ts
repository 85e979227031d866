import { isIpV6, isReversed } from './addresses.js'
import { breach, escaped } from './errors.js'
import { document, type components } from './contract.gen.js'
import { prune } from './prune.js'
import type { Reader } from './rules.js'
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
    if (KNOWN.includes(name) || rule('locktera/unknown-drm-rule') === 'kept') continue
    throw breach('unknown_field', {
      rule: 'locktera/unknown-drm-rule',
      pointer: `${AT}/${escaped(name)}`,
      expected: 'absent',
      actual: value,
    })
  }
  const { start = '', end = '' } = drm.time ?? {}
  if (Date.parse(end) < Date.parse(start)) refuseReversed(rule, `${AT}/time`, { start, end })
  for (const list of ['allow', 'block'] as const) {
    for (const [index, addresses] of (drm.ip?.[list] ?? []).entries()) {
      checkAddresses(rule, `${AT}/ip/${list}/${String(index)}`, addresses)
    }
  }
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
