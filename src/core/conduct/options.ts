import type { Service, Unchecked } from '../service/service.js'
import type { OperationId } from '../service/typed.js'
import { nearest } from '../util/edit-distance.js'
import { UsageError } from '../util/errors.js'
import * as types from '../util/options.js'
import { isRecord } from '../util/is-record.js'
import { CONDUCT_CODES } from '../violations/violation.js'
import type { Finding } from './finding.js'

/**
 * A finding that a test allows or expects: its code, or the properties that it must have.
 *
 * @example
 * const expected: ExpectedFinding = { code: 'QS6072', operation: 'RetrieveContainer' }
 */
export type ExpectedFinding<S extends Service = Unchecked> =
  string | { readonly code?: string; readonly operation?: OperationId<S> }

/**
 * The options of `mock.conduct`.
 *
 * @example
 * const findings = mock.conduct({ allow: ['QS6079'] })
 */
export interface ConductOptions<S extends Service = Unchecked> {
  /** Findings to leave out. */
  readonly allow?: readonly ExpectedFinding<S>[]
  /**
   * Whether the client waits by the mock's clock, as with fake timers that move it: two calls at the
   * same time then had no pause in between. Default: only with `realTime`.
   */
  readonly clockRuns?: boolean
}

const OPTIONS: types.OptionTypes<ConductOptions> = {
  allow: types.array,
  clockRuns: types.boolean,
}

/** @throws UsageError when an option is invalid, or a code unknown */
export function assertConductOptions(options: ConductOptions): void {
  types.assertOptions('report the conduct of clients', options, OPTIONS)
  for (const one of options.allow ?? []) assertExpected('allow a finding', one)
}

/** @throws UsageError when a test expects what no finding can be; `action` completes "Failed to" */
export function assertExpected(action: string, expected: ExpectedFinding): void {
  const code: unknown = isRecord(expected) ? expected.code : expected
  if (code === undefined && isRecord(expected)) return
  if (CONDUCT_CODES.includes(code as string)) return
  const near = typeof code === 'string' ? nearest(code, CONDUCT_CODES, 1) : CONDUCT_CODES
  throw new UsageError(
    `Failed to ${action}: ${types.describeValue(code)} is not the code of a finding. Did you mean ${String(near[0])}?`,
  )
}

/** Whether a finding is one that a test expects. */
export function isExpected(finding: Finding, expected: ExpectedFinding): boolean {
  if (typeof expected === 'string') return finding.code === expected
  const wanted: { readonly code?: string; readonly operation?: string } = expected
  const { code = finding.code, operation = finding.operation } = wanted
  return finding.code === code && finding.operation === operation
}
