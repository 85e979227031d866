import { ApiError } from '../../../core/service/api-error.js'
import { SeedRefusal, type Admission } from '../../../core/service/seed-table.js'
import type { Containers } from '../model/containers.js'
import { checkDrm, DRM_POINTER } from '../model/drm-rules.js'
import type { DrmRules } from '../model/tables.js'

/** Warns about a container that no request could create under the current rules. */
export function checkContainerLimits(
  { rule }: Containers,
  { drm_rules }: { readonly drm_rules?: DrmRules },
  admission: Admission,
): void {
  try {
    checkDrm(rule, drm_rules)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { at, expected } = error.options.breach ?? {}
    const pointer = (at?.pointer ?? '').replace(DRM_POINTER, '/drm_rules')
    // Reachable: the rules may have had other values when the container was created.
    admission.warn(pointer, `must have ${String(expected)}`, { reachable: true })
  }
}

/** Refuses a time such as the 60th second of a leap minute: the schema allows it, `Date` does not. */
export function assertTime(pointer: string, time: string): void {
  if (Number.isNaN(Date.parse(time)))
    throw new SeedRefusal(pointer, `must be a time, not "${time}"`)
}
