import type { ReadRule } from '../contract/rules.js'
import { toResponse } from '../model/containers.js'
import { createContainer } from '../model/create-container.js'
import type { ContainerRecord } from '../model/tables.js'
import { listBody, readPage, type PageFilter } from './pagination.js'
import type { CallOf, Reply } from './types.js'

export function ListContainers(call: CallOf<'ListContainers'>): Reply<'ListContainers'> {
  const { model, query, rule } = call
  const { isIdle } = model.state.lifecycle
  const isListed = isIdle ? undefined : (one: ContainerRecord) => model.isListed(one.id)
  const filter = query.name === undefined ? {} : nameFilter(query.name, rule)
  const page = readPage(model.containers, query, rule, {
    ...filter,
    where: both(filter.where, isListed),
  })
  return {
    status: 200,
    body: listBody(model.listed(page.records), page.more, rule),
  }
}

type Predicate = (container: ContainerRecord) => boolean

function nameFilter(value: string, rule: ReadRule): PageFilter<ContainerRecord> {
  const mode = rule('openai/name-filter')
  if (mode === 'prefix') return { where: ({ name }) => name.startsWith(value) }
  if (mode === 'substring') return { where: ({ name }) => name.includes(value) }
  return { index: ['name', value], anyCursor: true }
}

function both(one: Predicate | undefined, other: Predicate | undefined): Predicate | undefined {
  return one && other ? (container) => one(container) && other(container) : (one ?? other)
}

export function CreateContainer(call: CallOf<'CreateContainer'>): Reply<'CreateContainer'> {
  const container = createContainer(call.model, call.body)
  call.model.recordTransition('created')
  return { status: 200, body: toResponse(container) }
}

export function RetrieveContainer(call: CallOf<'RetrieveContainer'>): Reply<'RetrieveContainer'> {
  const { model, params, rule } = call
  const before = model.container(params.container_id, 'retrieve')
  const after = model.touch(before, 'read')
  const container = rule('openai/last-active-shown') === 'before' ? before : after
  return { status: 200, body: toResponse(container) }
}

export function DeleteContainer(call: CallOf<'DeleteContainer'>): Reply<'DeleteContainer'> {
  const { model, params, rule } = call
  const id = params.container_id
  const isRepeat = !model.containers.has(id) && model.containers.hasOrHad(id)
  if (!isRepeat || rule('openai/second-delete') === 'not-found') model.container(id, 'delete')
  if (!isRepeat) model.recordTransition('deleted')
  model.deleteContainer(id)
  return { status: 200, body: { id, object: 'container.deleted', deleted: true } }
}
