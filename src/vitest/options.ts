import type { RequestHandler } from 'msw'
import type { SetupServer } from 'msw/node'
import type { EngineOptions } from '../core/engine.js'
import type { ViolationKind } from '../core/violation.js'

/** What a test gets for a breach: it fails, it is told on the console, or nothing. */
export type Reaction = 'error' | 'warn' | 'off'

export interface UseMockOptions extends EngineOptions {
  /** A request to a host of a service that no operation and no other handler answers. */
  readonly unhandled?: Reaction
  /** A request that breaks the contract, or leans on what is not trusted. */
  readonly violations?: Reaction
  /** Handlers for whatever else the tests call; they are asked first. */
  readonly handlers?: readonly RequestHandler[]
  /** What msw does about requests to hosts of no service. Default: `bypass`. */
  readonly onUnhandledRequest?: NonNullable<
    Parameters<SetupServer['listen']>[0]
  >['onUnhandledRequest']
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
