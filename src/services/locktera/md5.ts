// MD5 is what the API calls a digest; no web page has it, since nothing is to be secured with it.

const BLOCK = 64
const SHIFTS = Uint8Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21)
const SINES = Int32Array.from({ length: 64 }, (_, step) => Math.abs(Math.sin(step + 1)) * 2 ** 32)

/**
 * The MD5 digest (RFC 1321) of pieces that follow each other, in hex.
 *
 * @example
 * md5([encoder.encode('a'), encoder.encode('bc')]) // '900150983cd24fb0d6963f7d28e17f72'
 */
export function md5(pieces: Iterable<Uint8Array>): string {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  const rest = new Uint8Array(BLOCK)
  let [size, used] = [0, 0]
  for (const piece of pieces) {
    let at = used === 0 ? 0 : Math.min(BLOCK - used, piece.length)
    rest.set(piece.subarray(0, at), used)
    used += at
    if (used === BLOCK) {
      mix(state, rest, 0)
      used = 0
    }
    for (; at + BLOCK <= piece.length; at += BLOCK) mix(state, piece, at)
    if (at < piece.length) {
      rest.set(piece.subarray(at))
      used = piece.length - at
    }
    size += piece.length
  }
  finish(state, rest, used, size)
  return [...state].map(hexOf).join('')
}

/** A one bit, zeros, and the size in bits end the last block. */
function finish(state: Int32Array, block: Uint8Array, used: number, size: number): void {
  block.fill(0, used)
  block[used] = 0x80
  if (used >= BLOCK - 8) {
    mix(state, block, 0)
    block.fill(0)
  }
  const end = new DataView(block.buffer)
  end.setUint32(BLOCK - 8, (size % 2 ** 29) * 8, true)
  end.setUint32(BLOCK - 4, Math.floor(size / 2 ** 29), true)
  mix(state, block, 0)
}

// Written for speed: 100 MB are a million and a half blocks.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is within its array */
function mix(state: Int32Array, bytes: Uint8Array, from: number): void {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  for (let step = 0; step < BLOCK; step += 1) {
    const round = step >> 4
    const i = from + wordOf(round, step) * 4
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    const sum = (a + bitsOf(round, b, c, d) + SINES[step]! + word) | 0
    const shift = SHIFTS[round * 4 + (step & 3)]!
    a = d
    d = c
    c = b
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
}
/* eslint-enable @typescript-eslint/no-non-null-assertion */

function bitsOf(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d)
  if (round === 1) return (d & b) | (~d & c)
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d)
}

function wordOf(round: number, step: number): number {
  if (round === 0) return step
  if (round === 1) return (5 * step + 1) & 15
  return (round === 2 ? 3 * step + 5 : 7 * step) & 15
}

/** A word as it lies in memory: its lowest byte first. */
function hexOf(word: number): string {
  const bytes = [0, 8, 16, 24].map((shift) => (word >>> shift) & 255)
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
