import { ApiError } from '../service/api-error.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'
import type { Service } from '../service/service.js'
import type { WorldProblem } from '../service/world-problem.js'
import { beforeWrite } from '../state/transaction.js'
import { toMilliseconds } from '../util/duration.js'
import { UsageError } from '../util/errors.js'
import { PersistentMap } from '../util/persistent-map.js'
import { printable } from '../util/printable.js'
import { compareScalars } from '../util/scalar.js'
import { MAX_TIME, readTime } from '../util/time.js'
import { pendingProblems, policyProblems } from './validate-lifecycle.js'

/** A record that is not ready. */
interface PendingRecord extends Omit<Pending, 'at'> {
  /** When it is ready, in ms. */
  readonly at?: number
}

/**
 * The lifecycle policies of one world, and its records that are not ready.
 *
 * @example
 * world.lifecycle.begin('openai/container', container.id, now)
 * world.lifecycle.isReady('openai/container', container.id, now) // false
 */
export class Lifecycle {
  #policies: Readonly<Record<string, LifecyclePolicy>> = {}
  #pending = new PersistentMap<PendingRecord>()

  constructor(private readonly services: readonly Service[]) {}

  /** Sets the policies of kinds. @throws UsageError when one is invalid; nothing is changed then */
  set(policies: Readonly<Record<string, LifecyclePolicy>>): void {
    const problems = this.problems(policies)
    if (problems.length > 0) {
      const all = problems.map(({ pointer, reason }) =>
        printable(`${pointer || 'the value'} ${reason}`),
      )
      throw new UsageError(`Failed to set lifecycle policies: ${all.join('; ')}`)
    }
    this.#policies = { ...this.#policies, ...structuredClone(policies) }
  }

  /** The problems that `set` would report. */
  problems(policies: unknown): WorldProblem[] {
    return policyProblems(this.services, policies)
  }

  policies(): Record<string, LifecyclePolicy> {
    return { ...this.#policies }
  }

  /** Starts the lifecycle of a record that was created. */
  begin(kind: string, key: string, now: number): void {
    const policy = this.#policies[kind] ?? 'immediately'
    if (policy === 'immediately') return
    this.#beforeWrite({ kind, key })
    this.#put({ kind, key, ...(typeof policy === 'object' && pendingState(policy, now)) })
  }

  /**
   * Whether a record is ready. With `isPoll` the call counts towards a number of polls.
   *
   * @throws ApiError when the policy makes the record fail
   */
  isReady(kind: string, key: string, now: number, isPoll = false): boolean {
    if (this.#pending.size === 0) return true
    const pending = this.#pending.get(nameOf(kind, key))
    if (!pending) return true
    const { polls, at, fail } = pending
    const isNever = polls === undefined && at === undefined && fail === undefined
    if (isNever) return false
    const isDone = (polls ?? 0) === 0 && (at === undefined || at <= now)
    if (!isDone) {
      if (isPoll && polls !== undefined && polls > 0) {
        this.#beforeWrite(pending, { isCount: true })
        this.#put({ ...pending, polls: polls - 1 })
      }
      return false
    }
    if (fail !== undefined) throw new ApiError(fail)
    this.forget(kind, key)
    return true
  }

  /** Whether a record is not ready or has failed; counts no poll. */
  isWaiting(kind: string, key: string, now: number): boolean {
    try {
      return !this.isReady(kind, key, now)
    } catch {
      return true
    }
  }

  /** Whether all records are ready; then lists need not check each record. */
  get isIdle(): boolean {
    return this.#pending.size === 0
  }

  /** Ends the lifecycle of a record that is ready or was deleted. */
  forget(kind: string, key: string): void {
    if (this.isIdle) return
    this.#beforeWrite({ kind, key })
    this.#pending.delete(nameOf(kind, key))
  }

  /** The records that are not ready, as world documents hold them, by kind and key. */
  pending(): Pending[] {
    const sorted = [...this.#pending.entries()].sort(([a], [b]) => compareScalars(a, b))
    return sorted.map(([, { at, ...rest }]) => ({
      ...rest,
      ...(at !== undefined && { at: new Date(at).toISOString() }),
    }))
  }

  /** The problems of `pending` of a world document. */
  pendingProblems(pending: unknown): WorldProblem[] {
    return pendingProblems(this.services, pending)
  }

  /** Adds pending records of a world document; they must be valid. */
  restore(pending: readonly Pending[]): void {
    for (const { at, ...rest } of pending) {
      this.#put({ ...rest, ...(at !== undefined && { at: readTime(at) ?? 0 }) })
    }
  }

  fork(): Lifecycle {
    const fork = new Lifecycle(this.services)
    fork.#policies = this.#policies
    fork.#pending = this.#pending.fork()
    return fork
  }

  #beforeWrite(
    { kind, key }: Pick<PendingRecord, 'kind' | 'key'>,
    options?: { readonly isCount: boolean },
  ): void {
    const before = this.#pending.get(nameOf(kind, key))
    const undo = () => {
      if (before) this.#put(before)
      else this.#pending.delete(nameOf(kind, key))
    }
    beforeWrite(undo, options)
  }

  #put(pending: PendingRecord): void {
    this.#pending.set(nameOf(pending.kind, pending.key), pending)
  }
}

function pendingState(
  policy: Exclude<LifecyclePolicy, string>,
  now: number,
): Pick<PendingRecord, 'polls' | 'at' | 'fail'> {
  const { polls, after, fail } = policy as { polls?: number; after?: object; fail?: string }
  return {
    ...(polls !== undefined && { polls }),
    ...(after !== undefined && { at: Math.min(now + toMilliseconds(after), MAX_TIME) }),
    ...(fail !== undefined && { fail }),
  }
}

function nameOf(kind: string, key: string): string {
  return `${kind} ${key}`
}
