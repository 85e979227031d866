/** The most items of a chunk. An insertion or a removal copies at most one chunk. */
const MAX_CHUNK = 512

interface Chunk<T> {
  /** The owner token of the list that may write to this chunk; other lists copy the chunk first. */
  readonly owner: object
  readonly items: T[]
}

/**
 * A sorted list with access by position: the items from a position on, and the position of a value.
 *
 * Items are stored in chunks, so that a write copies one chunk and a position is found by adding up
 * chunk lengths. A fork shares the chunks until one of the two lists writes to them.
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
  #size: number
  // Chunks with this token belong to this list alone. A fork gives both lists new tokens.
  #owner: object = {}

  /** Only `fork` passes `chunks` and `size`. */
  constructor(compare: (a: T, b: T) => number, chunks: Chunk<T>[] = [], size = 0) {
    this.#compare = compare
    this.#chunks = chunks
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  /** The first item; undefined if there is none. */
  get first(): T | undefined {
    return this.#chunks[0]?.items[0]
  }

  add(item: T): void {
    this.#size++
    if (this.#append(item)) return
    const index = this.#findChunk((one) => this.#compare(one, item) < 0)
    const items = this.#writable(index)
    items.splice(
      partition(items, (one) => this.#compare(one, item) < 0),
      0,
      item,
    )
    if (items.length > MAX_CHUNK) this.#split(index)
  }

  remove(item: T): void {
    const index = this.#findChunk((one) => this.#compare(one, item) < 0)
    const chunk = this.#chunks[index]
    const at = chunk ? partition(chunk.items, (one) => this.#compare(one, item) < 0) : 0
    const found = chunk?.items[at]
    if (found === undefined || this.#compare(found, item) !== 0) return
    const items = this.#writable(index)
    items.splice(at, 1)
    this.#size--
    if (items.length === 0) this.#chunks.splice(index, 1)
    else this.#mergeSmall(index)
  }

  /** The number of items for which `before` is true; these must be the first items of the list. */
  position(before: (item: T) => boolean): number {
    const index = this.#findChunk(before)
    const chunk = this.#chunks[index]
    let position = chunk ? partition(chunk.items, before) : 0
    for (let i = 0; i < index; i++) position += this.#chunks[i]?.items.length ?? 0
    return position
  }

  /**
   * At most `count` items from a position (inclusive) to the end or, with `desc`, back to the start.
   * The list must not be written to during the iteration.
   */
  *read(position: number, direction: 'asc' | 'desc', count = Infinity): Generator<T, undefined> {
    const step = direction === 'asc' ? 1 : -1
    let remaining = count
    let [index, at] = this.#locate(position)
    for (let chunk = this.#chunks[index]; chunk; chunk = this.#chunks[index]) {
      const { items } = chunk
      for (; at >= 0 && at < items.length; at += step) {
        if (remaining-- <= 0) return
        yield items[at] as T
      }
      index += step
      at = step > 0 ? 0 : (this.#chunks[index]?.items.length ?? 0) - 1
    }
  }

  fork(): SortedList<T> {
    this.#owner = {}
    return new SortedList(this.#compare, [...this.#chunks], this.#size)
  }

  /**
   * Appends an item that sorts after all others, the most common insertion. Returns whether it did.
   */
  #append(item: T): boolean {
    const last = this.#chunks.length - 1
    const tail = this.#chunks[last]?.items
    if (tail && this.#compare(tail[tail.length - 1] as T, item) >= 0) return false
    if (tail && tail.length < MAX_CHUNK) this.#writable(last).push(item)
    else this.#chunks.push({ owner: this.#owner, items: [item] })
    return true
  }

  /** The index of the first chunk with an item that is not `before`; else the number of chunks. */
  #findChunk(before: (item: T) => boolean): number {
    return partition(this.#chunks, ({ items }) => before(items[items.length - 1] as T))
  }

  /** The chunk and the index in it of a position; a chunk outside of the list if there is none. */
  #locate(position: number): [chunk: number, at: number] {
    if (position < 0) return [-1, 0]
    // From the nearer end.
    if (position < this.#size / 2) {
      let start = 0
      for (const [index, { items }] of this.#chunks.entries()) {
        if (position < start + items.length) return [index, position - start]
        start += items.length
      }
    }
    let end = this.#size
    for (let index = this.#chunks.length - 1; position < end; index--) {
      end -= this.#chunks[index]?.items.length ?? 0
      if (position >= end) return [index, position - end]
    }
    return [this.#chunks.length, 0]
  }

  /** The items of a chunk, copied first if this list does not own them. */
  #writable(index: number): T[] {
    const chunk = this.#chunks[index]
    if (chunk?.owner === this.#owner) return chunk.items
    const items = chunk ? [...chunk.items] : []
    this.#chunks[index] = { owner: this.#owner, items }
    return items
  }

  #split(index: number): void {
    const items = this.#writable(index)
    this.#chunks.splice(index + 1, 0, { owner: this.#owner, items: items.splice(MAX_CHUNK / 2) })
  }

  /**
   * Merges a small chunk with the next one, so that many removals do not leave many small chunks.
   */
  #mergeSmall(index: number): void {
    const [items, next] = [this.#chunks[index]?.items, this.#chunks[index + 1]?.items]
    if (!items || !next || items.length + next.length > MAX_CHUNK / 2) return
    this.#writable(index).push(...next)
    this.#chunks.splice(index + 1, 1)
  }
}

/** The number of leading items for which `before` is true, by binary search. */
function partition<T>(items: readonly T[], before: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
