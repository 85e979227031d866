import type { Suite } from './suite.js'

/** A suite that answers requests until its tests are over. */
export interface OpenSuite {
  readonly suite: Suite
  readonly file: string | undefined
  close(): void
}

const suites = new Set<OpenSuite>()

/**
 * Opens a suite. One of another file is closed: no hook of that file ran, such as when none of its
 * tests was chosen, and where files share a process it would go on to answer.
 */
export function open(opened: OpenSuite): void {
  for (const other of suites) if (other.file !== opened.file) shut(other)
  suites.add(opened)
}

export function shut(opened: OpenSuite): void {
  if (suites.delete(opened)) opened.close()
}

/** The suites of the file whose tests run. */
export function openSuites(): readonly Suite[] {
  return [...suites].map(({ suite }) => suite)
}
