import { PersistentMap } from '../util/persistent-map.js'
import { SortedMap } from '../util/sorted-map.js'
import { MAX_TIME } from '../util/time.js'
import { beforeWrite } from './transaction.js'

/**
 * The scheduled work of one world, earliest first; of the same time, first added first. A task of a
 * record is scheduled once: a new time replaces the old one.
 *
 * @example
 * schedule.add({ at: now + 1_200_000, service: 'openai', task: 'expire', key: 'cntr_1' })
 * for (let work = schedule.next(now); work; work = schedule.next(now)) run(work)
 */
export class Schedule<Event = never> {
  #queue: Queue<Event> = new SortedMap<QueueEntry<Event>, undefined>(undefined, compareEntries)
  /** The entries of tasks, by task and record. */
  #tasks = new PersistentMap<QueueEntry<Event>>()
  #sequence = 0

  get size(): number {
    return this.#queue.size
  }

  /**
   * Work past the last time that a clock can show is never due; work before the first one is due at
   * once. @throws Error when `time` is not a number
   */
  add({ at: time, service, task, key, event }: ScheduledWork<Event>): void {
    if (time > MAX_TIME) return this.cancel({ service, task, key })
    // A NaN breaks the order of the entries around it, and so does Infinity: minus itself it is NaN.
    if (Number.isNaN(time)) {
      throw new Error(`Failed to schedule ${service} "${task}": ${time} is not a valid time`)
    }
    const at = Math.max(time, -MAX_TIME)
    const planned = this.#tasks.get(nameOf({ service, task, key }))
    if (planned?.at === at) return
    if (planned) this.#remove(planned)
    const entry = { at, sequence: ++this.#sequence, service, task, key, event }
    beforeWrite(() => this.#delete(entry))
    this.#put(entry)
  }

  /** Removes the work of a task of a record, if there is any. */
  cancel(work: ScheduledTask): void {
    const planned = this.#tasks.get(nameOf(work))
    if (planned) this.#remove(planned)
  }

  peek(): ScheduledWork<Event> | undefined {
    return this.#queue.minKey()
  }

  /** Removes and returns the earliest work if it is due at `until` or before. */
  next(until: number): ScheduledWork<Event> | undefined {
    const first = this.#queue.minKey()
    if (first === undefined || first.at > until) return undefined
    this.#remove(first)
    return first
  }

  /** All work, earliest first; nothing must be added during the iteration. */
  all(): IterableIterator<ScheduledWork<Event>> {
    return this.#queue.keys()
  }

  fork(): Schedule<Event> {
    const fork = new Schedule<Event>()
    fork.#queue = this.#queue.clone()
    fork.#tasks = this.#tasks.fork()
    fork.#sequence = this.#sequence
    return fork
  }

  #remove(entry: QueueEntry<Event>): void {
    beforeWrite(() => this.#put(entry))
    this.#delete(entry)
  }

  #put(entry: QueueEntry<Event>): void {
    this.#queue.set(entry, undefined)
    if (entry.event === undefined) this.#tasks.set(nameOf(entry), entry)
  }

  #delete(entry: QueueEntry<Event>): void {
    this.#queue.delete(entry)
    if (entry.event === undefined) this.#tasks.delete(nameOf(entry))
  }
}

/** A task of a record. */
export interface ScheduledTask {
  readonly service: string
  readonly task: string
  /** Key of the record that the task is about. */
  readonly key: string
}

/** Work and the time when it is due. Plain data instead of a closure, so that a fork can run it. */
export interface ScheduledWork<Event = never> extends ScheduledTask {
  /** Milliseconds since 1970 by the world's clock. */
  readonly at: number
  /** The event to apply, where the work is not a task of a service. */
  readonly event?: Event | undefined
}

interface QueueEntry<Event> extends ScheduledWork<Event> {
  readonly sequence: number
}

/** A sorted set: the entries are the keys. */
type Queue<Event> = SortedMap<QueueEntry<Event>, undefined>

function nameOf({ service, task, key }: ScheduledTask): string {
  return `${service} ${task} ${key}`
}

function compareEntries(a: QueueEntry<unknown>, b: QueueEntry<unknown>): number {
  return a.at - b.at || a.sequence - b.sequence
}
