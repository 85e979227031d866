import { apiError, truncate } from '../contract/errors.js'
import { checkDynamicDrm, replacedRules } from '../model/drm-rules.js'
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

export function GetDrm(call: CallOf<'GetDrm'>): Reply<'GetDrm'> {
  return { status: 200, body: containerOf(call).drm_rules }
}

export function PutDrm(call: CallOf<'PutDrm'>): Reply<'PutDrm'> {
  const { model, rule, body } = call
  const container = containerOf(call)
  checkDynamicDrm(rule, body)
  const isDynamic = container.drm_rules.dynamic ?? container.dynamic ?? false
  if (!isDynamic && rule('locktera/static-drm-put') === 'refused') {
    throw apiError('static_drm', { container_id: truncate(container.id) })
  }
  const rules = replacedRules(rule, container, body)
  model.setDrmRules(container, rules)
  model.recordTransition('rules-replaced')
  if (rule('locktera/drm-put-reply') === 'no-content') return { status: 204, body: null }
  return { status: 200, body: rules }
}
