import type { Grade } from '../contract/provenance.js'
import type { Step, StepContext } from './verify-steps.js'

/** What a check of `conform` is about, in the order of reports. */
export const CONFORM_LEVELS = ['shape', 'state', 'errors', 'paging', 'expiry'] as const

export type ConformLevel = (typeof CONFORM_LEVELS)[number]

/** What a check demands, without how it is tried. */
export interface ConformRequirement {
  /** `<level>/<words>`. Names never change their meaning: baselines list them. */
  readonly name: string
  readonly level: ConformLevel
  /** The operation in whose score the check counts. */
  readonly operation: string
  /** What holds of a server that passes, in one sentence without a period. */
  readonly requires: string
}

/** A check that a service declares. It creates what it needs, which is deleted when it ends. */
export interface ConformCheck extends Omit<ConformRequirement, 'level'> {
  /**
   * The parts of the contract and the rules that demand it. The weakest grade among them is the
   * grade of the check: without a source that says so, a deviation is only a note.
   */
  readonly basis: readonly Basis[]
  /** It takes minutes. */
  readonly slow?: true
  readonly run: (run: ConformRun) => Promise<void>
}

/** A part of the contract, or a rule. */
export type Basis =
  | {
      readonly operation: string
      /** The response with this status; with a pointer, the member of its body there. */
      readonly status?: number
      readonly pointer?: string
      /** The parameter of this name. */
      readonly parameter?: string
    }
  | { readonly rule: string }

/** A response to a request of a check. */
export interface ConformReply {
  readonly status: number
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Undefined when the body is empty or not JSON. */
  readonly json: unknown
}

/** What a check sends and expects. */
export interface ConformRun extends StepContext {
  /** Sends a request that prepares the check. If it does not succeed, the check ends as blocked. */
  prepare(step: Step): Promise<ConformReply>
  /** Sends a request that is checked. If it does not succeed, the check ends with that deviation. */
  send(step: Step): Promise<ConformReply>
  /** Sends a request that may be refused. */
  attempt(step: Step): Promise<ConformReply>
  /** Notes a deviation at a place, such as `body /name`, unless two JSON values are equal. */
  equal(at: string, actual: unknown, expected: unknown): void
  /** Notes a deviation at a place unless `isMet`; `expected` says what was expected. */
  hold(at: string, isMet: boolean, expected: string, actual: unknown): void
}

/** Where a server is not as a check demands. */
export interface Deviation {
  /** The place in the response, such as `status`, `body /name` or `header content-range`. */
  readonly at: string
  readonly expected: string
  readonly actual: string
  readonly provenance: Grade
  readonly source: string
  /** The request that showed it, in one phrase. */
  readonly step: string
  /** The code of the violation, if the response breaks the contract. */
  readonly code?: string
}
