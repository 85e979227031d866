/** The state of a generator: four 32-bit words. */
interface RandomState {
  a: number
  b: number
  c: number
  counter: number
}

/**
 * Hashes a seed to the state of a generator, with xmur3 (Bryc, public domain).
 *
 * xmur3 and sfc32 are a few lines each. Libraries for them add string formats and global patching,
 * and none lets its state be copied as cheaply as a fork needs.
 */
function seedState(seed: string): RandomState {
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

/**
 * Returns the next 32 bits and advances the state: sfc32 (Chris Doty-Humphrey), passes PractRand.
 */
function draw(state: RandomState): number {
  const { a, b, c, counter } = state
  const bits = (a + b + counter) | 0
  const rotated = (c << 21) | (c >>> 11)
  state.a = b ^ (b >>> 9)
  state.b = (c + (c << 3)) | 0
  state.c = (rotated + bits) | 0
  state.counter = (counter + 1) | 0
  return bits >>> 0
}

/**
 * A stream of pseudo-random numbers, determined by its seed.
 *
 * @example
 * new RandomStream('a').hex(32) // the same on every run
 */
export class RandomStream {
  #state: RandomState

  constructor(seed: string) {
    this.#state = seedState(seed)
  }

  /** Creates a stream from the `state` of another one. */
  static at(state: string): RandomStream {
    const word = (index: number) => Number.parseInt(state.slice(index * 8, index * 8 + 8), 16)
    const stream = new RandomStream('')
    stream.#state = { a: word(0), b: word(1), c: word(2), counter: word(3) }
    return stream
  }

  /** The current state, as 32 hexadecimal digits. */
  get state(): string {
    const { a, b, c, counter } = this.#state
    return [a, b, c, counter].map(hexOf).join('')
  }

  /** A number from 0 (inclusive) to 1 (exclusive). */
  random(): number {
    return draw(this.#state) / 2 ** 32
  }

  /** A string of `digits` lowercase hexadecimal digits. */
  hex(digits: number): string {
    let text = ''
    while (text.length < digits) text += hexOf(draw(this.#state))
    return text.slice(0, digits)
  }

  /** Returns a function that goes back to the current state. */
  savepoint(): () => void {
    const { a, b, c, counter } = this.#state
    return () => (this.#state = { a, b, c, counter })
  }

  /** A copy that will return the same numbers. */
  fork(): RandomStream {
    const fork = new RandomStream('')
    fork.#state = { ...this.#state }
    return fork
  }
}

// Every response needs an id: a lookup is seven times as fast as toString(16) with padding.
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** 32 bits as eight hexadecimal digits. */
function hexOf(bits: number): string {
  const low = `${BYTES[(bits >>> 8) & 255]}${BYTES[bits & 255]}`
  return `${BYTES[bits >>> 24]}${BYTES[(bits >>> 16) & 255]}${low}`
}
