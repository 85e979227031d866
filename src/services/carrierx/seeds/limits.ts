import { ApiError } from '../../../core/service/api-error.js'
import { SeedRefusal, type Admission } from '../../../core/service/seed-table.js'
import { checkKeys, CHECKS } from '../model/validate-container.js'
import type { Storage } from '../model/storage.js'
import type { ContainerRecord } from '../model/tables.js'

/** What a client would be refused with, a world is refused with too. */
export function checking(check: () => void, told: (pointer: string, reason: string) => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { field = '', detail = 'the same set of keys is there already' } = error.values
    told(`/${String(field)}`.replace(/\/$/, ''), String(detail))
  }
}

export function refusing(pointer: string, reason: string): void {
  throw new SeedRefusal(pointer, reason)
}

/** Of what rules decide, which may have been others when a record was made. */
export function doubting(admission: Admission) {
  return (pointer: string, reason: string) => {
    admission.warn(pointer, reason, { reachable: true })
  }
}

/** All that a client would be refused with, and a parent that is not there. */
export function checkDoubtful(
  model: Storage,
  container: ContainerRecord,
  admission: Admission,
): void {
  const told = doubting(admission)
  for (const check of CHECKS) checking(() => check(model, container, container), told)
  const { parent_container_sid: parent, container_sid: sid } = container
  const mayBeMissing = model.rule('carrierx/unknown-parent') === 'accepted'
  if (parent === sid && !mayBeMissing) {
    admission.warn('/parent_container_sid', 'names the container itself', { reachable: true })
  } else if (parent !== null && !mayBeMissing) {
    // Where rules keep the children of a container that is deleted, they name what is gone.
    const how = { what: 'other container', reachable: true }
    admission.missingReference('/parent_container_sid', 'containers', parent, how)
  }
  checking(
    () => checkKeys(model, container),
    (pointer, reason) => admission.warn(pointer, reason),
  )
}
