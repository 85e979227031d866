import type { Scalar } from './sorted-map.js'

/** A leaf with more entries is split into a branch. */
const MAX_LEAF_ENTRIES = 64
const BITS_PER_LEVEL = 4
const BRANCHES = 2 ** BITS_PER_LEVEL
const HASH_BITS = 32

interface Leaf<V, K> {
  /** The owner token of the map that may write to this node; other maps copy the node first. */
  readonly owner: object
  readonly entries: Map<K, V>
}

interface Branch<V, K> {
  readonly owner: object
  /** Indexed by the next bits of a key's hash. */
  readonly nodes: Node<V, K>[]
}

type Node<V, K> = Leaf<V, K> | Branch<V, K>

/**
 * A map of strings or numbers whose `fork()` is O(1): a hash trie with copy-on-write nodes. After a fork
 * both maps share all nodes; a write copies the path to one leaf. Entries have no order.
 *
 * @example
 * const map = new PersistentMap<number>()
 * map.set('a', 1)
 * map.fork().delete('a') // `map` still has it
 */
export class PersistentMap<V, K extends Scalar = string> {
  // Nodes with this token belong to this map alone. A fork gives both maps new tokens.
  #owner: object = {}
  #root: Node<V, K>
  #size: number
  // The leaf of the key that was looked up last: a write looks its key up first.
  #lastKey: K | undefined
  #lastLeaf: Leaf<V, K> | undefined

  /** Only `fork` passes `root` and `size`. */
  constructor(root?: Node<V, K>, size = 0) {
    this.#root = root ?? { owner: this.#owner, entries: new Map() }
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  has(key: K): boolean {
    return this.#leaf(key).entries.has(key)
  }

  get(key: K): V | undefined {
    return this.#leaf(key).entries.get(key)
  }

  set(key: K, value: V): void {
    const { owner, entries } = this.#leaf(key)
    // A node is only copied together with those above it, so the whole path is this map's own.
    if (owner === this.#owner && entries.size < MAX_LEAF_ENTRIES) this.#put(entries, key, value)
    else this.#setOnPath(key, value)
  }

  delete(key: K): boolean {
    // Checked first, so that deleting an absent key copies no nodes.
    if (!this.has(key)) return false
    const hash = hashOf(key)
    let node = (this.#root = this.#writable(this.#root))
    for (let shift = 0; 'nodes' in node; shift += BITS_PER_LEVEL) {
      node = this.#writableChild(node, (hash >>> shift) % BRANCHES)
    }
    node.entries.delete(key)
    this.#lastLeaf = undefined
    this.#size--
    return true
  }

  /** All entries, in no particular order. The map must not be written to during the iteration. */
  entries(): Generator<[K, V], undefined> {
    return entriesOf(this.#root)
  }

  fork(): PersistentMap<V, K> {
    this.#owner = {}
    return new PersistentMap(this.#root, this.#size)
  }

  /** The leaf that has the key if any does. */
  #leaf(key: K): Leaf<V, K> {
    if (this.#lastLeaf && key === this.#lastKey) return this.#lastLeaf
    const hash = hashOf(key)
    let node = this.#root
    for (let shift = 0; 'nodes' in node; shift += BITS_PER_LEVEL) {
      node = node.nodes[(hash >>> shift) % BRANCHES] as Node<V, K>
    }
    this.#lastKey = key
    return (this.#lastLeaf = node)
  }

  #put(entries: Map<K, V>, key: K, value: V): void {
    const before = entries.size
    entries.set(key, value)
    this.#size += entries.size - before
  }

  /** Sets an entry of a leaf that is shared or full. */
  #setOnPath(key: K, value: V): void {
    const hash = hashOf(key)
    let node = (this.#root = this.#writable(this.#root))
    let shift = 0
    for (; 'nodes' in node; shift += BITS_PER_LEVEL)
      node = this.#writableChild(node, (hash >>> shift) % BRANCHES)
    this.#lastLeaf = undefined
    this.#put(node.entries, key, value)
    if (node.entries.size > MAX_LEAF_ENTRIES && shift < HASH_BITS)
      this.#split(hash, shift, node.entries)
  }

  /** The node itself if this map owns it, else a copy that this map owns. */
  #writable(node: Node<V, K>): Node<V, K> {
    const owner = this.#owner
    if (node.owner === owner) return node
    if ('nodes' in node) return { owner, nodes: [...node.nodes] }
    return { owner, entries: new Map(node.entries) }
  }

  #writableChild({ nodes }: Branch<V, K>, index: number): Node<V, K> {
    return (nodes[index] = this.#writable(nodes[index] as Node<V, K>))
  }

  /** Replaces the leaf of a hash by a branch. */
  #split(hash: number, depth: number, entries: ReadonlyMap<K, V>): void {
    const owner = this.#owner
    const leaves = Array.from({ length: BRANCHES }, () => new Map<K, V>())
    for (const [key, value] of entries) {
      leaves[(hashOf(key) >>> depth) % BRANCHES]?.set(key, value)
    }
    const branch = { owner, nodes: leaves.map((one) => ({ owner, entries: one })) }
    if (depth === 0) {
      this.#root = branch
      return
    }
    let node = this.#root as Branch<V, K>
    for (let shift = 0; shift < depth - BITS_PER_LEVEL; shift += BITS_PER_LEVEL) {
      node = node.nodes[(hash >>> shift) % BRANCHES] as Branch<V, K>
    }
    node.nodes[(hash >>> (depth - BITS_PER_LEVEL)) % BRANCHES] = branch
  }
}

function* entriesOf<V, K>(node: Node<V, K>): Generator<[K, V], undefined> {
  if ('entries' in node) yield* node.entries
  else for (const child of node.nodes) yield* entriesOf(child)
}

/** The 32-bit FNV-1a hash of a key. It spreads keys that differ only in their last digit. */
function hashOf(given: Scalar): number {
  const key = typeof given === 'number' ? String(given) : given
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }
  // The low bits are used first, and in FNV-1a they depend only on the low bits of the characters.
  return hash ^ (hash >>> 15)
}
