/** Items of a chunk are copied whole by an insertion or a removal in it, and never more than these. */
const CHUNK = 512

interface Chunk<T> {
  /** The list that may write to these items; another one that shares them copies them first. */
  readonly owner: object
  readonly items: T[]
}

/**
 * A sorted list that knows positions: what stands at one, and which one a value would have.
 *
 * Items stand in chunks, so that a write copies few and a position is found by adding up lengths. A
 * fork shares the chunks until one side writes to them.
 *
 * @example
 * const list = new SortedList<number>((a, b) => a - b)
 * for (const number of [30, 10, 20]) list.add(number)
 * list.position((number) => number < 20) // 1
 * [...list.read(1, 'asc')] // [20, 30]
 */
export class SortedList<T> {
  readonly #compare: (a: T, b: T) => number
  #chunks: Chunk<T>[]
  // Ours are the chunks that carry it; a fork makes a new one on both sides.
  #owner: object = {}

  /** `chunks` is for `fork` alone. */
  constructor(compare: (a: T, b: T) => number, chunks: Chunk<T>[] = []) {
    this.#compare = compare
    this.#chunks = chunks
  }

  add(item: T): void {
    if (this.#append(item)) return
    const index = this.#chunkAt((one) => this.#compare(one, item) < 0)
    const items = this.#writable(index)
    items.splice(
      partition(items, (one) => this.#compare(one, item) < 0),
      0,
      item,
    )
    if (items.length > CHUNK) this.#split(index)
  }

  remove(item: T): void {
    const index = this.#chunkAt((one) => this.#compare(one, item) < 0)
    const chunk = this.#chunks[index]
    const at = chunk ? partition(chunk.items, (one) => this.#compare(one, item) < 0) : 0
    const there = chunk?.items[at]
    if (there === undefined || this.#compare(there, item) !== 0) return
    const items = this.#writable(index)
    items.splice(at, 1)
    if (items.length === 0) this.#chunks.splice(index, 1)
    else this.#join(index)
  }

  /** How many items come before: those for which `before` is true have to be the first ones. */
  position(before: (item: T) => boolean): number {
    const index = this.#chunkAt(before)
    const chunk = this.#chunks[index]
    let position = chunk ? partition(chunk.items, before) : 0
    for (let i = 0; i < index; i++) position += this.#chunks[i]?.items.length ?? 0
    return position
  }

  /** The items from a position on, it included; not to be written to while this is read. */
  *read(position: number, direction: 'asc' | 'desc'): Generator<T, undefined> {
    const step = direction === 'asc' ? 1 : -1
    let [index, at] = this.#locate(position)
    for (let chunk = this.#chunks[index]; chunk; chunk = this.#chunks[index]) {
      for (; at >= 0 && at < chunk.items.length; at += step) yield chunk.items[at] as T
      index += step
      at = step > 0 ? 0 : (this.#chunks[index]?.items.length ?? 0) - 1
    }
  }

  fork(): SortedList<T> {
    this.#owner = {}
    return new SortedList(this.#compare, [...this.#chunks])
  }

  /** Puts what comes after everything to the last chunk, or into a new one: lists mostly grow there. */
  #append(item: T): boolean {
    const last = this.#chunks.length - 1
    const tail = this.#chunks[last]?.items
    if (tail && this.#compare(tail[tail.length - 1] as T, item) >= 0) return false
    if (tail && tail.length < CHUNK) this.#writable(last).push(item)
    else this.#chunks.push({ owner: this.#owner, items: [item] })
    return true
  }

  /** The first chunk whose last item is not before; the number of chunks if there is none. */
  #chunkAt(before: (item: T) => boolean): number {
    return partition(this.#chunks, ({ items }) => before(items[items.length - 1] as T))
  }

  #locate(position: number): [chunk: number, at: number] {
    if (position < 0) return [-1, 0]
    let left = position
    for (const [index, { items }] of this.#chunks.entries()) {
      if (left < items.length) return [index, left]
      left -= items.length
    }
    return [this.#chunks.length, 0]
  }

  #writable(index: number): T[] {
    const chunk = this.#chunks[index]
    if (chunk?.owner === this.#owner) return chunk.items
    const items = chunk ? [...chunk.items] : []
    this.#chunks[index] = { owner: this.#owner, items }
    return items
  }

  #split(index: number): void {
    const items = this.#writable(index)
    this.#chunks.splice(index + 1, 0, { owner: this.#owner, items: items.splice(CHUNK / 2) })
  }

  /** Joins a chunk that has become small to the next one, so that many removals leave few chunks. */
  #join(index: number): void {
    const [items, next] = [this.#chunks[index]?.items, this.#chunks[index + 1]?.items]
    if (!items || !next || items.length + next.length > CHUNK / 2) return
    this.#writable(index).push(...next)
    this.#chunks.splice(index + 1, 1)
  }
}

/** How many of the first items `before` holds for, by halving. */
function partition<T>(items: readonly T[], before: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
