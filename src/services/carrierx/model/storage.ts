import type { StoredBytes } from '../../../core/state/blob.js'
import type { RecordUpdate, Table } from '../../../core/state/tables.js'
import type { ServiceState } from '../../../core/service/state.js'
import { isOver, moved, percentagesOf } from './usage.js'
import { refuse, type Reader } from '../contract/errors.js'
import { dueOf } from './file-expiry.js'
import type { ContainerRecord, FileRecord, Token } from './tables.js'
import type { Transition } from './transitions.js'

const INTERVAL = 120_000

/** Containers and their files in one world: totals, thresholds and what is due are kept right. */
export class Storage {
  readonly containers: Table<ContainerRecord>
  readonly files: Table<FileRecord>
  readonly tokens: Table<Token>

  constructor(
    readonly world: ServiceState,
    readonly rule: Reader,
    readonly note: (transition: Transition) => void,
  ) {
    const { tables } = world
    this.containers = tables.table('carrierx/containers')
    this.files = tables.table('carrierx/files')
    this.tokens = tables.table('carrierx/tokens')
  }

  get now(): number {
    return this.world.environment.now()
  }

  /** @throws ApiError 404 */
  container(sid: string): ContainerRecord {
    const container = this.containers.get(sid)
    if (!container) throw refuse('not_found')
    return container
  }

  /** @throws ApiError 404 */
  file(sid: string): FileRecord {
    const file = this.files.get(sid)
    if (!file) throw refuse('not_found')
    return file
  }

  filesOf({ container_sid: sid }: Pick<ContainerRecord, 'container_sid'>): Iterable<FileRecord> {
    return this.files.where('container', sid)
  }

  addContainer(record: ContainerRecord): ContainerRecord {
    return this.containers.insert(this.settled(record))
  }

  changeContainer(sid: string, changes: RecordUpdate<ContainerRecord>): ContainerRecord {
    const before = this.container(sid)
    const next = this.settled({ ...before, ...changes } as ContainerRecord)
    if (isOver(next, 'exceeded') && !isOver(before, 'exceeded')) this.note('over-threshold')
    if (next.over_since !== undefined && before.over_since === undefined) this.note('grace-begun')
    return this.containers.replace(sid, next)
  }

  /** Removes a container, its files and, where the rules say so, those that live and die with it. */
  removeContainer(container: ContainerRecord): void {
    const { container_sid: sid } = container
    // First itself: containers may be each other's parents.
    this.containers.delete(sid)
    for (const file of [...this.filesOf(container)]) this.forget(file)
    const children = [...this.containers.where('parent', sid)]
    if (children.length === 0 || this.rule('carrierx/parent-vanishes') === 'kept') return
    for (const { container_sid: child } of children) {
      const orphan = this.containers.get(child)
      if (!orphan) continue
      this.note('parent-vanished')
      this.removeContainer(orphan)
    }
  }

  addFile(file: FileRecord, bytes: StoredBytes): FileRecord {
    const kept = this.files.insert(file)
    this.world.blobs.put(file.file_sid, bytes)
    this.count(file.container_sid, [file], 1)
    this.scheduleEnd(kept)
    return kept
  }

  changeFile(before: FileRecord, changes: RecordUpdate<FileRecord>): FileRecord {
    const file = this.files.replace(before.file_sid, changes)
    const isElsewhere = file.container_sid !== before.container_sid
    if (isElsewhere || file.threshold_include !== before.threshold_include) {
      this.count(before.container_sid, [before], -1)
      this.count(file.container_sid, [file], 1)
    }
    this.scheduleEnd(file)
    return file
  }

  /** Removes files of one container. */
  removeFiles(sid: string, files: readonly FileRecord[]): void {
    for (const file of files) this.forget(file)
    this.count(sid, files, -1)
  }

  /** The due work `expire`: a file whose lifecycle was changed meanwhile has other work due. */
  expire(sid: string): void {
    const file = this.files.get(sid)
    const due = file && dueOf(file, this.rule)
    if (due === undefined || due > this.now) return
    this.end(sid)
  }

  /** What the end of its lifecycle does to a file, whenever that is. */
  end(sid: string): void {
    const file = this.files.get(sid)
    if (!file) return
    this.removeFiles(file.container_sid, [file])
    this.note('lifecycle-ended')
  }

  private count(sid: string, files: readonly FileRecord[], sign: 1 | -1): void {
    const container = this.containers.get(sid)
    if (container && files.length > 0) this.changeContainer(sid, moved(container, files, sign))
  }

  private forget({ file_sid: sid }: FileRecord): void {
    this.files.delete(sid)
    this.world.blobs.delete(sid)
  }

  /** A container with what follows from its totals and limits. */
  private settled(container: ContainerRecord): ContainerRecord {
    const over_since = this.overSince(container)
    const cleanup_at = this.cleanupOf(container)
    return {
      ...container,
      ...percentagesOf(container, this.rule),
      // Most have neither, and to take them away again takes time.
      ...(over_since !== container.over_since && { over_since }),
      ...(cleanup_at !== container.cleanup_at && { cleanup_at }),
    } as ContainerRecord
  }

  private overSince(container: ContainerRecord): number | undefined {
    // Only a grace period asks for it, and a call leans on each rule that is read for it.
    if (container.threshold_action !== 'reject' || !isOver(container, 'reached')) return undefined
    const edge = this.rule('carrierx/grace-start')
    return isOver(container, edge) ? (container.over_since ?? this.now) : undefined
  }

  private cleanupOf(container: ContainerRecord): number | undefined {
    const { cleanup_at: planned } = container
    if (container.threshold_action !== 'delete_lru' || !isOver(container, 'exceeded')) {
      return undefined
    }
    if (planned !== undefined && planned > this.now) return planned
    const at = (Math.floor(this.now / INTERVAL) + 1) * INTERVAL
    const key = container.container_sid
    this.world.schedule.add({ at, service: 'carrierx', task: 'cleanup', key })
    return at
  }

  private scheduleEnd(file: FileRecord): void {
    const at = dueOf(file, this.rule)
    if (at === undefined) return
    this.world.schedule.add({ at, service: 'carrierx', task: 'expire', key: file.file_sid })
  }
}
