import type { Rule, RuleValue } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { keyOf, nodeKey, type MaybeAgreed, type Difference } from './difference.js'
import { NO_DEVIATIONS, type Deviations, type MockStepResult } from './mock-run.js'
import { readingsOf, type ParameterReading } from './parameter-reading.js'
import { standingDifferences, isUniform, kindOf } from './standing.js'
import type { StepResult } from './step-result.js'

/** A run of the mock with some deviations, and how it compares with the live service. */
export interface MockTrial extends MaybeAgreed {
  readonly results: readonly MockStepResult[]
}

export interface RuleSetting {
  readonly rule: string
  readonly value: RuleValue
}

/** A changed rule that explains differences. */
export interface RuleChange extends RuleSetting {
  /** Whether every value above those that were tried explains the same. */
  readonly isAnyAbove: boolean
  /** Other changes that explain the same. */
  readonly others: readonly RuleSetting[]
  readonly explains: readonly Difference[]
}

/** A query parameter that explains differences, as the service reads it otherwise. */
export interface ReadingChange {
  readonly reading: ParameterReading
  readonly explains: readonly Difference[]
}

/** What explains the differences of a run. */
export interface Attribution {
  readonly changes: readonly RuleChange[]
  readonly readings: readonly ReadingChange[]
  /** Differences in every response, which no rule explains. They were taken out first. */
  readonly standing: readonly Difference[]
  /** The trial with all changes, without the standing differences. */
  readonly last: MockTrial
}

export interface AttributionOptions {
  /** The service whose parameters are read otherwise; without it only rules are tried. */
  readonly service?: Pick<Service, 'contract'>
  readonly ledger: Readonly<Record<string, Rule>>
  /** The results of the live service. */
  readonly live?: readonly StepResult[]
  /** Runs the steps on a mock with these deviations. */
  readonly tryMock: (deviations: Deviations) => Promise<MockTrial>
  /** Numbers that the service sent, of which one may be the value of a rule. */
  readonly numbersIn: (differences: readonly Difference[]) => readonly number[]
}

/** A deviation to try. */
type Candidate =
  | { readonly kind: 'rule'; readonly setting: RuleSetting; readonly isAnyAbove: boolean }
  | { readonly kind: 'reading'; readonly reading: ParameterReading }

type TriedCandidate = Candidate & {
  readonly trial: MockTrial
  readonly explains: readonly Difference[]
}

/**
 * Finds, by trying, the deviations with which the mock answers as the live service did: rules with
 * another value, and query parameters that are read otherwise. The one that explains most differences
 * is kept, then the next, until none explains any.
 */
export async function attributeDifferences(
  initial: MockTrial,
  options: AttributionOptions,
): Promise<Attribution> {
  const { standing, tryMock } = await withoutStanding(initial, options)
  const changes: RuleChange[] = []
  const readings: ReadingChange[] = []
  let [current, deviations] = [without(initial, standing), NO_DEVIATIONS]
  const tried = new Set<string>()
  const isNew = (one: Candidate) => !tried.has(nameOf(one)) && tried.add(nameOf(one))
  // First the rules that were read in steps with differences, then those of all steps.
  for (const range of ['differing steps', 'all steps'] as const) {
    let candidates = candidatesIn(current, options, deviations, range).filter(isNew)
    while (candidates.length > 0 && current.differences.length > 0) {
      const useful: TriedCandidate[] = []
      for (const one of candidates) {
        const trial = await tryMock(withCandidate(deviations, one))
        const explains = explainedBy(current, trial)
        if (explains.length > 0) useful.push({ ...one, trial, explains })
      }
      const [best] = useful.sort((a, b) => b.explains.length - a.explains.length)
      if (!best) break
      if (best.kind === 'rule') changes.push(changeOf(best, useful, options.ledger))
      else readings.push({ reading: best.reading, explains: best.explains })
      deviations = withCandidate(deviations, best)
      current = best.trial
      // A candidate that explains nothing now explains nothing when fewer differences are left.
      candidates = useful.filter((one) => !isSameSubject(one, best))
    }
  }
  return { changes, readings, standing, last: current }
}

/** The standing differences that no rule explains, and trials without them. */
async function withoutStanding(initial: MockTrial, options: AttributionOptions) {
  const { ledger, tryMock } = options
  const standing: Difference[] = []
  for (const group of standingDifferences(initial)) {
    const rules = group
      .map(({ index }) => initial.results[index]?.rules ?? [])
      .reduce((common, rules) => common.filter((rule) => rules.includes(rule)))
    const settings = rules.flatMap((rule) => settingsOf(rule, ledger, []))
    if (!(await explainsAll(initial, group, settings, tryMock))) standing.push(...group)
  }
  return {
    standing,
    tryMock: async (deviations: Deviations) => without(await tryMock(deviations), standing),
  }
}

/** Whether one of the settings explains all differences of a group. */
async function explainsAll(
  initial: MockTrial,
  group: readonly Difference[],
  settings: readonly RuleSetting[],
  tryMock: AttributionOptions['tryMock'],
): Promise<boolean> {
  for (const { rule, value } of settings) {
    const trial = await tryMock({ rules: { [rule]: value }, readings: [] })
    const explained = new Set(explainedBy(initial, trial))
    if (group.every((one) => explained.has(one))) return true
  }
  return false
}

function without(trial: MockTrial, standing: readonly Difference[]): MockTrial {
  if (standing.length === 0) return trial
  const keys = new Set(standing.map(nodeKey))
  const differences = trial.differences.filter((one) => !keys.has(nodeKey(one)))
  return { ...trial, differences }
}

function nameOf(one: Candidate): string {
  return JSON.stringify(one.kind === 'rule' ? one.setting : one.reading)
}

function withCandidate({ rules, readings }: Deviations, one: Candidate): Deviations {
  return one.kind === 'rule'
    ? { rules: { ...rules, [one.setting.rule]: one.setting.value }, readings }
    : { rules, readings: [...readings, one.reading] }
}

function isSameSubject(one: Candidate, other: Candidate): boolean {
  if (one.kind === 'rule') return other.kind === 'rule' && one.setting.rule === other.setting.rule
  return nameOf(one) === nameOf(other)
}

type TriedRule = Extract<TriedCandidate, { kind: 'rule' }>

function changeOf(
  best: TriedRule,
  useful: readonly TriedCandidate[],
  ledger: AttributionOptions['ledger'],
): RuleChange {
  const { rule, value } = best.setting
  const others = useful
    .filter((one): one is TriedRule => one.kind === 'rule' && one !== best && !one.isAnyAbove)
    .filter((one) => explainsSame(one, best))
    .map(({ setting }) => setting)
    // Of the same rule only declared values: many numbers near a limit explain the same.
    .filter((one) => one.rule !== rule || ledger[rule]?.alternatives.includes(one.value))
  return { rule, value, isAnyAbove: best.isAnyAbove, others, explains: best.explains }
}

function explainsSame(one: TriedCandidate, other: TriedCandidate): boolean {
  const keys = new Set(other.explains.map(keyOf))
  return keys.size === one.explains.length && one.explains.every((each) => keys.has(keyOf(each)))
}

/** The deviations to try: other values of the rules that the mock read, and readings of parameters. */
function candidatesIn(
  current: MockTrial,
  { service, ledger, live = [], numbersIn }: AttributionOptions,
  { rules: changed }: Deviations,
  range: 'differing steps' | 'all steps',
): Candidate[] {
  const { results, differences } = current
  const numbers = numbersIn(differences)
  const differing = new Set(differences.map(({ index }) => index))
  const read = results.flatMap((one, index) =>
    range === 'all steps' || differing.has(index) ? one.rules : [],
  )
  const rules = [...new Set(read)].filter((rule) => !Object.hasOwn(changed, rule))
  const settings = rules
    .flatMap((rule) => settingsOf(rule, ledger, numbers))
    .map((setting) => ({ kind: 'rule', setting, isAnyAbove: false }) as const)
  const readings = [...differing]
    .flatMap((index) => readingsOfStep(service, live[index]))
    .map((reading) => ({ kind: 'reading', reading }) as const)
  return [...settings, ...unlimited(current, ledger, changed), ...readings]
}

function settingsOf(
  rule: string,
  ledger: AttributionOptions['ledger'],
  numbers: readonly number[],
): RuleSetting[] {
  const { default: assumed, alternatives, any } = ledger[rule] ?? { alternatives: [] }
  const values = new Set([...alternatives, ...(any ? numbers : [])])
  values.delete(assumed as RuleValue)
  return [...values].map((value) => ({ rule, value }))
}

/** Limits because of which the mock refused what the service accepted, raised beyond any request. */
function unlimited(
  { results, differences }: MockTrial,
  ledger: AttributionOptions['ledger'],
  changed: Deviations['rules'],
): Candidate[] {
  const refusing = differences.filter(isStatus).map(({ index }) => results[index]?.ruledBy)
  return [...new Set(refusing)]
    .filter((rule) => rule !== undefined)
    .filter((rule) => ledger[rule]?.any !== undefined && !Object.hasOwn(changed, rule))
    .map((rule) => {
      const setting = { rule, value: Number.MAX_SAFE_INTEGER }
      return { kind: 'rule', setting, isAnyAbove: true }
    })
}

function readingsOfStep(
  service: AttributionOptions['service'],
  result: StepResult | undefined,
): ParameterReading[] {
  if (!service || result?.outcome.kind !== 'reply') return []
  const { query = {} } = result.outcome.sent.stepRequest
  return readingsOf(service.contract.operation(result.step.operation), query)
}

/**
 * The differences that a change removes. It is empty when the change makes anything worse: a mock
 * that refuses everything differs in little, and explains nothing.
 */
function explainedBy(before: MockTrial, after: MockTrial): readonly Difference[] {
  const [oldKeys, leftKeys] = [before, after].map(
    ({ differences }) => new Set(differences.map(keyOf)),
  )
  const otherStatus = new Set(before.differences.filter(isStatus).map(({ index }) => index))
  const isLost = before.results.some(
    ({ outcome }, index) => isReply(outcome) && !isReply(after.results[index]?.outcome),
  )
  // Where the status differed before, the bodies were not compared: new differences are no worse.
  const isWorse = after.differences.some(
    (one) =>
      oldKeys?.has(keyOf(one)) === false &&
      isReply(before.results[one.index]?.outcome) &&
      (isStatus(one) || !otherStatus.has(one.index)),
  )
  if (isLost || isWorse) return []
  const isLeft = (one: Difference) => leftKeys?.has(keyOf(one)) === true
  // What differs in the same way wherever it is has one cause: a change that explains only some of
  // these differences is not it.
  const partly = new Set(before.differences.filter((one) => isLeft(one)).map(kindOf))
  return before.differences.filter(
    (one) => !isLeft(one) && !(isUniform(before, one) && partly.has(kindOf(one))),
  )
}

const isStatus = ({ at }: Difference) => at.in === 'status'

const isReply = (outcome: MockStepResult['outcome'] | undefined) => outcome?.kind === 'reply'
