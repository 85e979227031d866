import type { ServiceState } from '../../../core/service/state.js'
import { bytesOf, type StoredBytes } from '../../../core/state/blob.js'
import type { CompleteRecord, Table } from '../../../core/state/tables.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { apiError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { containerId, fileId, toUnixSeconds } from './ids.js'
import type {
  AllowedDomain,
  Container,
  ContainerRecord,
  File,
  Key,
  PlatformFile,
} from './tables.js'
import type { Transition } from './transitions.js'

/** The kind under which lifecycle policies name containers. */
export const LIFECYCLE_KIND = 'openai/container'

const MINUTE = 60_000

/** How a request uses a container: lifecycle policies count retrievals as polls. */
type Access = 'retrieve' | 'use' | 'delete'

/** The containers and files of one world, and the operations on them. */
export class Containers {
  readonly containers: Table<ContainerRecord>
  readonly files: Table<File>
  readonly keys: Table<Key>
  readonly platformFiles: Table<PlatformFile>
  readonly allowedDomains: Table<AllowedDomain>

  constructor(
    readonly state: ServiceState,
    readonly rule: ReadRule,
    readonly recordTransition: (transition: Transition) => void,
  ) {
    const { tables } = state
    this.containers = tables.table('openai/containers')
    this.files = tables.table('openai/files')
    this.keys = tables.table('openai/keys')
    this.platformFiles = tables.table('openai/platformFiles')
    this.allowedDomains = tables.table('openai/allowedDomains')
  }

  /** The time of the world's clock, in Unix seconds. */
  get now(): number {
    return toUnixSeconds(this.state.environment.now())
  }

  newContainerId(): string {
    return uniqueKey(this.containers, () => containerId(this.state.environment))
  }

  /** Inserts a container and schedules its expiry. */
  addContainer(record: CompleteRecord<ContainerRecord>): ContainerRecord {
    const container = this.containers.insert(record)
    if (container.status === 'running') this.scheduleExpiry(container)
    return container
  }

  /** @throws ApiError 404 unless a container allows this access, or the error of a failed container */
  container(id: string, access: Access = 'use'): ContainerRecord {
    const container = this.containers.get(id)
    const isHidden =
      container?.status === 'expired' &&
      this.rule('openai/expired-container-access') === 'not-found'
    if (!container || isHidden || !this.allows(id, access)) {
      throw apiError('container_not_found', { container_id: id })
    }
    return container
  }

  /** Whether lists show a container: a rule decides that while it is not ready. */
  isListed(id: string): boolean {
    const { lifecycle, environment } = this.state
    if (lifecycle.isIdle || !lifecycle.isWaiting(LIFECYCLE_KIND, id, environment.now())) return true
    return this.rule('openai/starting-container') === 'described'
  }

  /** Whether the lifecycle of a container allows this access; counts a retrieval as a poll. */
  private allows(id: string, access: Access): boolean {
    if (access === 'delete') return true
    const { lifecycle, environment } = this.state
    const isRetrieval = access === 'retrieve'
    if (lifecycle.isReady(LIFECYCLE_KIND, id, environment.now(), isRetrieval)) return true
    return this.rule('openai/starting-container') === 'described' && isRetrieval
  }

  /** Restarts the idle time of a running container, if the rules count this access as activity. */
  touch(container: ContainerRecord, access: 'read' | 'file-change'): ContainerRecord {
    const refresh = this.rule('openai/last-active-refresh')
    const counts =
      refresh === 'every-operation' || (refresh === 'file-changes' && access !== 'read')
    if (!counts || container.status !== 'running') return container
    const now = this.now
    if (container.last_active_at === now) return container
    return this.containers.replace(container.id, { last_active_at: now })
  }

  /** The scheduled task `expire`. Schedules itself again for a container that was used meanwhile. */
  expireIfDue(id: string): void {
    const container = this.containers.get(id)
    if (container?.status !== 'running') return
    if (expiryOf(container) > this.state.environment.now()) return this.scheduleExpiry(container)
    this.expire(id)
  }

  /** Expires a running container now: its metadata stays, the bytes of its files are deleted. */
  expire(id: string): void {
    if (this.containers.get(id)?.status !== 'running') return
    this.containers.replace(id, { status: 'expired' })
    this.recordTransition('expired')
    for (const file of this.files.where('container', id)) this.state.blobs.delete(file.id)
  }

  deleteContainer(id: string): void {
    for (const file of [...this.files.where('container', id)]) this.deleteFile(file.id)
    this.containers.delete(id)
    this.state.schedule.cancel({ service: 'openai', task: 'expire', key: id })
    this.state.lifecycle.forget(LIFECYCLE_KIND, id)
  }

  /** Adds a file with these bytes to a container. */
  addFile(container: ContainerRecord, path: string, source: string, bytes: StoredBytes): File {
    const file = this.files.insert({
      id: uniqueKey(this.files, () => fileId(this.state.environment)),
      object: 'container.file',
      created_at: this.now,
      bytes: bytes.size,
      container_id: container.id,
      path,
      source,
    })
    this.state.blobs.put(file.id, bytes)
    return file
  }

  /** Copies a file of the Files API into a container. */
  copyPlatformFile(container: ContainerRecord, id: string): File {
    const original = this.platformFile(id)
    const ownName = this.rule('openai/platform-file-path') === 'own-name'
    const path = ownName ? `/mnt/data/${original.filename}` : this.uploadPath(original.filename)
    return this.addFile(container, path, 'user', this.state.blobs.get(id) ?? bytesOf(''))
  }

  /** @throws ApiError 404, with `param`, when the world has no such file of the Files API */
  platformFile(id: string, param = 'file_id'): PlatformFile {
    const file = this.platformFiles.get(id)
    if (!file) throw apiError('platform_file_not_found', { file_id: id, param })
    return file
  }

  /** Returns a new path for an uploaded file, such as `/mnt/data/<32 hex digits>-report.csv`. */
  uploadPath(filename: string): string {
    return `/mnt/data/${this.state.environment.hex(32)}-${filename}`
  }

  /** @throws ApiError 404 when the container has no such file */
  file(container: ContainerRecord, id: string): File {
    const file = this.files.get(id)
    if (file?.container_id !== container.id) throw this.fileNotFound(container.id, id)
    return file
  }

  fileNotFound(containerId: string, fileId: string): Error {
    const isShort = this.rule('openai/file-not-found-wording') === 'short'
    const name = isShort ? 'file_not_found_short' : 'file_not_found'
    return apiError(name, { container_id: containerId, file_id: fileId })
  }

  /** @throws ApiError when the file has no bytes: its container has expired, or a seed gave none */
  content(container: ContainerRecord, file: File): StoredBytes {
    const bytes = this.state.blobs.get(file.id)
    if (bytes) return bytes
    if (container.status === 'expired') throw apiError('container_expired')
    throw this.fileNotFound(container.id, file.id)
  }

  deleteFile(id: string): void {
    this.files.delete(id)
    this.state.blobs.delete(id)
  }

  private scheduleExpiry(container: ContainerRecord): void {
    const at = expiryOf(container)
    this.state.schedule.add({ at, service: 'openai', task: 'expire', key: container.id })
  }
}

/** The time at which a container expires if it is not used until then, in ms. */
function expiryOf({ last_active_at, expires_after }: ContainerRecord): number {
  return last_active_at * 1000 + expires_after.minutes * MINUTE
}

/** Returns a container without the fields that responses do not show. */
export function toResponse(record: ContainerRecord): Container {
  // Records are immutable, so those without hidden fields, which are most, need no copy.
  const hidesNothing = !('file_ids' in record || 'skills' in record || 'domain_secrets' in record)
  if (hidesNothing) return record
  const { file_ids: _files, skills: _skills, domain_secrets: _secrets, ...container } = record
  return container
}
