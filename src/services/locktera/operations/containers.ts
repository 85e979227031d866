import { ruleError } from '../contract/errors.js'
import { toResponse } from '../model/containers.js'
import { containerOf, orgOf } from './lookup.js'
import { readPage } from './pagination.js'
import type { CallOf, Reply } from './types.js'

export function ListContainers(call: CallOf<'ListContainers'>): Reply<'ListContainers'> {
  const { records } = readPage(call.model, orgOf(call), call.query)
  return { status: 200, body: records.map(toResponse) }
}

export function GetContainer(call: CallOf<'GetContainer'>): Reply<'GetContainer'> {
  return { status: 200, body: toResponse(containerOf(call, 'retrieve')) }
}

export function GetContainerByDigest(
  call: CallOf<'GetContainerByDigest'>,
): Reply<'GetContainerByDigest'> {
  const { model, rule } = call
  const org = orgOf(call)
  const { digest } = call.query
  const isDigest = /^[0-9a-f]{32}$/i.test(digest)
  if (!isDigest && rule('locktera/malformed-digest') === 'refused') {
    const expected = 'an MD5 digest in hex'
    const broken = { rule: 'locktera/malformed-digest', pointer: '/digest', in: 'query' } as const
    throw ruleError('invalid_format', { ...broken, expected, actual: digest }, { expected })
  }
  return { status: 200, body: toResponse(model.containerByDigest(org, digest)) }
}

export function DeleteContainer(call: CallOf<'DeleteContainer'>): Reply<'DeleteContainer'> {
  const { model, params, rule } = call
  orgOf(call)
  const id = params.container_id
  const isRepeat = !model.containers.has(id) && model.containers.hasOrHad(id)
  if (!isRepeat || rule('locktera/second-delete') === 'not-found') containerOf(call, 'delete')
  if (!isRepeat) model.recordTransition('deleted')
  model.deleteContainer(id)
  return { status: 204, body: null }
}

export function ListTagsAudit(call: CallOf<'ListTagsAudit'>): Reply<'ListTagsAudit'> {
  const { model, rule } = call
  const changes = [...model.tags.where('container', containerOf(call).id)].map(
    ({ timestamp, old_tags, new_tags }) => ({ timestamp, old_tags, new_tags }),
  )
  const isReversed = changes.length > 1 && rule('locktera/tags-audit-order') === 'newest-first'
  return { status: 200, body: isReversed ? changes.reverse() : changes }
}
