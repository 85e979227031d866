import type { StoredBytes } from '../../../core/state/blob.js'
import type { CompleteRecord, Table } from '../../../core/state/tables.js'
import { uniqueKey } from '../../../core/state/tables.js'
import type { ServiceState } from '../../../core/service/state.js'
import { digestOf } from './digest.js'
import { refuse, shortened } from '../contract/errors.js'
import { keyOf, timestamp, uuidV7 } from './ids.js'
import type { Reader } from '../contract/rules.js'
import {
  digestKey,
  type AttemptsRecord,
  type Container,
  type ContainerRecord,
  type FileInfo,
  type FileRecord,
  type Key,
  type Org,
  type TagsRecord,
  type Window,
} from './tables.js'
import type { Transition } from './transitions.js'

/** What takes its time until it is ready. */
export const KIND = 'locktera/container'

/** What a container is wanted for: to look at, to do something with, to be rid of. */
export type Use = 'look' | 'use' | 'delete'

/** Containers, their files and their logs in one world: what they are and what may become of them. */
export class Containers {
  readonly containers: Table<ContainerRecord>
  readonly files: Table<FileRecord>
  readonly attempts: Table<AttemptsRecord>
  readonly tags: Table<TagsRecord>
  readonly keys: Table<Key>
  readonly orgs: Table<Org>
  readonly windows: Table<Window>

  constructor(
    readonly world: ServiceState,
    readonly rule: Reader,
    readonly note: (transition: Transition) => void,
  ) {
    const { tables } = world
    this.containers = tables.table('locktera/containers')
    this.files = tables.table('locktera/files')
    this.attempts = tables.table('locktera/attempts')
    this.tags = tables.table('locktera/tags')
    this.keys = tables.table('locktera/keys')
    this.orgs = tables.table('locktera/orgs')
    this.windows = tables.table('locktera/windows')
  }

  get now(): string {
    return timestamp(this.world.environment.now())
  }

  newContainerId(): string {
    const { environment } = this.world
    if (this.rule('locktera/container-id') === 'uuid') {
      return uniqueKey(this.containers, () => uuidV7(environment))
    }
    let number = this.containers.size
    return uniqueKey(this.containers, () => `container-${String(++number)}`)
  }

  /** Whether a request may name this organization. */
  hasOrg(id: string): boolean {
    if (this.orgs.has(id)) return true
    const which = this.rule('locktera/unknown-org')
    return which === 'all' || (which === 'all-unless-listed' && this.orgs.size === 0)
  }

  /** @throws ApiError 404, or 403, when a caller with this key does not get into it */
  enter(orgId: string, key: string): void {
    const own = this.keys.get(key)?.org_id
    const isForeign = own !== undefined && own !== orgId
    if (isForeign && this.rule('locktera/foreign-key') === 'forbidden') throw refuse('forbidden')
    if (isForeign || !this.hasOrg(orgId)) {
      throw refuse('organization_not_found', { org_id: shortened(orgId) })
    }
  }

  /** @throws ApiError 404 when the organization has none that can be used so, or its failure */
  container(orgId: string, id: string, use: Use = 'use'): ContainerRecord {
    const container = this.containers.get(id)
    const isThere = container?.org_id === orgId && (use === 'delete' || this.isUsable(id, use))
    if (isThere) return container
    throw refuse('container_not_found', { container_id: shortened(id) })
  }

  /** Whether lists show a container, which is not so while it is encoded, where the rules say so. */
  isListed({ id }: ContainerRecord): boolean {
    const { lifecycle, environment } = this.world
    if (lifecycle.isIdle || !lifecycle.isWaiting(KIND, id, environment.now())) return true
    return this.rule('locktera/encoding-container') === 'described'
  }

  private isUsable(id: string, use: Use): boolean {
    const { lifecycle, environment } = this.world
    if (lifecycle.isReady(KIND, id, environment.now(), use === 'look')) return true
    return this.rule('locktera/encoding-container') === 'described' && use === 'look'
  }

  /** @throws ApiError 404 when no container of the organization has this digest */
  containerByDigest(orgId: string, digest: string): ContainerRecord {
    const index = ['digest', digestKey(orgId, digest)] as const
    const isOldest =
      this.containers.count(...index) > 1 && this.rule('locktera/same-digest') === 'oldest'
    const direction = isOldest ? 'asc' : 'desc'
    const where = this.world.lifecycle.isIdle ? undefined : this.isListed.bind(this)
    const [container] = this.containers.page({ index, direction, limit: 1, where }).records
    if (container) return container
    throw refuse('digest_not_found', { digest: shortened(digest) })
  }

  setBlocked({ id, blocked: before }: ContainerRecord, blocked: boolean): void {
    if (before !== blocked) this.note(blocked ? 'blocked' : 'unblocked')
    this.containers.replace(id, { blocked })
  }

  /** Takes all DRM rules away. @throws ApiError 400 when they are not dynamic */
  deleteRules({ id, drm_rules: current }: ContainerRecord): void {
    if (Object.keys(current).length === 0) return
    if (!current.dynamic && this.rule('locktera/static-drm-delete') === 'refused') {
      throw refuse('static_drm', { container_id: shortened(id) })
    }
    this.containers.replace(id, { drm_rules: {} })
    this.note('rules-deleted')
  }

  /**
   * Counts attempts of a viewer to open a container. No endpoint of this API does: opening one is
   * the business of another.
   */
  addAttempts(id: string, viewer: string, count: number, refused: number): void {
    if (refused > 0) this.note('attempt-refused')
    const key = keyOf(id, viewer)
    const before = this.attempts.get(key)
    const counts = {
      attempt_count: count + (before?.attempt_count ?? 0),
      refused_count: refused + (before?.refused_count ?? 0),
    }
    if (before) this.attempts.replace(key, counts)
    else this.attempts.insert({ key, container_id: id, viewer_email: viewer, ...counts })
  }

  /** Notes what a container's tags were before and after. */
  recordTags(change: Omit<TagsRecord, 'key'>): void {
    const { container_id } = change
    const key = keyOf(container_id, this.tags.count('container', container_id))
    this.tags.insert({ ...change, key })
  }

  addFile(id: string, name: string, type: string, info: FileInfo, bytes: StoredBytes): FileRecord {
    const key = keyOf(id, name)
    const record: CompleteRecord<FileRecord> = {
      key,
      container_id: id,
      name,
      type,
      size: bytes.size,
      ...info,
    }
    this.world.blobs.put(key, bytes)
    return this.files.insert(record)
  }

  /** What follows from a container's files: the digest and the size of it. */
  measure(id: string): Pick<ContainerRecord, 'container_digest' | 'container_size'> {
    const files = [...this.files.where('container', id)]
    const bytes = files.flatMap(({ key }) => this.world.blobs.get(key) ?? [])
    return {
      container_digest: digestOf(this.rule, id, bytes),
      container_size: files.reduce((sum, { size }) => sum + size, 0),
    }
  }

  deleteContainer(id: string): void {
    for (const { key } of [...this.files.where('container', id)]) {
      this.files.delete(key)
      this.world.blobs.delete(key)
    }
    for (const table of [this.attempts, this.tags]) {
      for (const { key } of [...table.where('container', id)]) table.delete(key)
    }
    this.containers.delete(id)
    this.world.lifecycle.forget(KIND, id)
  }
}

/** A container without what the API keeps to itself. */
export function onWire(record: ContainerRecord): Container {
  // Most have nothing to hide, and need no copy: a record never changes.
  if (!('given' in record)) return record
  const { given: _, ...container } = record
  return container
}
