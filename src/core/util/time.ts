import { UsageError } from './errors.js'

/**
 * A point in time: a Date, milliseconds since 1970, or RFC 3339 text with a time zone.
 *
 * @example
 * const start: Time = '2025-01-31T12:00:00Z'
 * const same: Time = '2025-01-31T13:00:00+01:00'
 */
export type Time = Date | string | number

/** What every message about a wrong time asks for. */
export const TIME_EXPECTED =
  'a time with a time zone and a day that exists, such as "2025-01-31T12:00:00Z"'

// The years 0 to 9999: RFC 3339 can write no other, and responses and exports have to.
const MIN_TIME = -62_167_219_200_000
export const MAX_TIME = 253_402_300_799_999

/** JSON Schema of a time in a document. */
export const TIME_SCHEMA = {
  type: ['string', 'integer'] as ('string' | 'integer')[],
  format: 'date-time',
  minimum: MIN_TIME,
  maximum: MAX_TIME,
}

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i

/**
 * Returns a time in ms since 1970, or undefined if it is none. `Date.parse` would read a time without
 * a zone by the settings of the machine, and February 30 as a day of March. A leap second is the
 * moment after it, as in POSIX: a Date has no other place for it.
 *
 * @example
 * readTime('2025-01-31T12:00:00Z') // 1738324800000
 * readTime('2025-02-29T12:00:00Z') // undefined
 */
export function readTime(time: unknown): number | undefined {
  const parsed = typeof time === 'string' ? parseRfc3339(time) : msOfDate(time)
  const ms = typeof time === 'number' ? time : parsed
  return ms !== undefined && isTime(ms) ? ms : undefined
}

// Records of one world often have the same time, and to parse it takes long.
let last: { readonly text: string; readonly ms: number } | undefined

/** The time of RFC 3339 text that was checked before; NaN for any other. */
export function timeOfText(text: string): number {
  if (last?.text !== text) last = { text, ms: parseRfc3339(text) ?? NaN }
  return last.ms
}

/** Whether a number of ms since 1970 is in the years 0 to 9999, which RFC 3339 can write. */
export function isTime(ms: number): boolean {
  return ms >= MIN_TIME && ms <= MAX_TIME
}

/**
 * Returns a time in ms since 1970; `act` is what fails if there is none.
 *
 * @throws UsageError when it is not a time
 * @example
 * requireTime(new Date(0), 'set the clock') // 0
 */
export function requireTime(time: unknown, act: string): number {
  const ms = readTime(time)
  if (ms !== undefined) return ms
  const given = typeof time === 'string' ? JSON.stringify(time.slice(0, 80)) : nameOf(time)
  throw new UsageError(
    `Failed to ${act}: ${given} is not a time; expected ${TIME_EXPECTED}, a Date, or milliseconds ` +
      'since 1970',
  )
}

/** Returns the time of an HTTP header such as Date in ms since 1970; undefined if it is none. */
export function readHttpDate(text = ''): number | undefined {
  const ms = / GMT$/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(ms) ? undefined : ms
}

function parseRfc3339(text: string): number | undefined {
  const [, year, month, day, hour, minute, second, fraction = '', sign, ...offset] =
    RFC_3339.exec(text) ?? []
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  // Date.UTC takes the years 0 to 99 for those of the last century.
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return undefined
  const shift = sign === undefined ? 0 : Number(offset[0]) * 60 + Number(offset[1])
  const minutes = Number(hour) * 60 + Number(minute) - (sign === '-' ? -shift : shift)
  if (Number(second) > (isLastOfDay(minutes) ? 60 : 59)) return undefined
  const ms = Number(`${fraction}000`.slice(0, 3))
  return date.getTime() + minutes * 60_000 + Number(second) * 1000 + ms
}

/** Whether minutes since midnight in UTC are 23:59, the only minute that can have a leap second. */
function isLastOfDay(minutes: number): boolean {
  return (minutes + 1) % 1440 === 0
}

/** The time of a Date of any realm, as a page and its frames have several. */
function msOfDate(value: unknown): number | undefined {
  if (Object.prototype.toString.call(value) !== '[object Date]') return undefined
  try {
    return Date.prototype.getTime.call(value as Date)
  } catch {
    return undefined
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'number' || value === null) return String(value)
  if (msOfDate(value) !== undefined) return 'an invalid Date'
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
}
