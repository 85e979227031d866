import { blake2b } from '@noble/hashes/blake2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { beforeEach, expect, it, vi } from 'vitest'
import { bytesOf } from '../../../src/core/state/blob.js'

let ContentHash: typeof import('../../../src/core/state/content-hash.js').ContentHash
let contentHashOf: typeof import('../../../src/core/state/content-hash.js').contentHashOf
let loadFastHash: typeof import('../../../src/core/state/content-hash.js').loadFastHash

// A module of its own, which has not loaded WebAssembly yet.
beforeEach(async () => {
  vi.resetModules()
  await importHash()
})

async function importHash(): Promise<void> {
  ;({ ContentHash, contentHashOf, loadFastHash } =
    await import('../../../src/core/state/content-hash.js'))
}

it('the hash of recorded content is that of the recorded path', () => {
  expect(contentHashOf(bytesOf('Test content for cancellation test.'))).toBe(
    '429fa46ab3ec472d6a899221128c19a5',
  )
})

it('hashes that are under way at the same time do not mix, by JavaScript and by WebAssembly', async () => {
  const texts = ['', 'a', 'b'.repeat(127), 'c'.repeat(128), 'd'.repeat(70_000)]
  const inputs = texts.map((text) => new TextEncoder().encode(text))
  const expected = inputs.map((input) => bytesToHex(blake2b(input, { dkLen: 16 })))
  const interleaved = () => {
    const hashes = inputs.map(() => new ContentHash())
    for (let at = 0; at < 70_000; at += 500) {
      for (const [index, hash] of hashes.entries()) {
        hash.update((inputs[index] as Uint8Array).subarray(at, at + 500))
      }
    }
    return hashes.map((hash) => hash.digest())
  }
  const update = vi.spyOn(Object.getPrototypeOf(blake2b.create({})) as { update(): void }, 'update')
  expect(interleaved()).toEqual(expected)
  expect(update).toHaveBeenCalled()
  // WebAssembly is loaded once more than 256 kB were hashed.
  contentHashOf(bytesOf('x'.repeat(300_000)))
  await vi.waitFor(() => {
    update.mockClear()
    expect(interleaved()).toEqual(expected)
    expect(update).not.toHaveBeenCalled()
  }, 20_000)
})

const noble = () => Object.getPrototypeOf(blake2b.create({})) as { update(): void }

it('hashes by WebAssembly from the first byte once that is loaded', async () => {
  const update = vi.spyOn(noble(), 'update')
  await loadFastHash()
  expect(loadFastHash()).toBeUndefined()
  expect(contentHashOf(bytesOf('a'.repeat(1000)))).toBe(
    bytesToHex(blake2b(new Uint8Array(1000).fill(97), { dkLen: 16 })),
  )
  // The expected value alone was made by JavaScript.
  expect(update).toHaveBeenCalledTimes(1)
  update.mockRestore()
})

it('hashes by JavaScript where WebAssembly is not allowed', async () => {
  vi.doMock('hash-wasm', () => ({ createBLAKE2b: () => Promise.reject(new Error('not allowed')) }))
  vi.resetModules()
  await importHash()
  await loadFastHash()
  expect(contentHashOf(bytesOf('Test content for cancellation test.'))).toBe(
    '429fa46ab3ec472d6a899221128c19a5',
  )
  vi.doUnmock('hash-wasm')
})
