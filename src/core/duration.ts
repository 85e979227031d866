import { UsageError } from './errors.js'

/** A span of time; the parts add up. */
export interface Duration {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
  readonly milliseconds?: number
}

const UNITS: Readonly<Record<keyof Duration, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
}

/**
 * A duration in milliseconds.
 *
 * @throws UsageError when it has no known part, or a part that is no number
 * @example
 * toMilliseconds({ minutes: 21 }) // 1_260_000
 */
export function toMilliseconds(duration: unknown): number {
  const parts = Object.entries((duration ?? {}) as Record<string, unknown>)
  const isGood = ([unit, value]: [string, unknown]) =>
    Object.hasOwn(UNITS, unit) && typeof value === 'number' && Number.isFinite(value)
  if (typeof duration !== 'object' || parts.length === 0 || !parts.every(isGood)) {
    const units = Object.keys(UNITS).join(', ')
    throw new UsageError(
      `Failed to read the duration ${JSON.stringify(duration)}: give numbers of ${units}, ` +
        'such as { "minutes": 21 }',
    )
  }
  return parts.reduce(
    (sum, [unit, value]) => sum + UNITS[unit as keyof Duration] * (value as number),
    0,
  )
}
