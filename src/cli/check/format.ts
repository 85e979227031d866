import type { CheckedEntry } from '../../conformance/har/har-checker.js'
import type { EntryResult, Place, Summary } from './report.js'

/** Prints a piece of a report; resolves when more can be printed. */
export type Write = (text: string) => Promise<void>

/**
 * Writes a report piece by piece, as exchanges are checked. What it keeps does not grow with their
 * number. It prints nothing before it is given an exchange that was checked.
 */
export interface ReportFormat {
  /** Adds a file, whose exchanges follow. */
  startFile?(path: string): void
  add(entry: EntryResult, place: Place): Promise<void> | void
  /** Ends the file; the summary is that of its exchanges. */
  endFile?(summary: Summary): void
  /** Prints what is left; the lines are those of the summary. */
  end(summary: Summary, lines: readonly string[]): Promise<void>
  /** Removes what it keeps outside of memory. It is called in any case. */
  discard?(): void
}

export function titleOf({ method, url, status }: CheckedEntry): string {
  return `${method} ${url} ${String(status)}`
}
