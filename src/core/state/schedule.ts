import { SortedMap } from '../util/sorted-map.js'
import { MAX_TIME } from '../util/time.js'

/**
 * The scheduled work of one world, earliest first; of the same time, first added first.
 *
 * @example
 * schedule.add({ at: now + 1_200_000, service: 'openai', task: 'expire', key: 'cntr_1' })
 * for (let work = schedule.next(now); work; work = schedule.next(now)) run(work)
 */
export class Schedule<Event = never> {
  readonly #queue: Queue<Event>
  #sequence: number

  /** `queue` and `sequence` are for `fork` alone. */
  constructor(
    queue: Queue<Event> = new SortedMap<QueueEntry<Event>, undefined>(undefined, compareEntries),
    sequence = 0,
  ) {
    this.#queue = queue
    this.#sequence = sequence
  }

  get size(): number {
    return this.#queue.size
  }

  /** Work past the last time that a clock can show is never due. @throws Error when `at` is none */
  add({ at, service, task, key, event }: ScheduledWork<Event>): void {
    if (at > MAX_TIME) return
    // Infinity minus itself is NaN, and a NaN breaks the order of the entries around it.
    if (!Number.isFinite(at)) {
      throw new Error(`Failed to schedule ${service} "${task}": ${at} is not a valid time`)
    }
    this.#queue.set({ at, sequence: ++this.#sequence, service, task, key, event }, undefined)
  }

  peek(): ScheduledWork<Event> | undefined {
    return this.#queue.minKey()
  }

  /** Removes and returns the earliest work if it is due at `until` or before. */
  next(until: number): ScheduledWork<Event> | undefined {
    const first = this.#queue.minKey()
    if (first === undefined || first.at > until) return undefined
    this.#queue.delete(first)
    return first
  }

  /** All work, earliest first; nothing must be added during the iteration. */
  all(): IterableIterator<ScheduledWork<Event>> {
    return this.#queue.keys()
  }

  fork(): Schedule<Event> {
    return new Schedule(this.#queue.clone(), this.#sequence)
  }
}

/** Work and the time when it is due. Plain data instead of a closure, so that a fork can run it. */
export interface ScheduledWork<Event = never> {
  /** Milliseconds since 1970 by the world's clock. */
  readonly at: number
  readonly service: string
  readonly task: string
  /** Key of the record that the task is about. */
  readonly key: string
  /** The event to apply, where the work is not a task of a service. */
  readonly event?: Event | undefined
}

interface QueueEntry<Event> extends ScheduledWork<Event> {
  readonly sequence: number
}

/** A sorted set: the entries are the keys. */
type Queue<Event> = SortedMap<QueueEntry<Event>, undefined>

function compareEntries(a: QueueEntry<unknown>, b: QueueEntry<unknown>): number {
  return a.at - b.at || a.sequence - b.sequence
}
