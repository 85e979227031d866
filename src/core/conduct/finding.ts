import { violationCode, type ConductProblem } from '../violations/violation.js'
import type { Call } from './calls.js'

/**
 * What a client did that no single response refuses.
 *
 * @example
 * const findings: Finding[] = mock.conduct()
 */
export interface Finding {
  /** Its code, such as `QS6070`, which `explain` explains. */
  readonly code: string
  readonly service: string
  readonly operation: string
  /** The sequence numbers of its calls in the journal, the oldest first. */
  readonly calls: readonly number[]
  readonly message: string
}

/** Creates a finding about calls; its operation is that of the last one. */
export function createFinding(
  problem: ConductProblem,
  calls: readonly Call[],
  message: string,
): Finding {
  const { service, operation } = calls.at(-1) as Call
  return {
    code: violationCode('conduct', problem),
    service: service.name,
    operation: operation.id,
    calls: calls.map(({ sequence }) => sequence),
    message,
  }
}
