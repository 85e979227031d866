import { breachOf, invalid, refuse, type Reader } from '../contract/errors.js'
import { checkExternal } from './external-containers.js'
import type { Storage } from './storage.js'
import { KEYS, keySetOf, type ContainerRecord } from './tables.js'

/**
 * Refuses a container that cannot be as it is said to be, before it is stored.
 *
 * @throws ApiError 422 naming the attribute at fault
 */
export function checkContainer(
  model: Storage,
  container: ContainerRecord,
  before: ContainerRecord | undefined,
): void {
  const { rule } = model
  for (const check of CHECKS) check(model, container, before)
  if (before && before.encrypted !== container.encrypted) {
    const [expected, actual] = [before.encrypted, container.encrypted]
    const broken = { rule: 'carrierx/encrypted-change', expected, actual } as const
    throw invalid(rule, 'encrypted', 'cannot be changed', broken)
  }
  checkKeys(model, container, before !== undefined)
}

type Check = (
  model: Storage,
  container: ContainerRecord,
  before: ContainerRecord | undefined,
) => void

/** What can be wrong with a container by itself, and with what it is a part of. */
export const CHECKS: readonly Check[] = [
  ({ rule }, container, before) => checkQuotas(container, before, rule),
  ({ rule }, container) => checkNumbers(container, rule),
  ({ rule }, container) => checkThresholds(container, rule),
  ({ rule }, container) => checkExternal(container, rule),
  checkParent,
]

function checkQuotas(
  container: ContainerRecord,
  before: ContainerRecord | undefined,
  rule: Reader,
): void {
  for (const name of ['quota_bytes', 'quota_files'] as const) {
    if (container[name] !== null || before?.[name] === null) continue
    if (rule('carrierx/null-quota') === 'unlimited') continue
    const broken = { rule: 'carrierx/null-quota', expected: 'integer', actual: null } as const
    throw invalid(rule, name, 'must be integer', broken)
  }
}

const FROM_ZERO = [
  ...['quota_bytes', 'quota_files', 'threshold_bytes', 'threshold_files'],
  ...['threshold_bytes_target', 'threshold_files_target', 'threshold_grace_period'],
] as (keyof ContainerRecord & ('quota_bytes' | 'threshold_grace_period'))[]

function checkNumbers(container: ContainerRecord, rule: Reader): void {
  for (const name of FROM_ZERO) checkLeast(rule, name, container[name] ?? 0, 0)
  const ttl = container.default_file_lifecycle_ttl
  checkLeast(rule, 'default_file_lifecycle_ttl', ttl, -1)
}

/** Refuses a number below the least that makes sense. */
export function checkLeast(rule: Reader, field: string, actual: number, expected: number): void {
  if (actual >= expected || rule('carrierx/negative-numbers') === 'accepted') return
  const broken = {
    rule: 'carrierx/negative-numbers',
    keyword: 'minimum',
    expected,
    actual,
  } as const
  throw invalid(rule, field, `must be at least ${expected}`, broken)
}

/** Each is at most the next one; null is no limit, but a target needs a threshold. */
function checkThresholds(container: ContainerRecord, rule: Reader): void {
  for (const unit of ['bytes', 'files'] as const) {
    const quota = container[`quota_${unit}`]
    const threshold = container[`threshold_${unit}`]
    const target = container[`threshold_${unit}_target`]
    const [name, targetName] = [`threshold_${unit}`, `threshold_${unit}_target`]
    if (threshold !== null) checkMost(rule, name, threshold, `quota_${unit}`, quota ?? Infinity)
    if (target === null) continue
    if (threshold === null) {
      checkAlone(rule, targetName, name)
      continue
    }
    checkMost(rule, targetName, target, name, threshold)
  }
}

function checkAlone(rule: Reader, field: string, other: string): void {
  const id = 'carrierx/target-without-threshold'
  if (rule(id) === 'accepted') return
  throw invalid(rule, field, `needs ${other}`, { rule: id, expected: 'a threshold', actual: null })
}

function checkMost(rule: Reader, field: string, actual: number, other: string, most: number): void {
  if (actual <= most) return
  const broken = { ...disorder(most, actual), keyword: 'maximum' }
  throw invalid(rule, field, `must be at most ${other}, ${most}`, broken)
}

function disorder(expected: unknown, actual: unknown) {
  return { rule: 'carrierx/threshold-order', expected, actual } as const
}

function checkParent(
  { containers, rule }: Storage,
  { container_sid, parent_container_sid: parent }: ContainerRecord,
  before: ContainerRecord | undefined,
): void {
  // A parent that is gone, where rules keep the child, stands in nobody's way.
  if (parent === null || parent === before?.parent_container_sid) return
  if (parent !== container_sid && containers.has(parent)) return
  if (rule('carrierx/unknown-parent') === 'accepted') return
  const unknown = parent === container_sid ? {} : { isMissing: true as const }
  const rest = { ...unknown, expected: 'the sid of another container', actual: parent }
  const broken = { rule: 'carrierx/unknown-parent', ...rest } as const
  throw invalid(rule, 'parent_container_sid', 'names no other container', broken)
}

/** Refuses the keys of another container. */
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
  const isBare = KEYS.every((key) => container[key] === null)
  if (isBare && rule('carrierx/unique-null-keys') === 'different') return
  const rival = same.find(
    (one) => one.partner_sid === partner || rule('carrierx/unique-scope') === 'everywhere',
  )
  if (!rival || (isUpdate && rule('carrierx/unique-on-update') === 'accepted')) return
  rule('carrierx/unique-keys')
  const decisive = collisionRule(isBare, rival.partner_sid === partner, isUpdate)
  const broken = { rule: decisive, expected: 'other keys', actual: keySetOf(container) } as const
  throw refuse('duplicate_keys', { reference_sid: rival.container_sid }, breachOf(broken, 'unique'))
}

/** That keys collide is documented; a rule decides where they are none, somebody else's, or changed. */
function collisionRule(isBare: boolean, isOwn: boolean, isUpdate: boolean) {
  if (isBare) return 'carrierx/unique-null-keys'
  if (!isOwn) return 'carrierx/unique-scope'
  return isUpdate ? 'carrierx/unique-on-update' : 'carrierx/unique-keys'
}
