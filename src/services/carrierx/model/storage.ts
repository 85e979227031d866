import type { ServiceState } from '../../../core/service/state.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import type { RecordUpdate, Table } from '../../../core/state/tables.js'
import { apiError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { expiryOf } from './file-expiry.js'
import type { ContainerRecord, FileRecord, Token } from './tables.js'
import type { Transition } from './transitions.js'
import { isOver, percentagesOf, usageAfter } from './usage.js'

/** Clean-ups run at multiples of this time, in ms. */
const CLEANUP_INTERVAL = 120_000

/** The containers and files of one world. Keeps totals, thresholds and scheduled tasks up to date. */
export class Storage {
  readonly containers: Table<ContainerRecord>
  readonly files: Table<FileRecord>
  readonly tokens: Table<Token>

  constructor(
    readonly state: ServiceState,
    readonly rule: ReadRule,
    readonly recordTransition: (transition: Transition) => void,
  ) {
    const { tables } = state
    this.containers = tables.table('carrierx/containers')
    this.files = tables.table('carrierx/files')
    this.tokens = tables.table('carrierx/tokens')
  }

  /** The time of the world's clock, in ms. */
  get now(): number {
    return this.state.environment.now()
  }

  /** @throws ApiError 404 */
  container(sid: string): ContainerRecord {
    const container = this.containers.get(sid)
    if (!container) throw apiError('not_found')
    return container
  }

  /** @throws ApiError 404 */
  file(sid: string): FileRecord {
    const file = this.files.get(sid)
    if (!file) throw apiError('not_found')
    return file
  }

  filesOf({ container_sid: sid }: Pick<ContainerRecord, 'container_sid'>): Iterable<FileRecord> {
    return this.files.where('container', sid)
  }

  addContainer(record: ContainerRecord): ContainerRecord {
    return this.containers.insert(this.withComputed(record))
  }

  changeContainer(sid: string, changes: RecordUpdate<ContainerRecord>): ContainerRecord {
    const before = this.container(sid)
    const next = this.withComputed({ ...before, ...changes } as ContainerRecord)
    if (isOver(next, 'exceeded') && !isOver(before, 'exceeded'))
      this.recordTransition('over-threshold')
    if (next.over_since !== undefined && before.over_since === undefined)
      this.recordTransition('grace-begun')
    return this.containers.replace(sid, next)
  }

  /** Removes a container with its files and, where the rules say so, its child containers. */
  removeContainer({ container_sid: root }: ContainerRecord): void {
    // A list instead of recursion: a chain of parents may be longer than the call stack.
    const pending = [root]
    for (let sid = pending.pop(); sid !== undefined; sid = pending.pop()) {
      // Two containers may be each other's parents, so one may be gone already.
      if (!this.containers.delete(sid)) continue
      this.state.schedule.cancel({ service: 'carrierx', task: 'cleanup', key: sid })
      if (sid !== root) this.recordTransition('parent-vanished')
      for (const file of this.files.where('container', sid)) this.deleteRecord(file)
      const children = Array.from(this.containers.where('parent', sid), (one) => one.container_sid)
      if (children.length === 0 || this.rule('carrierx/parent-vanishes') === 'kept') continue
      // The last one is removed first.
      pending.push(...children.reverse())
    }
  }

  addFile(file: FileRecord, bytes: StoredBytes): FileRecord {
    const kept = this.files.insert(file)
    this.state.blobs.put(file.file_sid, bytes)
    this.updateUsage(file.container_sid, [file], 1)
    this.scheduleExpiry(kept)
    return kept
  }

  changeFile(before: FileRecord, changes: RecordUpdate<FileRecord>): FileRecord {
    const file = this.files.replace(before.file_sid, changes)
    const isElsewhere = file.container_sid !== before.container_sid
    if (isElsewhere || file.threshold_include !== before.threshold_include) {
      this.updateUsage(before.container_sid, [before], -1)
      this.updateUsage(file.container_sid, [file], 1)
    }
    this.scheduleExpiry(file)
    return file
  }

  /** Removes files of one container. */
  removeFiles(sid: string, files: readonly FileRecord[]): void {
    for (const file of files) this.deleteRecord(file)
    this.updateUsage(sid, files, -1)
  }

  /** The scheduled task `expire`. A file whose expiry was changed since has another task. */
  expireIfDue(sid: string): void {
    const file = this.files.get(sid)
    const at = file && expiryOf(file, this.rule)
    if (at === undefined || at > this.now) return
    this.expire(sid)
  }

  /** Expires a file now: removes it from its container. */
  expire(sid: string): void {
    const file = this.files.get(sid)
    if (!file) return
    this.removeFiles(file.container_sid, [file])
    this.recordTransition('lifecycle-ended')
  }

  private updateUsage(sid: string, files: readonly FileRecord[], sign: 1 | -1): void {
    const container = this.containers.get(sid)
    if (container && files.length > 0) this.changeContainer(sid, usageAfter(container, files, sign))
  }

  private deleteRecord({ file_sid: sid }: FileRecord): void {
    this.files.delete(sid)
    this.state.schedule.cancel({ service: 'carrierx', task: 'expire', key: sid })
    this.state.blobs.delete(sid)
  }

  /** Returns a container with the fields that follow from its totals and limits. */
  private withComputed(container: ContainerRecord): ContainerRecord {
    const over_since = this.overSinceOf(container)
    const cleanup_at = this.scheduleCleanup(container)
    const computed = {
      ...percentagesOf(container, this.rule),
      // Set only on a change: most containers have neither, and an undefined field costs time.
      ...(over_since !== container.over_since && { over_since }),
      ...(cleanup_at !== container.cleanup_at && { cleanup_at }),
    } as Partial<ContainerRecord>
    const names = Object.keys(computed) as (keyof ContainerRecord)[]
    // A new container mostly has all of that, and a copy takes as long as the rest of a write.
    if (names.every((name) => computed[name] === container[name])) return container
    return { ...container, ...computed }
  }

  private overSinceOf(container: ContainerRecord): number | undefined {
    // A rule is read only where it decides: a request relies on each rule that is read for it.
    if (container.threshold_action !== 'reject' || !isOver(container, 'reached')) return undefined
    const edge = this.rule('carrierx/grace-start')
    return isOver(container, edge) ? (container.over_since ?? this.now) : undefined
  }

  /** Returns the time of the next clean-up, and schedules it; undefined when there is none. */
  private scheduleCleanup(container: ContainerRecord): number | undefined {
    const { cleanup_at: planned, container_sid: key } = container
    const task = { service: 'carrierx', task: 'cleanup', key }
    if (container.threshold_action !== 'delete_lru' || !isOver(container, 'exceeded')) {
      if (planned !== undefined) this.state.schedule.cancel(task)
      return undefined
    }
    if (planned !== undefined && planned > this.now) return planned
    const at = (Math.floor(this.now / CLEANUP_INTERVAL) + 1) * CLEANUP_INTERVAL
    this.state.schedule.add({ at, ...task })
    return at
  }

  private scheduleExpiry(file: FileRecord): void {
    const at = expiryOf(file, this.rule)
    const task = { service: 'carrierx', task: 'expire', key: file.file_sid }
    if (at === undefined) this.state.schedule.cancel(task)
    else this.state.schedule.add({ at, ...task })
  }
}
