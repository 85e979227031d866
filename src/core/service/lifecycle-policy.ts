import type { Duration } from '../util/duration.js'

/**
 * How long something takes until it is ready.
 *
 * @example
 * const policy: LifecyclePolicy = { polls: 3 }
 * const mock = createMock(openai, { lifecycle: { 'openai/container': policy } })
 */
export type LifecyclePolicy =
  | 'immediately'
  | 'never'
  /** So many calls that look at it find it not ready. */
  | { readonly polls: number }
  /** By the mock's clock. */
  | { readonly after: Duration }
  /** It is never ready: who uses it, at once or after that, gets this error of `x-errors`. */
  | { readonly fail: string; readonly polls?: number; readonly after?: Duration }

/** What is slow in reality, by what it is called. */
export type LifecycleKinds = Readonly<Record<string, LifecycleKind>>

interface LifecycleKind {
  /** The table that holds it, by its key. */
  readonly table: string
  /** The operations that need one that is ready, and may tell that it has failed. */
  readonly usedBy: readonly string[]
}

/** One thing that is not ready. */
export interface Pending {
  /** `service/kind`, such as `openai/container`. */
  readonly kind: string
  readonly key: string
  /** How many more calls find it not ready. */
  readonly polls?: number
  /** When it is ready, as ISO 8601. */
  readonly at?: string
  readonly fail?: string
}
