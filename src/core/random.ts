/** The four words that are the whole state of a generator. */
export interface RandomState {
  a: number
  b: number
  c: number
  counter: number
}

/**
 * Spreads a seed over four words: xmur3, by Bryc, public domain.
 *
 * Both functions are a few well-known lines. The libraries for it add string formats and global
 * patching, and none lets its state be copied as cheaply as a fork needs.
 */
export function seedState(seed: string): RandomState {
  let hash = 1779033703 ^ seed.length
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  const word = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    return (hash ^= hash >>> 16) >>> 0
  }
  return { a: word(), b: word(), c: word(), counter: word() }
}

/** Draws 32 bits and moves on: sfc32, by Chris Doty-Humphrey, which passes PractRand. */
export function draw(state: RandomState): number {
  const { a, b, c, counter } = state
  const bits = (a + b + counter) | 0
  const rotated = (c << 21) | (c >>> 11)
  state.a = b ^ (b >>> 9)
  state.b = (c + (c << 3)) | 0
  state.c = (rotated + bits) | 0
  state.counter = (counter + 1) | 0
  return bits >>> 0
}
