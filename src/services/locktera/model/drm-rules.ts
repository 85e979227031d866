import { isSecretName } from '../../../core/journal/redact.js'
import { joinPointer } from '../../../core/util/json-pointer.js'
import { timeOfText } from '../../../core/util/time.js'
import { document, type components } from '../contract/contract.gen.js'
import { ruleError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { isIpV6, isReversed } from './ip-addresses.js'
import { stripUndeclared } from './strip-undeclared.js'
import type { DrmRules, Manifest } from './tables.js'

type Drm = components['schemas']['Drm']
type ManifestContainer = Manifest['container']

const KNOWN_RULES = Object.keys(document.components.schemas['Drm']?.properties ?? {})
const IPV4 = 'an IPv4 address, block, wildcard, range or mask'
/** Where a manifest has its DRM rules. */
export const DRM_POINTER = '/manifest/container/drm'

/** Checks DRM rules beyond their schema. @throws ApiError 400 */
export function checkDrm(rule: ReadRule, drm: Drm = {}): void {
  for (const [name, value] of Object.entries(drm)) {
    if (!KNOWN_RULES.includes(name)) checkUnknownRule(rule, name, value)
  }
  const { start = '', end = '' } = drm.time ?? {}
  if (timeOfText(end) < timeOfText(start))
    checkReversed(rule, `${DRM_POINTER}/time`, { start, end })
  for (const list of ['allow', 'block'] as const) {
    for (const [index, addresses] of (drm.ip?.[list] ?? []).entries()) {
      checkAddresses(rule, `${DRM_POINTER}/ip/${list}/${String(index)}`, addresses)
    }
  }
}

function checkUnknownRule(rule: ReadRule, name: string, actual: unknown): void {
  const broken = { pointer: joinPointer(DRM_POINTER, name), expected: 'absent', actual }
  // Responses show DRM rules, so a secret in one would leak. A manifest has another field for it.
  if (holdsSecret(name, actual)) throw ruleError('unknown_field', broken)
  if (rule('locktera/unknown-drm-rule') === 'kept') return
  throw ruleError('unknown_field', { ...broken, rule: 'locktera/unknown-drm-rule' })
}

function holdsSecret(name: string, value: unknown): boolean {
  if (isSecretName(name)) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => holdsSecret(key, inner))
}

function checkAddresses(rule: ReadRule, pointer: string, actual: string): void {
  if (isIpV6(actual) && rule('locktera/ipv6-addresses') === 'refused') {
    const broken = { rule: 'locktera/ipv6-addresses', pointer, expected: 'IPv4', actual } as const
    throw ruleError('invalid_format', broken, { expected: IPV4 })
  }
  if (isReversed(actual)) checkReversed(rule, pointer, actual)
}

function checkReversed(rule: ReadRule, pointer: string, actual: unknown): void {
  if (rule('locktera/reversed-range') === 'accepted') return
  const expected = 'an end that is not before the start'
  throw ruleError('end_before_start', {
    rule: 'locktera/reversed-range',
    pointer,
    expected,
    actual,
  })
}

/** Returns the DRM rules of a new container, with its recipients and whether it is downloadable. */
export function drmRulesOf({ drm = {}, downloadable, recipients }: ManifestContainer): DrmRules {
  const { dynamic, ...rest } = stripUndeclared('Drm', drm)
  return {
    ...(dynamic !== undefined && { dynamic }),
    ...(downloadable !== undefined && { downloadable }),
    ...(recipients && { recipients }),
    ...rest,
  }
}
