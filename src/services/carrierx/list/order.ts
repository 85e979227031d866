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

/** Moves random records, in a random order, to the places before `end`. */
export function shuffle(
  records: unknown[],
  end: number,
  { responseRandom }: Pick<Environment, 'responseRandom'>,
): void {
  const { length } = records
  for (let at = 0; at < Math.min(end, length); at++) {
    const other = at + Math.floor(responseRandom.random() * (length - at))
    const record = records[at]
    records[at] = records[other]
    records[other] = record
  }
}
