import type { Finding } from '../../core/conduct/finding.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import type { Service } from '../../core/service/service.js'
import type { World } from '../../core/world/world.js'
import type { Variant } from './variants.js'

/** How a body ended. */
export type BodyOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'hung'; readonly why: string }

/** One run of a body, in a world of its own. */
export interface Run {
  readonly outcome: BodyOutcome
  readonly exchanges: readonly RawExchange[]
  /** How the client behaved. */
  readonly conduct: readonly Finding[]
  /** How many exchanges the journal no longer had. */
  readonly dropped: number
  readonly start: World
  readonly end: World
  /** The reasons of rejections that nobody handled. */
  readonly rejections: readonly unknown[]
  /** What the invariant has thrown. */
  readonly broken?: { readonly error: unknown }
  /** Where in the code a call was made, if known. */
  readonly lineOf?: (exchange: RawExchange) => string | undefined
}

/** A body that can be run again: a function in process, or a command. */
export interface Subject {
  readonly services: readonly Service[]
  /** Runs the body in a world that starts where that of the first run started. */
  readonly run: (variant: Variant) => Promise<Run>
  /** The line that makes a variant happen in a test of its own. */
  readonly reproduce: (variant: Variant) => string
}
