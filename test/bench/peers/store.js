// What a handwritten mock of containers keeps in memory.
import { randomBytes } from 'node:crypto'

const containers = new Map()
/** In order of creation. */
let order = []

const id = (prefix) => `${prefix}_${randomBytes(24).toString('hex')}`
const now = () => Math.floor(Date.now() / 1000)

export class ApiError extends Error {
  constructor(status, message, param = null, code = null) {
    super(message)
    this.status = status
    this.body = { error: { message, type: 'invalid_request_error', param, code } }
  }
}

export function authorize(header) {
  if (header?.startsWith('Bearer ')) return
  throw new ApiError(401, 'You did not provide an API key.')
}

const find = (containerId) => {
  const entry = containers.get(containerId)
  if (!entry) throw new ApiError(404, `Container with id '${containerId}' not found.`)
  return entry
}

const findFile = (containerId, fileId) => {
  const file = find(containerId).files.get(fileId)
  if (!file) throw new ApiError(404, `File with id '${fileId}' not found.`)
  return file
}

export function createContainer({ name, expires_after, memory_limit }) {
  const container = {
    id: id('cntr'),
    object: 'container',
    created_at: now(),
    status: 'running',
    expires_after: expires_after ?? { anchor: 'last_active_at', minutes: 20 },
    last_active_at: now(),
    memory_limit: memory_limit ?? '1g',
    name,
  }
  containers.set(container.id, { container, files: new Map() })
  order.push(container)
  return container
}

export function listContainers({ limit = 20, order: direction = 'desc', after, name }) {
  const all = name === undefined ? order : order.filter((one) => one.name === name)
  const sign = direction === 'desc' ? -1 : 1
  let at = sign < 0 ? all.length - 1 : 0
  if (after !== undefined) {
    const found = all.findIndex((one) => one.id === after)
    if (found === -1) throw new ApiError(404, `Container with id '${after}' not found.`, 'after')
    at = found + sign
  }
  const data = []
  for (; data.length < limit && all[at]; at += sign) data.push(all[at])
  return {
    object: 'list',
    data,
    first_id: data[0]?.id ?? null,
    has_more: all[at] !== undefined,
    last_id: data.at(-1)?.id ?? null,
  }
}

export const retrieveContainer = (containerId) => find(containerId).container

export function deleteContainer(containerId) {
  const { container } = find(containerId)
  containers.delete(containerId)
  order = order.filter((one) => one !== container)
  return { id: containerId, object: 'container.deleted', deleted: true }
}

export function createFile(containerId, name, content) {
  const { container, files } = find(containerId)
  container.last_active_at = now()
  const file = {
    id: id('cfile'),
    object: 'container.file',
    created_at: now(),
    bytes: content.length,
    container_id: containerId,
    path: `/mnt/data/${randomBytes(16).toString('hex')}-${name}`,
    source: 'user',
  }
  files.set(file.id, { file, content })
  return file
}

export const contentOf = (containerId, fileId) => findFile(containerId, fileId).content
