import { breachOf, invalid, refuse, type Reader } from '../contract/errors.js'
import { isOver, moved, type Load } from './usage.js'
import type { Storage } from './storage.js'
import type { rules } from '../contract/rules.js'
import type { Classification, ContainerRecord, FileRecord } from './tables.js'

/** A file on its way into a container. */
export type Arrival = Pick<
  FileRecord,
  'file_bytes' | 'threshold_include' | 'content_classification'
>

/**
 * Lets a file into a container, or does not.
 *
 * @throws ApiError naming the attribute that stands against it
 */
export function admit(model: Storage, container: ContainerRecord, file: Arrival): void {
  checkRoom(model, container, file)
  const then = { ...container, ...moved(container, [file], 1) }
  if (file.threshold_include) checkThreshold(model, container, then)
}

/** All of it but thresholds, over which a container may come by and by. */
export function checkRoom(model: Storage, container: ContainerRecord, file: Arrival): void {
  const { rule } = model
  checkKind(container, rule)
  checkClassification(container, file.content_classification, rule)
  checkQuotas(model, { ...container, ...moved(container, [file], 1) })
}

type Decider =
  'carrierx/over-quota' | 'carrierx/external-upload' | 'carrierx/refused-classification'

function turnAway(rule: Reader, id: Decider, field: string, reason: string): Error {
  const broken = {
    rule: id satisfies keyof typeof rules,
    expected: 'no upload',
    actual: 'an upload',
  }
  if (rule(id) === 'validation') return invalid(rule, field, reason, broken)
  return refuse('conflict', { reason: `${field} ${reason}` }, breachOf(broken, field))
}

function checkKind({ type }: ContainerRecord, rule: Reader): void {
  if (type === 'internal') return
  const reason = `names an external container of type ${type}, which takes no uploads`
  throw turnAway(rule, 'carrierx/external-upload', 'container_sid', reason)
}

type Lists = Pick<ContainerRecord, 'allowed_classifications' | 'blocked_classifications'>

function checkClassification(lists: Lists, kind: Classification, rule: Reader): void {
  const isBlocked = lists.blocked_classifications.includes(kind)
  const isAllowed = isListed(lists.allowed_classifications, kind, rule)
  if (isAllowed && !(isBlocked && blocks(lists, kind, rule))) return
  const why = isBlocked ? 'is blocked in' : 'is not allowed in'
  const reason = `${kind} ${why} the container`
  throw turnAway(rule, 'carrierx/refused-classification', 'content_classification', reason)
}

function isListed(allowed: readonly Classification[], kind: Classification, rule: Reader): boolean {
  if (allowed.length > 0) return allowed.includes(kind)
  return rule('carrierx/empty-allowed-list') === 'everything'
}

/** Whether a blocked classification stays blocked, though it may be on the other list too. */
function blocks(lists: Lists, kind: Classification, rule: Reader): boolean {
  if (!lists.allowed_classifications.includes(kind)) return true
  return rule('carrierx/classification-precedence') === 'blocked'
}

function checkQuotas({ rule, note }: Storage, then: ContainerRecord): void {
  const pairs = [
    ['quota_bytes', then.total_bytes],
    ['quota_files', then.total_files],
  ] as const
  for (const [field, total] of pairs) {
    const quota = then[field]
    if (quota === null || total <= quota) continue
    const reason = `is ${quota}, and there would be ${total}`
    note('quota-refused')
    throw turnAway(rule, 'carrierx/over-quota', field, reason)
  }
}

function checkThreshold(
  { rule, now, note }: Storage,
  before: ContainerRecord,
  then: ContainerRecord & Load,
): void {
  if (then.threshold_action !== 'reject' || !isOver(then, 'exceeded')) return
  const since = before.over_since ?? now
  if (now - since < then.threshold_grace_period * 1000) return
  const [field, total] =
    then.threshold_bytes !== null && then.threshold_total_bytes > then.threshold_bytes
      ? (['threshold_bytes', then.threshold_total_bytes] as const)
      : (['threshold_files', then.threshold_total_files] as const)
  const reason = `is ${String(then[field])}, and there would be ${total}`
  note('threshold-refused')
  throw turnAway(rule, 'carrierx/over-quota', field, reason)
}
