import type { Admission } from '../../../core/service/seed-table.js'
import { lengthOf } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'
import type { ContainerRecord } from '../model/tables.js'

// Rules set the limits, and may have been others when a container was made.
const REACHABLE = { reachable: true }

/** Doubts a container that a client would not have been given. */
export function checkLimits(
  { rule }: Containers,
  { name, expires_after, file_ids, skills }: Partial<ContainerRecord>,
  admission: Admission,
): void {
  const atMost = (pointer: string, actual: number, most: number, unit: string) => {
    if (actual <= most) return
    admission.warn(pointer, `must have at most ${most} ${unit}, not ${actual}`, REACHABLE)
  }
  atMost('/name', lengthOf(name ?? ''), rule('openai/name-max-length'), 'characters')
  if (name === '' && rule('openai/empty-name') === 'refused') {
    admission.warn('/name', 'must have at least 1 character', REACHABLE)
  }
  if (file_ids) atMost('/file_ids', file_ids.length, rule('openai/file-ids-max'), 'items')
  if (skills) atMost('/skills', skills.length, rule('openai/skills-max'), 'items')
  if (!expires_after) return
  const { minutes } = expires_after
  const [least, most] = [rule('openai/expiry-minutes-min'), rule('openai/expiry-minutes-max')]
  if (minutes >= least && minutes <= most) return
  const reason = `must be from ${least} to ${most}, not ${minutes}`
  admission.warn('/expires_after/minutes', reason, REACHABLE)
}

/** Doubts a file that could not have been uploaded. */
export function checkSize({ rule }: Containers, size: number, admission: Admission): void {
  const most = rule('openai/max-file-bytes')
  if (size <= most) return
  admission.warn('/content', `must have at most ${most} bytes, not ${size}`, REACHABLE)
}
