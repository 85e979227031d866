import { HashTrie } from './hash-trie.js'
import type { Scalar } from './scalar.js'

const DELETED = Symbol('deleted')

/**
 * A map of strings or numbers whose `fork()` is O(1). Until its first fork it is a Map, which takes
 * half the time of a trie to fill; after it, both maps read that Map and write what they change to a
 * trie each. Entries have no order.
 *
 * @example
 * const map = new PersistentMap<number>()
 * map.set('a', 1)
 * map.fork().delete('a') // `map` still has it
 */
export class PersistentMap<V, K extends Scalar = string> {
  /** What was there at the first fork; never written again after it. */
  readonly #base: Map<K, V>
  /** What was set or deleted since. */
  #changes: HashTrie<V | typeof DELETED, K> | undefined
  /** Only valid when there are `#changes`. */
  #size = 0

  /** Only `fork` passes `base`. */
  constructor(base = new Map<K, V>()) {
    this.#base = base
  }

  get size(): number {
    return this.#changes ? this.#size : this.#base.size
  }

  has(key: K): boolean {
    const changed = this.#changes?.get(key)
    return changed === undefined ? this.#base.has(key) : changed !== DELETED
  }

  get(key: K): V | undefined {
    const changed = this.#changes?.get(key)
    if (changed === undefined) return this.#base.get(key)
    return changed === DELETED ? undefined : changed
  }

  set(key: K, value: V): void {
    if (!this.#changes) {
      this.#base.set(key, value)
      return
    }
    if (!this.has(key)) this.#size++
    this.#changes.set(key, value)
  }

  delete(key: K): boolean {
    if (!this.#changes) return this.#base.delete(key)
    if (!this.has(key)) return false
    if (this.#base.has(key)) this.#changes.set(key, DELETED)
    else this.#changes.delete(key)
    this.#size--
    return true
  }

  /** All entries, in no particular order. The map must not be written to during the iteration. */
  *entries(): Generator<[K, V], undefined> {
    for (const entry of this.#base) if (!this.#changes?.has(entry[0])) yield entry
    for (const [key, value] of this.#changes?.entries() ?? []) {
      if (value !== DELETED) yield [key, value]
    }
  }

  /**
   * The keys that this map and `other` may have different values of, in no particular order, some
   * twice. What both share is not looked at.
   */
  *differences(other: PersistentMap<V, K>): Generator<K, undefined> {
    if (this.#base === other.#base) {
      if (this.#changes && other.#changes) yield* this.#changes.differences(other.#changes)
      return
    }
    for (const map of [this, other]) for (const [key] of map.entries()) yield key
  }

  fork(): PersistentMap<V, K> {
    this.#size = this.size
    this.#changes ??= new HashTrie()
    const fork = new PersistentMap(this.#base)
    fork.#changes = this.#changes.fork()
    fork.#size = this.#size
    return fork
  }
}
