import { UsageError } from '../util/errors.js'
import { ApiError } from '../service/api-error.js'
import { toMilliseconds } from '../util/duration.js'
import { SortedMap } from '../util/sorted-map.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'
import { pendingProblems, policyProblems } from './validate-lifecycle.js'

interface Waiting extends Omit<Pending, 'at'> {
  /** In ms. */
  readonly at?: number
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * What is not ready yet in one world, and how long what is made from now on takes.
 *
 * @example
 * world.lifecycle.begin('openai/container', container.id, now)
 * world.lifecycle.isReady('openai/container', container.id, now) // false
 */
export class Lifecycle {
  #policies: Readonly<Record<string, LifecyclePolicy>> = {}
  #waiting = new SortedMap<string, Waiting>(undefined, compare)

  constructor(private readonly services: readonly Service[]) {}

  /** @throws UsageError when there is no such kind or policy; nothing is changed then */
  set(policies: Readonly<Record<string, LifecyclePolicy>>): void {
    const problems = this.problems(policies)
    if (problems.length > 0) {
      const all = problems.map(({ pointer, reason }) => `${pointer || 'it'} ${reason}`)
      throw new UsageError(`Failed to set how long things take: ${all.join('; ')}`)
    }
    this.#policies = { ...this.#policies, ...structuredClone(policies) }
  }

  problems(policies: unknown): WorldProblem[] {
    return policyProblems(this.services, policies)
  }

  policies(): Record<string, LifecyclePolicy> {
    return { ...this.#policies }
  }

  /** Notes that something was made that may take its time. */
  begin(kind: string, key: string, now: number): void {
    const policy = this.#policies[kind] ?? 'immediately'
    if (policy === 'immediately') return
    this.#put({ kind, key, ...(typeof policy === 'object' && untilReady(policy, now)) })
  }

  /**
   * Whether something is ready; `isPoll` for who looks at it, which counts.
   *
   * @throws ApiError when it has failed
   */
  isReady(kind: string, key: string, now: number, isPoll = false): boolean {
    if (this.#waiting.size === 0) return true
    const waiting = this.#waiting.get(nameOf(kind, key))
    if (!waiting) return true
    const { polls, at, fail } = waiting
    const isOver = (polls ?? 0) === 0 && (at === undefined || at <= now)
    const isEndless = polls === undefined && at === undefined && fail === undefined
    if (isEndless) return false
    if (!isOver) {
      if (isPoll && polls !== undefined && polls > 0) this.#put({ ...waiting, polls: polls - 1 })
      return false
    }
    if (fail !== undefined) throw new ApiError(fail)
    this.forget(kind, key)
    return true
  }

  /** Whether it is not ready, or will never be: without counting, and without failing. */
  isWaiting(kind: string, key: string, now: number): boolean {
    try {
      return !this.isReady(kind, key, now)
    } catch {
      return true
    }
  }

  /** Whether anything at all is not ready: most lists need not look. */
  get isIdle(): boolean {
    return this.#waiting.size === 0
  }

  forget(kind: string, key: string): void {
    this.#waiting.delete(nameOf(kind, key))
  }

  pending(): Pending[] {
    return [...this.#waiting.values()].map(({ at, ...rest }) => ({
      ...rest,
      ...(at !== undefined && { at: new Date(at).toISOString() }),
    }))
  }

  /** What is wrong with what a world says is not ready. */
  pendingProblems(pending: unknown): WorldProblem[] {
    return pendingProblems(this.services, pending)
  }

  restore(pending: readonly Pending[]): void {
    for (const { at, ...rest } of pending) {
      this.#put({ ...rest, ...(at !== undefined && { at: Date.parse(at) }) })
    }
  }

  fork(): Lifecycle {
    const fork = new Lifecycle(this.services)
    fork.#policies = this.#policies
    fork.#waiting = this.#waiting.clone()
    return fork
  }

  #put(waiting: Waiting): void {
    this.#waiting.set(nameOf(waiting.kind, waiting.key), waiting)
  }
}

function untilReady(
  policy: Exclude<LifecyclePolicy, string>,
  now: number,
): Pick<Waiting, 'polls' | 'at' | 'fail'> {
  const { polls, after, fail } = policy as { polls?: number; after?: object; fail?: string }
  return {
    ...(polls !== undefined && { polls }),
    ...(after !== undefined && { at: now + toMilliseconds(after) }),
    ...(fail !== undefined && { fail }),
  }
}

function nameOf(kind: string, key: string): string {
  return `${kind} ${key}`
}
