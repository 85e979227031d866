import { UsageError } from '../util/errors.js'

/** The part of Node's AsyncLocalStorage that is needed. */
interface Storage {
  getStore(): string | undefined
  run<T>(store: string, work: () => T): T
}

interface NodeModules {
  getBuiltinModule?(name: 'node:async_hooks'): { AsyncLocalStorage: new () => Storage }
}

/** A run of code that has scopes of its own: its default scope, and `<name>~a` for its scope `a`. */
interface Run {
  /** How many more requests are answered. */
  calls: number
  /** Called when there are no more. */
  onOver(): void
}

/** Runs of code that have scopes of their own, told apart by the code that calls. */
export class Callers {
  readonly #runs = new Map<string, Run>()
  readonly #ended = new Set<string>()
  // Asked for at run time: every runtime can load this file. Made on first use: few mocks need it.
  #storage: Storage | null | undefined

  /**
   * Runs code whose requests go to the scope `name`, including what it continues asynchronously.
   *
   * @param calls how many of its requests are answered; `onOver` is called at the next one
   */
  run<T>(name: string, work: () => T, calls: number, onOver: () => void): T {
    this.#storage ??= createStorage()
    this.#runs.set(name, { calls, onOver })
    return this.#storage ? this.#storage.run(name, work) : work()
  }

  /** Ends a run: none of its requests is answered any more. */
  end(name: string): void {
    this.#runs.delete(name)
    this.#ended.add(name)
  }

  /** The run that the calling code belongs to. */
  get current(): string | undefined {
    return this.#storage?.getStore()
  }

  /**
   * The name of a scope for the calling code: within a run, that of the run's own scope.
   *
   * @throws UsageError for the default scope during a run, when the calling code may belong to it
   */
  scopeNameOf(name: string): string {
    if (this.#runs.size === 0 && this.#ended.size === 0) return name
    const run = this.current
    if (run === undefined) return this.#ofUnknown(name)
    if (name === 'default') return run
    return this.#nameOfRun(name) === undefined ? `${run}~${name}` : name
  }

  /**
   * The name of a scope that the calling code uses other than by a request.
   *
   * @throws UsageError as `scopeNameOf` does, and when its run has ended
   */
  usableScopeOf(name: string): string {
    const chosen = this.scopeNameOf(name)
    const run = this.#nameOfRun(chosen)
    if (run === undefined || this.#runs.has(run)) return chosen
    throw new UsageError('Failed to use the mock: this run of explore has ended')
  }

  /** The name that a run itself gives a scope of it; undefined for any other scope. */
  ownNameOf(scope: string): string | undefined {
    if (this.#runs.size === 0) return undefined
    const run = this.#nameOfRun(scope)
    return run === undefined || run === scope ? undefined : scope.slice(run.length + 1)
  }

  /** Whether a request to this scope is answered. One that is not never gets a response. */
  admits(scope: string): boolean {
    if (this.#runs.size === 0 && this.#ended.size === 0) return true
    const name = this.#nameOfRun(scope)
    if (name === undefined) return true
    const run = this.#runs.get(name)
    if (!run) return false
    if (run.calls-- > 0) return true
    run.onOver()
    return false
  }

  #nameOfRun(scope: string): string | undefined {
    const [name = ''] = scope.split('~', 1)
    return this.#runs.has(name) || this.#ended.has(name) ? name : undefined
  }

  #ofUnknown(name: string): string {
    if (this.#runs.size === 0 || name !== 'default') return name
    throw new UsageError(
      'Failed to tell which run of explore this belongs to: ' +
        (this.#storage
          ? 'it comes from outside of the body, or over a socket. Name the scope, or use the fetch and the mock that the body gets'
          : 'this runtime cannot follow asynchronous code. Use the fetch and the mock that the body gets'),
    )
  }
}

function createStorage(): Storage | null {
  const { process } = globalThis as { readonly process?: NodeModules }
  const hooks = process?.getBuiltinModule?.('node:async_hooks')
  return hooks ? new hooks.AsyncLocalStorage() : null
}
