import type { Scalar } from './scalar.js'

/** A leaf with more entries is split into a branch. */
const MAX_LEAF_ENTRIES = 32
const BITS_PER_LEVEL = 4
const BRANCHES = 2 ** BITS_PER_LEVEL
const HASH_BITS = 32
/** How many items of a leaf an entry has, and which of them are its key and its value. */
const [ITEMS, KEY, VALUE] = [3, 1, 2]

interface Leaf<V, K> {
  /** The owner token of the map that may write to this node; other maps copy the node first. */
  readonly owner: object
  /**
   * The hash, the key and the value of each entry in turn. A Map takes half as much again, and to
   * look for a key it reads other keys, each of which is somewhere else in memory.
   */
  readonly items: (number | K | V)[]
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
 * const map = new HashTrie<number>()
 * map.set('a', 1)
 * map.fork().delete('a') // `map` still has it
 */
export class HashTrie<V, K extends Scalar = string> {
  // Nodes with this token belong to this map alone. A fork gives both maps new tokens.
  #owner: object = {}
  #root: Node<V, K>
  // The key that was looked up last, its hash, and where it is: a write looks its key up first.
  #key: K | undefined
  #hash = 0
  #leaf: Leaf<V, K>
  #at = -1

  /** Only `fork` passes `root`. */
  constructor(root?: Node<V, K>) {
    this.#leaf = { owner: this.#owner, items: [] }
    this.#root = root ?? this.#leaf
  }

  has(key: K): boolean {
    return this.#find(key) !== -1
  }

  get(key: K): V | undefined {
    const at = this.#find(key)
    return at === -1 ? undefined : (this.#leaf.items[at + VALUE] as V)
  }

  set(key: K, value: V): void {
    const at = this.#find(key)
    const hash = this.#hash
    // A node is only copied together with those above it, so the whole path is this map's own.
    if (this.#leaf.owner !== this.#owner) this.#leaf = this.#writableLeaf(hash)
    const { items } = this.#leaf
    if (at !== -1) {
      items[at + VALUE] = value
      return
    }
    this.#at = items.push(hash, key, value) - ITEMS
    if (items.length > MAX_LEAF_ENTRIES * ITEMS) this.#split(hash)
  }

  delete(key: K): void {
    const at = this.#find(key)
    // Checked first, so that deleting an absent key copies no nodes.
    if (at === -1) return
    if (this.#leaf.owner !== this.#owner) this.#leaf = this.#writableLeaf(this.#hash)
    const { items } = this.#leaf
    const last = items.splice(-ITEMS)
    if (at < items.length) items.splice(at, ITEMS, ...last)
    this.#at = -1
  }

  /** All entries, in no particular order. The map must not be written to during the iteration. */
  entries(): Generator<[K, V], undefined> {
    return entriesOf(this.#root)
  }

  /**
   * The keys that this map and `other` may have different values of, in no particular order, some
   * twice. What both share is not looked at.
   */
  differences(other: HashTrie<V, K>): Generator<K, undefined> {
    return differingKeys(this.#root, other.#root)
  }

  fork(): HashTrie<V, K> {
    this.#owner = {}
    return new HashTrie(this.#root)
  }

  /** Returns where a key is in `#leaf`, or -1 if it is not; `#leaf` is the leaf of its hash. */
  #find(key: K): number {
    if (key === this.#key) return this.#at
    const hash = hashOf(key)
    let node = this.#root
    for (let shift = 0; 'nodes' in node; shift += BITS_PER_LEVEL) {
      node = node.nodes[(hash >>> shift) % BRANCHES] as Node<V, K>
    }
    const { items } = node
    let at = 0
    while (at < items.length && (items[at] !== hash || items[at + KEY] !== key)) at += ITEMS
    this.#key = key
    this.#hash = hash
    this.#leaf = node
    return (this.#at = at < items.length ? at : -1)
  }

  /** The leaf of a hash, of this map alone, as are then all nodes above it. */
  #writableLeaf(hash: number): Leaf<V, K> {
    let node = (this.#root = this.#writable(this.#root))
    for (let shift = 0; 'nodes' in node; shift += BITS_PER_LEVEL) {
      node = this.#writableChild(node, (hash >>> shift) % BRANCHES)
    }
    return node
  }

  /** The node itself if this map owns it, else a copy that this map owns. */
  #writable(node: Node<V, K>): Node<V, K> {
    const owner = this.#owner
    if (node.owner === owner) return node
    if ('nodes' in node) return { owner, nodes: [...node.nodes] }
    return { owner, items: [...node.items] }
  }

  #writableChild({ nodes }: Branch<V, K>, index: number): Node<V, K> {
    return (nodes[index] = this.#writable(nodes[index] as Node<V, K>))
  }

  /** Replaces the leaf of a hash, if it is too full, by a branch; all keys may have one hash. */
  #split(hash: number): void {
    const owner = this.#owner
    let parent: Branch<V, K> | undefined
    let [node, shift] = [this.#root, 0]
    for (; 'nodes' in node; shift += BITS_PER_LEVEL) {
      parent = node
      node = node.nodes[(hash >>> shift) % BRANCHES] as Node<V, K>
    }
    if (shift >= HASH_BITS) return
    const leaves = Array.from({ length: BRANCHES }, (): Leaf<V, K> => ({ owner, items: [] }))
    const { items } = node
    for (let at = 0; at < items.length; at += ITEMS) {
      const leaf = leaves[((items[at] as number) >>> shift) % BRANCHES]
      leaf?.items.push(...items.slice(at, at + ITEMS))
    }
    const branch = { owner, nodes: leaves }
    if (parent) parent.nodes[(hash >>> (shift - BITS_PER_LEVEL)) % BRANCHES] = branch
    else this.#root = branch
    // The leaf that was found last is no longer a part of the map.
    this.#key = undefined
  }
}

function* entriesOf<V, K>(node: Node<V, K>): Generator<[K, V], undefined> {
  if ('nodes' in node) for (const child of node.nodes) yield* entriesOf(child)
  else {
    const { items } = node
    for (let at = 0; at < items.length; at += ITEMS) {
      yield [items[at + KEY] as K, items[at + VALUE] as V]
    }
  }
}

function* differingKeys<V, K>(one: Node<V, K>, other: Node<V, K>): Generator<K, undefined> {
  if (one === other) return
  if ('nodes' in one && 'nodes' in other) {
    for (const [at, child] of one.nodes.entries()) {
      yield* differingKeys(child, other.nodes[at] as Node<V, K>)
    }
    return
  }
  for (const node of [one, other]) for (const [key] of entriesOf(node)) yield key
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
