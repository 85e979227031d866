import { PersistentMap } from '../util/persistent-map.js'
import { SortedList } from '../util/sorted-list.js'
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
  #queue = new SortedList<QueueEntry<Event>>(compareEntries)
  /** The entries of tasks by record, for each task of a service. */
  #tasks = new Map<string, PersistentMap<QueueEntry<Event>>>()
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
    const planned = this.#planned({ service, task, key })
    if (planned?.at === at) return
    if (planned) this.#remove(planned)
    const work = { at, sequence: ++this.#sequence, service, task, key }
    const entry = event === undefined ? work : { ...work, event }
    beforeWrite(() => this.#delete(entry))
    this.#put(entry)
  }

  /** Removes the work of a task of a record, if there is any. */
  cancel(work: ScheduledTask): void {
    const planned = this.#planned(work)
    if (planned) this.#remove(planned)
  }

  /** The work of a task of a record; undefined if there is none. */
  planned(work: ScheduledTask): ScheduledWork<Event> | undefined {
    return this.#planned(work)
  }

  peek(): ScheduledWork<Event> | undefined {
    return this.#queue.first
  }

  /** Removes and returns the earliest work if it is due at `until` or before. */
  next(until: number): ScheduledWork<Event> | undefined {
    const { first } = this.#queue
    if (first === undefined || first.at > until) return undefined
    this.#remove(first)
    return first
  }

  /** All work, earliest first; nothing must be added during the iteration. */
  all(): IterableIterator<ScheduledWork<Event>> {
    return this.#queue.read(0, 'asc')
  }

  fork(): Schedule<Event> {
    const fork = new Schedule<Event>()
    fork.#queue = this.#queue.fork()
    for (const [name, entries] of this.#tasks) fork.#tasks.set(name, entries.fork())
    fork.#sequence = this.#sequence
    return fork
  }

  #remove(entry: QueueEntry<Event>): void {
    beforeWrite(() => {
      this.#delete(entry)
      this.#put(entry)
    })
    this.#delete(entry)
  }

  #planned(work: ScheduledTask): QueueEntry<Event> | undefined {
    return this.#tasks.get(nameOf(work))?.get(work.key)
  }

  #put(entry: QueueEntry<Event>): void {
    this.#queue.add(entry)
    if (entry.event !== undefined) return
    const name = nameOf(entry)
    let entries = this.#tasks.get(name)
    if (!entries) this.#tasks.set(name, (entries = new PersistentMap()))
    entries.set(entry.key, entry)
  }

  #delete(entry: QueueEntry<Event>): void {
    this.#queue.remove(entry)
    if (entry.event === undefined) this.#tasks.get(nameOf(entry))?.delete(entry.key)
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

function nameOf({ service, task }: ScheduledTask): string {
  return `${service} ${task}`
}

function compareEntries(a: QueueEntry<unknown>, b: QueueEntry<unknown>): number {
  return a.at - b.at || a.sequence - b.sequence
}
