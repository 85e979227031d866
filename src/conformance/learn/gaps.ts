import { provenanceOf } from '../../core/contract/provenance.js'
import type { Rule, RuleValue } from '../../core/contract/rules.js'
import { neighboursOf, valuesToRuleOut } from '../../core/learned/needed-values.js'
import type { Service } from '../../core/service/service.js'
import type { Step, VerifySteps } from '../../core/service/verify-steps.js'
import { valueAt } from '../../core/util/json-pointer.js'
import type { MockRun, NewMock } from '../verify/mock-run.js'
import { partsShown } from './nodes.js'
import { StepTrials } from './step-trials.js'

/** Something that is only assumed, and the requests that would settle it. */
export interface Gap {
  /** The id of a rule, or a JSON pointer into the contract. */
  readonly name: string
  readonly kind: 'rule' | 'node'
  /** What the rule decides, or the source of the assumption. */
  readonly about: string
  /** The steps of `verify` that settle it, in order; empty when there are none. */
  readonly steps: readonly Step[]
  /** Those of the steps whose replies tell it. */
  readonly telling: readonly Step[]
  /** Whether all of these steps only read. */
  readonly isReadOnly: boolean
  /** How many seconds the steps wait. */
  readonly seconds: number
  /** Why no step settles it, or not every value of it. */
  readonly because: string | undefined
}

/** What of a service is only assumed, rules first, each with the cheapest steps that settle it. */
export async function gapsOf(
  service: Service,
  story: VerifySteps,
  newMock: NewMock,
): Promise<readonly Gap[]> {
  const finder = new GapFinder(service, story, newMock)
  const all = await finder.start()
  const rules = Object.entries(service.rules as Readonly<Record<string, Rule>>)
  const gaps: Gap[] = []
  for (const [id, rule] of rules) {
    if (rule.grade === 'assumed') gaps.push(await finder.ofRule(id, rule, all))
  }
  return [...gaps, ...finder.ofNodes(all)]
}

/** The steps of a story that settle gaps, in its order. */
export function gapSteps({ steps }: VerifySteps, gaps: readonly Gap[]): readonly Step[] {
  const needed = new Set(gaps.flatMap((gap) => gap.steps))
  return steps.filter((step) => needed.has(step))
}

/**
 * Orders gaps: first what is relied on most, then what reading alone settles, then what takes least.
 * Those that nothing settles come last.
 */
export function sortGaps(gaps: readonly Gap[], reliedOn: (gap: Gap) => number): readonly Gap[] {
  const isOpen = ({ steps }: Gap) => Number(steps.length === 0)
  return [...gaps].sort(
    (a, b) =>
      reliedOn(b) - reliedOn(a) ||
      isOpen(a) - isOpen(b) ||
      Number(b.isReadOnly) - Number(a.isReadOnly) ||
      a.seconds - b.seconds ||
      a.steps.length - b.steps.length,
  )
}

/** The names under which `trust` and coverage know what a gap is about. */
export function trustNameOf({ name: service, contract }: Service, { kind, name }: Gap): string {
  if (kind === 'rule') return name
  if (name.startsWith('/x-errors/')) return `${service}/${name.slice('/x-errors/'.length)}`
  for (const operation of contract.operations.values()) {
    for (const [status, { pointer }] of operation.responses) {
      if (pointer === name) return `${service}/${operation.id}/${status}`
    }
  }
  return `${service}#${name}`
}

/** Two values of a rule that some step has to tell apart. */
type ValuePair = readonly [RuleValue, RuleValue]

class GapFinder {
  private readonly trials: StepTrials
  private readonly steps: readonly Step[]

  constructor(
    private readonly service: Service,
    private readonly story: VerifySteps,
    newMock: NewMock,
  ) {
    this.trials = new StepTrials(service, newMock, Object.keys(story.settings))
    this.steps = story.steps
  }

  start(): Promise<MockRun> {
    return this.trials.run(this.steps)
  }

  async ofRule(id: string, rule: Rule, all: MockRun): Promise<Gap> {
    const isRead = all.results.some(({ rules }) => rules.includes(id))
    const runs = new Map<RuleValue, MockRun>()
    const runOf = async (value: RuleValue) => {
      const known = value === rule.default ? all : runs.get(value)
      if (known) return known
      const run = await this.trials.run(this.steps, { [id]: value })
      runs.set(value, run)
      return run
    }
    const chosen = new Set<number>()
    const telling = new Set<number>()
    const untold: ValuePair[] = []
    for (const [one, other] of isRead ? pairsOf(rule) : []) {
      const differing = this.trials.differing(await runOf(one), await runOf(other))
      if (differing.some((index) => telling.has(index))) continue
      const found = await this.cheapest(differing, [...chosen], [{ [id]: one }, { [id]: other }])
      if (!found) {
        untold.push([one, other])
        continue
      }
      telling.add(found.telling)
      for (const index of found.steps) chosen.add(index)
    }
    const unseen = this.story.unseen.find((one) => one.rule === id)
    const pairs = untold
      .map((pair) => pair.map((one) => JSON.stringify(one)).join(' from '))
      .join(', ')
    const without = pairs === '' ? undefined : `no step tells ${pairs}`
    const never =
      rule.alternatives.length === 0
        ? 'no other value of it is known'
        : 'no step of verify shows it'
    const because = unseen?.because ?? without ?? (chosen.size === 0 ? never : undefined)
    return { name: id, kind: 'rule', about: rule.decides, ...this.plan(chosen, telling), because }
  }

  /** The parts of the contract that the replies of the steps show; the others have no step. */
  ofNodes(all: MockRun): Gap[] {
    const { contract } = this.service
    const shownBy = new Map<string, number[]>()
    for (const [index, { step, outcome }] of all.results.entries()) {
      if (outcome.kind !== 'reply') continue
      const { reply, json } = outcome
      const operation = contract.operation(step.operation)
      const shown = { service: this.service, operation, ...reply, json }
      for (const { pointer } of partsShown(shown, outcome)) {
        shownBy.set(pointer, [...(shownBy.get(pointer) ?? []), index])
      }
    }
    return assumedNodes(contract.document).map(({ pointer, source }): Gap => {
      const candidates = (shownBy.get(pointer) ?? []).map((index) => this.closure([index]))
      const [best] = candidates.sort((a, b) => this.costOf(a) - this.costOf(b))
      const steps = new Set(best)
      const last = best?.at(-1)
      const plan = this.plan(steps, new Set(last === undefined ? [] : [last]))
      const because = best ? undefined : 'no step of verify shows it'
      return { name: pointer, kind: 'node', about: source, ...plan, because }
    })
  }

  /** The cheapest steps that tell two values apart, and the one of them that tells. */
  private async cheapest(
    differing: readonly number[],
    chosen: readonly number[],
    [one, other]: readonly [
      Readonly<Record<string, RuleValue>>,
      Readonly<Record<string, RuleValue>>,
    ],
  ): Promise<{ readonly telling: number; readonly steps: readonly number[] } | undefined> {
    const candidates = differing
      .flatMap((index) => [
        { telling: index, steps: this.closure([index]) },
        { telling: index, steps: this.withChanges(index) },
      ])
      .map((one) => ({ ...one, steps: sorted([...chosen, ...one.steps]) }))
      .sort((a, b) => this.costOf(a.steps) - this.costOf(b.steps))
    for (const candidate of candidates.slice(0, MAX_TRIED)) {
      const steps = candidate.steps.flatMap((index) => this.steps[index] ?? [])
      const [first, second] = [
        await this.trials.run(steps, one),
        await this.trials.run(steps, other),
      ]
      const found = this.trials.differing(first, second)
      if (found.includes(candidate.steps.indexOf(candidate.telling))) return candidate
    }
    const [last] = differing
    if (last === undefined) return undefined
    return { telling: last, steps: Array.from({ length: last + 1 }, (_, index) => index) }
  }

  /** The steps with those that give the ids which they need. */
  private closure(indexes: readonly number[]): number[] {
    const all = new Set<number>()
    const add = (index: number): void => {
      if (all.has(index)) return
      all.add(index)
      const step = this.steps[index]
      for (const name of step ? this.trials.namesIn(step) : []) {
        const giver = this.steps.findIndex(({ keep = {} }) => Object.hasOwn(keep, name))
        if (giver !== -1) add(giver)
      }
    }
    indexes.forEach(add)
    return sorted(all)
  }

  /** A step with all earlier ones that change what it asks about. */
  private withChanges(index: number): number[] {
    const step = this.steps[index]
    const names = new Set(step ? this.trials.namesIn(step) : [])
    const before = this.steps.slice(0, index).flatMap((one, at) => {
      const isRelated = names.size === 0 || this.trials.namesIn(one).some((name) => names.has(name))
      return isRelated && (!this.isReading(one) || (one.wait ?? 0) > 0) ? [at] : []
    })
    return this.closure([...before, index])
  }

  /** Reading alone first, then how long it takes, then how many requests. */
  private costOf(indexes: Iterable<number>): number {
    const steps = [...indexes].flatMap((index) => this.steps[index] ?? [])
    const isReading = steps.every((step) => this.isReading(step))
    const seconds = steps.reduce((sum, { wait = 0 }) => sum + wait, 0)
    return (isReading ? 0 : 1_000_000) + seconds * 100 + steps.length
  }

  private isReading({ operation }: Step): boolean {
    const { method } = this.service.contract.operation(operation)
    return method === 'GET' || method === 'HEAD'
  }

  private plan(chosen: ReadonlySet<number>, telling: ReadonlySet<number>) {
    const steps = sorted(chosen).flatMap((index) => this.steps[index] ?? [])
    return {
      steps,
      telling: sorted(telling).flatMap((index) => this.steps[index] ?? []),
      isReadOnly: steps.length > 0 && steps.every((step) => this.isReading(step)),
      seconds: steps.reduce((sum, { wait = 0 }) => sum + wait, 0),
    }
  }
}

const MAX_TRIED = 6

const sorted = (indexes: Iterable<number>) => [...new Set(indexes)].sort((a, b) => a - b)

/** For each value that a rule may turn out to have, the values that must be ruled out then. */
function pairsOf(rule: Rule): ValuePair[] {
  const pairs = new Map<string, ValuePair>()
  for (const value of [rule.default, ...rule.alternatives]) {
    for (const other of [...valuesToRuleOut(rule, value), ...neighboursOf(rule, value)]) {
      const key = [value, other]
        .map((one) => JSON.stringify(one))
        .sort()
        .join(' ')
      if (!pairs.has(key)) pairs.set(key, [value, other])
    }
  }
  return [...pairs.values()]
}

/** The parts of a document of grade `assumed` that replies can show. */
function assumedNodes(document: Service['contract']['document']) {
  const found: { readonly pointer: string; readonly source: string }[] = []
  const walk = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null) return
    const mark = provenanceOf(node)
    if (mark?.provenance === 'assumed') found.push({ pointer, source: mark.source })
    for (const [key, child] of Object.entries(node)) {
      walk(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    }
  }
  walk(valueAt(document, '/x-errors'), '/x-errors')
  walk(document.paths, '/paths')
  walk(document.components.schemas, '/components/schemas')
  return found
}
