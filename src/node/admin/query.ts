import { UsageError } from '../../core/util/errors.js'

/**
 * A whole number of the query of a request.
 *
 * @throws UsageError when it is none, or not from 0 to `most`
 */
export function integerIn(
  query: URLSearchParams,
  name: string,
  otherwise: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const text = query.get(name)
  return text === null ? otherwise : readInteger(text, name, 0, most)
}

/**
 * Reads a whole number.
 *
 * @throws UsageError when it is none, or not from `least` to `most`
 */
export function readInteger(
  text: string,
  name: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
  throw new UsageError(
    `Failed to read ${name}: expected a whole number ${range}, got ${JSON.stringify(text.slice(0, 140))}`,
  )
}
