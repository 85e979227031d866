import type { Grade } from '../../core/contract/provenance.js'
import type { Rule, RuleValue } from '../../core/contract/rules.js'
import type { Switched, Trial } from './attribution.js'
import type { Broken } from './contract-drift.js'
import { keyOf, type Difference } from './difference.js'

/** What was seen in one reply, and what the contract or the mock has there. */
export interface Sighting {
  readonly step: string
  readonly operation: string
  readonly at: Difference['at']
  /** Absent where there is nothing. */
  readonly expected?: unknown
  readonly actual?: unknown
  /** Of what breaks the contract. */
  readonly code?: string
  readonly message?: string
}

interface Group {
  readonly provenance: Grade | null
  readonly source: string | null
  readonly sightings: readonly Sighting[]
}

/** A rule that the provider decides otherwise. */
export interface RuleDrift extends Group {
  readonly rule: string
  readonly decides: string
  /** What the mock takes it to be. */
  readonly assumed: RuleValue
  /** The value that explains what was seen; absent where none that it could have does. */
  readonly seen?: RuleValue
  /** What else would explain the same. */
  readonly or: readonly { readonly rule: string; readonly value: RuleValue }[]
}

/** A node of the contract that the provider sends otherwise. */
export interface NodeDrift extends Group {
  /** Such as `ContainerResource.status`. */
  readonly node: string
}

/** Where a provider and what is said of it are apart. */
export interface Drift {
  /** Where the mock differs, by the rule that decides it. */
  readonly rules: readonly RuleDrift[]
  /** Where reality breaks the contract. */
  readonly broken: readonly NodeDrift[]
  /** Where the mock differs and no rule explains it. */
  readonly differing: readonly NodeDrift[]
  /** What reality has and the contract does not know. */
  readonly unknown: readonly NodeDrift[]
}

export function isDrift({ rules, broken, differing, unknown }: Drift): boolean {
  return [rules, broken, differing, unknown].some((groups) => groups.length > 0)
}

interface Findings {
  readonly ledger: Readonly<Record<string, Rule>>
  /** What the mock does as it is, and with the rules switched that explain something. */
  readonly usual: Trial
  readonly last: Trial
  readonly switched: readonly Switched[]
  readonly broken: readonly Broken[]
  readonly unknown: readonly Difference[]
}

/** Groups what was found: by rule where one explains it or decided it, else by node. */
export function driftOf({ ledger, last, switched, broken, unknown }: Findings): Drift {
  const isBroken = new Set(broken.map(keyOf))
  const rest = last.differences.filter((one) => !isBroken.has(keyOf(one)))
  const decided = rest.filter((one) => ruleOf(last, one) !== undefined)
  const byRule = grouped(decided, (one) => ruleOf(last, one) ?? '')
  return {
    rules: [
      ...switched.map((one) => switchedDrift(ledger, one)),
      ...[...byRule].map(([rule, all]) => ({ ...said(ledger, rule), or: [], ...seenIn(all) })),
    ],
    broken: byNode(broken),
    differing: byNode(rest.filter((one) => ruleOf(last, one) === undefined)),
    unknown: byNode(unknown),
  }
}

/** The rule because of which the mock refused what the provider answered otherwise. */
function ruleOf({ tellings }: Trial, { index }: Difference): string | undefined {
  return tellings[index]?.ruledBy
}

function switchedDrift(
  ledger: Findings['ledger'],
  { rule, value, others, explains }: Switched,
): RuleDrift {
  return { ...said(ledger, rule), seen: value, or: others, ...seenIn(explains) }
}

function said(ledger: Findings['ledger'], rule: string) {
  const { grade, source, decides, default: assumed } = ledger[rule] as Rule
  return { rule, decides, assumed, provenance: grade, source }
}

function seenIn(differences: readonly Difference[]) {
  return { sightings: differences.map(sightingOf) }
}

function byNode(differences: readonly (Difference | Broken)[]): NodeDrift[] {
  return [...grouped(differences, ({ name }) => name)].map(([node, all]) => ({
    node,
    provenance: all[0]?.mark?.provenance ?? null,
    source: all[0]?.mark?.source ?? null,
    sightings: all.map(sightingOf),
  }))
}

function sightingOf(one: Difference | Broken): Sighting {
  const { title: step, operation, at } = one
  const said =
    'violation' in one ? { code: one.violation.code, message: one.violation.message } : {}
  return {
    ...{ step, operation, at, ...said },
    ...('mock' in one && { expected: one.mock }),
    ...('real' in one && { actual: one.real }),
  }
}

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one])
  return groups
}
