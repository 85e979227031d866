import { ruleError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { toResponse, toSpecification } from '../model/containers.js'
import type { Container, ContainerRecord } from '../model/tables.js'
import { containerOf, orgOf } from './lookup.js'
import { pageOf, type Listing } from './pagination.js'
import type { CallOf, Reply } from './types.js'

export function ListContainers(call: CallOf<'ListContainers'>): Reply<'ListContainers'> {
  const { model, query, rule } = call
  const listing: Listing<ContainerRecord> = {
    table: model.containers,
    index: ['org', orgOf(call)],
    order: 'locktera/list-order',
    isListed: model.state.lifecycle.isIdle ? undefined : model.isListed.bind(model),
  }
  const { records } = pageOf(model, listing, query)
  if (records.length === 0) return { status: 200, body: [] }
  const form = formOf(rule)
  return { status: 200, body: records.map(form) }
}

export function GetContainer(call: CallOf<'GetContainer'>): Reply<'GetContainer'> {
  const container = containerOf(call, 'retrieve')
  return { status: 200, body: formOf(call.rule)(container) }
}

/** Returns what shows containers in the form of the document, or in that of the specification. */
function formOf(rule: ReadRule): (record: ContainerRecord) => Container {
  return rule('locktera/container-form') === 'document' ? toResponse : toSpecification
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
  const container = model.containerByDigest(org, digest)
  return { status: 200, body: formOf(rule)(container) }
}

export function DeleteContainer(call: CallOf<'DeleteContainer'>): Reply<'DeleteContainer'> {
  const { model, params, rule } = call
  orgOf(call)
  const id = params.container_id
  const isRepeat = !model.containers.has(id) && model.containers.hasOrHad(id)
  if (isRepeat && rule('locktera/second-delete') === 'no-content')
    return { status: 204, body: null }
  const container = containerOf(call, 'delete')
  model.deleteContainer(id)
  model.log.recordDelete(container)
  model.recordTransition('deleted')
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
