/** The number of places in a chunk, which is what a write after a fork copies. */
const CHUNK = 128

interface Chunk<T> {
  /** The owner token of the array that may write to this chunk; others copy the chunk first. */
  readonly owner: object
  /** A place without an item is undefined. */
  readonly items: (T | undefined)[]
  /** How many places have an item. */
  used: number
}

/**
 * A sparse array whose fork shares the items in chunks until one of the two writes to them. Chunks
 * without an item take no memory.
 *
 * @example
 * const array = new PersistentArray<string>()
 * array.set(3, 'c')
 * array.fork().delete(3) // `array` still has it
 */
export class PersistentArray<T extends object> {
  readonly #chunks: (Chunk<T> | undefined)[]
  // Chunks with this token belong to this array alone. A fork gives both arrays new tokens.
  #owner: object = {}

  /** Only `fork` passes `chunks`. */
  constructor(chunks: (Chunk<T> | undefined)[] = []) {
    this.#chunks = chunks
  }

  get(index: number): T | undefined {
    return this.#chunks[Math.floor(index / CHUNK)]?.items[index % CHUNK]
  }

  set(index: number, item: T): void {
    const chunk = this.#writable(Math.floor(index / CHUNK))
    if (chunk.items[index % CHUNK] === undefined) chunk.used++
    chunk.items[index % CHUNK] = item
  }

  delete(index: number): void {
    if (this.get(index) === undefined) return
    const number = Math.floor(index / CHUNK)
    const chunk = this.#writable(number)
    chunk.items[index % CHUNK] = undefined
    if (--chunk.used === 0) this.#chunks[number] = undefined
  }

  /** The items before `end` by their index. They may be replaced and deleted during the iteration. */
  *values(end: number): Generator<T, undefined> {
    for (let start = 0; start < end; start += CHUNK) {
      const number = start / CHUNK
      for (let at = 0; at < CHUNK && start + at < end; at++) {
        // Looked up each time: a write may have replaced the chunk by a copy.
        const item = this.#chunks[number]?.items[at]
        if (item !== undefined) yield item
      }
    }
  }

  /**
   * The items that are not at the same place of `other`, and its items that are not here. What both
   * share is not looked at.
   */
  *differences(other: PersistentArray<T>): Generator<T, undefined> {
    const count = Math.max(this.#chunks.length, other.#chunks.length)
    for (let number = 0; number < count; number++) {
      const [own, others] = [this.#chunks[number], other.#chunks[number]]
      if (own === others) continue
      for (let at = 0; at < CHUNK; at++) {
        const [item, otherItem] = [own?.items[at], others?.items[at]]
        if (item === otherItem) continue
        if (item) yield item
        if (otherItem) yield otherItem
      }
    }
  }

  fork(): PersistentArray<T> {
    this.#owner = {}
    return new PersistentArray([...this.#chunks])
  }

  /** A chunk of this array alone: the chunk itself, a copy of it, or a new one. */
  #writable(number: number): Chunk<T> {
    const chunk = this.#chunks[number]
    if (chunk?.owner === this.#owner) return chunk
    const items = chunk ? [...chunk.items] : new Array<undefined>(CHUNK).fill(undefined)
    // Without holes, which would be slower to read.
    while (this.#chunks.length < number) this.#chunks.push(undefined)
    return (this.#chunks[number] = { owner: this.#owner, items, used: chunk?.used ?? 0 })
  }
}
