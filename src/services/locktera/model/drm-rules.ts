import { isSecretName } from '../../../core/journal/redact.js'
import { joinPointer } from '../../../core/util/json-pointer.js'
import { timeOfText } from '../../../core/util/time.js'
import { document, type components } from '../contract/contract.gen.js'
import { ruleError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { isIpV6, isReversed } from './ip-addresses.js'
import { stripUndeclared } from './strip-undeclared.js'
import type { ContainerRecord, DrmRules, Manifest } from './tables.js'

type Drm = components['schemas']['Drm']
type DynamicDrm = components['schemas']['DynamicDrmUpdate']
type ManifestContainer = NonNullable<Manifest['container']>

const KNOWN_RULES = Object.keys(document.components.schemas['DynamicDrmUpdate']?.properties ?? {})
/** The rules that a manifest has beside its DRM rules, and those that a replaced set may name. */
const APART = ['id', 'org_id', 'downloadable', 'recipients']
const IPV4 = 'an IPv4 address, block, wildcard, range or mask'
/** Where a manifest has its DRM rules. */
export const DRM_POINTER = '/manifest/container/drm'

interface Place {
  readonly in: 'part' | 'body'
  readonly pointer: string
}

const IN_MANIFEST: Place = { in: 'part', pointer: DRM_POINTER }
const IN_BODY: Place = { in: 'body', pointer: '' }

/** Checks the DRM rules of a manifest beyond their schema. @throws ApiError 400 */
export function checkDrm(rule: ReadRule, drm: Drm = {}): void {
  checkRules(rule, drm, IN_MANIFEST)
}

/** Checks DRM rules that replace others beyond their schema. @throws ApiError 400 */
export function checkDynamicDrm(rule: ReadRule, drm: DynamicDrm): void {
  checkRules(rule, drm, IN_BODY)
}

function checkRules(rule: ReadRule, drm: DynamicDrm, at: Place): void {
  for (const [name, value] of Object.entries(drm)) {
    const isKnown = KNOWN_RULES.includes(name) && (at === IN_BODY || !APART.includes(name))
    if (!isKnown) checkUnknownRule(rule, name, value, at)
  }
  const { start = '', end = '' } = drm.time ?? {}
  if (timeOfText(end) < timeOfText(start)) {
    checkReversed(rule, { ...at, pointer: `${at.pointer}/time` }, { start, end })
  }
  for (const list of ['allow', 'block'] as const) {
    for (const [index, addresses] of (drm.ip?.[list] ?? []).entries()) {
      const pointer = `${at.pointer}/ip/${list}/${String(index)}`
      checkAddresses(rule, { ...at, pointer }, addresses)
    }
  }
}

function checkUnknownRule(rule: ReadRule, name: string, actual: unknown, at: Place): void {
  const pointer = joinPointer(at.pointer, name)
  const broken = { in: at.in, pointer, expected: 'absent', actual }
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

function checkAddresses(rule: ReadRule, at: Place, actual: string): void {
  if (isIpV6(actual) && rule('locktera/ipv6-addresses') === 'refused') {
    const broken = { ...at, rule: 'locktera/ipv6-addresses', expected: 'IPv4', actual } as const
    throw ruleError('invalid_format', broken, { expected: IPV4 })
  }
  if (isReversed(actual)) checkReversed(rule, at, actual)
}

function checkReversed(rule: ReadRule, at: Place, actual: unknown): void {
  if (rule('locktera/reversed-range') === 'accepted') return
  const expected = 'an end that is not before the start'
  throw ruleError('end_before_start', { ...at, rule: 'locktera/reversed-range', expected, actual })
}

/**
 * Returns the DRM rules that replace those of a container. Rules are dynamic for good: only a request
 * that says so makes them static.
 */
export function replacedRules(
  rule: ReadRule,
  { drm_rules: current, dynamic: before }: ContainerRecord,
  given: DynamicDrm,
): DrmRules {
  const { id: _id, org_id: _org, ...rules } = stripUndeclared('DynamicDrmUpdate', given)
  const dynamic = current.dynamic ?? before
  const kept = rule('locktera/drm-omitted') === 'kept' ? current : {}
  return { ...kept, ...(dynamic !== undefined && { dynamic }), ...rules }
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
