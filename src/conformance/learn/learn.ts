import type { EngineOptions } from '../../core/engine.js'
import type { Rule, RuleValue } from '../../core/contract/rules.js'
import { neighboursOf, valuesToRuleOut } from '../../core/learned/needed-values.js'
import type { Service } from '../../core/service/service.js'
import { attributeDifferences, type RuleChange, type RuleSetting } from '../verify/attribution.js'
import type { Difference } from '../verify/difference.js'
import type { RuleValues } from '../verify/mock-run.js'
import { numbersIn } from '../verify/verify.js'
import { verdictsOf, type ValueTrial, type Verdict } from './admitted.js'
import type { RecordedExchange } from './exchange.js'
import { nodesShown, type ShownNode } from './nodes.js'
import { Replay, type NewReplayMock } from './replay.js'
import { Sightings } from './sightings.js'
import { Trials, type Trial } from './trials.js'

/** A recorded exchange that speaks of a rule, and the values that do not reproduce it. */
export interface RuleExchange {
  readonly exchange: RecordedExchange
  readonly admits: readonly RuleValue[]
  readonly rulesOut: readonly RuleValue[]
}

/** What the recordings say of one rule. */
export interface RuleFinding {
  readonly service: Service
  readonly id: string
  readonly rule: Rule
  readonly exchanges: readonly RuleExchange[]
}

/** A rule whose value the recordings settle. */
export interface SettledRule extends RuleFinding {
  readonly value: RuleValue
}

/** A rule whose value the recordings leave open among several. */
export interface OpenRule extends RuleFinding {
  readonly values: readonly RuleValue[]
  /** Other rules that explain the same exchanges. */
  readonly or: readonly RuleSetting[]
}

/** What recordings show of rules and contracts. */
export interface Learning {
  readonly rules: readonly SettledRule[]
  readonly nodes: readonly ShownNode[]
  /** Rules with exchanges that contradict each other. */
  readonly contradictions: readonly RuleFinding[]
  readonly open: readonly OpenRule[]
  /** Rules that the recordings show with another value than a stronger source says. */
  readonly againstSource: readonly SettledRule[]
  /** The differences that no rule explains. */
  readonly unexplained: readonly Difference[]
  /** How many exchanges were replayed, and how many were not as their bodies were not recorded. */
  readonly replayed: number
  readonly notSent: number
}

export interface LearnOptions {
  readonly newMock: NewReplayMock
  readonly baseUrls?: EngineOptions['baseUrls']
}

/**
 * Finds what recorded exchanges settle: a rule whose one value reproduces the replies where the others
 * do not, and parts of the contract whose replies are as the mock gives them. All rules but the one
 * that is looked at have the values that explain the recording best.
 */
export async function learn(
  recorded: readonly RecordedExchange[],
  services: readonly Service[],
  { newMock, baseUrls }: LearnOptions,
): Promise<Learning> {
  const exchanges = [...recorded].sort((a, b) => a.time - b.time)
  const now = exchanges[0]?.time ?? 0
  const mock = newMock(services, { now, allowInvalid: true, ...(baseUrls && { baseUrls }) })
  const trials = new Trials(exchanges, new Replay(mock, new Sightings(exchanges)))
  const ledger = Object.assign({}, ...services.map(({ rules }) => rules as Ledger)) as Ledger
  const tryRules = (rules: RuleValues) => trials.run(rules)
  const { changes } = await attributeDifferences(await tryRules({}), {
    ...{ ledger, numbersIn },
    tryMock: ({ rules }) => tryRules(rules),
  })
  const fitting = Object.fromEntries(changes.map(({ rule, value }) => [rule, value]))
  const last = await tryRules(fitting)
  const findings = new Findings({ exchanges, services, trials, ledger, changes, fitting })
  // An empty list, for one, may no longer read the rule that made it empty.
  const rules = new Set([...Object.keys(fitting), ...last.results.flatMap((one) => one.rules)])
  for (const id of rules) await findings.add(id)
  return {
    ...findings.found,
    nodes: nodesShown(exchanges, last.replayed),
    unexplained: last.replayed.flatMap(({ differences }) => differences),
    replayed: last.replayed.filter(({ isSent }) => isSent).length,
    notSent: last.replayed.filter(({ isSent }) => !isSent).length,
  }
}

type Ledger = Readonly<Record<string, Rule>>

interface Context {
  readonly exchanges: readonly RecordedExchange[]
  readonly services: readonly Service[]
  readonly trials: Trials
  readonly ledger: Ledger
  readonly changes: readonly RuleChange[]
  /** The values with which the mock fits the recording best. */
  readonly fitting: RuleValues
}

/** Sorts rules by what the exchanges say of them. */
class Findings {
  readonly found = {
    rules: [] as SettledRule[],
    contradictions: [] as RuleFinding[],
    open: [] as OpenRule[],
    againstSource: [] as SettledRule[],
  }

  constructor(private readonly context: Context) {}

  async add(id: string): Promise<void> {
    const { services, ledger, changes } = this.context
    const [rule, service] = [
      ledger[id],
      services.find(({ rules }) => Object.hasOwn(rules as Ledger, id)),
    ]
    if (!rule || !service || rule.isFormat || rule.isReported) return
    // Traffic that fits a stronger source adds nothing to it.
    if (!isWeak(rule) && this.context.fitting[id] === undefined) return
    let verdicts = await this.verdicts(id, this.declared(id, rule))
    if (verdicts.length === 0) return
    let values = admittedBy(verdicts)
    if (values.length === 1 && rule.any) {
      // A limit is settled only when the numbers next to it are ruled out, too.
      const [value] = values as [RuleValue]
      const others = valuesToRuleOut(rule, value)
      verdicts = await this.verdicts(id, [value, ...others, ...this.declared(id, rule)])
      values = admittedBy(verdicts)
    }
    const finding = { service, id, rule, exchanges: this.exchangesOf(verdicts) }
    const or = changes
      .flatMap((one) =>
        one.rule === id ? one.others : one.others.some((other) => other.rule === id) ? [one] : [],
      )
      .filter((one) => one.rule !== id)
      .map(({ rule, value }) => ({ rule, value }))
    const [value] = values
    if (value === undefined) this.found.contradictions.push(finding)
    else if (values.length > 1 || or.length > 0) this.found.open.push({ ...finding, values, or })
    else this.settle({ ...finding, value })
  }

  private settle(settled: SettledRule): void {
    const { rule, value } = settled
    if (isWeak(rule)) this.found.rules.push(settled)
    else if (value !== rule.default) this.found.againstSource.push(settled)
  }

  /** The values to try: those that are declared, and the one that fits best. */
  private declared(id: string, rule: Rule): RuleValue[] {
    const { fitting } = this.context
    const best = fitting[id] ?? rule.default
    const near = fitting[id] === undefined ? [] : neighboursOf(rule, best)
    return [best, rule.default, ...rule.alternatives, ...near]
  }

  private async verdicts(id: string, values: readonly RuleValue[]): Promise<Verdict[]> {
    const { trials, fitting, exchanges } = this.context
    const tried: ValueTrial[] = []
    for (const value of new Set(values)) {
      const trial: Trial = await trials.run(this.withValue(fitting, id, value))
      tried.push({ value, trial })
    }
    const statuses = exchanges.map(({ response }) => response.message.status)
    return verdictsOf(tried, statuses)
  }

  /** The fitting values with another one; a default is left out, so that equal runs have one key. */
  private withValue(fitting: RuleValues, id: string, value: RuleValue): RuleValues {
    const { [id]: _, ...others } = fitting
    return value === this.context.ledger[id]?.default ? others : { ...others, [id]: value }
  }

  private exchangesOf(verdicts: readonly Verdict[]): RuleExchange[] {
    return verdicts.flatMap(({ index, admits, rulesOut }) => {
      const exchange = this.context.exchanges[index]
      return exchange ? [{ exchange, admits, rulesOut }] : []
    })
  }
}

/** Whether recorded traffic can add to the grade of a rule. */
function isWeak({ grade }: Rule): boolean {
  return grade === 'assumed' || grade === 'observed'
}

/** The values that every exchange admits. */
function admittedBy(verdicts: readonly Verdict[]): RuleValue[] {
  const [first, ...rest] = verdicts
  return (first?.admits ?? []).filter((value) => rest.every(({ admits }) => admits.includes(value)))
}
