import type { Place, Violation } from './violation.js'

/** How a request broke what no schema can say: what stands in the journal beside the refusal. */
export interface Breach {
  /** The rule that decided; without one, what was sent cannot be read for what it is to be. */
  readonly rule?: string
  /** What to say of it; without one, that it is not what was expected. */
  readonly message?: string
  readonly at: Place
  /** The number of the violation's code, as in PROBLEM_NUMBERS. */
  readonly keyword: string
  readonly expected: unknown
  readonly actual: unknown
  /** It names a record that is not there: nobody can tell who does not know the world. */
  readonly isMissing?: true
}

export interface ApiErrorOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly breach?: Breach
}

/**
 * The API says no: an expected refusal, rendered in the vendor's own words.
 *
 * `code` names an entry of the contract's `x-errors`; `values` fill the
 * `{placeholders}` of that entry.
 *
 * @example
 * throw new ApiError('container_not_found', { container_id: 'cntr_1' })
 */
export class ApiError extends Error {
  override readonly name = 'ApiError' as const

  constructor(
    readonly code: string,
    readonly values: Readonly<Record<string, unknown>> = {},
    readonly options: ApiErrorOptions = {},
  ) {
    super(`The API refused the request: ${code}`)
  }
}

/**
 * Somebody broke the contract. Thrown to the caller only when nobody else could
 * learn of it: our own broken reply, or `assertConforms()`.
 *
 * @example
 * expect(() => mock.assertConforms()).toThrow(ContractViolation)
 */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation' as const

  constructor(
    message: string,
    readonly violations: readonly Violation[],
  ) {
    super(message)
  }
}

/**
 * A mistake in how Quayside was called: one clear message, never a stack on a terminal.
 *
 * @example
 * expect(() => createMock(openai, { rules: { 'openai/no-such-rule': 1 } })).toThrow(UsageError)
 */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/**
 * Something that was asked for by name does not exist.
 *
 * @example
 * expect(() => mock.snapshots.restore('never-taken')).toThrow(NotThere)
 */
export class NotThere extends UsageError {}

/** The bytes of a file could not be kept or read back: the disk is full, or its folder is gone. */
export class StorageError extends Error {
  override readonly name = 'StorageError' as const
}
