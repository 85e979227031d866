import { readOrder } from '../model/manifest.js'
import { newContainer } from '../model/create-container.js'
import { prune } from '../model/strip-undeclared.js'
import { orgOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function EncodeContainer(call: CallOf<'EncodeContainer'>): Reply<'EncodeContainer'> {
  const { model, rule, body } = call
  const org_id = orgOf(call)
  const order = readOrder(rule, body)
  const { id, name, tags } = newContainer(model, org_id, order)
  model.note('encoded')
  const { downloadable, recipients, drm } = order.manifest.container
  const container = {
    uuid: id,
    name,
    ...(downloadable !== undefined && { downloadable }),
    ...(recipients && { recipients }),
    ...(drm && { drm: prune('Drm', drm) }),
    tags,
  }
  const files: Reply<'EncodeContainer'>['body']['files'] = Object.fromEntries(
    [...model.files.where('container', id)].map(({ key: _key, container_id: _, name, ...info }) => [
      name,
      info,
    ]),
  )
  return { status: 200, body: { org_id, container, files } }
}
