import { PersistentMap } from './persistent-map.js'

/**
 * A map that remembers at least the last `limit` entries that were set, and at most twice as many:
 * when the newer half is full, the older one is dropped. `fork()` is O(1).
 *
 * @example
 * const map = new RecentMap<number>(1000)
 * map.set('a', 1)
 */
export class RecentMap<V> {
  readonly limit: number
  #newer = new PersistentMap<V>()
  #older = new PersistentMap<V>()

  constructor(limit: number) {
    this.limit = limit
  }

  get size(): number {
    return this.#newer.size + this.#older.size
  }

  get(key: string): V | undefined {
    return this.#newer.get(key) ?? this.#older.get(key)
  }

  has(key: string): boolean {
    return this.#newer.has(key) || this.#older.has(key)
  }

  set(key: string, value: V): void {
    if (this.#newer.size >= this.limit) {
      this.#older = this.#newer
      this.#newer = new PersistentMap()
    }
    this.#newer.set(key, value)
  }

  /** Returns a function that takes back a `set` of this key, also if only a part of it was done. */
  beforeSet(key: string): () => void {
    const [newer, older] = [this.#newer, this.#older]
    const before = newer.get(key)
    return () => {
      this.#newer = newer
      this.#older = older
      if (before === undefined) newer.delete(key)
      else newer.set(key, before)
    }
  }

  fork(): RecentMap<V> {
    const fork = new RecentMap<V>(this.limit)
    fork.#newer = this.#newer.fork()
    fork.#older = this.#older.fork()
    return fork
  }
}
