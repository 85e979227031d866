import type { Admission } from '../../../core/service/seed-table.js'
import { codePointCount } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'
import type { ContainerRecord } from '../model/tables.js'

// Limits are set by rules, which may have had other values when the record was created.
const REACHABLE = { reachable: true }

/** Warns about a container that no request could create under the current rules. */
export function checkContainerLimits(
  { rule }: Containers,
  { name, expires_after, file_ids, skills }: Partial<ContainerRecord>,
  admission: Admission,
): void {
  const checkAtMost = (pointer: string, actual: number, max: number, unit: string) => {
    if (actual <= max) return
    admission.warn(pointer, `must have at most ${max} ${unit}, not ${actual}`, REACHABLE)
  }
  checkAtMost('/name', codePointCount(name ?? ''), rule('openai/name-max-length'), 'characters')
  if (name === '' && rule('openai/empty-name') === 'refused') {
    admission.warn('/name', 'must have at least 1 character', REACHABLE)
  }
  if (file_ids) checkAtMost('/file_ids', file_ids.length, rule('openai/file-ids-max'), 'items')
  if (skills) checkAtMost('/skills', skills.length, rule('openai/skills-max'), 'items')
  if (!expires_after) return
  const { minutes } = expires_after
  const [min, max] = [rule('openai/expiry-minutes-min'), rule('openai/expiry-minutes-max')]
  if (minutes >= min && minutes <= max) return
  const reason = `must be from ${min} to ${max}, not ${minutes}`
  admission.warn('/expires_after/minutes', reason, REACHABLE)
}

/** Warns about a file that is too large to be uploaded under the current rules. */
export function checkFileLimits({ rule }: Containers, size: number, admission: Admission): void {
  const max = rule('openai/max-file-bytes')
  if (size <= max) return
  admission.warn('/content', `must have at most ${max} bytes, not ${size}`, REACHABLE)
}
