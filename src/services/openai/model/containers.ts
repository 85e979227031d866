import { bytesOf, type StoredBytes } from '../../../core/state/blob.js'
import type { RuleReader } from '../../../core/contract/rules.js'
import type { CompleteRecord, Table } from '../../../core/state/tables.js'
import { uniqueKey } from '../../../core/state/tables.js'
import type { ServiceState } from '../../../core/service/state.js'
import { refuse } from '../contract/errors.js'
import { containerId, fileId, seconds } from './ids.js'
import type { rules } from '../contract/rules.js'
import type {
  AllowedDomain,
  Container,
  ContainerRecord,
  File,
  Key,
  PlatformFile,
} from './tables.js'
import type { Transition } from './transitions.js'

export type Reader = RuleReader<typeof rules>

/** What takes its time until it is ready. */
export const KIND = 'openai/container'

const MINUTE = 60_000

/** Containers and their files in one world: what they are and what may become of them. */
export class Containers {
  readonly containers: Table<ContainerRecord>
  readonly files: Table<File>
  readonly keys: Table<Key>
  readonly platformFiles: Table<PlatformFile>
  readonly allowedDomains: Table<AllowedDomain>

  constructor(
    readonly world: ServiceState,
    readonly rule: Reader,
    readonly note: (transition: Transition) => void,
  ) {
    const { tables } = world
    this.containers = tables.table('openai/containers')
    this.files = tables.table('openai/files')
    this.keys = tables.table('openai/keys')
    this.platformFiles = tables.table('openai/platformFiles')
    this.allowedDomains = tables.table('openai/allowedDomains')
  }

  get now(): number {
    return seconds(this.world.environment.now())
  }

  newContainerId(): string {
    return uniqueKey(this.containers, () => containerId(this.world.environment))
  }

  /** Puts a complete container in, and its expiry on the queue of due work. */
  addContainer(record: CompleteRecord<ContainerRecord>): ContainerRecord {
    const container = this.containers.insert(record)
    if (container.status === 'running') this.scheduleExpiry(container)
    return container
  }

  /** @throws ApiError 404 when there is none that can be used so, or the error it has failed with */
  container(id: string, use: 'look' | 'use' | 'delete' = 'use'): ContainerRecord {
    const container = this.containers.get(id)
    const isHidden =
      container?.status === 'expired' &&
      this.rule('openai/expired-container-access') === 'not-found'
    const isThere = container && !isHidden && (use === 'delete' || this.isUsable(id, use))
    if (!isThere) throw refuse('container_not_found', { container_id: id })
    return container
  }

  /** Whether lists show a container, which is not so while it starts, where the rules say so. */
  isListed(id: string): boolean {
    const { lifecycle, environment } = this.world
    if (lifecycle.isIdle || !lifecycle.isWaiting(KIND, id, environment.now())) return true
    return this.rule('openai/starting-container') === 'described'
  }

  private isUsable(id: string, use: 'look' | 'use'): boolean {
    const { lifecycle, environment } = this.world
    if (lifecycle.isReady(KIND, id, environment.now(), use === 'look')) return true
    return this.rule('openai/starting-container') === 'described' && use === 'look'
  }

  /** Restarts the idle time of a running container, where the rules say that this use does. */
  touch(container: ContainerRecord, use: 'read' | 'file-change'): ContainerRecord {
    const refresh = this.rule('openai/last-active-refresh')
    const counts = refresh === 'every-operation' || (refresh === 'file-changes' && use !== 'read')
    if (!counts || container.status !== 'running') return container
    const now = this.now
    if (container.last_active_at === now) return container
    return this.containers.replace(container.id, { last_active_at: now })
  }

  /** The due work `expire`: a container that was used meanwhile is looked at again later. */
  expire(id: string): void {
    const container = this.containers.get(id)
    if (container?.status !== 'running') return
    if (expiryOf(container) > this.world.environment.now()) return this.scheduleExpiry(container)
    this.end(id)
  }

  /** What expiry does, whenever it does it. */
  end(id: string): void {
    if (this.containers.get(id)?.status !== 'running') return
    this.containers.replace(id, { status: 'expired' })
    this.note('expired')
    for (const file of this.files.where('container', id)) this.world.blobs.delete(file.id)
  }

  deleteContainer(id: string): void {
    for (const file of [...this.files.where('container', id)]) this.deleteFile(file.id)
    this.containers.delete(id)
    this.world.lifecycle.forget(KIND, id)
  }

  /** Stores bytes as a file of a container. */
  addFile(container: ContainerRecord, path: string, source: string, bytes: StoredBytes): File {
    const file = this.files.insert({
      id: uniqueKey(this.files, () => fileId(this.world.environment)),
      object: 'container.file',
      created_at: this.now,
      bytes: bytes.size,
      container_id: container.id,
      path,
      source,
    })
    this.world.blobs.put(file.id, bytes)
    return file
  }

  /** Copies a file of the Files API into a container. */
  copyPlatformFile(container: ContainerRecord, id: string): File {
    const original = this.platformFile(id)
    const ownName = this.rule('openai/platform-file-path') === 'own-name'
    const path = ownName ? `/mnt/data/${original.filename}` : this.uploadPath(original.filename)
    return this.addFile(container, path, 'user', this.world.blobs.get(id) ?? bytesOf(''))
  }

  /** @throws ApiError 404 naming `param` when the world's Files API has no such file */
  platformFile(id: string, param = 'file_id'): PlatformFile {
    const file = this.platformFiles.get(id)
    if (!file) throw refuse('platform_file_not_found', { file_id: id, param })
    return file
  }

  uploadPath(filename: string): string {
    return `/mnt/data/${this.world.environment.hex(32)}-${filename}`
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
    return refuse(name, { container_id: containerId, file_id: fileId })
  }

  /** @throws ApiError when the bytes of an expired container are asked for, or none were kept */
  content(container: ContainerRecord, file: File): StoredBytes {
    const bytes = this.world.blobs.get(file.id)
    if (bytes) return bytes
    if (container.status === 'expired') throw refuse('container_expired')
    throw this.fileNotFound(container.id, file.id)
  }

  deleteFile(id: string): void {
    this.files.delete(id)
    this.world.blobs.delete(id)
  }

  private scheduleExpiry(container: ContainerRecord): void {
    const at = expiryOf(container)
    this.world.schedule.add({ at, service: 'openai', task: 'expire', key: container.id })
  }
}

/** When an idle container expires, in ms. */
function expiryOf({ last_active_at, expires_after }: ContainerRecord): number {
  return last_active_at * 1000 + expires_after.minutes * MINUTE
}

/** A container without what the API keeps to itself. */
export function onWire(record: ContainerRecord): Container {
  // Most have nothing to hide, and need no copy: a record never changes.
  const isOpen = !('file_ids' in record || 'skills' in record || 'domain_secrets' in record)
  if (isOpen) return record
  const { file_ids: _files, skills: _skills, domain_secrets: _secrets, ...container } = record
  return container
}
