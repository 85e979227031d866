import type { RuleValue } from '../contract/rules.js'
import type { Blobs } from '../state/blob-store.js'
import type { Environment } from '../state/environment.js'
import type { Schedule } from '../state/schedule.js'
import type { Tables } from '../state/tables.js'

/** The state that a service works on: the part of a world that `model` and `headers` are given. */
export interface ServiceState {
  readonly tables: Tables
  readonly blobs: Blobs
  readonly schedule: Schedule<unknown>
  readonly environment: Environment
  /** Reads a rule without noting that a request relies on it. */
  readonly rules: { read(id: string): RuleValue }
  readonly lifecycle: LifecycleState
}

/** Which records are not ready yet. Times are milliseconds by the world's clock. */
export interface LifecycleState {
  /** Whether every record is ready. */
  readonly isIdle: boolean
  /** Starts the lifecycle of a record that was created. */
  begin(kind: string, key: string, now: number): void
  /**
   * Whether a record is ready. A poll counts towards policies that name a number of polls.
   *
   * @throws ApiError when its policy makes it fail
   */
  isReady(kind: string, key: string, now: number, isPoll?: boolean): boolean
  /** Whether a record is not ready or has failed; counts no poll. */
  isWaiting(kind: string, key: string, now: number): boolean
  /** Forgets a record that was deleted. */
  forget(kind: string, key: string): void
}
