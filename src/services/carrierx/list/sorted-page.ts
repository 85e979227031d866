import { select, sortedRange } from './partial-sort.js'

// The buffer is cut to the size of the page when it holds this many times as much.
const SPARE_FACTOR = 4
const MIN_BUFFER = 256

/**
 * Collects one page of records in the order of their keys. Null sorts first, and records with equal
 * keys keep their order. Records that cannot be on the page are dropped while others are added, so
 * that a large table needs little memory.
 *
 * @example
 * const page = new SortedPage<string>(-1, 2)
 * for (const word of ['b', 'a', 'c']) page.add(word, word)
 * page.records(1) // ['b']
 */
export class SortedPage<R> {
  /** How many records were added. */
  total = 0
  #records: R[] = []
  #keys: unknown[] = []
  /** The last key of a full page. A later record that does not sort before it is dropped. */
  #last: { readonly key: unknown } | undefined

  /** `sign` is -1 for descending order. `to` is the position at which the page ends, excluded. */
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
    if (this.#keys.length >= Math.max(MIN_BUFFER, SPARE_FACTOR * this.to)) this.#truncate()
  }

  /** Returns the records from a position to the end of the page. */
  records(from: number): R[] {
    const end = Math.min(this.to, this.#keys.length)
    const part = sortedRange(this.#indexes(), this.#compareAt, Math.min(from, end), end)
    return Array.from(part, (index) => this.#records[index] as R)
  }

  /** Keeps the records that are on the page so far. */
  #truncate(): void {
    const indexes = this.#indexes()
    select(indexes, this.#compareAt, this.to)
    const kept = indexes.subarray(0, this.to).sort()
    this.#records = Array.from(kept, (index) => this.#records[index] as R)
    this.#keys = Array.from(kept, (index) => this.#keys[index])
    const key = this.#keys.reduce((a, b) => (this.sign * compare(b, a) > 0 ? b : a), this.#keys[0])
    this.#last = { key }
  }

  #indexes(): Uint32Array {
    return new Uint32Array(this.#keys.length).map((_, index) => index)
  }

  readonly #compareAt = (a: number, b: number): number =>
    this.sign * compare(this.#keys[a], this.#keys[b]) || a - b
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return (a as string) < (b as string) ? -1 : 1
}
