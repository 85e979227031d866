import { afterAll } from 'vitest'
import { Coverage } from '../../src/core/coverage/coverage.js'
import type { CoverageFile } from '../../src/core/coverage/file-format.js'
import { coverageOf } from '../../src/core/coverage/report.js'
import type { Service } from '../../src/core/service/service.js'
import type { MockScope } from '../../src/index.js'
import type { MockCore } from '../../src/mock/mock.js'
import { writeCoverageFile } from '../../src/node/coverage/files.js'

/** What tests have asserted on, of mocks of which each lives for one test alone. */
export class OwnCoverage {
  private readonly whole = new Coverage()

  constructor(private readonly services: readonly Service[]) {}

  /** Takes from a mock what it has exercised; a test has just looked at its last reply. */
  lookedAt(mock: MockScope): void {
    const last = mock.journal.exchanges().at(-1)
    if (last) mock.markAsserted(last.sequence)
    for (const { coverage } of (mock as MockCore).engine.scopes.all()) this.whole.merge(coverage)
  }

  /** The file of it. */
  file(): CoverageFile {
    return coverageOf(this.services, [{ coverage: this.whole }])
  }
}

/**
 * Collects what the tests of a file look at, for the gate in `.ci/run`: all that a contract declares
 * has to be exercised. The folder is named by a variable of its own, as what suites of others hand in
 * by themselves does not count.
 *
 * @example
 * const lookedAt = collectCoverage([openai])
 * expect(await response.json()).toEqual(wanted)
 * lookedAt(mock)
 */
export function collectCoverage(services: readonly Service[]): (mock: MockScope) => void {
  const own = new OwnCoverage(services)
  afterAll(() => {
    const { OWN_COVERAGE_DIR: folder } = process.env
    if (folder) writeCoverageFile(own.file(), folder)
  })
  return (mock) => own.lookedAt(mock)
}
