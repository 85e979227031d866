/** The most entries of a leaf before it becomes a branch. */
const LEAF = 64
const BITS = 4
const BRANCHES = 2 ** BITS
const HASH_BITS = 32

interface Leaf<V> {
  /** The map that may write here; another one that shares it copies it first. */
  readonly owner: object
  readonly entries: Map<string, V>
}

interface Branch<V> {
  readonly owner: object
  /** By the next bits of a key's hash. */
  readonly nodes: Node<V>[]
}

type Node<V> = Leaf<V> | Branch<V>

/**
 * A map from texts that is forked at no cost: both sides share everything, and a write copies the
 * few entries around what it changes. It has no order.
 *
 * @example
 * const map = new ForkingMap<number>()
 * map.set('a', 1)
 * map.fork().delete('a') // `map` still has it
 */
export class PersistentMap<V> {
  // Ours are the nodes that carry it; a fork makes a new one on both sides.
  #owner: object = {}
  #root: Node<V>
  #size: number

  /** `root` and `size` are for `fork` alone. */
  constructor(root?: Node<V>, size = 0) {
    this.#root = root ?? { owner: this.#owner, entries: new Map() }
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  // A caller who asks about a key again may keep its hash.

  has(key: string, hash = hashOf(key)): boolean {
    return this.#find(hash).has(key)
  }

  get(key: string, hash = hashOf(key)): V | undefined {
    return this.#find(hash).get(key)
  }

  set(key: string, value: V, hash = hashOf(key)): void {
    let node = (this.#root = this.#own(this.#root))
    let shift = 0
    for (; 'nodes' in node; shift += BITS) node = this.#step(node, (hash >>> shift) % BRANCHES)
    const { entries } = node
    const before = entries.size
    entries.set(key, value)
    this.#size += entries.size - before
    if (entries.size > LEAF && shift < HASH_BITS) this.#split(hash, shift, entries)
  }

  delete(key: string): boolean {
    const hash = hashOf(key)
    // Looked up first: what is not there copies nothing.
    if (!this.has(key, hash)) return false
    let node = (this.#root = this.#own(this.#root))
    for (let shift = 0; 'nodes' in node; shift += BITS) {
      node = this.#step(node, (hash >>> shift) % BRANCHES)
    }
    node.entries.delete(key)
    this.#size--
    return true
  }

  /** In no order; not to be written to while this is read. */
  entries(): Generator<[string, V], undefined> {
    return entriesOf(this.#root)
  }

  fork(): PersistentMap<V> {
    this.#owner = {}
    return new PersistentMap(this.#root, this.#size)
  }

  #find(hash: number): Map<string, V> {
    let node = this.#root
    for (let shift = 0; 'nodes' in node; shift += BITS) {
      node = node.nodes[(hash >>> shift) % BRANCHES] as Node<V>
    }
    return node.entries
  }

  /** The node itself where it is ours, else a copy that is. */
  #own(node: Node<V>): Node<V> {
    const owner = this.#owner
    if (node.owner === owner) return node
    if ('nodes' in node) return { owner, nodes: [...node.nodes] }
    return { owner, entries: new Map(node.entries) }
  }

  #step({ nodes }: Branch<V>, at: number): Node<V> {
    return (nodes[at] = this.#own(nodes[at] as Node<V>))
  }

  /** Makes a branch of the leaf that a hash leads to. */
  #split(hash: number, depth: number, entries: ReadonlyMap<string, V>): void {
    const owner = this.#owner
    const leaves = Array.from({ length: BRANCHES }, () => new Map<string, V>())
    for (const [key, value] of entries) {
      leaves[(hashOf(key) >>> depth) % BRANCHES]?.set(key, value)
    }
    const branch = { owner, nodes: leaves.map((one) => ({ owner, entries: one })) }
    if (depth === 0) {
      this.#root = branch
      return
    }
    let node = this.#root as Branch<V>
    for (let shift = 0; shift < depth - BITS; shift += BITS) {
      node = node.nodes[(hash >>> shift) % BRANCHES] as Branch<V>
    }
    node.nodes[(hash >>> (depth - BITS)) % BRANCHES] = branch
  }
}

function* entriesOf<V>(node: Node<V>): Generator<[string, V], undefined> {
  if ('entries' in node) yield* node.entries
  else for (const one of node.nodes) yield* entriesOf(one)
}

/** A whole number of 32 bits. FNV-1a: it spreads keys that differ in their last digit alone. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }
  // Its low bits, which are used first, depend on the low bits of the characters alone.
  return hash ^ (hash >>> 15)
}
