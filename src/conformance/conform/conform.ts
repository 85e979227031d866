import { isAtLeast, type Grade, type Provenance } from '../../core/contract/provenance.js'
import {
  CONFORM_LEVELS,
  type ConformCheck,
  type ConformLevel,
  type ConformRequirement,
  type Deviation,
} from '../../core/service/conform-checks.js'
import type { Service } from '../../core/service/service.js'
import type { Step } from '../../core/service/verify-steps.js'
import type { CleanUp, CreatedResources } from '../verify/cleanup.js'
import { LiveRun, type LiveOptions, type StopReason } from '../verify/live-run.js'
import type { NewMock } from '../verify/mock-run.js'
import type { StepResult } from '../verify/step-result.js'
import { provenanceOfBasis } from './basis.js'
import { CheckRun } from './check-run.js'
import {
  errorChecksOf,
  errorDeviations,
  isAnswered,
  type ErrorCheck,
  type ReferenceStep,
} from './error-checks.js'
import { referenceRun } from './reference.js'
import { shapeChecksOf, shapeDeviations } from './shape-checks.js'

export interface ConformOptions extends LiveOptions {
  readonly newMock: NewMock
  readonly levels: readonly ConformLevel[]
  /** Makes the slow checks, too, which take minutes. */
  readonly slow: boolean
  /** The weakest grade that a deviation must have to fail a server. */
  readonly trust: Grade
  /** Called with the list of created resources of each part of the run before its first request. */
  readonly onStart?: ((created: CreatedResources) => void) | undefined
}

/**
 * - `passed`: the server is as demanded.
 * - `noted`: it is not, but only where no source is as strong as is trusted.
 * - `failed`: it is not.
 * - `blocked`: what the check needs did not succeed.
 * - `skipped`: the check was not made.
 */
export type Verdict = 'passed' | 'noted' | 'failed' | 'blocked' | 'skipped'

/** The result of a check. */
export interface CheckResult extends ConformRequirement {
  readonly provenance: Grade
  readonly source: string
  /** Whether the check counts in the score: its grade is as strong as is trusted. */
  readonly counts: boolean
  readonly verdict: Verdict
  /** The deviations that fail it. */
  readonly failures: readonly Deviation[]
  /** Deviations from what is not known as well as is trusted. */
  readonly notes: readonly Deviation[]
  /** Why it is blocked or skipped. */
  readonly why?: string
}

export interface ConformResult {
  readonly checks: readonly CheckResult[]
  /** How many requests got a response. */
  readonly requests: number
  /** Requests without a response, and why. */
  readonly lost: readonly { readonly step: string; readonly why: string }[]
  /** How many resources were created. */
  readonly made: number
  readonly cleanUp: CleanUp
  /** Why not all requests were sent; undefined when they were. */
  readonly stopped: StopReason | undefined
}

/** A check and what demands it. */
export interface ListedCheck extends ConformRequirement {
  readonly mark: Provenance
}

/** The names of all checks of a service, by level, each with what demands it. */
export async function conformChecks(service: Service, newMock: NewMock): Promise<ListedCheck[]> {
  const reference = await referenceRun(service, await storyOf(service, true), newMock)
  const declaredChecks = (await service.conformChecks?.()) ?? []
  return inOrder([
    ...shapeChecksOf(service),
    ...errorChecksOf(service, reference),
    ...declaredChecks.map((check) => listed(service, check)),
  ])
}

/**
 * Checks a server against what the sources of a service demand. Everything that a check creates is
 * deleted when it ends, and nothing else is changed.
 */
export async function conform(service: Service, options: ConformOptions): Promise<ConformResult> {
  return new ConformSuite(service, options).run()
}

class ConformSuite {
  private readonly results: StepResult[] = []
  private readonly checks: CheckResult[] = []
  private readonly shapes = new Map<string, Deviation[]>()
  private readonly cleanUps: CleanUp[] = []
  private stopped: StopReason | undefined
  private made = 0
  private runs = 0
  private lostParts = 0

  constructor(
    private readonly service: Service,
    private readonly options: ConformOptions,
  ) {}

  async run(): Promise<ConformResult> {
    const { service, options } = this
    const steps = await this.storySteps()
    const reference = await referenceRun(service, steps, options.newMock)
    await this.checkStory(steps, errorChecksOf(service, reference))
    for (const check of (await service.conformChecks?.()) ?? []) await this.checkDeclared(check)
    this.addShapes(reference)
    const chosen = this.checks.filter(({ level }) => options.levels.includes(level))
    return {
      checks: inOrder(chosen),
      requests: this.results.filter(isAnswered).length,
      lost: this.results.flatMap(({ step, outcome }) =>
        outcome.kind === 'lost' ? [{ step: step.title, why: outcome.why }] : [],
      ),
      made: this.made,
      cleanUp: joined(this.cleanUps),
      stopped: this.stopped,
    }
  }

  /** The story is sent only for the levels that are read from it. */
  private async storySteps(): Promise<readonly Step[]> {
    const { levels, slow } = this.options
    const isNeeded = levels.some((level) => level !== 'state' && level !== 'paging')
    return isNeeded ? storyOf(this.service, slow) : []
  }

  private async checkStory(steps: readonly Step[], errors: readonly ErrorCheck[]): Promise<void> {
    const results = await this.within(async (live) => {
      await live.run(steps)
      return live.results
    })
    for (const check of errors) {
      const result = results.find(({ step }) => step.title === check.step.title)
      this.add(check, check.mark, this.errorOutcome(check, result))
    }
  }

  private errorOutcome(check: ErrorCheck, result: StepResult | undefined): Findings {
    const why = result?.outcome.kind === 'not-sent' ? result.outcome.why : undefined
    if (!result) return { blockedBy: 'the run was stopped' }
    if (why !== undefined) return { blockedBy: `no reply gave ${why}` }
    if (isAnswered(result)) {
      return { deviations: errorDeviations(this.service, check, result) }
    }
    const { outcome, step } = result
    const actual = outcome.kind === 'lost' ? outcome.why : 'nothing'
    const at = { at: 'status', expected: 'a response', actual, step: step.title }
    return { deviations: [{ ...at, ...check.mark }] }
  }

  private async checkDeclared(declared: ConformCheck): Promise<void> {
    const { levels, slow } = this.options
    const check = listed(this.service, declared)
    if (!levels.includes(check.level)) return
    if (declared.slow && !slow) {
      this.add(check, check.mark, { skippedBy: 'it takes minutes' })
      return
    }
    const run = await this.within(async (live) => {
      const one = new CheckRun(live, check.mark)
      await one.run(declared.run)
      return one
    })
    this.add(check, check.mark, run)
  }

  private addShapes(reference: readonly ReferenceStep[]): void {
    const reached = new Set(reference.map(({ result }) => result.step.operation))
    const answered = new Set(this.results.filter(isAnswered).map(({ step }) => step.operation))
    for (const check of shapeChecksOf(this.service)) {
      const { name, operation } = check
      if (answered.has(operation)) {
        this.add(check, check.mark, { deviations: this.shapes.get(name) ?? [] })
      } else if (reached.has(operation)) {
        this.add(check, check.mark, { blockedBy: `${operation} got no response` })
      } else {
        this.add(check, check.mark, { skippedBy: `no request reaches ${operation}` })
      }
    }
  }

  /** Sends requests of one part of the run, and deletes what they created. */
  private async within<T>(send: (live: LiveRun) => Promise<T>): Promise<T> {
    const { service, options, stopped } = this
    // Names of one part are not found by the filters of another.
    const nonce = `${options.nonce}-${String(this.runs++)}`
    const live = new LiveRun(service, { ...options, nonce, ...(stopped && { stop: STOPPED }) })
    options.onStart?.(live.created)
    try {
      return await send(live)
    } finally {
      this.cleanUps.push(await live.created.cleanUp())
      this.made += live.created.count
      this.stopped ??= this.stopReasonOf(live)
      this.results.push(...live.results)
      for (const [name, found] of await shapeDeviations(service, live.results)) {
        this.shapes.set(name, [...(this.shapes.get(name) ?? []), ...found])
      }
    }
  }

  private stopReasonOf(live: LiveRun): StopReason | undefined {
    const outcomes = live.results.map(({ outcome }) => outcome.kind)
    const isLost = outcomes.length > 0 && outcomes.every((kind) => kind === 'lost')
    this.lostParts = isLost ? this.lostParts + 1 : 0
    if (this.lostParts === MAX_LOST_PARTS) return 'gone'
    const reason = live.stopReason()
    // Where the token was accepted before, a refusal is about the request.
    return reason === 'refused' && this.results.some(isAnswered) ? undefined : reason
  }

  private add(check: ConformRequirement, mark: Provenance, findings: Findings): void {
    const { name, level, operation, requires } = check
    const { deviations = [], blockedBy, skippedBy } = findings
    const { trust } = this.options
    const failures = deviations.filter(({ provenance }) => isAtLeast(provenance, trust))
    const notes = deviations.filter((one) => !failures.includes(one))
    const why = blockedBy ?? skippedBy
    this.checks.push({
      ...{ name, level, operation, requires, ...mark, counts: isAtLeast(mark.provenance, trust) },
      ...{ verdict: verdictOf(findings, failures), failures, notes },
      ...(why !== undefined && { why }),
    })
  }
}

function verdictOf(
  { deviations = [], blockedBy, skippedBy }: Findings,
  failures: readonly Deviation[],
): Verdict {
  if (failures.length > 0) return 'failed'
  if (blockedBy !== undefined) return 'blocked'
  if (skippedBy !== undefined) return 'skipped'
  return deviations.length > 0 ? 'noted' : 'passed'
}

interface Findings {
  readonly deviations?: readonly Deviation[]
  readonly blockedBy?: string | undefined
  readonly skippedBy?: string | undefined
}

const STOPPED = AbortSignal.abort()

// Parts of the run in a row without any response, after which the server is taken to be gone.
const MAX_LOST_PARTS = 3

/**
 * The steps of the story. What a list of others shows is not kept: it would be read, which may keep
 * a foreign record alive. What a step deletes is deleted once more at the end: a server may only have
 * said so.
 */
async function storyOf({ story }: Service, slow: boolean): Promise<readonly Step[]> {
  const steps = ((await story?.())?.steps ?? []).filter((step) => slow || !step.slow)
  return steps.map(({ removes: _removes, keep, ...step }) =>
    keep === undefined || step.compare !== undefined ? step : { ...step, keep },
  )
}

function listed(service: Service, check: ConformCheck): ListedCheck {
  const { name, operation, requires } = check
  const level = CONFORM_LEVELS.find((one) => name.startsWith(`${one}/`))
  if (!level) throw new Error(`The check ${name} has no level`)
  return { name, level, operation, requires, mark: provenanceOfBasis(service, check.basis) }
}

function inOrder<T extends ConformRequirement>(checks: readonly T[]): T[] {
  return CONFORM_LEVELS.flatMap((level) => checks.filter((check) => check.level === level))
}

function joined(all: readonly CleanUp[]): CleanUp {
  return {
    removed: all.flatMap(({ removed }) => removed),
    left: all.flatMap(({ left }) => left),
    doubtful: all.flatMap(({ doubtful }) => doubtful),
  }
}
