import { ApiError } from '../../../core/service/api-error.js'
import { SeedRefusal, type Admission } from '../../../core/service/seed-table.js'
import { AT, checkDrm } from '../model/drm-rules.js'
import type { Containers } from '../model/containers.js'
import type { DrmRules } from '../model/tables.js'

/** Doubts DRM rules that no manifest could have asked for. */
export function checkRules(
  { rule }: Containers,
  rules: DrmRules | undefined,
  admission: Admission,
): void {
  try {
    checkDrm(rule, rules)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { at, expected } = error.options.breach ?? {}
    const pointer = (at?.pointer ?? '').replace(AT, '/drm_rules')
    // Which rules decide so may have changed since.
    admission.warn(pointer, `must have ${String(expected)}`, { reachable: true })
  }
}

/** The 60th second of a leap minute is a time by its form, but no clock has it. */
export function assertTime(pointer: string, text: string): void {
  if (Number.isNaN(Date.parse(text))) throw new SeedRefusal(pointer, `"${text}" is no time`)
}
