import { nearest } from '../util/edit-distance.js'
import { quoted, UsageError } from '../util/errors.js'
import type { Grade } from './provenance.js'

export type RuleValue = string | number | boolean | null

/**
 * A behaviour of a service that no schema can express, such as a limit. A rule has a grade, a
 * source and the values that it can be set to.
 *
 * @example
 * const rule: Rule = {
 *   grade: 'assumed',
 *   source: 'quayside#no source says so',
 *   decides: 'whether an empty name is refused',
 *   default: 'refused',
 *   alternatives: ['accepted'],
 * }
 */
export interface Rule<V extends RuleValue = RuleValue> {
  readonly grade: Grade
  readonly source: string
  /** What the rule decides, as a phrase that completes "decides ...". */
  readonly decides: string
  readonly default: V
  /** All other values or, with `any`, examples of them. */
  readonly alternatives: readonly V[]
  /** Accept any non-negative integer or number as well. */
  readonly any?: 'integer' | 'number'
  /** The rule affects only reports, such as a price. No request reads it. */
  readonly isReported?: true
  /** The rule changes only how a reply is written: no reply counts as relying on it. */
  readonly isFormat?: true
}

/**
 * The rules of a service, by id.
 *
 * @example
 * const ids = Object.keys(openai.rules as Rules)
 */
export type Rules = Readonly<Record<string, Rule>>

/** The type of the values of a rule. */
export type ValueOf<R extends Rule> =
  R['default'] | R['alternatives'][number] | (R['any'] extends string ? number : never)

/** Returns the value of a rule and records that the request depends on it. */
export type RuleReader<R extends Rules> = <Id extends keyof R & string>(id: Id) => ValueOf<R[Id]>

/**
 * Declares the rules of a service, with their literal types.
 *
 * @example
 * const rules = defineRules({
 *   'openai/expiry-minutes-max': {
 *     grade: 'observed', source: 'chatgpt-bots#config.py',
 *     decides: 'the longest idle time that a client may ask for, in minutes',
 *     default: 20, alternatives: [60], any: 'integer',
 *   },
 * })
 */
export function defineRules<const R extends Rules>(rules: R): R {
  return rules
}

/**
 * The rules of all services of a mock, with the values set in one world. Immutable, so that forks
 * can share it; `with` returns a changed copy.
 */
export class RuleSet {
  constructor(
    private readonly rules: Rules,
    private readonly values: Readonly<Record<string, RuleValue>> = {},
  ) {}

  /** The value of a rule. @throws UsageError when there is no such rule */
  read(id: string): RuleValue {
    const value = this.values[id]
    return value === undefined ? this.find(id).default : value
  }

  /** The definition of a rule. @throws UsageError when there is no such rule */
  find(id: string): Rule {
    const rule = Object.hasOwn(this.rules, id) ? this.rules[id] : undefined
    if (rule) return rule
    const known = Object.keys(this.rules)
    const near = nearest(id, known, 1).join('')
    // Lists only the rules of the service that the id names, if it names one.
    const own = known.filter((one) => one.startsWith(id.replace(/[^/]*$/, '')))
    throw new UsageError(
      `Failed to set rule "${id}": unknown rule. Did you mean ${near}? ` +
        `Known rules: ${(own.length > 0 ? own : known).join(', ')}`,
    )
  }

  /**
   * A copy with values set. Numbers and booleans may be given as text, as on a command line.
   *
   * @throws UsageError when a rule is unknown or does not allow the value
   */
  with(changes: Readonly<Record<string, unknown>>): RuleSet {
    const values = { ...this.values }
    for (const [id, value] of Object.entries(changes)) values[id] = this.parse(id, value)
    return new RuleSet(this.rules, values)
  }

  /** The values that were set, including those equal to the default. */
  changes(): Record<string, RuleValue> {
    return { ...this.values }
  }

  private parse(id: string, value: unknown): RuleValue {
    const rule = this.find(id)
    const allowed = [rule.default, ...rule.alternatives]
    const found = allowed.find((one) => one === value || String(one) === value)
    if (found !== undefined) return found
    if (rule.any) {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      const isValid = rule.any === 'integer' ? Number.isSafeInteger : Number.isFinite
      if (isValid(number) && (number as number) >= 0) return number as number
    }
    const values = allowed.map((one) => JSON.stringify(one)).join(', ')
    const expected = rule.any ? `${values} or any ${rule.any} from 0` : values
    throw new UsageError(
      `Failed to set rule "${id}" to ${quoted(value)}: allowed values are ${expected}`,
    )
  }
}
