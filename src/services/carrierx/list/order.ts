import type { Environment } from '../../../core/state/environment.js'
import { queryError } from '../contract/errors.js'
import type { Attribute, AttributeFinder } from './attribute.js'

export type Order = 'shuffle' | { readonly attribute: Attribute; readonly sign: 1 | -1 }

/**
 * Parses an order such as `name desc` or `shuffle`.
 *
 * @throws ApiError 400
 */
export function parseOrder(text: string, attributes: AttributeFinder): Order {
  const [name = '', direction = 'asc', ...rest] = text.trim().split(/\s+/)
  if (name === 'shuffle' && text.trim() === 'shuffle') return name
  const attribute = attributes(name)
  const broken = { expected: 'an order', actual: text }
  if (typeof attribute === 'string') throw queryError('order', attribute, broken)
  if (rest.length > 0 || !/^(?:asc|desc)$/.test(direction)) {
    const reason = 'it is an attribute, then asc or desc; or the word shuffle'
    throw queryError('order', reason, broken)
  }
  return { attribute, sign: direction === 'asc' ? 1 : -1 }
}

/** Shuffles the records in place and returns them. */
export function shuffled<R>(records: R[], { responseRandom }: Environment): R[] {
  for (let last = records.length - 1; last > 0; last--) {
    const other = Math.floor(responseRandom.random() * (last + 1))
    const record = records[last] as R
    records[last] = records[other] as R
    records[other] = record
  }
  return records
}
