import { select, sortedPart } from './partial-sort.js'

/** So many times what a page needs is kept before the rest of it is let go. */
const SPARE = 4
const LEAST = 256

/**
 * A page of records that come one by one, in the order of their keys: null comes first, and what is
 * equal keeps its order. What cannot be on the page any more is let go while others come, so that
 * a large table leaves little behind.
 *
 * @example
 * const sorting = new Sorting<string>(-1, 2)
 * for (const word of ['b', 'a', 'c']) sorting.add(word, word)
 * sorting.page(1) // ['b']
 */
export class Sorting<R> {
  /** How many came. */
  total = 0
  #records: R[] = []
  #keys: unknown[] = []
  /** The last key of a whole page: what comes later and is not before it stays out. */
  #last: { readonly key: unknown } | undefined

  /** `to` is the place at which the page ends, from 0. */
  constructor(
    readonly sign: 1 | -1,
    readonly to: number,
  ) {}

  add(record: R, key: unknown): void {
    this.total++
    if (this.to === 0) return
    if (this.#last && this.sign * compare(key, this.#last.key) >= 0) return
    this.#records.push(record)
    this.#keys.push(key)
    if (this.#keys.length >= Math.max(LEAST, SPARE * this.to)) this.#letGo()
  }

  /** The records from a place on. */
  page(from: number): R[] {
    const end = Math.min(this.to, this.#keys.length)
    const part = sortedPart(this.#places(), this.#before, Math.min(from, end), end)
    return Array.from(part, (place) => this.#records[place] as R)
  }

  #letGo(): void {
    const places = this.#places()
    select(places, this.#before, this.to)
    const kept = places.subarray(0, this.to).sort()
    this.#records = Array.from(kept, (place) => this.#records[place] as R)
    this.#keys = Array.from(kept, (place) => this.#keys[place])
    const key = this.#keys.reduce((a, b) => (this.sign * compare(b, a) > 0 ? b : a), this.#keys[0])
    this.#last = { key }
  }

  #places(): Uint32Array {
    return new Uint32Array(this.#keys.length).map((_, place) => place)
  }

  readonly #before = (a: number, b: number): number =>
    this.sign * compare(this.#keys[a], this.#keys[b]) || a - b
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return (a as string) < (b as string) ? -1 : 1
}
