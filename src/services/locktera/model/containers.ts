import type { ServiceState } from '../../../core/service/state.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import type { CompleteRecord, Table } from '../../../core/state/tables.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { uuidV7 } from '../../../core/state/uuid.js'
import { timeOfText } from '../../../core/util/time.js'
import { apiError, truncate } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { digestOf } from './digest.js'
import { EventLog } from './event-log.js'
import { compositeKey, toTimestamp } from './ids.js'
import {
  digestKey,
  type AttemptsRecord,
  type Container,
  type ContainerRecord,
  type DrmRules,
  type FileInfo,
  type FileRecord,
  type Key,
  type Org,
  type RateLimitWindow,
  type TagsRecord,
  type Viewer,
} from './tables.js'
import type { Transition } from './transitions.js'

/** The kind under which lifecycle policies name containers. */
export const LIFECYCLE_KIND = 'locktera/container'

/** How a request uses a container: lifecycle policies count retrievals as polls. */
export type Access = 'retrieve' | 'use' | 'delete'

/** The containers, files and logs of one world, and the operations on them. */
export class Containers {
  readonly containers: Table<ContainerRecord>
  readonly files: Table<FileRecord>
  readonly attempts: Table<AttemptsRecord>
  readonly tags: Table<TagsRecord>
  readonly viewers: Table<Viewer>
  readonly keys: Table<Key>
  readonly orgs: Table<Org>
  readonly rateLimitWindows: Table<RateLimitWindow>
  readonly log: EventLog

  constructor(
    readonly state: ServiceState,
    readonly rule: ReadRule,
    readonly recordTransition: (transition: Transition) => void,
  ) {
    const { tables } = state
    this.containers = tables.table('locktera/containers')
    this.files = tables.table('locktera/files')
    this.attempts = tables.table('locktera/attempts')
    this.tags = tables.table('locktera/tags')
    this.viewers = tables.table('locktera/viewers')
    this.keys = tables.table('locktera/keys')
    this.orgs = tables.table('locktera/orgs')
    this.rateLimitWindows = tables.table('locktera/windows')
    this.log = new EventLog(state, rule)
  }

  /** The time of the world's clock, as the API shows it. */
  get now(): string {
    return toTimestamp(this.state.environment.now())
  }

  newContainerId(): string {
    const { environment } = this.state
    if (this.rule('locktera/container-id') === 'uuid') {
      return uniqueKey(this.containers, () => uuidV7(environment))
    }
    let number = this.containers.inserted
    return uniqueKey(this.containers, () => `container-${String(++number)}`)
  }

  /** Whether an organization exists: a rule decides that for one that the world does not list. */
  hasOrg(id: string): boolean {
    if (this.orgs.has(id)) return true
    const which = this.rule('locktera/unknown-org')
    return which === 'all' || (which === 'all-unless-listed' && this.orgs.size === 0)
  }

  /** @throws ApiError 404, or 403 by a rule, when the key gives no access to the organization */
  assertOrgAccess(orgId: string, key: string): void {
    const own = this.keys.get(key)?.org_id
    const isForeign = own !== undefined && own !== orgId
    if (isForeign && this.rule('locktera/foreign-key') === 'forbidden') throw apiError('forbidden')
    if (isForeign || !this.hasOrg(orgId)) {
      throw apiError('organization_not_found', { org_id: truncate(orgId) })
    }
  }

  /** @throws ApiError 404 unless a container allows this access, or the error of a failed container */
  container(orgId: string, id: string, access: Access = 'use'): ContainerRecord {
    const container = this.containers.get(id)
    if (container?.org_id === orgId && this.allows(id, access)) return container
    throw apiError('container_not_found', { container_id: truncate(id) })
  }

  /** Whether lists show a container: a rule decides that while it is being encoded. */
  isListed({ id }: ContainerRecord): boolean {
    const { lifecycle, environment } = this.state
    if (lifecycle.isIdle || !lifecycle.isWaiting(LIFECYCLE_KIND, id, environment.now())) return true
    return this.rule('locktera/encoding-container') === 'described'
  }

  /** Whether the lifecycle of a container allows this access; counts a retrieval as a poll. */
  private allows(id: string, access: Access): boolean {
    if (access === 'delete') return true
    const { lifecycle, environment } = this.state
    const isRetrieval = access === 'retrieve'
    if (lifecycle.isReady(LIFECYCLE_KIND, id, environment.now(), isRetrieval)) return true
    return this.rule('locktera/encoding-container') === 'described' && isRetrieval
  }

  /** @throws ApiError 404 when no container of the organization has this digest */
  containerByDigest(orgId: string, digest: string): ContainerRecord {
    const index = ['digest', digestKey(orgId, digest)] as const
    const isOldest =
      this.containers.count(...index) > 1 && this.rule('locktera/same-digest') === 'oldest'
    const direction = isOldest ? 'asc' : 'desc'
    const where = this.state.lifecycle.isIdle ? undefined : this.isListed.bind(this)
    const [container] = this.containers.page({ index, direction, limit: 1, where }).records
    if (container) return container
    throw apiError('digest_not_found', { digest: truncate(digest) })
  }

  setBlocked(container: ContainerRecord, blocked: boolean): void {
    if (container.blocked !== blocked) {
      this.recordTransition(blocked ? 'blocked' : 'unblocked')
      this.log.record(container, blocked ? 'container.block' : 'container.unblock')
    }
    this.containers.replace(container.id, { blocked })
  }

  /** Inserts a container, and schedules the event of the end of its time span. */
  addContainer(record: CompleteRecord<ContainerRecord>): ContainerRecord {
    const container = this.containers.insert(record)
    this.scheduleEnd(container)
    return container
  }

  /** Deletes all DRM rules of a container. @throws ApiError 400 when they are not dynamic */
  deleteDrmRules(container: ContainerRecord): void {
    const { id, drm_rules: current } = container
    if (Object.keys(current).length === 0) return
    if (!current.dynamic && this.rule('locktera/static-drm-delete') === 'refused') {
      throw apiError('static_drm', { container_id: truncate(id) })
    }
    this.setDrmRules(container, {})
    this.recordTransition('rules-deleted')
  }

  setDrmRules({ id, drm_rules: { dynamic: before } }: ContainerRecord, drm_rules: DrmRules): void {
    const dynamic = before && drm_rules.dynamic === undefined ? true : undefined
    const container = this.containers.replace(id, { drm_rules, ...(dynamic && { dynamic }) })
    this.scheduleEnd(container)
    this.log.record(container, 'container.update')
  }

  /** Schedules the event of the end of a container's time span, if that is still to come. */
  scheduleEnd({ id, drm_rules: { time } }: ContainerRecord): void {
    const { schedule, environment } = this.state
    const work = { service: 'locktera', task: 'end', key: id }
    const at = time?.end === undefined ? -Infinity : timeOfText(time.end)
    if (at > environment.now()) schedule.add({ ...work, at })
    else schedule.cancel(work)
  }

  /** The scheduled task `end`. */
  end(id: string): void {
    const container = this.containers.get(id)
    if (!container) return
    this.recordTransition('ended')
    this.log.record(container, 'container.expire')
  }

  /** Ends the time span of a container now, as if its time had passed. */
  endNow(id: string): void {
    const container = this.containers.get(id)
    if (!container) return
    const end = toTimestamp(this.state.environment.now() - 1000)
    const drm_rules = { ...container.drm_rules, time: { ...container.drm_rules.time, end } }
    this.scheduleEnd(this.containers.replace(id, { drm_rules }))
    this.end(id)
  }

  /**
   * Counts attempts of a viewer to open a container: those of decodes, and those that a world adds,
   * which were made through another API. `opened` are the files that an attempt has opened.
   */
  addAttempts(
    id: string,
    viewer: string,
    count: number,
    refused: number,
    opened: Readonly<Record<string, number>> = {},
  ): void {
    if (refused > 0) this.recordTransition('attempt-refused')
    const key = compositeKey(id, viewer)
    const before = this.attempts.get(key)
    const counts = {
      attempt_count: count + (before?.attempt_count ?? 0),
      refused_count: refused + (before?.refused_count ?? 0),
      opened: addOpened(before?.opened, opened),
    }
    if (before) this.attempts.replace(key, counts)
    else this.attempts.insert({ key, container_id: id, viewer_email: viewer, ...counts })
  }

  /** Adds a change of tags to the audit log of a container. */
  addTagsChange(change: Omit<TagsRecord, 'key'>): void {
    const { container_id } = change
    const key = compositeKey(container_id, this.tags.count('container', container_id))
    this.tags.insert({ ...change, key })
  }

  addFile(id: string, name: string, type: string, info: FileInfo, bytes: StoredBytes): FileRecord {
    const key = compositeKey(id, name)
    const record: CompleteRecord<FileRecord> = {
      key,
      container_id: id,
      name,
      type,
      size: bytes.size,
      ...info,
    }
    this.state.blobs.put(key, bytes)
    return this.files.insert(record)
  }

  /** @throws ApiError 404 when the container has no such file, or a world gave its size alone */
  fileWithBytes({ id }: ContainerRecord, name: string): { file: FileRecord; bytes: StoredBytes } {
    const file = this.files.get(compositeKey(id, name))
    const bytes = file && this.state.blobs.get(file.key)
    if (file && bytes?.size === file.size) return { file, bytes }
    throw apiError('file_not_found', { container_id: truncate(id), file: truncate(name) })
  }

  /** Returns the digest and size of a container, computed from its files. */
  digestAndSize(id: string): Pick<ContainerRecord, 'container_digest' | 'container_size'> {
    const files = [...this.files.where('container', id)]
    const bytes = files.flatMap(({ key }) => this.state.blobs.get(key) ?? [])
    return {
      container_digest: digestOf(this.rule, id, bytes),
      container_size: files.reduce((sum, { size }) => sum + size, 0),
    }
  }

  deleteContainer(id: string): void {
    for (const { key } of [...this.files.where('container', id)]) {
      this.files.delete(key)
      this.state.blobs.delete(key)
    }
    for (const table of [this.attempts, this.tags]) {
      for (const { key } of [...table.where('container', id)]) table.delete(key)
    }
    this.containers.delete(id)
    this.state.schedule.cancel({ service: 'locktera', task: 'end', key: id })
    this.state.lifecycle.forget(LIFECYCLE_KIND, id)
  }
}

type Opened = AttemptsRecord['opened']

/** Returns how often each file was opened by two counts of it; undefined if none ever was. */
function addOpened(before: Opened, more: NonNullable<Opened>): Opened {
  const counts = Object.entries(more).filter(([, count]) => count > 0)
  if (counts.length === 0) return before
  const sums = counts.map(([file, count]) => [file, openCount(before, file) + count] as const)
  return Object.fromEntries([...Object.entries(before ?? {}), ...sums])
}

/** Returns how often a file was opened. */
export function openCount(opened: Opened, file: string): number {
  return opened && Object.hasOwn(opened, file) ? (opened[file] ?? 0) : 0
}

/** Returns a container in the form of the vendor's specification. */
export function toSpecification(record: ContainerRecord): Container {
  const { id, org_id, name, container_digest, container_size, created_at } = record
  const sizes = { container_digest, container_size }
  return { id, org_id, container_name: name, ...sizes, created_date: created_at }
}

/** Returns a container without the fields that responses do not show. */
export function toResponse(record: ContainerRecord): Container {
  // Records are immutable, so those without hidden fields, which are most, need no copy.
  if (!('given' in record || 'dynamic' in record)) return record
  const { given: _given, dynamic: _dynamic, ...container } = record
  return container
}
