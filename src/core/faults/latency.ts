import { MAX_DURATION, toMilliseconds } from '../util/duration.js'
import type { RandomStream } from '../util/random.js'
import type { Latency, Span } from './fault.js'

/** Converts a span to milliseconds. */
export function spanToMs(span: Span): number {
  return typeof span === 'number' ? Math.min(span, MAX_DURATION) : toMilliseconds(span)
}

interface LatencyFields {
  readonly fixed?: Span
  readonly min?: Span
  readonly max?: Span
  readonly mean?: Span
  readonly deviation?: Span
  readonly clock?: 'mock'
}

const KINDS = [['fixed'], ['min', 'max'], ['mean', 'deviation']] as const

/** Why a latency is invalid; undefined if it is valid. Its schema is checked before. */
export function latencyProblem(latency: Latency): string | undefined {
  if (typeof latency !== 'object') return undefined
  const { clock: _, ...rest } = latency as LatencyFields
  const names = Object.keys(rest)
  const isNamed = names.some((name) => KINDS.flat().includes(name as 'fixed'))
  const isOne = KINDS.some(
    (kind) => kind.length === names.length && kind.every((name) => names.includes(name)),
  )
  if (isNamed ? !isOne : names.length === 0 || 'clock' in latency) {
    return 'must be milliseconds, a duration, { fixed }, { min, max } or { mean, deviation }'
  }
  const { min = 0, max = 0 } = rest as LatencyFields
  return spanToMs(min) > spanToMs(max) ? 'must have a min that is at most its max' : undefined
}

/** A delay in milliseconds. */
export interface Delay {
  readonly ms: number
  /** Whether the mock's clock is moved, instead of waiting in real time. */
  readonly onClock: boolean
}

/** The delay for one call, drawn from `stream` if the latency is random. */
export function delayOf(latency: Latency, stream: RandomStream): Delay {
  if (typeof latency !== 'object') return { ms: spanToMs(latency), onClock: false }
  const { fixed, min, max, mean, deviation, clock } = latency as LatencyFields
  const onClock = clock === 'mock'
  if (fixed !== undefined) return { ms: spanToMs(fixed), onClock }
  if (min !== undefined && max !== undefined) {
    const [low, high] = [spanToMs(min), spanToMs(max)]
    return { ms: low + Math.floor(stream.random() * (high - low + 1)), onClock }
  }
  if (mean === undefined || deviation === undefined) {
    return { ms: spanToMs(latency as Span), onClock }
  }
  const ms = Math.round(spanToMs(mean) + spanToMs(deviation) * normal(stream))
  return { ms: Math.max(0, ms), onClock }
}

/** A sample of the standard normal distribution (Box-Muller transform). */
function normal(stream: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - stream.random()))
  return radius * Math.cos(2 * Math.PI * stream.random())
}
