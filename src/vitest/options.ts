import type { RequestHandler } from 'msw'
import type { EngineOptions } from '../core/engine.js'
import { ENGINE_OPTIONS } from '../core/engine-options.js'
import * as kinds from '../core/util/options.js'
import type { ViolationKind } from '../core/violations/violation.js'

/** What a test gets for a breach: it fails, the console tells, or nothing. */
export type Reaction = 'error' | 'warn' | 'off'

export interface UseMockOptions extends EngineOptions {
  /** A request to a host of a service that no operation and no other handler answers. */
  readonly unhandled?: Reaction
  /** A request that breaks the contract, or leans on what is not trusted. */
  readonly violations?: Reaction
  /** Things that a test made and did not delete, or used after their time. Default: `off`. */
  readonly leaks?: Reaction
  /**
   * How long the end of the file waits, in milliseconds, for timers that tests left behind: what
   * they send then is still seen. Where there are none it does not wait. Default: 100; 0 is never.
   */
  readonly grace?: number
  /** msw handlers for whatever else the tests call; they are asked first. */
  readonly handlers?: readonly RequestHandler[]
  /** What msw does about a request to any other host that no handler answers. Default: `bypass`. */
  readonly onUnhandledRequest?: 'bypass' | 'warn' | 'error'
}

const reaction = kinds.oneOf('error', 'warn', 'off')

export const USE_MOCK_OPTIONS: kinds.OptionTypes<UseMockOptions> = {
  ...ENGINE_OPTIONS,
  unhandled: reaction,
  violations: reaction,
  leaks: reaction,
  grace: kinds.nonNegativeInteger,
  handlers: kinds.array,
  onUnhandledRequest: kinds.oneOf('bypass', 'warn', 'error'),
}

/** A breach that a test commits on purpose: its code, or what is known of it. */
export type ExpectedViolation =
  | string
  | {
      readonly code?: string
      readonly kind?: ViolationKind
      readonly rule?: string
      readonly operation?: string
      /** JSON pointer of the place in the message, such as `/expires_after/minutes`. */
      readonly pointer?: string
    }
