import type { Location } from '../contract/problem.js'

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

/** How a request broke what no schema can say: what stands in the journal beside the refusal. */
export interface Breach {
  /** The rule that decided; without one, what was sent cannot be read for what it is to be. */
  readonly rule?: string
  /** What to say of it; without one, that it is not what was expected. */
  readonly message?: string
  readonly at: Location
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
