import { inspect } from 'node:util'
import { UsageError } from '../../core/util/errors.js'
import { printableLines } from '../../core/util/printable.js'

/** Prints the message of a user's mistake, or an unexpected error with its stack; exit code 1. */
export function reportError(error: unknown): void {
  console.error(printableLines(error instanceof UsageError ? error.message : inspect(error)))
  process.exitCode = 1
}
