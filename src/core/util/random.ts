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

/**
 * Random numbers that depend on a seed alone.
 *
 * @example
 * new RandomStream('a').hex(32) // the same on every run
 */
export class RandomStream {
  #state: RandomState

  constructor(seed: string) {
    this.#state = seedState(seed)
  }

  /** The stream that goes on from a state. */
  static at(state: string): RandomStream {
    const word = (index: number) => Number.parseInt(state.slice(index * 8, index * 8 + 8), 16)
    const stream = new RandomStream('')
    stream.#state = { a: word(0), b: word(1), c: word(2), counter: word(3) }
    return stream
  }

  /** How far it has got: 32 hexadecimal digits. */
  get state(): string {
    const { a, b, c, counter } = this.#state
    return [a, b, c, counter].map(hexOf).join('')
  }

  /** From 0 up to, not including, 1. */
  random(): number {
    return draw(this.#state) / 2 ** 32
  }

  /** That many lowercase hexadecimal digits. */
  hex(digits: number): string {
    let text = ''
    while (text.length < digits) text += hexOf(draw(this.#state))
    return text.slice(0, digits)
  }

  /** A stream with the same numbers to come. */
  fork(): RandomStream {
    const fork = new RandomStream('')
    fork.#state = { ...this.#state }
    return fork
  }
}

// Every reply draws an id: a look-up is seven times as fast as toString(16) with padding.
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** 32 bits as eight digits. */
function hexOf(bits: number): string {
  const byte = (shift: number) => BYTES[(bits >>> shift) & 255] as string
  return byte(24) + byte(16) + byte(8) + byte(0)
}
