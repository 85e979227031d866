import { createContainer } from '../model/create-container.js'
import { readEncodeForm } from '../model/manifest.js'
import { stripUndeclared } from '../model/strip-undeclared.js'
import { orgOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function EncodeContainer(call: CallOf<'EncodeContainer'>): Reply<'EncodeContainer'> {
  const { model, rule, body } = call
  const org_id = orgOf(call)
  const input = readEncodeForm(rule, body)
  const { id, name, tags } = createContainer(model, org_id, input)
  model.recordTransition('encoded')
  const { downloadable, recipients, drm } = input.manifest.container
  const container = {
    uuid: id,
    name,
    ...(downloadable !== undefined && { downloadable }),
    ...(recipients && { recipients }),
    ...(drm && { drm: stripUndeclared('Drm', drm) }),
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
