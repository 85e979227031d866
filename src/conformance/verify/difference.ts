import type { Location } from '../../core/contract/problem.js'
import type { Provenance } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import type { Step } from '../../core/service/verify-steps.js'
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
  /** What differs, if it is not the value itself: which items, their order, or the origin of a URL. */
  readonly aspect?: 'items' | 'order' | 'origin'
}

/** A difference, and the step in whose response it was found. */
export interface Difference extends FoundDifference {
  /** The index of the step. */
  readonly index: number
  readonly title: string
  readonly operation: string
}

/** A key that is equal for differences of the same step, location and aspect. */
export function keyOf({ index, at, aspect }: Pick<Difference, 'index' | 'at' | 'aspect'>): string {
  return `${String(index)} ${at.in} ${at.pointer} ${aspect ?? ''}`
}

export interface Comparison {
  readonly service: Service
  /** How many ms two times may differ and still count as the same moment. */
  readonly timeTolerance: number
  /** The origin at which the live service is reached, such as `https://api.example.com`. */
  readonly origin?: string
}

/** The result of comparing the responses of a live service and a mock. */
export interface Compared {
  /** In the order of the steps. */
  readonly differences: readonly Difference[]
  /** The nodes that were equal in at least one response, by `nodeKey`. */
  readonly agreed: ReadonlySet<string>
}

/** The same where nobody noted what was equal: then no difference counts as one of all responses. */
export type MaybeAgreed = Pick<Compared, 'differences'> & Partial<Compared>

/** A key of what a difference is about in any response: its node, or a member of an error. */
export function nodeKey({ name, at }: Pick<FoundDifference, 'name' | 'at'>): string {
  return name.startsWith('error ') ? `${name} ${at.pointer}` : name
}

/** How items that others created may move those of the run to other pages of a list. */
export interface Displacement {
  /** By how many places at most. */
  readonly by: number
  /** The names of the items of the run, in the order of the mock. */
  readonly sequence: readonly string[]
}

/** The comparison of two responses to one step. */
export interface StepComparison extends Comparison {
  readonly step: StepResult['step']
  /** What of a successful response is compared. The mock may have been asked for more than the step. */
  readonly scope: Step['compare']
  /** How items of others may have moved ours in the lists of this operation. */
  readonly displacement: Displacement
  /** Notes that a node is equal in both responses. */
  readonly agree: (equal: Pick<FoundDifference, 'name' | 'at'>) => void
  /** The ids of the live service, then those of the mock. */
  readonly aliases: readonly [IdAliases, IdAliases]
}
