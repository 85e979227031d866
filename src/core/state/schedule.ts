import { SortedMap } from '../util/sorted-map.js'

/** A piece of work and when it is due: names, not a closure, so that a fork can run it too. */
export interface Due<Event = never> {
  /** Milliseconds by the world's clock. */
  readonly at: number
  readonly service: string
  readonly task: string
  /** Of the record that the task is about. */
  readonly key: string
  /** What happens, where it is no task of a service. */
  readonly event?: Event | undefined
}

interface Turn<Event> extends Due<Event> {
  readonly sequence: number
}

/** A set: what is due is its own key. */
type Queue<Event> = SortedMap<Turn<Event>, undefined>

function compareTurns(a: Turn<unknown>, b: Turn<unknown>): number {
  return a.at - b.at || a.sequence - b.sequence
}

/**
 * The due work of one world, earliest first; of the same time, first added first.
 *
 * @example
 * schedule.add({ at: now + 1_200_000, service: 'openai', task: 'expire', key: 'cntr_1' })
 * for (let due = schedule.next(now); due; due = schedule.next(now)) run(due)
 */
export class Schedule<Event = never> {
  readonly #queue: Queue<Event>
  #sequence: number

  /** `queue` and `sequence` are for `fork` alone. */
  constructor(
    queue: Queue<Event> = new SortedMap<Turn<Event>, undefined>(undefined, compareTurns),
    sequence = 0,
  ) {
    this.#queue = queue
    this.#sequence = sequence
  }

  get size(): number {
    return this.#queue.size
  }

  add({ at, service, task, key, event }: Due<Event>): void {
    // Infinity minus itself is NaN, and a NaN breaks the tree for its neighbours.
    if (!Number.isFinite(at)) {
      throw new Error(`Failed to schedule ${service} "${task}": ${at} is no time`)
    }
    this.#queue.set({ at, sequence: ++this.#sequence, service, task, key, event }, undefined)
  }

  peek(): Due<Event> | undefined {
    return this.#queue.minKey()
  }

  /** Takes the earliest work out, if it is due at `until` or before. */
  next(until: number): Due<Event> | undefined {
    const first = this.#queue.minKey()
    if (first === undefined || first.at > until) return undefined
    this.#queue.delete(first)
    return first
  }

  /** Earliest first; not to be added to while this is read. */
  all(): IterableIterator<Due<Event>> {
    return this.#queue.keys()
  }

  fork(): Schedule<Event> {
    return new Schedule(this.#queue.clone(), this.#sequence)
  }
}
