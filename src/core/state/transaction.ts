/** Undoes one write. */
type Undo = () => void

interface Step {
  readonly undo: Undo
  /** Whether the write is kept when the caller is refused: it counts the call itself. */
  readonly isCount: boolean
}

// One for all worlds: an operation is synchronous, so no other one runs meanwhile.
let steps: Step[] = []
let isRunning = false
let isCounting = false

/**
 * Runs synchronous work on worlds. If it throws, what it wrote to them is undone, the last write
 * first. A fork of each world before the work would do the same, but takes as long as a request.
 *
 * @param isRefusal whether an error only refuses the caller: then counts of calls are kept
 * @param recover what to return for an error, once the writes are undone; by default it is thrown
 * @example
 * atomically(() => run(call), (error) => error instanceof ApiError)
 */
export function atomically<T>(
  work: () => T,
  isRefusal: (error: unknown) => boolean,
  recover: (error: unknown) => T = rethrow,
): T {
  // Work within other work is undone with it.
  if (isRunning) return work()
  isRunning = true
  try {
    return work()
  } catch (error) {
    const undone = steps.reverse()
    // Undoing must not be undone.
    isRunning = false
    steps = []
    const keepsCounts = isRefusal(error)
    for (const { undo, isCount } of undone) if (!isCount || !keepsCounts) undo()
    return recover(error)
  } finally {
    isRunning = false
    if (steps.length > 0) steps = []
  }
}

function rethrow(error: unknown): never {
  throw error
}

/**
 * Called before each write to a world. `undo` must also work after only a part of the write.
 *
 * @example
 * beforeWrite(() => this.#entries.delete(key))
 * this.#entries.set(key, entry)
 */
export function beforeWrite(undo: Undo, { isCount = isCounting } = {}): void {
  if (isRunning) steps.push({ undo, isCount })
}

/**
 * Runs work whose writes are kept when the caller is refused, since they count the call itself. It
 * must not depend on what the caller wrote before, which is undone then.
 *
 * @example
 * keepIfRefused(() => attempts.insert(attempt))
 * throw new ApiError('access_refused')
 */
export function keepIfRefused(work: () => void): void {
  isCounting = true
  try {
    work()
  } finally {
    isCounting = false
  }
}
