import type { Location } from '../contract/problem.js'

/**
 * An error response of the API. Operations throw it.
 *
 * `code` names an entry of the contract's `x-errors`, and `values` replace the `{placeholders}` of
 * that entry.
 *
 * @example
 * throw new ApiError('container_not_found', { container_id: 'cntr_1' })
 */
export class ApiError extends Error {
  override readonly name = 'ApiError' as const

  /** By its name: a module of the user may have another copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'ApiError'
  }

  constructor(
    readonly code: string,
    readonly values: Readonly<Record<string, unknown>> = {},
    readonly options: ApiErrorOptions = {},
  ) {
    // Nobody reads its stack, and to capture one takes longer than to write the response.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(`The API refused the request: ${code}`)
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Why a request was rejected if no schema says so. The journal reports it as a violation. */
export interface Breach {
  /** The rule that decided; none if the value cannot be parsed. */
  readonly rule?: string
  /** The message of the violation. Default: that the value is not the expected one. */
  readonly message?: string
  readonly at: Location
  /** The problem name that determines the code of the violation, a key of PROBLEM_NUMBERS. */
  readonly keyword: string
  readonly expected: unknown
  readonly actual: unknown
  /** The request names a record that does not exist. Checks without a world cannot report this. */
  readonly isMissing?: true
}

export interface ApiErrorOptions {
  /** Headers of the response. */
  readonly headers?: Readonly<Record<string, string>>
  readonly breach?: Breach
}
