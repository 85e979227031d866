import type { Service, Unchecked } from '../service/service.js'
import type { ErrorName, FaultOperation } from '../service/typed.js'
import type { Duration } from '../util/duration.js'
import type { Time } from '../util/time.js'

/** A span of time: a number of milliseconds, or a duration. */
export type Span = number | Duration

/**
 * The calls that a fault applies to. All given values must match; everything else is ignored.
 *
 * @example
 * const match: FaultMatch = { body: { name: 'reports' } }
 */
export interface FaultMatch {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  /** Names are case-insensitive. */
  readonly headers?: Readonly<Record<string, unknown>>
  /** A part of the JSON body, or of the fields of a form. */
  readonly body?: unknown
}

/**
 * The delay of a response: fixed, uniformly distributed, or normally distributed.
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
export interface FaultAction<Code extends string = string> {
  /** Respond with an error of the vendor with this status; the operation does not run. */
  readonly status?: number
  /**
   * The error of `x-errors`, if the status has several; with `jsonError`, the error in the body.
   */
  readonly code?: Code
  /**
   * With `status`: this body instead of the vendor's. A string is sent as text, null as no body.
   */
  readonly body?: unknown
  /** Headers to add to the response, declared or not. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * The operation runs at once and its response is delayed; `clock: 'mock'` moves the clock
   * instead.
   */
  readonly latency?: Latency
  /** The operation runs, but the connection is closed without a response. */
  readonly lose?: true
  /**
   * Reset the connection: before the operation runs, in the middle of the request body, or after
   * half of the response.
   */
  readonly reset?: 'before-reply' | 'during-request' | 'during-reply'
  /**
   * With an error, or with `reset: 'during-request'`: act once this many bytes of the request body
   * have been read, as they are sent. Default of the reset: half of the body or, where its length is
   * unknown, its first chunk. A shorter body is left alone.
   */
  readonly afterBytes?: number
  /**
   * Stop reading the request body after `afterBytes` bytes, for a time; then read on, and run the
   * operation. `clock: 'mock'` moves the clock instead. A shorter body is left alone.
   */
  readonly stall?: { readonly afterBytes: number; readonly for: Span; readonly clock?: 'mock' }
  /** Send half of the body with the Content-Length of the whole, then close the connection. */
  readonly truncate?: true
  /** Send the body in pieces of `bytes` bytes, with a pause between them. */
  readonly drip?: { readonly bytes: number; readonly every: Span }
  /** Replace the Content-Type; the body is unchanged. */
  readonly contentType?: string
  /** Send only the first half of the JSON, with a matching Content-Length. */
  readonly malformed?: true
  /** On a download: a JSON error with the status of success, instead of the bytes. */
  readonly jsonError?: true
  /** Return a list as it was before the first delete since the fault was added. */
  readonly stale?: true
  /** Let a file expire during its download: half of its bytes are sent. */
  readonly expire?: true
}

/**
 * A planned failure of calls.
 *
 * @example
 * const fault: Fault = { operation: 'openai/CreateContainer', times: 2, do: { status: 429 } }
 * mock.faults.add(fault)
 */
export interface Fault<
  S extends Service = Unchecked,
  Operation extends FaultOperation<S> = FaultOperation<S>,
> {
  /** The id in the response header `x-mock-fault`. Default: `fault-` and a number. */
  readonly id?: string
  /** The name of the service, if several have the operation. */
  readonly service?: string
  /** An operationId, `service/operationId`, `service/*` or `*`. */
  readonly operation: Operation
  readonly match?: FaultMatch
  /** Skip this number of calls, or all calls until this time of the mock's clock has passed. */
  readonly after?: number | Duration
  /**
   * The first call that fails, counted from 1; only one fails, unless `times` is set. Every call
   * that matches counts; of those that `do` cannot be applied to, none fails.
   */
  readonly nth?: number
  /** The number of calls that fail. Default: all. */
  readonly times?: number
  /** The probability that a call fails, above 0 up to 1. */
  readonly probability?: number
  /** The seed of all random choices. Default: the id. */
  readonly seed?: string | number
  /** The action; of several, one is chosen at random. */
  readonly do:
    FaultAction<ErrorName<S, Operation>> | readonly FaultAction<ErrorName<S, Operation>>[]
}

/**
 * A fault with its counters. World documents and `add` accept it, and continue from its counters.
 *
 * @example
 * const planned: PlannedFault = mock.faults.add({ operation: '*', do: { status: 500 } })
 */
export interface PlannedFault<S extends Service = Unchecked> extends Fault<S> {
  readonly id: string
  /** The number of calls that it failed. */
  readonly hits: number
  /** The number of calls that it matched, including those that it did not fail. */
  readonly calls: number
  /** The start of a time in `after`. */
  readonly since?: Time
}

/** The actions of a fault, always as an array. */
export function actionsOf({ do: actions }: Fault): readonly FaultAction[] {
  return [actions].flat()
}
