import { blake2b } from '@noble/hashes/blake2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { IHasher } from 'hash-wasm'
import { realmBytes } from '../util/bytes.js'
import type { StoredBytes } from './blob.js'

const DIGEST_BYTES = 16
// WebAssembly is ten times as fast as JavaScript, but compiling it takes as long as hashing this
// much with the latter. Where a page's policy forbids it, JavaScript goes on.
const JAVASCRIPT_BYTES = 256 * 1024

let hashedBytes = 0
let wasm: IHasher | undefined
/** The hash whose state the WebAssembly has: one instance is shared by all. */
const shared: { owner?: ContentHash | undefined } = {}
let loading: Promise<void> | undefined

/** Loads the faster implementation; hashes that begin after it resolves use it. Undefined once done. */
export function loadFastHash(): Promise<void> | undefined {
  if (wasm) return undefined
  return (loading ??= createFastHash().then(
    (hasher) => void (wasm = hasher),
    () => undefined,
  ))
}

/** Imported on demand, as most mocks hash little. */
async function createFastHash(): Promise<IHasher> {
  const { createBLAKE2b } = await import('hash-wasm')
  return createBLAKE2b(DIGEST_BYTES * 8)
}

/** Loads it once enough was hashed for that to pay. */
function countBytes(bytes: number): void {
  hashedBytes += bytes
  if (hashedBytes > JAVASCRIPT_BYTES && !loading) void loadFastHash()
}

/**
 * Computes the unkeyed BLAKE2b with a digest of 16 bytes of bytes that arrive in chunks. Any number of
 * them may be under way at the same time.
 *
 * @example
 * const hash = new ContentHash()
 * for (const chunk of bytes.chunks()) hash.update(chunk)
 * hash.digest() // 32 hex digits
 */
export class ContentHash {
  readonly #javascript = wasm ? undefined : blake2b.create({ dkLen: DIGEST_BYTES })
  /** The state of this hash since another one took over the instance. */
  #state: Uint8Array | undefined

  update(chunk: Uint8Array): void {
    countBytes(chunk.length)
    const hasher = this.#javascript ?? this.#resume()
    hasher.update(realmBytes(chunk))
  }

  /** Returns 32 hex digits. Nothing can be added after it. */
  digest(): string {
    if (this.#javascript) return bytesToHex(this.#javascript.digest())
    const digest = this.#resume().digest('hex')
    shared.owner = undefined
    return digest
  }

  /** Returns the instance in the state of this hash. Most hashes have it from begin to end. */
  #resume(): IHasher {
    const hasher = wasm as IHasher
    if (shared.owner === this) return hasher
    if (shared.owner) shared.owner.#state = hasher.save()
    shared.owner = this
    return this.#state ? hasher.load(this.#state) : hasher.init()
  }
}

const hashes = new WeakMap<StoredBytes, string>()

/** Keeps the hash of bytes that was computed while they arrived. */
export function rememberContentHash(bytes: StoredBytes, hash: string): void {
  hashes.set(bytes, hash)
}

/** Returns the hash of bytes; reads them once if it was not computed while they arrived. */
export function contentHashOf(bytes: StoredBytes): string {
  let hash = hashes.get(bytes)
  if (hash === undefined) {
    const computed = new ContentHash()
    for (const chunk of bytes.chunks()) computed.update(chunk)
    hash = computed.digest()
    hashes.set(bytes, hash)
  }
  return hash
}
