import type { Environment } from '../../../core/environment.js'
import { invalidQuery } from '../errors.js'
import type { Attribute, AttributeFinder } from './attribute.js'
import { sortedPart } from './select.js'

export type Order = 'shuffle' | { readonly attribute: Attribute; readonly sign: 1 | -1 }

/**
 * Reads an order such as `name desc`.
 *
 * @throws ApiError 400
 */
export function parseOrder(text: string, attributes: AttributeFinder): Order {
  const [name = '', direction = 'asc', ...rest] = text.trim().split(/\s+/)
  if (name === 'shuffle' && text.trim() === 'shuffle') return name
  const attribute = attributes(name)
  const broken = { expected: 'an order', actual: text }
  if (typeof attribute === 'string') throw invalidQuery('order', attribute, broken)
  if (rest.length > 0 || !/^(?:asc|desc)$/.test(direction)) {
    const reason = 'it is an attribute, then asc or desc; or the word shuffle'
    throw invalidQuery('order', reason, broken)
  }
  return { attribute, sign: direction === 'asc' ? 1 : -1 }
}

/** Records in the order in which they were made; each with the value that it is sorted by. */
export interface Keyed<R> {
  readonly records: readonly R[]
  readonly keys: readonly unknown[]
}

/** A part of the records once they are sorted; null comes first, and what is equal keeps its order. */
export function sortedRecords<R>(
  { records, keys }: Keyed<R>,
  sign: 1 | -1,
  from: number,
  to: number,
): R[] {
  const places = Uint32Array.from(records.keys())
  const before = (a: number, b: number) => sign * compare(keys[a], keys[b]) || a - b
  const part = sortedPart(places, before, from, to)
  return Array.from(part, (place) => records[place] as R)
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return (a as string) < (b as string) ? -1 : 1
}

/** Shuffles in place. */
export function shuffled<R>(records: R[], { replies }: Environment): R[] {
  for (let last = records.length - 1; last > 0; last--) {
    const other = Math.floor(replies.random() * (last + 1))
    const record = records[last] as R
    records[last] = records[other] as R
    records[other] = record
  }
  return records
}
