import { createContainer } from '../model/create-container.js'
import { encodedManifest } from '../model/encoded-manifest.js'
import { readEncodeForm } from '../model/manifest.js'
import { orgOf } from './lookup.js'
import type { CallOf, Reply } from './types.js'

export function EncodeContainer(call: CallOf<'EncodeContainer'>): Reply<'EncodeContainer'> {
  const { model, rule, body } = call
  const org = orgOf(call)
  const container = createContainer(model, org, readEncodeForm(rule, body))
  model.recordTransition('encoded')
  return { status: 200, body: encodedManifest(model, container) }
}
