import type { Duration } from '../util/duration.js'
import type { Time } from '../util/time.js'

/**
 * How long a new record takes to become ready.
 *
 * @example
 * const policy: LifecyclePolicy = { polls: 3 }
 * const mock = createMock(openai, { lifecycle: { 'openai/container': policy } })
 */
export type LifecyclePolicy<ErrorName extends string = string> =
  | 'immediately'
  | 'never'
  /** Ready after it was polled this many times. */
  | { readonly polls: number }
  /** Ready after this time of the mock's clock. */
  | { readonly after: Duration }
  /** Never ready. Its use fails with this error of `x-errors`, after the polls or time if given. */
  | { readonly fail: ErrorName; readonly polls?: number; readonly after?: Duration }

/** The kinds of records of a service that are not ready at once, by name. */
export type LifecycleKinds = Readonly<Record<string, LifecycleKind>>

interface LifecycleKind {
  /** The table of the records. */
  readonly table: string
  /** The operations that need a ready record and can respond with its `fail` error. */
  readonly usedBy: readonly string[]
}

/** A record that is not ready, as world documents hold it. */
export interface Pending {
  /** `service/kind`, such as `openai/container`. */
  readonly kind: string
  /** The key of the record. */
  readonly key: string
  /** The number of polls until it is ready. */
  readonly polls?: number
  /** When it is ready. */
  readonly at?: Time
  /** The error of `x-errors` that it fails with, instead of becoming ready. */
  readonly fail?: string
}
