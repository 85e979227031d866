import { containerOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function GetDrmRules(call: CallOf<'GetDrmRules'>): Reply<'GetDrmRules'> {
  return { status: 200, body: containerOf(call).drm_rules }
}

export function DeleteDrmRules(call: CallOf<'DeleteDrmRules'>): Reply<'DeleteDrmRules'> {
  const { model, rule } = call
  model.deleteDrmRules(containerOf(call))
  if (rule('locktera/drm-delete-reply') === 'no-content') return { status: 204, body: null }
  return { status: 200, body: { message: 'DRM rule deleted successfully' } }
}
