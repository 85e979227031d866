import { isRecord } from '../util/is-record.js'
import { assertOptions, type OptionTypes, oneOf, array, boolean } from '../util/options.js'
import { GRADES, type Grade } from './provenance.js'

/**
 * The weakest grade that a call may rely on. Checked are its operation, the parameters and body
 * members that it sent, the status and error of its response, and every rule that was read.
 *
 * @example
 * const trust: TrustOptions = { grade: 'observed', allow: ['openai/limit-range'] }
 */
export interface TrustOptions {
  readonly grade: Grade
  /** Names of dependencies that may be weaker, such as rule ids. */
  readonly allow?: readonly string[]
  /** Whether the fields of responses are checked too. */
  readonly fields?: boolean
}

/** @throws UsageError when the grade is not one of the four, or an option is wrong */
export function readTrust(trust: Grade | TrustOptions): Required<TrustOptions> {
  const options = isRecord(trust) ? (trust as TrustOptions) : { grade: trust as Grade }
  // A missing grade is an error as well.
  assertOptions('set trust', Object.assign({ grade: null }, options), TRUST_OPTIONS)
  const { grade, allow = [], fields = false } = options
  return { grade, allow, fields }
}

const TRUST_OPTIONS: OptionTypes<TrustOptions> = {
  grade: oneOf(...GRADES),
  allow: array,
  fields: boolean,
}
