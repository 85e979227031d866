import { checkContainer } from '../model/validate-container.js'
import { breachOf, refuse } from '../contract/errors.js'
import { keptSecrets, shownExternal } from '../model/external-containers.js'
import { readInput } from '../model/read-input.js'
import { chosenFields, pick } from '../list/fields.js'
import { listPage } from '../list/pagination.js'
import type { Storage } from '../model/storage.js'
import { newContainer, resetMembers } from '../model/create-container.js'
import type { Container, ContainerInput, ContainerRecord } from '../model/tables.js'
import type { CallOf, Reply } from './types.js'

/** A container as the wire shows it: without what is hidden, secrets as the rules say. */
function onWire({ rule }: Storage, record: ContainerRecord): Container {
  const isPlain = record.over_since === undefined && record.cleanup_at === undefined
  // Most have nothing to hide, and need no copy: a record never changes.
  if (isPlain && record.type === 'internal' && isEmpty(record.external_attributes)) return record
  const { over_since: _over, cleanup_at: _cleanup, ...container } = record
  return { ...container, external_attributes: shownExternal(record.external_attributes, rule) }
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0
}

export function CreateContainer({
  model,
  body,
}: CallOf<'CreateContainer'>): Reply<'CreateContainer'> {
  const container = newContainer(model, body)
  model.note('created')
  return { status: 200, body: onWire(model, container) }
}

export function ListContainers(call: CallOf<'ListContainers'>): Reply<'ListContainers'> {
  const { model } = call
  const shown = (record: ContainerRecord) => onWire(model, record)
  const body = listPage(call, { component: 'Container', table: model.containers, shown })
  return { status: 200, body }
}

export function GetContainer(call: CallOf<'GetContainer'>): Reply<'GetContainer'> {
  const { model, params, query } = call
  const fields = chosenFields(query, 'Container')
  const container = model.container(params.container_sid)
  return { status: 200, body: pick(onWire(model, container), fields) }
}

export function UpdateContainer({
  model,
  params,
  body,
}: CallOf<'UpdateContainer'>): Reply<'UpdateContainer'> {
  const container = model.container(params.container_sid)
  return { status: 200, body: change(model, container, body, {}) }
}

export function ReplaceContainer(call: CallOf<'ReplaceContainer'>): Reply<'ReplaceContainer'> {
  const { model, params, body, rule } = call
  const container = model.container(params.container_sid)
  const resets = rule('carrierx/put-resets') === 'defaults'
  const unsent = resets ? resetMembers(container, rule) : {}
  return { status: 200, body: change(model, container, body, unsent) }
}

function change(
  model: Storage,
  before: ContainerRecord,
  body: ContainerInput,
  unsent: object,
): Container {
  const sent: Partial<ContainerRecord> = readInput('ContainerInput', body, model.rule)
  const { external_attributes: external } = sent
  const kept = external && {
    external_attributes: keptSecrets(external, before.external_attributes, model.rule),
  }
  const changes = { ...unsent, ...sent, ...kept }
  checkContainer(model, { ...before, ...changes }, before)
  return onWire(model, model.changeContainer(before.container_sid, changes))
}

export function DeleteContainer(call: CallOf<'DeleteContainer'>): Reply<'DeleteContainer'> {
  const { model, params, rule } = call
  const container = model.container(params.container_sid)
  const { total_files: files } = container
  const id = 'carrierx/delete-nonempty-container'
  if (files > 0 && rule(id) === 'conflict') {
    const broken = { rule: id, expected: 0, actual: files } as const
    const reason = `There are ${String(files)} files in the container`
    throw refuse('conflict', { reason }, breachOf(broken, 'total_files'))
  }
  model.removeContainer(container)
  model.note('deleted')
  return { status: 204, body: null }
}
