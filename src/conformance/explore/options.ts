import * as types from '../../core/util/options.js'
import { FAULT_NAMES, type FaultName } from './variants.js'

/** How many runs there are at most. */
export const DEFAULT_MAX = 1000
/** How long a run may take, in ms of real time. */
const DEFAULT_TIMEOUT = 10_000

/**
 * What `explore` tries.
 *
 * @example
 * const options: ExploreOptions = { faults: ['lose', '503'], rules: true }
 */
export interface ExploreOptions {
  /** What may happen to a call. Default: everything that fits its operation. */
  readonly faults?: readonly FaultName[]
  /** The operations whose calls it happens to, such as `openai/CreateContainer`. Default: all. */
  readonly calls?: readonly string[]
  /** Also let two things happen in one run, the likely pairs first, until `max`. Default: false. */
  readonly pairs?: boolean
  /** Also run under each other value of each rule that the calls read. Default: false. */
  readonly rules?: boolean
  /** Also report a body that fails when trying again would have helped. Default: false. */
  readonly strict?: boolean
  /** Also report how the client behaves under a failure as it does not without one. Default: false. */
  readonly conduct?: boolean
  /** The most runs; `leftOut` of the report says what was not tried for it. Default: 1000. */
  readonly max?: number
  /** How long a run may take, in ms of real time. Default: 10,000. */
  readonly timeout?: number
  /**
   * The time-out of the client in ms. Late replies then arrive after it, in real time. Default: they
   * are late by two minutes of the mock's clock.
   */
  readonly clientTimeout?: number
}

const faultName = types.oneOf(...FAULT_NAMES)

const arrayOf = (item: types.OptionType, expected: string): types.OptionType => ({
  expected,
  accepts: (value) => Array.isArray(value) && value.every((one) => item.accepts(one)),
})

export const EXPLORE_OPTIONS: types.OptionTypes<ExploreOptions> = {
  faults: arrayOf(faultName, `an array of ${FAULT_NAMES.join(', ')}`),
  calls: arrayOf(types.string, 'an array of operations'),
  pairs: types.boolean,
  rules: types.boolean,
  strict: types.boolean,
  conduct: types.boolean,
  max: types.nonNegativeInteger,
  timeout: types.nonNegativeInteger,
  clientTimeout: types.nonNegativeInteger,
}

/** How long a run may take, in ms. */
export function timeoutOf({ timeout = DEFAULT_TIMEOUT }: ExploreOptions): number {
  return timeout
}
