/** Times as text. All times are of the mock's clock, and in milliseconds since 1970. */

const UNITS = [
  { size: 86_400_000, name: 'd' },
  { size: 3_600_000, name: 'h' },
  { size: 60_000, name: 'min' },
  { size: 1000, name: 's' },
] as const

/**
 * A duration with its two largest units.
 *
 * @example
 * durationText(3_725_000) // '1 h 2 min'
 */
export function durationText(ms: number): string {
  const length = Math.abs(ms)
  const at = UNITS.findIndex(({ size }) => length >= size)
  const unit = UNITS[at]
  if (unit === undefined) return '0 s'
  const whole = Math.floor(length / unit.size)
  const next = UNITS[at + 1]
  const rest = next ? Math.floor((length % unit.size) / next.size) : 0
  return next && rest > 0 ? `${whole} ${unit.name} ${rest} ${next.name}` : `${whole} ${unit.name}`
}

/**
 * How far a time is from another one.
 *
 * @example
 * relativeText(Date.UTC(2025, 0, 1, 12, 20), Date.UTC(2025, 0, 1, 12)) // 'in 20 min'
 */
export function relativeText(time: number, now: number): string {
  const difference = time - now
  if (Math.abs(difference) < 1000) return 'now'
  return difference > 0 ? `in ${durationText(difference)}` : `${durationText(difference)} ago`
}

/**
 * The time of the day, in UTC, with milliseconds; with the date where that is not today's.
 *
 * @example
 * clockText('2025-01-31T12:00:00.123Z') // '12:00:00.123'
 */
export function clockText(iso: string, today?: string): string {
  const [date = '', time = ''] = iso.replace('Z', '').split('T')
  return today === undefined || today.startsWith(date) ? time : `${date} ${time}`
}

/**
 * A time with its date, in UTC, as people read it.
 *
 * @example
 * dateText(Date.UTC(2025, 0, 31, 12)) // '2025-01-31 12:00:00 UTC'
 */
export function dateText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
