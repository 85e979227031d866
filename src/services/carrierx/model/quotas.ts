import { apiError, bodyBreach, validationError } from '../contract/errors.js'
import type { ReadRule, rules } from '../contract/rules.js'
import type { Storage } from './storage.js'
import type { Classification, ContainerRecord, FileRecord } from './tables.js'
import { isOver, usageAfter, type Usage } from './usage.js'

/** A file that is about to be added to a container. */
export type IncomingFile = Pick<
  FileRecord,
  'file_bytes' | 'threshold_include' | 'content_classification'
>

/**
 * Checks that a container accepts a file: type, classification, quotas and threshold.
 *
 * @throws ApiError naming the attribute that refuses it
 */
export function checkUpload(model: Storage, container: ContainerRecord, file: IncomingFile): void {
  checkUploadExceptThreshold(model, container, file)
  const after = { ...container, ...usageAfter(container, [file], 1) }
  if (file.threshold_include) checkThreshold(model, container, after)
}

/** The same without the threshold: a container may be over it. */
export function checkUploadExceptThreshold(
  model: Storage,
  container: ContainerRecord,
  file: IncomingFile,
): void {
  const { rule } = model
  checkContainerType(container, rule)
  checkClassification(container, file.content_classification, rule)
  checkQuotas(model, { ...container, ...usageAfter(container, [file], 1) })
}

type UploadRule =
  'carrierx/over-quota' | 'carrierx/external-upload' | 'carrierx/refused-classification'

function uploadError(rule: ReadRule, id: UploadRule, field: string, reason: string): Error {
  const broken = {
    rule: id satisfies keyof typeof rules,
    expected: 'no upload',
    actual: 'an upload',
  }
  if (rule(id) === 'validation') return validationError(rule, field, reason, broken)
  return apiError('conflict', { reason: `${field} ${reason}` }, bodyBreach(broken, field))
}

function checkContainerType({ type }: ContainerRecord, rule: ReadRule): void {
  if (type === 'internal') return
  const reason = `names an external container of type ${type}, which takes no uploads`
  throw uploadError(rule, 'carrierx/external-upload', 'container_sid', reason)
}

type Lists = Pick<ContainerRecord, 'allowed_classifications' | 'blocked_classifications'>

function checkClassification(lists: Lists, kind: Classification, rule: ReadRule): void {
  const isBlocked = lists.blocked_classifications.includes(kind)
  const isAllowed = isListed(lists.allowed_classifications, kind, rule)
  if (isAllowed && !(isBlocked && isBlockedFirst(lists, kind, rule))) return
  const why = isBlocked ? 'is blocked in' : 'is not allowed in'
  const reason = `${kind} ${why} the container`
  throw uploadError(rule, 'carrierx/refused-classification', 'content_classification', reason)
}

function isListed(
  allowed: readonly Classification[],
  kind: Classification,
  rule: ReadRule,
): boolean {
  if (allowed.length > 0) return allowed.includes(kind)
  return rule('carrierx/empty-allowed-list') === 'everything'
}

/** Whether a blocked classification is refused although it may be on the other list too. */
function isBlockedFirst(lists: Lists, kind: Classification, rule: ReadRule): boolean {
  if (!lists.allowed_classifications.includes(kind)) return true
  return rule('carrierx/classification-precedence') === 'blocked'
}

function checkQuotas({ rule, recordTransition }: Storage, after: ContainerRecord): void {
  const pairs = [
    ['quota_bytes', after.total_bytes],
    ['quota_files', after.total_files],
  ] as const
  for (const [field, total] of pairs) {
    const quota = after[field]
    if (quota === null || total <= quota) continue
    const reason = `is ${quota}, and there would be ${total}`
    recordTransition('quota-refused')
    throw uploadError(rule, 'carrierx/over-quota', field, reason)
  }
}

function checkThreshold(
  { rule, now, recordTransition }: Storage,
  before: ContainerRecord,
  after: ContainerRecord & Usage,
): void {
  if (after.threshold_action !== 'reject' || !isOver(after, 'exceeded')) return
  const since = before.over_since ?? now
  if (now - since < after.threshold_grace_period * 1000) return
  const [field, total] =
    after.threshold_bytes !== null && after.threshold_total_bytes > after.threshold_bytes
      ? (['threshold_bytes', after.threshold_total_bytes] as const)
      : (['threshold_files', after.threshold_total_files] as const)
  const reason = `is ${String(after[field])}, and there would be ${total}`
  recordTransition('threshold-refused')
  throw uploadError(rule, 'carrierx/over-quota', field, reason)
}
