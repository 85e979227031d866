import type { ServiceState } from '../../../core/service/state.js'
import { bytesOf, type StoredBytes } from '../../../core/state/blob.js'
import { contentHashOf } from '../../../core/state/content-hash.js'
import { shownRecord } from '../../../core/state/record-shape.js'
import type { CompleteRecord, Table } from '../../../core/state/tables.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { apiError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { containerId, fileId, toUnixSeconds } from './ids.js'
import {
  pathKey,
  type AllowedDomain,
  type Container,
  type ContainerRecord,
  type File,
  type Key,
  type PlatformFile,
} from './tables.js'
import type { Transition } from './transitions.js'

/** The kind under which lifecycle policies name containers. */
export const LIFECYCLE_KIND = 'openai/container'

const MINUTE = 60_000

/** What stands before the name in the last segment of the path of an upload. */
export const UPLOAD_PREFIX = /^[0-9a-f]{32}-(?=.)/

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

  /** Returns containers as a list shows them, and counts that as use of them if a rule says so. */
  listed(page: readonly ContainerRecord[]): Container[] {
    const { now, rule } = this
    // Rules are read only where they decide.
    if (page.every((one) => one.last_active_at === now)) return page.map(toResponse)
    const isIdle = page.some(({ status }) => status === 'running')
    const isUse = isIdle && rule('openai/list-refresh') === 'listed'
    const used = isUse ? page.map((one) => this.touch(one, 'read')) : page
    if (rule('openai/list-last-active') === 'last-use') return used.map(toResponse)
    return used.map((one) => toResponse(activeAt(one, now)))
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

  /** Adds a file with these bytes to a container; a rule decides what becomes of one at its path. */
  addFile(container: ContainerRecord, path: string, source: string, bytes: StoredBytes): File {
    const [previous] = this.files.where('path', pathKey(container.id, path))
    if (previous && this.rule('openai/same-path-upload') === 'replaced') {
      this.deleteFile(previous.id)
    }
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
    const bytes = this.state.blobs.get(id) ?? bytesOf('')
    const form = this.rule('openai/platform-file-path')
    const path =
      form === 'content-hash'
        ? this.uploadPath(original.filename, bytes)
        : this.path(original.filename, form === 'file-id' ? `${id}-` : '')
    return this.addFile(container, path, 'user', bytes)
  }

  /** @throws ApiError 404, with `param`, when the world has no such file of the Files API */
  platformFile(id: string, param = 'file_id'): PlatformFile {
    const file = this.platformFiles.get(id)
    if (!file) throw apiError('platform_file_not_found', { file_id: id, param })
    return file
  }

  /** Returns the path of an uploaded file: `/mnt/data/<hash of its content>-report.csv`. */
  uploadPath(filename: string, bytes: StoredBytes): string {
    return this.path(filename, `${contentHashOf(bytes)}-`)
  }

  private path(filename: string, prefix: string): string {
    const isReduced = this.rule('openai/path-name') === 'reduced'
    const name = isReduced ? filename.replace(/[\p{Script=Hangul}\s]|^_/gu, '') : filename
    return `/mnt/data/${prefix}${name}`
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

/** By container: the copy that the last list showed. Lists show the same ones within a second. */
const shownCopies = new WeakMap<ContainerRecord, ContainerRecord>()

function activeAt(container: ContainerRecord, now: number): ContainerRecord {
  if (container.last_active_at === now) return container
  let shown = shownCopies.get(container)
  if (shown?.last_active_at !== now) {
    shown = shownRecord(container, { last_active_at: now })
    shownCopies.set(container, shown)
  }
  return shown
}

/** Returns a container without the fields that responses do not show. */
export function toResponse(record: ContainerRecord): Container {
  // Records are immutable, so those without hidden fields, which are most, need no copy.
  const hidesNothing = !('file_ids' in record || 'skills' in record || 'domain_secrets' in record)
  if (hidesNothing) return record
  const { file_ids: _files, skills: _skills, domain_secrets: _secrets, ...container } = record
  return container
}
