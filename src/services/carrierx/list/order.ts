import type { Environment } from '../../../core/environment.js'
import { invalidQuery } from '../errors.js'
import { attributeOf, type Attribute } from './attribute.js'

export type Order = 'shuffle' | { readonly attribute: Attribute; readonly sign: 1 | -1 }

/**
 * Reads an order such as `name desc`.
 *
 * @throws ApiError 400
 */
export function parseOrder(text: string, component: string): Order {
  const [name = '', direction = 'asc', ...rest] = text.trim().split(/\s+/)
  if (name === 'shuffle' && text.trim() === 'shuffle') return name
  const attribute = attributeOf(component, name)
  const broken = { expected: 'an order', actual: text }
  if (typeof attribute === 'string') throw invalidQuery('order', attribute, broken)
  if (rest.length > 0 || !/^(?:asc|desc)$/.test(direction)) {
    const reason = 'it is an attribute, then asc or desc; or the word shuffle'
    throw invalidQuery('order', reason, broken)
  }
  return { attribute, sign: direction === 'asc' ? 1 : -1 }
}

/** Sorts in place; null comes first, and what is equal keeps its order. */
export function sortBy<R extends object>(
  records: R[],
  order: Order,
  random: Environment,
  view: (record: R) => object,
): R[] {
  if (order === 'shuffle') return shuffled(records, random)
  const { attribute, sign } = order
  const keyed = records.map((record) => ({ record, key: attribute.read(view(record)) }))
  keyed.sort((a, b) => sign * compare(a.key, b.key))
  return keyed.map(({ record }) => record)
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return (a as string) < (b as string) ? -1 : 1
}

function shuffled<R>(records: R[], { replies }: Environment): R[] {
  for (let last = records.length - 1; last > 0; last--) {
    const other = Math.floor(replies.random() * (last + 1))
    const record = records[last] as R
    records[last] = records[other] as R
    records[other] = record
  }
  return records
}
