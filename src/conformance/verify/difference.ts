import type { Provenance } from '../../core/contract/provenance.js'
import type { Location } from '../../core/contract/problem.js'
import type { Book } from './id-aliases.js'
import type { Telling } from './step-result.js'
import type { Service } from '../../core/service/service.js'
import type { Measure } from './equivalence.js'

/** One thing that a provider and the mock do not agree on, in one reply. */
export interface Found {
  readonly at: Location
  /** The node of the contract that it is about. */
  readonly name: string
  readonly mark: Provenance | undefined
  /** What each of them has there; absent where it has nothing. */
  readonly mock?: unknown
  readonly real?: unknown
}

/** The same, and in which step it was found. */
export interface Difference extends Found {
  readonly index: number
  readonly title: string
  readonly operation: string
}

/** Tells differences apart. */
export function keyOf({ index, at }: Pick<Difference, 'index' | 'at'>): string {
  return `${String(index)} ${at.in} ${at.pointer}`
}

/** What is compared, and what it takes. */
export interface Pair extends Comparison {
  readonly step: Telling['step']
  /** The provider's names of ids, then the mock's. */
  readonly books: readonly [Book, Book]
}

export interface Comparison {
  readonly service: Service
  readonly measure: Measure
}
