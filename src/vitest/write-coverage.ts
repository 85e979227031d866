import { coverageOf } from '../core/coverage/report.js'
import { writeCoverageFile } from '../node/coverage/files.js'
import type { Suite } from './suite.js'

/** Writes the coverage of a suite to the folder QUAYSIDE_COVERAGE_DIR, if that is set. */
export function writeSuiteCoverage({ engine }: Suite): void {
  const { QUAYSIDE_COVERAGE_DIR: folder } = process.env
  if (folder) writeCoverageFile(coverageOf(engine.services, engine.scopes.coverages()), folder)
}
