import { isRecord } from '../../core/util/is-record.js'

export const LATENCY_KINDS = {
  fixed: 'always the same',
  uniform: 'between two spans',
  normal: 'around a mean',
} as const

export type LatencyKind = keyof typeof LATENCY_KINDS

/** A latency as its fields show it. */
export interface LatencyParts {
  readonly kind: LatencyKind
  /** The span, the shortest one, or the mean. */
  readonly first: unknown
  /** The longest one, or the deviation. */
  readonly second: unknown
  /** Whether it moves the mock's clock instead of waiting. */
  readonly isOnClock: boolean
}

const MEMBERS = { uniform: ['min', 'max'], normal: ['mean', 'deviation'] } as const

export function readLatency(value: unknown): LatencyParts {
  const { clock, ...rest } = isRecord(value) ? value : {}
  const isOnClock = clock === 'mock'
  for (const kind of ['uniform', 'normal'] as const) {
    const [first, second] = MEMBERS[kind]
    if (first in rest || second in rest) {
      return { kind, first: rest[first], second: rest[second], isOnClock }
    }
  }
  const first = 'fixed' in rest ? rest['fixed'] : isRecord(value) ? rest : value
  return { kind: 'fixed', first, second: undefined, isOnClock }
}

/** Returns a latency in the shortest way to write it; undefined if nothing of it is set. */
export function writeLatency({ kind, first, second, isOnClock }: LatencyParts): unknown {
  const clock = isOnClock && { clock: 'mock' }
  if (kind !== 'fixed') {
    const [one, other] = MEMBERS[kind]
    return {
      ...(first !== undefined && { [one]: first }),
      ...(second !== undefined && { [other]: second }),
      ...clock,
    }
  }
  return isOnClock ? { ...(first !== undefined && { fixed: first }), ...clock } : first
}

/** The pointers of the spans within a latency, where the server tells of their mistakes. */
export function latencyPointers({ kind }: LatencyParts): readonly [string, string] {
  if (kind === 'fixed') return ['/fixed', '/fixed']
  const [one, other] = MEMBERS[kind]
  return [`/${one}`, `/${other}`]
}
