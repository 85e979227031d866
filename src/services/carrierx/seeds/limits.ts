import { ApiError } from '../../../core/service/api-error.js'
import { SeedRefusal, type Admission } from '../../../core/service/seed-table.js'
import { checkFile } from '../model/create-file.js'
import { checkUploadExceptThreshold } from '../model/quotas.js'
import type { Storage } from '../model/storage.js'
import type { ContainerRecord, FileRecord } from '../model/tables.js'
import { checkKeys, CONTAINER_CHECKS } from '../model/validate-container.js'

/** Warns about a container that no request could create under the current rules. */
export function checkContainerLimits(
  model: Storage,
  container: ContainerRecord,
  admission: Admission,
): void {
  const report = warnReachable(admission)
  for (const check of CONTAINER_CHECKS) {
    reportApiErrors(() => check(model, container, container), report)
  }
  const { parent_container_sid: parent, container_sid: sid } = container
  const mayBeMissing = model.rule('carrierx/unknown-parent') === 'accepted'
  if (parent === sid && !mayBeMissing) {
    report('/parent_container_sid', 'must not name the container itself')
  } else if (parent !== null && !mayBeMissing) {
    // Reachable: rules may keep the children of a deleted container, which then name a missing one.
    const how = { what: 'other container', reachable: true }
    admission.missingReference('/parent_container_sid', 'containers', parent, how)
  }
  reportApiErrors(
    () => checkKeys(model, container),
    (pointer, reason) => admission.warn(pointer, reason),
  )
}

/**
 * Warns about a file that no request could upload under the current rules.
 *
 * @throws SeedRefusal for a media type or a name that no response could send
 */
export function checkFileLimits(
  model: Storage,
  container: ContainerRecord,
  file: FileRecord,
  admission: Admission,
): void {
  reportApiErrors(
    () => checkFile(file, model.rule),
    (pointer, reason) => {
      throw new SeedRefusal(pointer, reason)
    },
  )
  reportApiErrors(
    () => checkUploadExceptThreshold(model, container, file),
    warnReachable(admission),
  )
}

type Report = (pointer: string, reason: string) => void

/** Reports the API error that a check throws as a problem of the record. */
function reportApiErrors(check: () => void, report: Report): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { field = '', detail = 'a container with the same set of keys already exists' } =
      error.values
    report(`/${String(field)}`.replace(/\/$/, ''), String(detail))
  }
}

/** Warns about limits set by rules, which may have had other values when the record was created. */
function warnReachable(admission: Admission): Report {
  return (pointer, reason) => admission.warn(pointer, reason, { reachable: true })
}
