import { UsageError } from '../../core/util/errors.js'

/** Says what went wrong: one message for a user's mistake, a stack only for a bug of ours. */
export function report(error: unknown): void {
  console.error(error instanceof UsageError ? error.message : error)
  process.exitCode = 1
}
