import { quoted, UsageError } from './errors.js'

/** Parts of a duration; their sum counts. */
interface DurationParts {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

/**
 * A duration: its parts, or an ISO 8601 duration such as `PT21M` or `P1DT12H`.
 *
 * @example
 * const idle: Duration = { minutes: 21 }
 * const same: Duration = 'PT21M'
 */
export type Duration = DurationParts | string

const UNITS: Readonly<Record<keyof DurationParts, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
}

/** Ten thousand years in ms: more than a clock has. Longer durations count as this long. */
export const MAX_DURATION = 10_000 * 366 * UNITS.days

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
const PARTS = `(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?`

/** Weeks, or days and smaller units. Months and years are excluded: their length varies. */
const ISO_DURATION = `^P(?!$)(?:${NUMBER}W|${PARTS})(?<![PT])$`

const ISO = new RegExp(ISO_DURATION)
const ISO_UNITS = [7 * UNITS.days, UNITS.days, UNITS.hours, UNITS.minutes, UNITS.seconds]

const PART = { type: 'number', minimum: 0 } as const

/** JSON Schema of a non-negative duration. */
export const DURATION_SCHEMA = {
  type: ['object', 'string'] as string[],
  pattern: ISO_DURATION,
  minProperties: 1,
  properties: Object.fromEntries(
    Object.keys(UNITS).map((unit) => [unit, { ...PART, description: `Number of ${unit}.` }]),
  ),
}

/**
 * Converts a duration to milliseconds.
 *
 * @throws UsageError when it has no part, an unknown part, or a part that is not a number
 * @example
 * toMilliseconds({ minutes: 21 }) // 1_260_000
 * toMilliseconds('PT21M') // 1_260_000
 */
export function toMilliseconds(duration: unknown): number {
  if (typeof duration === 'string') return parseIsoDuration(duration)
  const parts = Object.entries((duration ?? {}) as Record<string, unknown>)
  const isValid = ([unit, value]: [string, unknown]) =>
    Object.hasOwn(UNITS, unit) && typeof value === 'number' && Number.isFinite(value)
  if (typeof duration !== 'object' || parts.length === 0 || !parts.every(isValid)) {
    throw invalidDuration(duration)
  }
  const sum = parts.reduce(
    (ms, [unit, value]) => ms + UNITS[unit as keyof DurationParts] * (value as number),
    0,
  )
  return Math.min(sum, MAX_DURATION)
}

function parseIsoDuration(text: string): number {
  const [, ...numbers] = ISO.exec(text) ?? []
  if (numbers.length === 0) throw invalidDuration(text)
  const sum = numbers.reduce((ms, number: string | undefined, index) => {
    return ms + Number((number ?? '0').replace(',', '.')) * Number(ISO_UNITS[index])
  }, 0)
  // Decimal fractions such as 0.1 are not exact in binary.
  return Math.min(Math.round(sum), MAX_DURATION)
}

function invalidDuration(duration: unknown): UsageError {
  const units = Object.keys(UNITS).join(', ')
  return new UsageError(
    `Failed to read the duration ${quoted(duration)}: expected an object with numbers of ` +
      `${units}, such as { "minutes": 21 }, or an ISO 8601 duration such as "PT21M"`,
  )
}
