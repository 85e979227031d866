import type { Grade } from '../../core/contract/provenance.js'
import type { Rule, RuleValue } from '../../core/contract/rules.js'
import type { MockTrial, RuleChange, RuleSetting } from './attribution.js'
import type { ContractDrift } from './contract-drift.js'
import { keyOf, type Difference } from './difference.js'

/** What verification found, grouped by rule or node. It is part of the JSON report. */
export interface Drift {
  /** Differences from the mock that a rule explains or decided. */
  readonly rules: readonly RuleDrift[]
  /** Where the service breaks the contract. */
  readonly broken: readonly NodeDrift[]
  /** Differences from the mock that no rule explains. */
  readonly differing: readonly NodeDrift[]
  /** Members that the service sends and the contract does not declare. */
  readonly unknown: readonly NodeDrift[]
}

interface DriftGroup {
  readonly provenance: Grade | null
  readonly source: string | null
  readonly sightings: readonly Sighting[]
}

/** A rule whose value on the service differs from that of the mock. */
export interface RuleDrift extends DriftGroup {
  readonly rule: string
  readonly decides: string
  /** The value that the mock uses. */
  readonly assumed: RuleValue
  /** The value that explains what was seen; absent when no value does. */
  readonly seen?: RuleValue
  /** Other rules and values that explain the same. */
  readonly or: readonly RuleSetting[]
}

/** A node of the contract where the service and the mock or the contract differ. */
export interface NodeDrift extends DriftGroup {
  /** Such as `ContainerResource.status`. */
  readonly node: string
}

/** One difference, in the response to one step. */
export interface Sighting {
  readonly step: string
  readonly operation: string
  readonly at: Difference['at']
  /** What the mock sent or the contract requires; absent when there is nothing. */
  readonly expected?: unknown
  readonly actual?: unknown
  /** The code and message of the violation, when the contract is broken. */
  readonly code?: string
  readonly message?: string
}

export function isDrift({ rules, broken, differing, unknown }: Drift): boolean {
  return [rules, broken, differing, unknown].some((groups) => groups.length > 0)
}

interface Findings {
  readonly ledger: Readonly<Record<string, Rule>>
  /** The rule changes that explain differences, and the mock with all of them. */
  readonly changes: readonly RuleChange[]
  readonly last: MockTrial
  readonly broken: readonly ContractDrift[]
  readonly unknown: readonly Difference[]
}

/** Groups findings: by the rule that explains or decided them, else by node. */
export function driftOf({ ledger, changes, last, broken, unknown }: Findings): Drift {
  const brokenKeys = new Set(broken.map(keyOf))
  const rest = last.differences.filter((one) => !brokenKeys.has(keyOf(one)))
  const decided = rest.filter((one) => decidingRule(last, one) !== undefined)
  const byRule = groupBy(decided, (one) => decidingRule(last, one) ?? '')
  return {
    rules: [
      ...changes.map((one) => changeDrift(ledger, one)),
      ...[...byRule].map(([rule, all]) => ({
        ...ruleFields(ledger, rule),
        or: [],
        sightings: all.map(sightingOf),
      })),
    ],
    broken: byNode(broken),
    differing: byNode(rest.filter((one) => decidingRule(last, one) === undefined)),
    unknown: byNode(unknown),
  }
}

/** The rule because of which the mock refused the request of a step. */
function decidingRule({ results }: MockTrial, { index }: Difference): string | undefined {
  return results[index]?.ruledBy
}

function changeDrift(
  ledger: Findings['ledger'],
  { rule, value, others, explains }: RuleChange,
): RuleDrift {
  const sightings = explains.map(sightingOf)
  return { ...ruleFields(ledger, rule), seen: value, or: others, sightings }
}

function ruleFields(ledger: Findings['ledger'], rule: string) {
  const { grade, source, decides, default: assumed } = ledger[rule] as Rule
  return { rule, decides, assumed, provenance: grade, source }
}

function byNode(differences: readonly (Difference | ContractDrift)[]): NodeDrift[] {
  return [...groupBy(differences, ({ name }) => name)].map(([node, all]) => ({
    node,
    provenance: all[0]?.mark?.provenance ?? null,
    source: all[0]?.mark?.source ?? null,
    sightings: all.map(sightingOf),
  }))
}

function sightingOf(one: Difference | ContractDrift): Sighting {
  const { title: step, operation, at } = one
  const violation =
    'violation' in one ? { code: one.violation.code, message: one.violation.message } : {}
  return {
    ...{ step, operation, at, ...violation },
    ...('mock' in one && { expected: one.mock }),
    ...('real' in one && { actual: one.real }),
  }
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
