import { toMilliseconds } from '../../core/util/duration.js'

const UNITS = [
  { names: /^d(ays?)?$/, ms: 86_400_000 },
  { names: /^h(ours?|rs?)?$/, ms: 3_600_000 },
  { names: /^m(in(ute)?s?)?$/, ms: 60_000 },
  { names: /^s(ec(ond)?s?)?$/, ms: 1000 },
  { names: /^(ms|milliseconds?)$/, ms: 1 },
]

const PART = /(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gy

/**
 * Reads a duration as people write it, such as `1 h 30 min` or `90s`, or by ISO 8601. Returns
 * milliseconds, or undefined if it is none, or nothing.
 *
 * @example
 * readDuration('1 h 30 min') // 5_400_000
 */
export function readDuration(text: string): number | undefined {
  const wanted = text.trim()
  const ms = /^P/i.test(wanted) ? isoDuration(wanted.toUpperCase()) : sumOf(wanted.toLowerCase())
  return ms === undefined || ms <= 0 ? undefined : ms
}

function isoDuration(text: string): number | undefined {
  try {
    return toMilliseconds(text)
  } catch {
    return undefined
  }
}

function sumOf(text: string): number | undefined {
  let sum = 0
  let end = 0
  for (const [part, number, name = ''] of text.matchAll(PART)) {
    const unit = UNITS.find(({ names }) => names.test(name))
    if (!unit) return undefined
    sum += Number(number) * unit.ms
    end += part.length
  }
  return end === text.length && end > 0 ? Math.round(sum) : undefined
}
