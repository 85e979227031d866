import { coverageOf } from '../core/coverage/report.js'
import { writeCoverageFile } from '../node/coverage/files.js'
import type { Suite } from './suite.js'

/** Writes what the tests of a suite have exercised where it is collected, if it is. */
export function handIn({ engine }: Suite): void {
  const { QUAYSIDE_COVERAGE_DIR: folder } = process.env
  if (folder) writeCoverageFile(coverageOf(engine.services, engine.scopes.coverages()), folder)
}
