import { onWire, type Reader } from '../model/containers.js'
import { newContainer } from '../model/create-container.js'
import type { ContainerRecord } from '../model/tables.js'
import { listBody, readPage } from './pagination.js'
import type { CallOf, Reply } from './types.js'

export function ListContainers(call: CallOf<'ListContainers'>): Reply<'ListContainers'> {
  const { model, query, rule } = call
  const named = query.name === undefined ? undefined : hasName(query.name, rule)
  const { isIdle } = model.world.lifecycle
  const listed = (one: ContainerRecord) => model.isListed(one.id) && (named?.(one) ?? true)
  const where = isIdle ? named : listed
  const page = readPage(model.containers, query, rule, where && { where })
  return { status: 200, body: listBody(page.records.map(onWire), page.more, rule) }
}

function hasName(wanted: string, rule: Reader): (container: ContainerRecord) => boolean {
  const how = rule('openai/name-filter')
  if (how === 'prefix') return ({ name }) => name.startsWith(wanted)
  if (how === 'substring') return ({ name }) => name.includes(wanted)
  return ({ name }) => name === wanted
}

export function CreateContainer(call: CallOf<'CreateContainer'>): Reply<'CreateContainer'> {
  const container = newContainer(call.model, call.body)
  call.model.note('created')
  return { status: 200, body: onWire(container) }
}

export function RetrieveContainer(call: CallOf<'RetrieveContainer'>): Reply<'RetrieveContainer'> {
  const { model, params, rule } = call
  const before = model.container(params.container_id, 'look')
  const after = model.touch(before, 'read')
  const shown = rule('openai/last-active-shown') === 'before' ? before : after
  return { status: 200, body: onWire(shown) }
}

export function DeleteContainer(call: CallOf<'DeleteContainer'>): Reply<'DeleteContainer'> {
  const { model, params, rule } = call
  const id = params.container_id
  const isRepeat = !model.containers.has(id) && model.containers.hasOrHad(id)
  if (!isRepeat || rule('openai/second-delete') === 'not-found') model.container(id, 'delete')
  if (!isRepeat) model.note('deleted')
  model.deleteContainer(id)
  return { status: 200, body: { id, object: 'container.deleted', deleted: true } }
}
