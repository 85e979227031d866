import { keepIfRefused } from '../../../core/state/transaction.js'
import { timeOfText } from '../../../core/util/time.js'
import { apiError, truncate } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { openCount, type Containers } from './containers.js'
import { compositeKey } from './ids.js'
import { isIpV6 } from './ip-addresses.js'
import type { AttemptsRecord, ContainerRecord, DrmRules, Viewer } from './tables.js'
import { isRecipient, placeProblem } from './viewers.js'

/** A try to open a container. */
export interface Attempt {
  readonly container: ContainerRecord
  /** The e-mail address of the viewer; undefined for the organization, which no rule is about. */
  readonly viewer: string | undefined
  /** The name of the file; undefined for the manifest. */
  readonly file?: string
  /** Whether it asks for a part of the file that is not the first. */
  readonly isLaterPart?: boolean
}

/**
 * Opens a container for a viewer, or refuses to. Either is an attempt in the log; that of a HEAD,
 * which opens nothing, is none.
 *
 * @throws ApiError 403, or 404 by a rule
 */
export function openContainer(model: Containers, attempt: Attempt, isHead: boolean): void {
  const { container } = attempt
  const opened = openedBy(model, attempt)
  const continues = isContinuation(model.rule, attempt, opened)
  const reason = refusalOf(model, attempt, continues, opened)
  if (reason === undefined) {
    if (!isHead && !continues) countOpen(model, attempt)
    return
  }
  if (!isHead) keepIfRefused(() => countRefusal(model, attempt, reason))
  if (model.rule('locktera/refused-decode') === 'forbidden') {
    throw apiError('access_refused', { reason })
  }
  throw apiError('container_not_found', { container_id: truncate(container.id) })
}

type Opened = AttemptsRecord['opened']

function openedBy(model: Containers, { container, viewer }: Attempt): Opened {
  if (viewer === undefined) return undefined
  return model.attempts.get(compositeKey(container.id, viewer))?.opened
}

/** Whether a request goes on with a file that the viewer has opened: a rule decides for parts of it. */
function isContinuation(rule: ReadRule, { file, isLaterPart }: Attempt, opened: Opened): boolean {
  if (!isLaterPart || file === undefined || openCount(opened, file) === 0) return false
  return rule('locktera/range-opens') === 'first-part'
}

/** Returns why an attempt is refused, or undefined when it is not. */
function refusalOf(
  model: Containers,
  attempt: Attempt,
  continues: boolean,
  opened: Opened,
): string | undefined {
  const { container, viewer, file } = attempt
  const { rule } = model
  if (container.blocked) return 'the container is blocked'
  if (viewer === undefined) return undefined
  const rules = container.drm_rules
  const late = timeProblem(rule, rules.time, model.state.environment.now())
  if (late !== undefined) return late
  if (!isRecipient(rule, rules.recipients, viewer)) return 'the viewer is not a recipient'
  const elsewhere = placeProblem(rule, rules, model.viewers.get(viewer))
  if (elsewhere !== undefined || file === undefined) return elsewhere
  const isViewOnly = rules.downloadable === false
  if (isViewOnly && rule('locktera/undownloadable-decode') === 'refused') {
    return 'the container is not downloadable'
  }
  const isUsedUp = !continues && opensProblem(rule, rules, file, opened)
  return isUsedUp ? 'the viewer has opened it as often as is allowed' : undefined
}

function timeProblem(rule: ReadRule, time: DrmRules['time'], now: number): string | undefined {
  const { start, end } = time ?? {}
  if (start !== undefined && now < timeOfText(start)) return 'its time span has not started'
  if (end === undefined || now < timeOfText(end)) return undefined
  const isAtEnd = now === timeOfText(end)
  if (isAtEnd && rule('locktera/time-end') === 'included') return undefined
  return 'its time span has ended'
}

function opensProblem(rule: ReadRule, { opens }: DrmRules, file: string, opened: Opened): boolean {
  if (opens === undefined) return false
  const total = Object.values(opened ?? {}).reduce((sum, count) => sum + count, 0)
  // The rule is read only where it decides.
  if (total < opens) return false
  if (openCount(opened, file) >= opens) return true
  return rule('locktera/opens-count') === 'container'
}

function countOpen(model: Containers, attempt: Attempt): void {
  const { file } = attempt
  if (file === undefined && model.rule('locktera/manifest-attempts') === 'not-counted') return
  count(model, attempt, { refused: 0, opened: file === undefined ? {} : { [file]: 1 } })
  model.recordTransition('opened')
  record(model, attempt, 'load')
}

function countRefusal(model: Containers, attempt: Attempt, reason: string): void {
  count(model, attempt, { refused: 1 })
  record(model, attempt, 'fail', reason)
}

/** The organization has attempts in the log only if the world gives it an e-mail address. */
function count(
  model: Containers,
  { container, viewer }: Attempt,
  { refused, opened }: { refused: number; opened?: Readonly<Record<string, number>> },
): void {
  const email = viewer ?? model.orgs.get(container.org_id)?.email
  if (email !== undefined) model.addAttempts(container.id, email, 1, refused, opened)
}

function record(
  model: Containers,
  { container, viewer, file }: Attempt,
  outcome: 'load' | 'fail',
  reason?: string,
): void {
  const what = file === undefined ? 'container' : 'object'
  const detail = {
    ...(file !== undefined && { file_name: file }),
    ...(reason !== undefined && { reason }),
  }
  const known: Partial<Viewer> = (viewer !== undefined && model.viewers.get(viewer)) || {}
  model.log.record(container, `${what}.${outcome}`, {
    user: viewer ?? container.org_id,
    ...(Object.keys(detail).length > 0 && { detail }),
    ...(known.ip !== undefined && !isIpV6(known.ip) && { creator_ip: known.ip }),
  })
}
