import type { Duration } from '../util/duration.js'

/** A span of time: milliseconds, or parts that add up. */
export type Span = number | Duration

/**
 * Which calls a fault is for: what is named must be there, what is not may be anything.
 *
 * @example
 * const match: FaultMatch = { body: { name: 'reports' } }
 */
export interface FaultMatch {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  /** Names in any case. */
  readonly headers?: Readonly<Record<string, unknown>>
  /** A part of the JSON body, or of the fields of a form. */
  readonly body?: unknown
}

/**
 * How late a reply is: always the same, or drawn by the seed.
 *
 * @example
 * const latency: Latency = { mean: 200, deviation: 50, clock: 'mock' }
 */
export type Latency =
  | Span
  | { readonly fixed: Span; readonly clock?: 'mock' }
  | { readonly min: Span; readonly max: Span; readonly clock?: 'mock' }
  | { readonly mean: Span; readonly deviation: Span; readonly clock?: 'mock' }

/**
 * What a fault does to a call.
 *
 * @example
 * const slow: FaultAction = { latency: { min: 100, max: 300 } }
 */
export interface FaultAction {
  /** Refuses the call with the vendor's own error, before the operation does anything. */
  readonly status?: number
  /** Which error of `x-errors` that is, where a status has several; with `jsonError`, what it says. */
  readonly code?: string
  /** Sent with `status` instead of what the vendor says: a text as it is, null for nothing, else JSON. */
  readonly body?: unknown
  /** Sent with the reply, declared or not. */
  readonly headers?: Readonly<Record<string, string>>
  /** The operation is done at once, its reply comes late; `clock: 'mock'` moves the clock instead. */
  readonly latency?: Latency
  /** The operation is done, and the connection is dropped instead of a reply. */
  readonly lose?: true
  /** The connection is reset: nothing is done, or all of it and half of the reply is sent. */
  readonly reset?: 'before-reply' | 'during-reply'
  /** Half of the body under the whole Content-Length, then the end. */
  readonly truncate?: true
  /** The body comes in pieces of so many bytes, with a pause between them. */
  readonly drip?: { readonly bytes: number; readonly every: Span }
  /** What the reply says it is, whatever it is. */
  readonly contentType?: string
  /** The first half of the JSON, as if it were all. */
  readonly malformed?: true
  /** Where bytes are downloaded: an error as JSON instead, with the status of success. */
  readonly jsonError?: true
  /** A list as it was before the first delete since the fault was planned. */
  readonly stale?: true
  /** What is downloaded expires meanwhile: half of the bytes come. */
  readonly expire?: true
}

/**
 * A plan to make calls of an operation fail.
 *
 * @example
 * const fault: Fault = { operation: 'openai/CreateContainer', times: 2, do: { status: 429 } }
 * mock.faults.add(fault)
 */
export interface Fault {
  /** What replies call it in `x-mock-fault`. Default: `fault-` and a number. */
  readonly id?: string
  /** An operationId, `service/operationId`, `service/*` or `*`. */
  readonly operation: string
  readonly match?: FaultMatch
  /** Passes over so many calls, or over all calls until so much of the mock's time is over. */
  readonly after?: number | Duration
  /** The first call that fails, from 1; only that one, unless `times` says more. */
  readonly nth?: number
  /** How many calls fail; all of them when left out. */
  readonly times?: number
  /** How likely each call is to fail, above 0 up to 1. */
  readonly probability?: number
  /** Decides what is random about it. Default: its id. */
  readonly seed?: string | number
  /** What is done; of several, one by chance. */
  readonly do: FaultAction | readonly FaultAction[]
}

/**
 * A fault with what has come of it. Worlds and `add` take it as it is, to go on from there.
 *
 * @example
 * const planned: PlannedFault = mock.faults.add({ operation: '*', do: { status: 500 } })
 */
export interface PlannedFault extends Fault {
  readonly id: string
  /** How often it has acted. */
  readonly hits: number
  /** How many calls it was for, whether it acted or not. */
  readonly calls: number
  /** From when a time in `after` counts, as ISO 8601. */
  readonly since?: string
}

export function actionsOf({ do: actions }: Fault): readonly FaultAction[] {
  return [actions].flat()
}
