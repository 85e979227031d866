import { UsageError } from '../../core/util/errors.js'

/** Prints the message of a user's mistake, or an unexpected error with its stack; exit code 1. */
export function reportError(error: unknown): void {
  console.error(error instanceof UsageError ? error.message : error)
  process.exitCode = 1
}
