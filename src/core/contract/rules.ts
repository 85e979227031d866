import { UsageError } from '../util/errors.js'
import { nearest } from '../util/edit-distance.js'
import type { Grade } from './provenance.js'

export type RuleValue = string | number | boolean | null

/**
 * A decision that no schema can express: how well it is known, where that is
 * known from, and what else it could be.
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
  /** One sentence: the question this rule answers. */
  readonly decides: string
  readonly default: V
  /** Other values: all there are or, with `any`, samples of them. */
  readonly alternatives: readonly V[]
  /** Any such number from 0 on is accepted beside the listed values. */
  readonly any?: 'integer' | 'number'
  /** It decides no reply, only what is reported of a run: no request reads it. */
  readonly isReported?: true
}

/**
 * The rules of a service by their ids.
 *
 * @example
 * const ids = Object.keys(openai.rules as Rules)
 */
export type Rules = Readonly<Record<string, Rule>>

/** The value that reading a rule gives. */
export type ValueOf<R extends Rule> =
  R['default'] | R['alternatives'][number] | (R['any'] extends string ? number : never)

/** Reads a rule by its id; typed by the ledger, and noted by the run. */
export type RuleReader<R extends Rules> = <Id extends keyof R & string>(id: Id) => ValueOf<R[Id]>

/**
 * Declares the ledger of a service.
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
 * The ledgers of a mock's services with the values chosen for one world.
 * Immutable, so that worlds share it; `with` gives a changed one.
 */
export class RuleSet {
  constructor(
    private readonly ledger: Rules,
    private readonly chosen: Readonly<Record<string, RuleValue>> = {},
  ) {}

  read(id: string): RuleValue {
    const chosen = this.chosen[id]
    return chosen === undefined ? this.find(id).default : chosen
  }

  find(id: string): Rule {
    const rule = Object.hasOwn(this.ledger, id) ? this.ledger[id] : undefined
    if (rule) return rule
    const known = Object.keys(this.ledger)
    const near = nearest(id, known, 1).join('')
    // Whose it is was mostly meant: the others would bury the answer.
    const own = known.filter((one) => one.startsWith(id.replace(/[^/]*$/, '')))
    throw new UsageError(
      `Failed to set rule "${id}": there is no such rule. Did you mean ${near}? ` +
        `Known rules: ${(own.length > 0 ? own : known).join(', ')}`,
    )
  }

  with(values: Readonly<Record<string, unknown>>): RuleSet {
    const chosen = { ...this.chosen }
    for (const [id, value] of Object.entries(values)) chosen[id] = this.accept(id, value)
    return new RuleSet(this.ledger, chosen)
  }

  /** The values that were chosen, be they the defaults or not. */
  changes(): Record<string, RuleValue> {
    return { ...this.chosen }
  }

  private accept(id: string, value: unknown): RuleValue {
    const rule = this.find(id)
    const allowed = [rule.default, ...rule.alternatives]
    const found = allowed.find((one) => one === value || String(one) === value)
    if (found !== undefined) return found
    if (rule.any) {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      const isOne = rule.any === 'integer' ? Number.isSafeInteger : Number.isFinite
      if (isOne(number) && (number as number) >= 0) return number as number
    }
    const values = allowed.map((one) => JSON.stringify(one)).join(', ')
    const hint = rule.any ? `${values} or any ${rule.any} from 0` : values
    throw new UsageError(
      `Failed to set rule "${id}" to ${JSON.stringify(value)}: allowed are ${hint}`,
    )
  }
}
