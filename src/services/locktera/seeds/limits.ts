import { ApiError } from '../../../core/service/api-error.js'
import type { Admission } from '../../../core/service/seed-table.js'
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
