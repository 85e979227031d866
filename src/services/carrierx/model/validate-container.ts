import { apiError, bodyBreach, validationError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { checkExternal } from './external-containers.js'
import type { Storage } from './storage.js'
import { KEYS, keySetOf, type ContainerRecord } from './tables.js'

/**
 * Checks a container before it is stored. `before` is the stored one that it replaces.
 *
 * @throws ApiError 422 naming the invalid attribute
 */
export function checkContainer(
  model: Storage,
  container: ContainerRecord,
  before: ContainerRecord | undefined,
): void {
  const { rule } = model
  for (const check of CONTAINER_CHECKS) check(model, container, before)
  if (before && before.encrypted !== container.encrypted) {
    const [expected, actual] = [before.encrypted, container.encrypted]
    const broken = { rule: 'carrierx/encrypted-change', expected, actual } as const
    throw validationError(rule, 'encrypted', 'cannot be changed', broken)
  }
  checkKeys(model, container, before !== undefined)
}

type Check = (
  model: Storage,
  container: ContainerRecord,
  before: ContainerRecord | undefined,
) => void

/** The checks of a container by itself and of its parent, without uniqueness. */
export const CONTAINER_CHECKS: readonly Check[] = [
  ({ rule }, container, before) => checkQuotas(container, before, rule),
  ({ rule }, container) => checkNumbers(container, rule),
  ({ rule }, container) => checkThresholds(container, rule),
  ({ rule }, container) => checkExternal(container, rule),
  checkParent,
]

function checkQuotas(
  container: ContainerRecord,
  before: ContainerRecord | undefined,
  rule: ReadRule,
): void {
  for (const name of ['quota_bytes', 'quota_files'] as const) {
    if (container[name] !== null || before?.[name] === null) continue
    if (rule('carrierx/null-quota') === 'unlimited') continue
    const broken = { rule: 'carrierx/null-quota', expected: 'integer', actual: null } as const
    throw validationError(rule, name, 'must be integer', broken)
  }
}

const NON_NEGATIVE = [
  ...['quota_bytes', 'quota_files', 'threshold_bytes', 'threshold_files'],
  ...['threshold_bytes_target', 'threshold_files_target', 'threshold_grace_period'],
] as (keyof ContainerRecord & ('quota_bytes' | 'threshold_grace_period'))[]

function checkNumbers(container: ContainerRecord, rule: ReadRule): void {
  for (const name of NON_NEGATIVE) checkAtLeast(rule, name, container[name] ?? 0, 0)
  const ttl = container.default_file_lifecycle_ttl
  checkAtLeast(rule, 'default_file_lifecycle_ttl', ttl, -1)
}

/** @throws ApiError 422 when a number is below its minimum, unless a rule accepts it */
export function checkAtLeast(
  rule: ReadRule,
  field: string,
  actual: number,
  expected: number,
): void {
  if (actual >= expected || rule('carrierx/negative-numbers') === 'accepted') return
  const broken = {
    rule: 'carrierx/negative-numbers',
    keyword: 'minimum',
    expected,
    actual,
  } as const
  throw validationError(rule, field, `must be at least ${expected}`, broken)
}

const THRESHOLDS = [
  { quotaName: 'quota_bytes', name: 'threshold_bytes', targetName: 'threshold_bytes_target' },
  { quotaName: 'quota_files', name: 'threshold_files', targetName: 'threshold_files_target' },
] as const

/** Checks target <= threshold <= quota. Null means no limit, but a target needs a threshold. */
function checkThresholds(container: ContainerRecord, rule: ReadRule): void {
  for (const { quotaName, name, targetName } of THRESHOLDS) {
    const { [name]: threshold, [targetName]: target, [quotaName]: quota } = container
    if (threshold !== null) checkAtMost(rule, name, threshold, quotaName, quota ?? Infinity)
    if (target === null) continue
    if (threshold === null) {
      checkTargetHasThreshold(rule, targetName, name)
      continue
    }
    checkAtMost(rule, targetName, target, name, threshold)
  }
}

function checkTargetHasThreshold(rule: ReadRule, field: string, other: string): void {
  const id = 'carrierx/target-without-threshold'
  if (rule(id) === 'accepted') return
  throw validationError(rule, field, `needs ${other}`, {
    rule: id,
    expected: 'a threshold',
    actual: null,
  })
}

function checkAtMost(
  rule: ReadRule,
  field: string,
  actual: number,
  other: string,
  max: number,
): void {
  if (actual <= max) return
  const broken = {
    rule: 'carrierx/threshold-order',
    keyword: 'maximum',
    expected: max,
    actual,
  } as const
  throw validationError(rule, field, `must be at most ${other}, ${max}`, broken)
}

function checkParent(
  { containers, rule }: Storage,
  { container_sid, parent_container_sid: parent }: ContainerRecord,
  before: ContainerRecord | undefined,
): void {
  // A parent that did not change is not checked: rules may keep a container whose parent is gone.
  if (parent === null || parent === before?.parent_container_sid) return
  if (parent !== container_sid && containers.has(parent)) return
  if (rule('carrierx/unknown-parent') === 'accepted') return
  const unknown = parent === container_sid ? {} : { isMissing: true as const }
  const rest = { ...unknown, expected: 'the sid of another container', actual: parent }
  const broken = { rule: 'carrierx/unknown-parent', ...rest } as const
  throw validationError(rule, 'parent_container_sid', 'names no other container', broken)
}

/** @throws ApiError 422 when another unique container has the same keys */
export function checkKeys(
  { containers, rule }: Storage,
  container: ContainerRecord,
  isUpdate = false,
): void {
  if (!container.unique) return
  const { container_sid: sid, partner_sid: partner } = container
  const same = [...containers.where('keys', keySetOf(container))].filter(
    (one) => one.container_sid !== sid,
  )
  if (same.length === 0) return
  const hasNoKeys = KEYS.every((key) => container[key] === null)
  if (hasNoKeys && rule('carrierx/unique-null-keys') === 'different') return
  const duplicate = same.find(
    (one) => one.partner_sid === partner || rule('carrierx/unique-scope') === 'everywhere',
  )
  if (!duplicate || (isUpdate && rule('carrierx/unique-on-update') === 'accepted')) return
  rule('carrierx/unique-keys')
  const decidingRule = duplicateKeysRule(hasNoKeys, duplicate.partner_sid === partner, isUpdate)
  const broken = {
    rule: decidingRule,
    expected: 'other keys',
    actual: keySetOf(container),
  } as const
  throw apiError(
    'duplicate_keys',
    { reference_sid: duplicate.container_sid },
    bodyBreach(broken, 'unique'),
  )
}

/** Returns the rule that refuses duplicate keys. The plain case is documented; the others are assumed. */
function duplicateKeysRule(hasNoKeys: boolean, isOwn: boolean, isUpdate: boolean) {
  if (hasNoKeys) return 'carrierx/unique-null-keys'
  if (!isOwn) return 'carrierx/unique-scope'
  return isUpdate ? 'carrierx/unique-on-update' : 'carrierx/unique-keys'
}
