import type { Location } from '../../core/contract/problem.js'
import type { Provenance } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import type { IdAliases } from './id-aliases.js'
import type { StepResult } from './step-result.js'

/** A difference between the response of the live service and that of the mock. */
export interface FoundDifference {
  readonly at: Location
  /** The node of the contract that describes this part of the response. */
  readonly name: string
  readonly mark: Provenance | undefined
  /** The value of each side; absent when that side has none. */
  readonly mock?: unknown
  readonly real?: unknown
}

/** A difference, and the step in whose response it was found. */
export interface Difference extends FoundDifference {
  /** The index of the step. */
  readonly index: number
  readonly title: string
  readonly operation: string
}

/** A key that is equal for differences of the same step and location. */
export function keyOf({ index, at }: Pick<Difference, 'index' | 'at'>): string {
  return `${String(index)} ${at.in} ${at.pointer}`
}

export interface Comparison {
  readonly service: Service
  /** How many ms two times may differ and still count as the same moment. */
  readonly timeTolerance: number
}

/** The comparison of two responses to one step. */
export interface StepComparison extends Comparison {
  readonly step: StepResult['step']
  /** The ids of the live service, then those of the mock. */
  readonly aliases: readonly [IdAliases, IdAliases]
}
