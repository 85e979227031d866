import { isRecord } from '../../core/util/is-record.js'

export const SPAN_UNITS = ['milliseconds', 'seconds', 'minutes', 'hours', 'days'] as const

export const ISO = 'ISO 8601'

/** The unit that a plain number has: of a span, of what skips calls, or none where there is none. */
export type PlainUnit = 'milliseconds' | 'calls' | undefined

/** A span of time as two fields. */
export interface SpanText {
  readonly amount: string
  /** One of the units, or `ISO 8601` for such a duration as the amount. */
  readonly unit: string
}

/**
 * Returns a span as its fields show it; undefined for one that has several parts.
 *
 * @example
 * readSpan({ minutes: 21 }, 'milliseconds') // { amount: '21', unit: 'minutes' }
 */
export function readSpan(value: unknown, plain: PlainUnit): SpanText | undefined {
  if (typeof value === 'number') return { amount: String(value), unit: plain ?? 'milliseconds' }
  if (typeof value === 'string') return { amount: value, unit: ISO }
  if (!isRecord(value)) return undefined
  const [part, ...more] = Object.entries(value)
  if (!part || more.length > 0) return undefined
  const [unit, amount] = part
  const isUnit = SPAN_UNITS.includes(unit as (typeof SPAN_UNITS)[number])
  return isUnit ? { amount: String(amount), unit } : undefined
}

/**
 * Returns the span that fields hold; undefined if they are empty. What is no number stays a text,
 * which the server refuses with the reason.
 */
export function writeSpan({ amount, unit }: SpanText, plain: PlainUnit): unknown {
  const text = amount.trim()
  if (text === '') return undefined
  if (unit === ISO) return text
  const number = Number(text)
  const value = Number.isFinite(number) ? number : text
  return unit === plain ? value : { [unit]: value }
}

/** A span in words, such as `21 min` or `500 ms`. */
export function spanText(value: unknown): string {
  if (typeof value === 'number') return `${value} ms`
  if (typeof value === 'string') return value
  if (!isRecord(value)) return JSON.stringify(value)
  return Object.entries(value)
    .map(([unit, amount]) => `${String(amount)} ${SHORT[unit] ?? unit}`)
    .join(' ')
}

const SHORT: Readonly<Record<string, string>> = {
  milliseconds: 'ms',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  days: 'd',
}
