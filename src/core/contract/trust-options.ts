import { assertOptions, type OptionTypes, oneOf, array, boolean } from '../util/options.js'
import { isRecord } from '../util/is-record.js'
import { GRADES, type Grade } from './provenance.js'

/**
 * How well known everything has to be that a call leans on: its operation, what it sent, the
 * status and error of its reply, and every rule that was read.
 *
 * @example
 * const trust: TrustOptions = { grade: 'observed', allow: ['openai/limit-range'] }
 */
export interface TrustOptions {
  readonly grade: Grade
  /** Names of leanings that pass all the same, such as rule ids. */
  readonly allow?: readonly string[]
  /** Whether the fields of replies count too. */
  readonly fields?: boolean
}

/** @throws UsageError when the grade is not one of the four, or an option is wrong */
export function readTrust(trust: Grade | TrustOptions): Required<TrustOptions> {
  const options = isRecord(trust) ? (trust as TrustOptions) : { grade: trust as Grade }
  // Without a grade it would say nothing.
  assertOptions('set trust', Object.assign({ grade: null }, options), TRUST_OPTIONS)
  const { grade, allow = [], fields = false } = options
  return { grade, allow, fields }
}

export const TRUST_OPTIONS: OptionTypes<TrustOptions> = {
  grade: oneOf(...GRADES),
  allow: array,
  fields: boolean,
}
