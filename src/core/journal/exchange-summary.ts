/**
 * One line about a recorded exchange, for lists. Secrets are masked in its URL.
 *
 * @example
 * const failed = (summaries: ExchangeSummary[]) => summaries.filter((one) => one.violations.length > 0)
 */
export interface ExchangeSummary {
  readonly sequence: number
  readonly scope: string
  /** ISO 8601, by the mock's clock. */
  readonly time: string
  readonly service: string | null
  readonly operation: string | null
  readonly method: string
  readonly url: string
  /** The status of the response; null when none was sent. */
  readonly status: number | null
  /** The codes of its violations. */
  readonly violations: readonly string[]
  /** The number of members and parameters that were ignored. */
  readonly ignored: number
  /** The id of the fault that acted. */
  readonly fault: string | null
}
