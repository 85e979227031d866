import type { Service, Unchecked } from '../core/service/service.js'
import type { OperationId, RuleId } from '../core/service/typed.js'
import { oneOf, type OptionTypes } from '../core/util/options.js'
import type { ViolationKind } from '../core/violations/violation.js'

/**
 * What a violation leads to: the test fails, a warning is printed, or nothing.
 *
 * @example
 * const reaction: Reaction = 'warn'
 */
export type Reaction = 'error' | 'warn' | 'off'

/** What the things that a test may do lead to. */
export interface Reactions {
  /** Reaction to a request to a service that matches no operation and no other handler. Default: `error`. */
  readonly unhandled?: Reaction
  /** Reaction to a request that breaks the contract, or relies on an untrusted grade. Default: `error`. */
  readonly violations?: Reaction
  /** Reaction to resources that a test did not delete, or used after they had expired. Default: `off`. */
  readonly leaks?: Reaction
  /** Reaction to what clients did that no response refuses, such as retries before `Retry-After`. Default: `off`. */
  readonly conduct?: Reaction
}

const reaction = oneOf('error', 'warn', 'off')

export const REACTIONS: OptionTypes<Reactions> = {
  unhandled: reaction,
  violations: reaction,
  leaks: reaction,
  conduct: reaction,
}

/**
 * A violation that a test intends: its code, or the properties that it must have.
 *
 * @example
 * const expected: ExpectedViolation = { rule: 'openai/expiry-minutes-max' }
 * mock.expectViolation(expected)
 */
export type ExpectedViolation<S extends Service = Unchecked> =
  | string
  | {
      readonly code?: string
      readonly kind?: ViolationKind
      readonly rule?: RuleId<S>
      readonly operation?: OperationId<S>
      /** JSON pointer of the location in the message, such as `/expires_after/minutes`. */
      readonly pointer?: string
    }
