import { apiError, bodyBreach } from '../contract/errors.js'
import { pick, selectedFields } from '../list/fields.js'
import { listBody } from '../list/pagination.js'
import { createContainer, resetValues } from '../model/create-container.js'
import { externalToResponse, restoreMaskedSecrets } from '../model/external-containers.js'
import { readInput } from '../model/read-input.js'
import type { Storage } from '../model/storage.js'
import type { Container, ContainerInput, ContainerRecord } from '../model/tables.js'
import { checkContainer } from '../model/validate-container.js'
import type { CallOf, Reply } from './types.js'

/** Returns a container for a response, without hidden fields. A rule decides how secrets appear. */
function toResponse({ rule }: Storage, record: ContainerRecord): Container {
  const hidesNothing = record.over_since === undefined && record.cleanup_at === undefined
  // Records are immutable, so those without hidden fields, which are most, need no copy.
  if (hidesNothing && record.type === 'internal' && isEmpty(record.external_attributes))
    return record
  const { over_since: _over, cleanup_at: _cleanup, ...container } = record
  return { ...container, external_attributes: externalToResponse(record.external_attributes, rule) }
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}

export function CreateContainer({
  model,
  body,
}: CallOf<'CreateContainer'>): Reply<'CreateContainer'> {
  const container = createContainer(model, body)
  model.recordTransition('created')
  return { status: 200, body: toResponse(model, container) }
}

export function ListContainers(call: CallOf<'ListContainers'>): Reply<'ListContainers'> {
  const { model } = call
  const source = {
    component: 'Container',
    table: model.containers,
    toResponse: (record: ContainerRecord) => toResponse(model, record),
  } as const
  const body = listBody(call, source)
  return { status: 200, body }
}

export function GetContainer(call: CallOf<'GetContainer'>): Reply<'GetContainer'> {
  const { model, params, query } = call
  const fields = selectedFields(query, 'Container')
  const container = model.container(params.container_sid)
  return { status: 200, body: pick(toResponse(model, container), fields) }
}

export function UpdateContainer({
  model,
  params,
  body,
}: CallOf<'UpdateContainer'>): Reply<'UpdateContainer'> {
  const container = model.container(params.container_sid)
  return { status: 200, body: updateContainer(model, container, body, {}) }
}

export function ReplaceContainer(call: CallOf<'ReplaceContainer'>): Reply<'ReplaceContainer'> {
  const { model, params, body, rule } = call
  const container = model.container(params.container_sid)
  const resets = rule('carrierx/put-resets') === 'defaults'
  const unsent = resets ? resetValues(container, rule) : {}
  return { status: 200, body: updateContainer(model, container, body, unsent) }
}

function updateContainer(
  model: Storage,
  before: ContainerRecord,
  body: ContainerInput,
  unsent: object,
): Container {
  const sent: Partial<ContainerRecord> = readInput('ContainerInput', body, model.rule)
  const { external_attributes: external } = sent
  const kept = external && {
    external_attributes: restoreMaskedSecrets(external, before.external_attributes, model.rule),
  }
  const changes = { ...unsent, ...sent, ...kept }
  checkContainer(model, { ...before, ...changes }, before)
  return toResponse(model, model.changeContainer(before.container_sid, changes))
}

export function DeleteContainer(call: CallOf<'DeleteContainer'>): Reply<'DeleteContainer'> {
  const { model, params, rule } = call
  const container = model.container(params.container_sid)
  const { total_files: files } = container
  const id = 'carrierx/delete-nonempty-container'
  if (files > 0 && rule(id) === 'conflict') {
    const broken = { rule: id, expected: 0, actual: files } as const
    const reason = `There are ${String(files)} files in the container`
    throw apiError('conflict', { reason }, bodyBreach(broken, 'total_files'))
  }
  model.removeContainer(container)
  model.recordTransition('deleted')
  return { status: rule('carrierx/delete-status'), body: null }
}
