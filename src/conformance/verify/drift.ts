import type { Grade } from '../../core/contract/provenance.js'
import type { Rule, RuleValue } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import type { Attribution, ReadingChange, RuleChange, RuleSetting } from './attribution.js'
import type { ContractDrift } from './contract-drift.js'
import type { Compared, Difference } from './difference.js'
import { parameterNode, readingText } from './parameter-reading.js'
import { isUniform } from './standing.js'

/** What verification found, grouped by rule or node. It is part of the JSON report. */
export interface Drift {
  /** Differences from the mock that vanish when a rule has another value. */
  readonly rules: readonly RuleDrift[]
  /** Where the service breaks the contract. */
  readonly broken: readonly NodeDrift[]
  /** Differences from the mock that no rule explains. */
  readonly differing: readonly NodeDrift[]
  /** Members and headers that the service sends and the contract does not declare. */
  readonly unknown: readonly NodeDrift[]
  /** What is worth knowing and no drift: that the service writes URLs with another origin. */
  readonly notes: readonly NodeDrift[]
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
  /** The value that explains what was seen; absent when any greater one than was tried does. */
  readonly seen?: RuleValue
  /** Other rules and values that explain the same. */
  readonly or: readonly RuleSetting[]
}

/** A node of the contract where the service and the mock or the contract differ. */
export interface NodeDrift extends DriftGroup {
  /**
   * Such as `ContainerResource.status`, `header x-request-id`, `error not_found`,
   * `order of ContainerListResource.data` or `parameter limit of ListContainers`.
   */
  readonly node: string
  /** The same difference stands on every response. */
  readonly isEverywhere?: true
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

/** Whether anything was found. Notes are no drift. */
export function isDrift({ rules, broken, differing, unknown }: Drift): boolean {
  return [rules, broken, differing, unknown].some((groups) => groups.length > 0)
}

interface Findings {
  readonly service: Service
  readonly ledger: Readonly<Record<string, Rule>>
  readonly attribution: Attribution
  readonly broken: readonly ContractDrift[]
  readonly unknown: readonly Difference[]
}

/** Groups findings: by the rule or the parameter that explains them, else by node. */
export function driftOf({ service, ledger, attribution, broken, unknown }: Findings): Drift {
  const { changes, readings, standing, last } = attribution
  const all = [...standing, ...last.differences]
  const [moved, rest] = partition(all, (one) => isMoved({ ...last, differences: all }, one))
  // What breaks the contract in one response may differ without breaking it in another.
  const brokenNodes = new Set(broken.map(({ name }) => name))
  const [alsoBroken, differing] = partition(rest, ({ name }) => brokenNodes.has(name))
  const [everywhere, others] = partition(differing, (one) => standing.includes(one))
  const read = readings.flatMap((one) => readingDifferences(service, one))
  return {
    rules: changes.map((one) => changeDrift(ledger, one)),
    broken: byNode([...broken, ...alsoBroken]),
    differing: [
      ...byNode(everywhere).map((one) => ({ ...one, isEverywhere: true as const })),
      ...byNode([...read, ...others]),
    ],
    unknown: byNode(unknown),
    notes: byNode(moved),
  }
}

/**
 * Whether a difference is only that the service writes all of its URLs with one other origin than the
 * one that it is reached at: a gateway that rewrites the header `Host` makes it do so.
 */
function isMoved(all: Compared, one: Difference): boolean {
  if (one.aspect !== 'origin' || !isUniform(all, one)) return false
  const origins = all.differences.filter(({ aspect }) => aspect === 'origin')
  return origins.every(({ real }) => real === one.real)
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter((one) => isFirst(one)), all.filter((one) => !isFirst(one))]
}

/** A difference per step: how the service reads a parameter. */
function readingDifferences(
  { contract }: Service,
  { reading, explains }: ReadingChange,
): Difference[] {
  const at = { in: 'query', pointer: joinPointer('', reading.parameter) } as const
  const node = parameterNode(contract.operation(reading.operation), reading.parameter)
  const steps = new Map(explains.map((one) => [one.index, one]))
  return [...steps.values()].map(({ index, title, operation }) => ({
    ...{ index, title, operation, at, ...node, real: readingText(reading), mock: 'as it was sent' },
  }))
}

function changeDrift(
  ledger: Findings['ledger'],
  { rule, value, others, explains }: RuleChange,
): RuleDrift {
  const sightings = explains.map(sightingOf)
  const seen = value === undefined ? {} : { seen: value }
  return { ...ruleFields(ledger, rule), ...seen, or: others, sightings }
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
